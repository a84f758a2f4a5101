package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.polynomial;
import static xueban.tutor.generator.Surds.near;
import static xueban.tutor.generator.Surds.simple;
import static xueban.tutor.generator.Surds.surd;

import java.util.List;
import java.util.Map;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Quadratic radicals within formulas and conditions: grade 8. */
@SuppressWarnings("NarrowCalculation") // the numbers of exercises are small
final class RadicalFormulaTemplates {
  private static final String MIXED = "math.radical-mixed-operations";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "radical.formulas",
              "用乘法公式计算二次根式",
              "选平方差或完全平方公式→展开→合并",
              8,
              List.of(MIXED),
              RadicalFormulaTemplates::formulas),
          Template.of(
              "radical.zero-sum",
              "非负数的和为零",
              "每个非负数都为 0→列方程求值→代入",
              8,
              List.of("math.nonnegative-sum"),
              RadicalFormulaTemplates::zeroSum),
          Template.of(
                  "radical.symmetric-value",
                  "已知 x、y 求对称式的值",
                  "先求 x+y、xy→把所求式变形→代入",
                  8,
                  List.of(MIXED, "math.perfect-square-formula"),
                  RadicalFormulaTemplates::symmetric)
              .only(Layer.IMPROVING, Layer.EXTENDING));

  private RadicalFormulaTemplates() {}

  private static Exercise formulas(Draw draw) {
    int n = draw.pick(2, 3, 5, 6, 7);
    int m = draw.pick(2, 3, 5, 6, 7, 10);
    int k = draw.between(1, 5);
    int c = draw.between(1, 3);
    String one = (c == 1 ? "" : c) + "√" + n;
    int square = c * c * n;
    return switch (draw.layer()) {
      case BASIC -> {
        draw.require(square != k * k);
        String expression = "(%s + %d)(%s − %d)".formatted(one, k, one, k);
        yield Exercise.ask("计算：%s = ____。".formatted(expression))
            .answer((long) square - k * k)
            .wrong("平方时系数漏平方", (long) c * n - k * k)
            .wrong("平方差写成平方和", (long) square + k * k)
            .wrong("根号的平方没有去根号", "%s − %d".formatted((c == 1 ? "" : c * c) + "√" + n, k * k))
            .step("用平方差公式：原式 = (%s)² − %d².".formatted(one, k).replace(".", "。"))
            .step("= %d − %d = %s。".formatted(square, k * k, number((long) square - k * k)))
            .hints("这两个因式有什么特点？", "(a + b)(a − b) = a² − b²。", "平方时系数和根号都要平方。")
            .check(
                v ->
                    Solutions.close(
                        v.doubleValue(), Expression.parse(expression).approximate(Map.of())))
            .build();
      }
      case IMPROVING -> {
        boolean minus = draw.chance();
        String expression = "(%s %s %d)²".formatted(one, minus ? "−" : "+", k);
        long middle = (minus ? -2L : 2L) * c * k;
        yield Exercise.ask("计算：%s = ____。".formatted(expression))
            .answer(surd((long) square + k * k, middle, n))
            .wrong("和的平方漏两倍积", number((long) square + k * k))
            .wrong("中间项漏乘2", surd((long) square + k * k, middle / 2, n))
            .wrong("平方时系数漏平方", surd((long) c * n + k * k, middle, n))
            .wrong("差的平方末项写成减", surd((long) square - k * k, middle, n))
            .step(
                "用完全平方公式：原式 = (%s)² %s 2 × %s × %d + %d²。"
                    .formatted(one, minus ? "−" : "+", one, k, k))
            .step(
                "= %d %s %d√%d + %d = %s。"
                    .formatted(
                        square,
                        minus ? "−" : "+",
                        Math.abs(middle),
                        n,
                        k * k,
                        surd((long) square + k * k, middle, n)))
            .hints("选用哪个乘法公式？", "(a ± b)² = a² ± 2ab + b²。", "不要漏掉中间的两倍积。")
            .checkText(t -> near(t.get(0), Expression.parse(expression).approximate(Map.of())))
            .build();
      }
      case EXTENDING -> {
        draw.require(n != m && simple(n * m));
        String expression = "(√%d + √%d)² − (√%d + %d)(√%d − %d)".formatted(n, m, n, k, n, k);
        long whole = (long) n + m - (n - (long) k * k);
        yield Exercise.ask("计算：%s = ____。".formatted(expression))
            .answer(surd(whole, 2, n * m))
            .wrong("和的平方漏两倍积", number(whole))
            .wrong("中间项漏乘2", surd(whole, 1, n * m))
            .wrong("减去乘积时不加括号", surd((long) n + m - n - (long) k * k, 2, n * m))
            .step("(√%d + √%d)² = %d + 2√%d + %d。".formatted(n, m, n, n * m, m))
            .step(
                "(√%d + %d)(√%d − %d) = %d − %d = %s。"
                    .formatted(n, k, n, k, n, k * k, number((long) n - (long) k * k)))
            .step(
                "原式 = %d + 2√%d − %s = %s。"
                    .formatted(
                        n + m,
                        n * m,
                        MathText.inside((long) n - (long) k * k),
                        surd(whole, 2, n * m)))
            .hints("算式的两部分各适合用什么公式？", "第一部分用完全平方公式，第二部分用平方差公式。", "减去一个式子时要加括号。")
            .checkText(t -> near(t.get(0), Expression.parse(expression).approximate(Map.of())))
            .build();
      }
    };
  }

  private static Exercise zeroSum(Draw draw) {
    int x = draw.nonZero(-8, 8);
    int y = draw.nonZero(-8, 8);
    draw.require(Math.abs(x) != Math.abs(y) || draw.layer() == Layer.EXTENDING);
    boolean linked = draw.layer() == Layer.EXTENDING;
    int a = draw.between(1, 3);
    String first = "√(%s)".formatted(polynomial("x", 1, -x));
    String second =
        linked
            ? "|%s|"
                .formatted(
                    MathText.sum(
                        List.of(Rational.of(a), Rational.ONE, Rational.of(-(long) a * x - y)),
                        List.of("x", "y", "")))
            : draw.chance()
                ? "|%s|".formatted(polynomial("y", 1, -y))
                : "(%s)²".formatted(polynomial("y", 1, -y));
    draw.require(!linked || a * x + y != 0);
    int kind = draw.byLayer(0, draw.pick(1, 2), draw.pick(0, 1, 2));
    String ask = kind == 0 ? "x + y" : kind == 1 ? "xy" : "x − y";
    long answer = kind == 0 ? (long) x + y : kind == 1 ? (long) x * y : (long) x - y;
    draw.require(answer != 0);
    String equation =
        draw.chance()
            ? "%s + %s = 0".formatted(first, second)
            : "%s + %s = 0".formatted(second, first);
    return Exercise.ask("若 %s，则 %s 的值为 ____。".formatted(equation, ask))
        .answer(answer)
        .wrongIf(
            !linked,
            "令非负数为零时解反符号",
            kind == 0 ? (long) -x - y : kind == 1 ? (long) -x * y : (long) y - x)
        .wrong("只有一个字母的符号解反", kind == 0 ? (long) x - y : kind == 1 ? (long) x * -y : (long) x + y)
        .wrong("把所求的运算看错", kind == 1 ? (long) x + y : (long) x * y)
        .wrongIf(
            linked,
            "求第二个字母时没有代入",
            kind == 0
                ? (a + 1L) * x + y
                : kind == 1 ? (long) x * (a * x + y) : (long) x - (a * x + y))
        .step("算术平方根和%s都是非负数，和为 0，所以都为 0。".formatted(second.startsWith("|") ? "绝对值" : "平方"))
        .step(
            linked
                ? "所以 %s = 0，得 x = %s；代入 %s = 0，得 y = %s。"
                    .formatted(
                        polynomial("x", 1, -x),
                        number(x),
                        second.substring(1, second.length() - 1),
                        number(y))
                : "所以 %s = 0，%s = 0，得 x = %s，y = %s。"
                    .formatted(
                        polynomial("x", 1, -x), polynomial("y", 1, -y), number(x), number(y)))
        .step("所以 %s = %s。".formatted(ask, number(answer)))
        .hints(
            "算术平方根和%s有什么共同特点？".formatted(second.startsWith("|") ? "绝对值" : "平方"),
            "几个非负数的和为零，说明什么？",
            "令每一部分都为零，分别求出 x、y。")
        .check(
            v -> {
              Expression one = Expression.parse(first);
              Expression two = Expression.parse(second);
              for (int p = -9; p <= 9; p++) {
                if (one.approximate(Map.of('x', (double) p)) != 0) {
                  continue;
                }
                for (int q = -60; q <= 60; q++) {
                  Map<Character, Double> at = Map.of('x', (double) p, 'y', (double) q);
                  if (two.approximate(at) == 0) {
                    return v.equals(
                        Expression.parse(ask)
                            .value(Map.of('x', Rational.of(p), 'y', Rational.of(q))));
                  }
                }
              }
              return false;
            })
        .build();
  }

  private static Exercise symmetric(Draw draw) {
    int n = draw.pick(2, 3, 5, 6, 7, 10, 11);
    int k = draw.between(1, 4);
    draw.require(n != k * k);
    // x = √n + k, y = √n − k: x+y = 2√n, x−y = 2k, xy = n − k²
    int xy = n - k * k;
    int squares = 2 * n + 2 * k * k;
    boolean ratio = draw.layer() == Layer.EXTENDING;
    draw.require(!ratio || squares % xy == 0);
    int kind = ratio ? 2 : draw.pick(0, 1);
    String ask = kind == 0 ? "x² + y²" : kind == 1 ? "x² + xy + y²" : "x/y + y/x";
    Rational answer =
        kind == 0
            ? Rational.of(squares)
            : kind == 1 ? Rational.of((long) squares + xy) : Rational.of(squares, xy);
    return Exercise.ask("已知 x = √%d + %d，y = √%d − %d，则 %s 的值为 ____。".formatted(n, k, n, k, ask))
        .answer(answer)
        .wrong(
            "和的平方漏两倍积",
            kind == 0
                ? Rational.of(4L * n)
                : kind == 1 ? Rational.of(4L * n + xy) : Rational.of(4L * n, xy))
        .wrong(
            "平方差写成平方和",
            kind == 0
                ? Rational.of(4L * n - 2L * (n + k * k))
                : kind == 1
                    ? Rational.of(3L * n - (long) k * k)
                    : Rational.of(2L * n - 2L * k * k, n + k * k))
        .wrong(
            "变形时加减的倍数弄错",
            kind == 0
                ? Rational.of(4L * n - xy)
                : kind == 1 ? Rational.of(4L * n - 2L * xy) : Rational.of(4L * n - xy, xy))
        .wrong(
            "求两根式的和时漏掉2",
            kind == 2 ? Rational.of(n - 2L * xy, xy) : Rational.of(n - (kind == 0 ? 2L : 1L) * xy))
        .step("x + y = 2√%d，xy = %d − %d = %s。".formatted(n, n, k * k, number(xy)))
        .step(
            "x² + y² = (x + y)² − 2xy = %d − %s = %d。"
                .formatted(4 * n, MathText.inside(2L * xy), squares))
        .stepIf(
            kind > 0,
            kind == 2
                ? "x/y + y/x = (x² + y²)/(xy) = %s。".formatted(number(answer))
                : "所以 x² + xy + y² = %d%s = %s。"
                    .formatted(squares, MathText.added(xy), number(answer)))
        .hints("直接代入较繁，先求哪两个简单的式子？", "先求 x + y 和 xy。", "把所求的式子用 x + y 和 xy 表示。")
        .check(
            v -> {
              Map<Character, Double> at = Map.of('x', Math.sqrt(n) + k, 'y', Math.sqrt(n) - k);
              return Solutions.close(v.doubleValue(), Expression.parse(ask).approximate(at));
            })
        .build();
  }
}
