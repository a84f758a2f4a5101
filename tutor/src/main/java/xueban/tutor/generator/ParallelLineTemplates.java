package xueban.tutor.generator;

import static xueban.tutor.generator.DegreeAnswers.askDegrees;
import static xueban.tutor.generator.Plane.at;
import static xueban.tutor.generator.Plane.polar;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;
import xueban.tutor.generator.Plane.Point;

/** Angles at parallel lines: grade 7. */
final class ParallelLineTemplates {
  static final List<Template> ALL =
      List.of(
          Template.of(
              "angle.parallel-bisector",
              "平行线与角平分线",
              "同旁内角互补→平分→内错角相等",
              7,
              List.of("math.parallel-properties", "math.angle-bisector"),
              ParallelLineTemplates::parallelBisector),
          Template.of(
              "angle.parallel-kink",
              "平行线间的折线角",
              "过拐点作平行线→两次用平行线性质→合并",
              7,
              List.of("math.parallel-properties"),
              ParallelLineTemplates::kink),
          Template.of(
              "angle.folded-strip",
              "长方形纸条折叠后的角",
              "内错角相等→折叠前后角相等→平角列式",
              7,
              List.of("math.parallel-properties", "math.angle-comparison"),
              ParallelLineTemplates::strip));

  private ParallelLineTemplates() {}

  private static Exercise parallelBisector(Draw draw) {
    int given = draw.multiple(2, 40, 84);
    int kind = draw.byLayer(0, 1, 2);
    // AB above CD; EF crosses AB at E and CD at F; EG bisects angle BEF and meets CD at G.
    Point f = at(0, 0);
    Point e = polar(4, given);
    Point line = e.plus(-4, 0);
    Point b = e.plus(6, 0);
    double half = (180 - given) / 2.0;
    Point g = Plane.meet(e, e.plus(polar(1, -half).x(), polar(1, -half).y()), f, at(1, 0));
    Point c = at(-3, 0);
    Point d = at(g.x() + 2, 0);
    int egf = (180 - given) / 2;
    int answer =
        switch (kind) {
          case 0, 1 -> egf;
          default -> 180 - egf;
        };
    String asked =
        switch (kind) {
          case 0 -> "∠BEG";
          case 1 -> "∠EGF";
          default -> "∠EGD";
        };
    Figure figure =
        Figure.around(
                "一条直线截两条平行线，EG 是一条角平分线",
                line,
                b,
                c,
                d,
                at(e.x() * 1.25, e.y() * 1.25),
                at(e.x() * -0.25, e.y() * -0.25))
            .segment(line.x(), line.y(), b.x(), b.y())
            .segment(c.x(), 0, d.x(), 0)
            .segment(e.x() * 1.25, e.y() * 1.25, e.x() * -0.25, e.y() * -0.25)
            .segment(e.x(), e.y(), g.x(), g.y())
            .label(g.x(), 0, "G", 0, -13)
            .label(line.x(), line.y(), "A", -9, 3)
            .label(b.x(), b.y(), "B", 9, 3)
            .label(c.x(), 0, "C", -9, 0)
            .label(d.x(), 0, "D", 9, 0)
            .label(e.x(), e.y(), "E", -9, 11)
            .label(0, 0, "F", 9, -12);
    return askDegrees(
            "如图，AB ∥ CD，直线 EF 分别交 AB、CD 于点 E、F，EG 平分 ∠BEF 交 CD 于点 G，∠EFD = %d°，则 %s = ____度。"
                .formatted(given, asked),
            Rational.of(answer))
        .wrong("同旁内角相等", kind == 2 ? 180 - given / 2 : given / 2)
        .wrong("没有取一半", kind == 2 ? given : 180 - given)
        .wrong("补角看成本角", 180 - answer)
        .step("AB ∥ CD，同旁内角互补，∠BEF = 180° − %d° = %d°。".formatted(given, 180 - given))
        .step(
            switch (kind) {
              case 0 -> "EG 平分 ∠BEF，∠BEG = %d° ÷ 2 = %d°。".formatted(180 - given, egf);
              case 1 -> "EG 平分 ∠BEF，∠BEG = %d°；AB ∥ CD，内错角相等，∠EGF = %d°。".formatted(egf, egf);
              default ->
                  "EG 平分 ∠BEF，∠BEG = %d°；同旁内角互补，∠EGD = 180° − %d° = %d°。"
                      .formatted(egf, egf, answer);
            })
        .hints("图中哪些角是两条平行线被截得到的？", "两直线平行，同旁内角互补，内错角相等。", "先求 ∠BEF 的度数。")
        .check(
            v ->
                Plane.near(
                    v,
                    switch (kind) {
                      case 0 -> Plane.degrees(b, e, g);
                      case 1 -> Plane.degrees(e, g, f);
                      default -> Plane.degrees(e, g, d);
                    }))
        .figure(figure.svg())
        .build();
  }

  private static Exercise kink(Draw draw) {
    int first = draw.between(25, 70);
    int second = draw.between(25, 70);
    boolean pencil =
        draw.layer() == Layer.EXTENDING || (draw.layer() == Layer.IMPROVING && draw.chance());
    draw.require(first != second && first + second != 90);
    int one = pencil ? 180 - first : first;
    int two = pencil ? 180 - second : second;
    int answer = first + second;
    boolean inverse = draw.layer() == Layer.IMPROVING && draw.chance() && !pencil;
    // P is the kink; AB above runs to the left (pencil) or to the right.
    double side = pencil ? -1 : 1;
    Point p = at(0, 0);
    Point b = at(-polar(4, first).x(), polar(4, first).y());
    Point d = at(-polar(4, second).x(), -polar(4, second).y());
    Point a = b.plus(side * (pencil ? 2 : 5), 0);
    Point c = d.plus(side * (pencil ? 2 : 5), 0);
    Point mirrorB = pencil ? at(polar(4, first).x() - 0, polar(4, first).y()) : b;
    Point mirrorD = pencil ? at(polar(4, second).x() - 0, -polar(4, second).y()) : d;
    Point startA = pencil ? mirrorB.plus(2, 0) : a;
    Point startC = pencil ? mirrorD.plus(2, 0) : c;
    // For the pencil shape the rays run away from the kink, so the angles at A and C are obtuse.
    int asked = inverse ? two : answer;
    Figure figure =
        Figure.around("两条平行线之间的折线", startA, startC, mirrorB, mirrorD, p)
            .segment(startA.x(), startA.y(), mirrorB.x(), mirrorB.y())
            .segment(startC.x(), startC.y(), mirrorD.x(), mirrorD.y())
            .segment(mirrorB.x(), mirrorB.y(), 0, 0)
            .segment(mirrorD.x(), mirrorD.y(), 0, 0)
            .label(mirrorB.x(), mirrorB.y(), "A", -9, 6)
            .label(startA.x(), startA.y(), "B", 10, 0)
            .label(mirrorD.x(), mirrorD.y(), "C", -9, -6)
            .label(startC.x(), startC.y(), "D", 10, 0)
            .label(0, 0, "P", pencil ? -12 : 12, 0);
    String stem =
        inverse
            ? "如图，AB ∥ CD，点 P 在 AB 与 CD 之间，∠BAP = %d°，∠APC = %d°，则 ∠PCD = ____度。"
                .formatted(one, answer)
            : "如图，AB ∥ CD，点 P 在 AB 与 CD 之间，∠BAP = %d°，∠PCD = %d°，则 ∠APC = ____度。"
                .formatted(one, two);
    Exercise.Builder made =
        askDegrees(stem, Rational.of(asked))
            .wrong("只用一次平行线性质", inverse ? answer : first)
            .wrong("折线角的和差用反", inverse ? answer + one : Math.abs(first - second))
            .wrong("补角看成本角", 180 - asked);
    if (pencil) {
      made.step("过点 P 作 PQ ∥ AB（向右），则 PQ ∥ CD。")
          .step(
              "∠APQ = 180° − %d° = %d°，∠CPQ = 180° − %d° = %d°。".formatted(one, first, two, second))
          .step("∠APC = %d° + %d° = %d°。".formatted(first, second, answer));
    } else {
      made.step("过点 P 作 PQ ∥ AB（向左），则 PQ ∥ CD，∠APQ = ∠BAP = %d°，∠CPQ = ∠PCD。".formatted(one))
          .step(
              inverse
                  ? "∠PCD = ∠APC − ∠BAP = %d° − %d° = %d°。".formatted(answer, one, two)
                  : "∠APC = %d° + %d° = %d°。".formatted(one, two, answer));
    }
    return made.hints("点 P 处的角同两条平行线没有直接的关系，能添一条线吗？", "过拐点作已知直线的平行线。", "把拐点处的角分成两部分，分别找与它有关的角。")
        .check(
            v ->
                Plane.near(
                    v,
                    inverse
                        ? Plane.degrees(p, mirrorD, startC)
                        : Plane.degrees(mirrorB, p, mirrorD)))
        .figure(figure.svg())
        .build();
  }

  private static Exercise strip(Draw draw) {
    int efb = draw.layer() == Layer.BASIC ? draw.multiple(2, 50, 80) : draw.between(50, 80);
    int kind = draw.byLayer(0, draw.between(0, 1), 2);
    // Rectangle ABCD, fold along EF, E on AD, F on BC; D goes to D', C to C'.
    double height = 3;
    Point f = at(4, 0);
    double slide = height / StrictMath.tan(Math.toRadians(efb));
    Point e = at(4 - slide, height);
    Point c = at(9, 0);
    Point d = at(9, height);
    Point d2 = Plane.mirrored(d, e, f);
    Point c2 = Plane.mirrored(c, e, f);
    Point a = at(-5, height);
    Point b = at(-5, 0);
    int small = 180 - 2 * efb;
    int answer = kind == 2 ? 180 - efb : small;
    Figure figure =
        Figure.around("折叠的长方形纸条", a, b, c, d, d2, c2)
            .segment(-5, 0, f.x(), 0)
            .segment(-5, 0, -5, height)
            .segment(-5, height, e.x(), height)
            .segment(e.x(), height, f.x(), 0)
            .dashed(f.x(), 0, 9, 0)
            .dashed(9, 0, 9, height)
            .dashed(9, height, e.x(), height)
            .polygon(e.x(), e.y(), d2.x(), d2.y(), c2.x(), c2.y(), f.x(), f.y())
            .label(-5, height, "A", -10, 4)
            .label(-5, 0, "B", -10, -4)
            .label(9, 0, "C", 10, -4)
            .label(9, height, "D", 10, 4)
            .label(e.x(), height, "E", 0, 13)
            .label(f.x(), 0, "F", 10, -10)
            .name(d2.x(), d2.y(), "D′", e.x(), e.y())
            .name(c2.x(), c2.y(), "C′", f.x(), f.y());
    String asked = kind == 0 ? "∠AED′" : kind == 1 ? "∠BFC′" : "∠EFC′";
    Exercise.Builder made =
        askDegrees(
            "如图，长方形纸条 ABCD 沿 EF 折叠（E 在 AD 上，F 在 BC 上），点 D、C 分别落在 D′、C′ 处。若 %s = %d°，则 %s = ____度。"
                .formatted(kind == 2 ? "∠AED′" : "∠EFB", kind == 2 ? small : efb, asked),
            Rational.of(answer));
    switch (kind) {
      case 0 ->
          made.wrong("折叠后的角只减一次", 180 - efb)
              .wrong("补角看成本角", 2L * efb)
              .wrong("求出折痕旁的角就停", efb)
              .step("AD ∥ BC，内错角相等，∠DEF = ∠EFB = %d°。".formatted(efb))
              .step("折叠前后角相等，∠D′EF = ∠DEF = %d°。".formatted(efb))
              .step("∠AED′ = 180° − %d° × 2 = %d°。".formatted(efb, answer));
      case 1 ->
          made.wrong("求出折痕旁的角就停", 180 - efb)
              .wrong("补角看成本角", 2L * efb)
              .step("∠EFC 与 ∠EFB 互补，∠EFC = 180° − %d° = %d°。".formatted(efb, 180 - efb))
              .step("折叠前后角相等，∠EFC′ = ∠EFC = %d°。".formatted(180 - efb))
              .step("∠BFC′ = ∠EFC′ − ∠EFB = %d° − %d° = %d°。".formatted(180 - efb, efb, answer));
      default ->
          made.wrong("没有取一半", small)
              .wrong("求出折痕旁的角就停", efb)
              .wrong("平角当作直角", 225 - efb)
              .step("∠DED′ = 180° − %d° = %d°。".formatted(small, 2 * efb))
              .step("折叠前后角相等，∠DEF = ∠D′EF = %d° ÷ 2 = %d°。".formatted(2 * efb, efb))
              .step(
                  "AD ∥ BC，∠EFC = 180° − ∠DEF = %d°，折叠后 ∠EFC′ = ∠EFC = %d°。"
                      .formatted(answer, answer));
    }
    return made.hints("折叠前后，哪些角相等？", "长方形的对边平行，可以用平行线的性质。", "先求折痕旁边的角。")
        .check(
            v ->
                Plane.near(
                        kind == 2 ? small : efb,
                        Plane.degrees(kind == 2 ? a : e, kind == 2 ? e : f, kind == 2 ? d2 : b))
                    && Plane.near(
                        v,
                        switch (kind) {
                          case 0 -> Plane.degrees(a, e, d2);
                          case 1 -> Plane.degrees(b, f, c2);
                          default -> Plane.degrees(e, f, c2);
                        }))
        .figure(figure.svg())
        .build();
  }
}
