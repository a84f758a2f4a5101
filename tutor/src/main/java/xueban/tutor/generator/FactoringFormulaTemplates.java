package xueban.tutor.generator;

import static xueban.tutor.generator.FactoredForm.factored;
import static xueban.tutor.generator.FactoredForm.squared;
import static xueban.tutor.generator.FactoredForm.two;
import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.polynomial;
import static xueban.tutor.generator.MathText.sum;
import static xueban.tutor.generator.MathText.term;
import static xueban.tutor.generator.WholeNumbers.gcd;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Factoring by formulas and by cross multiplication: grade 8. */
final class FactoringFormulaTemplates {
  private static final String FORMULA = "math.formula-factoring";
  private static final String CROSS = "math.cross-multiplication-factoring";
  private static final String FACTORING = "math.factorization";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "factoring.square-difference",
              "用平方差公式分解",
              "写成两数平方的差→套公式（分解彻底）",
              8,
              List.of(FORMULA, FACTORING),
              FactoringFormulaTemplates::squareDifference),
          Template.of(
              "factoring.perfect-square",
              "用完全平方公式分解",
              "看首末平方、中间两倍积→写成平方",
              8,
              List.of(FORMULA, FACTORING),
              FactoringFormulaTemplates::perfectSquare),
          Template.of(
              "factoring.cross",
              "十字相乘法",
              "拆常数项→凑一次项系数→写成两个因式",
              8,
              List.of(CROSS, FACTORING),
              FactoringFormulaTemplates::cross));

  private FactoringFormulaTemplates() {}

  private static Exercise squareDifference(Draw draw) {
    int a = draw.byLayer(1, draw.between(2, 5), 1);
    int b = draw.between(1, draw.byLayer(12, 7, 5));
    boolean twice = draw.layer() == Layer.EXTENDING;
    boolean y = draw.layer() != Layer.BASIC;
    draw.require(gcd(a, b) == 1 && (a > 1 || b > 1 || twice));
    String one = term(a, "x");
    String other = y ? term(b, "y") : number(b);
    if (twice) {
      // x⁴ − b⁴y⁴
      int b4 = b * b * b * b;
      draw.require(b <= 3);
      boolean plain = draw.chance();
      boolean swap = draw.chance();
      String letter = plain ? "" : "y";
      String p = draw.pick("x", "a", "m");
      String second = plain ? number(b) : term(b, letter);
      String square = plain ? number((long) b * b) : term((long) b * b, letter + "²");
      String fourth = plain ? number(b4) : term(b4, letter + "⁴");
      draw.require(!plain || b > 1 || !swap);
      String expression = swap ? "%s − %s⁴".formatted(fourth, p) : "%s⁴ − %s".formatted(p, fourth);
      String head = swap ? "%s + %s²".formatted(square, p) : "%s² + %s".formatted(p, square);
      String sum = swap ? "%s + %s".formatted(second, p) : "%s + %s".formatted(p, second);
      String diff = swap ? "%s − %s".formatted(second, p) : "%s − %s".formatted(p, second);
      String answer = "(%s)(%s)(%s)".formatted(head, sum, diff);
      String mid = swap ? "%s − %s²".formatted(square, p) : "%s² − %s".formatted(p, square);
      return Exercise.ask("分解因式：%s = ____。".formatted(expression))
          .answer(
              answer,
              "(%s)(%s)(%s)".formatted(head, diff, sum),
              "(%s)(%s)(%s)".formatted(sum, diff, head))
          .wrong("分解不彻底", two(head, mid))
          .wrong("平方和也用平方差", "(%s)²(%s)²".formatted(sum, diff))
          .wrong("把平方差当作差的平方", "(%s)(%s)²".formatted(head, diff))
          .step("看成平方差：原式 = %s。".formatted(two(head, mid)))
          .step("其中 %s 还能分解为 %s。".formatted(mid, two(sum, diff)))
          .step("原式 = %s。".formatted(answer))
          .hints("四次方可以看成谁的平方？", "先用一次平方差公式。", "检查每个因式还能不能再分解。")
          .checkText(t -> factored(t.get(0), expression, 3))
          .build();
    }
    String expression =
        "%s − %s"
            .formatted(
                term((long) a * a, "x²"), y ? term((long) b * b, "y²") : number((long) b * b));
    String answer = two(one + " + " + other, one + " − " + other);
    return Exercise.ask("分解因式：%s = ____。".formatted(expression))
        .answer(answer, two(one + " − " + other, one + " + " + other))
        .wrong("把平方差当作差的平方", "(%s − %s)²".formatted(one, other))
        .wrong(
            a > 1 ? "系数没有开方" : "常数没有开方",
            a > 1
                ? two(
                    term((long) a * a, "x") + " + " + other,
                    term((long) a * a, "x") + " − " + other)
                : two(one + " + " + b * b, one + " − " + b * b))
        .wrong("把平方差当作和的平方", "(%s + %s)²".formatted(one, other))
        .step("%s = %s − %s".formatted(expression, squared(one), squared(other)))
        .step("= %s。".formatted(answer))
        .hints(
            "两项分别是谁的平方？",
            "a² − b² = (a + b)(a − b)。",
            y ? "先写成两个式子平方的差，系数也要开方。" : "先写成平方的差，常数项也要写成一个数的平方。")
        .checkText(t -> factored(t.get(0), expression, 2))
        .build();
  }

  private static Exercise perfectSquare(Draw draw) {
    int a = draw.byLayer(1, draw.between(2, 5), draw.between(1, 4));
    int b = draw.between(1, draw.byLayer(10, 7, 5));
    boolean minus = draw.chance();
    boolean y = draw.layer() != Layer.BASIC;
    boolean negative = draw.layer() == Layer.EXTENDING;
    draw.require(gcd(a, b) == 1 && (y || b > 0));
    List<String> kinds = y ? List.of("x²", "xy", "y²") : List.of("x²", "x", "");
    long middle = (minus ? -2L : 2L) * a * b;
    int sign = negative ? -1 : 1;
    String expression =
        sum(
            List.of(
                Rational.of((long) sign * a * a),
                Rational.of(sign * middle),
                Rational.of((long) sign * b * b)),
            kinds);
    String in = "%s %s %s".formatted(term(a, "x"), minus ? "−" : "+", y ? term(b, "y") : number(b));
    String other =
        "%s %s %s".formatted(term(a, "x"), minus ? "+" : "−", y ? term(b, "y") : number(b));
    String front = negative ? "−" : "";
    return Exercise.ask("分解因式：%s = ____。".formatted(expression))
        .answer("%s(%s)²".formatted(front, in))
        .wrong("中间项的符号写错", "%s(%s)²".formatted(front, other))
        .wrong("把完全平方式当作平方差", front + two(in, other))
        .wrong(
            negative ? "丢掉提出的负号" : a == 1 ? "常数没有开方" : "系数没有开方",
            negative
                ? "(%s)²".formatted(in)
                : a == 1
                    ? "(%s)²".formatted(polynomial("x", 1, (minus ? -1L : 1L) * b * b))
                    : "(%s)²"
                        .formatted(
                            "%s %s %s"
                                .formatted(
                                    term((long) a * a, "x"),
                                    minus ? "−" : "+",
                                    y ? term((long) b * b, "y") : number((long) b * b))))
        .step(
            negative
                ? "先提出负号：原式 = −(%s)。"
                    .formatted(
                        sum(
                            List.of(
                                Rational.of((long) a * a),
                                Rational.of(middle),
                                Rational.of((long) b * b)),
                            kinds))
                : "首项是 %s，末项是 %s。"
                    .formatted(squared(term(a, "x")), squared(y ? term(b, "y") : number(b))))
        .step("%s中间项是两数积的 2 倍，符号为%s。".formatted(negative ? "括号里的" : "", minus ? "负" : "正"))
        .step("原式 = %s(%s)²。".formatted(front, in))
        .hints(
            negative ? "提出负号后，首末两项分别是谁的平方？" : "首末两项分别是谁的平方？",
            "a² ± 2ab + b² = (a ± b)²。",
            negative ? "首项为负时先提负号，再看中间项的符号。" : "中间项的符号决定括号里的符号。")
        .checkText(t -> factored(t.get(0), expression, 2))
        .build();
  }

  private static Exercise cross(Draw draw) {
    int a = draw.byLayer(1, 1, draw.between(2, 3));
    int p = draw.byLayer(draw.between(1, 8), draw.nonZero(-9, 9), draw.nonZero(-6, 6));
    int q = draw.byLayer(draw.between(1, 8), draw.nonZero(-9, 9), draw.nonZero(-6, 6));
    draw.require(p != q && p + q != 0 && gcd(a, p) == 1);
    draw.require(draw.layer() != Layer.IMPROVING || p < 0 || q < 0);
    // (a x + p)(x + q)
    long middle = (long) a * q + p;
    draw.require(middle != 0 && (a == 1 || a * q != p));
    String expression = polynomial("x", a, middle, (long) p * q);
    String one = polynomial("x", a, p);
    String other = polynomial("x", 1, q);
    return Exercise.ask("分解因式：%s = ____。".formatted(expression))
        .answer(two(one, other), two(other, one))
        .wrong("和与积的符号弄错", two(polynomial("x", a, -p), polynomial("x", 1, -q)))
        .wrong("一个因式的符号写反", two(polynomial("x", a, -p), other))
        .wrong(
            a == 1 ? "只凑积没有凑和" : "十字交叉的位置放错",
            a == 1
                ? two(polynomial("x", 1, (long) p * q), polynomial("x", 1, 1))
                : two(polynomial("x", a, q), polynomial("x", 1, p)))
        .wrong(
            "结果不是积的形式",
            "x(%s)%s".formatted(polynomial("x", a, middle), MathText.added((long) p * q)))
        .step(
            a == 1
                ? "找两个数，积是 %s，和是 %s：%s 和 %s。"
                    .formatted(number((long) p * q), number(middle), number(p), number(q))
                : "%dx² 拆成 %dx 与 x，%s 拆成 %s 与 %s，交叉相乘：%s + %s = %s。"
                    .formatted(
                        a,
                        a,
                        number((long) p * q),
                        number(p),
                        number(q),
                        MathText.inside((long) a * q),
                        MathText.inside(p),
                        number(middle)))
        .step("原式 = %s。".formatted(two(one, other)))
        .hints(
            "常数项可以拆成哪两个数的积？",
            a == 1 ? "拆出的两个数，和要等于一次项的系数。" : "二次项系数和常数项都拆开，交叉相乘的和要等于一次项的系数。",
            "先看常数项的符号，再定两个数的符号；写完后乘回去检验。")
        .checkText(t -> factored(t.get(0), expression, 2))
        .build();
  }
}
