package xueban.tutor.generator;

import static xueban.tutor.generator.LinearTerms.signed;
import static xueban.tutor.generator.MathText.inside;
import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.Solutions.holds;

import java.util.List;
import java.util.Map;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Systems of three linear equations: grade 7. */
final class ThreeUnknownTemplates {
  static final List<Template> ALL =
      List.of(
          Template.of(
                  "linear-system.three-variables",
                  "三元一次方程组",
                  "消去一个未知数化为二元→解二元→回代",
                  7,
                  List.of("math.three-variable-system"),
                  ThreeUnknownTemplates::three)
              .only(Layer.IMPROVING, Layer.EXTENDING));

  private ThreeUnknownTemplates() {}

  private static Exercise three(Draw draw) {
    int x = draw.nonZero(-5, 6);
    int y = draw.nonZero(-5, 6);
    int z = draw.nonZero(-5, 6);
    draw.require(x != y && y != z && x != z);
    boolean chain = draw.layer() == Layer.IMPROVING;
    int a = draw.between(2, 4);
    int b = draw.nonZero(-3, 3);
    String one;
    String two;
    String third;
    if (chain) {
      one = "x + y = %s".formatted(number((long) x + y));
      two = "y + z = %s".formatted(number((long) y + z));
      third = "z + x = %s".formatted(number((long) z + x));
    } else {
      one = "x + y + z = %s".formatted(number((long) x + y + z));
      two = "%dx − y + z = %s".formatted(a, number((long) a * x - y + z));
      third = "x%s − z = %s".formatted(signed(b, "y"), number((long) x + (long) b * y - z));
      draw.require(a * b - b + a + 3 != 0);
    }
    int p = x + y + z;
    draw.require(p != 0);
    String answer = triple(x, y, z);
    String slip =
        chain
            ? ""
            : addedInsteadOfSubtracted(a, b, p, (long) a * x - y + z, (long) x + (long) b * y - z);
    return Exercise.ask("方程组 { %s；%s；%s } 的解是 ____。".formatted(one, two, third))
        .answer(answer)
        .wrong("求解后对应的未知数写错", chain ? triple(z, x, y) : triple(z, y, x))
        .wrong("相减时符号出错", chain ? triple(-x, -y, -z) : slip)
        .wrong(
            chain ? "相加后忘记除以2" : "回代时移项不变号",
            chain
                ? triple(2L * p - y - z, 2L * p - z - x, 2L * p - x - y)
                : triple(x, y, (long) p + x + y))
        .step(
            chain
                ? "三式相加，得 2(x + y + z) = %s，即 x + y + z = %s。".formatted(number(2L * p), number(p))
                : "第一、三式相加，第二式减第一式，都消去 z。")
        .step(
            chain
                ? "用它分别减去各式，得 z = %s，x = %s，y = %s。".formatted(number(z), number(x), number(y))
                : "得 2x%s = %s 和 %sx − 2y = %s。"
                    .formatted(
                        b == -1 ? "" : signed(1 + b, "y"),
                        number(2L * x + (1L + b) * y),
                        a - 1 == 1 ? "" : number(a - 1),
                        number((a - 1L) * x - 2L * y)))
        .stepIf(!chain, "解这两个方程，得 x = %s，y = %s。".formatted(number(x), number(y)))
        .stepIf(
            !chain,
            "代入第一式，得 z = %s − %s − %s = %s。".formatted(number(p), inside(x), inside(y), number(z)))
        .step("方程组的解是 %s。".formatted(answer))
        .hints(
            chain ? "三个方程的左边有什么相同的地方？" : "怎样把三个未知数变成两个？",
            chain ? "三个方程的形式相同，可以全部相加。" : "选系数简单的未知数，两次消去同一个未知数。",
            "求出一部分以后，依次回代。")
        .checkText(
            t -> {
              String[] parts = t.get(0).split("，");
              Map<Character, Rational> at =
                  Map.of(
                      'x', MathText.read(parts[0].substring(2)),
                      'y', MathText.read(parts[1].substring(2)),
                      'z', MathText.read(parts[2].substring(2)));
              return holds(one, at) && holds(two, at) && holds(third, at);
            })
        .build();
  }

  private static String triple(long x, long y, long z) {
    return "x=%s，y=%s，z=%s".formatted(number(x), number(y), number(z));
  }

  /**
   * Returns what comes out of x + y + z = p, ax − y + z = q, x + by − z = r if the right sides are
   * added where the second equation less the first is taken.
   */
  private static String addedInsteadOfSubtracted(long a, long b, long p, long q, long r) {
    // 2x + (1 + b)y = p + r and (a − 1)x − 2y = q + p
    Rational det = Rational.of(-4 - (a - 1) * (1 + b));
    Rational x = Rational.of(-2 * (p + r) - (1 + b) * (p + q)).over(det);
    Rational y = Rational.of(2 * (p + q) - (a - 1) * (p + r)).over(det);
    Rational z = Rational.of(p).minus(x).minus(y);
    return "x=%s，y=%s，z=%s".formatted(number(x), number(y), number(z));
  }
}
