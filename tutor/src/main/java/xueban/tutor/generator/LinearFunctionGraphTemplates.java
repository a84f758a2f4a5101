package xueban.tutor.generator;

import static xueban.tutor.generator.Coordinates.point;
import static xueban.tutor.generator.LinearTerms.line;
import static xueban.tutor.generator.MathText.number;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** What the graph of a linear function shows: areas and inequalities: grade 8. */
@SuppressWarnings("NarrowCalculation") // the numbers of exercises are small
final class LinearFunctionGraphTemplates {
  private static final String GRAPH = "math.linear-function-graph";
  private static final String EQUATION = "math.linear-function-equation";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "linear-function.triangle-area",
              "直线与坐标轴围成的面积",
              "求与两轴的交点→底和高→面积",
              8,
              List.of(GRAPH, EQUATION),
              LinearFunctionGraphTemplates::area),
          Template.of(
              "linear-function.inequality",
              "一次函数与不等式",
              "找交点横坐标→看谁在上方→写解集",
              8,
              List.of(EQUATION, GRAPH),
              LinearFunctionGraphTemplates::inequality));

  private LinearFunctionGraphTemplates() {}

  private static Exercise area(Draw draw) {
    int k = draw.nonZero(-4, 4);
    int b = draw.nonZero(-12, 12);
    Rational root = Rational.of(-b, k);
    draw.require(root.isWhole() || draw.layer() != Layer.BASIC);
    Rational area = root.abs().times(Math.abs(b)).over(2);
    if (draw.layer() == Layer.EXTENDING) {
      draw.require(area.isWhole());
      int sign = draw.pick(-1, 1);
      // y = kx + m: triangle area S → m = ±√(2S|k|) = ±b
      int size = Math.abs(b);
      String equation = "%s + m".formatted(MathText.term(k, "x"));
      return Exercise.ask(
              "直线 y = %s 与两坐标轴围成的三角形的面积是 %s，则 m 的值为 ____。".formatted(equation, number(area)))
          .answer(Solutions.either(-size, size), "±" + size, Solutions.either(size, -size))
          .wrong("只取一种截距", sign * size)
          .wrongIf(
              Math.sqrt(area.doubleValue() * Math.abs(k)) % 1 == 0,
              "三角形面积漏乘一半",
              Solutions.either(
                  -(long) Math.sqrt(area.doubleValue() * Math.abs(k)),
                  (long) Math.sqrt(area.doubleValue() * Math.abs(k))))
          .wrong("面积当作截距", Solutions.either(area.negate(), area))
          .wrong(
              "忘记开平方",
              Solutions.either(Rational.of(-(long) size * size), Rational.of((long) size * size)))
          .step(
              "与 y 轴交于 (0，m)，与 x 轴交于 (%s，0)。"
                  .formatted(k > 0 ? k == 1 ? "−m" : "−m/" + k : k == -1 ? "m" : "m/" + -k))
          .step(
              "面积：|m| × |m|%s ÷ 2 = %s，所以 m² = %d。"
                  .formatted(Math.abs(k) == 1 ? "" : "/" + Math.abs(k), number(area), size * size))
          .step("m = ±%d。".formatted(size))
          .hints("先用 m 表示直线与两轴的交点。", "两条直角边的长是交点坐标的绝对值。", "由面积列方程，m 有正、负两种。")
          .checkText(
              t -> {
                List<Rational> m = Solutions.read(t.get(0));
                return m.size() == 2
                    && !m.get(0).equals(m.get(1))
                    && m.stream().allMatch(v -> v.times(v).over(2L * Math.abs(k)).equals(area));
              })
          .build();
    }
    return Exercise.ask("直线 y = %s 与两坐标轴围成的三角形的面积是 ____。".formatted(line(k, b)))
        .answer(area)
        .wrong("三角形面积漏乘一半", area.times(2))
        .wrong("用k和b当作两条直角边", Rational.of(Math.abs((long) k * b), 2))
        .wrongIf(k > 0, "面积取了负值", area.negate())
        .wrong("求与x轴的交点时忘除以k", Rational.of((long) b * b, 2))
        .step("令 x = 0，得 y = %s，与 y 轴交于 (0，%s)。".formatted(number(b), number(b)))
        .step("令 y = 0，得 x = %s，与 x 轴交于 (%s，0)。".formatted(number(root), number(root)))
        .step("面积 = %s × %d ÷ 2 = %s。".formatted(number(root.abs()), Math.abs(b), number(area)))
        .hints("直线与坐标轴的交点怎样求？", "分别令 x、y 为零。", "两条直角边的长是交点坐标的绝对值。")
        .check(
            v -> {
              // shoelace formula with the vertices O, (root, 0), (0, b)
              double x = -(double) b / k;
              return v.signum() > 0 && Solutions.close(v.doubleValue(), Math.abs(x * b) / 2);
            })
        .build();
  }

  private static Exercise inequality(Draw draw) {
    int x = draw.nonZero(-5, 5);
    int k = draw.nonZero(-4, 4);
    int m = draw.layer() == Layer.BASIC ? 0 : draw.nonZero(-4, 4);
    int y = m == 0 ? 0 : draw.nonZero(-6, 6);
    draw.require(k != m);
    boolean greater = draw.chance();
    boolean letters = draw.layer() == Layer.EXTENDING;
    boolean right = (k > m) == greater;
    String sign = right ? ">" : "<";
    String stem;
    if (m == 0) {
      stem =
          "一次函数 y = kx + b 的图象经过点 %s，且 y 随 x 的增大而%s，则不等式 kx + b %s 0 的解集是 ____。"
              .formatted(point(x, 0), k > 0 ? "增大" : "减小", greater ? ">" : "<");
    } else if (letters) {
      draw.require(k * m < 0);
      stem =
          "直线 y = kx + b（k %s 0）与直线 y = mx + n（m %s 0）相交于点 %s，则不等式 kx + b %s mx + n 的解集是 ____。"
              .formatted(k > 0 ? ">" : "<", m > 0 ? ">" : "<", point(x, y), greater ? ">" : "<");
    } else {
      stem =
          "直线 y = %s 与直线 y = %s 相交于点 P，则使 %s %s %s 成立的 x 的取值范围是 ____。"
              .formatted(
                  line(k, (long) y - (long) k * x),
                  line(m, (long) y - (long) m * x),
                  line(k, (long) y - (long) k * x),
                  greater ? ">" : "<",
                  line(m, (long) y - (long) m * x));
    }
    String set = "x %s %s";
    int second = m == 0 ? k * -x : y;
    return Exercise.ask(stem)
        .answer(set.formatted(sign, number(x)))
        .wrong("看反上下得反解集", set.formatted(right ? "<" : ">", number(x)))
        .wrong("交点纵坐标当解", set.formatted(sign, number(m == 0 ? 0 : y)))
        .wrong(
            m == 0 ? "交点的符号写反" : "纵坐标当解又看反上下",
            m == 0
                ? set.formatted(sign, number(-x))
                : set.formatted(right ? "<" : ">", number(second)))
        .wrongIf(m != 0, "交点的符号写反", set.formatted(sign, number(-x)))
        .step(
            m == 0
                ? "图象与 x 轴交于 %s，函数值在此处为 0。".formatted(point(x, 0))
                : letters
                    ? "两直线交点的横坐标是 %s。".formatted(number(x))
                    : "解方程 %s = %s，得交点横坐标 x = %s。"
                        .formatted(
                            line(k, (long) y - (long) k * x),
                            line(m, (long) y - (long) m * x),
                            number(x)))
        .step(
            m == 0
                ? "y 随 x 的增大而%s，所以在交点%s侧函数值%s 0。"
                    .formatted(k > 0 ? "增大" : "减小", right ? "右" : "左", greater ? "大于" : "小于")
                : "%s在交点%s侧，直线 y = %s 在另一条的%s方。"
                    .formatted(
                        letters ? "两条直线一条上升、一条下降，" : "",
                        right ? "右" : "左",
                        letters ? "kx + b" : line(k, (long) y - (long) k * x),
                        greater ? "上" : "下"))
        .step("解集是 %s。".formatted(set.formatted(sign, number(x))))
        .hints("不等式的解集与图象的交点有什么关系？", "函数值大，对应的图象在上方。", "以交点的横坐标为界，看左侧还是右侧。")
        .checkText(
            t -> {
              String[] words = t.get(0).split(" ");
              Rational edge = MathText.read(words[2]);
              for (int i = -3; i <= 3; i++) {
                Rational v = edge.plus(Rational.of(i, 3));
                Rational one = v.minus(x).times(k).plus(y);
                Rational two = v.minus(x).times(m).plus(y);
                boolean holds = greater ? one.compareTo(two) > 0 : one.compareTo(two) < 0;
                boolean member =
                    words[1].equals(">") ? v.compareTo(edge) > 0 : v.compareTo(edge) < 0;
                if (holds != member) {
                  return false;
                }
              }
              return true;
            })
        .build();
  }
}
