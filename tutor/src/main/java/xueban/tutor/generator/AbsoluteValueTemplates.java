package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.number;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Absolute values: grade 7. */
@SuppressWarnings("NarrowCalculation") // the numbers of exercises are small
final class AbsoluteValueTemplates {
  private static final String ABSOLUTE = "math.absolute-value";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "rational-number.absolute-equation",
              "解含绝对值的等式",
              "绝对值化为两种情况→分别求解",
              7,
              List.of(ABSOLUTE),
              AbsoluteValueTemplates::absoluteEquation),
          Template.of(
                  "rational-number.absolute-by-range",
                  "已知范围去绝对值",
                  "判断绝对值内的正负→去绝对值→合并",
                  7,
                  List.of(ABSOLUTE, "math.removing-parentheses"),
                  AbsoluteValueTemplates::absoluteByRange)
              .only(Layer.IMPROVING, Layer.EXTENDING));

  private AbsoluteValueTemplates() {}

  private static Exercise absoluteEquation(Draw draw) {
    int k = draw.byLayer(1, 1, draw.between(2, 4));
    int c = draw.byLayer(0, draw.nonZero(-9, 9), draw.nonZero(-9, 9));
    int b = draw.between(1, draw.byLayer(40, 12, 15));
    draw.require((b + c) % k == 0 && (c - b) % k == 0 && c != b && c != -b);
    int one = (c + b) / k;
    int other = (c - b) / k;
    String in = MathText.polynomial("x", k, -c);
    return Exercise.ask("若 |%s| = %s，则 x 的值为 ____。".formatted(in, number(b)))
        .answer(
            Solutions.either(one, other),
            Solutions.two(one, other),
            "x=%s或x=%s".formatted(number(one), number(other)))
        .wrong("以为绝对值等式只有一个解", one)
        .wrong("只取负的一个值", other)
        .wrong("把解的相反数当另一解", Solutions.either(one, -one))
        .wrong("移项不变号", Solutions.either(-one, -other))
        .step("绝对值等于 %d 的数有两个：%d 和 −%d。".formatted(b, b, b))
        .step("所以 %s = %d 或 %s = −%d。".formatted(in, b, in, b))
        .stepIf(c != 0, "解得 x = %s 或 x = %s。".formatted(number(one), number(other)))
        .hints(
            "绝对值表示数轴上的点到原点的距离。",
            "到原点的距离相等的点有几个？",
            c == 0 ? "绝对值等于一个正数的数有两个，它们互为相反数。" : "把绝对值里的式子看成一个整体，分两种情况列等式。")
        .checkText(
            t -> {
              List<Rational> x = Solutions.read(t.get(0));
              return x.size() == 2
                  && !x.get(0).equals(x.get(1))
                  && x.stream().allMatch(v -> v.times(k).minus(c).abs().equals(Rational.of(b)));
            })
        .build();
  }

  private static Exercise absoluteByRange(Draw draw) {
    int p = draw.between(-6, 4);
    int q = p + draw.between(2, 7);
    draw.require(p != 0 && q != 0);
    int m = draw.byLayer(1, 1, draw.between(2, 3));
    boolean plus = m > 1 || draw.chance();
    int sign = plus ? 1 : -1;
    int slope = m - sign;
    int rest = -m * p + sign * q;
    String left = "|%s|".formatted(MathText.polynomial("x", 1, -p));
    String right = "|%s|".formatted(MathText.polynomial("x", 1, -q));
    String expression = "%s %s %s".formatted(m == 1 ? left : m + left, plus ? "+" : "−", right);
    String answer = MathText.polynomial("x", slope, rest);
    return Exercise.ask("当 %s < x < %s 时，化简 %s = ____。".formatted(number(p), number(q), expression))
        .answer(answer)
        .wrong("绝对值等于去掉负号", MathText.polynomial("x", m + sign, -m * p - sign * q))
        .wrong("负号只变第一项", MathText.polynomial("x", slope, -m * p - sign * q))
        .wrong("判断绝对值内的正负出错", MathText.polynomial("x", -m + sign, m * p - sign * q))
        .step("因为 x > %s，所以 %s > 0；".formatted(number(p), MathText.polynomial("x", 1, -p)))
        .step("因为 x < %s，所以 %s < 0。".formatted(number(q), MathText.polynomial("x", 1, -q)))
        .step(
            "原式 = %s(%s) %s (%s) = %s。"
                .formatted(
                    m == 1 ? "" : number(m),
                    MathText.polynomial("x", 1, -p),
                    plus ? "+" : "−",
                    MathText.polynomial("x", -1, q),
                    answer))
        .hints("先看绝对值里的式子是正还是负。", "正数的绝对值是它本身，负数的绝对值是它的相反数。", "去掉绝对值时先添括号，再去括号合并。")
        .checkExpression(
            e -> {
              for (int part = 1; part < 5; part++) {
                Rational x = Rational.of(p * 5L + (q - p) * (long) part, 5);
                Rational value = x.minus(p).abs().times(m).plus(x.minus(q).abs().times(sign));
                if (!e.value(java.util.Map.of('x', x)).equals(value)) {
                  return false;
                }
              }
              return true;
            })
        .build();
  }
}
