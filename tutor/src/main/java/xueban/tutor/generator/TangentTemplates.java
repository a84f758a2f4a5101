package xueban.tutor.generator;

import static xueban.tutor.generator.Plane.at;
import static xueban.tutor.generator.Plane.near;
import static xueban.tutor.generator.Plane.polar;
import static xueban.tutor.generator.PythagoreanTriples.triple;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;
import xueban.tutor.generator.Plane.Point;

/** Tangents of circles: grade 9. */
final class TangentTemplates {
  static final List<Template> ALL =
      List.of(
          Template.of(
              "circle.tangent-right-triangle",
              "切线与半径组成的直角三角形",
              "切线垂直于过切点的半径→勾股定理→求线段",
              9,
              List.of("math.tangent-line", "math.pythagorean-theorem"),
              TangentTemplates::rightTriangle),
          Template.of(
              "circle.tangents-angle",
              "两条切线的夹角",
              "切线垂直于半径→四边形内角和求圆心角→圆周角或底角",
              9,
              List.of("math.tangent-length", "math.tangent-line", "math.inscribed-angle"),
              TangentTemplates::angle),
          Template.of(
              "circle.incircle-tangent-lengths",
              "三角形内切圆的切线长",
              "设切线长→用三边列式→求切线长",
              9,
              List.of("math.tangent-length"),
              TangentTemplates::incircle));

  private TangentTemplates() {}

  private static Exercise rightTriangle(Draw draw) {
    int[] t = triple(draw);
    boolean swap = draw.chance();
    int r = t[swap ? 1 : 0];
    int pa = t[swap ? 0 : 1];
    int op = t[2];
    int kind = draw.byLayer(0, 1, 2);
    // kind 2: the distance from P to the nearest point B of the circle is given
    int answer = kind == 0 ? pa : r;
    String start = "如图，PA 是 ⊙O 的切线，A 为切点，";
    Exercise.Builder made =
        Exercise.ask(
                switch (kind) {
                  case 0 -> start + "⊙O 的半径是 %d，OP = %d，则 PA = ____。".formatted(r, op);
                  case 1 -> start + "PA = %d，OP = %d，则 ⊙O 的半径是____。".formatted(pa, op);
                  default ->
                      start + "OP 交 ⊙O 于点 B，PA = %d，PB = %d，则 ⊙O 的半径是____。".formatted(pa, op - r);
                })
            .answer(answer);
    switch (kind) {
      case 0 ->
          made.wrong("不分直角边与斜边", MathText.root(r * r + op * op))
              .wrong("边长直接相减", op - r)
              .wrong(
                  "用直径代半径", op > 2 * r ? MathText.root(op * op - 4 * r * r) : String.valueOf(pa));
      case 1 ->
          made.wrong("不分直角边与斜边", MathText.root(pa * pa + op * op))
              .wrong("边长直接相减", op - pa)
              .wrong("求成了直径", 2L * r);
      default -> made.wrong("求成了直径", 2L * r).wrong("求成了圆心到点的距离", op);
    }
    made.step("OA 是过切点的半径，PA 是切线，所以 OA ⊥ PA，△OAP 是直角三角形，OP 是斜边。");
    if (kind == 2) {
      int pb = op - r;
      made.step("设半径为 r，则 OP = r + %d，r² + %d² = (r + %d)²。".formatted(pb, pa, pb))
          .step("展开得 %dr = %d − %d，r = %d，半径是 %d。".formatted(2 * pb, pa * pa, pb * pb, r, r));
    } else {
      made.step(
          "%s = √(%d² − %d²) = %d%s。"
              .formatted(
                  kind == 0 ? "PA" : "OA",
                  op,
                  kind == 0 ? r : pa,
                  answer,
                  kind == 0 ? "" : "，半径是 " + r));
    }
    Point a = at(r * (double) r / op, r * (double) pa / op);
    Figure figure =
        Figure.of("圆和一条切线", -r, -r, op, r)
            .circle(0, 0, r)
            .dot(0, 0)
            .segment(0, 0, a.x(), a.y())
            .segment(0, 0, op, 0)
            .segment(op, 0, a.x() - (op - a.x()) * 0.25, a.y() * 1.25)
            .label(0, 0, "O", -9, -8)
            .label(op, 0, "P", 10, -8)
            .label(a.x(), a.y(), "A", 8, 11);
    if (kind == 2) {
      figure.label(r, 0, "B", 8, -12);
    }
    return made.hints("过切点的半径与切线有什么位置关系？", "圆的切线垂直于过切点的半径。", "看圆心、切点和点 P 组成的三角形，哪个角是直角？")
        .check(
            v -> {
              double radius = kind == 0 ? r : v.doubleValue();
              double tangent = kind == 0 ? v.doubleValue() : pa;
              double distance = kind == 2 ? radius + op - r : op;
              return near(Plane.distance(at(radius, 0), at(0, tangent)), distance);
            })
        .figure(figure.svg())
        .build();
  }

  private static Exercise angle(Draw draw) {
    int p = draw.multiple(2, 30, 100);
    draw.require(p != 60 && p != 90);
    int kind = draw.byLayer(0, 1, 2);
    int aob = 180 - p;
    Rational answer = kind == 0 ? Rational.of(aob) : Rational.of(kind == 1 ? p : aob, 2);
    String asked = kind == 0 ? "∠AOB" : kind == 1 ? "∠OAB" : "∠ACB";
    Exercise.Builder made =
        DegreeAnswers.askDegrees(
            "如图，PA、PB 是 ⊙O 的切线，A、B 为切点，%s∠P = %d°，则 %s = ____度。"
                .formatted(kind == 2 ? "点 C 在优弧 AB 上，" : "", p, asked),
            answer);
    switch (kind) {
      case 0 -> made.wrong("圆心角与切线的夹角相等", p);
      case 1 -> made.wrong("等腰求底角没有除以2", p).wrong("圆心角与切线的夹角相等", 90 - p / 2);
      default ->
          made.wrong("与圆心角相等", aob).wrong("圆心角与切线的夹角相等", p / 2).wrong("把点看成在劣弧上", 180 - aob / 2);
    }
    made.step("PA、PB 是切线，∠OAP = ∠OBP = 90°。")
        .step("四边形 OAPB 的内角和是 360°，∠AOB = 360° − 90° × 2 − %d° = %d°。".formatted(p, aob));
    if (kind == 1) {
      made.step("OA = OB，∠OAB = (180° − %d°) ÷ 2 = %s°。".formatted(aob, MathText.plain(answer)));
    } else if (kind == 2) {
      made.step("∠ACB 与 ∠AOB 对着同一段弧，∠ACB = %d° ÷ 2 = %s°。".formatted(aob, MathText.plain(answer)));
    }
    Point a = polar(4, aob / 2.0);
    Point b = polar(4, -aob / 2.0);
    Point c = polar(4, 170);
    double far = 4 / StrictMath.sin(Math.toRadians(p / 2.0));
    Figure figure =
        Figure.of("圆和两条切线", -4, -4, far, 4)
            .circle(0, 0, 4)
            .dot(0, 0)
            .segment(a.x(), a.y(), far, 0)
            .segment(b.x(), b.y(), far, 0)
            .segment(0, 0, a.x(), a.y())
            .segment(0, 0, b.x(), b.y())
            .name(a.x(), a.y(), "A", 0, 0)
            .name(b.x(), b.y(), "B", 0, 0)
            .label(far, 0, "P", 10, 0)
            .label(0, 0, "O", kind == 2 ? 12 : -11, 0);
    if (kind == 1) {
      figure.segment(a.x(), a.y(), b.x(), b.y());
    } else if (kind == 2) {
      figure
          .segment(a.x(), a.y(), c.x(), c.y())
          .segment(b.x(), b.y(), c.x(), c.y())
          .name(c.x(), c.y(), "C", 0, 0);
    }
    return made.hints(
            "切线与过切点的半径成多少度？", "四边形的内角和是 360°。", kind == 0 ? "在四边形 OAPB 中，已知哪三个角？" : "先求圆心角 ∠AOB。")
        .check(
            v ->
                near(Plane.degrees(a, at(far, 0), b), p)
                    && near(
                        v,
                        switch (kind) {
                          case 0 -> Plane.degrees(a, at(0, 0), b);
                          case 1 -> Plane.degrees(at(0, 0), a, b);
                          default -> Plane.degrees(a, c, b);
                        }))
        .figure(figure.svg())
        .build();
  }

  private static Exercise incircle(Draw draw) {
    int most = draw.byLayer(5, 8, 12);
    int x = draw.between(2, most);
    int y = draw.between(2, most);
    int z = draw.between(2, most);
    draw.require(x != y && y != z && x != z);
    int ab = x + y;
    int bc = y + z;
    int ca = z + x;
    boolean around = draw.layer() == Layer.BASIC;
    int round = 2 * (x + y + z);
    Exercise.Builder made =
        Exercise.ask(
                around
                    ? "△ABC 的内切圆 ⊙O 与 AB、BC、CA 分别切于点 D、E、F，AD = %d，BE = %d，CF = %d，则 △ABC 的周长是____。"
                        .formatted(x, y, z)
                    : "△ABC 的内切圆 ⊙O 与 AB、BC、CA 分别切于点 D、E、F，AB = %d，BC = %d，CA = %d，则 AD = ____。"
                        .formatted(ab, bc, ca))
            .answer(around ? round : x);
    if (around) {
      made.wrong("切线长只算了一次", x + y + z)
          .step("切线长相等：AD = AF = %d，BD = BE = %d，CE = CF = %d。".formatted(x, y, z))
          .step("周长：(%d + %d + %d) × 2 = %d。".formatted(x, y, z, round));
    } else {
      made.wrong("求成了另一条切线长", y)
          .wrong("以为切点是边的中点", MathText.plain(Rational.of(ab, 2)))
          .wrong("忘记除以2", 2L * x)
          .step("设 AD = AF = x，则 BD = BE = %d − x，CE = CF = %d − x。".formatted(ab, ca))
          .step("BE + CE = BC：%d − x + %d − x = %d，2x = %d。".formatted(ab, ca, bc, 2 * x))
          .step("x = %d，所以 AD = %d。".formatted(x, x));
    }
    return made.hints(
            "从三角形的每个顶点到圆有几条切线？",
            "从圆外一点引圆的两条切线，切线长相等。",
            around ? "找出与 AD、BE、CF 分别相等的线段。" : "设 AD 为 x，把其他切线长用 x 表示。")
        .check(
            v ->
                around
                    ? v.equals(Rational.of((long) ab + bc + ca))
                    : touch(ab, bc, ca, v.doubleValue()))
        .build();
  }

  /** Tells whether the incircle touches AB at this distance from A, by coordinates. */
  private static boolean touch(int ab, int bc, int ca, double distance) {
    double ax = ((double) ab * ab + (double) ca * ca - (double) bc * bc) / (2.0 * ab);
    Point c = at(ax, Math.sqrt((double) ca * ca - ax * ax));
    double round = (double) ab + bc + ca;
    // the centre is the mean of the corners A (0, 0), B (ab, 0), C, weighted by the sides opposite
    double centre = ((double) ca * ab + ab * c.x()) / round;
    return near(centre, distance);
  }
}
