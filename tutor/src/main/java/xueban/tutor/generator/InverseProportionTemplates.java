package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.added;
import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.polynomial;

import java.util.List;
import java.util.Map;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Inverse proportional functions (grade 9) and points in the coordinate plane (grade 7). */
final class InverseProportionTemplates {
  private static final String GRAPH = "math.inverse-function-graph";
  private static final String AREA = "math.inverse-function-k";
  private static final String POINT = "math.point-coordinates";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "inverse-proportion.from-point",
              "反比例函数：由点求值",
              "由点求 k=xy→代入求另一坐标",
              9,
              List.of("math.inverse-proportional-function"),
              InverseProportionTemplates::fromPoint),
          Template.of(
              "inverse-proportion.compare",
              "反比例函数值的比较",
              "看 k 的符号→分两支判断增减→比较",
              9,
              List.of(GRAPH),
              InverseProportionTemplates::compare),
          Template.of(
              "inverse-proportion.area",
              "由面积求 k",
              "矩形（三角形）面积与 |k| 的关系→由象限定符号",
              9,
              List.of(AREA),
              InverseProportionTemplates::area),
          Template.of(
              "inverse-proportion.line-intersection",
              "与直线的交点",
              "由交点求 k→联立方程→求另一交点（面积）",
              9,
              List.of("math.inverse-linear-combination"),
              InverseProportionTemplates::intersection),
          Template.of(
              "coordinate.distance-to-axes",
              "点到坐标轴的距离",
              "由象限定符号→距离是坐标的绝对值→写坐标",
              7,
              List.of("math.quadrant-signs", POINT),
              InverseProportionTemplates::axes),
          Template.of(
              "coordinate.translate",
              "坐标系中点的平移",
              "左右改横坐标、上下改纵坐标→列式",
              7,
              List.of("math.coordinate-translation"),
              InverseProportionTemplates::translate),
          Template.of(
              "coordinate.parallel-parameter",
              "平行于坐标轴的直线上的点",
              "平行于 x 轴纵坐标相等→列方程求字母→求坐标",
              7,
              List.of(POINT),
              InverseProportionTemplates::parallel));

  private InverseProportionTemplates() {}

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

  private static Exercise fromPoint(Draw draw) {
    int x1 = draw.nonZero(-9, 9);
    int y1 = draw.nonZero(-9, 9);
    int k = x1 * y1;
    int x2 = draw.nonZero(-9, 9);
    int h = draw.layer() == Layer.EXTENDING ? draw.nonZero(-4, 4) : 0;
    draw.require(
        x1 != x2
            && Math.abs(k) > 3
            && Math.abs(x1) != Math.abs(y1)
            && x1 + h != 0
            && x2 != -h
            && x1 + h != x2);
    draw.require(x2 != h && x2 != 0);
    // extending: y is inversely proportional to x − h: k = y1 (x1) with x = x1 + h
    Rational y2 = h == 0 ? Rational.of(k, x2) : Rational.of(k, (long) x2 - h);
    draw.require(draw.layer() != Layer.BASIC || y2.isWhole());
    String subject =
        h == 0
            ? "反比例函数 y = k/x 的图象经过点 %s 和点 (%s，m)".formatted(point(x1, y1), number(x2))
            : " y 与 %s 成反比例，当 x = %s 时 y = %s，当 x = %s 时 y = m"
                .formatted(polynomial("x", 1, -h), number((long) x1 + h), number(y1), number(x2));
    Rational direct =
        h == 0 ? Rational.of((long) y1 * x2, x1) : Rational.of((long) y1 * (x1 + h), x2);
    return Exercise.ask("已知%s，则 m = ____。".formatted(subject))
        .answer(number(y2), "m=" + number(y2))
        .wrong(h == 0 ? "当作正比例函数计算" : "把成反比例的整体当作x", direct)
        .wrong("求出k就作答", k)
        .wrong("k的符号弄错", y2.negate())
        .wrong("把k与坐标相乘", (long) k * x2)
        .step(
            h == 0
                ? "k = xy = %s × %s = %s。".formatted(number(x1), MathText.inside(y1), number(k))
                : "设 y = k/(%s)，代入得 k = %s × %s = %s。"
                    .formatted(polynomial("x", 1, -h), number(y1), MathText.inside(x1), number(k)))
        .step(
            h == 0
                ? "当 x = %s 时，m = %s ÷ %s。".formatted(number(x2), number(k), MathText.inside(x2))
                : "当 x = %s 时，m = %s ÷ %s。"
                    .formatted(number(x2), number(k), MathText.inside((long) x2 - h)))
        .step("m = %s。".formatted(number(y2)))
        .hints("成反比例的两个量，什么是不变的？", "对应值的积等于常数 k。", "先由已知的一组值求 k，再代入。")
        .check(v -> v.times((long) x2 - h).equals(Rational.of((long) y1 * x1)))
        .build();
  }

  private static Exercise compare(Draw draw) {
    int k = draw.between(2, 12) * (draw.layer() == Layer.BASIC ? 1 : draw.pick(-1, 1));
    List<Integer> xs = draw.distinct(3, -6, 6);
    boolean letter = draw.layer() == Layer.EXTENDING;
    draw.require(
        !xs.contains(0) && xs.stream().anyMatch(x -> x < 0) && xs.stream().anyMatch(x -> x > 0));
    int c = draw.between(1, 5);
    // extending: y = (m² + c)/x or −(m² + c)/x
    String function =
        letter
            ? k > 0 ? "(m² + %d)/x".formatted(c) : "−(m² + %d)/x".formatted(c)
            : number(k) + "/x";
    int sign = k > 0 ? 1 : -1;
    List<String> names = List.of("y₁", "y₂", "y₃");
    String right = order(names, xs.stream().map(x -> sign * 60.0 / x).toList());
    String reversed = order(names, xs.stream().map(x -> -sign * 60.0 / x).toList());
    String whole = order(names, xs.stream().map(x -> (double) -sign * x).toList());
    String rising = order(names, xs.stream().map(x -> (double) sign * x).toList());
    String size =
        order(names, xs.stream().map(x -> 60.0 / Math.abs(x) + (x > 0 ? .1 : 0)).toList());
    draw.require(
        java.util.stream.Stream.of(right, reversed, whole, rising, size).distinct().count() > 3);
    return Exercise.ask(
            "点 A(%s，y₁)，B(%s，y₂)，C(%s，y₃) 都在反比例函数 y = %s 的图象上，则 y₁，y₂，y₃ 的大小关系是 ____。"
                .formatted(number(xs.get(0)), number(xs.get(1)), number(xs.get(2)), function))
        .answer(right)
        .wrong("不说每一支就说减小", whole)
        .wrong("k的符号与象限对错", reversed)
        .wrong("不分两支都说增大", rising)
        .wrong("不看符号只比绝对值", size)
        .choiceOnly()
        .step(
            letter
                ? "m² + %d > 0，所以比例系数是%s数。".formatted(c, k > 0 ? "正" : "负")
                : "k = %s %s 0。".formatted(number(k), k > 0 ? ">" : "<"))
        .step("图象在第%s象限，在每一支上 y 随 x 的增大而%s。".formatted(k > 0 ? "一、三" : "二、四", k > 0 ? "减小" : "增大"))
        .step("分别比较两支上的点，得 %s。".formatted(right))
        .hints("先看 k 的符号，图象在哪两个象限？", "增减性只在每一支上成立。", "先按函数值的正负分组，再在同一支上比较。")
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
                            Rational.of(3)));
                Rational more =
                    f.value(
                        Map.of(
                            'x',
                            Rational.of(xs.get(names.indexOf(shown[i + 1]))),
                            'm',
                            Rational.of(3)));
                if (less.compareTo(more) >= 0) {
                  return false;
                }
              }
              return shown.length == 3;
            })
        .build();
  }

  private static String order(List<String> names, List<Double> values) {
    return java.util.stream.IntStream.range(0, names.size())
        .boxed()
        .sorted(java.util.Comparator.comparing(values::get))
        .map(names::get)
        .collect(java.util.stream.Collectors.joining(" < "));
  }

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
          .wrong("两个面积相加减弄反", asksUpper ? Math.abs((long) b - 2L * area) : (long) a + 2L * area)
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
        .wrong("倍数多取了一次", triangle ? Rational.of(2L * k) : Rational.of(k, 2))
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
          .wrong(a == 1 ? "把已知的交点又写一次" : "横纵坐标的位置写反", point(y, p))
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
    Rational triangle = Rational.of((long) Math.abs(b) * Math.abs(p - q), 2);
    String line = polynomial("x", a, b);
    String given = "直线 y = %s 与双曲线 y = k/x 交于 A%s，B 两点".formatted(line, point(p, y1));
    if (area) {
      return Exercise.ask("%s，O 是原点，则 △AOB 的面积是 ____。".formatted(given))
          .answer(triangle)
          .wrong("三角形面积忘取一半", triangle.times(2))
          .wrong("横坐标的差算成和", Rational.of((long) Math.abs(b) * Math.abs(p + q), 2))
          .wrong("用k的绝对值当作面积", Math.abs(k))
          .wrong("只算其中一个小三角形", Rational.of((long) Math.abs(b) * Math.abs(p), 2))
          .step(
              "k = %s × %s = %s，联立得另一交点 B%s。"
                  .formatted(number(p), MathText.inside(y1), number(k), point(q, y2)))
          .step("直线与 y 轴交于 C(0，%s)，OC = %d。".formatted(number(b), Math.abs(b)))
          .step(
              "面积 = OC × A、B 横坐标之差的绝对值 ÷ 2 = %d × %d ÷ 2 = %s。"
                  .formatted(Math.abs(b), Math.abs(p - q), number(triangle)))
          .hints("先求 k 和另一个交点。", "用 y 轴（x 轴）把三角形分成两部分。", "以直线在 y 轴上的截距为公共底，高是横坐标的绝对值。")
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
        .wrong("横纵坐标的位置写反", point(y2, q))
        .wrong("解方程时根的符号写反", point(-q, -y2))
        .wrong("代入求纵坐标时符号出错", point(q, -y2))
        .step(
            "k = %s × %s = %s，双曲线是 y = %s/x。"
                .formatted(number(p), MathText.inside(y1), number(k), number(k)))
        .step("联立：%s = %s/x，整理得 %s = 0。".formatted(line, number(k), polynomial("x", a, b, -k)))
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

  private static Exercise axes(Draw draw) {
    int dx = draw.between(1, 12);
    int dy = draw.between(1, 12);
    int quadrant = draw.between(draw.layer() == Layer.BASIC ? 2 : 1, 4);
    draw.require(dx != dy);
    int sx = quadrant == 1 || quadrant == 4 ? 1 : -1;
    int sy = quadrant < 3 ? 1 : -1;
    String where = List.of("第一", "第二", "第三", "第四").get(quadrant - 1);
    boolean letters = draw.layer() == Layer.EXTENDING;
    String given =
        letters
            ? "点 P(x，y) 满足 |x| = %d，y² = %d，且 xy %s 0，x %s y"
                .formatted(dx, dy * dy, sx * sy > 0 ? ">" : "<", sx * dx > sy * dy ? ">" : "<")
            : "点 P 在%s象限，到 x 轴的距离是 %d，到 y 轴的距离是 %d".formatted(where, dy, dx);
    int px = sx * dx;
    int py = sy * dy;
    return Exercise.ask("%s，则点 P 的坐标是 ____。".formatted(given))
        .answer(point(px, py))
        .wrong(letters ? "横纵坐标的位置写反" : "到轴的距离与坐标混淆", point((long) sx * dy, (long) sy * dx))
        .wrong("到轴距离求坐标丢负号", point(-px, -py))
        .wrong("第二四象限符号记反", point(-px, py))
        .wrong("第二四象限符号记反", point(px, -py))
        .step(
            letters
                ? "|x| = %d，x = ±%d；y² = %d，y = ±%d。".formatted(dx, dx, dy * dy, dy)
                : "到 x 轴的距离是 |y| = %d，到 y 轴的距离是 |x| = %d。".formatted(dy, dx))
        .step(
            letters
                ? "xy %s 0，x、y %s号；再由 x %s y 取舍。"
                    .formatted(
                        sx * sy > 0 ? ">" : "<", sx * sy > 0 ? "同" : "异", px > py ? ">" : "<")
                : "%s象限的点，横坐标为%s，纵坐标为%s。".formatted(where, sx > 0 ? "正" : "负", sy > 0 ? "正" : "负"))
        .step("点 P 的坐标是 %s。".formatted(point(px, py)))
        .hints("点到两条坐标轴的距离分别与哪个坐标有关？", "到 x 轴的距离是纵坐标的绝对值，到 y 轴的距离是横坐标的绝对值。", "再由条件确定横、纵坐标的符号。")
        .checkText(
            t -> {
              List<Rational> p = coordinates(t.get(0));
              boolean sizes =
                  p.get(0).abs().equals(Rational.of(dx)) && p.get(1).abs().equals(Rational.of(dy));
              if (letters) {
                return sizes
                    && p.get(0).times(p.get(1)).signum() == sx * sy
                    && (p.get(0).compareTo(p.get(1)) > 0) == (px > py);
              }
              int found =
                  p.get(0).signum() > 0
                      ? p.get(1).signum() > 0 ? 1 : 4
                      : p.get(1).signum() > 0 ? 2 : 3;
              return sizes && found == quadrant;
            })
        .build();
  }

  private static Exercise translate(Draw draw) {
    int x = draw.nonZero(-8, 8);
    int y = draw.nonZero(-8, 8);
    int dx = draw.nonZero(-9, 9);
    int dy = draw.nonZero(-9, 9);
    boolean inverse = draw.layer() == Layer.IMPROVING;
    boolean segment = draw.layer() == Layer.EXTENDING;
    draw.require(Math.abs(dx) != Math.abs(dy) && x != y);
    String move =
        "向%s平移 %d 个单位长度，再向%s平移 %d 个单位长度"
            .formatted(dx > 0 ? "右" : "左", Math.abs(dx), dy > 0 ? "上" : "下", Math.abs(dy));
    int u = draw.nonZero(-8, 8);
    int v = draw.nonZero(-8, 8);
    draw.require(!segment || (u != x && v != y));
    int sx = segment ? u : x;
    int sy = segment ? v : y;
    int sign = inverse ? -1 : 1;
    String stem =
        inverse
            ? "点 P 先%s，得到点 Q%s，则点 P 的坐标是 ____。".formatted(move, point(x, y))
            : segment
                ? "将线段 AB 平移得到线段 CD，点 A%s 的对应点是 C%s，点 B%s 的对应点是 D，则点 D 的坐标是 ____。"
                    .formatted(point(x, y), point((long) x + dx, (long) y + dy), point(u, v))
                : "将点 P%s 先%s，得到的点的坐标是 ____。".formatted(point(x, y), move);
    return Exercise.ask(stem)
        .answer(point((long) sx + (long) sign * dx, (long) sy + (long) sign * dy))
        .wrong("左右平移改纵坐标", point((long) sx + (long) sign * dy, (long) sy + (long) sign * dx))
        .wrong(
            inverse || segment ? "平移方向弄反" : "向左平移横坐标加",
            point((long) sx - (long) sign * dx, (long) sy - (long) sign * dy))
        .wrong("上下平移加减记反", point((long) sx + (long) sign * dx, (long) sy - (long) sign * dy))
        .wrong("横坐标加减记反", point((long) sx - (long) sign * dx, (long) sy + (long) sign * dy))
        .step(
            segment
                ? "由 A 到 C：横坐标%s，纵坐标%s。".formatted(changed(dx), changed(dy))
                : inverse ? "倒着平移：从点 Q 向相反的方向平移回去。" : "左右平移改变横坐标，上下平移改变纵坐标。")
        .step(
            "横坐标：%s%s = %s；纵坐标：%s%s = %s。"
                .formatted(
                    number(sx),
                    added((long) sign * dx),
                    number((long) sx + (long) sign * dx),
                    number(sy),
                    added((long) sign * dy),
                    number((long) sy + (long) sign * dy)))
        .step(
            "所求坐标是 %s。"
                .formatted(point((long) sx + (long) sign * dx, (long) sy + (long) sign * dy)))
        .hints(
            "左右平移改变哪个坐标？上下平移呢？",
            "向右、向上用加，向左、向下用减。",
            inverse ? "已知平移后的点，要倒着平移。" : "先弄清平移的方向和距离，再计算。")
        .checkText(
            t -> {
              List<Rational> p = coordinates(t.get(0));
              Rational fromX = inverse ? Rational.of(x).minus(p.get(0)) : p.get(0).minus(sx);
              Rational fromY = inverse ? Rational.of(y).minus(p.get(1)) : p.get(1).minus(sy);
              return fromX.equals(Rational.of(dx)) && fromY.equals(Rational.of(dy));
            })
        .build();
  }

  private static String changed(int by) {
    return (by > 0 ? "加 " : "减 ") + Math.abs(by);
  }

  private static Exercise parallel(Draw draw) {
    int m = draw.nonZero(-6, 6);
    int a = draw.between(1, 3);
    int b = draw.nonZero(-7, 7);
    int c = draw.byLayer(0, draw.nonZero(-3, 3), draw.nonZero(-3, 3));
    int d = a * m + b - c * m;
    boolean axis = draw.chance();
    boolean asksPoint = draw.layer() == Layer.EXTENDING;
    draw.require(a != c && d != 0 && a * m + b != 0);
    // parallel to the x axis: ordinates equal
    String one = polynomial("m", a, b);
    String other = c == 0 ? number(d) : polynomial("m", c, d);
    String free = polynomial("m", 1, draw.nonZero(-5, 5));
    int other1 = draw.nonZero(-8, 8);
    Rational shown = Expression.parse(free).value(Map.of('m', Rational.of(m)));
    draw.require(shown.signum() != 0 && !shown.equals(Rational.of(other1)));
    String p = axis ? "P(%s，%s)".formatted(free, one) : "P(%s，%s)".formatted(one, free);
    String q =
        axis
            ? "Q(%s，%s)".formatted(number(other1), other)
            : "Q(%s，%s)".formatted(other, number(other1));
    Rational same = Rational.of((long) a * m + b);
    String answer = axis ? point(shown, same) : point(same, shown);
    Rational slip = Rational.of((long) d + b, (long) a - c);
    Rational crossed = Rational.of(other1).minus(shown).plus(m);
    if (asksPoint) {
      Rational slipSame = slip.times(a).plus(b);
      Rational slipShown = Expression.parse(free).value(Map.of('m', slip));
      return Exercise.ask(
              "已知点 %s，%s，且直线 PQ 平行于 %s 轴，则点 P 的坐标是 ____。".formatted(p, q, axis ? "x" : "y"))
          .answer(answer)
          .wrong("移项不变号", axis ? point(slipShown, slipSame) : point(slipSame, slipShown))
          .wrong("横纵坐标写反", axis ? point(same, shown) : point(shown, same))
          .wrong(
              "平行于轴时哪个坐标相等弄反",
              axis
                  ? point(Rational.of(other1), crossed.times(a).plus(b))
                  : point(crossed.times(a).plus(b), Rational.of(other1)))
          .step("平行于 %s 轴的直线上的点，%s坐标相等。".formatted(axis ? "x" : "y", axis ? "纵" : "横"))
          .step("列方程：%s = %s，解得 m = %s。".formatted(one, other, number(m)))
          .step("代入，点 P 的坐标是 %s。".formatted(answer))
          .hints("平行于坐标轴的直线上的点，坐标有什么特点？", "平行于 x 轴看纵坐标，平行于 y 轴看横坐标。", "列方程求 m，再代入求坐标。")
          .checkText(
              t -> {
                List<Rational> found = coordinates(t.get(0));
                Rational level = found.get(axis ? 1 : 0);
                Rational value = level.minus(b).over(a);
                boolean onLine =
                    c == 0 ? level.equals(Rational.of(d)) : value.times(c).plus(d).equals(level);
                return onLine
                    && Expression.parse(free)
                        .value(Map.of('m', value))
                        .equals(found.get(axis ? 0 : 1));
              })
          .build();
    }
    return Exercise.ask("已知点 %s，%s，且直线 PQ 平行于 %s 轴，则 m = ____。".formatted(p, q, axis ? "x" : "y"))
        .answer(number(m), "m=" + number(m))
        .wrong("移项不变号", slip)
        .wrong("平行于轴时哪个坐标相等弄反", crossed)
        .wrong("解出的符号写反", -m)
        .wrong("把相等的坐标当作字母的值", same)
        .step("平行于 %s 轴的直线上的点，%s坐标相等。".formatted(axis ? "x" : "y", axis ? "纵" : "横"))
        .step("列方程：%s = %s。".formatted(one, other))
        .step("解得 m = %s。".formatted(number(m)))
        .hints("平行于坐标轴的直线上的点，坐标有什么特点？", "平行于 x 轴看纵坐标，平行于 y 轴看横坐标。", "让对应的坐标相等，列方程求 m。")
        .check(v -> v.times(a).plus(b).equals(v.times(c).plus(d)))
        .build();
  }
}
