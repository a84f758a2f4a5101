package xueban.tutor.generator;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Interest and tax, grade 6. */
final class PercentMoneyTemplates {

  static final List<Template> ALL =
      List.of(
          Template.of(
              "percent-money.interest",
              "利率与利息",
              "本金×年利率×存期→按问题加本金",
              6,
              List.of("math.interest"),
              PercentMoneyTemplates::interest),
          Template.of(
              "percent-money.tax",
              "纳税问题",
              "求应纳税的部分→乘税率",
              6,
              List.of("math.tax-rate"),
              PercentMoneyTemplates::tax));

  private PercentMoneyTemplates() {}

  private static Exercise interest(Draw draw) {
    int money = draw.multiple(draw.byLayer(1000, 1000, 500), 2000, 20000);
    int years = draw.between(draw.byLayer(2, 2, 2), draw.byLayer(3, 3, 5));
    Rational percent = Rational.of(draw.pick(150, 180, 210, 220, 250, 275), 100);
    Rational gain = Rational.of(money).times(percent).over(100).times(years);
    boolean all = draw.layer() != Layer.BASIC;
    Rational answer = all ? gain.plus(money) : gain;
    draw.require(years != 4 && (draw.layer() == Layer.EXTENDING || gain.isWhole()));
    String shown = MathText.decimal(answer);
    String p = MathText.decimal(percent);
    String who = draw.pick("妈妈", "王叔叔", "李阿姨", "爷爷");
    String one = MathText.decimal(gain.over(years).plus(all ? money : 0));
    return Exercise.ask(
            "%s把%d元存入银行，定期%d年，年利率是%s%%，到期时%s____元。"
                .formatted(who, money, years, p, all ? "本金和利息一共" : "利息是"))
        .answer(shown, shown + "元")
        .wrong("漏乘存期", one)
        .wrong(
            "百分号漏除100",
            MathText.decimal(Rational.of(money).times(percent).times(years).plus(all ? money : 0)))
        .wrong("本息和利息弄混", MathText.decimal(all ? gain : gain.plus(money)))
        .step("利息=本金×年利率×存期：%d×%s%%×%d=%s（元）。".formatted(money, p, years, MathText.decimal(gain)))
        .step(
            all
                ? "本金加利息：%d+%s=%s（元）。".formatted(money, MathText.decimal(gain), shown)
                : "所以利息是%s元。".formatted(shown))
        .hints("本金、年利率和存期各是多少？", "利息=本金×利率×存期。", "看清问的是利息，还是本金和利息一共。")
        .check(v -> v.minus(all ? money : 0).over(years).over(money).times(100).equals(percent))
        .build();
  }

  private static Exercise tax(Draw draw) {
    int percent = draw.pick(3, 5, 6, 10, 13, 20);
    int free = draw.layer() == Layer.BASIC ? 0 : draw.pick(800, 1000, 5000);
    int income = free + draw.multiple(100, 800, draw.byLayer(60000, 9000, 9000));
    int due = (income - free) * percent / 100;
    boolean left = draw.layer() == Layer.EXTENDING;
    int answer = left ? income - due : due;
    String stem =
        free == 0
            ? draw.pick(
                    "一家饭店某月的营业额是%d元，按营业额的%d%%缴纳税款，应缴税____元。", "一家商店某月应纳税的收入是%d元，税率是%d%%，应纳税____元。")
                .formatted(income, percent)
            : draw.pick(
                    "一笔收入%d元，其中%d元免税，超过的部分按%d%%缴税，%s____元。",
                    "王叔叔某月收入%d元，其中%d元免税，超过的部分按%d%%缴税，%s____元。",
                    "李叔叔本月的工资是%d元，其中%d元免税，超过的部分按%d%%缴税，%s____元。")
                .formatted(income, free, percent, left ? "缴税后实际得到" : "应缴税");
    // wages: 5000 a month are free, and the first 3000 above are taxed at 3 %
    draw.require(!stem.contains("叔叔") || (free == 5000 && percent == 3 && income - free <= 3000));
    Exercise.Builder exercise =
        Exercise.ask(stem)
            .answer(Rational.of(answer), "元")
            .wrong(left ? "求税后的钱却写成税款" : "求税款却答成余下的钱", left ? due : income - due);
    if (left) {
      exercise.wrong("税后漏加免税的部分", income - free - due);
    } else {
      exercise.wrong("百分号漏除100", Rational.of((long) (income - free) * percent));
    }
    if (free > 0) {
      exercise.wrong(
          "全部收入都纳税",
          left
              ? MathText.decimal(
                  Rational.of(income).minus(Rational.of((long) income * percent, 100)))
              : MathText.decimal(Rational.of((long) income * percent, 100)));
      exercise.step("应纳税的部分：%d−%d=%d（元）。".formatted(income, free, income - free));
    } else {
      exercise.wrong("税率小数点移错一位", MathText.decimal(Rational.of((long) income * percent, 1000)));
    }
    exercise.step("应缴税：%d×%d%%=%d（元）。".formatted(income - free, percent, due));
    if (left) {
      exercise.step("实际得到：%d−%d=%d（元）。".formatted(income, due, answer));
    }
    return exercise
        .hints(
            "哪一部分收入要缴税？",
            "税款=应纳税的收入×税率。",
            free == 0 ? "全部都要缴税，直接乘税率。" : left ? "先求税款，再从收入里减去税款。" : "先去掉免税的部分，再乘税率。")
        .check(
            v ->
                (left ? Rational.of(income).minus(v) : v)
                    .times(100)
                    .over(percent)
                    .plus(free)
                    .equals(Rational.of(income)))
        .build();
  }
}
