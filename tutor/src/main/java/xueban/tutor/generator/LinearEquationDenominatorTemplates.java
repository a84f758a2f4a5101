package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.added;
import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.polynomial;
import static xueban.tutor.generator.Solutions.holds;
import static xueban.tutor.generator.WholeNumbers.gcd;

import java.util.List;
import java.util.Map;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Linear equations with denominators and decimals: grade 7. */
@SuppressWarnings("NarrowCalculation") // the numbers of exercises are small
final class LinearEquationDenominatorTemplates {
  private static final String SOLVING = "math.solving-linear-equation";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "linear-equation.denominators",
              "解一元一次方程：去分母",
              "去分母→去括号→移项合并→系数化为 1",
              7,
              List.of(SOLVING),
              LinearEquationDenominatorTemplates::denominators),
          Template.of(
                  "linear-equation.decimal-denominators",
                  "解分母含小数的方程",
                  "分数基本性质化整→去分母→求解",
                  7,
                  List.of(SOLVING),
                  LinearEquationDenominatorTemplates::decimals)
              .only(Layer.IMPROVING, Layer.EXTENDING));

  private LinearEquationDenominatorTemplates() {}

  private static Exercise denominators(Draw draw) {
    int x = draw.byLayer(draw.between(1, 9), draw.nonZero(-9, 9), draw.nonZero(-9, 9));
    int p = draw.pick(2, 3, 4, 5, 6);
    int q = draw.pick(2, 3, 4, 5, 6);
    int common = p * q / gcd(p, q);
    int a = draw.between(1, 4);
    int c = draw.between(1, 4);
    int b = wholeAt(draw, a * x, p);
    int d = wholeAt(draw, c * x, q);
    draw.require(b != 0 && d != 0 && Math.abs(b) < 10 && Math.abs(d) < 10);
    draw.require(p != q && gcd(gcd(a, b), p) == 1 && gcd(gcd(c, d), q) == 1);
    int one = common / p;
    int other = common / q;
    boolean minus = draw.layer() != Layer.BASIC;
    int sign = minus ? -1 : 1;
    Rational right = Rational.of(a * x + b, p).plus(Rational.of((long) sign * (c * x + d), q));
    draw.require(right.isWhole() && right.abs().compareTo(Rational.of(12)) < 0);
    int r = (int) right.longValue();
    int e = draw.layer() == Layer.EXTENDING ? draw.nonZero(-3, 3) : 0;
    int k = r - e * x;
    int lead = one * a + sign * other * c - common * e;
    draw.require(r != 0 && lead != 0 && k != 0 && Math.abs(k) < 20 && common > 2);
    String first = polynomial("x", a, b);
    String second = polynomial("x", c, d);
    String last = polynomial("x", e, k);
    String equation =
        "(%s)/%d %s (%s)/%d = %s".formatted(first, p, minus ? "−" : "+", second, q, last);
    int constant = common * k - one * b - sign * other * d;
    int noMultipleLead = lead + common * e - e;
    draw.require(noMultipleLead != 0);
    Rational noMultiple = Rational.of(k - one * b - sign * other * d, noMultipleLead);
    Rational noBracket = Rational.of((long) common * k - one * b - other * d, lead);
    Exercise.Builder exercise =
        Exercise.ask("解方程：%s，x = ____。".formatted(equation))
            .answer(number(x), "x=" + number(x))
            .wrong("去分母漏乘整数项", noMultiple)
            .wrong("合并同类项算错符号", -x)
            .wrong("移项不变号", Rational.of((long) common * k + one * b + sign * other * d, lead));
    if (minus) {
      exercise.wrong("去分母后分子不加括号", noBracket);
    } else {
      exercise.wrong("系数化为1时除反", Rational.of(lead, constant));
    }
    return exercise
        .step(
            "两边同乘 %d，去分母，得 %s(%s) %s %s(%s) = %s。"
                .formatted(
                    common,
                    one == 1 ? "" : number(one),
                    first,
                    minus ? "−" : "+",
                    other == 1 ? "" : number(other),
                    second,
                    polynomial("x", (long) common * e, (long) common * k)))
        .step(
            "去括号，得 %s%s = %s。"
                .formatted(
                    polynomial("x", (long) one * a, (long) one * b),
                    (minus ? " − " : " + ")
                        + polynomial("x", (long) other * c, minus ? 0 : (long) other * d)
                        + (minus ? added((long) -other * d) : ""),
                    polynomial("x", (long) common * e, (long) common * k)))
        .step("移项、合并同类项，得 %s = %s。".formatted(polynomial("x", lead, 0), number(constant)))
        .stepIf(lead != 1, "系数化为 1，得 x = %s。".formatted(number(x)))
        .hints("方程中有分母，怎样把分母去掉？", "方程两边同乘各分母的最小公倍数。", "去分母时每一项都要乘，分子是多项式时要加括号。")
        .check(v -> holds(equation, Map.of('x', v)))
        .build();
  }

  private static Exercise decimals(Draw draw) {
    int x = draw.nonZero(-9, 9);
    int p = draw.pick(2, 3, 4, 5);
    int q = draw.pick(2, 3, 4, 5);
    int a = draw.between(1, 9);
    int b = wholeAt(draw, a * x, p);
    int c = draw.between(1, 9);
    int d = wholeAt(draw, c * x, q);
    draw.require(b != 0 && d != 0 && Math.abs(b) < 10 && Math.abs(d) < 10 && gcd(p, q) == 1);
    boolean two = draw.layer() == Layer.EXTENDING;
    // (a x + b)/10 over p/10, minus (c x + d)/10 over q/10
    Rational left = Rational.of(a * x + b, p);
    Rational right = left.minus(two ? Rational.of(c * x + d, q) : Rational.ZERO);
    draw.require(p != q && right.isWhole() && right.signum() != 0);
    draw.require(right.abs().compareTo(Rational.of(20)) < 0 && gcd(gcd(a, b), p) == 1);
    int r = (int) right.longValue();
    int lead = two ? a * q - c * p : a;
    draw.require(lead != 0 && (!two || gcd(gcd(c, d), q) == 1));
    String first = "(%sx%s)/0.%d".formatted("0." + a, added10(b), p);
    String second = two ? " − (%sx%s)/0.%d".formatted("0." + c, added10(d), q) : "";
    String equation = "%s%s = %s".formatted(first, second, number(r));
    Rational tenfold =
        two
            ? Rational.of(10L * r * p * q - (long) b * q + (long) d * p, lead)
            : Rational.of(10L * r * p - b, lead);
    Rational forgot =
        two ? Rational.of(r - (long) b * q + (long) d * p, lead) : Rational.of((long) r - b, lead);
    Rational noBracket =
        two
            ? Rational.of((long) r * p * q - (long) b * q - (long) d * p, lead)
            : Rational.of((long) r * p + b, lead);
    return Exercise.ask("解方程：%s，x = ____。".formatted(equation))
        .answer(number(x), "x=" + number(x))
        .wrong("化整时整数项也扩大10倍", tenfold)
        .wrong("去分母漏乘整数项", forgot)
        .wrong(two ? "去分母后分子不加括号" : "移项不变号", noBracket)
        .wrong("合并同类项算错符号", -x)
        .step(
            "分子、分母同乘 10，化为整数：(%s)/%d%s = %s。"
                .formatted(
                    polynomial("x", a, b),
                    p,
                    two ? " − (%s)/%d".formatted(polynomial("x", c, d), q) : "",
                    number(r)))
        .step(
            two
                ? "两边同乘 %d，得 %d(%s) − %d(%s) = %s。"
                    .formatted(
                        p * q,
                        q,
                        polynomial("x", a, b),
                        p,
                        polynomial("x", c, d),
                        number((long) r * p * q))
                : "两边同乘 %d，得 %s = %s。".formatted(p, polynomial("x", a, b), number((long) r * p)))
        .stepIf(
            two,
            "去括号，得 %s%s%s = %s。"
                .formatted(
                    polynomial("x", (long) q * a, (long) q * b),
                    " − " + polynomial("x", (long) p * c, 0),
                    added((long) -p * d),
                    number((long) r * p * q)))
        .step(
            "移项、合并同类项，得 %s = %s。"
                .formatted(
                    polynomial("x", lead, 0),
                    number(
                        two ? (long) r * p * q - (long) b * q + (long) d * p : (long) r * p - b)))
        .stepIf(lead != 1, "系数化为 1，得 x = %s。".formatted(number(x)))
        .hints("分母是小数，先想办法化成整数。", "分数的分子、分母同乘一个数，分数的值不变。", "化整只改变分数本身，没有分母的项不变；之后再去分母。")
        .check(v -> holds(equation, Map.of('x', v)))
        .build();
  }

  /** Draws a constant from −9 to 9 that makes {@code (term + constant)/divisor} whole. */
  static int wholeAt(Draw draw, int term, int divisor) {
    return divisor * draw.between(Math.ceilDiv(term - 9, divisor), Math.floorDiv(term + 9, divisor))
        - term;
  }

  private static String added10(int tenths) {
    return (tenths < 0 ? " − 0." : " + 0.") + Math.abs(tenths);
  }
}
