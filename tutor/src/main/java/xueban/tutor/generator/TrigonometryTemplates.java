package xueban.tutor.generator;

import static xueban.tutor.generator.Plane.at;
import static xueban.tutor.generator.Plane.near;
import static xueban.tutor.generator.PythagoreanTriples.triple;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;
import xueban.tutor.generator.Plane.Point;

/** Sine, cosine and tangent in right triangles: grade 9. */
final class TrigonometryTemplates {
  static final List<Template> ALL =
      List.of(
          Template.of(
              "trigonometry.ratio",
              "由边求锐角三角函数值",
              "勾股定理求第三边→按定义写出两边的比",
              9,
              List.of("math.sine", "math.cosine", "math.tangent-ratio", "math.pythagorean-theorem"),
              TrigonometryTemplates::ratio),
          Template.of(
              "trigonometry.elevation",
              "仰角与高度",
              "在直角三角形中选三角函数→代入特殊角的值→求高度或距离",
              9,
              List.of("math.trigonometry-application", "math.special-angle-values"),
              TrigonometryTemplates::elevation));

  private TrigonometryTemplates() {}

  private static Exercise ratio(Draw draw) {
    int[] t = triple(draw);
    boolean swap = draw.chance();
    int a = t[swap ? 1 : 0];
    int b = t[swap ? 0 : 1];
    int c = t[2];
    int kind = draw.pick(0, 1, 2);
    int needed = draw.chance() ? (kind == 1 ? 1 : 0) : (kind == 2 ? 1 : 2);
    int missing = draw.layer() == Layer.BASIC ? -1 : needed;
    String[] names = {"BC = " + a, "AC = " + b, "AB = " + c};
    StringBuilder given = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      if (i != missing) {
        given.append(names[i]).append("，");
      }
    }
    String function = List.of("sin A", "cos A", "tan A").get(kind);
    int top = kind == 1 ? b : a;
    int under = kind == 2 ? b : c;
    Rational answer = Rational.of(top, under);
    Exercise.Builder made =
        Exercise.ask("如图，在 Rt△ABC 中，∠C = 90°，%s则 %s = ____。".formatted(given, function))
            .answer(MathText.number(answer), MathText.plain(answer));
    switch (kind) {
      case 0 ->
          made.wrong("邻边比斜边", Rational.of(b, c))
              .wrong("对边比邻边", Rational.of(a, b))
              .wrong("斜边比对边", Rational.of(c, a));
      case 1 ->
          made.wrong("对边比斜边", Rational.of(a, c))
              .wrong("斜边比邻边", Rational.of(c, b))
              .wrong("邻边比对边", Rational.of(b, a));
      default ->
          made.wrong("邻边比对边", Rational.of(b, a))
              .wrong("对边比斜边", Rational.of(a, c))
              .wrong("邻边比斜边", Rational.of(b, c));
    }
    if (missing == 2) {
      made.step("AB = √(%d² + %d²) = %d。".formatted(a, b, c));
    } else if (missing >= 0) {
      made.step(
          "%s = √(%d² − %d²) = %d。"
              .formatted(
                  missing == 0 ? "BC" : "AC", c, missing == 0 ? b : a, missing == 0 ? a : b));
    }
    made.step(
        "%s = %s = %d/%d%s。"
            .formatted(
                function,
                List.of("BC/AB", "AC/AB", "BC/AC").get(kind),
                top,
                under,
                answer.numerator().intValue() == top ? "" : " = " + MathText.number(answer)));
    Point pa = at(0, 0);
    Point pb = at(b, a);
    Point pc = at(b, 0);
    return made.hints(
            "∠A 的对边、邻边和斜边各是哪一条？",
            "正弦是对边比斜边，余弦是邻边比斜边，正切是对边比邻边。",
            missing < 0 ? "先在图上标出三边的长。" : "先用勾股定理求出第三边。")
        .check(
            v -> {
              double angle = Math.toRadians(Plane.degrees(pb, pa, pc));
              return near(
                  v,
                  switch (kind) {
                    case 0 -> Math.sin(angle);
                    case 1 -> Math.cos(angle);
                    default -> Math.tan(angle);
                  });
            })
        .figure(
            Figure.around("直角三角形", pa, pb, pc)
                .named("ABC", pa, pb, pc)
                .rightAngle(b, 0, 0, 0, b, a)
                .svg())
        .build();
  }

  private static Exercise elevation(Draw draw) {
    int angle = draw.pick(30, 60);
    int d = 3 * draw.between(3, 12);
    int walk = 2 * draw.between(5, 20);
    int kind = draw.byLayer(0, 1, 2);
    double tan = Math.tan(Math.toRadians(angle));
    double tall = kind == 0 ? d * tan : kind == 1 ? d : walk * 0.87;
    draw.require(tall >= 8);
    String thing = tall > 18 ? draw.pick("信号塔", "高楼") : draw.pick("旗杆", "教学楼", "信号塔");
    // tan 30° = √3/3, tan 60° = √3; a length is coefficient · √3
    Rational share = angle == 30 ? Rational.of(1, 3) : Rational.ONE;
    Rational other = angle == 30 ? Rational.ONE : Rational.of(1, 3);
    Exercise.Builder made;
    if (kind == 2) {
      made =
          Exercise.ask(
                  "如图，在地面上的点 A 测得%s顶端 D 的仰角是 30°，向%s前进 %d 米到点 B，测得顶端 D 的仰角是 60°（A、B 与%s底端 C 在一条直线上），则 CD = ____米。（结果保留根号）"
                      .formatted(thing, thing, walk, thing))
              .answer(surd(Rational.of(walk, 2)), surd(Rational.of(walk, 2)) + "米")
              .wrong("正弦余弦用反", walk / 2)
              .wrong("求成了斜边", walk)
              .step("∠DBC = 60°，∠A = 30°，∠ADB = 60° − 30° = 30°，所以 BD = AB = %d 米。".formatted(walk))
              .step(
                  "CD = BD·sin 60° = %d × √3/2 = %s（米）。"
                      .formatted(walk, surd(Rational.of(walk, 2))))
              .checkText(
                  t -> {
                    // the two distances from the foot differ by what was walked
                    double h =
                        xueban.nlp.math.Expression.parse(t.get(0)).approximate(java.util.Map.of());
                    double far = h / Math.tan(Math.toRadians(30));
                    return near(far - h / Math.tan(Math.toRadians(60)), walk);
                  })
              .figure(
                  Figure.of("两次测量仰角", 0, 0, 9, 5.2)
                      .segment(0, 0, 9, 0)
                      .segment(9, 0, 9, 5.2)
                      .segment(0, 0, 9, 5.2)
                      .segment(6, 0, 9, 5.2)
                      .rightAngle(9, 0, 0, 0, 9, 5.2)
                      .label(0, 0, "A", -8, -10)
                      .label(6, 0, "B", 0, -13)
                      .label(9, 0, "C", 9, -10)
                      .label(9, 5.2, "D", 9, 8)
                      .svg());
    } else {
      boolean height = kind == 0;
      Rational answer = (height ? share : other).times(d);
      Rational swapped = (height ? other : share).times(d);
      made =
          Exercise.ask(
                  (height
                          ? "在离%s底端 %d 米的地面上，测得%s顶端的仰角是 %d°，则%s的高是____米。（结果保留根号）"
                          : "一%s高 %d 米，在地面上某处测得%s顶端的仰角是 %d°，则此处离%s底端____米。（结果保留根号）")
                      .formatted(height ? thing : named(thing), d, thing, angle, thing))
              .answer(surd(answer), surd(answer) + "米")
              .wrong("30°与60°的值记反", surd(swapped))
              .wrong(
                  "用正弦代替正切",
                  height
                      ? angle == 30 ? MathText.plain(Rational.of(d, 2)) : Plane.root(3 * d * d, 2)
                      : angle == 30 ? String.valueOf(2 * d) : Plane.root(4 * d * d * 3, 3))
              .wrong(
                  "用余弦代替正切",
                  height
                      ? angle == 60 ? MathText.plain(Rational.of(d, 2)) : Plane.root(3 * d * d, 2)
                      : angle == 60 ? String.valueOf(2 * d) : Plane.root(4 * d * d * 3, 3))
              .step("仰角、高度和水平距离组成直角三角形：tan %d° = 高度 ÷ 水平距离。".formatted(angle))
              .step(
                  height
                      ? "高度：%d × tan %d° = %d × %s = %s（米）。"
                          .formatted(d, angle, d, angle == 30 ? "√3/3" : "√3", surd(answer))
                      : "距离：%d ÷ tan %d° = %d ÷ %s = %s（米）。"
                          .formatted(d, angle, d, angle == 30 ? "(√3/3)" : "√3", surd(answer)))
              .checkText(
                  t -> {
                    double x =
                        xueban.nlp.math.Expression.parse(t.get(0)).approximate(java.util.Map.of());
                    return near(height ? x / d : d / x, tan);
                  });
    }
    return made.hints(
            "仰角是视线与哪条线的夹角？",
            kind == 2 ? "三角形的外角等于不相邻两个内角的和，由此找等腰三角形。" : "已知角的对边和邻边，用正切；特殊角的值要记准。",
            kind == 2 ? "先求 ∠ADB 的度数。" : "画出直角三角形，标出仰角、它的对边和邻边。")
        .build();
  }

  private static String named(String thing) {
    return (thing.equals("旗杆") ? "根" : "座") + thing;
  }

  /** Returns a multiple of √3, such as {@code 5√3}. */
  private static String surd(Rational coefficient) {
    return Plane.root(
        3 * coefficient.numerator().intValue() * coefficient.numerator().intValue(),
        coefficient.denominator().intValue());
  }
}
