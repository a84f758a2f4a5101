package xueban.tutor.generator;

import static xueban.tutor.generator.ProbabilityTemplates.reduced;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Probability by frequency and by area, grade 9. */
final class ProbabilityEstimateTemplates {
  static final List<Template> ALL =
      List.of(
          Template.of(
              "probability.frequency",
              "用频率估计概率",
              "求稳定的频率→乘总数或由比例求总数",
              9,
              List.of("math.frequency-probability"),
              ProbabilityEstimateTemplates::frequency),
          Template.of(
              "probability.spinner",
              "面积与概率：转盘",
              "求所占圆心角或面积→除以整体",
              9,
              List.of("math.geometric-probability"),
              ProbabilityEstimateTemplates::spinner));

  private ProbabilityEstimateTemplates() {}

  private static Exercise frequency(Draw draw) {
    int hundredths = draw.multiple(5, 15, 95);
    int total =
        draw.byLayer(
            draw.multiple(100, 200, 2000), draw.multiple(20, 20, 100), draw.multiple(20, 20, 100));
    draw.require(total * hundredths % 100 == 0 && hundredths != 50);
    int good = total * hundredths / 100;
    String share = MathText.decimal(Rational.of(hundredths, 100));
    if (draw.layer() == Layer.BASIC) {
      draw.require(hundredths >= 60);
      record Story(String text, String unit) {}
      Story story =
          draw.pick(
              new Story("大量重复试验表明，某种种子发芽的频率稳定在 %s 附近。照这样估计，%d 粒种子中约有 ____ 粒发芽。", "粒"),
              new Story("大量重复试验表明，某种幼树移植成活的频率稳定在 %s 附近。照这样估计，移植 %d 棵幼树约有 ____ 棵成活。", "棵"),
              new Story("某射手多次射击，命中靶心的频率稳定在 %s 附近。照这样估计，他射击 %d 次约有 ____ 次命中靶心。", "次"),
              new Story("某球员多次练习罚球，命中的频率稳定在 %s 附近。照这样估计，他罚球 %d 次约有 ____ 次命中。", "次"));
      Exercise.Builder exercise =
          Exercise.ask(story.text().formatted(share, total))
              .answer(Rational.of(good), story.unit())
              .wrong("求成了相反的事件", total - good);
      if (good % 10 == 0) {
        exercise.wrong("小数点移错一位", good / 10);
      }
      if (good * hundredths % 100 == 0) {
        exercise.wrong("频率多乘了一次", good * hundredths / 100);
      }
      return exercise
          .step("用稳定的频率估计概率，概率约为 %s。".formatted(share))
          .step("%d × %s = %d（%s）。".formatted(total, share, good, story.unit()))
          .hints("试验次数很多时，频率稳定在哪个数附近？", "可以用稳定的频率估计概率。", "用总数乘概率来估计。")
          .check(v -> v.over(total).equals(Rational.of(hundredths, 100)))
          .build();
    }
    boolean findOther = draw.layer() == Layer.EXTENDING;
    int answer = findOther ? total - good : total;
    Exercise.Builder exercise =
        Exercise.ask(
                "一个不透明的袋子里有 %d 个红球和若干个白球，它们除颜色外都相同。每次摇匀后随机摸出一个，记下颜色再放回，摸到红球的频率稳定在 %s 附近。估计袋子里%s ____ 个。"
                    .formatted(good, share, findOther ? "有白球" : "一共有球"))
            .answer(Rational.of(answer), "个")
            .wrong("求成了另一种数量", findOther ? total : total - good);
    if (good * hundredths % 100 == 0) {
      exercise.wrong("红球数乘频率", good * hundredths / 100);
    }
    if (good * 100 % (100 - hundredths) == 0) {
      exercise.wrong("把频率当成另一种球的", good * 100 / (100 - hundredths) - (findOther ? good : 0));
    }
    return exercise
        .step("摸到红球的概率约为 %s。".formatted(share))
        .step("球的总数约为 %d ÷ %s = %d。".formatted(good, share, total))
        .step(
            findOther
                ? "白球约有 %d − %d = %d（个）。".formatted(total, good, answer)
                : "所以一共约有 %d 个球。".formatted(total))
        .hints(
            "频率稳定在一个数附近，说明了什么？",
            "用频率估计摸到红球的概率。",
            findOther ? "先由红球数和概率求总数，再减去红球数。" : "红球数与总数的比约等于这个概率。")
        .check(
            v ->
                Rational.of(good)
                    .over(findOther ? v.plus(good) : v)
                    .equals(Rational.of(hundredths, 100)))
        .build();
  }

  private static Exercise spinner(Draw draw) {
    if (draw.layer() == Layer.EXTENDING) {
      int small = draw.between(1, 4);
      int large = draw.between(small + 1, 8);
      return Exercise.ask(
              "两个同心圆的半径分别是 %d 和 %d，向大圆内随机投一点，落在圆环（小圆外、大圆内）部分的概率是 ____。".formatted(small, large))
          .titled("面积与概率：圆环")
          .answer(Rational.of((long) large * large - (long) small * small, (long) large * large))
          .wrong("用半径的比代替面积的比", Rational.of((long) large - small, large))
          .wrong("求成了相反的事件", Rational.of((long) small * small, (long) large * large))
          .wrongIf(
              large * large < 2 * small * small,
              "写成部分比部分",
              Rational.of((long) large * large - (long) small * small, (long) small * small))
          .wrong(
              "半径相减再平方",
              Rational.of((long) (large - small) * (large - small), (long) large * large))
          .step(
              "大圆面积是 %dπ，小圆面积是 %s。"
                  .formatted(large * large, MathText.term((long) small * small, "π")))
          .step("圆环面积是 %dπ。".formatted(large * large - small * small))
          .step(
              "概率是 %d/%d%s。"
                  .formatted(
                      large * large - small * small,
                      large * large,
                      reduced(large * large - small * small, large * large)))
          .hints("投在哪一点都是等可能的，要比较什么？", "概率等于所求部分的面积除以整个图形的面积。", "圆环面积等于两个圆的面积之差。")
          .check(
              v ->
                  Rational.ONE
                      .minus(v)
                      .times((long) large * large)
                      .equals(Rational.of((long) small * small)))
          .build();
    }
    int angle =
        draw.layer() == Layer.BASIC ? draw.multiple(30, 30, 330) : draw.multiple(15, 45, 240);
    draw.require(
        angle != 180 && (draw.layer() == Layer.BASIC || angle % 30 != 0 || angle % 45 == 0));
    boolean rest = draw.layer() == Layer.IMPROVING;
    int good = rest ? 360 - angle : angle;
    Exercise.Builder exercise =
        Exercise.ask(
                "一个可以自由转动的转盘，红色扇形的圆心角是 %d°，其余部分是蓝色。任意转动一次，指针停在%s区域的概率是 ____。"
                    .formatted(angle, rest ? "蓝色" : "红色"))
            .answer(Rational.of(good, 360))
            .wrong("只看颜色种数", Rational.of(1, 2))
            .wrong("求成了相反的事件", Rational.of(360 - good, 360))
            .wrongIf(good < 180, "写成部分比部分", Rational.of(good, 360L - good));
    if (good < 180) {
      exercise.wrong("周角当成 180°", Rational.of(good, 180));
    }
    return exercise
        .step("转盘的圆心角共 360°，%s部分占 %d°。".formatted(rest ? "蓝色" : "红色", good))
        .step("概率是 %d/360%s。".formatted(good, reduced(good, 360)))
        .hints("转盘一整圈是多少度？", "指针停在某个区域的可能性由它所占的大小决定。", "用这个区域的圆心角除以周角。")
        .check(v -> v.times(360).equals(Rational.of(rest ? 360 - angle : angle)))
        .build();
  }
}
