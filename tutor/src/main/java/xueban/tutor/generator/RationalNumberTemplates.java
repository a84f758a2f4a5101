package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.WholeNumbers.gcd;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import xueban.nlp.math.Rational;

/** Comparing rational numbers, opposites and reciprocals: grade 7. */
@SuppressWarnings("NarrowCalculation") // the numbers of exercises are small
final class RationalNumberTemplates {
  private static final String ABSOLUTE = "math.absolute-value";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "rational-number.compare-negative-fractions",
              "比较负分数的大小",
              "通分→比较绝对值→绝对值大的反而小",
              7,
              List.of("math.rational-number-comparison"),
              RationalNumberTemplates::compare),
          Template.of(
              "rational-number.opposite-reciprocal",
              "相反数、倒数与绝对值的综合",
              "和为 0、积为 1、平方定值→整体代入",
              7,
              List.of("math.opposite-number", "math.reciprocal", ABSOLUTE),
              RationalNumberTemplates::oppositeReciprocal));

  private RationalNumberTemplates() {}

  private static Exercise compare(Draw draw) {
    int count = draw.byLayer(2, 3, 3);
    List<Integer> bottoms = draw.distinct(count, 3, draw.byLayer(8, 10, 16));
    List<Rational> values = new ArrayList<>();
    int common = 1;
    for (int bottom : bottoms) {
      Rational value = Rational.of(-draw.between(1, bottom - 1), bottom);
      draw.require(value.denominator().intValue() == bottom && !values.contains(value));
      values.add(value);
      common = common / gcd(common, bottom) * bottom;
    }
    int all = common;
    draw.require(all <= 120);
    boolean largest = draw.chance();
    Rational answer = values.stream().sorted().toList().get(largest ? count - 1 : 0);
    Rational opposite = values.stream().sorted().toList().get(largest ? 0 : count - 1);
    String list = values.stream().map(MathText::number).collect(Collectors.joining("，"));
    return Exercise.ask(
            "在 %s 这%s个数中，%s%s的数是 ____。"
                .formatted(
                    list, count == 2 ? "两" : "三", count == 2 ? "较" : "最", largest ? "大" : "小"))
        .answer(answer)
        .wrong("负数绝对值大就大", opposite)
        .step(
            "通分后比较绝对值：%s。"
                .formatted(
                    values.stream()
                        .map(v -> "%s = %s/%d".formatted(number(v.abs()), v.abs().times(all), all))
                        .collect(Collectors.joining("，"))))
        .step("两个负数比较，绝对值大的反而小。")
        .step(
            "所以%s%s的数是 %s。".formatted(count == 2 ? "较" : "最", largest ? "大" : "小", number(answer)))
        .hints("这几个数都是负数，它们的绝对值各是多少？", "比较绝对值时可以先通分。", "绝对值大的负数在数轴上更靠左。")
        .check(
            v ->
                values.contains(v)
                    && values.stream()
                        .allMatch(
                            w ->
                                largest
                                    ? v.doubleValue() >= w.doubleValue()
                                    : v.doubleValue() <= w.doubleValue()))
        .build();
  }

  private static Exercise oppositeReciprocal(Draw draw) {
    int m = draw.between(3, draw.byLayer(6, 8, 9));
    int k = draw.byLayer(draw.between(1, 9), draw.between(2, 9), draw.between(2, 12));
    int s = draw.byLayer(1, 1, draw.pick(-1, 1));
    int n = draw.between(2, 9);
    String head = draw.byLayer("a + b", "%d(a + b)".formatted(n), "(a + b)/%d".formatted(n));
    String product = k == 1 ? "cd" : k + "cd";
    int answer = s * m * m - k;
    String expression =
        s > 0 ? "m² + %s − %s".formatted(head, product) : "%s − %s − m²".formatted(head, product);
    return Exercise.ask("已知 a，b 互为相反数，c，d 互为倒数，|m| = %d，则 %s 的值为 ____。".formatted(m, expression))
        .answer(answer)
        .wrong(
            "把相反数与倒数混淆",
            draw.byLayer(Rational.ONE, Rational.of(n), Rational.of(1, n)).plus((long) s * m * m))
        .wrong("互为倒数当作积为负1", s * m * m + k)
        .wrong("求m²时当作乘2", s * 2 * m - k)
        .step("a，b 互为相反数，所以 a + b = 0；")
        .step("c，d 互为倒数，所以 cd = 1；")
        .step("|m| = %d，所以 m = ±%d，m² = %d。".formatted(m, m, m * m))
        .step(
            "原式 = %s = %s。"
                .formatted(
                    s > 0 ? "%d + 0 − %d".formatted(m * m, k) : "0 − %d − %d".formatted(k, m * m),
                    number(answer)))
        .hints("互为相反数、互为倒数的两个数各有什么关系？", "不必求出 a，b，c，d，把 a + b 和 cd 看成整体。", "m 有两个值，但 m² 只有一个值。")
        .check(
            v -> {
              for (int sign : new int[] {-1, 1}) {
                Rational a = Rational.of(7, 3);
                Rational c = Rational.of(-5, 4);
                Rational both = a.plus(a.negate()).times(n);
                Rational ones = c.times(Rational.ONE.over(c)).times(k);
                Rational square = Rational.of(sign * m).power(2).times(s);
                if (!v.equals(square.plus(both).minus(ones))) {
                  return false;
                }
              }
              return true;
            })
        .build();
  }
}
