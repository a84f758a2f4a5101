package xueban.tutor.generator;

import java.util.List;
import xueban.nlp.math.Rational;

/** Money in yuan and jiao, grades 1 and 2. */
final class MoneyTemplates {

  static final List<Template> ALL =
      List.of(
          Template.of(
              "money.yuan-to-jiao",
              "元和角的换算",
              "元乘10化成角→加上零角",
              1,
              List.of("math.rmb-conversion", "math.rmb-shopping"),
              MoneyTemplates::yuanToJiao),
          Template.of(
              "money.jiao-to-yuan",
              "角化成几元几角",
              "看里面有几个10角→余下的是角",
              1,
              List.of("math.rmb-conversion"),
              MoneyTemplates::jiaoToYuan),
          Template.of(
              "money.change",
              "付钱与找钱",
              "求一共要多少钱→付的钱减总价",
              2,
              List.of("math.rmb-shopping", "math.two-digit-subtract-borrow"),
              MoneyTemplates::change));

  private MoneyTemplates() {}

  private static Exercise yuanToJiao(Draw draw) {
    int yuan = draw.between(1, 9);
    int jiao = draw.between(draw.byLayer(0, 1, 1), 9);
    int extra = draw.byLayer(0, 0, draw.between(2, 9));
    draw.require(yuan != jiao);
    int total = 10 * yuan + jiao + extra;
    String price = yuan + "元" + (jiao == 0 ? "" : jiao + "角");
    String stem =
        extra == 0
            ? draw.pick("%s=____角。", "一支彩笔%s，也就是____角。", "一本练习本%s，也就是____角。").formatted(price)
            : "一支彩笔%s，一块橡皮%d角，买这两样一共要____角。".formatted(price, extra);
    Exercise.Builder exercise =
        Exercise.ask(stem)
            .answer(Rational.of(total), "角")
            .wrong("进率用错", 100L * yuan + jiao + extra)
            .step(yuan == 1 ? "1元=10角。" : "1元=10角，%d元=%d角。".formatted(yuan, 10 * yuan));
    if (jiao > 0) {
      exercise
          .wrong("单位不同直接相加", yuan + jiao + extra)
          .wrong("换算时漏了零角", 10L * yuan + extra)
          .wrong("换算时元角写反", 10L * jiao + yuan + extra)
          .step("%d角+%d角=%d角。".formatted(10 * yuan, jiao, 10 * yuan + jiao));
    }
    if (extra > 0) {
      exercise.step("%d角+%d角=%d角。".formatted(10 * yuan + jiao, extra, total));
    }
    return exercise
        .hints(
            "想一想，1元可以换几角？",
            "有几元就是几个十角。",
            extra > 0
                ? "先把彩笔的价钱都换成角，再加上橡皮的价钱。"
                : jiao == 0 ? "10角、20角、30角……一元一元地数。" : "先把元换成角，再把零角加上。")
        .check(v -> v.minus(jiao).minus(extra).over(yuan).equals(Rational.of(10)))
        .build();
  }

  private static Exercise jiaoToYuan(Draw draw) {
    int a = draw.between(draw.byLayer(12, 23, 13), draw.byLayer(49, 99, 58));
    int b = draw.byLayer(0, 0, draw.between(3, 9));
    int total = a + b;
    draw.require(
        total % 11 != 0 && total % 10 != 0 && total < 100 && (b == 0 || a % 10 + b % 10 > 10));
    String stem =
        b == 0
            ? draw.pick("%d角=____元____角。", "储蓄罐里有%d枚1角硬币，一共是____元____角。").formatted(a)
            : "%s有%d枚1角硬币，又放进%d枚，一共是____元____角。"
                .formatted(draw.pick("储蓄罐里", "零钱盒里", "小红的钱包里"), a, b);
    Exercise.Builder exercise = Exercise.ask(stem).answer(total / 10).answer(total % 10);
    if (b > 0) {
      exercise.step("%d角+%d角=%d角。".formatted(a, b, total));
    }
    return exercise
        .step("10角是1元，%d角里有%d个10角，还多%d角。".formatted(total, total / 10, total % 10))
        .step("%d角=%d元%d角。".formatted(total, total / 10, total % 10))
        .hints(b == 0 ? "想一想，几角可以换1元？" : "先算一算，一共是几角？", "看看里面有几个10角。", "整十的角换成元，剩下的还是角。")
        .checkAll(
            v ->
                v.get(0).times(10).plus(v.get(1)).equals(Rational.of(total))
                    && v.get(1).compareTo(Rational.of(10)) < 0)
        .build();
  }

  private static Exercise change(Draw draw) {
    int paid = draw.byLayer(draw.pick(20, 50), draw.pick(50, 100), draw.pick(50, 100));
    int a = draw.between(6, draw.byLayer(28, 48, 29));
    int b = draw.byLayer(0, draw.between(7, 38), draw.between(7, 29));
    int c = draw.byLayer(0, 0, draw.between(4, 19));
    int cost = a + b + c;
    draw.require(paid != 2 * cost && cost < paid && paid - cost < cost + 30 && cost > paid / 3);
    List<String> things =
        draw.shuffled(List.of("一个布娃娃", "一辆玩具车", "一盒彩笔", "一个书包", "一根跳绳", "一本童话书")).subList(0, 3);
    String bought = "%s%d元".formatted(things.get(0), a);
    bought += b == 0 ? "" : "，%s%d元".formatted(things.get(1), b);
    bought += c == 0 ? "" : "，%s%d元".formatted(things.get(2), c);
    String who = PrimaryScenes.child(draw);
    Exercise.Builder exercise =
        Exercise.ask(
                "%s。%s%s，付了%d元，应找回____元。".formatted(bought, who, b == 0 ? "买了它" : "每样买一件", paid))
            .answer(Rational.of(paid - cost), "元")
            .wrong("求找回却写总价", cost);
    if (cost % 10 != 0) {
      exercise.wrong("退位减时十位没少1", paid - cost + 10);
    }
    if (b > 0) {
      exercise
          .wrong("找钱时只减一件的价钱", paid - a)
          .step("一共要%s=%d（元）。".formatted(c == 0 ? a + "+" + b : a + "+" + b + "+" + c, cost));
    } else {
      exercise.wrong("付的钱和价钱相加", paid + a);
    }
    return exercise
        .step("找回的钱=付的钱−要花的钱：%d−%d=%d（元）。".formatted(paid, cost, paid - cost))
        .hints("付了多少钱？要花多少钱？", "找回的钱是付的钱里多出来的部分。", b == 0 ? "用付的钱减去要花的钱。" : "先算出一共要多少钱，再用付的钱去减。")
        .check(v -> v.plus(a).plus(b).plus(c).equals(Rational.of(paid)))
        .build();
  }
}
