package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.decimal;
import static xueban.tutor.generator.Plane.PI;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Parts of circles that a moving thing reaches, with 3.14 for π: grade 6. */
final class CirclePartTemplates {
  private static final String ROUND = "math.circumference";
  private static final String AREA = "math.circle-area";
  private static final String TAKEN = "（π 取 3.14）";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "round-figure.clock-hand",
              "钟表指针扫过的路程与面积",
              "转过几圈→乘一圈的周长或面积",
              6,
              List.of(ROUND, AREA),
              CirclePartTemplates::clockHand),
          Template.of(
                  "round-figure.grazing",
                  "靠墙拴牲畜的活动范围",
                  "判断活动范围占圆的几分之几→圆面积乘几分之几",
                  6,
                  List.of("math.sector-intro", AREA),
                  CirclePartTemplates::grazing)
              .only(Layer.IMPROVING, Layer.EXTENDING));

  private CirclePartTemplates() {}

  private static Exercise clockHand(Draw draw) {
    int r = draw.between(8, draw.byLayer(16, 20, 20));
    boolean area = draw.layer() != Layer.BASIC && draw.chance();
    int quarters = draw.byLayer(4 * draw.between(1, 4), draw.pick(2, 6, 10), draw.pick(1, 3, 5, 7));
    Rational turns = Rational.of(quarters, 4);
    Rational one = area ? PI.times((long) r * r) : PI.times(2L * r);
    Rational answer = one.times(turns);
    int minutes = quarters * 15;
    draw.require(!area || quarters <= 4);
    String time = minutes % 60 == 0 ? "%d 小时".formatted(minutes / 60) : "%d 分钟".formatted(minutes);
    return Exercise.ask(
            "一个挂钟的分针长 %d 厘米，经过 %s，%s%s"
                .formatted(r, time, area ? "分针扫过的面积是____平方厘米。" : "分针针尖走过的路程是____厘米。", TAKEN))
        .answer(decimal(answer), decimal(answer) + (area ? "平方厘米" : "厘米"))
        .wrong("周长与面积混用", decimal((area ? PI.times(2L * r) : PI.times((long) r * r)).times(turns)))
        .wrong("分针当直径", decimal(answer.over(area ? 4 : 2)))
        .wrong("只算转一圈", decimal(one))
        .wrong("按时针转的圈数算", decimal(Distractors.ending(answer.over(12), answer)))
        .step("分针 60 分钟转一圈，%s转 %s 圈。".formatted(time, decimal(turns)))
        .step(
            (area ? "转一圈扫过：3.14 × %d² = %s（平方厘米）。" : "针尖转一圈走：2 × 3.14 × %d = %s（厘米）。")
                .formatted(r, decimal(one)))
        .step(
            "%s × %s = %s（%s）。"
                .formatted(decimal(one), decimal(turns), decimal(answer), area ? "平方厘米" : "厘米"))
        .hints("分针 1 小时转多少圈？", area ? "扫过的是圆或圆的一部分，分针长是半径。" : "针尖走的是圆周，分针长是半径。", "先求转一圈的量，再看转了几圈。")
        .check(
            v ->
                area
                    ? v.times(60).over(minutes).over(r).over(r).equals(PI)
                    : v.times(60).over(minutes).over(r).equals(PI.times(2)))
        .build();
  }

  private static Exercise grazing(Draw draw) {
    int r = draw.multiple(2, 2, 12);
    int quarters = draw.layer() == Layer.EXTENDING ? 3 : draw.pick(1, 2);
    int wall = r + draw.between(2, 10);
    Rational answer = PI.times((long) r * r).times(quarters).over(4);
    String animal = draw.pick("一只羊", "一头牛", "一匹马");
    String where =
        switch (quarters) {
          case 1 -> "两面互相垂直的墙的内墙角";
          case 2 -> "一面很长的直墙的墙脚";
          default -> "一座边长 %d 米的正方形房子的外墙角".formatted(wall);
        };
    return Exercise.ask(
            "%s用 %d 米长的绳子拴在%s处%s（绳结长度不计），它能活动的地面面积最大是____平方米。%s"
                .formatted(
                    animal, r, where, quarters == 1 ? "，墙长都超过 %d 米".formatted(r) : "", TAKEN))
        .answer(decimal(answer), decimal(answer) + "平方米")
        .wrong("当成整圆的面积", decimal(PI.times((long) r * r)))
        .wrong(
            "圆的几分之几看错",
            decimal(
                answer.times(
                    quarters == 3
                        ? Rational.of(1, 3)
                        : Rational.of(quarters == 1 ? 2 : 1, quarters == 1 ? 1 : 2))))
        .wrong("半径平方算成2倍", decimal(PI.times(2L * r).times(quarters).over(4)))
        .wrong("绳长当直径", decimal(answer.over(4)))
        .step("墙挡住了一部分，活动范围是半径 %d 米的圆的 %s。".formatted(r, MathText.number(Rational.of(quarters, 4))))
        .step(
            "面积：3.14 × %d² × %s = %s（平方米）。"
                .formatted(r, MathText.number(Rational.of(quarters, 4)), decimal(answer)))
        .hints("绳子拉直绕着走，画出的图形是什么？", "没有墙时是整圆，看看墙挡住了圆的几分之几。", "先判断剩下的角占周角的几分之几。")
        .check(v -> v.over(r).over(r).times(360).equals(PI.times(90L * quarters)))
        .build();
  }
}
