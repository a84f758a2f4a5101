package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.number;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Word problems of sales and of matching production, by a linear equation: grade 7. */
final class EquationTradeTemplates {
  private static final String APPLICATION = "math.linear-equation-application";
  private static final String SALES = "math.equation-sales-problem";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "equation-problem.discount-profit",
              "打折销售问题",
              "标价→售价→售价−进价=利润→列方程",
              7,
              List.of(SALES),
              EquationTradeTemplates::discount),
          Template.of(
                  "equation-problem.gain-and-loss",
                  "一盈一亏问题",
                  "分别由利润率求进价→总售价减总进价",
                  7,
                  List.of(SALES),
                  EquationTradeTemplates::gainAndLoss)
              .only(Layer.IMPROVING, Layer.EXTENDING),
          Template.of(
              "equation-problem.matching",
              "配套问题",
              "设人数→按配套比列方程→求人数",
              7,
              List.of(APPLICATION),
              EquationTradeTemplates::matching));

  private EquationTradeTemplates() {}

  private static Exercise discount(Draw draw) {
    boolean cheap = draw.chance();
    String goods = cheap ? draw.pick("一件上衣", "一个书包", "一盏台灯") : draw.pick("一双运动鞋", "一台电风扇", "一件外套");
    int cost = cheap ? draw.multiple(5, 40, 150) : draw.multiple(10, 150, 400);
    int up = draw.multiple(10, 20, 100);
    int tenths = draw.between(7, 9);
    Rational marked = Rational.of((long) cost * (100 + up), 100);
    Rational sold = marked.times(tenths).over(10);
    Rational profit = sold.minus(cost);
    draw.require(marked.isWhole() && sold.isWhole() && profit.signum() > 0);
    Rational left = marked.times(10L - tenths).over(10).minus(profit);
    return switch (draw.layer()) {
      case BASIC ->
          Exercise.ask(
                  "%s的标价是 %s 元，打 %d 折出售仍可获利 %s 元，则这件商品的进价是 ____ 元。"
                      .formatted(goods, number(marked), tenths, number(profit)))
              .answer(Rational.of(cost), "元")
              .wrong("打折当作减去几元", marked.minus(tenths).minus(profit))
              .wrong("忘记打折", marked.minus(profit))
              .wrong("把利润加到售价上", sold.plus(profit))
              .wrongIf(left.signum() > 0, "折扣当作减少的部分", left)
              .step(
                  "设进价是 x 元。售价是 %s × %s = %s（元）。"
                      .formatted(
                          number(marked), MathText.decimal(Rational.of(tenths, 10)), number(sold)))
              .step("售价 − 进价 = 利润：%s − x = %s。".formatted(number(sold), number(profit)))
              .step("解得 x = %d，所以这件商品的进价是 %d 元。".formatted(cost, cost))
              .hints("打几折就是按标价的十分之几出售。", "利润、售价、进价有什么关系？", "先求出售价，再列方程。")
              .check(v -> marked.times(tenths).equals(v.plus(profit).times(10)))
              .build();
      case IMPROVING ->
          Exercise.ask(
                  "%s按进价提高 %d%% 后标价，又打 %d 折出售，结果仍获利 %s 元，则这件商品的进价是 ____ 元。"
                      .formatted(goods, up, tenths, number(profit)))
              .answer(Rational.of(cost), "元")
              .wrong("忘记打折", profit.times(100).over(up))
              .wrong("求成了标价", marked)
              .wrong("求成了售价", sold)
              .step(
                  "设进价是 x 元，标价是 (1 + %d%%)x 元，售价是 %s(1 + %d%%)x 元。"
                      .formatted(up, MathText.decimal(Rational.of(tenths, 10)), up))
              .step(
                  "列方程：%s × %sx − x = %s。"
                      .formatted(
                          MathText.decimal(Rational.of(tenths, 10)),
                          MathText.decimal(Rational.of(100L + up, 100)),
                          number(profit)))
              .step("解得 x = %d，所以这件商品的进价是 %d 元。".formatted(cost, cost))
              .hints("设进价为 x，怎样表示标价和售价？", "提高百分之几，是在进价的基础上提高。", "售价减进价等于利润，由此列方程。")
              .check(
                  v -> v.times(100L + up).over(100).times(tenths).over(10).minus(v).equals(profit))
              .build();
      case EXTENDING -> {
        Rational rate = profit.over(cost).times(100);
        draw.require(rate.isWhole() && rate.compareTo(Rational.of(100)) < 0);
        Rational onSale = Rational.of(1000L * cost).over(Rational.of(100).minus(rate)).over(marked);
        yield Exercise.ask(
                "%s的进价是 %d 元，标价是 %s 元。商店打折出售，要使利润率为 %s%%，应打 ____ 折。"
                    .formatted(goods, cost, number(marked), number(rate)))
            .answer(Rational.of(tenths), "折")
            .wrongIf(onSale.compareTo(Rational.of(10)) < 0, "把售价当作利润率的基准", onSale)
            .wrongIf(rate.compareTo(Rational.of(10)) >= 0, "把利润率当作折扣", rate.over(10))
            .wrong("用进价除以标价", Rational.of(10L * cost).over(marked))
            .wrong("折扣当作减少的部分", 10L - tenths)
            .step("设打 x 折，售价是 %s·x/10 元。".formatted(number(marked)))
            .step(
                "利润率 = (售价 − 进价) ÷ 进价：%s·x/10 − %d = %d × %s%%。"
                    .formatted(number(marked), cost, cost, number(rate)))
            .step("解得 x = %d，所以应打 %d 折。".formatted(tenths, tenths))
            .hints("打 x 折，售价怎样表示？", "利润率是利润与进价的比。", "由“售价 − 进价 = 进价 × 利润率”列方程。")
            .check(v -> marked.times(v).over(10).minus(cost).times(100).equals(rate.times(cost)))
            .build();
      }
    };
  }

  private static Exercise gainAndLoss(Draw draw) {
    int gain = draw.pick(20, 25, 50, 60);
    int loss = draw.pick(10, 20, 25, 40);
    int price = draw.multiple(10, 60, 480);
    boolean same = draw.layer() == Layer.IMPROVING;
    int price2 = same ? price : draw.multiple(10, 60, 480);
    Rational one = Rational.of(100L * price, 100 + gain);
    Rational two = Rational.of(100L * price2, 100 - loss);
    draw.require(one.isWhole() && two.isWhole() && (same || price != price2));
    Rational naive = Rational.of((long) price * gain - (long) price2 * loss, 100);
    Rational net = Rational.of((long) price + price2).minus(one).minus(two);
    Rational onlyGain = Rational.of(price).minus(one);
    Rational onlyLoss = two.minus(price2);
    draw.require(
        net.signum() != 0
            && !onlyGain.equals(net.abs())
            && !onlyLoss.equals(net.abs())
            && (naive.signum() == 0 || naive.abs().compareTo(onlyGain) != 0));
    String things = draw.pick("两件上衣", "两件玩具", "两件工艺品");
    String stem =
        same
            ? "商店以每件 %d 元的价格卖出%s，其中一件盈利 %d%%，另一件亏损 %d%%，则卖这两件商品的结果是 ____。"
                .formatted(price, things, gain, loss)
            : "商店卖出%s，一件卖 %d 元，盈利 %d%%；另一件卖 %d 元，亏损 %d%%，则卖这两件商品的结果是 ____。"
                .formatted(things, price, gain, price2, loss);
    String word = net.signum() > 0 ? "盈利" : "亏损";
    return Exercise.ask(stem)
        .answer(
            "%s%s元".formatted(word, number(net.abs())),
            "%s %s 元".formatted(word, number(net.abs())))
        .wrong("盈亏方向弄反", "%s%s元".formatted(net.signum() > 0 ? "亏损" : "盈利", number(net.abs())))
        .wrong(
            "把售价当作利润率的基准",
            naive.signum() == 0
                ? "不盈不亏"
                : "%s%s元"
                    .formatted(naive.signum() < 0 ? "亏损" : "盈利", MathText.decimal(naive.abs())))
        .wrong("只看其中一件", "盈利%s元".formatted(number(onlyGain)))
        .wrong("只看其中一件", "亏损%s元".formatted(number(onlyLoss)))
        .choiceOnly()
        .step("设盈利的一件进价 x 元：(1 + %d%%)x = %d，解得 x = %s。".formatted(gain, price, number(one)))
        .step("设亏损的一件进价 y 元：(1 − %d%%)y = %d，解得 y = %s。".formatted(loss, price2, number(two)))
        .step("总售价 %d 元，总进价 %s 元。".formatted(price + price2, number(one.plus(two))))
        .step("相差 %s 元，所以%s %s 元。".formatted(number(net.abs()), word, number(net.abs())))
        .hints("盈利、亏损的百分数是相对什么说的？", "分别求出两件商品的进价。", "比较总售价与总进价的大小。")
        .checkText(
            t -> {
              long p = 0;
              long q = 0;
              for (int cost = 1; cost < 2000; cost++) {
                p = cost * (100L + gain) == 100L * price ? cost : p;
                q = cost * (100L - loss) == 100L * price2 ? cost : q;
              }
              long result = price + price2 - p - q;
              return t.get(0).equals((result > 0 ? "盈利" : "亏损") + Math.abs(result) + "元");
            })
        .build();
  }

  private static Exercise matching(Draw draw) {
    record Story(String text, String one, String other, String set, String make) {}
    Story story =
        draw.pick(
            new Story(
                "某车间有 %d 名工人，每人每天可以生产螺栓 %d 个或螺母 %d 个，%s，为使每天生产的产品刚好配套，",
                "螺栓", "螺母", "一个螺栓要配 %d 个螺母", "生产"),
            new Story(
                "家具厂有 %d 名工人，每人每天可以加工桌面 %d 个或桌腿 %d 条，%s，为使每天加工的产品刚好配套，",
                "桌面", "桌腿", "一个桌面要配 %d 条桌腿", "加工"),
            new Story(
                "纸盒厂有 %d 名工人，每人每小时可以做盒身 %d 个或盒底 %d 个，%s，为使做出的产品刚好配套，",
                "盒身", "盒底", "一个盒身要配 %d 个盒底", "做"),
            new Story(
                "手工课上有 %d 名同学，每人每节课可以做灯笼架 %d 个或灯笼穗 %d 个，%s，为使做出的灯笼刚好配套，",
                "灯笼架", "灯笼穗", "一个灯笼架要配 %d 个灯笼穗", "做"));
    boolean ratio = draw.layer() == Layer.EXTENDING;
    if (ratio) { // two boxes to three bottoms make no sense, such parts do
      story =
          new Story(
              "某车间有 %d 名工人，每人每天可以加工甲种零件 %d 个或乙种零件 %d 个，%s，为使每天加工的产品刚好配套，",
              "甲种零件", "乙种零件", "", "加工");
    }
    int k = story.one().equals("桌面") ? 4 : draw.between(2, 3);
    int j = ratio ? draw.pick(2, 3) : 1;
    k = ratio ? j + draw.between(1, 2) : k;
    draw.require(!ratio || (j == 2 && k == 3) || (j == 3 && (k == 4 || k == 5)));
    int most = draw.byLayer(16, 36, 36);
    int x = draw.between(4, most);
    int y = draw.between(4, most);
    // x workers on the first, y on the second: k·p·x = j·q·y
    int common = greatestCommonDivisor(k * x, j * y);
    int scale = draw.between(1, 6);
    int p = j * y / common * scale;
    int q = k * x / common * scale;
    boolean hand = story.text().startsWith("手工课");
    draw.require(
        p != q
            && x != y
            && Math.min(p, q) >= (hand ? 3 : 8)
            && Math.max(p, q) <= (hand ? 20 : 60)
            && (draw.layer() == Layer.BASIC || x + y > 30));
    int n = x + y;
    String set =
        ratio
            ? "每 %d 个%s与 %d 个%s配成一套".formatted(j, story.one(), k, story.other())
            : story.set().formatted(k);
    int kk = k;
    int jj = j;
    return Exercise.ask(
            story.text().formatted(n, p, q, set)
                + "应安排 ____ 人%s%s。".formatted(story.make(), story.one()))
        .answer(Rational.of(x), "人")
        .wrong("配套的倍数乘反", Rational.of((long) k * q * n, (long) k * q + (long) j * p))
        .wrong("没有考虑配套比", Rational.of((long) q * n, p + q))
        .wrong("求成了另一个量", y)
        .wrong("按人数的比分配", Rational.of((long) j * n, j + k))
        .step(
            "设安排 x 人%s%s，则有 (%d − x) 人%s%s。"
                .formatted(story.make(), story.one(), n, story.make(), story.other()))
        .step(
            ratio
                ? "%s与%s的数量比是 %d∶%d，即%s数量的 %d 倍等于%s数量的 %d 倍："
                    .formatted(story.one(), story.other(), j, k, story.one(), k, story.other(), j)
                : "%s的数量是%s的 %d 倍：".formatted(story.other(), story.one(), k))
        .step("%d × %dx = %s%d(%d − x)。".formatted(k, p, j == 1 ? "" : j + " × ", q, n))
        .step("解得 x = %d，所以应安排 %d 人%s%s。".formatted(x, x, story.make(), story.one()))
        .hints(
            "配套时，两种产品的数量有什么关系？",
            "设做其中一种的人数，用它表示两种产品的数量。",
            ratio ? "由数量的比写出两种数量之间的等式，内项积等于外项积。" : "注意倍数应乘在数量较少的那一种上。")
        .check(
            v -> {
              long first = v.longValue() * p;
              long second = (n - v.longValue()) * q;
              return first > 0 && second > 0 && first * kk == second * jj;
            })
        .build();
  }

  private static int greatestCommonDivisor(int a, int b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }
}
