package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.decimal;
import static xueban.tutor.generator.Plane.PI;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Circles, rings and what is made of them, with 3.14 for π: grade 6. */
final class RoundFigureTemplates {
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
              RoundFigureTemplates::areaByCircumference),
          Template.of(
              "round-figure.half-circle",
              "半圆的周长",
              "圆周长的一半→加上直径",
              6,
              List.of(ROUND),
              RoundFigureTemplates::halfCircle),
          Template.of(
              "round-figure.wheel",
              "车轮滚动的圈数",
              "求车轮周长→统一单位→路程除以周长",
              6,
              List.of(ROUND),
              RoundFigureTemplates::wheel),
          Template.of(
              "round-figure.pond-path",
              "环形小路的面积",
              "内半径加路宽得外半径→外圆面积减内圆面积",
              6,
              List.of("math.ring-area", AREA),
              RoundFigureTemplates::pondPath),
          Template.of(
              "round-figure.square-around",
              "外方内圆与外圆内方",
              "确定圆的直径与正方形的边或对角线→两面积相减",
              6,
              List.of("math.square-and-circle", AREA),
              RoundFigureTemplates::squareAround),
          Template.of(
              "round-figure.running-track",
              "跑道形图形的周长与面积",
              "拆成一个圆和一个长方形→分别求→合并",
              6,
              List.of("math.basic-plane-figures", ROUND, AREA),
              RoundFigureTemplates::track),
          Template.of(
              "round-figure.clock-hand",
              "钟表指针扫过的路程与面积",
              "转过几圈→乘一圈的周长或面积",
              6,
              List.of(ROUND, AREA),
              RoundFigureTemplates::clockHand),
          Template.of(
                  "round-figure.grazing",
                  "墙角拴羊的活动范围",
                  "判断活动范围占圆的几分之几→圆面积乘几分之几",
                  6,
                  List.of("math.sector-intro", AREA),
                  RoundFigureTemplates::grazing)
              .only(Layer.IMPROVING, Layer.EXTENDING));

  private RoundFigureTemplates() {}

  private static Exercise areaByCircumference(Draw draw) {
    int r = draw.between(1, draw.byLayer(10, 20, 30));
    Rational around = PI.times(2L * r);
    Rational area = PI.times((long) r * r);
    String thing = draw.pick("一个圆形花坛", "一张圆桌的桌面", "一个圆形水池", "一块圆形草坪");
    return Exercise.ask("%s的周长是 %s 米，它的面积是____平方米。%s".formatted(thing, decimal(around), TAKEN))
        .answer(decimal(area), decimal(area) + "平方米")
        .wrong("直径当半径", decimal(area.times(4)))
        .wrong("半径平方算成2倍", decimal(around))
        .wrong("求面积漏乘π", Rational.of((long) r * r))
        .step("半径：%s ÷ 3.14 ÷ 2 = %d（米）。".formatted(decimal(around), r))
        .step("面积：3.14 × %d² = %s（平方米）。".formatted(r, decimal(area)))
        .hints("求圆的面积要先知道什么？", "周长 = 2 × 3.14 × 半径，可以倒推半径。", "先用周长除以 3.14 求直径。")
        .check(v -> v.times(PI).times(4).equals(around.power(2)))
        .build();
  }

  private static Exercise halfCircle(Draw draw) {
    int d = draw.multiple(2, 2, draw.byLayer(20, 40, 60));
    boolean inverse = draw.layer() == Layer.EXTENDING;
    Rational around = PI.times(d).over(2).plus(d);
    Rational answer = inverse ? Rational.of(d, 2) : around;
    Figure figure =
        Figure.of("半圆", 0, 0, d, d / 2.0)
            .segment(0, 0, d, 0)
            .arc(d / 2.0, 0, d / 2.0, 0, 180)
            .dot(d / 2.0, 0);
    String thing = draw.pick("一块半圆形的花圃", "一个半圆形的窗户", "一张半圆形的纸板");
    String unit = thing.contains("纸") ? "厘米" : "分米";
    Exercise.Builder made =
        Exercise.ask(
                inverse
                    ? "%s，周长是 %s %s，它的半径是____%s。%s"
                        .formatted(thing, decimal(around), unit, unit, TAKEN)
                    : "%s，直径是 %d %s，它的周长是____%s。%s".formatted(thing, d, unit, unit, TAKEN))
            .answer(decimal(answer), decimal(answer) + unit);
    if (inverse) {
      made.wrong("直径当半径", d)
          .wrong("半圆周长只取一半", MathText.number(around.over(PI)))
          .wrong("看成整圆的周长", MathText.number(around.over(PI).over(2)))
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
    return made.hints("沿半圆的边走一圈，要走哪两部分？", "半圆的周长由半个圆周和一条直径组成。", "用半径或直径把两部分表示出来再相加。")
        .check(
            v ->
                inverse
                    ? v.times(PI).plus(v.times(2)).equals(around)
                    : v.minus(d).times(2).over(PI).equals(Rational.of(d)))
        .figure(figure.svg())
        .build();
  }

  private static Exercise wheel(Draw draw) {
    int d = draw.byLayer(draw.pick(5, 10), draw.pick(4, 5, 6, 7), draw.pick(5, 6, 7, 8));
    int turns = draw.multiple(10, 50, 500);
    boolean inverse = draw.layer() != Layer.BASIC && draw.chance();
    Rational way = PI.times(d).times(turns).over(10);
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

  private static Exercise pondPath(Draw draw) {
    int r = draw.between(2, draw.byLayer(8, 15, 20));
    int w = draw.between(1, draw.byLayer(2, 4, 5));
    boolean diameter = draw.layer() != Layer.BASIC;
    boolean byRound = draw.layer() == Layer.EXTENDING && draw.chance();
    int big = r + w;
    long squares = (long) big * big - (long) r * r;
    Rational area = PI.times(squares);
    String place = draw.pick("圆形水池", "圆形花坛", "圆形喷泉");
    String given =
        byRound
            ? "周长是 %s 米".formatted(decimal(PI.times(2L * r)))
            : diameter ? "直径是 %d 米".formatted(2 * r) : "半径是 %d 米".formatted(r);
    return Exercise.ask(
            "一个%s的%s，在它周围修一条宽 %d 米的环形小路，小路的面积是____平方米。%s".formatted(place, given, w, TAKEN))
        .answer(decimal(area), decimal(area) + "平方米")
        .wrong("先减半径再平方", decimal(PI.times((long) w * w)))
        .wrong("直径当半径", decimal(PI.times((2L * r + w) * (2L * r + w) - 4L * r * r)))
        .wrong("只求外圆面积", decimal(PI.times((long) big * big)))
        .wrong("求面积漏乘π", squares)
        .step("内圆半径 %d 米，外圆半径：%d + %d = %d（米）。".formatted(r, r, w, big))
        .step(
            "面积：3.14 × (%d² − %d²) = 3.14 × %d = %s（平方米）。"
                .formatted(big, r, squares, decimal(area)))
        .hints("小路是什么形状？由哪两个圆围成？", "圆环面积等于外圆面积减内圆面积。", "先求内圆和外圆的半径。")
        .check(v -> v.equals(PI.times(2L * r + w).times(w)))
        .figure(
            Figure.of("圆环形的小路", -big, -big, big, big)
                .circle(0, 0, r)
                .circle(0, 0, big)
                .dot(0, 0)
                .segment(0, 0, r, 0)
                .segment(0, r, 0, big)
                .label(0, r + w / 2.0, w + "米", 20, 0)
                .svg())
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
    if (squareInside) {
      figure.polygon(-r, 0, 0, -r, r, 0, 0, r);
    } else {
      figure.polygon(-r, -r, r, -r, r, r, -r, r);
    }
    Exercise.Builder made =
        Exercise.ask(
                squareInside
                    ? "在直径是 %d 厘米的圆里画一个最大的正方形，圆内正方形外的部分面积是____平方厘米。%s".formatted(2 * r, TAKEN)
                    : "在边长是 %d 厘米的正方形里画一个最大的圆，正方形内圆外的部分面积是____平方厘米。%s".formatted(2 * r, TAKEN))
            .answer(decimal(answer), decimal(answer) + "平方厘米")
            .wrong("只求了圆的面积", decimal(circle))
            .wrong("直径当半径", decimal(circle.times(4).minus(squareInside ? 2L * r * r : 4L * r * r)));
    if (squareInside) {
      made.wrong("圆内正方形边长当直径", decimal(Rational.of(4L * r * r).minus(circle)))
          .wrong("圆内正方形边长当半径", decimal(circle.minus((long) r * r)))
          .step("圆的面积：3.14 × %d² = %s（平方厘米）。".formatted(r, decimal(circle)))
          .step(
              "正方形可分成两个底 %d 厘米、高 %d 厘米的三角形：%d × %d ÷ 2 × 2 = %d（平方厘米）。"
                  .formatted(2 * r, r, 2 * r, r, 2 * r * r))
          .step("%s − %d = %s（平方厘米）。".formatted(decimal(circle), 2 * r * r, decimal(answer)));
    } else {
      made.wrong("只求了正方形的面积", 4L * r * r)
          .wrong("半径平方算成2倍", decimal(Rational.of(4L * r * r).minus(PI.times(2L * r)).abs()))
          .step("最大的圆直径等于正方形边长，半径是 %d 厘米。".formatted(r))
          .step(
              "正方形面积：%d × %d = %d，圆面积：3.14 × %d² = %s。"
                  .formatted(2 * r, 2 * r, 4 * r * r, r, decimal(circle)))
          .step("%d − %s = %s（平方厘米）。".formatted(4 * r * r, decimal(circle), decimal(answer)));
    }
    return made.hints("画图看看，圆的直径和正方形的哪条线段相等？", "要求的部分等于大图形减小图形。", "分别求出圆和正方形的面积。")
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

  private static Exercise track(Draw draw) {
    int d = draw.multiple(2, 4, draw.byLayer(20, 40, 60));
    int a = d + draw.between(2, draw.byLayer(20, 40, 60));
    boolean area =
        draw.layer() == Layer.EXTENDING || (draw.layer() == Layer.IMPROVING && draw.chance());
    int r = d / 2;
    Rational answer = area ? PI.times((long) r * r).plus((long) a * d) : PI.times(d).plus(2L * a);
    String place = draw.pick("操场", "溜冰场", "游泳池");
    return Exercise.ask(
            "一个%s由一个长 %d 米、宽 %d 米的长方形和两端的两个半圆组成（半圆的直径等于长方形的宽），%s%s"
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

  private static Exercise clockHand(Draw draw) {
    int r = draw.between(3, draw.byLayer(10, 15, 20));
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
        .wrong("按时针转的圈数算", MathText.number(answer.over(12)))
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
    int r = draw.multiple(2, 2, draw.byLayer(12, 12, 20));
    boolean outside = draw.layer() == Layer.EXTENDING ? draw.chance() : false;
    int quarters = outside ? 3 : draw.layer() == Layer.EXTENDING ? 1 : draw.pick(1, 2);
    int wall = r + draw.between(2, 10);
    Rational answer = PI.times((long) r * r).times(quarters).over(4);
    String animal = draw.pick("羊", "牛", "马");
    String where =
        switch (quarters) {
          case 1 -> "两面互相垂直的墙的内墙角";
          case 2 -> "一面很长的直墙的墙脚";
          default -> "一座边长 %d 米的正方形房子的外墙角".formatted(wall);
        };
    return Exercise.ask(
            "一只%s用 %d 米长的绳子拴在%s处%s（绳结长度不计），它能活动的地面面积最大是____平方米。%s"
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
