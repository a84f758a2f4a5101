package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.plain;
import static xueban.tutor.generator.Plane.at;
import static xueban.tutor.generator.Plane.near;
import static xueban.tutor.generator.PythagoreanTriples.triple;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;
import xueban.tutor.generator.Plane.Point;

/** Right triangles by the theorem of Pythagoras: grade 8. */
final class PythagorasTemplates {
  static final List<Template> ALL =
      List.of(
          Template.of(
              "right-triangle.height-to-hypotenuse",
              "直角三角形斜边上的高",
              "勾股定理求边→面积两种算法相等→求高",
              8,
              List.of("math.pythagorean-theorem"),
              PythagorasTemplates::height),
          Template.of(
              "right-triangle.ladder",
              "梯子滑动问题",
              "滑动前用勾股定理→滑动后再用勾股定理→相减",
              8,
              List.of("math.pythagorean-application", "math.pythagorean-theorem"),
              PythagorasTemplates::ladder));

  private PythagorasTemplates() {}

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
            legs ? "边长直接相加" : "边长直接相减",
            legs
                ? plain(Rational.of((long) a * b, (long) a + b))
                : plain(Rational.of((long) a * (c - a), c)))
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
                .side(0, 0, a, 0, String.valueOf(a))
                .label(0, b / 2.0, legs ? String.valueOf(b) : "", -14, 0)
                .label(a / 2.0, b / 2.0, legs ? "" : String.valueOf(c), 15, 12)
                .svg())
        .build();
  }

  private static Exercise ladder(Draw draw) {
    int[][] pairs = {
      {15, 20, 25, 7, 24},
      {33, 56, 65, 16, 63},
      {39, 52, 65, 25, 60},
      {25, 60, 65, 16, 63},
      {39, 52, 65, 33, 56},
      {30, 40, 50, 14, 48}
    };
    int[] p = pairs[draw.layer() == Layer.BASIC ? draw.pick(0, 5) : draw.between(1, 4)];
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
    String wall = draw.pick("墙", "院墙", "教学楼外墙");
    String stem =
        "如图，一架长 %s 米的梯子 AB 斜靠在竖直的%s上，梯子底端 B 离墙 %s 米。若梯子顶端 A %s %s 米到 A′，则底端 B %s移动____米。"
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
        .wrongIf(slidDown, "求出边长就停", plain(unit.times(top)))
        .wrongIf(
            slidDown || foot > given,
            "在底端的距离上加减移动量",
            plain(unit.times(slidDown ? foot + given : foot - given)))
        .step(
            "移动前顶端高：√(%s² − %s²) = %s（米）。"
                .formatted(plain(unit.times(c)), plain(unit.times(foot)), plain(unit.times(top))))
        .step(
            "移动后顶端高 %s %s %s = %s（米），底端离墙：√(%s² − %s²) = %s（米）。"
                .formatted(
                    plain(unit.times(top)),
                    slidDown ? "−" : "+",
                    plain(unit.times(given)),
                    plain(unit.times(top2)),
                    plain(unit.times(c)),
                    plain(unit.times(top2)),
                    plain(unit.times(foot2))))
        .step(
            "%s − %s = %s（米），底端%s移动 %s 米。"
                .formatted(
                    plain(unit.times(Math.max(foot, foot2))),
                    plain(unit.times(Math.min(foot, foot2))),
                    plain(value),
                    slidDown ? "向外" : "向内",
                    plain(value)))
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
                .label(0, top, "A", -12, slidDown ? 6 : -6)
                .label(foot, 0, "B", 0, -13)
                .label(0, top2, "A′", -12, slidDown ? -6 : 6)
                .label(foot2, 0, "B′", 0, -13)
                .label(0, 0, "O", -9, -11)
                .svg())
        .build();
  }
}
