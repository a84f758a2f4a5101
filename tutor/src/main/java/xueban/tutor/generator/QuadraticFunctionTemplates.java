package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.added;
import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.polynomial;

import java.util.List;
import java.util.Map;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Quadratic functions: grade 9. */
final class QuadraticFunctionTemplates {
  private static final String GRAPH = "math.quadratic-function-graph";
  private static final String VERTEX = "math.quadratic-vertex-form";
  private static final String EXPRESSION = "math.quadratic-function-expression";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "quadratic-function.vertex",
              "求抛物线的顶点坐标",
              "配方（或用公式）→化为顶点式→写顶点",
              9,
              List.of(VERTEX, GRAPH),
              QuadraticFunctionTemplates::vertex),
          Template.of(
              "quadratic-function.shift",
              "抛物线的平移",
              "化为顶点式→左加右减、上加下减→写解析式",
              9,
              List.of(VERTEX),
              QuadraticFunctionTemplates::shift),
          Template.of(
              "quadratic-function.compare",
              "比较函数值的大小",
              "求对称轴→比较到对称轴的距离→按开口方向判断",
              9,
              List.of(GRAPH),
              QuadraticFunctionTemplates::compare),
          Template.of(
              "quadratic-function.from-vertex",
              "由顶点和一点求解析式",
              "设顶点式→代入点求 a→写解析式",
              9,
              List.of(EXPRESSION, VERTEX),
              QuadraticFunctionTemplates::fromVertex),
          Template.of(
                  "quadratic-function.from-points",
                  "由三点求解析式",
                  "设一般式（交点式）→代入列方程组→求系数",
                  9,
                  List.of(EXPRESSION),
                  QuadraticFunctionTemplates::fromPoints)
              .only(Layer.IMPROVING, Layer.EXTENDING),
          Template.of(
              "quadratic-function.x-intercepts",
              "抛物线与坐标轴的交点",
              "令 y=0 解方程→令 x=0 求交点→求距离或面积",
              9,
              List.of("math.quadratic-function-equation"),
              QuadraticFunctionTemplates::intercepts),
          Template.of(
                  "quadratic-function.range-extremum",
                  "给定范围内的最值",
                  "求顶点→看顶点是否在范围内→比较端点",
                  9,
                  List.of("math.quadratic-extremum", GRAPH),
                  QuadraticFunctionTemplates::rangeExtremum)
              .only(Layer.IMPROVING, Layer.EXTENDING),
          Template.of(
              "quadratic-function.max-profit",
              "最大利润问题",
              "表示单件利润与销量→列二次函数→配方求最大值",
              9,
              List.of("math.quadratic-max-profit"),
              QuadraticFunctionTemplates::maxProfit),
          Template.of(
              "quadratic-function.max-area",
              "围成的最大面积",
              "用一边表示另一边→列面积函数→求顶点",
              9,
              List.of("math.quadratic-max-area"),
              QuadraticFunctionTemplates::maxArea));

  private QuadraticFunctionTemplates() {}

  private static String point(Rational x, Rational y) {
    return "(%s，%s)".formatted(number(x), number(y));
  }

  private static String point(long x, long y) {
    return point(Rational.of(x), Rational.of(y));
  }

  private static List<Rational> coordinates(String printed) {
    return java.util.Arrays.stream(printed.replaceAll("[()]", "").split("，"))
        .map(MathText::read)
        .toList();
  }

  private static Exercise vertex(Draw draw) {
    int a = draw.byLayer(draw.pick(-1, 1), draw.pick(-3, -2, 2, 3), draw.pick(-3, -2, -1, 1, 2, 3));
    int h = draw.nonZero(-6, 6);
    int k = draw.nonZero(-9, 9);
    boolean half = draw.layer() == Layer.EXTENDING;
    Rational x = half ? Rational.of(2L * h + 1, 2) : Rational.of(h);
    Rational b = x.times(-2L * a);
    Rational c = half ? Rational.of(k) : x.times(x).times(a).plus(k);
    Rational y = c.minus(x.times(x).times(a));
    draw.require(
        b.isWhole() && c.isWhole() && c.signum() != 0 && c.abs().compareTo(Rational.of(60)) < 0);
    String function = polynomial("x", a, b.longValue(), c.longValue());
    return Exercise.ask("抛物线 y = %s 的顶点坐标是 ____。".formatted(function))
        .answer(point(x, y))
        .wrong("顶点横坐标符号写反", point(x.negate(), y))
        .wrong("把常数项当作顶点纵坐标", point(x, c))
        .wrong("对称轴公式漏除以2", point(x.times(2), y))
        .wrong("提出系数后常数配错", point(x, c.plus(x.times(x).times(a))))
        .step(
            "对称轴：x = −b/(2a) = −(%s)/(2 × %s) = %s。"
                .formatted(number(b), MathText.inside(a), number(x)))
        .step("代入 x = %s，得 y = %s。".formatted(number(x), number(y)))
        .step("顶点坐标是 %s。".formatted(point(x, y)))
        .hints("顶点在抛物线的对称轴上。", "对称轴与 b、a 有关，也可以用配方法。", "求出顶点的横坐标后，代入求纵坐标。")
        .checkText(
            t -> {
              List<Rational> p = coordinates(t.get(0));
              Expression f = Expression.parse(function);
              Rational left = f.value(Map.of('x', p.get(0).minus(1)));
              return left.equals(f.value(Map.of('x', p.get(0).plus(1))))
                  && f.value(Map.of('x', p.get(0))).equals(p.get(1));
            })
        .build();
  }

  private static String vertexForm(int a, long h, long k) {
    String front = a == 1 ? "" : a == -1 ? "−" : number(a);
    String square = h == 0 ? "x²" : "(%s)²".formatted(polynomial("x", 1, -h));
    return front + square + (k == 0 ? "" : added(k));
  }

  private static Exercise shift(Draw draw) {
    int a = draw.pick(-3, -2, -1, 1, 2, 3);
    int h = draw.byLayer(0, draw.nonZero(-5, 5), draw.nonZero(-5, 5));
    int k =
        draw.byLayer(
            draw.pick(0, 0, draw.nonZero(-5, 5)), draw.nonZero(-6, 6), draw.nonZero(-6, 6));
    int dx = draw.nonZero(-6, 6);
    int dy = draw.nonZero(-6, 6);
    boolean general = draw.layer() == Layer.EXTENDING;
    draw.require(h + dx != 0 && k + dy != 0 && h - dx != 0);
    long c = (long) a * h * h + k;
    draw.require(!general || (c != 0 && Math.abs(c) < 60));
    String from = general ? polynomial("x", a, -2L * a * h, c) : vertexForm(a, h, k);
    String move =
        "先向%s平移 %d 个单位长度，再向%s平移 %d 个单位长度"
            .formatted(dx > 0 ? "右" : "左", Math.abs(dx), dy > 0 ? "上" : "下", Math.abs(dy));
    String answer = vertexForm(a, h + dx, k + dy);
    return Exercise.ask("将抛物线 y = %s %s，得到的抛物线的解析式是 y = ____（写成顶点式）。".formatted(from, move))
        .answer(answer, "y=" + answer)
        .wrong("左右平移加减记反", vertexForm(a, h - dx, k + dy))
        .wrong("上下平移加减记反", vertexForm(a, h + dx, k - dy))
        .wrong("左右与上下平移对调", vertexForm(a, (long) h + dy, (long) k + dx))
        .wrong(
            general ? "没有化成顶点式就平移" : "平移时改变了开口",
            general ? vertexForm(a, dx, k + dy) : vertexForm(-a, h + dx, k + dy))
        .step("原抛物线的顶点是 %s。".formatted(point(h, k)))
        .step("平移后顶点是 %s，开口大小和方向不变。".formatted(point(h + dx, k + dy)))
        .step("解析式是 y = %s。".formatted(answer))
        .hints("平移改变的是什么？不变的是什么？", "看顶点怎样移动，a 不变。", "左加右减在括号里，上加下减在括号外。")
        .checkText(
            t -> {
              Expression moved = Expression.parse(t.get(0));
              Expression old = Expression.parse(from);
              for (int x = -3; x <= 3; x++) {
                Rational before = old.value(Map.of('x', Rational.of(x)));
                if (!moved.value(Map.of('x', Rational.of((long) x + dx))).equals(before.plus(dy))) {
                  return false;
                }
              }
              return true;
            })
        .build();
  }

  private static Exercise compare(Draw draw) {
    int a = draw.pick(-3, -2, -1, 1, 2, 3);
    int h = draw.nonZero(-4, 4);
    List<Integer> xs = draw.distinct(3, h - 5, h + 5);
    boolean letter = draw.layer() == Layer.EXTENDING;
    boolean general = draw.layer() != Layer.BASIC;
    List<Integer> far = xs.stream().map(x -> Math.abs(x - h)).toList();
    draw.require(far.stream().distinct().count() == 3 && !xs.contains(h));
    draw.require(xs.stream().anyMatch(x -> x < h) && xs.stream().anyMatch(x -> x > h));
    int k = draw.between(-5, 5);
    String function =
        letter
            ? "%s + m".formatted(polynomial("x", a, -2L * a * h, 0))
            : general ? polynomial("x", a, -2L * a * h, (long) a * h * h + k) : vertexForm(a, h, k);
    List<String> names = List.of("y₁", "y₂", "y₃");
    String right = order(names, xs.stream().map(x -> (long) a * (x - h) * (x - h)).toList());
    String reversed = order(names, xs.stream().map(x -> (long) -a * (x - h) * (x - h)).toList());
    String rising = order(names, xs.stream().map(x -> (long) a * x).toList());
    String falling = order(names, xs.stream().map(x -> (long) -a * x).toList());
    String mirrored =
        order(names, xs.stream().map(x -> 2L * a * (x + h) * (x + h) + (x > h ? 1 : 0)).toList());
    draw.require(
        java.util.stream.Stream.of(right, reversed, rising, falling, mirrored).distinct().count()
            > 3);
    String points =
        "A(%s，y₁)，B(%s，y₂)，C(%s，y₃)"
            .formatted(number(xs.get(0)), number(xs.get(1)), number(xs.get(2)));
    return Exercise.ask("点 %s 都在抛物线 y = %s 上，则 y₁，y₂，y₃ 的大小关系是 ____。".formatted(points, function))
        .answer(right)
        .wrong("开口方向判断反了", reversed)
        .wrong("增减性不分对称轴两侧", rising)
        .wrong("对称轴漏负号", mirrored)
        .wrong("增减性不分对称轴两侧", falling)
        .choiceOnly()
        .step("对称轴是 x = %s，开口向%s。".formatted(number(h), a > 0 ? "上" : "下"))
        .step("三点到对称轴的距离分别是 %d，%d，%d。".formatted(far.get(0), far.get(1), far.get(2)))
        .step(a > 0 ? "开口向上，离对称轴越远，函数值越大。" : "开口向下，离对称轴越远，函数值越小。")
        .step("所以 %s。".formatted(right))
        .hints("先求对称轴和开口方向。", "三个点离对称轴的远近怎样？", "开口向上时，离对称轴越远函数值越大。")
        .checkText(
            t -> {
              String[] shown = t.get(0).split(" < ");
              Expression f = Expression.parse(function);
              for (int i = 0; i + 1 < shown.length; i++) {
                Rational less =
                    f.value(
                        Map.of(
                            'x',
                            Rational.of(xs.get(names.indexOf(shown[i]))),
                            'm',
                            Rational.of(5)));
                Rational more =
                    f.value(
                        Map.of(
                            'x',
                            Rational.of(xs.get(names.indexOf(shown[i + 1]))),
                            'm',
                            Rational.of(5)));
                if (less.compareTo(more) >= 0) {
                  return false;
                }
              }
              return shown.length == 3;
            })
        .build();
  }

  /** Returns the names in the order of their values, such as {@code y₂ < y₁ < y₃}. */
  private static String order(List<String> names, List<Long> values) {
    return java.util.stream.IntStream.range(0, names.size())
        .boxed()
        .sorted(java.util.Comparator.comparing(values::get))
        .map(names::get)
        .collect(java.util.stream.Collectors.joining(" < "));
  }

  private static Exercise fromVertex(Draw draw) {
    int a =
        draw.byLayer(
            draw.pick(-2, -1, 1, 2),
            draw.pick(-3, -2, -1, 1, 2, 3),
            draw.pick(-3, -2, -1, 1, 2, 3));
    int h = draw.nonZero(-5, 5);
    int k = draw.nonZero(-8, 8);
    int x = draw.layer() == Layer.BASIC ? 0 : h + draw.nonZero(-3, 3);
    int y = a * (x - h) * (x - h) + k;
    boolean axis = draw.layer() == Layer.EXTENDING;
    int gap = Math.abs(x - h);
    draw.require(Math.abs(y) < 60 && (!axis || y == 0));
    String given =
        axis
            ? "顶点是 %s，且在 x 轴上截得的线段长为 %d".formatted(point(h, k), 2 * gap)
            : "顶点是 %s，且经过点 %s".formatted(point(h, k), point(x, y));
    Rational careless = Rational.of((long) y - k, Math.max(1, (long) (x + h) * (x + h)));
    String answer = vertexForm(a, h, k);
    return Exercise.ask("抛物线的%s，则它的解析式是 y = ____（写成顶点式）。".formatted(given))
        .answer(answer, "y=" + answer)
        .wrong(
            "顶点横坐标符号写反",
            careless.isWhole() && careless.signum() != 0
                ? vertexForm((int) careless.longValue(), -h, k)
                : vertexForm(a, -h, k))
        .wrong("代入后a的符号弄错", vertexForm(-a, h, k))
        .wrong("默认a等于1", vertexForm(a == 1 ? 2 : 1, h, k))
        .wrong("顶点纵坐标符号写反", vertexForm(a, h, -k))
        .step("设 y = a(%s)²%s。".formatted(polynomial("x", 1, -h), added(k)))
        .step(
            axis
                ? "抛物线与 x 轴的交点到对称轴的距离是 %d，其中一个交点是 %s。".formatted(gap, point(h + gap, 0))
                : "代入点 %s：a × %s²%s = %s。"
                    .formatted(point(x, y), MathText.inside((long) x - h), added(k), number(y)))
        .step("解得 a = %s，解析式是 y = %s。".formatted(number(a), answer))
        .hints("已知顶点，设成什么形式简便？", "顶点式 y = a(x − h)² + k 中，h、k 是顶点坐标。", "再代入另一点求 a。")
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
        .wrong(
            "交点式漏a",
            roots ? polynomial("x", 1, -(long) p - q, (long) p * q) : polynomial("x", 1, b, cc))
        .wrong("一次项系数的符号写反", polynomial("x", a, -b, cc))
        .wrong("二次项系数的符号写反", polynomial("x", -a, b, cc))
        .wrong("常数项的符号写反", polynomial("x", a, b, -cc))
        .step(
            roots
                ? "图象与 x 轴交于 %s 和 %s，设 y = a(%s)(%s)。"
                    .formatted(
                        point(p, 0), point(q, 0), polynomial("x", 1, -p), polynomial("x", 1, -q))
                : "设 y = ax² + bx + c，把三点的坐标代入，得三元一次方程组。")
        .step(
            roots
                ? "代入 %s：%s，得 a = %s。"
                    .formatted(
                        point(0, c),
                        MathText.term(Rational.of((long) p * q), "a") + " = " + number(c),
                        number(a))
                : "解得 a = %s，b = %s，c = %s。".formatted(number(a), number(b), number(cc)))
        .step("解析式是 y = %s。".formatted(answer))
        .hints("三个点中有没有特殊的点？", "有 x 轴上的两点可设交点式，否则设一般式。", "代入点的坐标，列方程求系数。")
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
          .step(
              area
                  ? "令 x = 0，得 C(0，%s)，点 C 到 AB 的距离是 %d，面积 = %d × %d ÷ 2 = %s。"
                      .formatted(number(c), Math.abs(c), q - p, Math.abs(c), number(triangle))
                  : "所以 AB = %d。".formatted(q - p))
          .hints("图象与 x 轴的交点，纵坐标是多少？", "令 y 等于零解方程，得 A、B 的横坐标。", "x 轴上两点的距离等于横坐标差的绝对值。")
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
        .wrong("只数与x轴的交点", point(q, 0))
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
                      .map(QuadraticFunctionTemplates::coordinates)
                      .allMatch(
                          x ->
                              x.get(1).signum() == 0
                                  && f.value(Map.of('x', x.get(0))).signum() == 0);
            })
        .build();
  }

  private static Exercise rangeExtremum(Draw draw) {
    int a = draw.pick(-2, -1, 1, 2);
    int h = draw.nonZero(-4, 4);
    int k = draw.between(-8, 8);
    boolean inside = draw.layer() == Layer.EXTENDING;
    int from =
        inside
            ? h - draw.between(1, 4)
            : draw.chance() ? h + draw.between(1, 3) : h - draw.between(5, 7);
    int to = from + (inside ? h - from + draw.between(1, 5) : draw.between(2, 4));
    draw.require(inside || from > h || to < h);
    draw.require(!inside || h - from != to - h);
    boolean max = draw.chance();
    String function = polynomial("x", a, -2L * a * h, (long) a * h * h + k);
    long first = (long) a * (from - h) * (from - h) + k;
    long last = (long) a * (to - h) * (to - h) + k;
    long best =
        max
            ? Math.max(Math.max(first, last), inside ? k : Long.MIN_VALUE)
            : Math.min(Math.min(first, last), inside ? k : Long.MAX_VALUE);
    long otherEnd = best == first ? last : first;
    draw.require(Math.abs(best) < 80 && otherEnd != k);
    return Exercise.ask(
            "当 %s ≤ x ≤ %s 时，函数 y = %s 的最%s值是 ____。"
                .formatted(number(from), number(to), function, max ? "大" : "小"))
        .answer(best)
        .wrong("不看自变量范围", k)
        .wrong("端点的函数值取反了", max ? Math.min(first, last) : Math.max(first, last))
        .wrong(
            inside ? "只比较两个端点" : "把自变量的值当作最值",
            inside
                ? (max ? Math.max(first, last) : Math.min(first, last))
                : best == first ? from : to)
        .wrong("取错端点", otherEnd)
        .wrong("把自变量的值当作最值", inside && best == k ? h : best == first ? from : to)
        .step(
            "y = %s，对称轴是 x = %s，开口向%s。"
                .formatted(vertexForm(a, h, k), number(h), a > 0 ? "上" : "下"))
        .step(
            inside
                ? "对称轴在范围内，顶点处 y = %s；x = %s 时 y = %s，x = %s 时 y = %s。"
                    .formatted(number(k), number(from), number(first), number(to), number(last))
                : "对称轴不在范围内，函数在这个范围内单调：x = %s 时 y = %s，x = %s 时 y = %s。"
                    .formatted(number(from), number(first), number(to), number(last)))
        .step("所以最%s值是 %s。".formatted(max ? "大" : "小", number(best)))
        .hints("先求对称轴，看它在不在给定的范围内。", "对称轴在范围内时，顶点处取得一个最值。", "不在范围内时，比较两个端点的函数值。")
        .check(
            v -> {
              Expression f = Expression.parse(function);
              Rational found = f.value(Map.of('x', Rational.of(from)));
              for (int i = 0; i <= 4 * (to - from); i++) {
                Rational y = f.value(Map.of('x', Rational.of(from).plus(Rational.of(i, 4))));
                found = (max ? y.compareTo(found) > 0 : y.compareTo(found) < 0) ? y : found;
              }
              return v.equals(found);
            })
        .build();
  }

  private static Exercise maxProfit(Draw draw) {
    int cost = draw.multiple(5, 20, 60);
    int price = cost + draw.multiple(5, 5, 30);
    int per = draw.pick(1, 2, 5);
    int less = draw.pick(1, 2, 5, 10) * per;
    int sales = draw.multiple(10, 60, 400);
    int rate = less / per;
    // profit (price + x − cost)(sales − rate·x), x = rise in yuan
    Rational vertex = Rational.of((long) sales - (long) rate * (price - cost), 2L * rate);
    draw.require(vertex.isWhole() && vertex.signum() > 0 && vertex.compareTo(Rational.of(40)) < 0);
    long x = vertex.longValue();
    draw.require(sales - rate * x > 0 && x % per == 0);
    long best = (price + x - cost) * (sales - rate * x);
    String goods = draw.pick("某种台灯", "某种水杯", "某款背包", "某种礼盒");
    boolean capped = draw.layer() == Layer.EXTENDING;
    long cap = price + x - draw.between(1, 3) * (long) per;
    draw.require(!capped || cap > price);
    long capX = cap - price;
    long capBest = (cap - cost) * (sales - rate * capX);
    String base =
        "%s的进价是每件 %d 元，售价为每件 %d 元时，每天可售出 %d 件。经调查，售价每上涨 %d 元，每天少售出 %d 件。"
            .formatted(goods, cost, price, sales, per, less);
    String ask =
        draw.byLayer(
            "当售价定为每件 ____ 元时，每天的利润最大。",
            "每天可获得的最大利润是 ____ 元。",
            "若售价不能高于每件 %d 元，则每天可获得的最大利润是 ____ 元。".formatted(cap));
    long answer = draw.byLayer(price + x, best, capBest);
    return Exercise.ask(base + ask)
        .answer(Rational.of(answer), "元")
        .wrong(draw.byLayer("把涨价当作售价", "求出售价就答最值", "不看自变量范围"), draw.byLayer(x, price + x, best))
        .wrong(
            "涨价后销量不减",
            draw.byLayer(
                Rational.of(price + sales / rate),
                Rational.of((price + x - cost) * sales),
                Rational.of((cap - cost) * sales)))
        .wrong(
            "把销售额当作利润",
            draw.byLayer(
                Rational.of((long) sales + (long) rate * price, 2L * rate),
                Rational.of((price + x) * (sales - rate * x)),
                Rational.of(cap * (sales - rate * capX))))
        .wrong(
            draw.layer() == Layer.BASIC ? "求成了每件的利润" : "用原来的单件利润计算",
            draw.layer() == Layer.BASIC
                ? Rational.of(price + x - cost)
                : Rational.of((long) (price - cost) * (sales - rate * (capped ? capX : x))))
        .step(
            "设售价上涨 x 元，利润为 y 元：每件利润 (%d + x) 元，销量 (%d − %sx) 件。"
                .formatted(price - cost, sales, rate == 1 ? "" : rate))
        .step(
            "y = (%d + x)(%d − %sx) = %s。"
                .formatted(
                    price - cost,
                    sales,
                    rate == 1 ? "" : rate,
                    polynomial(
                        "x",
                        -rate,
                        sales - (long) rate * (price - cost),
                        (long) (price - cost) * sales)))
        .step(
            "对称轴是 x = %d，开口向下，%s。"
                .formatted(
                    x,
                    capped
                        ? "x ≤ %d 在对称轴左侧，y 随 x 增大而增大".formatted(capX)
                        : "x = %d 时 y 最大，最大值是 %d".formatted(x, best)))
        .step(
            draw.byLayer(
                "售价定为 %d + %d = %d（元）。".formatted(price, x, price + x),
                "最大利润是 %d 元。".formatted(best),
                "x = %d 时，最大利润是 %d 元。".formatted(capX, capBest)))
        .hints("利润 = 每件利润 × 销量。", "设涨价 x 元，表示出每件利润和销量。", "利润是 x 的二次函数，求顶点，注意 x 的取值范围。")
        .check(
            v -> {
              long most = Long.MIN_VALUE;
              long at = 0;
              for (long p = price; p <= (capped ? cap : price + 200); p++) {
                long profit = (p - cost) * (sales - rate * (p - price));
                if (profit > most) {
                  most = profit;
                  at = p;
                }
              }
              return v.equals(Rational.of(draw.layer() == Layer.BASIC ? at : most));
            })
        .build();
  }

  private static Exercise maxArea(Draw draw) {
    int total = draw.multiple(4, 16, 80);
    int parts = draw.byLayer(2, 2, 3);
    boolean wall = draw.layer() != Layer.BASIC;
    // no wall: x(total/2 − x); wall: x(total − parts·x)
    Rational width = wall ? Rational.of(total, 2L * parts) : Rational.of(total, 4);
    Rational length = wall ? Rational.of(total, 2) : width;
    Rational area = width.times(length);
    draw.require(width.isFiniteDecimal() && area.isFiniteDecimal() && width.times(2).isWhole());
    String thing = draw.pick("矩形菜园", "矩形花圃", "矩形养鸡场");
    String fence = thing.equals("矩形养鸡场") ? "篱笆" : draw.pick("篱笆", "栅栏");
    String stem =
        switch (draw.layer()) {
          case BASIC ->
              "用一段长 %d m 的%s围成一个%s，则%s的最大面积是 ____ m²。"
                  .formatted(total, fence, thing, thing.substring(2));
          case IMPROVING ->
              "一边靠墙（墙足够长），另外三边用总长 %d m 的%s围成一个%s，则%s的最大面积是 ____ m²。"
                  .formatted(total, fence, thing, thing.substring(2));
          case EXTENDING ->
              "一边靠墙（墙足够长），其余用总长 %d m 的%s围成一个%s，中间再用一道与墙垂直的%s隔开，则%s的最大面积是 ____ m²。"
                  .formatted(total, fence, thing, fence, thing.substring(2));
        };
    Rational side = Rational.of(total, parts + 1L);
    return Exercise.ask(stem)
        .answer(MathText.decimal(area), MathText.decimal(area) + "m²", number(area))
        .wrong("漏掉墙的一边", wall ? number(area.over(2)) : number(area))
        .wrong("求出边长就当作面积", MathText.decimal(width))
        .wrong(
            wall ? "以为正方形时面积最大" : "没有把周长除以2",
            wall ? number(side.times(side)) : MathText.decimal(area.times(4)))
        .wrong(
            "要围的边数数错",
            wall ? number(Rational.of((long) total * total, parts == 2 ? 12 : 8)) : number(area))
        .step(
            wall
                ? "设垂直于墙的一边长 x m，则平行于墙的一边长 (%d − %dx) m。".formatted(total, parts)
                : "设一边长 x m，则另一边长 (%d − x) m。".formatted(total / 2))
        .step(
            wall
                ? "面积 S = x(%d − %dx) = %s。"
                    .formatted(total, parts, polynomial("x", -parts, total, 0))
                : "面积 S = x(%d − x) = %s。".formatted(total / 2, polynomial("x", -1, total / 2, 0)))
        .step("当 x = %s 时，S 最大，最大值是 %s。".formatted(MathText.decimal(width), MathText.decimal(area)))
        .hints("设一边的长，另一边怎样表示？", "数清要围的边有几条。", "面积是边长的二次函数，在顶点处取最大值。")
        .check(
            v -> {
              Rational best = Rational.ZERO;
              for (int i = 1; i < total; i++) {
                Rational x = Rational.of(i, 2);
                Rational other =
                    wall
                        ? Rational.of(total).minus(x.times(parts))
                        : Rational.of(total, 2).minus(x);
                Rational s = x.times(other);
                best = other.signum() > 0 && s.compareTo(best) > 0 ? s : best;
              }
              return v.equals(best);
            })
        .build();
  }
}
