package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.added;
import static xueban.tutor.generator.MathText.number;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Word problems solved by fractional equations: grade 8. */
final class FractionalEquationStoryTemplates {
  private static final String APPLICATION = "math.fractional-equation-application";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "fraction.rate-problem",
              "分式方程应用：速度、效率与单价",
              "设未知数→表示两次的时间（数量）→由它们的差列方程→检验",
              8,
              List.of(APPLICATION),
              FractionalEquationStoryTemplates::rateProblem),
          Template.of(
              "fraction.work-problem",
              "分式方程应用：合做工程",
              "设单独完成的时间→各工作量之和为 1→解方程并检验",
              8,
              List.of(APPLICATION),
              FractionalEquationStoryTemplates::workProblem));

  private FractionalEquationStoryTemplates() {}

  private static Exercise rateProblem(Draw draw) {
    record Story(String text, int total, int least, int most, String unit, String time) {}
    Story story =
        draw.pick(
            new Story(
                "甲、乙两地相距 %1$d 千米。%2$s开车从甲地到乙地，返回时的速度是去时的 %3$s 倍，结果返回比去时少用 %4$s 小时。去时的速度是每小时 ____"
                    + " 千米。",
                240, 30, 60, "千米", "小时"),
            new Story(
                "工厂要加工 %1$d 个零件。改进技术后，每天加工的个数是原来的 %3$s 倍，结果比原来提前 %4$s 天完成。原来每天加工零件 ____ 个。",
                1200, 20, 120, "个", "天"),
            new Story(
                "学校用 %1$d 元购买甲种图书，再用同样多的钱购买乙种图书。乙种图书的单价是甲种的 %3$s 倍，乙种比甲种少买 %4$s 本。甲种图书的单价是 ____ 元。",
                1200, 10, 40, "元", "本"));
    Rational times =
        draw.byLayer(
            Rational.of(2),
            draw.pick(Rational.of(3, 2), Rational.of(6, 5), Rational.of(5, 4)),
            draw.pick(Rational.of(3, 2), Rational.of(6, 5), Rational.of(5, 4)));
    boolean drive = story.time().equals("小时");
    int v =
        draw.multiple(drive ? 5 : draw.layer() == Layer.BASIC ? 1 : 2, story.least(), story.most());
    int total = v * draw.between(drive ? 2 : 6, drive ? 9 : 60);
    draw.require(total >= story.total() / 2 && total <= story.total() * 2 && total % 10 == 0);
    Rational first = Rational.of(total, v);
    Rational second = first.over(times);
    Rational gap = first.minus(second);
    draw.require(
        first.isWhole()
            && gap.isFiniteDecimal()
            && gap.times(story.time().equals("小时") ? 2 : 1).isWhole()
            && gap.signum() > 0);
    draw.require(times.times(v).isWhole());
    boolean asksSecond = draw.layer() == Layer.EXTENDING;
    String who = draw.pick("王师傅", "李师傅", "小张");
    String text =
        story.text().formatted(total, who, MathText.decimal(times), MathText.decimal(gap));
    if (asksSecond) {
      text =
          text.replace("去时的速度是每小时 ____", "返回时的速度是每小时 ____")
              .replace("原来每天加工零件 ____", "改进技术后每天加工零件 ____")
              .replace("甲种图书的单价是 ____", "乙种图书的单价是 ____");
    }
    Rational answer = asksSecond ? times.times(v) : Rational.of(v);
    Rational added = Rational.of(total).plus(Rational.of(total).over(times)).over(gap);
    return Exercise.ask(text)
        .answer(answer, story.unit())
        .wrong(asksSecond ? "求出未知数就当作答案" : "求成了另一个量", asksSecond ? Rational.of(v) : times.times(v))
        .wrong("把时间差当作时间和", asksSecond ? added.times(times) : added)
        .wrongIf(!asksSecond, "倍数关系用反", Rational.of(total).times(times.minus(1)).over(gap))
        .step(
            (story.time().equals("小时")
                    ? "设去时的速度为每小时 x 千米，则返回时的速度为每小时 %sx 千米。"
                    : story.time().equals("天")
                        ? "设原来每天加工 x 个，则改进技术后每天加工 %sx 个。"
                        : "设甲种图书的单价为 x 元，则乙种图书的单价为 %sx 元。")
                .formatted(MathText.decimal(times)))
        .step(
            "列方程：%d/x − %d/(%sx) = %s。"
                .formatted(total, total, MathText.decimal(times), MathText.decimal(gap)))
        .step("解得 x = %d，经检验，x = %d 是原方程的解且符合题意。".formatted(v, v))
        .step(
            switch (story.time()) {
              case "小时" -> "所以%s时的速度是每小时 %s 千米。".formatted(asksSecond ? "返回" : "去", number(answer));
              case "天" -> "所以%s每天加工零件 %s 个。".formatted(asksSecond ? "改进技术后" : "原来", number(answer));
              default -> "所以%s种图书的单价是 %s 元。".formatted(asksSecond ? "乙" : "甲", number(answer));
            })
        .hints("题中哪两个量的差是已知的？", "用“总量÷每份的量”表示出这两个量。", "大的减小的等于差，列出分式方程，解后要检验。")
        .check(
            y -> {
              Rational base = asksSecond ? y.over(times) : y;
              return Rational.of(total)
                  .over(base)
                  .minus(Rational.of(total).over(base.times(times)))
                  .equals(gap);
            })
        .build();
  }

  private static Exercise workProblem(Draw draw) {
    Rational k =
        draw.byLayer(
            Rational.of(draw.between(2, 3)),
            Rational.of(draw.between(2, 3)),
            draw.pick(Rational.of(3, 2), Rational.of(5, 2), Rational.of(5, 4)));
    int x = draw.between(4, 40);
    Rational y = k.times(x);
    draw.require(y.isWhole());
    int alone = draw.byLayer(0, draw.between(1, 12), draw.between(1, 12));
    // alone/x-th by the first, then together t
    Rational rate = Rational.of(1, x).plus(Rational.ONE.over(y));
    Rational t = Rational.ONE.minus(Rational.of(alone, x)).over(rate);
    draw.require(t.isWhole() && t.signum() > 0 && alone < x);
    record Story(String work, String one, String other, String unit, String both) {}
    Story story =
        draw.pick(
            new Story("一项绿化工程", "甲队", "乙队", "天", "两队"),
            new Story("一段道路的维修", "甲队", "乙队", "天", "两队"),
            new Story("一批图书的整理", "甲组", "乙组", "小时", "两组"));
    String relation =
        "%s单独完成所用的时间是%s的 %s 倍".formatted(story.other(), story.one(), MathText.decimal(k));
    String process =
        alone == 0
            ? "若%s合做，%s %s可以完成".formatted(story.both(), number(t), story.unit())
            : "若%s先做 %d %s，余下的由%s合做，还需 %s %s完成"
                .formatted(story.one(), alone, story.unit(), story.both(), number(t), story.unit());
    String second = "(%sx)".formatted(MathText.decimal(k));
    return Exercise.ask(
            "%s，%s。%s。%s单独完成需要 ____ %s。"
                .formatted(story.work(), relation, process, story.one(), story.unit()))
        .answer(Rational.of(x), story.unit())
        .wrong("求成了另一个量", y)
        .wrongIf(alone == 0, "效率用天数直接相加", t.over(k.plus(1)))
        .wrong("倍数关系用反", t.plus(alone).plus(t.times(k)))
        .wrongIf(alone > 0, "只算合做没有算单独做的部分", t.times(k.plus(1)).over(k))
        .wrong("合做时只算一方的工作量", t.plus(alone))
        .step(
            "设%s单独完成需要 x %s，则%s需要 %s %s。"
                .formatted(
                    story.one(),
                    story.unit(),
                    story.other(),
                    second.replace("(", "").replace(")", ""),
                    story.unit()))
        .step(
            "工作总量看作 1：%s%s/x + %s/%s = 1。"
                .formatted(alone == 0 ? "" : alone + "/x + ", number(t), number(t), second))
        .step("解得 x = %d，经检验，x = %d 是原方程的解且符合题意。".formatted(x, x))
        .step("所以%s单独完成需要 %d %s。".formatted(story.one(), x, story.unit()))
        .hints("工作总量看作多少？效率怎样表示？", "设其中一个单独完成的时间为 x，用它表示另一个。", "各自完成的工作量之和等于总量，解后要检验。")
        .check(
            v -> {
              Rational other = v.times(k);
              Rational done = t.plus(alone).over(v).plus(t.over(other));
              return v.signum() > 0 && done.equals(Rational.ONE);
            })
        .build();
  }
}
