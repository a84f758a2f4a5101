package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.decimal;
import static xueban.tutor.generator.Plane.PI;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Rings, and circles joined with squares and rectangles, with 3.14 for π: grade 6. */
final class CompoundCircleTemplates {
  private static final String ROUND = "math.circumference";
  private static final String AREA = "math.circle-area";
  private static final String TAKEN = "（π 取 3.14）";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "round-figure.pond-path",
              "环形小路的面积",
              "内半径加路宽得外半径→外圆面积减内圆面积",
              6,
              List.of("math.ring-area", AREA),
              CompoundCircleTemplates::pondPath),
          Template.of(
              "round-figure.square-around",
              "外方内圆与外圆内方",
              "确定圆的直径与正方形的边或对角线→两面积相减",
              6,
              List.of("math.square-and-circle", AREA),
              CompoundCircleTemplates::squareAround),
          Template.of(
              "round-figure.running-track",
              "跑道形图形的周长与面积",
              "拆成一个圆和一个长方形→分别求→合并",
              6,
              List.of("math.basic-plane-figures", ROUND, AREA),
              CompoundCircleTemplates::track));

  private CompoundCircleTemplates() {}

  private static Exercise pondPath(Draw draw) {
    int r = draw.between(2, draw.byLayer(8, 15, 20));
    int w = draw.between(1, draw.byLayer(2, 4, 5));
    boolean diameter = draw.layer() != Layer.BASIC;
    boolean byRound = draw.layer() == Layer.EXTENDING && draw.chance();
    int big = r + w;
    long squares = (long) big * big - (long) r * r;
    Rational area = PI.times(squares);
    String place = draw.pick("圆形水池", "圆形花坛", "圆形喷水池");
    String given =
        byRound
            ? "周长是 %s 米".formatted(decimal(PI.times(2L * r)))
            : diameter ? "直径是 %d 米".formatted(2 * r) : "半径是 %d 米".formatted(r);
    Figure figure =
        Figure.of("圆环形的小路", -big, -big, big, big).circle(0, 0, r).circle(0, 0, big).dot(0, 0);
    if (!byRound) {
      figure
          .segment(diameter ? -r : 0, 0, r, 0)
          .label(diameter ? 0 : r / 2.0, 0, (diameter ? 2 * r : r) + "米", 0, 11);
    }
    boolean wide = 5 * w >= big; // the width then finds room between the circles
    figure.segment(0, r, 0, big);
    if (wide) {
      figure.label(0, r + w / 2.0, w + "米", 15, -2);
    } else {
      figure.label(0, big, w + "米", 0, 11);
    }
    return Exercise.ask(
            "如图，一个%s的%s，在它周围修一条宽 %d 米的环形小路，小路的面积是____平方米。%s".formatted(place, given, w, TAKEN))
        .answer(decimal(area), decimal(area) + "平方米")
        .wrong("先减半径再平方", decimal(PI.times((long) w * w)))
        .wrong(
            "直径当半径", decimal(diameter ? PI.times((2L * r + w) * (2L * r + w) - 4L * r * r) : area))
        .wrong("只求外圆面积", decimal(PI.times((long) big * big)))
        .wrong("求面积漏乘π", squares)
        .step(
            "%s外圆半径：%d + %d = %d（米）。"
                .formatted(
                    byRound
                        ? "内圆半径：%s ÷ 3.14 ÷ 2 = %d（米），".formatted(decimal(PI.times(2L * r)), r)
                        : diameter ? "内圆半径：%d ÷ 2 = %d（米），".formatted(2 * r, r) : "",
                    r,
                    w,
                    big))
        .step(
            "面积：3.14 × (%d² − %d²) = 3.14 × %d = %s（平方米）。"
                .formatted(big, r, squares, decimal(area)))
        .hints("小路是什么形状？由哪两个圆围成？", "圆环面积等于外圆面积减内圆面积。", "先求内圆和外圆的半径。")
        .check(v -> v.equals(PI.times(2L * r + w).times(w)))
        .figure(figure.svg())
        .build();
  }

  private static Exercise squareAround(Draw draw) {
    int r = draw.between(1, draw.byLayer(8, 12, 20));
    boolean squareInside =
        draw.layer() == Layer.EXTENDING || (draw.layer() == Layer.IMPROVING && draw.chance());
    Rational circle = PI.times((long) r * r);
    Rational answer =
        squareInside ? circle.minus(2L * r * r) : Rational.of(4L * r * r).minus(circle);
    Figure figure = Figure.of("正方形与圆", -r, -r, r, r).circle(0, 0, r).dot(0, 0);
    for (int corner = 0; corner < 4; corner++) {
      figure.shaded(betweenArcAnd(corner, r, squareInside));
    }
    if (squareInside) {
      figure.polygon(-r, 0, 0, -r, r, 0, 0, r).dashed(-r, 0, r, 0).label(0, 0, 2 * r + "厘米", 0, 11);
    } else {
      figure.polygon(-r, -r, r, -r, r, r, -r, r).side(-r, -r, r, -r, 2 * r + "厘米");
    }
    Exercise.Builder made =
        Exercise.ask(
                squareInside
                    ? "如图，在直径是 %d 厘米的圆里画一个最大的正方形，圆内、正方形外的部分（阴影部分）的面积是____平方厘米。%s"
                        .formatted(2 * r, TAKEN)
                    : "如图，在边长是 %d 厘米的正方形里画一个最大的圆，正方形内、圆外的部分（阴影部分）的面积是____平方厘米。%s"
                        .formatted(2 * r, TAKEN))
            .titled(squareInside ? "外圆内方" : "外方内圆")
            .answer(decimal(answer), decimal(answer) + "平方厘米")
            .wrong("只求了圆的面积", decimal(circle))
            .wrong("直径当半径", decimal(circle.times(4).minus(squareInside ? 2L * r * r : 4L * r * r)));
    if (squareInside) {
      made.wrong("把直径当作圆内正方形的边长", decimal(Rational.of(4L * r * r).minus(circle)))
          .wrong("把半径当作圆内正方形的边长", decimal(circle.minus((long) r * r)))
          .step("圆的面积：3.14 × %d² = %s（平方厘米）。".formatted(r, decimal(circle)))
          .step(
              "正方形可分成两个底 %d 厘米、高 %d 厘米的三角形：%d × %d ÷ 2 × 2 = %d（平方厘米）。"
                  .formatted(2 * r, r, 2 * r, r, 2 * r * r))
          .step("%s − %d = %s（平方厘米）。".formatted(decimal(circle), 2 * r * r, decimal(answer)));
    } else {
      made.wrong("只求了正方形的面积", 4L * r * r)
          .wrong(
              "半径平方算成2倍", decimal(r < 2 ? answer : Rational.of(4L * r * r).minus(PI.times(2L * r))))
          .step("最大的圆直径等于正方形边长，半径是 %d 厘米。".formatted(r))
          .step(
              "正方形面积：%d × %d = %d，圆面积：3.14 × %d² = %s。"
                  .formatted(2 * r, 2 * r, 4 * r * r, r, decimal(circle)))
          .step("%d − %s = %s（平方厘米）。".formatted(4 * r * r, decimal(circle), decimal(answer)));
    }
    return made.hints("看图，圆的直径和正方形的哪条线段相等？", "要求的部分等于大图形减小图形。", "分别求出圆和正方形的面积。")
        .check(
            v -> {
              double square =
                  squareInside
                      ? Plane.area(Plane.at(r, 0), Plane.at(0, r), Plane.at(-r, 0), Plane.at(0, -r))
                      : Plane.area(
                          Plane.at(r, r), Plane.at(-r, r), Plane.at(-r, -r), Plane.at(r, -r));
              return Plane.near(
                  squareInside
                      ? v.plus(Rational.of(Math.round(square)))
                      : Rational.of(Math.round(square)).minus(v),
                  3.14 * r * r);
            })
        .figure(figure.svg())
        .build();
  }

  /** Returns the outline of what lies between a quarter of the circle and its chord or corner. */
  private static double[] betweenArcAnd(int quarter, double r, boolean chord) {
    int steps = 18;
    double[] outline = new double[2 * (steps + (chord ? 1 : 2))];
    for (int i = 0; i <= steps; i++) {
      double angle = Math.PI / 2 * (quarter + (double) i / steps);
      outline[2 * i] = r * Math.cos(angle);
      outline[2 * i + 1] = r * Math.sin(angle);
    }
    if (!chord) {
      double angle = Math.PI / 2 * (quarter + 0.5);
      outline[2 * steps + 2] = r * Math.sqrt(2) * Math.cos(angle);
      outline[2 * steps + 3] = r * Math.sqrt(2) * Math.sin(angle);
    }
    return outline;
  }

  private static Exercise track(Draw draw) {
    int d = draw.multiple(2, 10, draw.byLayer(20, 40, 60));
    int a = d + draw.between(2, draw.byLayer(20, 40, 60));
    boolean area =
        draw.layer() == Layer.EXTENDING || (draw.layer() == Layer.IMPROVING && draw.chance());
    int r = d / 2;
    Rational answer = area ? PI.times((long) r * r).plus((long) a * d) : PI.times(d).plus(2L * a);
    String place =
        a + d > 90 ? draw.pick("运动场", "操场") : a + d > 50 ? "溜冰场" : draw.pick("溜冰场", "游泳池", "花坛");
    return Exercise.ask(
            "如图，一个%s由一个长 %d 米、宽 %d 米的长方形和两端的两个半圆组成（半圆的直径等于长方形的宽），%s%s"
                .formatted(place, a, d, area ? "它的面积是____平方米。" : "它的周长是____米。", TAKEN))
        .answer(decimal(answer), decimal(answer) + (area ? "平方米" : "米"))
        .wrong(
            "直径当半径",
            decimal(
                area ? PI.times((long) d * d).plus((long) a * d) : PI.times(2L * d).plus(2L * a)))
        .wrong(
            area ? "只算一个半圆" : "周长多算里面的边",
            decimal(area ? PI.times((long) r * r).over(2).plus((long) a * d) : answer.plus(2L * d)))
        .wrong("只算圆的部分", decimal(area ? PI.times((long) r * r) : PI.times(d)))
        .step("两个半圆合成一个直径 %d 米的圆，半径 %d 米。".formatted(d, r))
        .step(
            area
                ? "圆：3.14 × %d² = %s（平方米），长方形：%d × %d = %d（平方米）。"
                    .formatted(r, decimal(PI.times((long) r * r)), a, d, a * d)
                : "圆周：3.14 × %d = %s（米），两条直边：%d × 2 = %d（米）。"
                    .formatted(d, decimal(PI.times(d)), a, 2 * a))
        .step(
            area
                ? "%s + %d = %s（平方米）。"
                    .formatted(decimal(PI.times((long) r * r)), a * d, decimal(answer))
                : "%s + %d = %s（米）。".formatted(decimal(PI.times(d)), 2 * a, decimal(answer)))
        .hints("这个图形由哪几部分组成？", "两端的两个半圆正好合成一个圆。", "把圆的部分和直的部分分开算。")
        .check(
            v ->
                area
                    ? v.over(d).minus(a).times(4).equals(PI.times(d))
                    : v.minus(2L * a).over(PI).equals(Rational.of(d)))
        .figure(
            Figure.of("长方形两端各接一个半圆", -r, 0, (double) a + r, d)
                .segment(0, 0, a, 0)
                .segment(0, d, a, d)
                .dashed(0, 0, 0, d)
                .dashed(a, 0, a, d)
                .arc(0, r, r, 90, 270)
                .arc(a, r, r, -90, 90)
                .side(0, 0, a, 0, a + "米")
                .label(a, r, d + "米", -20, 0)
                .svg())
        .build();
  }
}
