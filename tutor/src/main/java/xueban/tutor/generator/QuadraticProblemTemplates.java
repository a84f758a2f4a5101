package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.polynomial;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Word problems solved by a quadratic equation: grade 9. */
@SuppressWarnings("NarrowCalculation") // the numbers of exercises are small
final class QuadraticProblemTemplates {
  private static final String APPLICATION = "math.quadratic-equation-application";
  private static final String GROWTH = "math.growth-rate-problem";
  private static final String AREA = "math.equation-area-problem";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "quadratic-problem.growth-rate",
              "平均增长（下降）率问题",
              "末期=基期×(1±x)²→开平方→舍去不合题意的根",
              9,
              List.of(GROWTH),
              QuadraticProblemTemplates::growth),
          Template.of(
              "quadratic-problem.round-robin",
              "循环问题（握手、比赛、车票、对角线）",
              "判断单双循环→列方程→舍去负根",
              9,
              List.of(APPLICATION),
              QuadraticProblemTemplates::roundRobin),
          Template.of(
              "quadratic-problem.path-area",
              "道路与边框面积问题",
              "平移道路（或表示内外边长）→面积方程→取舍",
              9,
              List.of(AREA),
              QuadraticProblemTemplates::pathArea),
          Template.of(
              "quadratic-problem.price-profit",
              "定价与利润的方程问题",
              "设降价→表示单件利润与销量→利润方程→按要求取舍",
              9,
              List.of(APPLICATION),
              QuadraticProblemTemplates::priceProfit));

  private QuadraticProblemTemplates() {}

  private static Exercise growth(Draw draw) {
    boolean falling = draw.layer() != Layer.BASIC && draw.chance();
    int rate =
        falling
            ? draw.multiple(10, 10, 40)
            : draw.multiple(draw.layer() == Layer.BASIC ? 10 : 5, 5, 60);
    int base = draw.multiple(20, 20, 4000);
    boolean total = draw.layer() == Layer.EXTENDING;
    int sign = falling ? -1 : 1;
    Rational factor = Rational.of(100L + sign * rate, 100);
    Rational second = factor.times(base);
    Rational end = factor.times(factor).times(base);
    draw.require(second.isWhole() && end.isWhole());
    Rational sum = second.plus(end).plus(base);
    record Story(String start, String up, String down, String unit) {}
    Story story =
        draw.pick(
            new Story("某工厂一月份的产量是 %d 件", "月平均增长率", "月平均下降率", "件"),
            new Story("某图书馆前年借出图书 %d 册", "年平均增长率", "年平均下降率", "册"),
            new Story("某品牌前年的销售额是 %d 万元", "年平均增长率", "年平均下降率", "万元"));
    boolean month = story.start().startsWith("某工厂");
    String first = story.start().formatted(base);
    String name = falling ? story.down() : story.up();
    String data =
        total
            ? "%s，%s共%s %s %s，%s都相同"
                .formatted(
                    first,
                    month ? "第一季度" : "三年（前年、去年、今年）",
                    month ? "生产" : story.unit().equals("册") ? "借出" : "计",
                    number(sum),
                    story.unit(),
                    month
                        ? "每月的%s率".formatted(falling ? "下降" : "增长")
                        : "每年的%s率".formatted(falling ? "下降" : "增长"))
            : "%s，%s%s到 %s %s"
                .formatted(
                    first, month ? "三月份" : "今年", falling ? "下降" : "增长", number(end), story.unit());
    String answer = rate + "%";
    Rational linear =
        (total ? sum.over(base).minus(3).over(3) : end.over(base).minus(1).over(2)).times(sign);
    draw.require(linear.signum() > 0);
    Exercise.Builder exercise =
        Exercise.ask("%s，则%s是 ____。".formatted(data, name))
            .answer(answer, MathText.decimal(Rational.of(rate, 100)));
    if (linear.times(10000).isWhole()) {
      exercise.wrong("增长率直接加两次", MathText.percent(linear));
    }
    if (!total) {
      exercise.wrong("把两期的增长当作一期", MathText.percent(end.over(base).minus(1).abs()));
    }
    Rational root = Rational.of(rate, 100);
    Rational otherRoot = Rational.of(-2L * sign).minus(root);
    return exercise
        .wrong("增长率没有减去1", 100 + sign * rate + "%")
        .wrong("把小数当作百分数", MathText.decimal(Rational.of(rate, 100)) + "%")
        .step("设%s为 x。".formatted(name))
        .step(
            total
                ? "%d + %d(1 %s x) + %d(1 %s x)² = %s。"
                    .formatted(
                        base, base, falling ? "−" : "+", base, falling ? "−" : "+", number(sum))
                : "%d(1 %s x)² = %s，(1 %s x)² = %s。"
                    .formatted(
                        base,
                        falling ? "−" : "+",
                        number(end),
                        falling ? "−" : "+",
                        MathText.decimal(factor.times(factor))))
        .step(
            total
                ? "解得 x = %s，另一个根不合题意，舍去。".formatted(MathText.decimal(root))
                : "解得 x₁ = %s，x₂ = %s（不合题意，舍去）。"
                    .formatted(MathText.decimal(root), MathText.decimal(otherRoot)))
        .step("%s是 %s。".formatted(name, answer))
        .hints(
            "每一期都在上一期的基础上变化。",
            "经过两期，末期 = 基期 × (1 ± x)²。",
            total ? "给出的是三期的总和，把三期的量都用 x 表示出来。" : "给出的是末期的量，用基期和 x 表示它。")
        .check(
            v -> {
              Rational one = Rational.of(base).plus(v.times((long) sign * base));
              Rational two = one.plus(one.times(v).times(sign));
              return total ? one.plus(two).plus(base).equals(sum) : two.equals(end);
            })
        .build();
  }

  private static Exercise roundRobin(Draw draw) {
    boolean dual = draw.layer() == Layer.IMPROVING;
    boolean diagonal = draw.layer() == Layer.EXTENDING;
    record Story(String text, String unit, String noun, String idea) {}
    Story story =
        diagonal
            ? draw.pick(
                new Story("一个多边形共有 %d 条对角线，则它的边数是 ____。", "条", "条边", "从每个顶点可引 (x − 3) 条对角线，每条算了两次"),
                new Story(
                    "凸多边形的对角线共有 %d 条，则这个多边形有 ____ 条边。", "条", "条边", "从每个顶点可引 (x − 3) 条对角线，每条算了两次"))
            : dual
                ? draw.pick(
                    new Story(
                        "毕业时，某班的同学互相赠送照片，每人都给其他每个同学送一张，共送出 %d 张，则这个班有 ____ 名同学。",
                        "名", "名同学", "每名同学送出 (x − 1) 张"),
                    new Story(
                        "足球联赛采用主客场双循环制（每两队之间赛两场），共比赛 %d 场，则参赛的球队有 ____ 支。",
                        "支", "支球队", "每支球队与其余 (x − 1) 支各赛一场主场"),
                    new Story(
                        "一条铁路线上的各站之间往返都要印制车票，共印制了 %d 种车票，则这条线路上有 ____ 个车站。",
                        "个", "个车站", "从每个车站到其余 (x − 1) 个车站各印一种车票"))
                : draw.pick(
                    new Story(
                        "一次聚会上，每两人都握手一次，共握手 %d 次，则参加聚会的有 ____ 人。",
                        "人", "人", "每人与其余 (x − 1) 人各握手一次，每次握手算了两遍"),
                    new Story(
                        "篮球邀请赛采用单循环制（每两队之间赛一场），共比赛 %d 场，则参赛的球队有 ____ 支。",
                        "支", "支球队", "每支球队与其余 (x − 1) 支各赛一场，每场算了两遍"),
                    new Story(
                        "平面内有若干个点，任意三点不在同一直线上，过每两点画一条直线，共画 %d 条，则共有 ____ 个点。",
                        "个", "个点", "每个点与其余 (x − 1) 个点各画一条直线，每条算了两遍"));
    int n = draw.between(story.unit().equals("名") ? 25 : 5, story.unit().equals("名") ? 50 : 20);
    int ordered = diagonal ? n * (n - 3) : n * (n - 1);
    int count = dual ? ordered : ordered / 2;
    int less = diagonal ? 3 : 1;
    Exercise.Builder exercise =
        Exercise.ask(story.text().formatted(count))
            .answer(Rational.of(n), story.unit())
            .wrong("求出的根没有舍去", (long) less - n)
            .wrong("方程的根多算一个", n + 1L)
            .wrong("方程的根少算一个", n - 1L);
    if (diagonal) {
      exercise.wrong("把一个顶点引的条数当边数", n - 3L);
    } else if (root(dual ? 2 * count : count) > 0) {
      exercise.wrong("单循环与双循环不分", root(dual ? 2 * count : count));
    }
    return exercise
        .step("设有 x %s。".formatted(story.noun()))
        .step("%s：x(x − %d)%s = %d。".formatted(story.idea(), less, dual ? "" : "/2", count))
        .step("整理，得 %s = 0。".formatted(polynomial("x", 1, -less, -ordered)))
        .step("解得 x₁ = %d，x₂ = −%d（不合题意，舍去）。".formatted(n, n - less))
        .step("所以有 %d %s。".formatted(n, story.noun()))
        .hints(
            diagonal ? "从一个顶点能引几条对角线？（不能连自己和相邻的两个顶点）" : "每一个与其余的各发生几次？",
            diagonal ? "每条对角线被算了几次？" : "每两者之间算一次还是两次？",
            "列出一元二次方程，舍去负根。")
        .check(
            v -> {
              long pairs = 0;
              for (int i = 1; i <= v.longValue(); i++) {
                for (int j = i + 1; j <= v.longValue(); j++) {
                  boolean neighbours = j == i + 1 || (i == 1 && j == v.longValue());
                  pairs += diagonal && neighbours ? 0 : dual ? 2 : 1;
                }
              }
              return pairs == count;
            })
        .build();
  }

  /** Returns the whole number x with x(x − 1) = {@code count}, or 0. */
  private static int root(int count) {
    int x = 1;
    while (x * (x - 1) < count) {
      x++;
    }
    return x * (x - 1) == count ? x : 0;
  }

  private static Exercise pathArea(Draw draw) {
    int length = draw.between(18, 60);
    int width = draw.between(12, length - 2);
    int x = draw.between(1, 4);
    boolean frame = draw.layer() == Layer.IMPROVING;
    int across = draw.byLayer(1, 2, 2);
    int along = draw.byLayer(1, 2, 1);
    int rest = (length - across * x) * (width - along * x);
    draw.require(rest > 0 && width > 3 * along * x);
    String place = draw.pick("矩形空地", "矩形草坪", "矩形花园");
    String stem =
        switch (draw.layer()) {
          case BASIC ->
              "在长 %d m、宽 %d m 的%s上修建同样宽的两条互相垂直的道路（分别与矩形的边平行），其余部分种花，种花的面积是 %d m²，则道路的宽是 ____ m。";
          case IMPROVING -> "在长 %d m、宽 %d m 的%s四周内侧铺一圈宽度相同的小路，中间部分种花，种花的面积是 %d m²，则小路的宽是 ____ m。";
          case EXTENDING ->
              "在长 %d m、宽 %d m 的%s上修建同样宽的三条道路，其中两条与宽平行，一条与长平行，其余部分种花，种花的面积是 %d m²，则道路的宽是 ____ m。";
        };
    Rational other = Rational.of(length, across).plus(Rational.of(width, along)).minus(x);
    int road = length * width - rest;
    Exercise.Builder exercise =
        Exercise.ask(stem.formatted(length, width, place, rest))
            .answer(Rational.of(x), "m")
            .wrong("不合题意的根没有舍去", other);
    if (road * 10 % (across * width + along * length) == 0) {
      exercise.wrong("重叠部分减两次", Rational.of(road, (long) across * width + (long) along * length));
    }
    if (frame) {
      exercise.wrong("四周的小路只减一边", 2L * x);
    }
    return exercise
        .step(
            frame
                ? "设小路宽 x m，中间部分的长是 (%d − 2x) m，宽是 (%d − 2x) m。".formatted(length, width)
                : "设道路宽 x m，把道路平移到边上，其余部分合成一个矩形。")
        .step(
            "(%d − %sx)(%d − %sx) = %d。"
                .formatted(length, across == 1 ? "" : across, width, along == 1 ? "" : along, rest))
        .step("解得 x = %d 或 x = %s，后者不合题意，舍去。".formatted(x, number(other)))
        .step("所以%s的宽是 %d m。".formatted(frame ? "小路" : "道路", x))
        .hints(
            "画图，看剩余部分是什么形状。",
            frame ? "四周都有小路，长和宽各减去几个宽？" : "道路可以平移到边上而不改变面积。",
            "用含 x 的式子表示剩余矩形的长和宽，列方程后要检验。")
        .check(
            v -> {
              Rational w = v;
              Rational roads =
                  w.times((long) across * width)
                      .plus(w.times((long) along * length))
                      .minus(w.times(w).times((long) across * along));
              return Rational.of((long) length * width).minus(roads).equals(Rational.of(rest))
                  && w.times(along).compareTo(Rational.of(width)) < 0;
            })
        .build();
  }

  private static Exercise priceProfit(Draw draw) {
    int each = draw.multiple(5, 30, 60);
    int more = draw.byLayer(1, 2, draw.between(2, 5));
    int x = draw.between(2, each / 2);
    int y = draw.between(2, each / 2);
    // both roots first: (each − d)(sales + more·d) takes the target at d = x and at d = y
    int sales = more * (each - x - y);
    int target = (each - x) * (sales + more * x);
    draw.require(x != y && sales >= 15 && target % 10 == 0);
    int large = Math.max(x, y);
    int small = Math.min(x, y);
    boolean discount = draw.layer() != Layer.EXTENDING || draw.chance();
    int chosen = discount ? large : small;
    int cost = draw.multiple(10, 40, 120);
    int price = cost + each;
    String goods = draw.pick("某款衬衫", "某种书包", "某款玩具", "某种礼品");
    String rule = discount ? "尽快减少库存（让顾客得到更多实惠）" : "使单件利润尽可能高";
    boolean asksPrice = draw.layer() == Layer.EXTENDING;
    int answer = asksPrice ? price - chosen : chosen;
    return Exercise.ask(
            "%s进价为每件 %d 元，售价为每件 %d 元时，平均每天售出 %d 件。调查发现，售价每降低 1 元，每天可多售出 %d 件。商店决定降价销售，要使每天盈利 %d 元，并且%s，则每件%s ____ 元。"
                .formatted(
                    goods, cost, price, sales, more, target, rule, asksPrice ? "的售价应定为" : "应降价"))
        .answer(Rational.of(answer), "元")
        .wrong("两个根取舍错误", asksPrice ? price - (discount ? small : large) : discount ? small : large)
        .wrong(asksPrice ? "求出降价就当作售价" : "求出售价就当作降价", asksPrice ? chosen : price - chosen)
        .wrong("求成了降价后的单件利润", (long) each - chosen)
        .step(
            "设每件降价 x 元，则每件盈利 (%d − x) 元，每天售出 (%d + %sx) 件。"
                .formatted(each, sales, more == 1 ? "" : more))
        .step("(%d − x)(%d + %sx) = %d。".formatted(each, sales, more == 1 ? "" : more, target))
        .step("解得 x = %d 或 x = %d。".formatted(small, large))
        .step("要%s，取较%s的 x = %d。".formatted(rule, discount ? "大" : "小", chosen))
        .step("所以每件%s %d 元。".formatted(asksPrice ? "的售价应定为" : "应降价", answer))
        .hints("总盈利 = 每件盈利 × 销量。", "降价 x 元后，每件盈利和销量各怎样变化？", "解出两个根后，看题目要求取哪一个。")
        .check(
            v -> {
              List<Integer> fits = new java.util.ArrayList<>();
              for (int d = 0; d <= each; d++) {
                if ((each - d) * (sales + more * d) == target) {
                  fits.add(d);
                }
              }
              int d = discount ? java.util.Collections.max(fits) : java.util.Collections.min(fits);
              return v.equals(Rational.of(asksPrice ? price - d : d));
            })
        .build();
  }
}
