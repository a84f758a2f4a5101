package xueban.tutor.generator;

import static xueban.tutor.generator.Plane.at;
import static xueban.tutor.generator.Plane.near;
import static xueban.tutor.generator.Plane.polar;
import static xueban.tutor.generator.PythagoreanTriples.TRIPLES;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.generator.Plane.Point;

/** Chords and angles at the circle: grade 9. */
final class ChordTemplates {
  static final List<Template> ALL =
      List.of(
          Template.of(
              "circle.chord",
              "用垂径定理求弦长或半径",
              "作弦心距得半弦→半径、弦心距、半弦用勾股定理",
              9,
              List.of("math.perpendicular-chord-theorem"),
              ChordTemplates::chord),
          Template.of(
              "circle.diameter-angle",
              "由直径所对的圆周角求角",
              "直径所对圆周角是直角→同弧所对圆周角相等→求角",
              9,
              List.of("math.inscribed-angle"),
              ChordTemplates::diameterAngle));

  private ChordTemplates() {}

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
              "如图，一座拱桥的桥拱是以 O 为圆心的圆弧，跨度（弦 AB）是 %d 米，拱高（弧的中点 D 到 AB 的距离）是 %d 米，则圆弧的半径是____米。"
                  .formatted(2 * half, r - d);
        };
    draw.require(kind != 2 || half <= 30);
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
      int rise = r - d;
      made.step("设圆弧的半径为 r 米，则 O 到 AB 的距离是 (r − %d) 米，AB 的一半是 %d 米。".formatted(rise, half))
          .step("由勾股定理，r² = (r − %d)² + %d²。".formatted(rise, half))
          .step(
              "展开得 %dr = %d + %d，r = %d，圆弧的半径是 %d 米。"
                  .formatted(2 * rise, rise * rise, half * half, r, r));
    } else {
      made.step("%s，由垂径定理，AC = BC。".formatted(kind == 0 ? "作 OC ⊥ AB 于点 C" : "OC ⊥ AB"))
          .step(
              kind == 0
                  ? "AC = √(%d² − %d²) = %d，AB = 2AC = %d。".formatted(r, d, half, answer)
                  : "AC = %d，OA = √(%d² + %d²) = %d，半径是 %d。".formatted(half, half, d, r, r));
    }
    double sign = kind == 2 ? -1 : 1;
    Figure figure =
        Figure.of("圆、弦和弦心距", -r, -r, r, r)
            .circle(0, 0, r)
            .dot(0, 0)
            .label(0, 0, "O", 0, kind == 2 ? -12 : 12);
    double y = -d * sign;
    figure
        .segment(-half, y, half, y)
        .segment(0, 0, -half, y)
        .segment(0, 0, 0, y)
        .rightAngle(0, y, half, y, 0, 0)
        .name(-half, y, "A", 0, 0)
        .name(half, y, "B", 0, 0);
    if (kind == 0) {
      figure.label(-half / 2.0, y / 2, String.valueOf(r), -12, 6);
    }
    if (kind == 2) {
      figure.dashed(0, y, 0, r).label(0, r, "D", 0, 13);
    } else {
      figure.label(0, y, "C", 0, -13).label(0, y / 2, String.valueOf(d), 11, 0);
    }
    return made.hints(
            "过圆心作弦的垂线，会得到什么？",
            "垂直于弦的直径平分弦。",
            kind == 2 ? "设半径为 r，弦心距是 r 与拱高的差，它和半弦、半径组成直角三角形。" : "找出由半径、弦心距和半弦组成的直角三角形。")
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
            .label(0, 0, "O", kind == 0 || c.x() + d.x() > 0 ? -10 : 10, -11)
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
            .wrong(
                "与圆心角相等",
                kind == 0
                    ? Rational.of(180 - 2L * given)
                    : kind == 1 ? Rational.of(180 - given, 2) : Rational.of(180 - given));
    if (kind == 1) {
      made.wrong("找错同弧所对的角", given).wrong("等腰求底角没有除以2", 180 - 2L * given);
    } else if (kind == 2) {
      made.titled("由圆周角求圆心角")
          .wrong("圆心角用反", Rational.of(360 - given, 2))
          .wrong("找错同弧所对的角", 2L * given);
    }
    switch (kind) {
      case 0 -> made.step("AB 是直径，∠ACB = 90°。");
      case 1 ->
          made.step("连接 BC。∠ABC 与 ∠ADC 都对着弧 AC，∠ABC = %d°；AB 是直径，∠ACB = 90°。".formatted(given));
      default ->
          made.step("∠AOC 与 ∠ADC 对着同一段弧 AC，∠AOC = 2 × %d° = %d°。".formatted(given, 2 * given));
    }
    return made.step(
            switch (kind) {
              case 0 -> "∠ABC = 90° − %d° = %d°。".formatted(given, answer);
              case 1 -> "∠CAB = 90° − %d° = %d°。".formatted(given, answer);
              default -> "∠BOC = 180° − %d° = %d°。".formatted(2 * given, answer);
            })
        .hints(
            kind == 2 ? "∠ADC 对着哪段弧？" : "图中有没有直径？它能带来什么？",
            kind == 2
                ? "同弧所对的圆周角等于圆心角的一半；AB 是直径，∠AOB 是平角。"
                : kind == 1 ? "直径所对的圆周角是直角，同弧所对的圆周角相等。" : "直径所对的圆周角是直角。",
            kind == 0
                ? "直角三角形的两个锐角有什么关系？"
                : kind == 1 ? "连接 BC，找出与已知角对着同一段弧的角。" : "先求同弧所对的圆心角，再看它与所求的角合成什么角。")
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
}
