package xueban.tutor.generator;

import static xueban.tutor.generator.Plane.at;
import static xueban.tutor.generator.Plane.near;
import static xueban.tutor.generator.Plane.polar;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;
import xueban.tutor.generator.Plane.Point;

/** Angles of triangles: grade 8. */
final class TriangleAngleTemplates {
  private static final String SUM = "math.triangle-angle-sum";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "triangle.bisectors-meet",
              "两条内角平分线的夹角",
              "内角和求另两角之和→取一半→再用内角和",
              8,
              List.of(SUM, "math.triangle-angle-bisector"),
              TriangleAngleTemplates::bisectorsMeet),
          Template.of(
              "triangle.altitude-bisector",
              "高与角平分线的夹角",
              "求顶角的一半→由高求余角→相减",
              8,
              List.of(SUM, "math.triangle-altitude", "math.triangle-angle-bisector"),
              TriangleAngleTemplates::altitudeBisector),
          Template.of(
              "triangle.exterior",
              "由外角求内角",
              "外角等于不相邻两内角的和→减去已知角",
              8,
              List.of("math.triangle-exterior-angle", SUM),
              TriangleAngleTemplates::exterior));

  private TriangleAngleTemplates() {}

  /** Returns A of a triangle whose B is (0, 0) and C is (10, 0), by the angles there. */
  private static Point apex(double b, double c) {
    Point left = polar(1, b);
    Point right = polar(1, 180 - c);
    return Plane.meet(at(0, 0), left, at(10, 0), right.plus(10, 0));
  }

  private static Exercise.Builder askDegrees(String stem, long value) {
    return Exercise.ask(stem).answer(Rational.of(value), "°");
  }

  private static Exercise bisectorsMeet(Draw draw) {
    int a = draw.multiple(2, 30, 110);
    int b = draw.multiple(2, 30, 140 - a);
    int c = 180 - a - b;
    draw.require(c >= 30 && b != c && a != 60);
    boolean inverse = draw.layer() == Layer.EXTENDING;
    boolean both = draw.layer() == Layer.BASIC;
    int bic = 90 + a / 2;
    int answer = inverse ? a : bic;
    Point pa = apex(b, c);
    Point pb = at(0, 0);
    Point pc = at(10, 0);
    Point i = Plane.meet(pb, polar(1, b / 2.0), pc, polar(1, 180 - c / 2.0).plus(10, 0));
    String given =
        both
            ? "∠ABC = %d°，∠ACB = %d°".formatted(b, c)
            : inverse ? "∠BIC = %d°".formatted(bic) : "∠A = %d°".formatted(a);
    Exercise.Builder made =
        askDegrees(
                "如图，在 △ABC 中，BI、CI 分别平分 ∠ABC、∠ACB，两线交于点 I，%s，则 %s = ____度。"
                    .formatted(given, inverse ? "∠A" : "∠BIC"),
                answer)
            .wrong("求成两半角的和", 90 - a / 2)
            .wrong("求出两角的和就停", 180 - a);
    if (inverse) {
      made.wrong("倍数关系用反", MathText.plain(Rational.of(180L + bic, 2)));
    } else {
      made.wrong("没有取一半", a);
    }
    if (inverse) {
      made.step("∠IBC + ∠ICB = 180° − %d° = %d°。".formatted(bic, 180 - bic))
          .step("∠ABC + ∠ACB = %d° × 2 = %d°。".formatted(180 - bic, 360 - 2 * bic))
          .step("∠A = 180° − %d° = %d°。".formatted(360 - 2 * bic, a));
    } else {
      made.step(
              "∠ABC + ∠ACB = %s = %d°。"
                  .formatted(both ? "%d° + %d°".formatted(b, c) : "180° − %d°".formatted(a), b + c))
          .step("∠IBC + ∠ICB = %d° ÷ 2 = %d°。".formatted(b + c, (b + c) / 2))
          .step("∠BIC = 180° − %d° = %d°。".formatted((b + c) / 2, bic));
    }
    return made.hints("∠BIC 在哪个三角形里？", "三角形内角和是 180°，角平分线分成两个相等的角。", "先考虑 ∠ABC 与 ∠ACB 的和，或它们的一半的和。")
        .check(v -> near(v, inverse ? Plane.degrees(pb, pa, pc) : Plane.degrees(pb, i, pc)))
        .figure(
            Figure.around("三角形和两条角平分线", pa, pb, pc)
                .named("ABC", pa, pb, pc)
                .segment(0, 0, i.x(), i.y())
                .segment(10, 0, i.x(), i.y())
                .label(i.x(), i.y(), "I", 0, 13)
                .svg())
        .build();
  }

  private static Exercise altitudeBisector(Draw draw) {
    int b = draw.between(30, 55);
    int c = draw.between(b + 10, 80);
    int a = 180 - b - c;
    draw.require((c - b) % 2 == 0 && a % 2 == 0 && a / 2 < 90 - b);
    boolean givenA = draw.layer() != Layer.BASIC;
    int answer = (c - b) / 2;
    Point pa = apex(b, c);
    Point pb = at(0, 0);
    Point pc = at(10, 0);
    Point d = at(pa.x(), 0);
    Point e =
        Plane.meet(
            pb,
            pc,
            pa,
            pa.plus(polar(1, 270 - 90 + b + a / 2.0).x(), polar(1, 180 + b + a / 2.0).y()));
    return askDegrees(
            "如图，在 △ABC 中，%s，AD 是高，AE 平分 ∠BAC，点 D、E 在 BC 上，则 ∠DAE = ____度。"
                .formatted(
                    givenA
                        ? "∠B = %d°，∠BAC = %d°".formatted(b, a)
                        : "∠B = %d°，∠C = %d°".formatted(b, c)),
            answer)
        .wrong("没有取一半", 90 - b)
        .wrong("只求了一半的角", a / 2)
        .wrong("只求了余角", 90 - c)
        .wrong("角的和差用反", a / 2 + 90 - c)
        .step(
            givenA
                ? "∠C = 180° − %d° − %d° = %d°。".formatted(b, a, c)
                : "∠BAC = 180° − %d° − %d° = %d°。".formatted(b, c, a))
        .step("AE 平分 ∠BAC，∠CAE = %d°；AD ⊥ BC，∠CAD = 90° − %d° = %d°。".formatted(a / 2, c, 90 - c))
        .step("∠DAE = %d° − %d° = %d°。".formatted(a / 2, 90 - c, answer))
        .hints("∠DAE 是哪两个角的差？", "角平分线得一半，高得直角三角形。", "先求 ∠CAE 和 ∠CAD。")
        .check(v -> near(v, Plane.degrees(d, pa, e)))
        .figure(
            Figure.around("三角形的高和角平分线", pa, pb, pc)
                .named("ABC", pa, pb, pc)
                .segment(pa.x(), pa.y(), d.x(), 0)
                .segment(pa.x(), pa.y(), e.x(), 0)
                .rightAngle(d.x(), 0, 10, 0, pa.x(), pa.y())
                .label(d.x(), 0, "D", 4, -13)
                .label(e.x(), 0, "E", -4, -13)
                .svg())
        .build();
  }

  private static Exercise exterior(Draw draw) {
    int kind = draw.byLayer(0, draw.pick(0, 1), 1);
    int k = draw.pick(2, 3, 4);
    int b = kind == 0 ? draw.between(30, 80) : draw.between(20, 45);
    int a = kind == 0 ? draw.between(30, 80) : k * b;
    int outside = a + b;
    draw.require(a != b && outside != 90 && outside < 150);
    int answer = b;
    Point pa = apex(b, 180 - outside);
    Point d = at(13, 0);
    String given = kind == 0 ? "∠A = %d°".formatted(a) : "∠A 是 ∠B 的 %d 倍".formatted(k);
    return askDegrees(
            "如图，在 △ABC 中，点 D 在 BC 的延长线上，外角 ∠ACD = %d°，%s，则 ∠B = ____度。".formatted(outside, given),
            answer)
        .wrong("外角的邻补角当作所求", 180 - outside)
        .wrong("外角等于任意两内角和", outside > 90 ? 2 * outside - 180 : answer)
        .wrong("把两个内角的和当作180°", kind == 0 ? Rational.of(180 - a) : Rational.of(180, k + 1L))
        .wrong("份数没有加1", kind == 0 ? Rational.of(answer) : Rational.of(outside, k))
        .step("外角等于与它不相邻的两个内角的和：∠A + ∠B = %d°。".formatted(outside))
        .step(
            kind == 0
                ? "∠B = %d° − %d° = %d°。".formatted(outside, a, b)
                : "∠A 是 ∠B 的 %d 倍，所以 ∠B 的 %d 倍是 %d°，∠B = %d° ÷ %d = %d°。"
                    .formatted(k, k + 1, outside, outside, k + 1, b))
        .hints("∠ACD 与三角形的哪两个内角有关？", "三角形的外角等于与它不相邻的两个内角的和。", "用 ∠ACD 写出 ∠A 与 ∠B 的和。")
        .check(
            v -> {
              Point top = apex(v.doubleValue(), 180 - outside);
              double at = Plane.degrees(at(0, 0), top, at(10, 0));
              return near(at, kind == 0 ? a : k * v.doubleValue());
            })
        .figure(
            Figure.around("三角形和它的一个外角", pa, at(0, 0), d)
                .polygon(pa.x(), pa.y(), 0, 0, 10, 0)
                .segment(10, 0, 13, 0)
                .name(pa.x(), pa.y(), "A", 5, 0)
                .label(0, 0, "B", -11, -4)
                .label(10, 0, "C", 0, -13)
                .label(13, 0, "D", 10, 0)
                .svg())
        .build();
  }
}
