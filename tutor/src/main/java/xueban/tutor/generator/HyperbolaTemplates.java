package xueban.tutor.generator;

import static xueban.tutor.generator.Coordinates.coordinates;
import static xueban.tutor.generator.Coordinates.point;
import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.polynomial;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Areas under hyperbolas, and where they meet lines: grade 9. */
final class HyperbolaTemplates {
  private static final String AREA = "math.inverse-function-k";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "inverse-proportion.area",
              "由面积求 k",
              "矩形（三角形）面积与 |k| 的关系→由象限定符号",
              9,
              List.of(AREA),
              HyperbolaTemplates::area),
          Template.of(
              "inverse-proportion.line-intersection",
              "反比例函数图象与直线的交点",
              "由交点求 k→联立方程→求另一交点（面积）",
              9,
              List.of("math.inverse-linear-combination"),
              HyperbolaTemplates::intersection));

  private HyperbolaTemplates() {}

  private static Exercise area(Draw draw) {
    int area = draw.between(2, 30);
    boolean triangle = draw.layer() != Layer.BASIC;
    int quadrant = draw.layer() == Layer.BASIC ? draw.pick(1, 2) : draw.between(1, 4);
    boolean between = draw.layer() == Layer.EXTENDING;
    int sign = quadrant % 2 == 1 ? 1 : -1;
    int k = sign * (triangle ? 2 * area : area);
    String where = List.of("第一", "第二", "第三", "第四").get(quadrant - 1);
    if (between) {
      // two branches in the first quadrant: y = a/x above y = b/x, PB to the x axis, area of
      // triangle OAB = (a − b)/2
      int b = draw.between(1, 12);
      int a = b + 2 * area;
      boolean asksUpper = draw.chance();
      String stem =
          "点 A 在双曲线 y = %s/x 上，点 B 在双曲线 y = %s/x 上，两点都在第一象限，直线 AB 垂直于 x 轴，垂足为 C，且 A 在 B 的上方。若 △AOB（O 是原点）的面积是 %d，则 k = ____。"
              .formatted(asksUpper ? "k" : number(a), asksUpper ? number(b) : "k", area);
      int answer = asksUpper ? a : b;
      return Exercise.ask(stem)
          .answer(number(answer), "k=" + number(answer))
          .wrong("三角形面积忘取一半", asksUpper ? (long) b + area : (long) a - area)
          .wrongIf(
              !asksUpper || b > 2 * area,
              "两个面积相加减弄反",
              asksUpper ? (long) b - 2L * area : (long) a + 2L * area)
          .wrong("只看一个三角形的面积", 2L * area)
          .step(
              "△AOC 的面积是 %s ÷ 2，△BOC 的面积是 %s ÷ 2。"
                  .formatted(asksUpper ? "k" : number(a), asksUpper ? number(b) : "k"))
          .step(
              "△AOB 的面积是两者的差：%s = %d。"
                  .formatted(
                      asksUpper ? "(k − %d)/2".formatted(b) : "(%d − k)/2".formatted(a), area))
          .step("解得 k = %d。".formatted(answer))
          .hints("过双曲线上一点作坐标轴的垂线，所得三角形的面积与 k 有什么关系？", "所求三角形是两个直角三角形的差。", "用 k 表示两个三角形的面积，列方程。")
          .check(
              v -> {
                // a vertical line x = 3: A(3, upper/3), B(3, lower/3)
                Rational upper = asksUpper ? v : Rational.of(a);
                Rational lower = asksUpper ? Rational.of(b) : v;
                Rational segment = upper.over(3).minus(lower.over(3));
                return segment.times(3).over(2).equals(Rational.of(area));
              })
          .build();
    }
    String shape =
        triangle
            ? "过点 P 作 x 轴的垂线，垂足为 A，△POA（O 是原点）的面积是 %d"
            : "过点 P 分别作 x 轴、y 轴的垂线，两条垂线与坐标轴围成的矩形的面积是 %d";
    return Exercise.ask(
            "点 P 在反比例函数 y = k/x 的图象上，且在%s象限，%s，则 k = ____。".formatted(where, shape.formatted(area)))
        .answer(number(k), "k=" + number(k))
        .wrong("由面积求k丢负号", -k)
        .wrong(
            triangle ? "三角形面积忘取一半" : "矩形当作三角形", triangle ? Rational.of(k, 2) : Rational.of(2L * k))
        .wrong("面积的倍数与符号都弄错", triangle ? Rational.of(-k, 2) : Rational.of(-2L * k))
        .wrongIf(triangle, "倍数多取了一次", 2L * k)
        .step("设 P(x，y)，则 xy = k。")
        .step(
            triangle
                ? "面积 = |x|·|y| ÷ 2 = |k| ÷ 2 = %d，|k| = %d。".formatted(area, 2 * area)
                : "面积 = |x|·|y| = |k| = %d。".formatted(area))
        .step("点 P 在%s象限，xy %s 0，所以 k = %s。".formatted(where, sign > 0 ? ">" : "<", number(k)))
        .hints("点 P 的两个坐标的积与 k 有什么关系？", "图形的边长是坐标的绝对值。", "由面积求出 |k|，再由象限确定符号。")
        .check(
            v -> {
              Rational x = Rational.of(quadrant == 1 || quadrant == 4 ? 2 : -2);
              Rational y = v.over(x);
              boolean upper = quadrant < 3;
              Rational found = x.times(y).abs().over(triangle ? 2 : 1);
              return y.signum() == (upper ? 1 : -1) && found.equals(Rational.of(area));
            })
        .build();
  }

  private static Exercise intersection(Draw draw) {
    int a = draw.byLayer(draw.pick(-2, -1, 1, 2), draw.pick(-1, 1), draw.pick(-1, 1));
    int p = draw.nonZero(-6, 6);
    int q = draw.nonZero(-6, 6);
    boolean origin = draw.layer() == Layer.BASIC;
    if (origin) {
      int y = a * p;
      return Exercise.ask(
              "正比例函数 y = mx 与反比例函数 y = k/x 的图象的一个交点是 %s，则另一个交点的坐标是 ____。".formatted(point(p, y)))
          .answer(point(-p, -y))
          .wrong("只变横坐标的符号", point(-p, y))
          .wrong("只变纵坐标的符号", point(p, -y))
          .wrong(
              Math.abs(a) == 1 ? "把已知的交点又写一次" : "横纵坐标的位置写反",
              Math.abs(a) == 1 ? point(p, y) : point(y, p))
          .step("两个函数的图象都关于原点中心对称。")
          .step("两个交点关于原点对称，横、纵坐标都互为相反数。")
          .step("另一个交点是 %s。".formatted(point(-p, -y)))
          .hints("正比例函数和反比例函数的图象有什么对称性？", "两个交点关于原点对称。", "关于原点对称的点，坐标有什么关系？")
          .checkText(
              t -> {
                List<Rational> found = coordinates(t.get(0));
                Rational m = Rational.of(y, p);
                boolean other = !found.get(0).equals(Rational.of(p));
                return other
                    && found.get(0).times(m).equals(found.get(1))
                    && found.get(0).times(found.get(1)).equals(Rational.of((long) p * y));
              })
          .build();
    }
    // y = a x + b meets y = k/x at p and q: a x² + b x − k = 0: p + q = −b/a, pq = −k/a
    draw.require(p != q && p + q != 0);
    int b = -a * (p + q);
    int k = -a * p * q;
    int y1 = a * p + b;
    int y2 = a * q + b;
    boolean area = draw.layer() == Layer.EXTENDING;
    draw.require(!area || p * q < 0);
    Rational triangle = Rational.of((long) Math.abs(b) * Math.abs(p - q), 2);
    String line = polynomial("x", a, b);
    String given = "直线 y = %s 与双曲线 y = k/x 交于 A%s，B 两点".formatted(line, point(p, y1));
    int positive = a > 0 ? 1 : -1;
    String joined = polynomial("x", (long) positive * a, (long) positive * b, -(long) positive * k);
    if (area) {
      return Exercise.ask("%s，O 是原点，则 △AOB 的面积是 ____。".formatted(given))
          .answer(triangle)
          .wrong("三角形面积忘取一半", triangle.times(2))
          .wrong("横坐标的差算成和", Rational.of((long) Math.abs(b) * Math.abs(p + q), 2))
          .wrong("用k的绝对值当作面积", Math.abs(k))
          .wrong("只算其中一个小三角形", Rational.of((long) Math.abs(b) * Math.abs(p), 2))
          .step(
              "k = %s × %s = %s，联立得 %s = 0，另一交点是 B%s。"
                  .formatted(number(p), MathText.inside(y1), number(k), joined, point(q, y2)))
          .step("直线与 y 轴交于 C(0，%s)，OC = %d。".formatted(number(b), Math.abs(b)))
          .step(
              "面积 = OC × A、B 横坐标之差的绝对值 ÷ 2 = %d × %d ÷ 2 = %s。"
                  .formatted(Math.abs(b), Math.abs(p - q), number(triangle)))
          .hints("先求 k 和另一个交点。", "用 y 轴把三角形分成两部分。", "以直线与 y 轴的交点到原点的距离为公共底，高是横坐标的绝对值。")
          .check(
              v -> {
                // shoelace with O, A, B where B is found from the product of roots
                Rational x2 = Rational.of(-k, (long) a * p);
                Rational yb = x2.times(a).plus(b);
                Rational twice = Rational.of(p).times(yb).minus(x2.times(y1)).abs();
                return twice.over(2).equals(v);
              })
          .build();
    }
    return Exercise.ask("%s，则点 B 的坐标是 ____。".formatted(given))
        .answer(point(q, y2))
        .wrong("把另一交点当作关于原点对称", point(-p, -y1))
        .wrongIf(y2 != p || q != y1, "横纵坐标的位置写反", point(y2, q))
        .wrong("解方程时根的符号写反", point(-q, (long) b - (long) a * q))
        .wrong("代入求纵坐标时符号出错", point(q, -y2))
        .step(
            "k = %s × %s = %s，双曲线是 y = %s/x。"
                .formatted(number(p), MathText.inside(y1), number(k), number(k)))
        .step("联立：%s = %s/x，整理得 %s = 0。".formatted(line, number(k), joined))
        .step("解得 x = %s 或 x = %s，所以 B%s。".formatted(number(p), number(q), point(q, y2)))
        .hints("先由点 A 求出 k。", "联立两个解析式，化为一元二次方程。", "求出横坐标后代入求纵坐标。")
        .checkText(
            t -> {
              List<Rational> found = coordinates(t.get(0));
              return !found.get(0).equals(Rational.of(p))
                  && found.get(0).times(a).plus(b).equals(found.get(1))
                  && found.get(0).times(found.get(1)).equals(Rational.of((long) p * y1));
            })
        .build();
  }
}
