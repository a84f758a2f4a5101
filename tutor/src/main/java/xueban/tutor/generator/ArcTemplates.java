package xueban.tutor.generator;

import static xueban.tutor.generator.Plane.at;
import static xueban.tutor.generator.Plane.near;
import static xueban.tutor.generator.Plane.pi;
import static xueban.tutor.generator.Plane.polar;
import static xueban.tutor.generator.PythagoreanTriples.TRIPLES;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;
import xueban.tutor.generator.Plane.Point;

/** Arcs, sectors and cones; π stays as π: grade 9. */
final class ArcTemplates {
  static final List<Template> ALL =
      List.of(
          Template.of(
              "circle.arc",
              "弧长公式及其变形",
              "代入弧长公式 nπr/180→求弧长、半径或圆心角",
              9,
              List.of("math.arc-length"),
              ArcTemplates::arc),
          Template.of(
              "circle.sector",
              "扇形面积",
              "看已知量选公式 nπr²/360 或 lr/2→代入求面积",
              9,
              List.of("math.sector-area", "math.arc-length"),
              ArcTemplates::sector),
          Template.of(
              "circle.cone",
              "圆锥的侧面积与全面积",
              "确定母线长（已知高时用勾股定理）→代入 πrl→全面积加底面",
              9,
              List.of("math.cone-lateral-area"),
              ArcTemplates::cone));

  private ArcTemplates() {}

  private static String arcFigure(int n) {
    Point end = polar(5, n);
    return Figure.around(
            "扇形", at(0, 0), at(5, 0), end, polar(5, Math.min(n, 90)), polar(5, Math.min(n, 180)))
        .segment(0, 0, 5, 0)
        .segment(0, 0, end.x(), end.y())
        .arc(0, 0, 5, 0, n)
        .label(0, 0, "O", 0, -13)
        .label(5, 0, "A", 10, -4)
        .name(end.x(), end.y(), "B", 0, 0)
        .svg();
  }

  private static Exercise arc(Draw draw) {
    int n =
        draw.byLayer(
            draw.pick(60, 90, 120, 180), draw.multiple(15, 30, 165), draw.multiple(10, 40, 170));
    int r = draw.between(2, draw.byLayer(18, 24, 36));
    Rational length = Rational.of((long) n * r, 180);
    draw.require(length.times(draw.byLayer(1, 2, 1)).isWhole());
    int kind = draw.byLayer(0, draw.pick(0, 1), draw.pick(1, 2));
    String l = pi(length);
    if (kind == 0) {
      return Exercise.ask("如图，一条弧所在圆的半径是 %d，它所对的圆心角是 %d°，则这条弧的长是____。（结果保留 π）".formatted(r, n))
          .answer(l, MathText.number(length) + "π")
          .wrong("半径多写了平方", pi(length.times(r)))
          .wrong("弧长漏乘2", pi(length.over(2)))
          .wrong("用直径代半径", pi(length.times(2)))
          .step("弧长公式：l = nπr/180。")
          .step("l = %d × π × %d ÷ 180 = %s。".formatted(n, r, l))
          .hints("弧是圆周的几分之几？", "n° 的圆心角所对的弧是圆周长的 n/360。", "把圆心角和半径代入弧长公式。")
          .checkText(t -> near(t.get(0), 2 * Math.PI * r * n / 360.0))
          .figure(arcFigure(n))
          .build();
    }
    return Exercise.ask(
            kind == 1
                ? "如图，%d° 的圆心角所对的弧长是 %s，则这条弧所在圆的半径是____。".formatted(n, l)
                : "如图，在半径是 %d 的圆中，长为 %s 的弧所对的圆心角是____度。".formatted(r, l))
        .answer(Rational.of(kind == 1 ? r : n), kind == 1 ? "" : "°")
        .wrong("弧长漏乘2", kind == 1 ? 2L * r : 2L * n)
        .wrong("用直径代半径", kind == 1 ? Rational.of(r, 2) : Rational.of(n, 2))
        .wrong("半径多写了平方", kind == 1 ? MathText.root(r) : MathText.number(Rational.of(n, r)))
        .step("弧长公式：l = nπr/180。")
        .step(
            kind == 1
                ? "%s = %dπr/180，解得 r = %d，半径是 %d。".formatted(l, n, r, r)
                : "%s = nπ·%d/180，解得 n = %d，圆心角是 %d°。".formatted(l, r, n, n))
        .hints("弧长公式里有哪几个量？", "l = nπr/180，知道两个就能求第三个。", "把已知的量代入，解方程。")
        .check(
            v ->
                near(
                    length,
                    kind == 1
                        ? v.doubleValue() * Math.toRadians(n) / Math.PI
                        : r * v.doubleValue() / 180))
        .figure(arcFigure(n))
        .build();
  }

  private static Exercise sector(Draw draw) {
    int n =
        draw.byLayer(
            draw.pick(60, 90, 120, 180), draw.multiple(15, 30, 165), draw.multiple(10, 40, 170));
    int r = draw.between(2, draw.byLayer(12, 18, 24));
    Rational area = Rational.of((long) n * r * r, 360);
    Rational length = Rational.of((long) n * r, 180);
    draw.require(area.times(2).isWhole());
    boolean byArc = draw.layer() == Layer.EXTENDING;
    draw.require(!byArc || length.times(2).isWhole());
    return Exercise.ask(
            byArc
                ? "如图，一个扇形的弧长是 %s，半径是 %d，则这个扇形的面积是____。（结果保留 π）".formatted(pi(length), r)
                : "如图，一个扇形的圆心角是 %d°，半径是 %d，则这个扇形的面积是____。（结果保留 π）".formatted(n, r))
        .answer(pi(area), MathText.number(area) + "π")
        .wrong(byArc ? "扇形面积忘记除以2" : "与弧长公式混淆", pi(byArc ? area.times(2) : length))
        .wrong("扇形写成整圆", pi((long) r * r))
        .wrong("用直径代半径", pi(area.times(byArc ? 2 : 4)))
        .step(byArc ? "扇形面积 S = lr/2。" : "扇形面积 S = nπr²/360。")
        .step(
            byArc
                ? "S = %s × %d ÷ 2 = %s。".formatted(pi(length), r, pi(area))
                : "S = %d × π × %d² ÷ 360 = %s。".formatted(n, r, pi(area)))
        .hints(
            byArc ? "弧长是圆周长的几分之几，扇形就是圆的几分之几。" : "扇形是整个圆的几分之几？",
            "扇形面积可以由圆心角和半径求，也可以由弧长和半径求。",
            "看已知哪些量，选合适的公式。")
        .checkText(
            t ->
                near(
                    t.get(0),
                    byArc
                        ? Math.PI * r * r * (length.doubleValue() / (2.0 * r))
                        : Math.PI * r * r * (n / 360.0)))
        .figure(arcFigure(n))
        .build();
  }

  private static Exercise cone(Draw draw) {
    // neither a needle nor a plate, so that the picture keeps the proportions
    int[] t = draw.pick(TRIPLES[0], TRIPLES[2], new int[] {20, 21, 29});
    int k = draw.between(1, draw.byLayer(3, 4, 5));
    boolean swap = draw.chance();
    draw.require(k * t[2] <= 60);
    int r = k * (swap ? t[1] : t[0]);
    int h = k * (swap ? t[0] : t[1]);
    int l = k * t[2];
    boolean slant = draw.layer() == Layer.BASIC;
    boolean whole = draw.layer() == Layer.EXTENDING;
    long coefficient = (long) r * l + (whole ? (long) r * r : 0);
    Exercise.Builder made =
        Exercise.ask(
                "如图，一个圆锥的底面半径是 %d，%s，则它的%s是____。（结果保留 π）"
                    .formatted(
                        r,
                        slant ? "母线长是 %d".formatted(l) : "高是 %d".formatted(h),
                        whole ? "全面积" : "侧面积"))
            .answer(pi(coefficient))
            .wrong(
                slant ? "多算了底面面积" : "用高代母线",
                pi(slant ? (long) r * l + (long) r * r : (long) r * h + (whole ? (long) r * r : 0)))
            .wrong("侧面多乘2", pi(2L * r * l + (whole ? (long) r * r : 0)))
            .wrong(whole ? "只求侧面没有底面" : "侧面展开的半径写成底面半径", pi(whole ? (long) r * l : (long) r * r))
            .step(
                slant
                    ? "侧面展开成扇形，侧面积 = πrl，r = %d，l = %d。".formatted(r, l)
                    : "母线长 l = √(%d² + %d²) = %d。".formatted(r, h, l))
            .step("侧面积：π × %d × %d = %s。".formatted(r, l, pi((long) r * l)));
    if (whole) {
      made.step(
          "全面积：%s + π × %d² = %s + %s = %s。"
              .formatted(pi((long) r * l), r, pi((long) r * l), pi((long) r * r), pi(coefficient)));
    }
    return made.hints(
            "圆锥的侧面展开后是什么图形？",
            "展开的扇形以母线为半径，弧长等于底面周长。",
            slant ? "母线长已知，可以直接代入侧面积公式。" : "先由高和底面半径求母线长。")
        .checkText(
            x -> {
              double side = Plane.distance(at(0, h), at(r, 0));
              double turn = 2 * Math.PI * r / side;
              return near(x.get(0), turn / 2 * side * side + (whole ? Math.PI * r * r : 0));
            })
        .figure(
            cone(r, h)
                .label(r * 0.62, 0, String.valueOf(r), 0, 9)
                .label(
                    slant ? r / 2.0 : 0,
                    h / 2.0,
                    String.valueOf(slant ? l : h),
                    slant ? 15 : -13,
                    slant ? 8 : 0)
                .svg())
        .build();
  }

  /** Draws a cone from the side, the back of its base dashed. */
  private static Figure cone(double r, double h) {
    double flat = r * 0.3;
    Figure figure = Figure.of("圆锥", -r, -flat, r, h);
    for (int i = 0; i < 48; i++) {
      Point one = polar(1, i * 7.5);
      Point other = polar(1, (i + 1) * 7.5);
      if (i >= 24 || i % 2 == 0) {
        figure.segment(r * one.x(), flat * one.y(), r * other.x(), flat * other.y());
      }
    }
    return figure
        .segment(-r, 0, 0, h)
        .segment(r, 0, 0, h)
        .dashed(0, 0, 0, h)
        .dashed(0, 0, r, 0)
        .rightAngle(0, 0, r, 0, 0, h);
  }
}
