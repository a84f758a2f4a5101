package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.added;
import static xueban.tutor.generator.MathText.inside;
import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.polynomial;
import static xueban.tutor.generator.Solutions.holds;

import java.util.List;
import java.util.Map;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Linear equations whose solution is known: grade 7. */
@SuppressWarnings("NarrowCalculation") // the numbers of exercises are small
final class LinearEquationSolutionTemplates {
  private static final String SOLVING = "math.solving-linear-equation";
  private static final String SOLUTION = "math.equation-solution";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "linear-equation.known-solution",
              "已知方程的解求字母",
              "把解代入→得到关于字母的方程→求解",
              7,
              List.of(SOLUTION, SOLVING),
              LinearEquationSolutionTemplates::knownSolution),
          Template.of(
                  "linear-equation.same-solution",
                  "两个方程的解相同",
                  "解不含字母的方程→代入另一个→求字母",
                  7,
                  List.of(SOLUTION, SOLVING),
                  LinearEquationSolutionTemplates::sameSolution)
              .only(Layer.IMPROVING, Layer.EXTENDING),
          Template.of(
                  "linear-equation.miscopied",
                  "看错数的方程",
                  "由错解求字母→写出原方程→解原方程",
                  7,
                  List.of(SOLUTION, SOLVING),
                  LinearEquationSolutionTemplates::miscopied)
              .only(Layer.IMPROVING, Layer.EXTENDING));

  private LinearEquationSolutionTemplates() {}

  private static Exercise knownSolution(Draw draw) {
    int x = draw.byLayer(draw.between(2, 6), draw.nonZero(-6, 6), draw.nonZero(-6, 6));
    int m = draw.nonZero(-8, 8);
    int a = draw.between(2, 6);
    int k = draw.byLayer(1, draw.between(2, 4), draw.between(2, 4));
    draw.require(Math.abs(x) > 1 && Math.abs(m) > 1);
    int coefficient = draw.byLayer(1, -k, a - x);
    int total = draw.byLayer(a * x + m, a * x - k * m, a * (x + m) - m * x);
    String equation =
        draw.byLayer(
            "%s + m = %s".formatted(polynomial("x", a, 0), number(total)),
            "%s − %dm = %s".formatted(polynomial("x", a, 0), k, number(total)),
            "%d(x + m) = mx%s".formatted(a, added(total)));
    draw.require(total != 0 && coefficient != 0);
    String put =
        switch (draw.layer()) {
          case BASIC -> "%d × %s + m = %s".formatted(a, inside(x), number(total));
          case IMPROVING -> "%d × %s − %dm = %s".formatted(a, inside(x), k, number(total));
          case EXTENDING ->
              "%d(%s + m) = %sm%s".formatted(a, number(x), x == -1 ? "−" : number(x), added(total));
        };
    return Exercise.ask("已知 x = %s 是关于 x 的方程 %s 的解，则 m = ____。".formatted(number(x), equation))
        .answer(number(m), "m=" + number(m))
        .wrong("移项不变号", Rational.of(total + (long) a * x, coefficient))
        .wrong("合并同类项算错符号", -m)
        .wrong("把方程的解当作字母的值", x)
        .wrongIf(coefficient != 1, "系数化为1时除反", Rational.of(1, m))
        .step("把 x = %s 代入方程，得 %s。".formatted(number(x), put))
        .step(
            "移项、合并，得 %s = %s。"
                .formatted(polynomial("m", coefficient, 0), number((long) coefficient * m)))
        .stepIf(coefficient != 1, "两边同除以 %s，得 m = %s。".formatted(number(coefficient), number(m)))
        .hints("方程的解有什么意义？", "解能使方程左右两边相等，可以代入。", "代入以后得到关于 m 的方程。")
        .check(v -> holds(equation, Map.of('x', Rational.of(x), 'm', v)))
        .build();
  }

  private static Exercise sameSolution(Draw draw) {
    int x = draw.nonZero(-6, 6);
    int a = draw.between(2, 6);
    int c = draw.nonZero(-5, 5);
    int b = draw.nonZero(-9, 9);
    int d = a * x + b - c * x;
    int k = draw.between(2, 5);
    int m = draw.nonZero(-6, 6);
    draw.require(a != c && a + c != 0 && d != 0 && Math.abs(c) > 1 && x != 1 && x != m);
    boolean quotient = draw.layer() == Layer.EXTENDING;
    int s = draw.between(2, 5);
    Rational end = quotient ? Rational.of(k * x + m, s) : Rational.of((long) k * x + m);
    draw.require(end.isWhole() && end.signum() != 0);
    String first = "%s = %s".formatted(polynomial("x", a, b), polynomial("x", c, d));
    String second =
        quotient
            ? "(%dx + m)/%d = %s".formatted(k, s, number(end))
            : "%dx + m = %s".formatted(k, number(end));
    long sum = (long) k * x + m;
    return Exercise.ask("若方程 %s 与关于 x 的方程 %s 的解相同，则 m = ____。".formatted(first, second))
        .answer(number(m), "m=" + number(m))
        .wrong("把方程的解当作字母的值", x)
        .wrong("移项不变号", sum + (long) k * x)
        .wrong("合并同类项算错符号", -m)
        .step("解方程 %s，得 x = %s。".formatted(first, number(x)))
        .step(
            "把 x = %s 代入第二个方程，得 %s。"
                .formatted(
                    number(x),
                    quotient
                        ? "(%s + m)/%d = %s".formatted(number((long) k * x), s, number(end))
                        : "%s + m = %s".formatted(number((long) k * x), number(end))))
        .step("解得 m = %s。".formatted(number(m)))
        .hints("哪一个方程可以先解出来？", "解相同，说明第一个方程的解也满足第二个方程。", "把求得的 x 代入含 m 的方程。")
        .check(
            v -> {
              Rational root = Rational.of((long) d - b, (long) a - c);
              return holds(second, Map.of('x', root, 'm', v));
            })
        .build();
  }

  private static Exercise miscopied(Draw draw) {
    int a = draw.between(2, 6);
    int m = draw.nonZero(-9, 9);
    int wrongX = draw.nonZero(-6, 6);
    int total = a * wrongX - m;
    boolean extending = draw.layer() == Layer.EXTENDING;
    int c = extending ? draw.between(1, a - 1) : 0;
    int d = total - c * wrongX;
    // misread −m for +m: ax − m = cx + d gave wrongX; the true one is ax + m = cx + d
    Rational x = Rational.of((long) d - m, (long) a - c);
    draw.require(x.isWhole() && d != 0 && x.signum() != 0 && Math.abs(d) < 60 && a - c != 1);
    String right = polynomial("x", c, d);
    String equation = "%s + m = %s".formatted(polynomial("x", a, 0), right);
    return Exercise.ask(
            "%s在解关于 x 的方程 %s 时，误将“+m”看成“−m”，得到的解是 x = %s，则原方程的解是 x = ____。"
                .formatted(draw.pick("小亮", "小红", "某同学", "小华"), equation, number(wrongX)))
        .answer(number(x), "x=" + number(x))
        .wrong("只求出字母就当作方程的解", m)
        .wrong("把错解的相反数当作解", -wrongX)
        .wrong("移项不变号", Rational.of((long) d + m, (long) a + c))
        .wrong("合并同类项算错符号", x.negate())
        .step(
            "x = %s 满足看错的方程 %s − m = %s，代入求得 m = %s。"
                .formatted(number(wrongX), polynomial("x", a, 0), right, number(m)))
        .step("原方程是 %s = %s。".formatted(polynomial("x", a, m), right))
        .step("解得 x = %s。".formatted(number(x)))
        .hints("看错后的方程是什么？它的解是已知的。", "把错解代入看错的方程，先求出 m。", "把 m 代回原来的方程，再解一次。")
        .check(
            v -> {
              // the misread equation, at its solution, is linear in m
              Rational atZero = Rational.of((long) a * wrongX - ((long) c * wrongX + d));
              Map<Character, Rational> letters = Map.of('x', v, 'm', atZero);
              return holds(equation, letters);
            })
        .build();
  }
}
