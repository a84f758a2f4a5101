package xueban.tutor.generator;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/**
 * Word problems of points, of things shared out and of charges by tiers, by a linear equation:
 * grade 7.
 */
final class EquationAllotmentTemplates {
  private static final String APPLICATION = "math.linear-equation-application";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "equation-problem.scores",
              "积分问题",
              "用 x 表示两类的数量→各得分之和=总分→列方程",
              7,
              List.of(APPLICATION),
              EquationAllotmentTemplates::scores),
          Template.of(
              "equation-problem.surplus-shortage",
              "盈亏分配问题",
              "总数两种表示→列方程→求人数再求总数",
              7,
              List.of(APPLICATION),
              EquationAllotmentTemplates::surplus),
          Template.of(
                  "equation-problem.tiers",
                  "分段计费问题",
                  "判断在哪一段→各段费用之和=总费用→列方程",
                  7,
                  List.of(APPLICATION),
                  EquationAllotmentTemplates::tiers)
              .only(Layer.IMPROVING, Layer.EXTENDING));

  private EquationAllotmentTemplates() {}

  private static Exercise scores(Draw draw) {
    record Story(String text, String unit) {}
    int win = draw.byLayer(draw.between(2, 3), draw.between(3, 4), draw.between(3, 5));
    int lose = draw.byLayer(1, 1, -draw.between(1, 2));
    int right = draw.between(5, 18);
    int wrong = draw.between(2, 9);
    int blank = draw.layer() == Layer.EXTENDING ? draw.between(1, 3) : 0;
    draw.require(right != wrong && win + lose > 0);
    draw.require(lose < 0 || right + wrong <= 18);
    int n = right + wrong + blank;
    int total = win * right + lose * wrong;
    String lost = lose > 0 ? "负一场得 %d 分".formatted(lose) : "答错一题扣 %d 分".formatted(-lose);
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
                new Story(
                    (win == 2 && lose == 1 ? "在一次篮球联赛中" : "在学校的趣味拔河比赛中")
                        + "，每队都要进行 %d 场比赛，胜一场得 %d 分，%s。某队最后共得 %d 分，则这个队胜了 ____ 场。",
                    "场"),
                new Story("在一次年级排球赛中，某队共赛了 %d 场，没有平局，胜一场得 %d 分，%s，共得 %d 分，则这个队胜了 ____ 场。", "场"),
                new Story(
                    (win == 2 ? "学校乒乓球循环赛" : "班级跳绳擂台赛")
                        + "中，一名同学比了 %d 场，胜一场得 %d 分，%s，共得 %d 分，则他胜了 ____ 场。",
                    "场"));
    String text =
        quiz
            ? story.text().formatted(n, win, lost, blank, total)
            : story.text().formatted(n, win, lost, total);
    int played = n - blank;
    return Exercise.ask(text)
        .answer(Rational.of(right), story.unit())
        .wrong("求成了另一个量", wrong)
        .wrong(
            quiz ? "把扣分当作得分" : "漏掉了负的得分",
            quiz
                ? Rational.of((long) total + (long) lose * played, win + lose)
                : Rational.of(total, win))
        .wrongIf(quiz, "没有减去未答的题", Rational.of(total - (long) lose * n, win - lose))
        .wrongIf(
            total > lose * played,
            "单位得分的差算错",
            Rational.of((long) total - (long) lose * played, win))
        .step(
            "设%s x %s，则%s (%d − x) %s。"
                .formatted(
                    quiz ? "答对" : "胜", story.unit(), quiz ? "答错" : "负", played, story.unit()))
        .step(
            "各部分得分之和等于总分：%dx%s = %d。"
                .formatted(
                    win,
                    (lose > 0 ? " + " : " − ")
                        + (Math.abs(lose) == 1 ? "" : Math.abs(lose))
                        + "(%d − x)".formatted(played),
                    total))
        .step(
            "解得 x = %d，所以%s %d %s。"
                .formatted(right, quiz ? "答对了" : "胜了", right, quiz ? "道题" : story.unit()))
        .hints(
            quiz ? "题目分成答对、答错和不答三部分。" : "总场数由胜场和负场组成。",
            "设其中一个为 x，用它表示另一个。",
            quiz ? "各部分的得分合起来等于总分，注意扣分用减。" : "胜的得分与负的得分合起来等于总分。")
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
    draw.require(!story.thing().equals("图书") || n >= 20);
    boolean thing = draw.layer() != Layer.BASIC;
    String text = story.one().formatted(a, more, b, less > 0 ? "缺少" : "还剩余", Math.abs(less));
    int answer = thing ? total : n;
    String ask =
        thing
            ? "%s共有 ____ %s。".formatted(story.thing(), story.unit())
            : "%s有 ____ %s。".formatted(story.who(), story.measure());
    Rational opposite = Rational.of((long) more - less, b - a);
    return Exercise.ask(text + ask)
        .answer(Rational.of(answer), thing ? story.unit() : story.measure())
        .wrongIf(
            opposite.signum() > 0 && opposite.isWhole(),
            "盈与亏的加减弄反",
            thing ? opposite.times(a).plus(more) : opposite)
        .wrong(thing ? "求出未知数就当作答案" : "求成了另一个量", thing ? n : total)
        .wrong("剩余的数没有加上", thing ? Rational.of((long) a * n) : Rational.of(less, b - a))
        .wrongIf(thing && less > 0, "缺少与剩余都用加", (long) b * n + less)
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
        .hints(
            "两次分配中，什么没有变？",
            "物品的总数可以用两种方式表示。",
            less > 0 ? "剩余用加，缺少用减，令两种表示相等。" : "两次都有剩余，都用加，令两种表示相等。")
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
                "某快递公司的收费标准是：物品重量不超过 %1$d 千克的部分，每千克收费 %2$s 元；超过 %1$d 千克的部分，每千克收费 %3$s 元。",
                "千克", "寄送物品", 3, 10, 60, 90));
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
    Rational swapped =
        average
            ? Rational.of((long) limit * (high - low)).over(mean.times(10).minus(low))
            : fee.times(10).minus((long) limit * high).over(low).plus(limit);
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
        .wrongIf(!average, "分段计费全部按高价", fee.times(10).over(high))
        .wrongIf(!average, "分段计费全部按低价", fee.times(10).over(low))
        .wrong("只求出超出的部分", over)
        .wrongIf(swapped.compareTo(Rational.of(limit)) > 0, "两段的单价用反", swapped)
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
        .step(
            "解得 x = %d，所以%s %d %s。"
                .formatted(used, post ? "这件物品重" : "该月" + story.thing(), used, story.unit()))
        .hints(
            "费用分成哪几段？每一段的单价是多少？",
            "先判断用量有没有超过分界点。",
            average ? "总费用也等于平均价乘总数量，由此列方程。" : "两段的费用相加等于总费用。")
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
