package xueban.tutor.generator;

import static xueban.tutor.generator.Plane.at;
import static xueban.tutor.generator.Plane.near;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;
import xueban.tutor.generator.Plane.Point;

/** Perpendicular bisectors of sides and bisectors of angles: grade 8. */
final class BisectorTemplates {
  static final List<Template> ALL =
      List.of(
          Template.of(
              "triangle.perpendicular-bisector-perimeter",
              "垂直平分线与三角形的周长",
              "垂直平分线上的点到两端距离相等→转化线段→求周长",
              8,
              List.of("math.perpendicular-bisector"),
              BisectorTemplates::perpendicularBisector),
          Template.of(
              "triangle.angle-bisector-area",
              "由角平分线上的点到边的距离求面积",
              "角平分线上点到两边距离相等→作高→求面积",
              8,
              List.of("math.angle-bisector-property"),
              BisectorTemplates::bisectorArea));

  private BisectorTemplates() {}

  private static Exercise perpendicularBisector(Draw draw) {
    int ab = draw.between(5, draw.byLayer(12, 18, 25));
    int bc = draw.between(4, draw.byLayer(10, 16, 22));
    int half = draw.between(2, Math.max(3, ab / 2));
    draw.require(ab > bc);
    int kind = draw.byLayer(0, 1, 2);
    int part = ab + bc;
    int answer = kind == 0 ? part : kind == 1 ? bc : part + 2 * half;
    // AB = 2 half, AC = ab and BC = bc, so D with DA = DB is on AC for some of them only
    double along = ((double) ab * ab + 4.0 * half * half - (double) bc * bc) / (2.0 * ab);
    double high = Math.sqrt(Math.max(0, 4.0 * half * half - along * along));
    double d = 2.0 * half * half / along;
    draw.require(along > 0 && high > 0.3 * ab && d > 0.15 * ab && d < 0.85 * ab);
    Point a = at(0, 0);
    Point c = at(ab, 0);
    Point b = at(along, high);
    Point e = at(along / 2, high / 2);
    // E is named between the two lines: towards A, away from D
    double toA = Math.hypot(along, high) / 2;
    double toD = Math.hypot(d - along / 2, high / 2);
    Point aside = at(along / 2 / toA + (d - along / 2) / toD, high / 2 / toA - high / 2 / toD);
    String setting = "如图，在 △ABC 中，AB 的垂直平分线交 AB 于点 E，交 AC 于点 D，连接 BD。";
    String stem =
        switch (kind) {
          case 0 -> setting + "若 AC = %d，BC = %d，则 △BCD 的周长是____。".formatted(ab, bc);
          case 1 -> setting + "若 AC = %d，△BCD 的周长是 %d，则 BC = ____。".formatted(ab, part);
          default -> setting + "若 AE = %d，△BCD 的周长是 %d，则 △ABC 的周长是____。".formatted(half, part);
        };
    draw.require(half * 2 < part && half * 2 > Math.abs(ab - bc));
    return Exercise.ask(stem)
        .answer(answer)
        .wrong("求周长漏加一条边", kind == 0 ? ab : kind == 2 ? part : answer)
        .wrong("垂直平分线的一半当全长", kind == 2 ? part + half : answer)
        .wrong("该加的边长减去了", kind == 2 && part > 2 * half ? part - 2 * half : answer)
        .step("D 在 AB 的垂直平分线上，DA = DB。")
        .step("△BCD 的周长 = BD + DC + BC = AD + DC + BC = AC + BC。")
        .step(
            switch (kind) {
              case 0 -> "周长：%d + %d = %d。".formatted(ab, bc, answer);
              case 1 -> "BC = %d − %d = %d。".formatted(part, ab, answer);
              default ->
                  "AB = %d × 2 = %d，△ABC 的周长：%d + %d = %d。"
                      .formatted(half, 2 * half, part, 2 * half, answer);
            })
        .hints("BD 与图中哪条线段相等？", "垂直平分线上的点到线段两端的距离相等。", "把 BD 换成 AD，再看周长。")
        .check(
            v -> {
              // A triangle with these sides: D on AC with DA = DB, then the perimeter by
              // coordinates.
              double third = kind == 1 ? v.doubleValue() : bc;
              double side = kind == 2 ? 2 * half : ab;
              double x = ((double) ab * ab + side * side - third * third) / (2.0 * ab);
              Point top = at(x, Math.sqrt(side * side - x * x));
              Point on = at(side * side / (2 * x), 0);
              double around = Plane.perimeter(top, on, at(ab, 0));
              return switch (kind) {
                case 0 -> near(v, around);
                case 1 -> near(around, part);
                default -> near(v, around + side);
              };
            })
        .figure(
            Figure.around("三角形和一边的垂直平分线", a, b, c)
                .polygon(0, 0, ab, 0, along, high)
                .segment(
                    e.x() - (d - e.x()) * 0.25, e.y() * 1.25, d + (d - e.x()) * 0.3, -e.y() * 0.3)
                .segment(b.x(), b.y(), d, 0)
                .rightAngle(e.x(), e.y(), b.x(), b.y(), d, 0)
                .label(0, 0, "A", -10, -5)
                .label(along, high, "B", 0, 13)
                .label(ab, 0, "C", 10, -5)
                .label(d, 0, "D", -9, -13)
                .name(e.x(), e.y(), "E", e.x() + aside.x(), e.y() + aside.y())
                .svg())
        .build();
  }

  /** Returns the smaller angle A with cos A · tan(A/2) = CD/AB, in radians; CD/AB is below 0.3. */
  private static double angle(double ratio) {
    double low = 0;
    double high = 0.9; // the product grows up to 0.905
    for (int i = 0; i < 50; i++) {
      double middle = (low + high) / 2;
      if (StrictMath.cos(middle) * StrictMath.tan(middle / 2) < ratio) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private static Exercise bisectorArea(Draw draw) {
    int ab = draw.multiple(2, 8, draw.byLayer(24, 20, 30));
    int h = draw.between(2, draw.byLayer(4, 6, 9));
    int ac = draw.layer() == Layer.BASIC ? 0 : draw.multiple(2, 4, ab);
    boolean whole = ac != 0;
    // CD = AC·tan(A/2) is at most 0.30 of AB = AC/cos A; below 0.16 the picture is too flat
    draw.require(whole ? ac != ab : 10 * h <= 3 * ab && 100 * h >= 16 * ab);
    draw.require(!whole || 2 * h < ac);
    long answer = (long) (ab + ac) * h / 2;
    Point b = at(0, 0);
    double at = angle((double) h / ab);
    Point c = at(ab * StrictMath.sin(at), 0);
    Point a = at(c.x(), ab * StrictMath.cos(at));
    Point d = at(c.x() - h, 0);
    String stem =
        whole
            ? "在 △ABC 中，AD 平分 ∠BAC 交 BC 于点 D，DE ⊥ AB 于点 E，DE = %d，AB = %d，AC = %d，则 △ABC 的面积是____。"
                .formatted(h, ab, ac)
            : "如图，在 △ABC 中，∠C = 90°，AD 平分 ∠BAC 交 BC 于点 D，CD = %d，AB = %d，则 △ABD 的面积是____。"
                .formatted(h, ab);
    Exercise.Builder made =
        Exercise.ask(stem)
            .answer(answer)
            .wrong("求面积忘记除以2", 2 * answer)
            .wrong("只求了其中一个三角形", whole ? (long) ab * h / 2 : answer)
            .wrong("距离又取了一半", Rational.of(answer, 2))
            .step(
                whole
                    ? "过 D 作 DF ⊥ AC 于点 F，AD 平分 ∠BAC，DF = DE = %d。".formatted(h)
                    : "过 D 作 DE ⊥ AB 于点 E，AD 平分 ∠BAC，DC ⊥ AC，DE = CD = %d。".formatted(h))
            .step(
                whole
                    ? "面积：%d × %d ÷ 2 + %d × %d ÷ 2 = %d。".formatted(ab, h, ac, h, answer)
                    : "面积：%d × %d ÷ 2 = %d。".formatted(ab, h, answer))
            .hints("点 D 到角的两边的距离有什么关系？", "角平分线上的点到角两边的距离相等。", "作出点 D 到另一边的垂线段。")
            .check(v -> v.times(2).over(h).equals(Rational.of((long) ab + ac)));
    if (!whole) {
      made.figure(
          Figure.around("直角三角形和一条角平分线", a, b, c)
              .polygon(0, 0, c.x(), 0, c.x(), a.y())
              .segment(c.x(), a.y(), d.x(), 0)
              .rightAngle(c.x(), 0, 0, 0, c.x(), a.y())
              .label(c.x(), a.y(), "A", 8, 8)
              .label(0, 0, "B", -10, -5)
              .label(c.x(), 0, "C", 10, -5)
              .label(d.x(), 0, "D", 0, -13)
              .side(d.x(), 0, c.x(), 0, String.valueOf(h))
              .label(c.x() / 2, a.y() / 2, String.valueOf(ab), -14, 9)
              .svg());
    }
    return made.build();
  }
}
