package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.plain;
import static xueban.tutor.generator.Plane.at;
import static xueban.tutor.generator.Plane.near;
import static xueban.tutor.generator.PythagoreanTriples.triple;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;
import xueban.tutor.generator.Plane.Point;

/** Right triangles within folded rectangles, boxes and rhombuses: grade 8. */
final class PythagorasFigureTemplates {
  static final List<Template> ALL =
      List.of(
          Template.of(
              "right-triangle.folded-rectangle",
              "长方形沿对角线折叠",
              "折叠与平行得等腰→设未知边→勾股定理列方程",
              8,
              List.of("math.folding-problem", "math.pythagorean-application"),
              PythagorasFigureTemplates::folded),
          Template.of(
              "right-triangle.box-path",
              "长方体表面上的最短路线",
              "展开成平面→三种展开分别用勾股定理→取最小",
              8,
              List.of("math.pythagorean-application"),
              PythagorasFigureTemplates::boxPath),
          Template.of(
              "right-triangle.rhombus",
              "菱形的对角线与周长、面积、高",
              "对角线互相垂直平分→勾股定理求边或半对角线→求周长、面积或高",
              8,
              List.of("math.rhombus", "math.pythagorean-theorem"),
              PythagorasFigureTemplates::rhombus));

  private PythagorasFigureTemplates() {}

  private static Exercise folded(Draw draw) {
    int a = draw.between(4, draw.byLayer(12, 18, 24));
    int b = draw.between(a + 1, draw.byLayer(27, 32, 40));
    Rational x = Rational.of((long) a * a + (long) b * b, 2L * b);
    draw.require(x.times(draw.byLayer(2, 4, 8)).isWhole() && b <= 3 * a);
    boolean area = draw.layer() != Layer.BASIC && draw.chance();
    Rational answer = area ? x.times(a).over(2) : x;
    draw.require(answer.times(4).isWhole());
    Point pa = at(0, 0);
    Point pc = at(b, a);
    Point moved = Plane.mirrored(at(b, 0), pa, pc);
    return Exercise.ask(
            "如图，长方形 ABCD 中，AB = %d，AD = %d，沿对角线 BD 折叠，点 C 落在点 C′ 处，BC′ 交 AD 于点 E，则%s。"
                .formatted(a, b, area ? " △BDE 的面积是____" : " DE = ____"))
        .answer(plain(answer), MathText.number(answer))
        .wrong(
            "求成了另一段",
            plain(area ? Rational.of(b).minus(x).times(a).over(2) : Rational.of(b).minus(x)))
        .wrong("以为E是中点", plain(area ? Rational.of((long) a * b, 4) : Rational.of(b, 2)))
        .wrong("求面积忘记除以2", plain(area ? x.times(a) : x))
        .step("折叠得 ∠CBD = ∠C′BD；AD ∥ BC 得 ∠ADB = ∠CBD，所以 ∠EBD = ∠EDB，BE = DE。")
        .step("设 DE = BE = x，则 AE = %d − x。".formatted(b))
        .step("在 Rt△ABE 中，(%d − x)² + %d² = x²，x = %s。".formatted(b, a, plain(x)))
        .step(
            area
                ? "面积：%s × %d ÷ 2 = %s。".formatted(plain(x), a, plain(answer))
                : "所以 DE = %s。".formatted(plain(x)))
        .hints("折叠和平行各带来哪些相等的角？", "两个角相等的三角形是等腰三角形。", "设所求的边为 x，在直角三角形里列方程。")
        .check(v -> near(v, fold(a, b, area)))
        .figure(
            Figure.around("沿对角线折叠的长方形", at(0, 0), at(b, a), at(0, moved.y()))
                .polygon(0, 0, b, 0, b, a, 0, a)
                .segment(0, 0, b, a)
                .segment(0, 0, moved.x(), moved.y())
                .segment(b, a, moved.x(), moved.y())
                .label(0, a, "A", -10, 5)
                .label(0, 0, "B", -10, -5)
                .label(b, 0, "C", 10, -5)
                .label(b, a, "D", 10, 5)
                .label(moved.x(), moved.y(), "C′", 0, 13)
                .label(b - x.doubleValue(), a, "E", -8, 9)
                .svg())
        .build();
  }

  /** Returns DE, or the area of BDE, from the mirror image of C in BD. */
  private static double fold(int a, int b, boolean area) {
    Point bottom = at(0, 0);
    Point d = at(b, a);
    Point e = Plane.meet(bottom, Plane.mirrored(at(b, 0), bottom, d), at(0, a), d);
    return area ? Plane.area(bottom, d, e) : Plane.distance(d, e);
  }

  private static Exercise boxPath(Draw draw) {
    int a = draw.between(2, draw.byLayer(9, 12, 20));
    int b = draw.between(1, a);
    int c = draw.between(1, draw.byLayer(9, 12, 20));
    int one = a * a + (b + c) * (b + c);
    int two = b * b + (a + c) * (a + c);
    int three = c * c + (a + b) * (a + b);
    int least = Math.min(one, Math.min(two, three));
    int most = Math.max(one, Math.max(two, three));
    draw.require(a != b && b != c && a != c);
    int root = (int) Math.round(Math.sqrt(least));
    draw.require(root * root == least || draw.layer() != Layer.BASIC);
    String answer = MathText.root(least);
    String who = draw.pick("蚂蚁", "甲虫", "蜘蛛");
    double s = b * 0.4;
    return Exercise.ask(
            "如图，一个长方体盒子长 %d cm、宽 %d cm、高 %d cm，一只%s从下底面的一个顶点 A 沿表面爬到与它相对的顶点 B（AB 是体对角线），最短路程是____cm。"
                .formatted(a, b, c, who))
        .answer(answer, answer + "cm")
        .wrong("没有选最短的展开", MathText.root(most))
        .wrong("沿棱爬行当最短", String.valueOf(a + b + c))
        .wrong("穿过盒子内部", MathText.root(a * a + b * b + c * c))
        .step("把相邻的两个面展开成一个长方形，路线是展开图的对角线，有三种展开。")
        .step(
            "路程的平方：%d² + (%d + %d)² = %d，%d² + (%d + %d)² = %d，%d² + (%d + %d)² = %d。"
                .formatted(a, b, c, one, b, a, c, two, c, a, b, three))
        .step("最小的是 %d，最短路程是 %s cm。".formatted(least, answer))
        .hints("在表面上爬，怎样化成平面上的问题？", "两点之间线段最短，要把面展开。", "展开的方法不止一种，都算一算再比较。")
        .checkText(
            t -> {
              double best = Double.MAX_VALUE;
              int[][] ways = {{a, b, c}, {b, a, c}, {c, a, b}};
              for (int[] w : ways) {
                // The path crosses an edge of length w[0]; search for the best crossing point.
                for (int i = 0; i <= 20000; i++) {
                  double x = w[0] * i / 20000.0;
                  best = Math.min(best, Math.hypot(x, w[1]) + Math.hypot(w[0] - x, w[2]));
                }
              }
              double value =
                  xueban.nlp.math.Expression.parse(t.get(0)).approximate(java.util.Map.of());
              return Math.abs(value - best) < 1e-4;
            })
        .figure(
            Figure.of("长方体", 0, 0, a + s, c + s)
                .polygon(0, 0, a, 0, a, c, 0, c)
                .polygon(0, c, a, c, a + s, c + s, s, c + s)
                .polygon(a, 0, a + s, s, a + s, c + s, a, c)
                .dashed(0, 0, s, s)
                .dashed(s, s, a + s, s)
                .dashed(s, s, s, c + s)
                .side(0, 0, a, 0, String.valueOf(a))
                .label(a + s / 2, s / 2, String.valueOf(b), 10, -9)
                .side(0, c, 0, 0, String.valueOf(c))
                .label(0, 0, "A", -10, -5)
                .label(a + s, c + s, "B", 10, 5)
                .svg())
        .build();
  }

  private static Exercise rhombus(Draw draw) {
    int[] t = triple(draw);
    int p = t[0];
    int q = t[1];
    int side = t[2];
    boolean high = draw.layer() != Layer.BASIC && draw.chance();
    boolean inverse = !high && draw.chance();
    Rational answer =
        high
            ? Rational.of(2L * p * q, side)
            : inverse ? Rational.of(2L * p * q) : Rational.of(4L * side);
    Point[] shape = {at(-q, 0), at(0, -p), at(q, 0), at(0, p)};
    return Exercise.ask(
            inverse
                ? "如图，菱形 ABCD 的周长是 %d，对角线 AC = %d，则菱形的面积是____。".formatted(4 * side, 2 * q)
                : "如图，菱形 ABCD 的对角线 AC = %d，BD = %d，则菱形%s是____。"
                    .formatted(2 * q, 2 * p, high ? "一边上的高" : "的周长"))
        .answer(plain(answer), MathText.number(answer))
        .wrong("面积用对角线的积", plain(inverse || high ? answer.times(2) : answer))
        .wrong(
            high || inverse ? "半对角线当全长" : "对角线没有取一半",
            plain(
                high
                    ? Rational.of((long) p * q, 2L * side)
                    : inverse ? Rational.of((long) p * q, 2) : Rational.of(8L * side)))
        .wrong("边长直接相加", plain(high || inverse ? answer : Rational.of(4L * (p + q))))
        .wrong("求出边长就停", side)
        .step(
            inverse
                ? "边长 %d ÷ 4 = %d，对角线互相垂直平分，BD 的一半是 √(%d² − %d²) = %d。"
                    .formatted(4 * side, side, side, q, p)
                : "菱形的对角线互相垂直平分，两条对角线的一半是 %d 和 %d，边长是 √(%d² + %d²) = %d。"
                    .formatted(q, p, q, p, side))
        .step(
            high
                ? "面积：%d × %d ÷ 2 = %d，高：%d ÷ %d = %s。"
                    .formatted(2 * q, 2 * p, 2 * p * q, 2 * p * q, side, plain(answer))
                : inverse
                    ? "BD = %d × 2 = %d，面积：%d × %d ÷ 2 = %s。"
                        .formatted(p, 2 * p, 2 * q, 2 * p, plain(answer))
                    : "周长：%d × 4 = %s。".formatted(side, plain(answer)))
        .hints(
            "菱形的对角线有什么性质？",
            "对角线互相垂直平分，得到四个直角三角形。",
            high ? "先用勾股定理求边长，再用面积求高。" : inverse ? "先求边长，再用勾股定理求另一条对角线的一半。" : "取对角线的一半，用勾股定理。")
        .check(
            v ->
                near(
                    v,
                    high
                        ? Plane.distance(shape[0], shape[1], shape[2])
                        : inverse ? Plane.area(shape) : Plane.perimeter(shape)))
        .figure(
            Figure.around("菱形和它的对角线", shape)
                .named("ABCD", shape)
                .dashed(-q, 0, q, 0)
                .dashed(0, -p, 0, p)
                .rightAngle(0, 0, q, 0, 0, p)
                .svg())
        .build();
  }
}
