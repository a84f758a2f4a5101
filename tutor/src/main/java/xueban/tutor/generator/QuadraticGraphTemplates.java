package xueban.tutor.generator;

import static xueban.tutor.generator.Coordinates.coordinates;
import static xueban.tutor.generator.Coordinates.point;
import static xueban.tutor.generator.MathText.added;
import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.polynomial;

import java.util.List;
import java.util.Map;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** The graph of a quadratic function: its vertex, its shifts, its values compared: grade 9. */
final class QuadraticGraphTemplates {
  private static final String GRAPH = "math.quadratic-function-graph";
  private static final String VERTEX = "math.quadratic-vertex-form";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "quadratic-function.vertex",
              "求抛物线的顶点坐标",
              "配方（或用公式）→化为顶点式→写顶点",
              9,
              List.of(VERTEX, GRAPH),
              QuadraticGraphTemplates::vertex),
          Template.of(
              "quadratic-function.shift",
              "抛物线的平移",
              "化为顶点式→左加右减、上加下减→写解析式",
              9,
              List.of(VERTEX),
              QuadraticGraphTemplates::shift),
          Template.of(
              "quadratic-function.compare",
              "比较函数值的大小",
              "求对称轴→比较到对称轴的距离→按开口方向判断",
              9,
              List.of(GRAPH),
              QuadraticGraphTemplates::compare));

  private QuadraticGraphTemplates() {}

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
        .wrong("对称轴公式漏除以2", point(x.times(2), c))
        .wrong("提出系数后常数配错", point(x, c.plus(x.times(x).times(a))))
        .step(
            "对称轴：x = −b/(2a) = −%s/(2 × %s) = %s。"
                .formatted(MathText.inside(b), MathText.inside(a), number(x)))
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

  /** Returns a(x − h)² + k. */
  static String vertexForm(int a, long h, long k) {
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
        .wrongIf(!general, "平移时改变了开口", vertexForm(-a, h + dx, k + dy))
        .step(
            (general ? "配方，得 y = " + vertexForm(a, h, k) + "，" : "")
                + "原抛物线的顶点是 %s。".formatted(point(h, k)))
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
    String right = ValueOrder.of(xs.stream().map(x -> (long) a * (x - h) * (x - h)).toList());
    String reversed = ValueOrder.of(xs.stream().map(x -> (long) -a * (x - h) * (x - h)).toList());
    String rising = ValueOrder.of(xs.stream().map(x -> (long) a * x).toList());
    String falling = ValueOrder.of(xs.stream().map(x -> (long) -a * x).toList());
    String mirrored = ValueOrder.of(xs.stream().map(x -> (long) a * (x + h) * (x + h)).toList());
    boolean mirror = xs.stream().map(x -> Math.abs(x + h)).distinct().count() == 3;
    draw.require(
        java.util.stream.Stream.of(right, reversed, rising, falling, mirror ? mirrored : right)
                .distinct()
                .count()
            > 3);
    String points =
        "A(%s，y₁)，B(%s，y₂)，C(%s，y₃)"
            .formatted(number(xs.get(0)), number(xs.get(1)), number(xs.get(2)));
    return Exercise.ask("点 %s 都在抛物线 y = %s 上，则 y₁，y₂，y₃ 的大小关系是 ____。".formatted(points, function))
        .answer(right)
        .wrong("开口方向判断反了", reversed)
        .wrong("增减性不分对称轴两侧", rising)
        .wrongIf(mirror, "对称轴漏负号", mirrored)
        .wrong("不分两侧且增减性判断反了", falling)
        .choiceOnly()
        .step("对称轴是 x = %s，开口向%s。".formatted(number(h), a > 0 ? "上" : "下"))
        .step("三点到对称轴的距离分别是 %d，%d，%d。".formatted(far.get(0), far.get(1), far.get(2)))
        .step(a > 0 ? "开口向上，离对称轴越远，函数值越大。" : "开口向下，离对称轴越远，函数值越小。")
        .step("所以 %s。".formatted(right))
        .hints("先求对称轴和开口方向。", "三个点离对称轴的远近怎样？", a > 0 ? "开口向上时，离对称轴越远函数值越大。" : "开口向下时，离对称轴越远函数值越小。")
        .checkText(t -> ValueOrder.holds(t.get(0), function, xs))
        .build();
  }
}
