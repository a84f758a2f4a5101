package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.number;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Word problems of trade, matching, digits, ages and savings, by a linear equation: grade 7. */
final class EquationProblemTemplates {
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
              EquationProblemTemplates::discount),
          Template.of(
                  "equation-problem.gain-and-loss",
                  "一盈一亏问题",
                  "分别由利润率求进价→总售价减总进价",
                  7,
                  List.of(SALES),
                  EquationProblemTemplates::gainAndLoss)
              .only(Layer.IMPROVING, Layer.EXTENDING),
          Template.of(
              "equation-problem.matching",
              "配套问题",
              "设人数→按配套比列方程→求人数",
              7,
              List.of(APPLICATION),
              EquationProblemTemplates::matching),
          Template.of(
              "equation-problem.digits",
              "数字问题",
              "用数位表示两位数→按变化关系列方程→求原数",
              7,
              List.of(APPLICATION),
              EquationProblemTemplates::digits),
          Template.of(
              "equation-problem.ages",
              "年龄问题",
              "年龄差不变→表示几年后的年龄→列方程",
              7,
              List.of(APPLICATION),
              EquationProblemTemplates::ages),
          Template.of(
              "equation-problem.savings",
              "储蓄问题",
              "利息=本金×年利率×年数→本利和列方程",
              7,
              List.of(APPLICATION),
              EquationProblemTemplates::savings),
          Template.of(
              "equation-problem.scores",
              "积分问题",
              "表示胜负场数→各得分之和=总分→列方程",
              7,
              List.of(APPLICATION),
              EquationProblemTemplates::scores),
          Template.of(
              "equation-problem.surplus-shortage",
              "盈亏分配问题",
              "总数两种表示→列方程→求人数再求总数",
              7,
              List.of(APPLICATION),
              EquationProblemTemplates::surplus),
          Template.of(
                  "equation-problem.tiers",
                  "分段计费问题",
                  "判断在哪一段→各段费用之和=总费用→列方程",
                  7,
                  List.of(APPLICATION),
                  EquationProblemTemplates::tiers)
              .only(Layer.IMPROVING, Layer.EXTENDING));

  private EquationProblemTemplates() {}

  private static Exercise discount(Draw draw) {
    String goods = draw.pick("一件上衣", "一双运动鞋", "一台电风扇", "一个书包", "一盏台灯");
    int cost = draw.multiple(10, 40, 400);
    int up = draw.multiple(10, 20, 100);
    int tenths = draw.between(7, 9);
    Rational marked = Rational.of((long) cost * (100 + up), 100);
    Rational sold = marked.times(tenths).over(10);
    Rational profit = sold.minus(cost);
    draw.require(marked.isWhole() && sold.isWhole() && profit.signum() > 0);
    return switch (draw.layer()) {
      case BASIC ->
          Exercise.ask(
                  "%s的标价是 %s 元，打 %d 折出售仍可获利 %s 元，则这件商品的进价是 ____ 元。"
                      .formatted(goods, number(marked), tenths, number(profit)))
              .answer(Rational.of(cost), "元")
              .wrong("打折当作减去几元", marked.minus(tenths).minus(profit))
              .wrong("忘记打折", marked.minus(profit))
              .wrong("把利润加到售价上", sold.plus(profit))
              .wrong("折扣当作减少的部分", marked.times(10L - tenths).over(10).minus(profit).abs())
              .step(
                  "设进价是 x 元。售价是 %s × %s = %s（元）。"
                      .formatted(
                          number(marked), MathText.decimal(Rational.of(tenths, 10)), number(sold)))
              .step("售价 − 进价 = 利润：%s − x = %s。".formatted(number(sold), number(profit)))
              .step("解得 x = %d。".formatted(cost))
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
              .step("解得 x = %d。".formatted(cost))
              .hints("设进价为 x，怎样表示标价和售价？", "提高百分之几，是在进价的基础上提高。", "售价减进价等于利润，由此列方程。")
              .check(
                  v -> v.times(100L + up).over(100).times(tenths).over(10).minus(v).equals(profit))
              .build();
      case EXTENDING -> {
        Rational rate = profit.over(cost).times(100);
        draw.require(rate.isWhole() && rate.compareTo(Rational.of(100)) < 0);
        yield Exercise.ask(
                "%s的进价是 %d 元，标价是 %s 元。商店打折出售，要使利润率为 %s%%，应打 ____ 折。"
                    .formatted(goods, cost, number(marked), number(rate)))
            .answer(Rational.of(tenths), "折")
            .wrong(
                "利润率除以售价",
                Rational.of(1000L * cost).over(Rational.of(100).minus(rate)).over(marked))
            .wrong("把利润率当作折扣", rate.over(10))
            .wrong("用进价除以标价", Rational.of(10L * cost).over(marked))
            .wrong("折扣当作减少的部分", 10L - tenths)
            .step("设打 x 折，售价是 %s × x/10 元。".formatted(number(marked)))
            .step(
                "利润率 = (售价 − 进价) ÷ 进价：%s × x/10 − %d = %d × %s%%。"
                    .formatted(number(marked), cost, cost, number(rate)))
            .step("解得 x = %d。".formatted(tenths))
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
    Rational net = Rational.of((long) price + price2).minus(one).minus(two);
    draw.require(net.signum() != 0);
    String things = draw.pick("两件上衣", "两件玩具", "两件工艺品");
    String stem =
        same
            ? "商店以每件 %d 元的价格卖出%s，其中一件盈利 %d%%，另一件亏损 %d%%，则卖这两件商品总的是____ 元。"
                .formatted(price, things, gain, loss)
            : "商店卖出%s，一件卖 %d 元，盈利 %d%%；另一件卖 %d 元，亏损 %d%%，则卖这两件商品总的是____ 元。"
                .formatted(things, price, gain, price2, loss);
    String word = net.signum() > 0 ? "盈利" : "亏损";
    Rational naive = Rational.of((long) price * gain - (long) price2 * loss, 100);
    return Exercise.ask(stem.replace("总的是____ 元", "的结果是 ____（填“盈利”或“亏损”多少元）"))
        .answer(
            "%s%s元".formatted(word, number(net.abs())),
            "%s %s 元".formatted(word, number(net.abs())))
        .wrong("盈亏方向弄反", "%s%s元".formatted(net.signum() > 0 ? "亏损" : "盈利", number(net.abs())))
        .wrong("利润率除以售价", "%s%s元".formatted(naive.signum() < 0 ? "亏损" : "盈利", number(naive.abs())))
        .wrong("只看其中一件", "盈利%s元".formatted(number(Rational.of(price).minus(one))))
        .wrong("只看其中一件", "亏损%s元".formatted(number(two.minus(price2))))
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
    record Story(String text, String one, String other, String set) {}
    Story story =
        draw.pick(
            new Story(
                "某车间有 %d 名工人，每人每天可以生产螺栓 %d 个或螺母 %d 个，%s，为使每天生产的产品刚好配套，",
                "螺栓", "螺母", "一个螺栓要配 %d 个螺母"),
            new Story(
                "家具厂有 %d 名工人，每人每天可以加工桌面 %d 个或桌腿 %d 个，%s，为使每天加工的产品刚好配套，",
                "桌面", "桌腿", "一个桌面要配 %d 个桌腿"),
            new Story(
                "纸盒厂有 %d 名工人，每人每小时可以做盒身 %d 个或盒底 %d 个，%s，为使做出的产品刚好配套，", "盒身", "盒底", "一个盒身要配 %d 个盒底"),
            new Story(
                "手工课上有 %d 名同学，每人每节课可以做灯笼架 %d 个或灯笼穗 %d 个，%s，为使做出的灯笼刚好配套，",
                "灯笼架", "灯笼穗", "一个灯笼架要配 %d 个灯笼穗"));
    boolean ratio = draw.layer() == Layer.EXTENDING;
    int k = story.one().equals("桌面") ? 4 : draw.between(2, 3);
    int j = ratio ? draw.pick(2, 3) : 1;
    k = ratio ? j + draw.between(1, 2) : k;
    draw.require(!ratio || (j == 2 && k == 3) || (j == 3 && (k == 4 || k == 5)));
    int p = draw.multiple(2, 8, 40);
    int q = draw.multiple(2, 8, 60);
    int x = draw.between(4, 30);
    // x workers on the first, y on the second: k·p·x = j·q·y
    draw.require(p != q && (k * p * x) % (j * q) == 0);
    int y = k * p * x / (j * q);
    draw.require(y >= 4 && y <= 40 && x != y && (draw.layer() == Layer.BASIC) == (x + y <= 30));
    int n = x + y;
    String set =
        ratio
            ? "每 %d 个%s与 %d 个%s配成一套".formatted(j, story.one(), k, story.other())
            : story.set().formatted(k);
    int kk = k;
    int jj = j;
    return Exercise.ask(
            story.text().formatted(n, p, q, set) + "应安排 ____ 人生产%s。".formatted(story.one()))
        .answer(Rational.of(x), "人")
        .wrong("配套的倍数乘反", Rational.of((long) k * q * n, (long) k * q + (long) j * p))
        .wrong("没有考虑配套比", Rational.of((long) q * n, p + q))
        .wrong("求出未知数就当作答案", y)
        .wrong("按人数的比分配", Rational.of((long) j * n, j + k))
        .step("设安排 x 人生产%s，则有 (%d − x) 人生产%s。".formatted(story.one(), n, story.other()))
        .step(
            ratio
                ? "%s与%s的数量比是 %d∶%d，即%s数量的 %d 倍等于%s数量的 %d 倍："
                    .formatted(story.one(), story.other(), j, k, story.one(), k, story.other(), j)
                : "%s的数量是%s的 %d 倍：".formatted(story.other(), story.one(), k))
        .step("%d × %dx = %s%d(%d − x)。".formatted(k, p, j == 1 ? "" : j + " × ", q, n))
        .step("解得 x = %d。".formatted(x))
        .hints("配套时，两种产品的数量有什么关系？", "设生产其中一种的人数，用它表示两种产品的数量。", "注意倍数应乘在数量较少的那一种上。")
        .check(
            v -> {
              long first = v.longValue() * p;
              long second = (n - v.longValue()) * q;
              return first > 0 && second > 0 && first * kk == second * jj;
            })
        .build();
  }

  private static Exercise digits(Draw draw) {
    int a = draw.between(1, 9);
    int b = draw.between(1, 9);
    int change = 9 * (b - a);
    draw.require(a != b);
    int original = 10 * a + b;
    int swapped = 10 * b + a;
    boolean sum = draw.layer() != Layer.IMPROVING;
    int k = b / a;
    draw.require(draw.layer() != Layer.EXTENDING || (b % a == 0 && k > 1 && a + b < 12));
    draw.require(draw.layer() == Layer.EXTENDING || (draw.layer() == Layer.BASIC ? b > a : true));
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
        .wrong("把两个数字相加当作两位数", a + b)
        .wrong("求出未知数就当作答案", a)
        .wrong("数位的意义弄错", sum ? 10L * a + b + 9 : 10L * a + b - 9)
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
    int k = draw.between(2, draw.byLayer(4, 4, 3));
    int child = draw.between(4, 14);
    int t = draw.between(2, 16);
    int parent = k * (child + t) - t;
    boolean past = draw.layer() == Layer.EXTENDING;
    if (past) {
      t = -draw.between(2, child - 2);
      parent = k * (child + t) - t;
    }
    draw.require(parent - child >= 22 && parent - child <= 38 && parent <= 55);
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
    String op = past ? "−" : "+";
    return Exercise.ask(stem)
        .answer(Rational.of(askAge ? child : years), askAge ? "岁" : "年")
        .wrong(
            "只让一个人的年龄变化",
            askAge
                ? Rational.of((long) gap + years, times - 1)
                : Rational.of(Math.abs((long) times * child - old)))
        .wrong(
            "倍数乘在年龄大的一方",
            askAge
                ? Rational.of((long) gap - years)
                : Rational.of(Math.abs((long) times * old - child), times - 1))
        .wrong("求出未知数就当作答案", askAge ? (long) child + years : (long) child + (long) sign * years)
        .wrong("把倍数当作年龄差", askAge ? Rational.of(gap, times) : Rational.of(gap))
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
        .step("解得 x = %d。".formatted(askAge ? child : years))
        .hints("过了几年，两个人的年龄都会变化。", "两人的年龄差始终不变。", "用 x 表示那一年两人的年龄，再按倍数关系列方程。")
        .check(
            v -> {
              long now = askAge ? v.longValue() : child;
              long then = askAge ? years : sign * v.longValue();
              long elder = askAge ? now + gap : old;
              return now > 0 && elder + then == times * (now + then);
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
    String kind = "%d 年期".formatted(years).replace("2 年期", "两年期").replace("3 年期", "三年期");
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
                  "%s有一笔钱按%s的定期存入银行，年利率是 %s，到期时本利和是 %s 元，则存入的本金是 ____ 元。"
                      .formatted(who, kind, percent, number(total)))
              .answer(Rational.of(principal), "元")
              .wrong("把本利和当作本金", total)
              .wrong("求成了利息", interest)
              .wrong("利息没有乘年数", MathText.number(total.minus(interest.over(years))))
              .step("设本金是 x 元，则利息是 %sx × %d 元。".formatted(percent, years))
              .step("本金 + 利息 = 本利和：x + %s × %dx = %s。".formatted(percent, years, number(total)))
              .step("解得 x = %d。".formatted(principal))
              .hints("本利和由哪两部分组成？", "利息 = 本金 × 年利率 × 年数。", "设本金为 x 元，列出本利和的方程。")
              .check(v -> v.plus(v.times(MathText.read(percent)).times(years)).equals(total))
              .build();
      case EXTENDING ->
          Exercise.ask(
                  "%s把 %d 元按%s的定期存入银行，到期时本利和是 %s 元，则年利率是 ____。"
                      .formatted(who, principal, kind, number(total)))
              .answer(percent)
              .wrong("利息没有乘年数", MathText.percent(Rational.of(rate * (long) years, 10_000)))
              .wrong("百分数化小数出错", MathText.percent(Rational.of(rate, 1000)))
              .wrong("把存期多算一年", MathText.percent(Rational.of((long) rate * (years + 1), 10_000)))
              .step("设年利率是 x，则利息是 %d × %dx 元。".formatted(principal, years))
              .step("%d + %dx = %s。".formatted(principal, (long) principal * years, number(total)))
              .step(
                  "解得 x = %s = %s。".formatted(MathText.decimal(Rational.of(rate, 10_000)), percent))
              .hints("本利和由哪两部分组成？", "先求出利息，再想利息与年利率的关系。", "设年利率为 x，列出本利和的方程；结果化成百分数。")
              .check(v -> v.times(years).times(principal).plus(principal).equals(total))
              .build();
    };
  }

  private static Exercise scores(Draw draw) {
    record Story(String text, String unit) {}
    int win = draw.between(2, 5);
    int lose = draw.byLayer(1, draw.between(0, 1), -draw.between(1, 2));
    int right = draw.between(5, 18);
    int wrong = draw.between(2, 9);
    int blank = draw.layer() == Layer.EXTENDING ? draw.between(1, 3) : 0;
    draw.require(right != wrong && win > lose && win + lose > 0);
    int n = right + wrong + blank;
    int total = win * right + lose * wrong;
    String lost =
        lose > 0
            ? "负一场得 %d 分".formatted(lose)
            : lose == 0 ? "负一场得 0 分" : "答错一题扣 %d 分".formatted(-lose);
    boolean quiz = lose < 0;
    Story story =
        quiz
            ? draw.pick(
                new Story(
                    "一次知识竞赛共有 %d 道题，答对一题得 %d 分，%s，不答得 0 分。小华有 %d 道题没有答，共得 %d 分，则他答对了 ____ 道题。",
                    "道"),
                new Story(
                    "一次安全知识问答共有 %d 道题，答对一题得 %d 分，%s，不答得 0 分。小军有 %d 道题没有答，共得 %d 分，则他答对了 ____ 道题。",
                    "道"))
            : draw.pick(
                new Story("在一次篮球联赛中，每队都要进行 %d 场比赛，胜一场得 %d 分，%s。某队最后共得 %d 分，则这个队胜了 ____ 场。", "场"),
                new Story("在一次排球联赛中，某队共赛了 %d 场，没有平局，胜一场得 %d 分，%s，共得 %d 分，则这个队胜了 ____ 场。", "场"),
                new Story("学校象棋赛中，一名同学下了 %d 局，没有和棋，胜一局得 %d 分，%s，共得 %d 分，则他胜了 ____ 局。", "局"));
    String text =
        quiz
            ? story.text().formatted(n, win, lost, blank, total)
            : story
                .text()
                .formatted(n, win, story.unit().equals("局") ? lost.replace("场", "局") : lost, total);
    int played = n - blank;
    return Exercise.ask(text)
        .answer(Rational.of(right), story.unit())
        .wrong("求成了另一个量", wrong)
        .wrong(
            quiz ? "把扣分当作得分" : "没有计入负场的得分",
            quiz
                ? Rational.of((long) total + (long) lose * played, win + lose)
                : Rational.of(total, win))
        .wrong(
            quiz ? "没有减去未答的题" : "全部当作胜场再相减",
            quiz
                ? Rational.of(total - (long) lose * n, win - lose)
                : Rational.of(Math.abs((long) win * n - total)))
        .wrong("单位得分的差算错", Rational.of((long) total - (long) lose * played, win))
        .step(
            "设%s x %s，则%s (%d − x) %s。"
                .formatted(
                    quiz ? "答对" : "胜", story.unit(), quiz ? "答错" : "负", played, story.unit()))
        .step(
            "各部分得分之和等于总分：%dx%s = %d。"
                .formatted(
                    win,
                    lose == 0
                        ? ""
                        : (lose > 0 ? " + " : " − ")
                            + (Math.abs(lose) == 1 ? "" : Math.abs(lose))
                            + "(%d − x)".formatted(played),
                    total))
        .step("解得 x = %d。".formatted(right))
        .hints(
            quiz ? "题目分成答对、答错和不答三部分。" : "总场数由胜场和负场组成。",
            "设其中一个为 x，用它表示另一个。",
            "各部分的得分合起来等于总分，注意扣分用减。")
        .check(
            v -> {
              for (int w = 0; w <= played; w++) {
                if (w * win + (played - w) * lose == total) {
                  return v.equals(Rational.of(w));
                }
              }
              return false;
            })
        .build();
  }

  private static Exercise surplus(Draw draw) {
    int n = draw.between(8, 48);
    int a = draw.between(2, 8);
    int b = a + draw.byLayer(1, draw.between(1, 3), draw.between(1, 3));
    int more = draw.between(3, 40);
    int total = a * n + more;
    int less = b * n - total;
    boolean twice = draw.layer() == Layer.EXTENDING;
    draw.require(twice ? less < 0 && -less < more : less > 0);
    draw.require(more < 3 * n && Math.abs(less) < 3 * n);
    record Story(String one, String thing, String unit, String who, String measure) {}
    Story story =
        draw.pick(
            new Story("把一些图书分给某班学生阅读，每人分 %d 本，则剩余 %d 本；每人分 %d 本，则%s %d 本。", "图书", "本", "学生", "名"),
            new Story("一些树苗分给若干名同学去栽，每人栽 %d 棵，则剩余 %d 棵；每人栽 %d 棵，则%s %d 棵。", "树苗", "棵", "同学", "名"),
            new Story("幼儿园把一批积木分给小朋友，每人分 %d 块，则剩余 %d 块；每人分 %d 块，则%s %d 块。", "积木", "块", "小朋友", "名"));
    boolean thing = draw.layer() != Layer.BASIC;
    String text = story.one().formatted(a, more, b, less > 0 ? "缺少" : "还剩余", Math.abs(less));
    int answer = thing ? total : n;
    String ask =
        thing
            ? "%s共有 ____ %s。".formatted(story.thing(), story.unit())
            : "%s有 ____ %s。".formatted(story.who(), story.measure());
    Rational opposite = Rational.of(Math.abs((long) more - less), b - a);
    return Exercise.ask(text + ask)
        .answer(Rational.of(answer), thing ? story.unit() : story.measure())
        .wrong("盈与亏的加减弄反", thing ? opposite.times(a).plus(more) : opposite)
        .wrong("求出未知数就当作答案", thing ? n : total)
        .wrong("剩余的数没有加上", thing ? (long) a * n : (long) more + Math.abs(less))
        .wrong(
            "缺少与剩余都用加",
            thing
                ? Rational.of((long) b * n + Math.abs(less))
                : Rational.of(more + Math.abs(less), a + b))
        .step("设%s有 x %s。".formatted(story.who(), story.measure()))
        .step(
            "%s的总数不变：%dx + %d = %dx %s %d。"
                .formatted(story.thing(), a, more, b, less > 0 ? "−" : "+", Math.abs(less)))
        .step("解得 x = %d。".formatted(n))
        .step(
            thing
                ? "%s共有 %d × %d + %d = %d（%s）。"
                    .formatted(story.thing(), a, n, more, total, story.unit())
                : "所以%s有 %d %s。".formatted(story.who(), n, story.measure()))
        .hints("两次分配中，什么没有变？", "物品的总数可以用两种方式表示。", "剩余用加，缺少用减，令两种表示相等。")
        .check(
            v -> {
              if (thing) {
                Rational one = v.minus(more).over(a);
                return one.isWhole() && one.equals(v.plus(less).over(b));
              }
              return v.times(a).plus(more).equals(v.times(b).minus(less));
            })
        .build();
  }

  private static Exercise tiers(Draw draw) {
    record Story(String text, String unit, String thing, int least, int most, int low, int high) {}
    Story story =
        draw.pick(
            new Story(
                "某市居民每月用水不超过 %d 立方米的部分，每立方米收费 %s 元；超过的部分，每立方米收费 %s 元。",
                "立方米", "用水", 10, 18, 20, 30),
            new Story(
                "某地居民每月用电不超过 %d 千瓦时的部分，每千瓦时收费 %s 元；超过的部分，每千瓦时收费 %s 元。",
                "千瓦时", "用电", 100, 200, 5, 7),
            new Story(
                "某公司快递不超过 %d 千克的部分，每千克收费 %s 元；超过的部分，每千克收费 %s 元。", "千克", "寄送物品", 3, 10, 60, 90));
    int limit =
        story.most() > 50
            ? draw.multiple(10, story.least(), story.most())
            : draw.between(story.least(), story.most());
    int low = draw.between(story.low(), story.high());
    int high = low + draw.between(1, Math.max(2, low / 3));
    int over = story.most() > 50 ? draw.multiple(10, 10, 120) : draw.between(1, 12);
    boolean average = draw.layer() == Layer.EXTENDING;
    int used = limit + over;
    Rational fee = Rational.of((long) limit * low + (long) over * high, 10);
    String p = MathText.decimal(Rational.of(low, 10));
    String q = MathText.decimal(Rational.of(high, 10));
    Rational mean = fee.over(used);
    draw.require(!average || (mean.times(100).isWhole() && over >= 2));
    boolean post = story.unit().equals("千克");
    String start = story.text().formatted(limit, p, q);
    String ask =
        average
            ? post
                ? "小李寄送一件物品，平均每千克花费 %s 元，则这件物品重 ____ 千克。".formatted(MathText.decimal(mean))
                : "小李家某月%s平均每%s花费 %s 元，则该月%s ____ %s。"
                    .formatted(
                        story.thing(),
                        story.unit(),
                        MathText.decimal(mean),
                        story.thing(),
                        story.unit())
            : post
                ? "小李寄送一件物品花费 %s 元，则这件物品重 ____ 千克。".formatted(MathText.decimal(fee))
                : "小李家某月%s缴费 %s 元，则该月%s ____ %s。"
                    .formatted(story.thing(), MathText.decimal(fee), story.thing(), story.unit());
    return Exercise.ask(start + ask)
        .answer(Rational.of(used), story.unit())
        .wrong(
            "分段计费全部按高价", average ? Rational.of((long) limit + over / 2) : fee.times(10).over(high))
        .wrong("分段计费全部按低价", average ? Rational.of((long) used + over) : fee.times(10).over(low))
        .wrong("只求出超出的部分", over)
        .wrong("两段的单价用反", fee.times(10).minus((long) limit * high).over(low).plus(limit))
        .step(
            "先判断：%s，所以超过了 %d %s。"
                .formatted(
                    average
                        ? "平均价高于 %s 元".formatted(p)
                        : "%d × %s = %s < %s"
                            .formatted(
                                limit,
                                p,
                                MathText.decimal(Rational.of((long) limit * low, 10)),
                                MathText.decimal(fee)),
                    limit,
                    story.unit()))
        .step(
            "设%s x %s：%d × %s + %s(x − %d) = %s。"
                .formatted(
                    post ? "物品重" : "该月" + story.thing(),
                    story.unit(),
                    limit,
                    p,
                    q,
                    limit,
                    average ? MathText.decimal(mean) + "x" : MathText.decimal(fee)))
        .step("解得 x = %d。".formatted(used))
        .hints("费用分成哪几段？每一段的单价是多少？", "先判断用量有没有超过分界点。", "两段的费用相加等于总费用。")
        .check(
            v -> {
              Rational cost = Rational.ZERO;
              for (int i = 0; i < v.longValue(); i++) {
                cost = cost.plus(Rational.of(i < limit ? low : high, 10));
              }
              return average ? cost.over(v).equals(mean) : cost.equals(fee);
            })
        .build();
  }
}
