package xueban.tutor.generator;

import static xueban.tutor.generator.Coordinates.point;
import static xueban.tutor.generator.LinearTerms.line;
import static xueban.tutor.generator.MathText.added;
import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.sum;

import java.util.List;
import java.util.Map;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** The expression of a line, its shifts and where two lines meet: grade 8. */
@SuppressWarnings("NarrowCalculation") // the numbers of exercises are small
final class LinearFunctionLineTemplates {
  private static final String GRAPH = "math.linear-function-graph";
  private static final String COEFFICIENTS = "math.undetermined-coefficients";
  private static final String EQUATION = "math.linear-function-equation";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "linear-function.from-points",
              "由两点求一次函数解析式",
              "设 y=kx+b→代入两点得方程组→求 k、b",
              8,
              List.of(COEFFICIENTS, "math.linear-function"),
              LinearFunctionLineTemplates::fromPoints),
          Template.of(
              "linear-function.shift",
              "一次函数图象的平移",
              "k 不变→上加下减、左加右减→写解析式",
              8,
              List.of(GRAPH),
              LinearFunctionLineTemplates::shift),
          Template.of(
              "linear-function.intersection",
              "两直线的交点",
              "联立解析式→解方程组→写坐标",
              8,
              List.of(EQUATION),
              LinearFunctionLineTemplates::intersection));

  private LinearFunctionLineTemplates() {}

  private static Rational at(String function, Rational x) {
    return Expression.parse(function).value(Map.of('x', x));
  }

  private static Exercise fromPoints(Draw draw) {
    Rational k =
        draw.layer() == Layer.EXTENDING
            ? Rational.of(draw.nonZero(-5, 5), draw.between(2, 3))
            : Rational.of(draw.nonZero(-4, 4));
    int b = draw.nonZero(-8, 8);
    List<Integer> xs =
        draw.layer() == Layer.BASIC ? List.of(0, draw.nonZero(-5, 5)) : draw.distinct(2, -6, 6);
    Rational y1 = k.times(xs.get(0)).plus(b);
    Rational y2 = k.times(xs.get(1)).plus(b);
    draw.require(
        y1.isWhole()
            && y2.isWhole()
            && (draw.layer() != Layer.EXTENDING || !k.isWhole())
            && !y1.equals(y2));
    draw.require(draw.layer() == Layer.BASIC || !xs.contains(0));
    String answer = line(k, Rational.of(b));
    Rational flipped = Rational.ONE.over(k);
    return Exercise.ask(
            "一次函数的图象经过点 A%s 和 B%s，则它的解析式是 y = ____。"
                .formatted(point(Rational.of(xs.get(0)), y1), point(Rational.of(xs.get(1)), y2)))
        .answer(
            answer,
            "y=" + answer,
            answer.replace("(", "").replace(")", ""),
            k.isFiniteDecimal() ? MathText.decimal(k) + "x" + added(b) : answer)
        .wrong("代入时横纵坐标颠倒", line(flipped, Rational.of(xs.get(0)).minus(flipped.times(y1))))
        .wrong("k的符号弄错", line(k.negate(), Rational.of(b)))
        .wrong("b的符号弄错", line(k, Rational.of(-b)))
        .wrong("k与b写反", line(Rational.of(b), k))
        .step(
            "设 y = kx + b，代入两点：%s = %s，%s = %s。"
                .formatted(
                    sum(List.of(Rational.of(xs.get(0)), Rational.ONE), List.of("k", "b")),
                    number(y1),
                    sum(List.of(Rational.of(xs.get(1)), Rational.ONE), List.of("k", "b")),
                    number(y2)))
        .step("解得 k = %s，b = %d。".formatted(number(k), b).replace("-", "−"))
        .step("解析式是 y = %s。".formatted(answer))
        .hints("一次函数的一般形式是什么？有几个待定系数？", "图象上的点的坐标满足解析式。", "把两点的坐标代入，解关于 k、b 的方程组。")
        .checkText(
            t ->
                at(t.get(0), Rational.of(xs.get(0))).equals(y1)
                    && at(t.get(0), Rational.of(xs.get(1))).equals(y2))
        .build();
  }

  private static Exercise shift(Draw draw) {
    int k = draw.nonZero(-4, 4);
    int b = draw.nonZero(-8, 8);
    int dy = draw.layer() == Layer.IMPROVING ? 0 : draw.nonZero(-7, 7);
    int dx = draw.layer() == Layer.BASIC ? 0 : draw.nonZero(-5, 5);
    long end = b + dy - (long) k * dx;
    draw.require(end != b && end != 0);
    String up = dy == 0 ? "" : "向%s平移 %d 个单位长度".formatted(dy > 0 ? "上" : "下", Math.abs(dy));
    String side = dx == 0 ? "" : "向%s平移 %d 个单位长度".formatted(dx > 0 ? "右" : "左", Math.abs(dx));
    String move = dx != 0 && dy != 0 ? "先%s，再%s".formatted(side, up) : side + up;
    return Exercise.ask("将直线 y = %s %s，所得直线的解析式是 y = ____。".formatted(line(k, b), move))
        .answer(line(k, end), "y=" + line(k, end))
        .wrong("平移方向加减记反", line(k, b - dy + (long) k * dx))
        .wrongIf(dx == 0 && k + dy != 0, "平移时改变了k", line((long) k + dy, b))
        .wrongIf(dx != 0, "左右平移时没有乘k", line(k, (long) b + dy - dx))
        .wrong("左右与上下平移混淆", dx == 0 ? line(k, b - (long) k * dy) : line(k, (long) b + dy + dx))
        .step("平移不改变直线的倾斜程度，k = %s 不变。".formatted(number(k)))
        .step(
            dx == 0
                ? "向上加、向下减：b 变为 %s%s = %s。".formatted(number(b), added(dy), number(end))
                : "左右平移时把 x 换成 %s：y = %s(%s)%s%s。"
                    .formatted(
                        MathText.polynomial("x", 1, -dx),
                        k == 1 ? "" : k == -1 ? "−" : number(k),
                        MathText.polynomial("x", 1, -dx),
                        added(b),
                        dy == 0 ? "" : added(dy)))
        .step("解析式是 y = %s。".formatted(line(k, end)))
        .hints(
            "平移前后的直线有什么位置关系？",
            "互相平行的直线，k 相同。",
            dx == 0
                ? "上下平移只改变 b：向上加，向下减。"
                : dy == 0 ? "向左平移几个单位，就把 x 换成 x 加几；向右平移，就换成 x 减几。" : "左加右减改变括号里的 x；上加下减改变常数项。")
        .checkText(
            t -> {
              for (int x = -2; x <= 2; x++) {
                Rational before = at(line(k, b), Rational.of(x));
                if (!at(t.get(0), Rational.of((long) x + dx)).equals(before.plus(dy))) {
                  return false;
                }
              }
              return true;
            })
        .build();
  }

  private static Exercise intersection(Draw draw) {
    int x = draw.nonZero(-5, 5);
    int y = draw.nonZero(-7, 7);
    int k = draw.nonZero(-4, 4);
    int m = draw.nonZero(-4, 4);
    int b = y - k * x;
    int c = y - m * x;
    draw.require(k != m && b != c && x != y && (draw.layer() == Layer.BASIC || k * m < 0));
    boolean letter = draw.layer() == Layer.EXTENDING;
    String one = line(k, b);
    String other = letter ? (m == 1 ? "" : m == -1 ? "−" : number(m)) + "x + n" : line(m, c);
    if (letter) {
      return Exercise.ask(
              "直线 y = %s 与 y = %s 的交点的横坐标是 %s，则 n = ____。".formatted(one, other, number(x)))
          .answer(number(c), "n=" + number(c))
          .wrong("把交点的纵坐标当作常数项", y)
          .wrong("移项不变号", (long) y + (long) m * x)
          .wrong("只求出横坐标就作答", x)
          .wrong("b的符号弄错", -c)
          .step("把 x = %s 代入 y = %s，得 y = %s。".formatted(number(x), one, number(y)))
          .step(
              "交点是 %s，代入 y = %s：%s + n = %s。"
                  .formatted(point(x, y), other, number((long) m * x), number(y)))
          .step("解得 n = %s。".formatted(number(c)))
          .hints("交点在两条直线上，坐标满足两个解析式。", "先用第一条直线求出交点的纵坐标。", "再把交点代入第二条直线。")
          .check(v -> at(one, Rational.of(x)).equals(Rational.of((long) m * x).plus(v)))
          .build();
    }
    return Exercise.ask("直线 y = %s 与直线 y = %s 的交点坐标是 ____。".formatted(one, other))
        .answer(point(x, y))
        .wrong("横纵坐标的位置写反", point(y, x))
        .wrong(
            "移项不变号",
            point(
                Rational.of((long) b + c, (long) k - m),
                at(one, Rational.of((long) b + c, (long) k - m))))
        .wrong("只求出横坐标就作答", point(x, 0))
        .wrong("代入求纵坐标时符号出错", point(x, -y))
        .step("联立：%s = %s。".formatted(one, other))
        .step("解得 x = %s，代入得 y = %s。".formatted(number(x), number(y)))
        .step("交点坐标是 %s。".formatted(point(x, y)))
        .hints("交点的坐标要满足哪几个解析式？", "令两个解析式的 y 相等。", "解出 x 后代入任一解析式求 y。")
        .checkText(
            t -> {
              String[] p = t.get(0).replaceAll("[()]", "").split("，");
              Rational px = MathText.read(p[0]);
              Rational py = MathText.read(p[1]);
              return at(one, px).equals(py) && at(other, px).equals(py);
            })
        .build();
  }
}
