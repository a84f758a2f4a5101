package xueban.tutor.generator;

import static xueban.tutor.generator.FactoredForm.factored;
import static xueban.tutor.generator.FactoredForm.two;
import static xueban.tutor.generator.MathText.polynomial;
import static xueban.tutor.generator.MathText.sum;
import static xueban.tutor.generator.MathText.term;
import static xueban.tutor.generator.WholeNumbers.gcd;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Factoring by taking out common factors: grade 8. */
final class CommonFactorTemplates {
  private static final String COMMON = "math.common-factor-method";
  private static final String FACTORING = "math.factorization";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "factoring.common-factor",
              "提公因式法",
              "找公因式→提出→写出余下的因式",
              8,
              List.of(COMMON, FACTORING),
              CommonFactorTemplates::commonFactor));

  private CommonFactorTemplates() {}

  private static Exercise commonFactor(Draw draw) {
    int g = draw.between(2, 6);
    int a = draw.between(1, 5);
    int b = draw.nonZero(-7, 7);
    boolean one = draw.layer() == Layer.IMPROVING;
    boolean bracket = draw.layer() == Layer.EXTENDING;
    draw.require(gcd(a, b) == 1 && (!one || Math.abs(b) == 1));
    if (bracket) {
      int p = draw.between(1, 6);
      String common = "x − " + p;
      boolean turned = draw.chance();
      // a y (x − p) + b (p − x) = (x − p)(a y − b)
      String expression =
          "%s(%s) %s %s(%s)"
              .formatted(
                  term(a, "y"),
                  common,
                  b < 0 ? "−" : "+",
                  Math.abs(b) == 1 ? "" : Math.abs(b),
                  turned ? p + " − x" : common);
      int sign = turned ? -1 : 1;
      String rest = sum(List.of(Rational.of(a), Rational.of((long) sign * b)), List.of("y", ""));
      String slip = sum(List.of(Rational.of(a), Rational.of(-(long) sign * b)), List.of("y", ""));
      return Exercise.ask("分解因式：%s = ____。".formatted(expression))
          .answer(two(common, rest), two(rest, common))
          .wrong("提负号不变号", two(common, slip))
          .wrong(
              "结果不是积的形式",
              sum(
                  List.of(
                      Rational.of(a),
                      Rational.of(-(long) a * p),
                      Rational.of((long) sign * b),
                      Rational.of(-(long) sign * b * p)),
                  List.of("xy", "y", "x", "")))
          .wrong("提完后漏掉1", two(common, term(a, "y")))
          .wrong("公因式重复写", "(%s)²(%s)".formatted(common, rest))
          .step(
              turned
                  ? "%d − x = −(x − %d)，公因式是 %s。".formatted(p, p, common)
                  : "公因式是 %s。".formatted(common))
          .step("提出公因式，余下 %s。".formatted(rest))
          .step("原式 = %s。".formatted(two(common, rest)))
          .hints("两部分有没有相同的因式？", "a − b 与 b − a 互为相反数。", "把相同的多项式看成整体提出来。")
          .checkText(t -> factored(t.get(0), expression, 2))
          .build();
    }
    String outside = term(g, "x");
    String in =
        one
            ? sum(List.of(Rational.of(a), Rational.of(b)), List.of("x", ""))
            : sum(List.of(Rational.of(a), Rational.of(b)), List.of("x", "y"));
    String expression =
        one
            ? polynomial("x", (long) g * a, (long) g * b, 0)
            : sum(
                List.of(Rational.of((long) g * a), Rational.of((long) g * b)), List.of("x²", "xy"));
    int small = smallestFactor(g);
    return Exercise.ask("分解因式：%s = ____。".formatted(expression))
        .answer("%s(%s)".formatted(outside, in))
        .wrong(
            one ? "提完后漏掉1" : "公因式的字母没有提出",
            one
                ? "%s(%s)".formatted(outside, term(a, "x"))
                : "%d(%s)"
                    .formatted(
                        g, sum(List.of(Rational.of(a), Rational.of(b)), List.of("x²", "xy"))))
        .wrong(
            "分解不彻底",
            "x(%s)"
                .formatted(
                    one
                        ? polynomial("x", (long) g * a, (long) g * b)
                        : sum(
                            List.of(Rational.of((long) g * a), Rational.of((long) g * b)),
                            List.of("x", "y"))))
        .wrong(
            "提取后余下的符号写错",
            "%s(%s)"
                .formatted(
                    outside,
                    one
                        ? sum(List.of(Rational.of(a), Rational.of(-b)), List.of("x", ""))
                        : sum(List.of(Rational.of(a), Rational.of(-b)), List.of("x", "y"))))
        .wrong("公因式取得过大", "%s(%s)".formatted(term((long) g * small, "x"), in))
        .step("系数的最大公因数是 %d，相同字母的最低次幂是 x。".formatted(g))
        .step("公因式是 %s，提出后余下 %s。".formatted(outside, in))
        .step("原式 = %s(%s)。".formatted(outside, in))
        .hints("各项的系数和字母有什么公共的因式？", "公因式取系数的最大公因数与相同字母的最低次幂。", "某一项全部提出时，余下的是一，不是零。")
        .checkText(t -> t.get(0).startsWith(outside + "(") && factored(t.get(0), expression, 1))
        .build();
  }

  private static int smallestFactor(int n) {
    for (int f = 2; f <= n; f++) {
      if (n % f == 0) {
        return f;
      }
    }
    return n;
  }
}
