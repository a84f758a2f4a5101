package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.sum;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** The formulas of multiplication, with numbers and with letters: grade 8. */
@SuppressWarnings("NarrowCalculation") // the numbers of exercises are small
final class MultiplicationFormulaTemplates {
  private static final String DIFFERENCE = "math.square-difference-formula";
  private static final String SQUARE = "math.perfect-square-formula";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "polynomial.number-formula",
              "用乘法公式简便计算",
              "把数写成整十整百的和差→套公式→计算",
              8,
              List.of(DIFFERENCE, SQUARE),
              MultiplicationFormulaTemplates::numberFormula),
          Template.of(
              "polynomial.formula-expand",
              "用乘法公式展开化简",
              "分别用平方差、完全平方公式→去括号→合并",
              8,
              List.of(SQUARE, DIFFERENCE),
              MultiplicationFormulaTemplates::formulaExpand));

  private MultiplicationFormulaTemplates() {}

  private static Exercise numberFormula(Draw draw) {
    int base =
        draw.byLayer(
            draw.pick(50, 100), draw.pick(100, 200, 300), draw.pick(100, 1000, 2000, 2025));
    int d = draw.between(draw.byLayer(1, 1, 3), draw.byLayer(5, 9, 9));
    return switch (draw.layer()) {
      case BASIC, IMPROVING -> {
        boolean square = draw.layer() == Layer.IMPROVING || draw.chance();
        if (!square) {
          draw.require(d > 1);
          long answer = (long) base * base - (long) d * d;
          yield Exercise.ask("用乘法公式计算：%d × %d = ____。".formatted(base + d, base - d))
              .answer(answer)
              .wrong("平方差写成平方和", (long) base * base + (long) d * d)
              .wrong("末项没有平方", (long) base * base - d)
              .wrong("只算首项的平方", (long) base * base)
              .step("%d × %d = (%d + %d)(%d − %d)".formatted(base + d, base - d, base, d, base, d))
              .step("= %d² − %d² = %d。".formatted(base, d, answer))
              .hints("两个因数离哪个整百（整十）数一样远？", "写成 (a + b)(a − b) 的形式。", "结果是两个数的平方差。")
              .check(v -> v.equals(Rational.of(base + d).times((long) base - d)))
              .build();
        }
        boolean minus = draw.chance();
        long value = (long) base + (minus ? -d : d);
        long middle = 2L * base * d;
        yield Exercise.ask("用乘法公式计算：%d² = ____。".formatted(value))
            .answer(value * value)
            .wrong("漏掉中间项", (long) base * base + (long) d * d)
            .wrong("中间项漏乘2", (long) base * base + (minus ? -middle / 2 : middle / 2) + (long) d * d)
            .wrong("末项的符号弄错", (long) base * base + (minus ? -middle : middle) - (long) d * d)
            .wrong("中间项的符号弄错", (long) base * base - (minus ? -middle : middle) + (long) d * d)
            .step("%d² = (%d %s %d)²".formatted(value, base, minus ? "−" : "+", d))
            .step(
                "= %d² %s 2 × %d × %d + %d² = %d。"
                    .formatted(base, minus ? "−" : "+", base, d, d, value * value))
            .hints("这个数接近哪个整百（整十）数？", "写成和（差）的平方，用完全平方公式。", "不要漏掉中间的两倍积。")
            .check(v -> v.over(value).equals(Rational.of(value)))
            .build();
      }
      case EXTENDING ->
          Exercise.ask("用乘法公式计算：%d² − %d × %d = ____。".formatted(base, base + d, base - d))
              .answer((long) d * d)
              .wrong("减去乘积时不加括号", -(long) d * d)
              .wrong("末项没有平方", d)
              .wrong("把两数的差当作结果", 2L * d)
              .step(
                  "%d × %d = (%d + %d)(%d − %d) = %d² − %d²。"
                      .formatted(base + d, base - d, base, d, base, d, base, d))
              .step("原式 = %d² − (%d² − %d²)".formatted(base, base, d))
              .step("= %d² = %d。".formatted(d, d * d))
              .hints("后面两个因数与前面的底数有什么关系？", "把后面的乘积用平方差公式表示。", "减去一个式子时要加括号。")
              .check(
                  v ->
                      v.equals(
                          Rational.of(base)
                              .times(base)
                              .minus(Rational.of(base + d).times((long) base - d))))
              .build();
    };
  }

  private static Exercise formulaExpand(Draw draw) {
    int a = draw.byLayer(1, draw.between(2, 4), draw.between(1, 3));
    int b = draw.between(1, 7);
    boolean minus = draw.chance();
    int c = draw.between(1, 3);
    int d = draw.between(1, 6);
    boolean both = draw.layer() == Layer.EXTENDING;
    boolean two = draw.layer() != Layer.BASIC;
    List<String> kinds = two ? List.of("x²", "xy", "y²") : List.of("x²", "x", "");
    String y = two ? "y" : "";
    String inside =
        "%s %s %s"
            .formatted(
                MathText.term(a, "x"), minus ? "−" : "+", two ? MathText.term(b, y) : number(b));
    String square = "(%s)²".formatted(inside);
    String pair =
        "(%s + %s)(%s − %s)"
            .formatted(
                MathText.term(c, "x"),
                MathText.term(d, y),
                MathText.term(c, "x"),
                MathText.term(d, y));
    String expression = both ? square + " − " + pair : square;
    long middle = (minus ? -2L : 2L) * a * b;
    long x2 = (long) a * a - (both ? (long) c * c : 0);
    long y2 = (long) b * b + (both ? (long) d * d : 0);
    long carelessY = (long) b * b - (both ? (long) d * d : 0);
    String answer = sum(List.of(Rational.of(x2), Rational.of(middle), Rational.of(y2)), kinds);
    draw.require(!two || a != 1 || b != 1 || both);
    return Exercise.ask("%s：%s = ____。".formatted(both ? "化简" : "计算", expression))
        .answer(answer)
        .wrong(
            "漏掉中间项",
            sum(List.of(Rational.of(x2), Rational.of(y2)), List.of(kinds.get(0), kinds.get(2))))
        .wrong(
            "中间项漏乘2",
            sum(List.of(Rational.of(x2), Rational.of(middle / 2), Rational.of(y2)), kinds))
        .wrong(
            both ? "减去乘积时不加括号" : "末项的符号弄错",
            sum(
                List.of(Rational.of(x2), Rational.of(middle), Rational.of(both ? carelessY : -y2)),
                kinds))
        .wrong(
            a == 1 ? "中间项的符号弄错" : "系数没有平方",
            a == 1
                ? sum(List.of(Rational.of(x2), Rational.of(-middle), Rational.of(y2)), kinds)
                : sum(
                    List.of(
                        Rational.of(a - (both ? (long) c * c : 0)),
                        Rational.of(middle),
                        Rational.of(y2)),
                    kinds))
        .stepIf(
            !both,
            "原式 = %s %s 2·%s·%s + %s"
                .formatted(
                    FactoredForm.squared(MathText.term(a, "x")),
                    minus ? "−" : "+",
                    MathText.term(a, "x"),
                    two ? MathText.term(b, y) : number(b),
                    FactoredForm.squared(two ? MathText.term(b, y) : number(b))))
        .stepIf(
            both,
            "完全平方公式：%s = %s。"
                .formatted(
                    square,
                    sum(
                        List.of(
                            Rational.of((long) a * a),
                            Rational.of(middle),
                            Rational.of((long) b * b)),
                        kinds)))
        .stepIf(
            both,
            "平方差公式：%s = %s。"
                .formatted(
                    pair,
                    sum(
                        List.of(Rational.of((long) c * c), Rational.of(-(long) d * d)),
                        List.of(kinds.get(0), kinds.get(2)))))
        .step((both ? "相减时加括号，去括号、合并同类项，得 %s。" : "= %s。").formatted(answer))
        .hints(
            "式子符合哪个乘法公式？",
            both
                ? "(a ± b)² = a² ± 2ab + b²，(a + b)(a − b) = a² − b²。"
                : "(a ± b)² = a² ± 2ab + b²。",
            both ? "系数也要平方；减去一个式子要加括号。" : "首末两项分别平方，中间是两数积的 2 倍。")
        .checkText(t -> Solutions.same(t.get(0), expression) && !t.get(0).contains("("))
        .build();
  }
}
