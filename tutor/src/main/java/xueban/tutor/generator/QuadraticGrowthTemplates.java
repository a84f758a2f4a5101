package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.polynomial;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Growth rates, and counts of pairs, by a quadratic equation: grade 9. */
@SuppressWarnings("NarrowCalculation") // the numbers of exercises are small
final class QuadraticGrowthTemplates {
  private static final String APPLICATION = "math.quadratic-equation-application";
  private static final String GROWTH = "math.growth-rate-problem";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "quadratic-problem.growth-rate",
              "平均增长（下降）率问题",
              "末期=基期×(1±x)²→开平方→舍去不合题意的根",
              9,
              List.of(GROWTH),
              QuadraticGrowthTemplates::growth),
          Template.of(
              "quadratic-problem.round-robin",
              "两两计数问题（握手、比赛、对角线）",
              "判断单双循环→列方程→舍去负根",
              9,
              List.of(APPLICATION),
              QuadraticGrowthTemplates::roundRobin));

  private QuadraticGrowthTemplates() {}

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
    String change = falling ? "下降" : "增长";
    String op = falling ? "−" : "+";
    String data =
        total
            ? (month
                    ? "%s，二、三月份的产量逐月%s，每月%s的百分率相同，第一季度共生产 %s %s"
                    : story.unit().equals("册")
                        ? "%s，去年和今年借出的册数逐年%s，每年%s的百分率相同，三年共借出 %s %s"
                        : "%s，去年和今年的销售额逐年%s，每年%s的百分率相同，三年的销售额共 %s %s")
                .formatted(first, change, change, number(sum), story.unit())
            : "%s，%s%s到 %s %s"
                .formatted(first, month ? "三月份" : "今年", change, number(end), story.unit());
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
    Rational otherRoot = Rational.of((total ? -3L : -2L) * sign).minus(root);
    Rational constant = Rational.of(3).minus(sum.over(base)); // of x² ± 3x + constant = 0
    return exercise
        .wrong("增长率没有减去1", 100 + sign * rate + "%")
        .wrong("把小数当作百分数", MathText.decimal(Rational.of(rate, 100)) + "%")
        .step("设%s为 x。".formatted(name))
        .step(
            total
                ? "%d + %d(1 %s x) + %d(1 %s x)² = %s。"
                    .formatted(base, base, op, base, op, number(sum))
                : "%d(1 %s x)² = %s，(1 %s x)² = %s。"
                    .formatted(base, op, number(end), op, MathText.decimal(factor.times(factor))))
        .step(
            total
                ? "整理，得 x² %s 3x %s %s = 0，解得 x₁ = %s，x₂ = %s（不合题意，舍去）。"
                    .formatted(
                        op,
                        constant.signum() < 0 ? "−" : "+",
                        MathText.decimal(constant.abs()),
                        MathText.decimal(root),
                        MathText.decimal(otherRoot))
                : "解得 x₁ = %s，x₂ = %s（不合题意，舍去）。"
                    .formatted(MathText.decimal(root), MathText.decimal(otherRoot)))
        .step("%s是 %s。".formatted(name, answer))
        .hints(
            "每一期都在上一期的基础上变化。",
            !total
                ? "经过两期，末期 = 基期 × (1 %s x)²。".formatted(op)
                : (month
                        ? "二月份是一月份的 (1 %s x) 倍，三月份是一月份的 (1 %s x)² 倍。"
                        : "去年是前年的 (1 %s x) 倍，今年是前年的 (1 %s x)² 倍。")
                    .formatted(op, op),
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
    record Story(
        String text,
        String unit,
        String noun,
        String idea,
        String title,
        String each,
        String counted) {}
    Story story =
        diagonal
            ? draw.pick(
                new Story(
                    "一个多边形共有 %d 条对角线，则它的边数是 ____。",
                    "条",
                    "条边",
                    "从每个顶点可引 (x − 3) 条对角线，每条算了两次",
                    "多边形的对角线",
                    "从一个顶点能引几条对角线？（不能连自己和相邻的两个顶点）",
                    "每条对角线被算了几次？"),
                new Story(
                    "凸多边形的对角线共有 %d 条，则这个多边形有 ____ 条边。",
                    "条",
                    "条边",
                    "从每个顶点可引 (x − 3) 条对角线，每条算了两次",
                    "多边形的对角线",
                    "从一个顶点能引几条对角线？（不能连自己和相邻的两个顶点）",
                    "每条对角线被算了几次？"))
            : dual
                ? draw.pick(
                    new Story(
                        "毕业时，某班的同学互相赠送照片，每人都给其他每个同学送一张，共送出 %d 张，则这个班有 ____ 名同学。",
                        "名",
                        "名同学",
                        "每名同学送出 (x − 1) 张",
                        "互赠照片问题",
                        "每名同学要送出几张照片？",
                        "甲送给乙、乙送给甲，是同一张照片吗？"),
                    new Story(
                        "足球联赛采用主客场双循环制（每两队之间赛两场），共比赛 %d 场，则参赛的球队有 ____ 支。",
                        "支",
                        "支球队",
                        "每支球队与其余 (x − 1) 支各赛一场主场",
                        "双循环比赛",
                        "每支球队与其余各队各赛几场？",
                        "两队之间的主场、客场各算一场吗？"),
                    new Story(
                        "一条铁路线上的各站之间往返都要印制车票，共印制了 %d 种车票，则这条线路上有 ____ 个车站。",
                        "个",
                        "个车站",
                        "从每个车站到其余 (x − 1) 个车站各印一种车票",
                        "车票的种数",
                        "从一个车站到其余各站要印几种车票？",
                        "往、返的车票是同一种吗？"))
                : draw.pick(
                    new Story(
                        "一次聚会上，每两人都握手一次，共握手 %d 次，则参加聚会的有 ____ 人。",
                        "人",
                        "人",
                        "每人与其余 (x − 1) 人各握手一次，每次握手算了两遍",
                        "握手问题",
                        "每人与其余的人各握手几次？",
                        "按每个人分别数，一次握手被数了几遍？"),
                    new Story(
                        "篮球邀请赛采用单循环制（每两队之间赛一场），共比赛 %d 场，则参赛的球队有 ____ 支。",
                        "支",
                        "支球队",
                        "每支球队与其余 (x − 1) 支各赛一场，每场算了两遍",
                        "单循环比赛",
                        "每支球队与其余各队各赛几场？",
                        "按每支球队分别数，一场比赛被数了几遍？"),
                    new Story(
                        "平面内有若干个点，任意三点不在同一直线上，过每两点画一条直线，共画 %d 条，则共有 ____ 个点。",
                        "个",
                        "个点",
                        "每个点与其余 (x − 1) 个点各画一条直线，每条算了两遍",
                        "过点画直线的条数",
                        "每个点与其余各点能画几条直线？",
                        "按每个点分别数，一条直线被数了几遍？"));
    int n = draw.between(story.unit().equals("名") ? 25 : 5, story.unit().equals("名") ? 50 : 20);
    int ordered = diagonal ? n * (n - 3) : n * (n - 1);
    int count = dual ? ordered : ordered / 2;
    int less = diagonal ? 3 : 1;
    Exercise.Builder exercise =
        Exercise.ask(story.text().formatted(count))
            .titled(story.title())
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
        .hints(story.each(), story.counted(), "列出一元二次方程，舍去负根。")
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
}
