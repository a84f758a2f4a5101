package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.number;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Word problems of digits, ages and savings, by a linear equation: grade 7. */
final class EquationNumberTemplates {
  private static final String APPLICATION = "math.linear-equation-application";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "equation-problem.digits",
              "数字问题",
              "用数位表示两位数→按变化关系列方程→求原数",
              7,
              List.of(APPLICATION),
              EquationNumberTemplates::digits),
          Template.of(
              "equation-problem.ages",
              "年龄问题",
              "年龄差不变→表示几年后（前）的年龄→列方程",
              7,
              List.of(APPLICATION),
              EquationNumberTemplates::ages),
          Template.of(
              "equation-problem.savings",
              "储蓄问题",
              "利息=本金×年利率×年数→本利和列方程",
              7,
              List.of(APPLICATION),
              EquationNumberTemplates::savings));

  private EquationNumberTemplates() {}

  private static Exercise digits(Draw draw) {
    int a = draw.between(1, 9);
    int b = draw.between(1, 9);
    int change = 9 * (b - a);
    draw.require(a != b);
    int original = 10 * a + b;
    int swapped = 10 * b + a;
    int k = b / a;
    draw.require(draw.layer() != Layer.EXTENDING || (b % a == 0 && k > 1 && a + b < 12));
    draw.require(draw.layer() == Layer.EXTENDING || (draw.layer() == Layer.BASIC ? b > a : true));
    List<Integer> half = // numbers that meet the first condition only
        java.util.stream.IntStream.rangeClosed(10, 99)
            .filter(n -> n != original && n != swapped && n % 10 > 0)
            .filter(
                n ->
                    draw.byLayer(
                        n / 10 + n % 10 == a + b, n % 10 - n / 10 == b - a, n % 10 == k * (n / 10)))
            .boxed()
            .toList();
    int one = half.isEmpty() ? original : draw.pick(half);
    int other = half.isEmpty() ? original : draw.pick(half);
    String relation =
        switch (draw.layer()) {
          case BASIC -> "十位上的数字与个位上的数字的和是 %d，把这两个数字对调，得到的新数比原数大 %d".formatted(a + b, change);
          case IMPROVING ->
              "个位上的数字比十位上的数字%s %d，且这个两位数与把两个数字对调后所得的数的和是 %d"
                  .formatted(b > a ? "大" : "小", Math.abs(b - a), original + swapped);
          case EXTENDING ->
              "个位上的数字是十位上的数字的 %d 倍，把这两个数字对调，得到的新数与原数的和是 %d".formatted(k, original + swapped);
        };
    String second =
        draw.byLayer(
            "(%d − x)".formatted(a + b),
            b > a ? "(x + %d)".formatted(b - a) : "(x − %d)".formatted(a - b),
            k + "x");
    String equation =
        draw.byLayer(
            "10%s + x = 10x + %s + %d".formatted(second, second, change),
            "10x + %s + 10%s + x = %d".formatted(second, second, original + swapped),
            "10x + %s + 10 × %s + x = %d".formatted(second, second, original + swapped));
    return Exercise.ask("一个两位数，%s，则原来的两位数是 ____。".formatted(relation))
        .answer(original)
        .wrong("求成了对调后的数", swapped)
        .wrongIf(a + b > 9, "把两个数字相加当作两位数", a + b)
        .wrong("只用了一个条件", one)
        .wrong("只用了一个条件", other)
        .step("设十位上的数字是 x，则个位上的数字是 %s。".formatted(second.replace("(", "").replace(")", "")))
        .step("根据题意，得 %s。".formatted(equation))
        .step("解得 x = %d，个位上的数字是 %d。".formatted(a, b))
        .step("原来的两位数是 %d。".formatted(original))
        .hints(
            "十位上的数字是 a、个位上的数字是 b 的两位数怎样表示？",
            "两位数 = 10 × 十位上的数字 + 个位上的数字。",
            "设十位上的数字为 x，表示出原数和新数，再列方程。")
        .check(
            v -> {
              long found = -1;
              for (int n = 10; n < 100; n++) {
                int t = n / 10;
                int u = n % 10;
                int turned = 10 * u + t;
                boolean fits =
                    switch (draw.layer()) {
                      case BASIC -> t + u == a + b && turned - n == change;
                      case IMPROVING -> u - t == b - a && n + turned == original + swapped;
                      case EXTENDING -> u == k * t && n + turned == original + swapped;
                    };
                if (fits && found >= 0) {
                  return false;
                }
                found = fits ? n : found;
              }
              return v.equals(Rational.of(found));
            })
        .build();
  }

  private static Exercise ages(Draw draw) {
    boolean past = draw.layer() == Layer.EXTENDING;
    int k = draw.between(past ? 3 : 2, past ? 6 : 4);
    int then = draw.between(Math.ceilDiv(22, k - 1), 38 / (k - 1));
    int t = past ? -draw.between(2, 10) : draw.between(2, 16);
    int child = then - t;
    int parent = child + (k - 1) * then;
    draw.require(child >= 4 && child <= 18 && parent <= 55);
    int years = Math.abs(t);
    int times = k;
    int old = parent;
    int gap = parent - child;
    String who = draw.pick("爸爸", "妈妈");
    String name = draw.pick("小明", "小红", "小刚", "小丽");
    String base = "今年%s %d 岁，%s %d 岁，".formatted(name, child, who, old);
    boolean askAge = draw.layer() == Layer.IMPROVING;
    String stem =
        askAge
            ? "今年%s比%s大 %d 岁，%d 年后%s的年龄正好是%s的 %d 倍，则%s今年 ____ 岁。"
                .formatted(who, name, gap, years, who, name, times, name)
            : past
                ? "%s____ 年前%s的年龄正好是%s的 %d 倍。".formatted(base, who, name, times)
                : "%s____ 年后%s的年龄正好是%s的 %d 倍。".formatted(base, who, name, times);
    int sign = past ? -1 : 1;
    Rational byTimes =
        askAge
            ? Rational.of(gap, times).minus(years)
            : Rational.of(gap, times).minus(child).times(sign);
    String op = past ? "−" : "+";
    return Exercise.ask(stem)
        .answer(Rational.of(askAge ? child : years), askAge ? "岁" : "年")
        .wrong(
            "只让一个人的年龄变化",
            askAge
                ? Rational.of((long) gap + years, times - 1)
                : Rational.of(Math.abs((long) times * child - old), times))
        .wrong("求成了另一个量", askAge ? (long) child + years : (long) child + (long) sign * years)
        .wrongIf(byTimes.signum() > 0, "年龄差直接除以倍数", byTimes)
        .wrongIf(!askAge, "求成了年龄差", gap)
        .step(
            askAge
                ? "设%s今年 x 岁，则%s今年 (x + %d) 岁。".formatted(name, who, gap)
                : "设 x 年%s%s的年龄是%s的 %d 倍。".formatted(past ? "前" : "后", who, name, times))
        .step(
            askAge
                ? "%d 年后两人都长 %d 岁：x + %d + %d = %d(x + %d)。"
                    .formatted(years, years, gap, years, times, years)
                : "那时两人的年龄分别是 (%d %s x) 岁、(%d %s x) 岁：%d %s x = %d(%d %s x)。"
                    .formatted(old, op, child, op, old, op, times, child, op))
        .step(
            askAge
                ? "解得 x = %d，所以%s今年 %d 岁。".formatted(child, name, child)
                : "解得 x = %d，所以 %d 年%s%s的年龄是%s的 %d 倍。"
                    .formatted(years, years, past ? "前" : "后", who, name, times))
        .hints("无论过去还是将来，两个人的年龄都会变化。", "两人的年龄差始终不变。", "用 x 表示那一年两人的年龄，再按倍数关系列方程。")
        .check(
            v -> {
              long now = askAge ? v.longValue() : child;
              long shift = askAge ? years : sign * v.longValue();
              long elder = askAge ? now + gap : old;
              return now > 0 && elder + shift == times * (now + shift);
            })
        .build();
  }

  private static Exercise savings(Draw draw) {
    int principal = draw.multiple(1000, 2000, 50_000);
    int years = draw.pick(2, 3);
    int rate = draw.multiple(5, 135, 300); // in units of 0.01%
    draw.require(draw.layer() != Layer.BASIC || years == 2);
    Rational interest = Rational.of((long) principal * years * rate, 10_000);
    draw.require(interest.isWhole());
    Rational total = interest.plus(principal);
    String percent = MathText.percent(Rational.of(rate, 10_000));
    String who = draw.pick("小明的妈妈", "李叔叔", "王阿姨", "张老师");
    String kind = years == 2 ? "两年" : "三年";
    Rational longer = Rational.of((long) rate * years, 10_000L * (years + 1));
    return switch (draw.layer()) {
      case BASIC ->
          Exercise.ask(
                  "%s把 %d 元存入银行，定期两年，年利率是 %s，到期时可得利息 ____ 元。".formatted(who, principal, percent))
              .answer(interest, "元")
              .wrong("利息没有乘年数", interest.over(years))
              .wrong("把本利和当作利息", total)
              .wrong("百分数化小数出错", interest.times(10))
              .step("利息 = 本金 × 年利率 × 年数。")
              .step("%d × %s × %d = %s（元）。".formatted(principal, percent, years, number(interest)))
              .hints("年利率是一年的利息占本金的百分之几。", "利息与本金、年利率、年数都有关系。", "存几年就有几年的利息。")
              .check(v -> v.over(years).over(principal).equals(MathText.read(percent)))
              .build();
      case IMPROVING ->
          Exercise.ask(
                  "%s把一笔钱按%s定期存入银行，年利率是 %s，到期时本利和是 %s 元，则存入的本金是 ____ 元。"
                      .formatted(who, kind, percent, number(total)))
              .answer(Rational.of(principal), "元")
              .wrong("把本利和当作本金", total)
              .wrong("求成了利息", interest)
              .step("设本金是 x 元，则利息是 (x × %s × %d) 元。".formatted(percent, years))
              .step("本金 + 利息 = 本利和：x + %s × %dx = %s。".formatted(percent, years, number(total)))
              .step("解得 x = %d，所以存入的本金是 %d 元。".formatted(principal, principal))
              .hints("本利和由哪两部分组成？", "利息 = 本金 × 年利率 × 年数。", "设本金为 x 元，列出本利和的方程。")
              .check(v -> v.plus(v.times(MathText.read(percent)).times(years)).equals(total))
              .build();
      case EXTENDING ->
          Exercise.ask(
                  "%s把 %d 元按%s定期存入银行，到期时本利和是 %s 元，则年利率是 ____。"
                      .formatted(who, principal, kind, number(total)))
              .answer(percent)
              .wrong("利息没有乘年数", MathText.percent(Rational.of(rate * (long) years, 10_000)))
              .wrong("小数化百分数出错", MathText.percent(Rational.of(rate, 1000)))
              .wrongIf(
                  longer.times(100_000).isWhole(),
                  "把存期多算一年",
                  longer.times(100_000).isWhole() ? MathText.percent(longer) : "")
              .wrongIf(
                  years == 2,
                  "把本利和当作利息",
                  MathText.percent(Rational.of(1, 2).plus(Rational.of(rate, 10_000))))
              .step("设年利率是 x，则利息是 (%dx × %d) 元。".formatted(principal, years))
              .step("%d + %dx = %s。".formatted(principal, (long) principal * years, number(total)))
              .step(
                  "解得 x = %s = %s，所以年利率是 %s。"
                      .formatted(MathText.decimal(Rational.of(rate, 10_000)), percent, percent))
              .hints("本利和由哪两部分组成？", "先求出利息，再想利息与年利率的关系。", "设年利率为 x，列出本利和的方程；结果化成百分数。")
              .check(v -> v.times(years).times(principal).plus(principal).equals(total))
              .build();
    };
  }
}
