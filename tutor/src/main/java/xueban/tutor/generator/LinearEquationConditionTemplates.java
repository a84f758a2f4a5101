package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.added;
import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.polynomial;

import java.util.List;
import java.util.Map;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Linear equations found from a condition: grade 7. */
@SuppressWarnings("NarrowCalculation") // the numbers of exercises are small
final class LinearEquationConditionTemplates {
  private static final String SOLVING = "math.solving-linear-equation";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "linear-equation.be-linear",
              "由一元一次方程的定义求字母",
              "未知数次数为 1→系数不为 0→取舍",
              7,
              List.of("math.linear-equation", "math.absolute-value"),
              LinearEquationConditionTemplates::beLinear),
          Template.of(
              "linear-equation.equal-expressions",
              "由两个式子的值的关系列方程",
              "由相等、相反数或差列方程→解方程",
              7,
              List.of(SOLVING, "math.opposite-number"),
              LinearEquationConditionTemplates::equalExpressions));

  private LinearEquationConditionTemplates() {}

  private static Exercise beLinear(Draw draw) {
    int b = draw.nonZero(-9, 9);
    int c = draw.nonZero(-9, 9);
    int h = draw.byLayer(draw.between(2, 9), draw.between(1, 5), draw.between(1, 6));
    int k = draw.between(1, 4);
    boolean excluded = draw.layer() != Layer.BASIC;
    // exponent |m| − (h−1) = 1 → m = ±h, coefficient m + h or m − h excludes one
    int sign = draw.pick(-1, 1);
    int m = draw.byLayer(h, sign * h, sign * h + k);
    String exponent =
        switch (draw.layer()) {
          case BASIC -> "m − " + (h - 1);
          case IMPROVING -> h == 1 ? "|m|" : "|m| − " + (h - 1);
          case EXTENDING -> h == 1 ? "|m − %d|".formatted(k) : "|m − %d| − %d".formatted(k, h - 1);
        };
    // the excluded value is −sign·h (+ k)
    int out = draw.byLayer(-1000, -sign * h, -sign * h + k);
    String lead =
        excluded ? "(%s)".formatted(polynomial("m", 1, -out)) : number(draw.between(2, 9));
    String power = excluded ? "ⁿ" : MathText.superscript(exponent);
    String named = excluded ? "（其中 n = %s）".formatted(exponent) : "";
    String equation = "%sx%s%s = %s%s".formatted(lead, power, added(b), number(c), named);
    draw.require(b != c);
    Exercise.Builder exercise =
        Exercise.ask("若 %s%s是关于 x 的一元一次方程，则 m = ____。".formatted(equation, excluded ? "" : " "))
            .answer(number(m), "m=" + number(m));
    int middle = draw.layer() == Layer.EXTENDING ? k : 0;
    if (excluded) {
      exercise
          .wrong("忽视未知数系数不为零", Solutions.either(m, out))
          .wrong("系数不为零取反", out)
          .wrong(
              "以为次数等于0", h == 1 ? number(middle) : Solutions.either(middle + h - 1, middle - h + 1))
          .wrong("以为次数等于2", Solutions.either(middle + h + 1, middle - h - 1))
          .step(
              "x 的次数 n 是 1：%s = 1，所以 m = %s 或 m = %s。".formatted(exponent, number(m), number(out)))
          .step("x 的系数不为 0：%s ≠ 0，即 m ≠ %s。".formatted(polynomial("m", 1, -out), number(out)))
          .step("所以 m = %s。".formatted(number(m)))
          .hints("一元一次方程中，未知数的次数是多少？", "未知数的系数有什么限制？", "先由次数列等式，再看系数的限制，决定取舍。");
    } else {
      exercise
          .wrong("以为次数等于0", h - 1)
          .wrong("以为次数等于2", h + 1)
          .wrong("由次数求字母时移项不变号", 2L - h)
          .step("x 的次数是 1：%s = 1，所以 m = %s。".formatted(exponent, number(m)))
          .hints("一元一次方程中，未知数的次数是多少？", "题中未知数的次数写成了哪个式子？", "令这个式子等于一元一次方程的次数，解出 m。");
    }
    return exercise
        .check(
            v -> {
              Map<Character, Rational> at = Map.of('m', v);
              return Expression.parse(exponent).value(at).equals(Rational.ONE)
                  && Expression.parse(lead).value(at).signum() != 0;
            })
        .build();
  }

  private static Exercise equalExpressions(Draw draw) {
    int x = draw.byLayer(draw.between(1, 9), draw.nonZero(-9, 9), draw.nonZero(-9, 9));
    int a = draw.between(2, 6);
    int b = draw.nonZero(-9, 9);
    int c = draw.between(1, 5);
    int kind = draw.byLayer(0, 1, 2);
    int gap = draw.between(2, 9);
    // kind 0: equal; 1: opposite numbers; 2: first is gap larger than the second
    int d =
        kind == 0 ? a * x + b - c * x : kind == 1 ? -(a * x + b) - c * x : a * x + b - gap - c * x;
    int lead = kind == 1 ? a + c : a - c;
    draw.require(lead != 0 && d != 0 && Math.abs(d) < 40 && a != c);
    String first = polynomial("x", a, b);
    String second = polynomial("x", c, d);
    String relation =
        switch (kind) {
          case 0 -> "代数式 %s 与 %s 的值相等".formatted(first, second);
          case 1 -> "代数式 %s 与 %s 的值互为相反数".formatted(first, second);
          default -> "代数式 %s 的值比 %s 的值大 %d".formatted(first, second, gap);
        };
    String equation =
        switch (kind) {
          case 0 -> "%s = %s".formatted(first, second);
          case 1 -> "(%s) + (%s) = 0".formatted(first, second);
          default -> "%s = (%s) + %d".formatted(first, second, gap);
        };
    Rational confused =
        kind == 1
            ? Rational.of((long) d - b, a - c)
            : kind == 2 ? Rational.of((long) d - b - gap, lead) : Rational.of(-(long) d - b, a + c);
    return Exercise.ask("若%s，则 x = ____。".formatted(relation))
        .answer(number(x), "x=" + number(x))
        .wrong(kind == 1 ? "把互为相反数当作相等" : kind == 2 ? "多与少的关系列反" : "把相等当作互为相反数", confused)
        .wrong(
            "移项不变号",
            kind == 1
                ? Rational.of((long) b - d, lead)
                : Rational.of((long) d + b + (kind == 2 ? gap : 0), lead))
        .wrong("合并同类项算错符号", -x)
        .step("根据题意列方程：%s。".formatted(equation))
        .step("移项、合并同类项，得 %s = %s。".formatted(polynomial("x", lead, 0), number((long) lead * x)))
        .stepIf(lead != 1, "系数化为 1，得 x = %s。".formatted(number(x)))
        .hints("题中两个式子的值有什么关系？", "把这种关系写成等式，就是关于 x 的方程。", "列好方程以后，移项、合并同类项。")
        .check(
            v -> {
              Rational one = Expression.parse(first).value(Map.of('x', v));
              Rational two = Expression.parse(second).value(Map.of('x', v));
              return switch (kind) {
                case 0 -> one.equals(two);
                case 1 -> one.equals(two.negate());
                default -> one.minus(two).equals(Rational.of(gap));
              };
            })
        .build();
  }
}
