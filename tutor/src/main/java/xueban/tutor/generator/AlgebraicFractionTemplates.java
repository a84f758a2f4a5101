package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.added;
import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.polynomial;

import java.util.List;
import java.util.Map;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** What algebraic fractions are, and reducing them: grade 8. */
final class AlgebraicFractionTemplates {
  private static final String FRACTION = "math.algebraic-fraction";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "fraction.zero-value",
              "分式的值为零",
              "令分子为 0 求值→用分母不为 0 检验取舍",
              8,
              List.of(FRACTION),
              AlgebraicFractionTemplates::zeroValue),
          Template.of(
              "fraction.reduce",
              "分式的约分",
              "分子分母分解因式→约去公因式",
              8,
              List.of("math.fraction-reduction"),
              AlgebraicFractionTemplates::reduce));

  private AlgebraicFractionTemplates() {}

  private static Exercise zeroValue(Draw draw) {
    int p = draw.byLayer(draw.nonZero(-9, 9), draw.between(1, 9), draw.nonZero(-7, 7));
    int q = draw.byLayer(draw.nonZero(-9, 9), -p, draw.nonZero(-7, 7));
    int sign = draw.pick(-1, 1);
    boolean two = draw.layer() != Layer.BASIC;
    draw.require(draw.layer() == Layer.IMPROVING || (p != q && p + q != 0));
    // basic: (x − p)/(x − q); improving: (x² − p²)/(x ∓ p) or (|x| − p)/…; extending: (x − p)(x −
    // q)/(x − q)
    boolean absolute = draw.layer() == Layer.IMPROVING && draw.chance();
    int root = draw.byLayer(p, sign * p, p);
    int out = draw.byLayer(q, -sign * p, q);
    String top =
        draw.byLayer(
            polynomial("x", 1, -p),
            absolute ? "|x| − " + p : polynomial("x", 1, 0, -(long) p * p),
            polynomial("x", 1, -(long) p - q, (long) p * q));
    String bottom = polynomial("x", 1, -out);
    int c = draw.layer() == Layer.IMPROVING ? 1 : draw.between(1, 3);
    String shown =
        "(%s)/(%s)".formatted(top, c == 1 ? bottom : polynomial("x", c, -(long) c * out));
    return Exercise.ask("若分式 %s 的值为 0，则 x = ____。".formatted(shown))
        .answer(number(root), "x=" + number(root))
        .wrong(two ? "值为零不管分母" : "分子或分母为零都当作值为零", Solutions.either(root, out))
        .wrong("令分母为零", out)
        .wrongIf(draw.layer() != Layer.IMPROVING, "移项不变号", -root)
        .wrongIf(!two && c > 1, "令分子分母相等", Rational.of(p - (long) c * q, c == 1 ? 1L : 1L - c))
        .wrongIf(draw.layer() == Layer.EXTENDING, "令分子分母相等", (long) root + c)
        .wrongIf(draw.layer() == Layer.IMPROVING && !absolute, "令分子分母相等", (long) root + 1)
        .step(
            "分式的值为 0，分子为 0：%s，得 %s。"
                .formatted(
                    !two
                        ? top + " = 0"
                        : absolute
                            ? top + " = 0，即 |x| = " + p
                            : "%s = (%s)(%s) = 0"
                                .formatted(
                                    top, polynomial("x", 1, -root), polynomial("x", 1, -out)),
                    two
                        ? "x = %s 或 x = %s".formatted(number(root), number(out))
                        : "x = " + number(root)))
        .step(
            two
                ? "当 x = %s 时分母为 0，分式没有意义，舍去。".formatted(number(out))
                : "此时分母 %s ≠ 0。".formatted(c == 1 ? bottom : polynomial("x", c, -(long) c * out)))
        .step("所以 x = %s。".formatted(number(root)))
        .hints("分式的值等于零，分子、分母各要满足什么？", "分子为零，同时分母不为零。", "解出使分子为零的值，再代入分母检验。")
        .check(v -> Expression.parse(shown).value(Map.of('x', v)).signum() == 0)
        .build();
  }

  private static Exercise reduce(Draw draw) {
    int p = draw.nonZero(-7, 7);
    int q = draw.layer() == Layer.IMPROVING ? draw.nonZero(-7, 7) : -p;
    int g = draw.between(2, 6);
    boolean third = draw.layer() == Layer.EXTENDING;
    draw.require(p != q);
    // basic: g(x + p)/(x² − p²); improving: (x + p)(x + q)/(x + p)(x − p)…; extending: (x² −
    // p²)/(x² + 2p x + p²)
    String top;
    String bottom;
    String answer;
    String flip;
    if (third) {
      top = polynomial("x", 1, 0, -(long) p * p);
      bottom = polynomial("x", 1, 2L * p, (long) p * p);
      answer = "(%s)/(%s)".formatted(polynomial("x", 1, -p), polynomial("x", 1, p));
      flip = "(%s)/(%s)".formatted(polynomial("x", 1, p), polynomial("x", 1, -p));
    } else if (draw.layer() == Layer.IMPROVING) {
      int r = draw.nonZero(-7, 7);
      draw.require(r != q && r != p && p + q != 0 && p + r != 0);
      top = polynomial("x", 1, (long) p + q, (long) p * q);
      bottom = polynomial("x", 1, (long) p + r, (long) p * r);
      answer = "(%s)/(%s)".formatted(polynomial("x", 1, q), polynomial("x", 1, r));
      flip = "(%s)/(%s)".formatted(polynomial("x", 1, -q), polynomial("x", 1, -r));
    } else {
      top = polynomial("x", g, (long) g * p);
      bottom = polynomial("x", 1, 0, -(long) p * p);
      answer = "%d/(%s)".formatted(g, polynomial("x", 1, -p));
      flip = "%d/(%s)".formatted(g, polynomial("x", 1, p));
    }
    String shown = "(%s)/(%s)".formatted(top, bottom);
    boolean trinomial = draw.layer() == Layer.IMPROVING;
    String factored =
        third
            ? "(%s)(%s)/(%s)²"
                .formatted(polynomial("x", 1, p), polynomial("x", 1, -p), polynomial("x", 1, p))
            : trinomial
                ? "(%s)(%s)/[(%s)(%s)]"
                    .formatted(
                        polynomial("x", 1, p),
                        answer.substring(1, answer.indexOf('/') - 1),
                        polynomial("x", 1, p),
                        answer.substring(answer.indexOf('/') + 2, answer.length() - 1))
                : "%d(%s)/[(%s)(%s)]"
                    .formatted(
                        g, polynomial("x", 1, p), polynomial("x", 1, p), polynomial("x", 1, -p));
    return Exercise.ask("约分：%s = ____。".formatted(shown))
        .answer(answer)
        .wrongIf(third || trinomial, "约去加减项", third || trinomial ? withoutSquares(top, bottom) : "")
        .wrongIf(
            !third && !trinomial && p != -1,
            "约去加减项",
            "%s/(x%s)".formatted(number((long) g + (long) g * p), added(-(long) p * p)))
        .wrongIf(!third, "分解因式的符号弄错", flip)
        .wrongIf(third, "完全平方当作平方差分解", "1")
        .wrongIf(!third && !trinomial, "约分时漏掉分子的系数", "1/(%s)".formatted(polynomial("x", 1, -p)))
        .wrong(
            "分子分母写颠倒",
            third
                ? flip
                : trinomial
                    ? "(%s)/(%s)"
                        .formatted(
                            answer.substring(answer.indexOf('/') + 2, answer.length() - 1),
                            answer.substring(1, answer.indexOf('/') - 1))
                    : "(%s)/%d".formatted(polynomial("x", 1, -p), g))
        .step("分子、分母分解因式：原式 = %s。".formatted(factored))
        .step("约去公因式 %s，得 %s。".formatted(polynomial("x", 1, p), answer))
        .hints("分子、分母能不能分解因式？", "约分约去的是公因式，不是加减的项。", "先分解因式，再约去相同的因式。")
        .checkText(
            t ->
                t.get(0).length() < 20
                    && !t.get(0).contains("²")
                    && Solutions.same(t.get(0), shown))
        .build();
  }

  /** Returns the fraction with x² struck out above and below, as if it were a factor. */
  private static String withoutSquares(String top, String bottom) {
    return "(%s)/(%s)".formatted(withoutSquare(top), withoutSquare(bottom));
  }

  private static String withoutSquare(String polynomial) {
    return polynomial.replace("x² + ", "").replace("x² − ", "−");
  }
}
