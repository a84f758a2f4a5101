package xueban.tutor.generator;

import static xueban.tutor.generator.Coordinates.point;
import static xueban.tutor.generator.MathText.added;
import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.polynomial;
import static xueban.tutor.generator.QuadraticGraphTemplates.vertexForm;

import java.util.List;
import java.util.Map;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** The expression of a quadratic function by points, and its points on the axes: grade 9. */
final class QuadraticExpressionTemplates {
  private static final String VERTEX = "math.quadratic-vertex-form";
  private static final String EXPRESSION = "math.quadratic-function-expression";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "quadratic-function.from-vertex",
              "由顶点和一点求解析式",
              "设顶点式→代入点求 a→写解析式",
              9,
              List.of(EXPRESSION, VERTEX),
              QuadraticExpressionTemplates::fromVertex),
          Template.of(
                  "quadratic-function.from-points",
                  "由三点求解析式",
                  "设一般式（交点式）→代入列方程组→求系数",
                  9,
                  List.of(EXPRESSION),
                  QuadraticExpressionTemplates::fromPoints)
              .only(Layer.IMPROVING, Layer.EXTENDING),
          Template.of(
              "quadratic-function.x-intercepts",
              "抛物线与坐标轴的交点",
              "令 y=0 解方程→令 x=0 求交点→求距离或面积",
              9,
              List.of("math.quadratic-function-equation"),
              QuadraticExpressionTemplates::intercepts));

  private QuadraticExpressionTemplates() {}

  private static Exercise fromVertex(Draw draw) {
    int a =
        draw.byLayer(
            draw.pick(-2, -1, 1, 2),
            draw.pick(-3, -2, -1, 1, 2, 3),
            draw.pick(-3, -2, -1, 1, 2, 3));
    int h = draw.nonZero(-5, 5);
    boolean axis = draw.layer() == Layer.EXTENDING;
    int x = draw.layer() == Layer.BASIC ? 0 : h + draw.nonZero(-3, 3);
    int k = axis ? -a * (x - h) * (x - h) : draw.nonZero(-8, 8);
    int y = a * (x - h) * (x - h) + k;
    int gap = Math.abs(x - h);
    draw.require(Math.abs(y) < 60 && (!axis || y == 0));
    String given =
        axis
            ? "顶点是 %s，且在 x 轴上截得的线段长为 %d".formatted(point(h, k), 2 * gap)
            : "顶点是 %s，且经过点 %s".formatted(point(h, k), point(x, y));
    Rational careless =
        axis ? Rational.of(a) : Rational.of((long) y - k, Math.max(1, (long) (x + h) * (x + h)));
    Rational upsideDown =
        axis ? Rational.of(-a) : Rational.of((long) y + k, (long) (x - h) * (x - h));
    String answer = vertexForm(a, h, k);
    return Exercise.ask("抛物线的%s，则它的解析式是 y = ____（写成顶点式）。".formatted(given))
        .titled(axis ? "由顶点和 x 轴上截得的线段求解析式" : "")
        .answer(answer, "y=" + answer)
        .wrongIf(
            careless.isWhole() && careless.signum() != 0 && (axis || x + h != 0),
            "顶点横坐标符号写反",
            careless.isWhole() ? vertexForm((int) careless.longValue(), -h, k) : "")
        .wrong("代入后a的符号弄错", vertexForm(-a, h, k))
        .wrongIf(a != 1, "默认a等于1", vertexForm(1, h, k))
        .wrongIf(
            upsideDown.isWhole() && upsideDown.signum() != 0,
            "顶点纵坐标符号写反",
            upsideDown.isWhole() ? vertexForm((int) upsideDown.longValue(), h, -k) : "")
        .step("设 y = a(%s)²%s。".formatted(polynomial("x", 1, -h), added(k)))
        .step(
            axis
                ? "抛物线与 x 轴的交点到对称轴的距离是 %d，其中一个交点是 %s。".formatted(gap, point(h + gap, 0))
                : "代入点 %s：a × %s²%s = %s。"
                    .formatted(point(x, y), MathText.inside((long) x - h), added(k), number(y)))
        .step(
            "%s解得 a = %s，解析式是 y = %s。"
                .formatted(
                    axis ? "代入 %s：a × %d²%s = 0，".formatted(point(h + gap, 0), gap, added(k)) : "",
                    number(a),
                    answer))
        .hints(
            "已知顶点，设成什么形式简便？",
            "顶点式 y = a(x − h)² + k 中，h、k 是顶点坐标。",
            axis ? "线段的中点在对称轴上，由此写出图象与 x 轴的交点，再求 a。" : "再代入另一点求 a。")
        .checkText(
            t -> {
              Expression f = Expression.parse(t.get(0));
              Rational top = f.value(Map.of('x', Rational.of(h)));
              Rational left = f.value(Map.of('x', Rational.of((long) h - gap)));
              Rational right = f.value(Map.of('x', Rational.of((long) h + gap)));
              return top.equals(Rational.of(k))
                  && left.equals(right)
                  && right.equals(Rational.of(y));
            })
        .build();
  }

  private static Exercise fromPoints(Draw draw) {
    int p = draw.nonZero(-6, 5);
    int q = draw.nonZero(-5, 6);
    int a = draw.pick(-3, -2, -1, 1, 2, 3);
    draw.require(p < q && p + q != 0);
    boolean roots = draw.layer() == Layer.IMPROVING;
    long b = -(long) a * (p + q);
    long c = (long) a * p * q;
    int extra = roots ? 0 : draw.nonZero(-6, 6);
    long cc = c + extra;
    draw.require(Math.abs(cc) < 40 && cc != 0 && Math.abs(b) < 20);
    List<Integer> xs = roots ? List.of(p, q, 0) : draw.distinct(3, -3, 3);
    String answer = polynomial("x", a, b, cc);
    Expression f = Expression.parse(answer);
    List<Rational> ys = xs.stream().map(x -> f.value(Map.of('x', Rational.of(x)))).toList();
    draw.require(ys.stream().allMatch(y -> y.abs().compareTo(Rational.of(50)) < 0));
    String list =
        "%s，%s，%s"
            .formatted(
                point(Rational.of(xs.get(0)), ys.get(0)),
                point(Rational.of(xs.get(1)), ys.get(1)),
                point(Rational.of(xs.get(2)), ys.get(2)));
    return Exercise.ask("二次函数的图象经过点 %s，则它的解析式是 y = ____（写成一般式）。".formatted(list))
        .answer(answer, "y=" + answer)
        .wrongIf(roots, "交点式漏a", polynomial("x", 1, -(long) p - q, (long) p * q))
        .wrong("一次项系数的符号写反", polynomial("x", a, -b, cc))
        .wrong("二次项系数的符号写反", polynomial("x", -a, b, cc))
        .wrong("常数项的符号写反", polynomial("x", a, b, -cc))
        .step(
            roots
                ? "图象与 x 轴交于 %s 和 %s，设 y = a(%s)(%s)。"
                    .formatted(
                        point(p, 0), point(q, 0), polynomial("x", 1, -p), polynomial("x", 1, -q))
                : "设 y = ax² + bx + c，把三点的坐标代入，得 %s。".formatted(equations(xs, ys)))
        .step(
            roots
                ? "代入 %s：%s，得 a = %s。"
                    .formatted(
                        point(0, c),
                        MathText.term(Rational.of((long) p * q), "a") + " = " + number(c),
                        number(a))
                : "解得 a = %s，b = %s，c = %s。".formatted(number(a), number(b), number(cc)))
        .step("解析式是 y = %s。".formatted(answer))
        .hints(
            "三个点中有没有特殊的点？",
            roots ? "已知图象与 x 轴的两个交点，可设交点式。" : "已知一般的三点，设一般式 y = ax² + bx + c。",
            roots ? "再代入第三个点的坐标求 a。" : "代入点的坐标，列方程组求系数。")
        .checkText(
            t -> {
              Expression g = Expression.parse(t.get(0));
              for (int i = 0; i < 3; i++) {
                if (!g.value(Map.of('x', Rational.of(xs.get(i)))).equals(ys.get(i))) {
                  return false;
                }
              }
              return true;
            })
        .build();
  }

  /** Returns {@code 9a + 3b + c = 2，c = −10，…}: the points put into y = ax² + bx + c. */
  private static String equations(List<Integer> xs, List<Rational> ys) {
    return java.util.stream.IntStream.range(0, xs.size())
        .mapToObj(
            i ->
                (xs.get(i) == 0
                        ? "c"
                        : MathText.term((long) xs.get(i) * xs.get(i), "a")
                            + LinearTerms.signed(xs.get(i), "b")
                            + " + c")
                    + " = "
                    + number(ys.get(i)))
        .collect(java.util.stream.Collectors.joining("，"));
  }

  private static Exercise intercepts(Draw draw) {
    int p = draw.between(-7, 4);
    int q = p + draw.between(1, 9);
    int a = draw.byLayer(1, draw.pick(-1, 1), draw.pick(-2, -1, 1, 2));
    draw.require(p != 0 && q != 0 && p + q != 0);
    long b = -(long) a * (p + q);
    long c = (long) a * p * q;
    String function = polynomial("x", a, b, c);
    boolean area = draw.layer() == Layer.EXTENDING;
    boolean length = draw.layer() == Layer.IMPROVING;
    Rational triangle = Rational.of((long) (q - p) * Math.abs(c), 2);
    if (area || length) {
      Rational answer = area ? triangle : Rational.of((long) q - p);
      return Exercise.ask(
              area
                  ? "抛物线 y = %s 与 x 轴交于 A，B 两点，与 y 轴交于点 C，则 △ABC 的面积是 ____。".formatted(function)
                  : "抛物线 y = %s 与 x 轴交于 A，B 两点，则线段 AB 的长是 ____。".formatted(function))
          .answer(answer)
          .wrong(
              "两点的距离算成坐标的和",
              area
                  ? Rational.of(Math.abs((long) p + q) * Math.abs(c), 2)
                  : Rational.of(Math.abs((long) p + q)))
          .wrong(
              area ? "三角形面积漏乘一半" : "距离算成坐标的积",
              area ? triangle.times(2) : Rational.of(Math.abs((long) p * q)))
          .wrong(
              area ? "用顶点的高代替点C的高" : "只取一个交点到原点的距离",
              area
                  ? Rational.of((long) (q - p) * (q - p) * Math.abs(a) * (q - p), 8)
                  : Rational.of(Math.max(Math.abs(p), Math.abs(q))))
          .wrong(
              area ? "底只取一个交点到原点的距离" : "两点的距离算成绝对值的和",
              area
                  ? Rational.of(Math.max(Math.abs(p), Math.abs(q)) * Math.abs(c), 2)
                  : Rational.of((long) Math.abs(p) + Math.abs(q)))
          .step("令 y = 0，解 %s = 0，得 %s。".formatted(function, Solutions.two(p, q)))
          .step("AB = %s − %s = %d。".formatted(number(q), MathText.inside(p), q - p))
          .stepIf(
              area,
              "令 x = 0，得 C(0，%s)，点 C 到 AB 的距离是 %d，面积 = %d × %d ÷ 2 = %s。"
                  .formatted(number(c), Math.abs(c), q - p, Math.abs(c), number(triangle)))
          .hints(
              "图象与 x 轴的交点，纵坐标是多少？",
              "令 y 等于零解方程，得 A、B 的横坐标。",
              area ? "以 AB 为底，点 C 到 x 轴的距离为高。" : "x 轴上两点的距离等于横坐标差的绝对值。")
          .check(
              v -> {
                double root = Math.sqrt((double) b * b - 4.0 * a * c);
                double base = root / Math.abs(a);
                return Solutions.close(v.doubleValue(), area ? base * Math.abs(c) / 2 : base);
              })
          .build();
    }
    String answer = "%s 和 %s".formatted(point(p, 0), point(q, 0));
    return Exercise.ask("抛物线 y = %s 与 x 轴的交点坐标是 ____。".formatted(function))
        .answer(answer)
        .wrong("交点坐标符号写反", "%s 和 %s".formatted(point(-q, 0), point(-p, 0)))
        .wrong("把横坐标写在纵坐标位置", "%s 和 %s".formatted(point(0, p), point(0, q)))
        .wrong("求成与y轴的交点", "(0，%s)".formatted(number(c)))
        .wrong("只写出一个交点", point(q, 0))
        .choiceOnly()
        .step("令 y = 0，解方程 %s = 0。".formatted(function))
        .step("得 %s。".formatted(Solutions.two(p, q)))
        .step("交点坐标是 %s。".formatted(answer))
        .hints("x 轴上的点，纵坐标有什么特点？", "令 y 等于零，解一元二次方程。", "方程的两个解就是交点的横坐标。")
        .checkText(
            t -> {
              Expression f = Expression.parse(function);
              String[] shown = t.get(0).split(" 和 ");
              return shown.length == 2
                  && !shown[0].equals(shown[1])
                  && java.util.Arrays.stream(shown)
                      .map(Coordinates::coordinates)
                      .allMatch(
                          x ->
                              x.get(1).signum() == 0
                                  && f.value(Map.of('x', x.get(0))).signum() == 0);
            })
        .build();
  }
}
