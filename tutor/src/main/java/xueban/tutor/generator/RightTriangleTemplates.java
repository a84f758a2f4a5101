package xueban.tutor.generator;

import static xueban.tutor.generator.Plane.at;
import static xueban.tutor.generator.Plane.near;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;
import xueban.tutor.generator.Plane.Point;

/** Pythagoras and special quadrilaterals: grade 8. */
final class RightTriangleTemplates {
  private static final int[][] TRIPLES = {{3, 4, 5}, {5, 12, 13}, {8, 15, 17}, {7, 24, 25}};

  static final List<Template> ALL =
      List.of(
          Template.of(
              "right-triangle.height-to-hypotenuse",
              "直角三角形斜边上的高",
              "勾股定理求边→面积两种算法相等→求高",
              8,
              List.of("math.pythagorean-theorem"),
              RightTriangleTemplates::height),
          Template.of(
              "right-triangle.ladder",
              "梯子滑动问题",
              "滑动前用勾股定理→滑动后再用勾股定理→相减",
              8,
              List.of("math.pythagorean-application", "math.pythagorean-theorem"),
              RightTriangleTemplates::ladder),
          Template.of(
              "right-triangle.folded-rectangle",
              "长方形沿对角线折叠",
              "折叠与平行得等腰→设未知边→勾股定理列方程",
              8,
              List.of("math.folding-problem", "math.pythagorean-application"),
              RightTriangleTemplates::folded),
          Template.of(
              "right-triangle.box-path",
              "长方体表面上的最短路线",
              "展开成平面→三种展开分别用勾股定理→取最小",
              8,
              List.of("math.pythagorean-application"),
              RightTriangleTemplates::boxPath),
          Template.of(
              "right-triangle.rhombus",
              "由菱形的对角线求边长与高",
              "对角线互相垂直平分→勾股定理求边→面积求高",
              8,
              List.of("math.rhombus", "math.pythagorean-theorem"),
              RightTriangleTemplates::rhombus));

  private RightTriangleTemplates() {}

  private static int[] triple(Draw draw) {
    int[] base = draw.byLayer(TRIPLES[0], draw.pick(TRIPLES[0], TRIPLES[1]), draw.pick(TRIPLES));
    int k = draw.between(1, draw.byLayer(9, 4, 3));
    return new int[] {base[0] * k, base[1] * k, base[2] * k};
  }

  private static String plain(Rational value) {
    return value.isFiniteDecimal() ? MathText.decimal(value) : MathText.number(value);
  }

  private static Exercise height(Draw draw) {
    int[] t = triple(draw);
    boolean swap = draw.chance();
    int a = t[swap ? 1 : 0];
    int b = t[swap ? 0 : 1];
    int c = t[2];
    boolean legs = draw.chance();
    Rational h = Rational.of((long) a * b, c);
    Point pc = at(0, 0);
    Point pa = at(0, b);
    Point pb = at(a, 0);
    Point d = pa.toward(pb, (double) b * b / ((double) c * c));
    return Exercise.ask(
            "如图，在 Rt△ABC 中，∠ACB = 90°，CD ⊥ AB 于点 D，%s，BC = %d，则 CD = ____。"
                .formatted(legs ? "AC = %d".formatted(b) : "AB = %d".formatted(c), a))
        .answer(plain(h), MathText.number(h))
        .wrong("求出边长就停", legs ? c : b)
        .wrong(
            "边长直接相加",
            legs
                ? plain(Rational.of((long) a * b, (long) a + b))
                : plain(Rational.of((long) a * c, b)))
        .wrong("面积又除以2", plain(h.over(2)))
        .wrong("斜边的一半当高", plain(Rational.of(c, 2)))
        .step(
            legs
                ? "AB² = %d² + %d² = %d，AB = %d。".formatted(b, a, c * c, c)
                : "AC² = %d² − %d² = %d，AC = %d。".formatted(c, a, b * b, b))
        .step("面积的两种算法：AC × BC ÷ 2 = AB × CD ÷ 2。")
        .step("CD = %d × %d ÷ %d = %s。".formatted(b, a, c, plain(h)))
        .hints("斜边上的高与三角形的面积有什么关系？", "同一个三角形的面积可以用不同的底来算。", "先用勾股定理求出第三边。")
        .check(v -> near(v, Plane.distance(pc, pa, pb)))
        .figure(
            Figure.around("直角三角形和斜边上的高", pa, pb, pc)
                .named("ABC", pa, pb, pc)
                .segment(0, 0, d.x(), d.y())
                .rightAngle(0, 0, a, 0, 0, b)
                .rightAngle(d.x(), d.y(), 0, 0, pb.x(), pb.y())
                .name(d.x(), d.y(), "D", 0, 0)
                .svg())
        .build();
  }

  private static Exercise ladder(Draw draw) {
    int[][] pairs = {
      {15, 20, 25, 7, 24},
      {33, 56, 65, 16, 63},
      {39, 52, 65, 25, 60},
      {25, 60, 65, 16, 63},
      {39, 52, 65, 33, 56}
    };
    int[] p = draw.byLayer(pairs[0], draw.pick(pairs), draw.pick(pairs));
    boolean slidDown = draw.chance();
    int c = p[2];
    // Before: foot near, top high; after: foot farther, top lower.
    int foot = slidDown ? Math.min(p[0], p[3]) : Math.max(p[0], p[3]);
    int top = slidDown ? Math.max(p[1], p[4]) : Math.min(p[1], p[4]);
    int foot2 = slidDown ? Math.max(p[0], p[3]) : Math.min(p[0], p[3]);
    int top2 = slidDown ? Math.min(p[1], p[4]) : Math.max(p[1], p[4]);
    int given = Math.abs(top - top2);
    int answer = Math.abs(foot - foot2);
    draw.require(given != answer);
    Rational unit = Rational.of(1, 10);
    String wall = draw.pick("墙", "竖直的墙", "教学楼的外墙");
    String stem =
        "一架长 %s 米的梯子斜靠在%s上，梯子底端离墙 %s 米。若梯子顶端%s %s 米，则底端%s移动____米。"
            .formatted(
                plain(unit.times(c)),
                wall,
                plain(unit.times(foot)),
                slidDown ? "下滑" : "上移",
                plain(unit.times(given)),
                slidDown ? "向外" : "向内");
    Rational value = unit.times(answer);
    return Exercise.ask(stem)
        .answer(plain(value), plain(value) + "米")
        .wrong("以为两端移动一样多", plain(unit.times(given)))
        .wrong("求成移动后的距离", plain(unit.times(foot2)))
        .wrong("不分直角边与斜边", plain(unit.times(c - top2)))
        .wrong("边长直接相加", plain(unit.times((long) c - foot)))
        .step(
            "移动前顶端高：√(%s² − %s²) = %s（米）。"
                .formatted(plain(unit.times(c)), plain(unit.times(foot)), plain(unit.times(top))))
        .step(
            "移动后顶端高 %s 米，底端离墙：√(%s² − %s²) = %s（米）。"
                .formatted(
                    plain(unit.times(top2)),
                    plain(unit.times(c)),
                    plain(unit.times(top2)),
                    plain(unit.times(foot2))))
        .step("底端移动 %s 米。".formatted(plain(value)))
        .hints("移动前后，什么没有变？", "梯子、墙和地面组成直角三角形，梯子长不变。", "先求移动前顶端的高度。")
        .check(
            v -> {
              double high =
                  Math.sqrt((double) c * c - (double) foot * foot) + (slidDown ? -given : given);
              double away = foot + (slidDown ? 10 : -10) * v.doubleValue();
              return near(Plane.distance(at(away, 0), at(0, high)), c);
            })
        .figure(
            Figure.of("靠墙的梯子", 0, 0, Math.max(foot, foot2) + 5.0, Math.max(top, top2) + 5.0)
                .segment(0, 0, 0, Math.max(top, top2) + 5.0)
                .segment(0, 0, Math.max(foot, foot2) + 5.0, 0)
                .segment(foot, 0, 0, top)
                .dashed(foot2, 0, 0, top2)
                .svg())
        .build();
  }

  private static Exercise folded(Draw draw) {
    int a = draw.between(4, draw.byLayer(12, 18, 24));
    int b = draw.between(a + 1, draw.byLayer(16, 32, 40));
    Rational x = Rational.of((long) a * a + (long) b * b, 2L * b);
    draw.require(x.times(draw.byLayer(2, 4, 8)).isWhole());
    boolean area = draw.layer() != Layer.BASIC && draw.chance();
    Rational answer = area ? x.times(a).over(2) : x;
    Point pa = at(0, 0);
    Point pc = at(b, a);
    Point moved = Plane.mirrored(at(b, 0), pa, pc);
    return Exercise.ask(
            "如图，长方形 ABCD 中，AB = %d，AD = %d，沿对角线 BD 折叠，点 C 落在点 C′ 处，BC′ 交 AD 于点 E，则%s。"
                .formatted(a, b, area ? " △BDE 的面积是____" : " DE = ____"))
        .answer(plain(answer), MathText.number(answer))
        .wrong(
            "折断问题未知边设错",
            plain(area ? Rational.of(b).minus(x).times(a).over(2) : Rational.of(b).minus(x)))
        .wrong("以为E是中点", plain(area ? Rational.of((long) a * b, 4) : Rational.of(b, 2)))
        .wrong("求成了另一段", plain(area ? x.times(a) : Rational.of((long) b * b - (long) a * a, b)))
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
    draw.require(least != most);
    int root = (int) Math.round(Math.sqrt(least));
    draw.require(root * root == least || draw.layer() != Layer.BASIC);
    String answer = MathText.root(least);
    String who = draw.pick("蚂蚁", "甲虫", "蜘蛛");
    double s = b * 0.4;
    return Exercise.ask(
            "一个长方体盒子长 %d、宽 %d、高 %d，一只%s从下底面的一个顶点 A 沿表面爬到与它相对的顶点 B（AB 是体对角线），最短路程是____。"
                .formatted(a, b, c, who))
        .answer(answer, answer + "cm")
        .wrong("没有选最短的展开", MathText.root(most))
        .wrong("沿棱爬行当最短", String.valueOf(a + b + c))
        .wrong("穿过盒子内部", MathText.root(a * a + b * b + c * c))
        .step("把相邻的两个面展开成一个长方形，路线是展开图的对角线，有三种展开。")
        .step(
            "路程的平方：%d² + (%d + %d)² = %d，%d² + (%d + %d)² = %d，%d² + (%d + %d)² = %d。"
                .formatted(a, b, c, one, b, a, c, two, c, a, b, three))
        .step("最小的是 %d，最短路程 %s。".formatted(least, answer))
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
        .wrong("面积用对角线的积", plain(high ? answer.times(2) : Rational.of(4L * p * q)))
        .wrong(
            high || inverse ? "半对角线当全长" : "对角线没有取一半",
            plain(
                high
                    ? Rational.of((long) p * q, 2L * side)
                    : inverse ? Rational.of((long) p * q, 2) : Rational.of(8L * side)))
        .wrong("求出边长就停", side)
        .step(
            "菱形的对角线互相垂直平分，半对角线%s，边长是 %d。"
                .formatted(
                    inverse
                        ? "：√(%d² − %d²) = %d".formatted(side, q, p)
                        : "是 %d 和 %d".formatted(q, p),
                    side))
        .step(
            high
                ? "面积：%d × %d ÷ 2 = %d，高：%d ÷ %d = %s。"
                    .formatted(2 * q, 2 * p, 2 * p * q, 2 * p * q, side, plain(answer))
                : inverse
                    ? "BD = %d，面积：%d × %d ÷ 2 = %s。".formatted(2 * p, 2 * q, 2 * p, plain(answer))
                    : "周长：%d × 4 = %s。".formatted(side, plain(answer)))
        .hints("菱形的对角线有什么性质？", "对角线互相垂直平分，得到四个直角三角形。", "取对角线的一半，用勾股定理。")
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
