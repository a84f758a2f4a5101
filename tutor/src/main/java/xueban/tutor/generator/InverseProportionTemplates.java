package xueban.tutor.generator;

import static xueban.tutor.generator.Coordinates.point;
import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.polynomial;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** The values of inverse proportional functions: grade 9. */
final class InverseProportionTemplates {
  private static final String GRAPH = "math.inverse-function-graph";

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
              InverseProportionTemplates::compare));

  private InverseProportionTemplates() {}

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
        .wrong("把k与坐标相乘", (long) k * (x2 - h))
        .step(
            h == 0
                ? "k = xy = %s × %s = %s。".formatted(number(x1), MathText.inside(y1), number(k))
                : "设 y = k/(%s)，代入得 k = %s × %s = %s。"
                    .formatted(polynomial("x", 1, -h), number(y1), MathText.inside(x1), number(k)))
        .step(
            h == 0
                ? "当 x = %s 时，m = %s ÷ %s = %s。"
                    .formatted(number(x2), number(k), MathText.inside(x2), number(y2))
                : "当 x = %s 时，m = %s ÷ %s = %s。"
                    .formatted(number(x2), number(k), MathText.inside((long) x2 - h), number(y2)))
        .hints(
            "成反比例的两个量，什么是不变的？",
            h == 0
                ? "对应值的积等于常数 k。"
                : "把 %s 看成一个整体，它与 y 的积等于常数 k。".formatted(polynomial("x", 1, -h)),
            "先由已知的一组值求 k，再代入。")
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
    String right = ValueOrder.of(xs.stream().map(x -> sign * 60.0 / x).toList());
    String reversed = ValueOrder.of(xs.stream().map(x -> -sign * 60.0 / x).toList());
    String whole = ValueOrder.of(xs.stream().map(x -> (double) -sign * x).toList());
    String rising = ValueOrder.of(xs.stream().map(x -> (double) sign * x).toList());
    boolean sized = xs.stream().map(Math::abs).distinct().count() == 3;
    String size = sized ? ValueOrder.of(xs.stream().map(x -> 60.0 / Math.abs(x)).toList()) : right;
    draw.require(
        java.util.stream.Stream.of(right, reversed, whole, rising, size).distinct().count() > 3);
    return Exercise.ask(
            "点 A(%s，y₁)，B(%s，y₂)，C(%s，y₃) 都在反比例函数 y = %s 的图象上，则 y₁，y₂，y₃ 的大小关系是 ____。"
                .formatted(number(xs.get(0)), number(xs.get(1)), number(xs.get(2)), function))
        .answer(right)
        .wrong(k > 0 ? "不说每一支就说减小" : "不分两支都说增大", whole)
        .wrong("k的符号与象限对错", reversed)
        .wrong(k > 0 ? "不分两支都说增大" : "不说每一支就说减小", rising)
        .wrongIf(sized, "不看符号只比绝对值", size)
        .choiceOnly()
        .step(
            letter
                ? "m² + %d > 0，所以比例系数是%s数。".formatted(c, k > 0 ? "正" : "负")
                : "k = %s %s 0。".formatted(number(k), k > 0 ? ">" : "<"))
        .step("图象在第%s象限，在每一支上 y 随 x 的增大而%s。".formatted(k > 0 ? "一、三" : "二、四", k > 0 ? "减小" : "增大"))
        .step("分别比较两支上的点，得 %s。".formatted(right))
        .hints("先看 k 的符号，图象在哪两个象限？", "增减性只在每一支上成立。", "先按函数值的正负分组，再在同一支上比较。")
        .checkText(t -> ValueOrder.holds(t.get(0), function, xs))
        .build();
  }
}
