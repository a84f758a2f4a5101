package xueban.tutor.generator;

import static xueban.tutor.generator.Plane.at;
import static xueban.tutor.generator.Plane.near;
import static xueban.tutor.generator.Plane.polar;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.generator.Plane.Point;

/** Midlines of triangles, parallelograms and rectangles: grade 8. */
final class QuadrilateralTemplates {
  static final List<Template> ALL =
      List.of(
          Template.of(
              "quadrilateral.midline",
              "三角形的中位线",
              "中位线等于第三边的一半→求线段或周长",
              8,
              List.of("math.triangle-midline"),
              QuadrilateralTemplates::midline),
          Template.of(
              "quadrilateral.parallelogram-bisector",
              "平行四边形与角平分线",
              "平行与平分得等角→等角对等边→求线段或周长",
              8,
              List.of("math.parallelogram", "math.isosceles-triangle"),
              QuadrilateralTemplates::bisector),
          Template.of(
              "quadrilateral.parallelogram-angle",
              "平行四边形的角",
              "对角相等、邻角互补→列式求角",
              8,
              List.of("math.parallelogram"),
              QuadrilateralTemplates::angle));

  private QuadrilateralTemplates() {}

  private static Exercise midline(Draw draw) {
    int most = draw.byLayer(40, 18, 24);
    int bc = draw.multiple(2, 6, most);
    int ca = draw.multiple(2, 6, most);
    int ab = draw.multiple(2, 6, most);
    draw.require(ab != bc && ab < bc + ca && bc < ab + ca && ca < ab + bc);
    double foot = ((double) bc * bc + (double) ab * ab - (double) ca * ca) / (2.0 * bc);
    double high = Math.sqrt((double) ab * ab - foot * foot);
    draw.require(3 * high > Math.max(bc, Math.max(ab, ca))); // or its picture is too flat
    int kind = draw.byLayer(0, 1, 2);
    int round = ab + bc + ca;
    int answer = kind == 0 ? bc / 2 : kind == 1 ? round / 2 : 2 * round;
    String start = "如图，在 △ABC 中，";
    Exercise.Builder made =
        Exercise.ask(
                switch (kind) {
                  case 0 -> start + "D、E 分别是 AB、AC 的中点，BC = %d，则 DE = ____。".formatted(bc);
                  case 1 ->
                      start
                          + "D、E、F 分别是 AB、AC、BC 的中点，AB = %d，BC = %d，CA = %d，则 △DEF 的周长是____。"
                              .formatted(ab, bc, ca);
                  default ->
                      start
                          + "D、E、F 分别是 AB、AC、BC 的中点，DE = %d，EF = %d，DF = %d，则 △ABC 的周长是____。"
                              .formatted(bc, ab, ca);
                })
            .answer(answer);
    switch (kind) {
      case 0 ->
          made.wrong("等于第三边", bc)
              .wrong("一半与两倍用反", 2L * bc)
              .step("D、E 是两边的中点，DE 是 △ABC 的中位线。")
              .step("DE = BC ÷ 2 = %d ÷ 2 = %d。".formatted(bc, answer));
      case 1 ->
          made.wrong("等于第三边", round)
              .wrong("一半与两倍用反", 2L * round)
              .wrong("周长比看成四分之一", Rational.of(round, 4))
              .step("DE、EF、DF 都是中位线，分别等于 BC、AB、CA 的一半。")
              .step("周长：(%d + %d + %d) ÷ 2 = %d。".formatted(ab, bc, ca, answer));
      default ->
          made.wrong("等于第三边", round)
              .wrong("一半与两倍用反", Rational.of(round, 2))
              .wrong("周长比看成四分之一", 4L * round)
              .step("DE、EF、DF 都是中位线，BC = 2DE，AB = 2EF，CA = 2DF。")
              .step("周长：(%d + %d + %d) × 2 = %d。".formatted(bc, ab, ca, answer));
    }
    Point a = at(foot, high);
    Point b = at(0, 0);
    Point c = at(bc, 0);
    Point d = a.toward(b, 0.5);
    Point e = a.toward(c, 0.5);
    Figure figure =
        Figure.around("三角形和各边的中点", a, b, c)
            .named("ABC", a, b, c)
            .segment(d.x(), d.y(), e.x(), e.y())
            .label(d.x(), d.y(), "D", -11, 4)
            .label(e.x(), e.y(), "E", 11, 4);
    if (kind != 0) {
      double f = bc / 2.0;
      figure.segment(d.x(), d.y(), f, 0).segment(e.x(), e.y(), f, 0).label(f, 0, "F", 0, -13);
    }
    return made.hints(
            "连接两边中点的线段叫什么？",
            "三角形的中位线平行于第三边，等于第三边的一半。",
            kind == 0 ? "找出中位线对应的第三边。" : "找出每条中位线对应的第三边。")
        .check(
            v -> {
              // a triangle with these sides (or twice them), its midpoints by coordinates
              double k = kind == 2 ? 2 : 1;
              double x = ((double) bc * bc + (double) ab * ab - (double) ca * ca) / (2.0 * bc);
              Point top = at(k * x, k * Math.sqrt((double) ab * ab - x * x));
              Point right = at(k * bc, 0);
              Point left = at(0, 0);
              Point m1 = left.toward(top, 0.5);
              Point m2 = top.toward(right, 0.5);
              Point m3 = left.toward(right, 0.5);
              return switch (kind) {
                case 0 -> near(v, Plane.distance(m1, m2));
                case 1 -> near(v, Plane.perimeter(m1, m2, m3));
                default ->
                    near(Plane.distance(m1, m2), bc) && near(v, Plane.perimeter(left, right, top));
              };
            })
        .figure(figure.svg())
        .build();
  }

  private static Exercise bisector(Draw draw) {
    int ab = draw.between(3, draw.byLayer(8, 12, 16));
    int ec = draw.between(1, draw.byLayer(5, 8, 10));
    draw.require(ec != ab && 2 * ec < 3 * ab);
    int bc = ab + ec;
    int kind = draw.byLayer(0, 1, 2);
    // AE bisects angle BAD and meets BC at E: BE = AB
    int answer = kind == 0 ? ec : 2 * (ab + bc);
    String start = "如图，在 ▱ABCD 中，AE 平分 ∠BAD 交 BC 于点 E，";
    Exercise.Builder made =
        Exercise.ask(
                switch (kind) {
                  case 0 -> start + "AB = %d，AD = %d，则 EC = ____。".formatted(ab, bc);
                  case 1 -> start + "AB = %d，EC = %d，则 ▱ABCD 的周长是____。".formatted(ab, ec);
                  default -> start + "BE = %d，EC = %d，则 ▱ABCD 的周长是____。".formatted(ab, ec);
                })
            .answer(answer);
    if (kind == 0) {
      made.wrong("以为交点是边的中点", Rational.of(bc, 2)).wrong("求成了另一段", ab);
    } else {
      made.wrong("只加了一组邻边", (long) ab + bc)
          .wrong("等角对等边找错", kind == 1 ? 2L * (ab + 2 * ec) : 2L * (ec + bc))
          .wrong("漏了相等的一段", 2L * (ab + ec));
    }
    made.step(
        "AD ∥ BC，∠DAE = ∠AEB；AE 平分 ∠BAD，∠DAE = ∠BAE，所以 ∠BAE = ∠AEB，BE = AB = %d。".formatted(ab));
    made.step(
        kind == 0
            ? "BC = AD = %d，EC = %d − %d = %d。".formatted(bc, bc, ab, ec)
            : "BC = BE + EC = %d + %d = %d，周长：(%d + %d) × 2 = %d。"
                .formatted(ab, ec, bc, ab, bc, answer));
    double turn = 62;
    Point b = at(0, 0);
    Point c = at(bc, 0);
    Point a = polar(ab, turn);
    Point d = a.plus(bc, 0);
    return made.hints("由 AD ∥ BC，能得到哪些相等的角？", "角平分线与平行线一起，会得到等腰三角形。", "先说明 BE 与 AB 的关系。")
        .check(
            v -> {
              // where the bisector of angle BAD meets BC, by coordinates
              double half = Plane.degrees(b, a, d) / 2;
              Point e = Plane.meet(a, a.plus(polar(1, -half).x(), polar(1, -half).y()), b, c);
              boolean fits = near(Plane.distance(e, c), ec) && near(Plane.distance(b, e), ab);
              return fits
                  && near(v, kind == 0 ? Plane.distance(e, c) : Plane.perimeter(a, b, c, d));
            })
        .figure(
            Figure.around("平行四边形和一条角平分线", a, b, c, d)
                .named("ABCD", a, b, c, d)
                .segment(a.x(), a.y(), ab, 0)
                .label(ab, 0, "E", 0, -13)
                .svg())
        .build();
  }

  private static Exercise angle(Draw draw) {
    int kind = draw.byLayer(0, 1, 2);
    int a = draw.multiple(2, 40, 80);
    int more = 180 - 2 * a;
    int parts = draw.pick(2, 3, 4, 5);
    boolean times = kind == 2 && draw.chance();
    int small = times ? 180 / (parts + 1) : a;
    draw.require(small != 60 || times);
    Exercise.Builder made;
    if (kind == 0) {
      int sum = 2 * a;
      made =
          DegreeAnswers.askDegrees(
                  "在 ▱ABCD 中，∠A + ∠C = %d°，则 ∠B = ____度。".formatted(sum), Rational.of(180 - a))
              .wrong("求成了相邻的角", a)
              .wrong("对角的和当作一个角", 180 - sum > 0 ? 180 - sum : 180 - a)
              .step("平行四边形的对角相等，∠A = ∠C = %d° ÷ 2 = %d°。".formatted(sum, a))
              .step("邻角互补，∠B = 180° − %d° = %d°。".formatted(a, 180 - a));
    } else {
      made =
          DegreeAnswers.askDegrees(
                  times
                      ? "在 ▱ABCD 中，∠B 是 ∠A 的 %d 倍，则 ∠C = ____度。".formatted(parts)
                      : "在 ▱ABCD 中，∠B 比 ∠A 大 %d°，则 %s = ____度。"
                          .formatted(more, kind == 1 ? "∠A" : "∠D"),
                  Rational.of(!times && kind == 2 ? 180 - a : small))
              .wrong("求成了相邻的角", !times && kind == 2 ? a : 180 - small);
      if (times) {
        made.wrong("份数没有加1", Rational.of(180, parts))
            .wrong("邻角的和当作360°", Rational.of(360, parts + 1L));
      } else if (kind == 1) {
        made.wrong("邻角的和当作360°", 180 - more / 2).wrong("求角时没有除以2", 180 - more);
      }
      made.step(
          times
              ? "邻角互补，∠A + ∠B = 180°，∠A 的 %d 倍是 180°，∠A = %d°。".formatted(parts + 1, small)
              : "邻角互补，∠A + ∠B = 180°，∠B − ∠A = %d°，所以 ∠A = (180° − %d°) ÷ 2 = %d°。"
                  .formatted(more, more, a));
      if (times || kind == 2) {
        made.step(
            times
                ? "对角相等，∠C = ∠A = %d°。".formatted(small)
                : "∠B = 180° − %d° = %d°，对角相等，∠D = ∠B = %d°。".formatted(a, 180 - a, 180 - a));
      }
    }
    return made.hints(
            "平行四边形的对角、邻角各有什么关系？", "对角相等，邻角互补。", kind == 0 ? "先求出 ∠A 的度数。" : "先列出 ∠A 与 ∠B 的关系式。")
        .check(
            v -> {
              int x = (int) v.longValue();
              for (int one = 1; one < 180; one++) {
                int two = 180 - one;
                boolean fits =
                    kind == 0 ? 2 * one == 2 * a : times ? two == parts * one : two - one == more;
                if (fits) {
                  int asked = kind == 0 || (kind == 2 && !times) ? two : one;
                  return v.isWhole() && x == asked;
                }
              }
              return false;
            })
        .build();
  }
}
