package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.added;
import static xueban.tutor.generator.MathText.number;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Points of the number line: grade 7. */
@SuppressWarnings("NarrowCalculation") // the numbers of exercises are small
final class NumberLineTemplates {
  private static final String LINE = "math.number-line";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "rational-number.line-move",
              "数轴上点的移动",
              "向右加、向左减→逐次计算",
              7,
              List.of(LINE, "math.rational-add-subtract-mixed"),
              NumberLineTemplates::lineMove),
          Template.of(
              "rational-number.line-distance",
              "数轴上到定点距离已知的点",
              "分左右两侧→加减距离",
              7,
              List.of(LINE),
              NumberLineTemplates::lineDistance),
          Template.of(
                  "rational-number.line-fold",
                  "数轴折叠后重合的点",
                  "求对称中心→由中心求对应点",
                  7,
                  List.of(LINE),
                  NumberLineTemplates::lineFold)
              .only(Layer.IMPROVING, Layer.EXTENDING));

  private NumberLineTemplates() {}

  private static Exercise lineMove(Draw draw) {
    int start = draw.nonZero(-8, 8);
    int first = draw.between(2, 12);
    int second = draw.between(2, 12);
    boolean right = draw.chance();
    int sign = right ? 1 : -1;
    int end = start + sign * first - sign * second;
    draw.require(first != second);
    String way = right ? "先向右移动 %d 个单位长度，再向左移动 %d 个单位长度" : "先向左移动 %d 个单位长度，再向右移动 %d 个单位长度";
    boolean inverse = draw.layer() == Layer.EXTENDING;
    int given = inverse ? end : start;
    int asked = inverse ? start : end;
    int turn = inverse ? -1 : 1;
    String moved = way.formatted(first, second);
    return Exercise.ask(
            inverse
                ? "数轴上的点 A %s后，得到的点表示的数是 %s，则点 A 原来表示的数是 ____。".formatted(moved, number(end))
                : "数轴上点 A 表示的数是 %s，将点 A %s，得到的点表示的数是 ____。".formatted(number(start), moved))
        .answer(asked)
        .wrong("左右移动加减弄反", given - turn * sign * (first - second))
        .wrong("忽略移动方向都用加法", given + first + second)
        .wrongIf(!inverse, "把起点当作原点", sign * (first - second))
        .step(inverse ? "从终点倒着移回去，先退后一次移动：原来向右的改为向左，原来向左的改为向右。" : "在数轴上，向右移动用加法，向左移动用减法。")
        .step(
            "%s%s%s = %s。"
                .formatted(
                    number(given),
                    added(inverse ? (long) sign * second : (long) sign * first),
                    added(inverse ? (long) -sign * first : (long) -sign * second),
                    number(asked)))
        .step("所求的数是 %s。".formatted(number(asked)))
        .hints("画一条数轴，标出已知的点。", "数轴上向右数变大，向左数变小。", inverse ? "从终点倒着移回去，方向相反。" : "把每一次移动写成加法或减法。")
        .check(
            v -> {
              int at = inverse ? (int) v.longValue() : start;
              for (int i = 0; i < first; i++) {
                at += right ? 1 : -1;
              }
              for (int i = 0; i < second; i++) {
                at += right ? -1 : 1;
              }
              return inverse ? at == end : v.equals(Rational.of(at));
            })
        .build();
  }

  private static Exercise lineDistance(Draw draw) {
    int half = draw.byLayer(1, 1, 2);
    int a = draw.byLayer(draw.between(1, 9), draw.nonZero(-12, 12), draw.nonZero(-25, 25));
    int d = draw.between(2, draw.byLayer(9, 15, 25));
    draw.require(a != d && a != -d && (half == 1 || a % 2 != 0 || d % 2 != 0));
    Rational at = Rational.of(a, half);
    Rational far = Rational.of(d, half);
    Rational less = at.minus(far);
    Rational more = at.plus(far);
    String where = half == 1 ? number(a) : MathText.decimal(at);
    String length = MathText.decimal(far);
    return Exercise.ask(
            "数轴上点 A 表示的数是 %s，点 B 到点 A 的距离是 %s 个单位长度，则点 B 表示的数是 ____。".formatted(where, length))
        .answer(MathText.decimal(less) + "或" + MathText.decimal(more), Solutions.either(less, more))
        .wrong("到一点距离相等只找一侧", MathText.decimal(more))
        .wrong("只找左侧的点", MathText.decimal(less))
        .wrong("把距离看成到原点的距离", MathText.decimal(far.negate()) + "或" + length)
        .step("点 B 可能在点 A 的左侧，也可能在点 A 的右侧。")
        .step("在左侧时：%s − %s = %s；".formatted(where, length, MathText.decimal(less)))
        .step("在右侧时：%s + %s = %s。".formatted(where, length, MathText.decimal(more)))
        .step("点 B 表示的数是 %s 或 %s。".formatted(MathText.decimal(less), MathText.decimal(more)))
        .hints("在数轴上画出点 A。", "与点 A 距离相等的点只有一个吗？", "分左侧、右侧两种情况，分别用减法、加法。")
        .checkText(
            t -> {
              List<Rational> b = Solutions.read(t.get(0));
              return b.size() == 2
                  && !b.get(0).equals(b.get(1))
                  && b.stream().allMatch(v -> v.minus(at).abs().equals(far));
            })
        .build();
  }

  private static Exercise lineFold(Draw draw) {
    int a = draw.nonZero(-9, 6);
    int b = a + draw.between(3, 10);
    int c = draw.nonZero(-12, 12);
    draw.require(b != 0 && a + b != 0 && c != a && c != b && 2 * c != a + b);
    draw.require(draw.layer() == Layer.EXTENDING || (a + b) % 2 == 0);
    int answer = a + b - c;
    Rational middle = Rational.of(a + b, 2);
    return Exercise.ask(
            "将数轴沿某一点折叠，使表示 %s 的点与表示 %s 的点重合，则与表示 %s 的点重合的点表示的数是 ____。"
                .formatted(number(a), number(b), number(c)))
        .answer(answer)
        .wrong("以为折叠都是沿原点", -c)
        .wrong("按平移求对应点", c + b - a)
        .wrong("把折点当作对应点", middle)
        .step("折点是两个重合点的正中间：(%s%s) ÷ 2 = %s。".formatted(number(a), added(b), number(middle)))
        .step(
            "表示 %s 的点到折点的距离是 %s，在折点的%s侧。"
                .formatted(
                    number(c),
                    number(middle.minus(c).abs()),
                    middle.compareTo(Rational.of(c)) > 0 ? "左" : "右"))
        .step("与它重合的点在另一侧且距离相等，表示的数是 %s。".formatted(number(answer)))
        .hints("折叠后重合的两点到折点的距离相等。", "先由已知的一对重合点找出折点。", "折点在两个重合点的正中间。")
        .check(v -> v.minus(middle).equals(middle.minus(c)) && !v.equals(Rational.of(c)))
        .build();
  }
}
