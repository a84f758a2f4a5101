package xueban.tutor.generator;

import static xueban.tutor.generator.Plane.at;
import static xueban.tutor.generator.Plane.near;
import static xueban.tutor.generator.Plane.pi;
import static xueban.tutor.generator.Plane.polar;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;
import xueban.tutor.generator.Plane.Point;

/** Circles of grade 9: chords, angles at the circle, arcs, sectors and cones; π stays as π. */
final class CircleTemplates {
  private static final int[][] TRIPLES = {{3, 4, 5}, {5, 12, 13}, {8, 15, 17}, {7, 24, 25}};

  static final List<Template> ALL =
      List.of(
          Template.of(
              "circle.chord",
              "垂径定理求弦长、半径或弦心距",
              "作弦心距得半弦→半径、弦心距、半弦用勾股定理",
              9,
              List.of("math.perpendicular-chord-theorem"),
              CircleTemplates::chord),
          Template.of(
              "circle.diameter-angle",
              "直径所对的圆周角求角",
              "直径所对圆周角是直角→同弧所对圆周角相等→求角",
              9,
              List.of("math.inscribed-angle"),
              CircleTemplates::diameterAngle),
          Template.of(
              "circle.arc",
              "弧长公式及其变形",
              "代入弧长公式 nπr/180→求弧长、半径或圆心角",
              9,
              List.of("math.arc-length"),
              CircleTemplates::arc),
          Template.of(
              "circle.sector",
              "扇形面积",
              "由圆心角与半径代入 nπr²/360→求面积",
              9,
              List.of("math.sector-area", "math.arc-length"),
              CircleTemplates::sector),
          Template.of(
              "circle.cone",
              "圆锥的侧面积与全面积",
              "勾股定理求母线→代入 πrl→全面积加底面",
              9,
              List.of("math.cone-lateral-area"),
              CircleTemplates::cone));

  private CircleTemplates() {}

  private static Exercise chord(Draw draw) {
    int[] t =
        draw.byLayer(draw.pick(TRIPLES[0], TRIPLES[1]), draw.pick(TRIPLES), draw.pick(TRIPLES));
    int k = draw.between(1, draw.byLayer(4, 4, 6));
    boolean swap = draw.chance();
    int d = k * (swap ? t[1] : t[0]);
    int half = k * (swap ? t[0] : t[1]);
    int r = k * t[2];
    int kind = draw.byLayer(0, draw.pick(0, 1), 2);
    String stem =
        switch (kind) {
          case 0 -> "如图，⊙O 的半径是 %d，圆心 O 到弦 AB 的距离是 %d，则弦 AB 的长是____。".formatted(r, d);
          case 1 -> "如图，⊙O 的弦 AB = %d，圆心 O 到 AB 的距离 OC = %d，则 ⊙O 的半径是____。".formatted(2 * half, d);
          default ->
              "一座圆弧形拱桥的跨度（弦 AB）是 %d 米，拱高（弧的中点 D 到 AB 的距离）是 %d 米，则圆弧的半径是____米。"
                  .formatted(2 * half, r - d);
        };
    int answer = kind == 0 ? 2 * half : r;
    Exercise.Builder made =
        Exercise.ask(stem)
            .answer(answer)
            .wrong(
                kind == 0 ? "半弦当作弦" : "用整条弦列勾股",
                kind == 0
                    ? MathText.number(half)
                    : kind == 1
                        ? MathText.root(4 * half * half + d * d)
                        : MathText.number(
                            Rational.of(4L * half * half + (long) (r - d) * (r - d), 2L * (r - d))))
            .wrong(
                kind == 0 ? "半径直接减弦心距" : kind == 1 ? "半弦当作半径" : "求成了弦心距",
                kind == 0 ? r - d : kind == 1 ? half : d)
            .wrong(
                kind == 0 ? "只用了半径" : kind == 1 ? "弦心距与半弦相加" : "半弦当作半径",
                kind == 0 ? r : kind == 1 ? half + d : half);
    if (kind == 2) {
      made.step("设半径为 r 米，O 到 AB 的距离是 (r − %d) 米，半弦 %d 米。".formatted(r - d, half))
          .step("r² = (r − %d)² + %d²。".formatted(r - d, half));
    } else {
      made.step("作 OC ⊥ AB 于点 C，由垂径定理，AC 是 AB 的一半。")
          .step(
              kind == 0
                  ? "AC = √(%d² − %d²) = %d，AB = 2AC。".formatted(r, d, half)
                  : "AC = %d，OA = √(%d² + %d²)。".formatted(half, half, d));
    }
    made.step(kind == 0 ? "AB = %d。".formatted(answer) : "半径是 %d。".formatted(answer));
    double sign = kind == 2 ? -1 : 1;
    Figure figure =
        Figure.of("圆、弦和弦心距", -r, -r, r, r).circle(0, 0, r).dot(0, 0).label(0, 0, "O", -10, 6);
    double y = -d * sign;
    figure
        .segment(-half, y, half, y)
        .segment(0, 0, -half, y)
        .segment(0, 0, 0, y)
        .rightAngle(0, y, half, y, 0, 0)
        .name(-half, y, "A", 0, 0)
        .name(half, y, "B", 0, 0);
    if (kind == 2) {
      figure.dashed(0, y, 0, r).label(0, r, "D", 0, 13);
    } else {
      figure.label(0, y, "C", 0, -13);
    }
    return made.hints("过圆心作弦的垂线，会得到什么？", "垂直于弦的直径平分弦。", "找出由半径、弦心距和半弦组成的直角三角形。")
        .check(
            v ->
                switch (kind) {
                  case 0 -> v.times(v).equals(Rational.of(4L * r * r - 4L * d * d));
                  case 1 -> v.times(v).equals(Rational.of((long) half * half + (long) d * d));
                  default ->
                      near(
                              v,
                              Plane.distance(
                                  at(0, r - d), at(0, 0).plus(0, r - d - v.doubleValue())))
                          && near(
                              v.times(v),
                              Math.pow(v.doubleValue() - (r - d), 2) + (double) half * half);
                })
        .figure(figure.svg())
        .build();
  }

  private static Exercise diameterAngle(Draw draw) {
    int given = draw.between(20, 70);
    draw.require(given != 45 && given != 30 && given != 60);
    int kind = draw.byLayer(0, 1, 2);
    // AB is a diameter; C above with angle CAB, D below on the circle.
    int cab = kind == 0 ? given : 90 - given;
    Point a = at(-5, 0);
    Point b = at(5, 0);
    Point c = polar(5, 2.0 * cab);
    Point d = polar(5, 250);
    int answer = kind == 0 ? 90 - given : kind == 1 ? 90 - given : 2 * cab;
    String stem =
        switch (kind) {
          case 0 -> "如图，AB 是 ⊙O 的直径，点 C 在 ⊙O 上，∠CAB = %d°，则 ∠ABC = ____度。".formatted(given);
          case 1 ->
              "如图，AB 是 ⊙O 的直径，点 C、D 在 ⊙O 上，分别在 AB 的两侧，∠ADC = %d°，则 ∠CAB = ____度。".formatted(given);
          default ->
              "如图，AB 是 ⊙O 的直径，点 C、D 在 ⊙O 上，分别在 AB 的两侧，∠ADC = %d°，则 ∠BOC = ____度。".formatted(given);
        };
    Figure figure =
        Figure.of("圆、直径和圆上的点", -5, -5, 5, 5)
            .circle(0, 0, 5)
            .segment(-5, 0, 5, 0)
            .segment(a.x(), 0, c.x(), c.y())
            .dot(0, 0)
            .label(0, 0, "O", 0, -12)
            .name(-5, 0, "A", 0, 0)
            .name(5, 0, "B", 0, 0)
            .name(c.x(), c.y(), "C", 0, 0);
    if (kind != 1) {
      figure.segment(kind == 0 ? b.x() : 0, 0, c.x(), c.y());
    }
    if (kind != 0) {
      figure
          .segment(a.x(), 0, d.x(), d.y())
          .segment(d.x(), d.y(), c.x(), c.y())
          .name(d.x(), d.y(), "D", 0, 0);
    }
    Exercise.Builder made =
        Exercise.ask(stem)
            .answer(Rational.of(answer), "°")
            .wrong("与圆心角相等", kind == 2 ? 90 - given : given)
            .wrong("没有用直径的直角", 180 - given)
            .wrong("圆心角用反", kind == 2 ? 2L * given : 180 - 2L * given);
    switch (kind) {
      case 0 -> made.step("AB 是直径，∠ACB = 90°。");
      case 1 -> made.step("∠ABC 与 ∠ADC 都对着弧 AC，∠ABC = %d°；AB 是直径，∠ACB = 90°。".formatted(given));
      default ->
          made.step("∠AOC 与 ∠ADC 对着同一段弧 AC，∠AOC = 2 × %d° = %d°。".formatted(given, 2 * given));
    }
    return made.step(
            switch (kind) {
              case 0 -> "∠ABC = 90° − %d° = %d°。".formatted(given, answer);
              case 1 -> "∠CAB = 90° − %d° = %d°。".formatted(given, answer);
              default -> "∠BOC = 180° − %d° = %d°。".formatted(2 * given, answer);
            })
        .hints("图中有没有直径？它能带来什么？", "直径所对的圆周角是直角，同弧所对的圆周角相等且等于圆心角的一半。", "找出与已知角对着同一段弧的角。")
        .check(
            v ->
                (kind == 0 || near(Plane.degrees(a, d, c), given))
                    && near(
                        v,
                        switch (kind) {
                          case 0 -> Plane.degrees(a, b, c);
                          case 1 -> Plane.degrees(c, a, b);
                          default -> Plane.degrees(b, at(0, 0), c);
                        }))
        .figure(figure.svg())
        .build();
  }

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
      return Exercise.ask("一条弧所在圆的半径是 %d，它所对的圆心角是 %d°，则这条弧的长是____。（结果保留 π）".formatted(r, n))
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
                ? "%d° 的圆心角所对的弧长是 %s，则这条弧所在圆的半径是____。".formatted(n, l)
                : "半径是 %d 的圆中，长为 %s 的弧所对的圆心角是____度。".formatted(r, l))
        .answer(Rational.of(kind == 1 ? r : n), kind == 1 ? "cm" : "°")
        .wrong("弧长漏乘2", kind == 1 ? 2L * r : 2L * n)
        .wrong("用直径代半径", kind == 1 ? Rational.of(r, 2) : Rational.of(n, 2))
        .wrong("半径多写了平方", kind == 1 ? Rational.of((long) r * r) : Rational.of(n, r))
        .step("弧长公式：l = nπr/180。")
        .step(
            kind == 1
                ? "%s = %d × π × r ÷ 180，r = %d。".formatted(l, n, r)
                : "%s = n × π × %d ÷ 180，n = %d。".formatted(l, r, n))
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
                ? "一个扇形的弧长是 %s，半径是 %d，则这个扇形的面积是____。（结果保留 π）".formatted(pi(length), r)
                : "一个扇形的圆心角是 %d°，半径是 %d，则这个扇形的面积是____。（结果保留 π）".formatted(n, r))
        .answer(pi(area), MathText.number(area) + "π")
        .wrong("与弧长公式混淆", pi(length))
        .wrong("扇形写成整圆", pi((long) r * r))
        .wrong("用直径代半径", pi(area.times(4)))
        .step(byArc ? "扇形面积 S = lr/2。" : "扇形面积 S = nπr²/360。")
        .step(
            byArc
                ? "S = %s × %d ÷ 2 = %s。".formatted(pi(length), r, pi(area))
                : "S = %d × π × %d² ÷ 360 = %s。".formatted(n, r, pi(area)))
        .hints("扇形是整个圆的几分之几？", "扇形面积可以由圆心角和半径求，也可以由弧长和半径求。", "看已知哪些量，选合适的公式。")
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
    int[] t = draw.pick(TRIPLES);
    int k = draw.between(1, draw.byLayer(2, 3, 4));
    boolean swap = draw.chance();
    int r = k * (swap ? t[1] : t[0]);
    int h = k * (swap ? t[0] : t[1]);
    int l = k * t[2];
    boolean slant = draw.layer() == Layer.BASIC;
    boolean whole = draw.layer() == Layer.EXTENDING;
    long coefficient = (long) r * l + (whole ? (long) r * r : 0);
    return Exercise.ask(
            "一个圆锥的底面半径是 %d，%s，则它的%s是____。（结果保留 π）"
                .formatted(
                    r,
                    slant ? "母线长是 %d".formatted(l) : "高是 %d".formatted(h),
                    whole ? "全面积" : "侧面积"))
        .answer(pi(coefficient))
        .wrong("用高代母线", pi((long) r * h + (whole ? (long) r * r : 0)))
        .wrong("侧面多乘2", pi(2L * r * l + (whole ? (long) r * r : 0)))
        .wrong(whole ? "只求侧面没有底面" : "侧面展开的半径写成底面半径", pi(whole ? (long) r * l : (long) r * r))
        .step(slant ? "母线长 l = %d。".formatted(l) : "母线长 l = √(%d² + %d²) = %d。".formatted(r, h, l))
        .step("侧面积：π × %d × %d = %s。".formatted(r, l, pi((long) r * l)))
        .step(
            whole
                ? "全面积：%s + %s = %s。".formatted(pi((long) r * l), pi((long) r * r), pi(coefficient))
                : "所以侧面积是 %s。".formatted(pi(coefficient)))
        .hints("圆锥的侧面展开后是什么图形？", "展开的扇形以母线为半径，弧长等于底面周长。", "先确定母线长。")
        .checkText(
            x -> {
              double side = Plane.distance(at(0, h), at(r, 0));
              double turn = 2 * Math.PI * r / side;
              return near(x.get(0), turn / 2 * side * side + (whole ? Math.PI * r * r : 0));
            })
        .figure(
            Figure.of("圆锥", -r, -r * 0.3, r, h)
                .ellipse(0, 0, r, r * 0.3)
                .segment(-r, 0, 0, h)
                .segment(r, 0, 0, h)
                .dashed(0, 0, 0, h)
                .dashed(0, 0, r, 0)
                .rightAngle(0, 0, r, 0, 0, h)
                .svg())
        .build();
  }
}
