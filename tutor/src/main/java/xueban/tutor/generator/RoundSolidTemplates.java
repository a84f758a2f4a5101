package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.decimal;
import static xueban.tutor.generator.Plane.PI;

import java.util.List;
import xueban.nlp.math.Rational;

/** Cylinders and cones, with 3.14 for π: grade 6. */
final class RoundSolidTemplates {
  private static final String CYLINDER = "math.cylinder-volume";
  private static final String CONE = "math.cone-volume";
  private static final String TAKEN = "（π 取 3.14）";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "round-solid.cylinder-volume",
              "圆柱的体积",
              "求底面半径→底面积乘高",
              6,
              List.of(CYLINDER),
              RoundSolidTemplates::cylinder),
          Template.of(
              "round-solid.cone-heap",
              "圆锥形物体的体积",
              "求底面半径→底面积乘高再乘三分之一",
              6,
              List.of(CONE),
              RoundSolidTemplates::cone),
          Template.of(
              "round-solid.same-base-pair",
              "等底等高的圆柱与圆锥",
              "圆柱是圆锥的 3 倍→按份数由和或差求体积",
              6,
              List.of(CONE, CYLINDER),
              RoundSolidTemplates::pair));

  private RoundSolidTemplates() {}

  /** Says the size of the base: its radius, its diameter or its circumference. */
  private static String base(int kind, int r, String unit) {
    return switch (kind) {
      case 0 -> "底面半径是 %d %s".formatted(r, unit);
      case 1 -> "底面直径是 %d %s".formatted(2 * r, unit);
      default -> "底面周长是 %s %s".formatted(decimal(PI.times(2L * r)), unit);
    };
  }

  private static String radius(int kind, int r, String unit) {
    return kind == 1
        ? "底面半径：%d ÷ 2 = %d（%s）。".formatted(2 * r, r, unit)
        : "底面半径：%s ÷ 3.14 ÷ 2 = %d（%s）。".formatted(decimal(PI.times(2L * r)), r, unit);
  }

  private static Exercise cylinder(Draw draw) {
    int kind = draw.byLayer(0, 1, 2);
    String thing = draw.pick("一个圆柱形水杯（从里面量）", "一个圆柱形茶叶罐（从里面量）", "一根圆柱形铁柱");
    boolean inside = thing.contains("里面");
    int r = draw.between(3, inside ? 6 : 9);
    int h = inside ? draw.between(8, 16) : draw.between(12, 30);
    Rational floor = PI.times((long) r * r);
    Rational answer = floor.times(h);
    Exercise.Builder made =
        Exercise.ask(
                "%s的%s，高是 %d 厘米，它的%s是____立方厘米。%s"
                    .formatted(thing, base(kind, r, "厘米"), h, inside ? "容积" : "体积", TAKEN))
            .answer(decimal(answer), decimal(answer) + "立方厘米")
            .wrong("用侧面积公式求体积", decimal(PI.times(2L * r * h)))
            .wrong("求体积漏乘π", (long) r * r * h)
            .wrong("误乘了三分之一", decimal(Distractors.ending(answer.over(3), answer)));
    if (kind != 0) {
      made.wrong("用直径平方", decimal(answer.times(4))).step(radius(kind, r, "厘米"));
    }
    return made.step("底面积：3.14 × %d² = %s（平方厘米）。".formatted(r, decimal(floor)))
        .step(
            "%s：%s × %d = %s（立方厘米）。"
                .formatted(inside ? "容积" : "体积", decimal(floor), h, decimal(answer)))
        .hints("圆柱的体积怎样求？", "圆柱的体积等于底面积乘高。", kind == 0 ? "先求底面积。" : "先求底面半径，再求底面积。")
        .check(v -> v.over(h).times(4).equals(PI.times((2L * r) * (2L * r))))
        .build();
  }

  private static Exercise cone(Draw draw) {
    int kind = draw.byLayer(0, 1, 2);
    String thing = draw.pick("沙堆", "小麦堆", "煤堆", "稻谷堆");
    int r = draw.between(1, 5);
    Rational h = Rational.of(draw.between(5, 30), 10);
    Rational answer = PI.times((long) r * r).times(h).over(3);
    draw.require(
        answer.isFiniteDecimal()
            && !h.equals(Rational.of(3)) // 3 × 1/3 would hide a slip
            && h.compareTo(Rational.of(3L * r, 2)) < 0
            && h.times(5).compareTo(Rational.of(r)) > 0);
    Rational floor = PI.times((long) r * r);
    Exercise.Builder made =
        Exercise.ask(
                "一个圆锥形的%s，%s，高是 %s 米，它的体积是____立方米。%s"
                    .formatted(thing, base(kind, r, "米"), decimal(h), TAKEN))
            .answer(decimal(answer), decimal(answer) + "立方米")
            .wrong("忘乘三分之一", decimal(answer.times(3)))
            .wrong("三分之一当成二分之一", decimal(answer.times(3).over(2)))
            .wrong("求体积漏乘π", decimal(Distractors.ending(h.times((long) r * r).over(3), answer)));
    if (kind != 0) {
      made.wrong("用直径代半径", decimal(answer.times(4))).step(radius(kind, r, "米"));
    }
    return made.step("底面积：3.14 × %d² = %s（平方米）。".formatted(r, decimal(floor)))
        .step("体积：%s × %s × 1/3 = %s（立方米）。".formatted(decimal(floor), decimal(h), decimal(answer)))
        .hints("圆锥的体积与等底等高的圆柱有什么关系？", "圆锥的体积等于底面积乘高再乘 1/3。", kind == 0 ? "先求底面积。" : "先求底面半径。")
        .check(v -> v.times(3).over(h).times(4).equals(PI.times((2L * r) * (2L * r))))
        .build();
  }

  private static Exercise pair(Draw draw) {
    int cone = draw.between(5, draw.byLayer(30, 40, 90));
    int kind = draw.byLayer(0, 1, draw.pick(1, 2));
    boolean askCone = kind == 0 || draw.chance();
    int answer = askCone ? cone : 3 * cone;
    int given = kind == 0 ? 3 * cone : kind == 1 ? 2 * cone : 4 * cone;
    String known =
        switch (kind) {
          case 0 -> "圆柱的体积是";
          case 1 -> "圆柱的体积比圆锥大";
          default -> "它们的体积的和是";
        };
    Exercise.Builder made =
        Exercise.ask(
                "一个圆柱与一个圆锥等底等高，%s %d 立方厘米，%s的体积是____立方厘米。"
                    .formatted(known, given, askCone ? "圆锥" : "圆柱"))
            .answer(Rational.of(answer), "立方厘米");
    switch (kind) {
      case 0 ->
          made.wrong("倍数关系用反", 9L * cone)
              .wrong("三分之一当成二分之一", MathText.plain(Rational.of(3L * cone, 2)))
              .wrong("求成了体积的差", 2L * cone);
      case 1 ->
          made.wrongIf(askCone, "差或和按三份分", MathText.plain(Rational.of(given, 3)))
              .wrongIf(!askCone, "把差当成圆锥的体积", 3L * given)
              .wrong("求成了另一个的体积", askCone ? 3 * cone : cone)
              .wrong("差与和的份数混淆", MathText.plain(Rational.of(askCone ? given : 3L * given, 4)));
      default ->
          made.wrong("差或和按三份分", MathText.plain(Rational.of(askCone ? given : 2L * given, 3)))
              .wrong("求成了另一个的体积", askCone ? 3 * cone : cone)
              .wrong(askCone ? "差与和的份数混淆" : "和平均分成两份", 2L * cone);
    }
    made.step("等底等高时，圆柱的体积是圆锥的 3 倍。");
    if (kind == 0) {
      made.step("圆锥的体积：%d ÷ 3 = %d（立方厘米）。".formatted(given, cone));
    } else {
      int parts = kind == 1 ? 2 : 4;
      made.step(
          "把圆锥的体积看作 1 份，圆柱是 3 份，%s %d 份：%d ÷ %d = %d（立方厘米），这是圆锥的体积。"
              .formatted(kind == 1 ? "相差" : "一共", parts, given, parts, cone));
      if (!askCone) {
        made.step("圆柱的体积：%d × 3 = %d（立方厘米）。".formatted(cone, answer));
      }
    }
    return made.hints("等底等高的圆柱和圆锥，体积有什么关系？", "把圆锥的体积看作 1 份，圆柱是 3 份。", "看已知的体积对应几份。")
        .check(
            v -> {
              Rational small = askCone ? v : v.over(3);
              Rational large = small.times(3);
              return (kind == 0 ? large : kind == 1 ? large.minus(small) : large.plus(small))
                  .equals(Rational.of(given));
            })
        .build();
  }
}
