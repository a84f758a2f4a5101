package xueban.tutor.generator;

import static xueban.tutor.generator.FactoredForm.factored;
import static xueban.tutor.generator.FactoredForm.two;
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
    return draw.layer() == Layer.EXTENDING ? bracket(draw) : monomial(draw);
  }

  /** A bracket is the common factor: ay(x − p) + b(x − p), or with p − x. */
  private static Exercise bracket(Draw draw) {
    int a = draw.between(1, 5);
    int b = draw.nonZero(-7, 7);
    int p = draw.between(1, 6);
    draw.require(gcd(a, b) == 1);
    String common = "x − " + p;
    boolean turned = draw.chance();
    String expression =
        "%s(%s) %s %s(%s)"
            .formatted(
                term(a, "y"),
                common,
                b < 0 ? "−" : "+",
                Math.abs(b) == 1 ? "" : Math.abs(b),
                turned ? p + " − x" : common);
    int second = turned ? -b : b;
    String rest = inside(a, second, "y", "");
    return Exercise.ask("分解因式：%s = ____。".formatted(expression))
        .answer(two(common, rest), two(rest, common))
        .wrongIf(turned, "提负号不变号", two(common, inside(a, b, "y", "")))
        .wrong(
            "结果不是积的形式",
            sum(
                List.of(
                    Rational.of(a),
                    Rational.of(-(long) a * p),
                    Rational.of(second),
                    Rational.of(-(long) second * p)),
                List.of("xy", "y", "x", "")))
        .wrongIf(Math.abs(b) == 1, "提完后漏掉1", two(common, term(a, "y")))
        .wrong("公因式重复写", "(%s)²(%s)".formatted(common, rest))
        .step(
            turned
                ? "%d − x = −(x − %d)，公因式是 %s。".formatted(p, p, common)
                : "公因式是 %s。".formatted(common))
        .step("提出公因式，余下 %s。".formatted(rest))
        .step("原式 = %s。".formatted(two(common, rest)))
        .hints("两部分有没有相同的因式？", turned ? "a − b 与 b − a 互为相反数。" : "公因式可以是一个多项式。", "把相同的多项式看成整体提出来。")
        .checkText(t -> factored(t.get(0), expression, 2))
        .build();
  }

  /** A monomial gx is the common factor; in the middle layer one term is taken out whole. */
  private static Exercise monomial(Draw draw) {
    int g = draw.between(2, 6);
    int a = draw.between(1, 5);
    boolean one = draw.layer() == Layer.IMPROVING;
    int b = one ? draw.pick(-1, 1) : draw.nonZero(-7, 7);
    draw.require(gcd(a, b) == 1);
    String other = one ? "" : "y";
    String outside = term(g, "x");
    String in = inside(a, b, "x", other);
    String expression = inside((long) g * a, (long) g * b, "x²", one ? "x" : "xy");
    return Exercise.ask("分解因式：%s = ____。".formatted(expression))
        .answer("%s(%s)".formatted(outside, in))
        .wrongIf(one, "提完后漏掉1", "%s(%s)".formatted(outside, term(a, "x")))
        .wrong("公因式的字母没有提出", "%d(%s)".formatted(g, inside(a, b, "x²", one ? "x" : "xy")))
        .wrong("分解不彻底", "x(%s)".formatted(inside((long) g * a, (long) g * b, "x", other)))
        .wrong("提取后余下的符号写错", "%s(%s)".formatted(outside, inside(a, -b, "x", other)))
        .step("系数的最大公因数是 %d，相同字母的最低次幂是 x。".formatted(g))
        .step("公因式是 %s，提出后余下 %s。".formatted(outside, in))
        .step("原式 = %s(%s)。".formatted(outside, in))
        .hints(
            "各项的系数和字母有什么公共的因式？",
            "公因式取系数的最大公因数与相同字母的最低次幂。",
            one ? "某一项全部提出时，余下的是 1 或 −1，不是 0。" : "用公因式去除每一项，得到括号里余下的各项，注意符号。")
        .checkText(t -> t.get(0).startsWith(outside + "(") && factored(t.get(0), expression, 1))
        .build();
  }

  private static String inside(long one, long other, String first, String second) {
    return LinearTerms.both(one, other, List.of(first, second));
  }
}
