package xueban.tutor.generator;

import static xueban.tutor.generator.LinearTerms.left;
import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.Solutions.holds;
import static xueban.tutor.generator.WholeNumbers.gcd;

import java.util.List;
import java.util.Map;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Solving systems of two linear equations: grade 7. */
final class LinearSystemSolvingTemplates {
  private static final String SUBSTITUTION = "math.substitution-method";
  private static final String ELIMINATION = "math.elimination-method";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "linear-system.substitution",
              "代入消元法解方程组",
              "用一个未知数表示另一个→代入消元→回代",
              7,
              List.of(SUBSTITUTION),
              LinearSystemSolvingTemplates::substitution),
          Template.of(
              "linear-system.elimination",
              "加减消元法解方程组",
              "系数化为相等或相反→两式加减→回代",
              7,
              List.of(ELIMINATION),
              LinearSystemSolvingTemplates::elimination));

  private LinearSystemSolvingTemplates() {}

  private static String pair(Rational x, Rational y) {
    return "x=%s，y=%s".formatted(number(x), number(y));
  }

  private static String pair(long x, long y) {
    return pair(Rational.of(x), Rational.of(y));
  }

  private static boolean solves(String printed, String one, String other) {
    String[] parts = printed.split("，");
    Map<Character, Rational> at =
        Map.of(
            'x', MathText.read(parts[0].replace("x=", "")),
            'y', MathText.read(parts[1].replace("y=", "")));
    return holds(one, at) && holds(other, at);
  }

  private static Exercise substitution(Draw draw) {
    int x = draw.byLayer(draw.between(1, 6), draw.nonZero(-6, 6), draw.nonZero(-7, 7));
    int k = draw.byLayer(draw.between(1, 3), draw.nonZero(-4, 4), draw.nonZero(-4, 4));
    int h = draw.nonZero(-9, 9);
    int y = k * x + h;
    int a = draw.between(2, 5);
    int b = draw.byLayer(draw.between(1, 4), draw.nonZero(-5, 5), draw.nonZero(-5, 5));
    int c = a * x + b * y;
    int lead = a + b * k;
    draw.require(y != 0 && Math.abs(y) < 15 && c != 0 && lead != 0 && x != y && Math.abs(c) < 60);
    boolean given = draw.layer() == Layer.BASIC;
    String one =
        given
            ? "y = " + MathText.polynomial("x", k, h)
            : "%s = %s".formatted(left(k, -1), number(-h));
    String other = "%s = %s".formatted(left(a, b), number(c));
    Rational careless = Rational.of((long) c - h, lead);
    Rational flipped = Rational.of((long) c + (long) b * h, lead);
    return Exercise.ask("用代入消元法解方程组 { %s；%s }，它的解是 ____。".formatted(one, other))
        .answer(pair(x, y))
        .wrong("代入时不加括号", pair(careless, careless.times(k).plus(h)))
        .wrong("移项不变号", pair(flipped, flipped.times(k).plus(h)))
        .wrong("把x与y的值写反", pair(y, x))
        .wrong("求出一个后回代算错符号", pair(x, -y))
        .step(
            given
                ? "把 %s 代入第二个方程。".formatted(one)
                : "由第一个方程，得 y = %s。".formatted(MathText.polynomial("x", k, h)))
        .step(
            "代入，得 %s%s(%s) = %s，即 %s = %s。"
                .formatted(
                    MathText.polynomial("x", a, 0),
                    (b < 0 ? " − " : " + ") + (Math.abs(b) == 1 ? "" : Math.abs(b)),
                    MathText.polynomial("x", k, h),
                    number(c),
                    MathText.polynomial("x", lead, 0),
                    number((long) lead * x)))
        .step(
            lead == 1
                ? "把 x = %s 代回，得 y = %s。".formatted(number(x), number(y))
                : "解得 x = %s，回代得 y = %s。".formatted(number(x), number(y)))
        .step("方程组的解是 %s。".formatted(pair(x, y)))
        .hints("哪个未知数容易用另一个表示？", "把它代入另一个方程，消去一个未知数。", "代入的是一个整体，要加括号。")
        .checkText(t -> solves(t.get(0), one, other))
        .build();
  }

  private static Exercise elimination(Draw draw) {
    int x = draw.byLayer(draw.between(1, 7), draw.nonZero(-7, 7), draw.nonZero(-7, 7));
    int y = draw.byLayer(draw.between(1, 7), draw.nonZero(-7, 7), draw.nonZero(-7, 7));
    int a = draw.between(1, 7);
    int b = draw.between(1, 6);
    int m = draw.byLayer(1, draw.between(2, 4), 1);
    int c = draw.between(1, 7);
    int d = draw.byLayer(-b, (draw.chance() ? 1 : -1) * b * m, draw.nonZero(-7, 7));
    boolean two = draw.layer() == Layer.EXTENDING;
    draw.require(
        !two
            || (Math.abs(d) % b != 0 && b % Math.abs(d) != 0 && a % c != 0 && c % a != 0 && b > 1));
    int lcm = two ? b * Math.abs(d) / gcd(b, Math.abs(d)) : b * m;
    int p = lcm / b;
    int q = lcm / Math.abs(d);
    int sign = d < 0 ? 1 : -1;
    int e = a * x + b * y;
    int f = c * x + d * y;
    int lead = p * a + sign * q * c;
    draw.require(
        lead != 0
            && e != 0
            && f != 0
            && x != y
            && p * a - sign * q * c != 0
            && Math.abs(lead) < 40);
    String one = "%s = %s".formatted(left(a, b), number(e));
    String other = "%s = %s".formatted(left(c, d), number(f));
    Rational slip = Rational.of((long) p * e - (long) sign * q * f, lead);
    Rational missed = Rational.of((long) e + (long) sign * f * (p == 1 ? 1 : q), lead);
    String first =
        p == 1
            ? "第一个方程不变"
            : "第一个方程乘 %d，得 %s = %s"
                .formatted(p, left((long) p * a, (long) p * b), number((long) p * e));
    String second =
        q == 1
            ? "第二个方程不变"
            : "第二个方程乘 %d，得 %s = %s"
                .formatted(q, left((long) q * c, (long) q * d), number((long) q * f));
    return Exercise.ask("用加减消元法解方程组 { %s；%s }，它的解是 ____。".formatted(one, other))
        .answer(pair(x, y))
        .wrong(
            sign > 0 ? "两边加减不一致" : "相减时符号出错",
            pair(slip, Rational.of(e).minus(slip.times(a)).over(b)))
        .wrong("乘系数时漏乘常数项", pair(missed, Rational.of(e).minus(missed.times(a)).over(b)))
        .wrong("把x与y的值写反", pair(y, x))
        .wrong("求出一个后回代算错符号", pair(x, -y))
        .step(p == 1 && q == 1 ? "两个方程中 y 的系数互为相反数，可以直接相加。" : "%s；%s。".formatted(first, second))
        .step(
            (lead == 1 ? "两式%s，得 %s = %s。" : "两式%s，得 %s = %s，x = %s。")
                .formatted(
                    sign > 0 ? "相加" : "相减",
                    MathText.polynomial("x", lead, 0),
                    number((long) lead * x),
                    number(x)))
        .step(
            "代入第一个方程：%s%s = %s，得 y = %s。"
                .formatted(
                    number((long) a * x),
                    (b == 1 ? " + y" : " + " + b + "y"),
                    number(e),
                    number(y)))
        .step("方程组的解是 %s。".formatted(pair(x, y)))
        .hints("比较两个方程中同一个未知数的系数。", "系数相等用减，互为相反数用加。", "需要时先把方程两边同乘一个数，使 y 的系数的绝对值相等。")
        .checkText(t -> solves(t.get(0), one, other))
        .build();
  }
}
