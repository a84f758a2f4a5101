package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.number;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Word problems solved by linear inequalities: grade 7. */
final class InequalityStoryTemplates {
  private static final String SYSTEM = "math.linear-inequality-system";
  private static final String APPLICATION = "math.linear-inequality-application";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "inequality.at-least",
              "不等式应用：至少与至多",
              "设未知数→按“至少（不超过）”列不等式→取整作答",
              7,
              List.of(APPLICATION),
              InequalityStoryTemplates::atLeast),
          Template.of(
              "inequality.better-plan",
              "不等式应用：方案比较",
              "表示两种方案的费用→列不等式→取整作答",
              7,
              List.of(APPLICATION),
              InequalityStoryTemplates::betterPlan),
          Template.of(
                  "inequality.rooms",
                  "不等式组应用：不空也不满",
                  "用人数表示总数→列两个不等式→取整数解",
                  7,
                  List.of("math.inequality-system-application", SYSTEM),
                  InequalityStoryTemplates::rooms)
              .only(Layer.IMPROVING, Layer.EXTENDING));

  private InequalityStoryTemplates() {}

  private static Exercise atLeast(Draw draw) {
    int win = draw.between(3, 10);
    int lose = draw.between(1, win - 1);
    int n = draw.between(15, 30);
    int goal = draw.multiple(5, win * n / 2, win * n * 9 / 10);
    boolean spend =
        draw.layer() == Layer.EXTENDING || (draw.layer() == Layer.IMPROVING && draw.chance());
    if (!spend) {
      // win·x − lose·(n − x) ≥ goal
      int lead = win + lose;
      Rational edge = Rational.of((long) goal + (long) lose * n, lead);
      int least = (int) Math.ceil(edge.doubleValue() - 1e-9);
      draw.require(
          least < n
              && least > n / 2
              && (draw.layer() == Layer.BASIC) == edge.isWhole()
              && lose <= 5
              && goal <= win * n);
      String text =
          draw.pick(
                  "一次知识竞赛共有 %d 道题，答对一题得 %d 分，答错或不答一题扣 %d 分。要使总分不低于 %d 分，至少要答对 ____ 道题。",
                  "一次安全知识问答共有 %d 道题，每答对一题加 %d 分，答错或不答扣 %d 分。要使得分至少为 %d 分，至少要答对 ____ 道题。",
                  "在一次闯关游戏中共有 %d 关，闯过一关得 %d 分，有一关没闯过扣 %d 分。要使总分不低于 %d 分，至少要闯过 ____ 关。")
              .formatted(n, win, lose, goal);
      return Exercise.ask(text)
          .answer(Rational.of(least), text.contains("道题。") ? "道" : "关")
          .wrong(
              edge.isWhole() ? "端点能取到却舍去" : "取整时直接舍去小数", edge.isWhole() ? least + 1L : least - 1L)
          .wrong("没有考虑扣分", Math.ceilDiv(goal, win))
          .wrongIf(goal > lose * n, "把扣分当作得分", Math.ceilDiv(goal - lose * n, win - lose))
          .wrong("求成了另一种的数量", (long) n - least)
          .step(
              text.contains("道题。")
                  ? "设答对 x 道题，则没有答对的有 (%d − x) 道。".formatted(n)
                  : "设闯过 x 关，则没有闯过的有 (%d − x) 关。".formatted(n))
          .step("列不等式：%dx − %s(%d − x) ≥ %d。".formatted(win, lose == 1 ? "" : lose, n, goal))
          .step("解得 x ≥ %s。".formatted(number(edge)))
          .step(
              edge.isWhole()
                  ? "所以至少要%s。"
                      .formatted(
                          text.contains("道题。") ? "答对 " + least + " 道题" : "闯过 " + least + " 关")
                  : "x 是整数，所以至少要%s。"
                      .formatted(
                          text.contains("道题。") ? "答对 " + least + " 道题" : "闯过 " + least + " 关"))
          .hints("“不低于”“至少”用哪个不等号表示？", "用含 x 的式子表示得分与扣分。", "求出解集后，在其中取最小的整数。")
          .check(
              v -> {
                for (int x = 0; x <= n; x++) {
                  if (win * x - lose * (n - x) >= goal) {
                    return v.equals(Rational.of(x));
                  }
                }
                return false;
              })
          .build();
    }
    int p = draw.between(8, 30);
    int q = draw.between(3, p - 3);
    int money = draw.multiple(10, 150, 900);
    Rational edge = Rational.of((long) money - (long) q * n, p - q);
    draw.require(edge.signum() > 0 && edge.compareTo(Rational.of(n)) < 0 && !edge.isWhole());
    int most = (int) Math.floor(edge.doubleValue());
    draw.require(most > 1);
    String text =
        draw.pick(
                "学校用不超过 %d 元购买甲、乙两种笔记本共 %d 本作为奖品，甲种每本 %d 元，乙种每本 %d 元，则甲种笔记本最多能买 ____ 本。",
                "班级准备用不超过 %d 元购买钢笔和圆珠笔共 %d 支，钢笔每支 %d 元，圆珠笔每支 %d 元，则钢笔最多能买 ____ 支。",
                "某花店计划用不超过 %d 元购进百合和康乃馨共 %d 束，百合每束 %d 元，康乃馨每束 %d 元，则百合最多购进 ____ 束。")
            .formatted(money, n, p, q);
    draw.require(!text.contains("圆珠笔") || (p >= 10 && q <= 8));
    return Exercise.ask(text)
        .answer(Rational.of(most), text.contains("本。") ? "本" : text.contains("支。") ? "支" : "束")
        .wrong("取整时直接进一", most + 1L)
        .wrongIf(money / p <= n, "忽略另一种物品的费用", money / p)
        .wrong("求成了另一种的数量", (long) n - most)
        .wrongIf(money - q * n >= p + q, "单价的差算成和", (money - q * n) / (p + q))
        .step(
            text.contains("本。")
                ? "设甲种买 x 本，则乙种买 (%d − x) 本。".formatted(n)
                : text.contains("支。")
                    ? "设钢笔买 x 支，则圆珠笔买 (%d − x) 支。".formatted(n)
                    : "设百合购进 x 束，则康乃馨购进 (%d − x) 束。".formatted(n))
        .step("列不等式：%dx + %d(%d − x) ≤ %d。".formatted(p, q, n, money))
        .step("解得 x ≤ %s。".formatted(number(edge)))
        .step(
            "x 是整数，所以%s。"
                .formatted(
                    text.contains("本。")
                        ? "甲种笔记本最多能买 %d 本".formatted(most)
                        : text.contains("支。")
                            ? "钢笔最多能买 %d 支".formatted(most)
                            : "百合最多购进 %d 束".formatted(most)))
        .hints("“不超过”用哪个不等号表示？", "用含 x 的式子表示两种物品的总费用。", "求出解集后，在其中取最大的整数。")
        .check(
            v -> {
              int best = -1;
              for (int x = 0; x <= n; x++) {
                best = p * x + q * (n - x) <= money ? x : best;
              }
              return v.equals(Rational.of(best));
            })
        .build();
  }

  private static Exercise betterPlan(Draw draw) {
    int price = draw.multiple(5, 10, 60);
    int fee = draw.multiple(10, 20, 200);
    int tenths = draw.between(6, 9);
    int other = draw.layer() == Layer.EXTENDING ? draw.between(tenths + 1, 10) : 10;
    draw.require(draw.layer() != Layer.EXTENDING || other < 10);
    // plan A: card fee then tenths; plan B: other tenths. A cheaper when price·(other −
    // tenths)/10·x > fee
    Rational edge = Rational.of(10L * fee, (long) price * (other - tenths));
    draw.require(edge.compareTo(Rational.of(3)) > 0 && edge.compareTo(Rational.of(80)) < 0);
    draw.require((draw.layer() == Layer.BASIC) == edge.isWhole());
    draw.require(fee > price && fee % 10 == 0);
    int least = (int) Math.floor(edge.doubleValue() + 1e-9) + 1;
    record Story(String text, String unit, String act) {}
    Story story =
        draw.pick(
            new Story(
                "某游泳馆单次票价 %d 元，%s；办一张 %d 元的会员卡后，每次按票价的 %d 折付费。一年中至少游 ____ 次时，办会员卡更合算。",
                "次", "一年中游"),
            new Story(
                "某书店的图书每本定价 %d 元，%s；花 %d 元办一张会员卡后，买书按定价的 %d 折付费。至少购买 ____ 本时，办会员卡更合算。", "本", "购买"),
            new Story(
                "某健身房每次收费 %d 元，%s；花 %d 元办一张年卡后，每次按原价的 %d 折付费。一年中至少去 ____ 次时，办年卡更合算。", "次", "一年中去"));
    String plain = other == 10 ? "不办卡没有优惠" : "不办卡可以打 %d 折".formatted(other);
    return Exercise.ask(story.text().formatted(price, plain, fee, tenths))
        .answer(Rational.of(least), story.unit())
        .wrong(edge.isWhole() ? "相等时也当作更合算" : "取整时直接舍去小数", least - 1L)
        .wrong("忘记计算打折后的费用", 10L * fee / ((long) price * other) + 1)
        .wrongIf(other == 10, "折扣当作减少的部分", 10L * fee / ((long) price * tenths) + 1)
        .wrongIf(other < 10, "忽略不办卡也打折", 10L * fee / ((long) price * (10 - tenths)) + 1)
        .step(
            "设%s x %s。办卡的费用是 (%d + %sx) 元，不办卡的费用是 %sx 元。"
                .formatted(
                    story.act(),
                    story.unit(),
                    fee,
                    MathText.decimal(Rational.of((long) price * tenths, 10)),
                    MathText.decimal(Rational.of((long) price * other, 10))))
        .step(
            "办卡更合算：%d + %sx < %sx。"
                .formatted(
                    fee,
                    MathText.decimal(Rational.of((long) price * tenths, 10)),
                    MathText.decimal(Rational.of((long) price * other, 10))))
        .step("解得 x > %s。".formatted(number(edge)))
        .step("x 是整数，所以至少%s %d %s。".formatted(story.act().replace("一年中", ""), least, story.unit()))
        .hints("分别写出两种方案的费用。", "“更合算”就是费用更少。", "求出解集后取最小的整数，注意相等时不算更合算。")
        .check(
            v -> {
              for (int x = 1; x < 500; x++) {
                if (10 * fee + price * tenths * x < price * other * x) {
                  return v.equals(Rational.of(x));
                }
              }
              return false;
            })
        .build();
  }

  private static Exercise rooms(Draw draw) {
    int a = draw.between(3, 6);
    int b = a + draw.between(1, 4);
    int left = draw.between(3, 25);
    // x rooms, a·x + left persons; at b each the last room is neither empty nor full
    int found = 0;
    int x = 0;
    for (int i = 1; i < 60; i++) {
      int last = a * i + left - b * (i - 1);
      if (last > 0 && last < b) {
        found++;
        x = i;
      }
    }
    draw.require(found == 1 && x > 2);
    boolean people = draw.layer() == Layer.EXTENDING;
    int answer = people ? a * x + left : x;
    record Story(String text, String thing, String unit, String who, String measure) {}
    Story story =
        draw.pick(
            new Story(
                "学校安排若干名新生住宿舍。若每间住 %d 人，则有 %d 人安排不下；若每间住 %d 人，则其余的宿舍都住满，最后一间不空也不满。",
                "宿舍", "间", "新生", "人"),
            new Story(
                "老师把若干名同学分到几辆车上。若每辆坐 %d 人，则多出 %d 人；若每辆坐 %d 人，则其余的车都坐满，最后一辆不空也不满。",
                "车", "辆", "同学", "人"),
            new Story(
                "把一批苹果装入若干个礼盒。若每盒装 %d 个，则剩下 %d 个；若每盒装 %d 个，则其余的盒都装满，最后一盒不空也不满。",
                "礼盒", "个", "苹果", "个"));
    String ask =
        people
            ? "%s共有 ____ %s。".formatted(story.who(), story.measure())
            : "%s有 ____ %s。".formatted(story.thing(), story.unit());
    Rational exactly = Rational.of(left, b - a);
    Rational lowEdge = Rational.of(left, b - a);
    Rational highEdge = Rational.of((long) left + b, b - a);
    return Exercise.ask(story.text().formatted(a, left, b) + ask)
        .answer(Rational.of(answer), people ? story.measure() : story.unit())
        .wrongIf(
            exactly.isWhole() && exactly.compareTo(Rational.of(x)) != 0,
            "只按正好装满列方程",
            people ? exactly.times(a).plus(left) : exactly)
        .wrong(people ? "求出未知数就当作答案" : "求成了另一个量", people ? (long) x : (long) a * x + left)
        .wrongIf(people, "忘记加上多出的部分", (long) a * x)
        .step(
            "设有 x %s%s，则%s共 (%dx + %d) %s。"
                .formatted(story.unit(), story.thing(), story.who(), a, left, story.measure()))
        .step(
            "最后一%s不空也不满：0 < %dx + %d − %d(x − 1) < %d。"
                .formatted(story.unit().equals("个") ? "盒" : story.unit(), a, left, b, b))
        .step("解得 %s < x < %s，x 是整数，所以 x = %d。".formatted(number(lowEdge), number(highEdge), x))
        .step(
            people
                ? "%d × %d + %d = %d（%s）。".formatted(a, x, left, answer, story.measure())
                : "所以%s有 %d %s。".formatted(story.thing(), x, story.unit()))
        .hints(
            "“不空也不满”说明最后一%s的数量在什么范围？".formatted(story.unit().equals("个") ? "盒" : story.unit()),
            "用 x 表示总数，再减去装满的部分。",
            "列出两个不等式，求整数解。")
        .check(
            v -> {
              long rooms = people ? v.minus(left).over(a).longValue() : v.longValue();
              long total = a * rooms + left;
              long full = total / b;
              return full == rooms - 1 && total % b != 0;
            })
        .build();
  }
}
