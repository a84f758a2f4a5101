package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.decimal;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Simple equations of each kind, grade 5; decimals from the improving layer on. */
final class PrimaryEquationTemplates {
  static final List<Template> ALL =
      List.of(
          Template.of(
              "primary-equation.two-step",
              "解形如ax±b=c的方程",
              "把ax看作整体→两边同减（加）b→两边同除以a",
              5,
              List.of("math.solve-two-step"),
              PrimaryEquationTemplates::twoStep),
          Template.of(
              "primary-equation.subtrahend",
              "解形如a−bx=c的方程",
              "两边同加未知项→变成加法方程→求x",
              5,
              List.of("math.solve-unknown-subtrahend"),
              PrimaryEquationTemplates::subtrahend),
          Template.of(
              "primary-equation.bracket",
              "解形如a(x±b)=c的方程",
              "把括号看作整体→两边同除以a→求x",
              5,
              List.of("math.solve-bracket-equation"),
              PrimaryEquationTemplates::bracket),
          Template.of(
              "primary-equation.collect",
              "解形如ax±bx=c的方程",
              "用乘法分配律合并→两边同除以系数",
              5,
              List.of("math.solve-collect-x"),
              PrimaryEquationTemplates::collect));

  private PrimaryEquationTemplates() {}

  /** Returns the number sought: whole in the basic layer, else with tenths. */
  private static Rational unknown(Draw draw) {
    return draw.byLayer(
        Rational.of(draw.between(2, 20)),
        Rational.of(draw.between(2, 40)),
        Rational.of(draw.between(11, 99), 10));
  }

  private static Exercise twoStep(Draw draw) {
    Rational x = unknown(draw);
    int a = draw.between(2, 9);
    Rational b =
        draw.layer() == Layer.EXTENDING
            ? Rational.of(draw.between(3, 99), 10)
            : Rational.of(draw.between(2, 30));
    boolean plus = draw.chance();
    Rational ax = x.times(a);
    Rational c = plus ? ax.plus(b) : ax.minus(b);
    draw.require(c.signum() > 0 && !b.equals(c));
    String sign = plus ? "+" : "−";
    String opposite = plus ? "−" : "+";
    String shown = decimal(x);
    return Exercise.ask("解方程：%dx %s %s = %s，x = ____。".formatted(a, sign, decimal(b), decimal(c)))
        .answer(shown, "x=" + shown)
        .wrong("先除时漏除一项", slip(plus ? c.over(a).minus(b) : c.over(a).plus(b), x))
        .wrong("等号两边做了不同的运算", slip((plus ? c.plus(b) : c.minus(b)).over(a), x))
        .wrong("最后一步忘了除", slip(ax, x))
        .step(
            "两边同时%s%s：%dx = %s%s%s。"
                .formatted(plus ? "减" : "加", decimal(b), a, decimal(c), opposite, decimal(b)))
        .step("%dx = %s。".formatted(a, decimal(ax)))
        .step("两边同时除以%d：x = %s。".formatted(a, shown))
        .hints("先把含x的一项看作一个整体。", "等号两边同时加或减去同一个数，等式仍成立。", "先消去不含x的数，再两边同时除以x前面的数。")
        .check(v -> v.times(a).plus(plus ? b : b.negate()).equals(c))
        .build();
  }

  private static Exercise subtrahend(Draw draw) {
    Rational x = unknown(draw);
    int b = draw.byLayer(1, draw.between(2, 6), draw.between(2, 6));
    Rational c =
        draw.layer() == Layer.EXTENDING
            ? Rational.of(draw.between(11, 99), 10)
            : Rational.of(draw.between(2, 40));
    Rational bx = x.times(b);
    Rational a = bx.plus(c);
    String term = b == 1 ? "x" : b + "x";
    String shown = decimal(x);
    draw.require(!bx.equals(c));
    Exercise.Builder exercise =
        Exercise.ask("解方程：%s − %s = %s，x = ____。".formatted(decimal(a), term, decimal(c)))
            .titled(b == 1 ? "解形如a−x=c的方程" : "")
            .answer(shown, "x=" + shown)
            .wrong("未知减数用加", slip(a.plus(c).over(b), x))
            .wrong("把得数当未知数", slip(c, x))
            .wrong(b == 1 ? "相减时差了1" : "最后一步忘了除", slip(b == 1 ? x.plus(1) : bx, x))
            .step("两边同时加%s：%s = %s + %s。".formatted(term, decimal(a), decimal(c), term))
            .step("两边同时减%s：%s = %s。".formatted(decimal(c), term, decimal(bx)));
    if (b > 1) {
      exercise.step("两边同时除以%d：x = %s。".formatted(b, shown));
    }
    return exercise
        .hints(
            b == 1 ? "x在减号后面，是减数。" : "含x的一项在减号后面，是减数。",
            b == 1 ? "两边同时加上x，就变成加法的方程。" : "两边同时加上含x的一项，就变成加法的方程。",
            "也可以想：减数等于被减数减差。")
        .check(v -> a.minus(v.times(b)).equals(c))
        .build();
  }

  private static Exercise bracket(Draw draw) {
    Rational x = unknown(draw);
    int a = draw.between(2, 9);
    Rational b =
        draw.layer() == Layer.EXTENDING
            ? Rational.of(draw.between(3, 60), 10)
            : Rational.of(draw.between(2, 20));
    boolean plus = draw.chance();
    Rational inner = plus ? x.plus(b) : x.minus(b);
    draw.require(inner.signum() > 0 && !inner.equals(b));
    Rational c = inner.times(a);
    String shown = decimal(x);
    return Exercise.ask(
            "解方程：%d(x %s %s) = %s，x = ____。".formatted(a, plus ? "+" : "−", decimal(b), decimal(c)))
        .answer(shown, "x=" + shown)
        .wrong("展开漏乘第二项", slip((plus ? c.minus(b) : c.plus(b)).over(a), x))
        .wrong("只求出括号里的数", slip(inner, x))
        .wrong("括号里加减弄反", slip(plus ? inner.plus(b) : inner.minus(b), x))
        .step(
            "把括号里的式子看作整体，两边同时除以%d：x %s %s = %s。"
                .formatted(a, plus ? "+" : "−", decimal(b), decimal(inner)))
        .step("两边同时%s%s：x = %s。".formatted(plus ? "减" : "加", decimal(b), shown))
        .hints("先把小括号里的式子看作一个整体。", "等号两边同时除以括号前面的数。", "也可以用乘法分配律去掉括号，每一项都要乘。")
        .check(v -> (plus ? v.plus(b) : v.minus(b)).times(a).equals(c))
        .build();
  }

  private static Exercise collect(Draw draw) {
    Rational x = unknown(draw);
    int a = draw.between(4, 12);
    int b = draw.between(2, a - 2);
    boolean plus = draw.chance();
    int k = plus ? a + b : a - b;
    Rational c = x.times(k);
    String shown = decimal(x);
    Rational careless = c.over((long) a * b);
    return Exercise.ask(
            "解方程：%dx %s %dx = %s，x = ____。".formatted(a, plus ? "+" : "−", b, decimal(c)))
        .answer(shown, "x=" + shown)
        .wrong("合并时加减用反", slip(c.over(plus ? a - b : a + b), x))
        .wrong("合并时把系数相乘", slip(careless, x))
        .wrong("只除以前一项的系数", slip(c.over(a), x))
        .step(
            "合并：(%d%s%d)x = %s，即 %dx = %s。"
                .formatted(a, plus ? "+" : "−", b, decimal(c), k, decimal(c)))
        .step("两边同时除以%d：x = %s。".formatted(k, shown))
        .hints("左边两项都含有x。", "几个x加或减几个x，一共是几个x？", "用乘法分配律先合并，再两边同时除以x前面的数。")
        .check(v -> v.times(a).plus(v.times(plus ? b : -b)).equals(c))
        .build();
  }

  /**
   * Returns what a slip leads to as a decimal; the right value, which is no option, where no
   * learner of the grade would write it: below 0, or with more than three decimals.
   */
  private static String slip(Rational value, Rational right) {
    boolean shown = value.signum() > 0 && value.times(1000).isWhole();
    return decimal(shown ? value : right);
  }
}
