package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.superscript;
import static xueban.tutor.generator.MathText.term;

import java.util.List;
import java.util.Map;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Calculating by the laws of powers: grade 8. */
final class PowerLawTemplates {
  private static final String SAME_BASE = "math.same-base-multiplication";
  private static final String OF_PRODUCT = "math.power-of-product";
  private static final String OF_POWER = "math.power-of-power";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "power.mixed-laws",
              "幂的混合运算",
              "先积的乘方、幂的乘方→同底数幂相乘→合并",
              8,
              List.of(OF_PRODUCT, OF_POWER, SAME_BASE),
              PowerLawTemplates::mixedLaws));

  private PowerLawTemplates() {}

  private static Exercise mixedLaws(Draw draw) {
    int c = draw.between(2, 4) * (draw.chance() ? -1 : 1);
    int p = draw.between(1, 3);
    int q = draw.between(1, 3);
    int n = draw.pick(2, 3);
    int d = draw.layer() == Layer.BASIC ? 1 : draw.between(2, 5);
    int e = draw.between(1, 4);
    boolean sum = draw.layer() == Layer.EXTENDING;
    boolean two = draw.layer() != Layer.BASIC;
    Rational lead = Rational.of(c).power(n);
    String base = term(c, "a" + sup(p) + (two ? "b" + sup(q) : ""));
    String first = "(%s)%s".formatted(base, superscript(n));
    String product = two && !sum ? " · %s".formatted(term(d, "a" + sup(e))) : "";
    int top = p * n + (product.isEmpty() ? 0 : e);
    int other = two ? q * n : 0;
    String letters = "a" + sup(top) + (two ? "b" + sup(other) : "");
    int g = draw.nonZero(-9, 9);
    String tail = "";
    Rational total = product.isEmpty() ? lead : lead.times(d);
    if (sum) {
      // + g · a^(pn−1)b · a b^(qn−1)
      draw.require(p * n > 1 && q * n > 1 && Math.abs(g) > 1);
      tail =
          " %s %s"
              .formatted(
                  g < 0 ? "−" : "+",
                  term(Math.abs(g), "a%s · ab%s".formatted(sup(p * n - 1), sup(q * n))));
      total = total.plus(g);
      draw.require(total.signum() != 0);
    }
    String expression = first + product + tail;
    Rational plain = Rational.of(c).times(product.isEmpty() ? 1 : d).plus(sum ? g : 0);
    String addedPowers =
        "a" + sup(p + n + (product.isEmpty() ? 0 : e)) + (two ? "b" + sup(q + n) : "");
    String multiplied =
        "a" + sup(product.isEmpty() ? p * n : p * n * e) + (two ? "b" + sup(other) : "");
    return Exercise.ask("计算：%s = ____。".formatted(expression))
        .answer(term(total, letters))
        .wrong("系数没有乘方", plain.signum() == 0 ? "0" : term(plain, letters))
        .wrongIf(!sum, "指数相加", term(total, addedPowers))
        .wrong(
            c < 0 ? "负号乘方出错" : "系数当作乘指数",
            term(
                (c < 0 ? lead.negate() : Rational.of((long) c * n))
                    .times(product.isEmpty() ? 1 : d)
                    .plus(sum ? g : 0),
                letters))
        .wrongIf(!product.isEmpty(), "指数相乘", term(total, multiplied))
        .step(
            "积的乘方，把每个因式分别乘方：%s = %s。"
                .formatted(
                    first,
                    two
                        ? term(lead, "a" + sup(p * n) + "b" + sup(other))
                        : "%s%s · %s%s"
                            .formatted(
                                MathText.inside(c),
                                superscript(n),
                                p == 1 ? "a" : "(a%s)".formatted(sup(p)),
                                superscript(n))))
        .stepIf(
            two || p > 1,
            sum
                ? "同底数幂相乘，指数相加，后一项是 %s。".formatted(term(g, "a" + sup(p * n) + "b" + sup(q * n)))
                : product.isEmpty()
                    ? "其中幂的乘方，底数不变，指数相乘：%d × %d = %d。".formatted(p, n, p * n)
                    : "同底数幂相乘，底数不变，指数相加：a 的指数是 %d + %d = %d。".formatted(p * n, e, top))
        .step((sum ? "合并同类项，得 %s。" : "所以原式 = %s。").formatted(term(total, letters)))
        .hints(
            two || p > 1 ? "式子里有哪几种幂的运算？" : "括号里的积有哪几个因式？",
            p > 1 || (two && q > 1) ? "积的乘方要把系数也乘方；幂的乘方指数相乘。" : "积的乘方，把每个因式分别乘方。",
            sum ? "先算乘方，再算乘法，最后合并同类项。" : product.isEmpty() ? "系数也是因式，不要漏掉它的乘方。" : "先算乘方，再算乘法。")
        .checkExpression(x -> sameAs(x, expression))
        .build();
  }

  private static boolean sameAs(Expression x, String expression) {
    Expression whole = Expression.parse(expression);
    for (int i = 2; i < 6; i++) {
      Map<Character, Rational> at = Map.of('a', Rational.of(i), 'b', Rational.of(2L * i + 1, 3));
      if (!x.value(at).equals(whole.value(at))) {
        return false;
      }
    }
    return true;
  }

  /** Returns the exponent as it is written: nothing for 1. */
  static String sup(int power) {
    return power == 1 ? "" : superscript(power);
  }
}
