package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.added;
import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.polynomial;
import static xueban.tutor.generator.MathText.term;

import java.util.List;
import xueban.nlp.math.Rational;

/** Linear equations in one variable, grade 7. */
final class LinearEquationTemplates {
  private static final String SOLVING = "math.solving-linear-equation";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "linear-equation.both-sides",
              "解一元一次方程：移项",
              "移项→合并同类项→系数化为 1",
              7,
              List.of(SOLVING),
              LinearEquationTemplates::bothSides),
          Template.of(
              "linear-equation.brackets",
              "解一元一次方程：去括号",
              "去括号→移项→合并同类项→系数化为 1",
              7,
              List.of(SOLVING),
              LinearEquationTemplates::brackets));

  private LinearEquationTemplates() {}

  private static Exercise bothSides(Draw draw) {
    int x = draw.byLayer(draw.between(1, 9), draw.nonZero(-9, 9), draw.nonZero(-12, 12));
    int most = draw.byLayer(6, 9, 15);
    int a = draw.between(2, most);
    int c =
        draw.byLayer(draw.between(1, a - 1), draw.nonZero(-most, most), draw.nonZero(-most, most));
    draw.require(a != c && Math.abs(a - c) != 1 && Math.abs(c) != 1);
    int b = draw.nonZero(-20, 20);
    int d = (a - c) * x + b;
    draw.require(d != 0 && Math.abs(d) <= 60);
    String equation = "%s = %s".formatted(polynomial("x", a, b), polynomial("x", c, d));
    Exercise.Builder exercise =
        Exercise.ask("解方程：%s，x = ____。".formatted(equation))
            .answer(number(x), "x=" + number(x))
            .wrong("移项不变号", Rational.of(d + b, a - c))
            .wrong("系数化为1时除反", Rational.of(a - c, d - b));
    if (a + c != 0) {
      exercise.wrong("移项不变号", Rational.of(d - b, a + c));
    }
    if (a < c || d < b) {
      exercise.wrong("合并同类项算错符号", -x);
    }
    return exercise
        .step("移项，得 %s%s = %s%s。".formatted(term(a, "x"), moved(c), number(d), added(-b)))
        .step("合并同类项，得 %s = %s。".formatted(term(a - c, "x"), number(d - b)))
        .step("两边同除以 %s，得 x = %s。".formatted(number(a - c), number(x)))
        .hints("先看哪些项含有未知数，哪些项是常数。", "把含 x 的项移到一边，常数项移到另一边。", "移项时要变号，变好以后再合并同类项。")
        .check(v -> v.times(a).plus(b).equals(v.times(c).plus(d)))
        .build();
  }

  private static Exercise brackets(Draw draw) {
    int x = draw.byLayer(draw.between(1, 8), draw.nonZero(-8, 8), draw.nonZero(-10, 10));
    int k = draw.byLayer(draw.between(2, 5), draw.between(2, 7), draw.pick(-5, -4, -3, -2, 3, 4));
    int p = draw.nonZero(-9, 9);
    int c = draw.byLayer(0, draw.between(2, 4), draw.pick(-4, -3, -2, 2, 3, 4));
    draw.require(k != c && k + c != 0);
    int d = k * (x + p) - c * x;
    draw.require(d != 0 && Math.abs(d) <= 80);
    String right = c == 0 ? number(d) : polynomial("x", c, d);
    int rest = d - k * p;
    Exercise.Builder exercise =
        Exercise.ask("解方程：%s(%s) = %s，x = ____。".formatted(number(k), polynomial("x", 1, p), right))
            .answer(number(x), "x=" + number(x))
            .wrong("去括号漏乘后一项", Rational.of(d - p, k - c))
            .wrong(k < 0 ? "去括号不变号" : "移项不变号", Rational.of(d + k * p, k - c));
    if (c != 0) {
      exercise.wrong("移项不变号", Rational.of(rest, k + c));
    }
    if (k < c || rest < 0) {
      exercise.wrong("合并同类项算错符号", -x);
    }
    exercise
        .step("去括号，得 %s%s = %s。".formatted(term(k, "x"), added((long) k * p), right))
        .step("移项、合并同类项，得 %s = %s。".formatted(term(k - c, "x"), number(rest)));
    if (k - c != 1) {
      exercise.step("两边同除以 %s，得 x = %s。".formatted(number(k - c), number(x)));
    }
    return exercise
        .hints("方程里有括号，先想想怎样把括号去掉。", "括号前的数要同括号里的每一项相乘，注意符号。", "去掉括号以后，再移项、合并同类项。")
        .check(v -> v.plus(p).times(k).equals(v.times(c).plus(d)))
        .build();
  }

  /** Returns a term in x as it stands after it was moved to the left side. */
  private static String moved(int coefficient) {
    return (coefficient > 0 ? " − " : " + ") + term(Math.abs(coefficient), "x");
  }
}
