package xueban.tutor.generator;

import static xueban.tutor.generator.FactoredForm.factored;
import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.sum;
import static xueban.tutor.generator.MathText.term;

import java.util.List;
import java.util.Map;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Factoring in two steps, and values found by factoring: grade 8. */
final class FactoringCombinedTemplates {
  private static final String COMMON = "math.common-factor-method";
  private static final String FORMULA = "math.formula-factoring";
  private static final String FACTORING = "math.factorization";

  static final List<Template> ALL =
      List.of(
          Template.of(
                  "factoring.then-formula",
                  "先提公因式再用公式",
                  "提公因式→对括号内用公式→检查彻底",
                  8,
                  List.of(FACTORING, COMMON, FORMULA),
                  FactoringCombinedTemplates::thenFormula)
              .only(Layer.IMPROVING, Layer.EXTENDING),
          Template.of(
              "factoring.evaluate",
              "用因式分解求值",
              "把所求式分解→整体代入",
              8,
              List.of(FACTORING, COMMON, FORMULA),
              FactoringCombinedTemplates::evaluate));

  private FactoringCombinedTemplates() {}

  private static Exercise thenFormula(Draw draw) {
    int g = draw.between(2, 5);
    int b = draw.between(1, 5);
    boolean square = draw.layer() == Layer.EXTENDING;
    boolean minus = draw.chance();
    String letter = draw.pick("a", "m");
    String outside = draw.chance() ? number(g) : term(g, letter);
    boolean lettered = outside.length() > 1;
    String l = lettered ? letter : "";
    // g l x² − g b² l y² or g l x² ± 2 g b l x y + g b² l y²
    long middle = square ? (minus ? -2L : 2L) * g * b : 0;
    long last = square ? (long) g * b * b : -(long) g * b * b;
    String expression =
        sum(
            List.of(Rational.of(g), Rational.of(middle), Rational.of(last)),
            List.of(l + "x²", l + "xy", l + "y²"));
    String by = term(b, "y");
    String answer =
        square
            ? "%s(x %s %s)²".formatted(outside, minus ? "−" : "+", by)
            : "%s(x + %s)(x − %s)".formatted(outside, by, by);
    String inner =
        sum(
            List.of(Rational.ONE, Rational.of(middle / g), Rational.of(last / g)),
            List.of("x²", "xy", "y²"));
    return Exercise.ask("分解因式：%s = ____。".formatted(expression))
        .answer(answer, square ? answer : "%s(x − %s)(x + %s)".formatted(outside, by, by))
        .wrong("分解不彻底", "%s(%s)".formatted(outside, inner))
        .wrong(
            square ? "中间项的符号写错" : "把平方差当作差的平方",
            square
                ? "%s(x %s %s)²".formatted(outside, minus ? "+" : "−", by)
                : "%s(x − %s)²".formatted(outside, by))
        .wrong(
            "分解后丢掉公因式",
            square
                ? "(x %s %s)²".formatted(minus ? "−" : "+", by)
                : "(x + %s)(x − %s)".formatted(by, by))
        .step("先提公因式 %s：原式 = %s(%s)。".formatted(outside, outside, inner))
        .step("括号里再用%s公式。".formatted(square ? "完全平方" : "平方差"))
        .step("原式 = %s。".formatted(answer))
        .hints("分解因式时，先看有没有公因式。", "提出公因式后，看括号里能不能用公式。", "分解到不能再分解为止，公因式不要丢。")
        .checkText(t -> factored(t.get(0), expression, 2))
        .build();
  }

  private static Exercise evaluate(Draw draw) {
    int s = draw.nonZero(-7, 7);
    int p = draw.nonZero(-6, 6);
    int kind = draw.byLayer(0, 1, 2);
    draw.require(Math.abs(s) > 1 && Math.abs(p) > 1 && (kind == 1 || s * s > 4 * p));
    // kind 0: a²b + ab² ; 1: a² − b² with a + b and a − b; 2: a³b + 2a²b² + ab³
    String given =
        kind == 1
            ? "a + b = %s，a − b = %s".formatted(number(s), number(p))
            : "a + b = %s，ab = %s".formatted(number(s), number(p));
    String ask = kind == 0 ? "a²b + ab²" : kind == 1 ? "a² − b²" : "a³b + 2a²b² + ab³";
    long answer = kind == 2 ? (long) p * s * s : (long) p * s;
    String form = kind == 0 ? "ab(a + b)" : kind == 1 ? "(a + b)(a − b)" : "ab(a + b)²";
    return Exercise.ask("已知 %s，则 %s 的值为 ____。".formatted(given, ask))
        .answer(answer)
        .wrong("把积的关系写成和", kind == 2 ? (long) p + (long) s * s : (long) p + s)
        .wrongIf(kind == 0, "公因式取得过大", (long) p * p * s)
        .wrongIf(kind == 1, "把和与差当作a、b", (long) s * s - (long) p * p)
        .wrongIf(kind == 1, "把平方差当作差的平方", (long) p * p)
        .wrongIf(kind == 2, "把(a+b)²当作a+b", (long) p * s)
        .wrongIf(kind == 2, "把平方写在另一个因式上", (long) p * p * s)
        .wrongIf(kind != 1, "代入时多乘了2", 2 * answer)
        .step("分解因式：%s = %s。".formatted(ask, form))
        .step(
            "代入，得 %s = %s。"
                .formatted(
                    kind == 2
                        ? "%s × %s²".formatted(MathText.inside(p), MathText.inside(s))
                        : "%s × %s"
                            .formatted(
                                MathText.inside(kind == 1 ? s : p),
                                MathText.inside(kind == 1 ? p : s)),
                    number(answer)))
        .hints(
            "不必求出 a、b，看能不能先分解因式。",
            kind == 0 ? "看各项有没有公因式。" : kind == 1 ? "两项都是平方，看能不能用公式。" : "先提公因式，再看能不能用公式。",
            "分解以后，把已知的式子整体代入。")
        .check(
            v -> {
              Expression e = Expression.parse(ask);
              if (kind == 1) {
                Rational a = Rational.of((long) s + p, 2);
                return v.equals(e.value(Map.of('a', a, 'b', Rational.of(s).minus(a))));
              }
              double root = s * (double) s - 4.0 * p;
              double a = (s + Math.sqrt(root)) / 2;
              return Solutions.close(v.doubleValue(), e.approximate(Map.of('a', a, 'b', s - a)));
            })
        .build();
  }
}
