package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.decimal;
import static xueban.tutor.generator.Plane.PI;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Circumferences, with 3.14 for π: grade 6. */
final class CircumferenceTemplates {
  private static final String ROUND = "math.circumference";
  private static final String AREA = "math.circle-area";
  private static final String TAKEN = "（π 取 3.14）";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "round-figure.area-by-circumference",
              "由圆的周长求面积",
              "周长除以 π 再除以 2 得半径→半径平方乘 π",
              6,
              List.of(AREA, ROUND),
              CircumferenceTemplates::areaByCircumference),
          Template.of(
              "round-figure.half-circle",
              "半圆的周长问题",
              "圆周长的一半→加上直径",
              6,
              List.of(ROUND),
              CircumferenceTemplates::halfCircle),
          Template.of(
              "round-figure.wheel",
              "车轮滚动的圈数与路程",
              "求车轮周长→统一单位→乘圈数（或用路程除以周长）",
              6,
              List.of(ROUND),
              CircumferenceTemplates::wheel));

  private CircumferenceTemplates() {}

  private static Exercise areaByCircumference(Draw draw) {
    int r = draw.between(2, draw.byLayer(10, 20, 30));
    Rational around = PI.times(2L * r);
    Rational area = PI.times((long) r * r);
    String thing =
        draw.pick(
            r <= 10 ? "一个圆形花坛" : "一个圆形广场",
            r >= 4 && r <= 9 ? "一张圆桌桌面" : "一块圆形菜地",
            "一个圆形水池",
            "一块圆形草坪");
    String unit = thing.contains("桌") ? "分米" : "米";
    return Exercise.ask(
            "%s的周长是 %s %s，它的面积是____平方%s。%s".formatted(thing, decimal(around), unit, unit, TAKEN))
        .answer(decimal(area), decimal(area) + "平方" + unit)
        .wrong("直径当半径", decimal(area.times(4)))
        .wrong("半径平方算成2倍", decimal(around))
        .wrong("求面积漏乘π", Rational.of((long) r * r))
        .step("半径：%s ÷ 3.14 ÷ 2 = %d（%s）。".formatted(decimal(around), r, unit))
        .step("面积：3.14 × %d² = %s（平方%s）。".formatted(r, decimal(area), unit))
        .hints("求圆的面积要先知道什么？", "周长 = 2 × 3.14 × 半径，可以倒推半径。", "先用周长除以 3.14 求直径。")
        .check(v -> v.times(PI).times(4).equals(around.power(2)))
        .build();
  }

  private static Exercise halfCircle(Draw draw) {
    int d = draw.multiple(2, 6, draw.byLayer(20, 30, 40));
    boolean inverse = draw.layer() == Layer.EXTENDING;
    Rational around = PI.times(d).over(2).plus(d);
    Rational answer = inverse ? Rational.of(d, 2) : around;
    Figure figure =
        Figure.of("半圆", 0, 0, d, d / 2.0)
            .segment(0, 0, d, 0)
            .arc(d / 2.0, 0, d / 2.0, 0, 180)
            .dot(d / 2.0, 0);
    String thing = draw.pick("一块半圆形的花圃", d <= 20 ? "一扇半圆形的窗户" : "一块半圆形的草坪", "一张半圆形的纸板");
    String unit = thing.contains("纸") ? "厘米" : thing.contains("窗") ? "分米" : "米";
    if (!inverse) {
      figure.label(d / 2.0, 0, d + unit, 0, -16);
    }
    Exercise.Builder made =
        Exercise.ask(
                inverse
                    ? "如图，%s，周长是 %s %s，它的半径是____%s。%s"
                        .formatted(thing, decimal(around), unit, unit, TAKEN)
                    : "如图，%s，直径是 %d %s，它的周长是____%s。%s".formatted(thing, d, unit, unit, TAKEN))
            .answer(decimal(answer), decimal(answer) + unit);
    if (inverse) {
      made.wrong("求出直径当半径", d)
          .step("半圆的周长 = 3.14 × 半径 + 2 × 半径 = 5.14 × 半径。")
          .step("半径：%s ÷ 5.14 = %s（%s）。".formatted(decimal(around), decimal(answer), unit));
    } else {
      made.wrong("半圆周长只取一半", decimal(PI.times(d).over(2)))
          .wrong("直径当半径", decimal(PI.times(d).plus(2L * d)))
          .wrong("看成整圆的周长", decimal(PI.times(d)))
          .wrong("半圆只加半径", decimal(PI.times(d).over(2).plus(Rational.of(d, 2))))
          .step(
              "弧长是圆周长的一半：3.14 × %d ÷ 2 = %s（%s）。".formatted(d, decimal(PI.times(d).over(2)), unit))
          .step(
              "加上直径：%s + %d = %s（%s）。"
                  .formatted(decimal(PI.times(d).over(2)), d, decimal(around), unit));
    }
    return made.hints(
            "沿半圆的边走一圈，要走哪两部分？",
            "半圆的周长由半个圆周和一条直径组成。",
            inverse ? "把两部分都用半径表示，合起来是半径的几倍？" : "用直径把两部分表示出来再相加。")
        .check(
            v ->
                inverse
                    ? v.times(PI).plus(v.times(2)).equals(around)
                    : v.minus(d).times(2).over(PI).equals(Rational.of(d)))
        .figure(figure.svg())
        .build();
  }

  private static Exercise wheel(Draw draw) {
    int d = draw.byLayer(draw.pick(5, 6), draw.pick(4, 5, 6, 7), draw.pick(4, 5, 6, 7));
    int turns = draw.multiple(10, 250, 900);
    boolean inverse = draw.layer() != Layer.BASIC && draw.chance();
    Rational way = PI.times(d).times(turns).over(10);
    draw.require(way.compareTo(Rational.of(500)) >= 0);
    Rational answer = inverse ? Rational.of(turns) : way;
    String who = draw.pick("小红骑自行车去学校", "叔叔骑自行车上班", "小明骑自行车去图书馆");
    Exercise.Builder made =
        Exercise.ask(
                "%s，车轮外直径是 %d 分米，%s"
                        .formatted(
                            who,
                            d,
                            inverse
                                ? "路程是 %s 米，车轮要转____圈。".formatted(decimal(way))
                                : "车轮转了 %d 圈，一共行了____米。".formatted(turns))
                    + TAKEN)
            .answer(decimal(answer), decimal(answer) + (inverse ? "圈" : "米"));
    if (inverse) {
      made.wrong("直径当半径", decimal(answer.over(2)))
          .wrong("单位没换算", decimal(answer.over(10)))
          .wrong("半径当直径", decimal(answer.times(2)));
    } else {
      made.wrong("直径当半径", decimal(way.times(2)))
          .wrong("单位没换算", decimal(way.times(10)))
          .wrong("半径当直径", decimal(way.over(2)));
    }
    Rational around = PI.times(d).over(10);
    return made.step(
            "车轮转一圈行：3.14 × %d = %s（分米），即 %s 米。".formatted(d, decimal(PI.times(d)), decimal(around)))
        .step(
            inverse
                ? "圈数：%s ÷ %s = %d（圈）。".formatted(decimal(way), decimal(around), turns)
                : "路程：%s × %d = %s（米）。".formatted(decimal(around), turns, decimal(way)))
        .hints("车轮转一圈，车子前进多少？", "转一圈前进的路程就是车轮的周长。", "先求车轮周长，再看单位是不是统一。")
        .check(
            v ->
                inverse
                    ? v.times(d).times(PI).equals(way.times(10))
                    : v.times(10).over(turns).over(d).equals(PI))
        .build();
  }
}
