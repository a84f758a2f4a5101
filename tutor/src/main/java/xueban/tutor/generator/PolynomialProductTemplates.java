package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.added;
import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.polynomial;

import java.util.List;
import java.util.Map;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Products of polynomials and their coefficients: grade 8. */
@SuppressWarnings("NarrowCalculation") // the numbers of exercises are small
final class PolynomialProductTemplates {
  private static final String PRODUCT = "math.polynomial-multiplication";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "polynomial.product",
              "多项式乘多项式",
              "逐项相乘→合并同类项",
              8,
              List.of(PRODUCT),
              PolynomialProductTemplates::product),
          Template.of(
              "polynomial.compare-coefficients",
              "比较系数求字母",
              "展开乘积→比较对应项系数→求字母",
              8,
              List.of(PRODUCT),
              PolynomialProductTemplates::compareCoefficients));

  private PolynomialProductTemplates() {}

  private static Exercise product(Draw draw) {
    int a = draw.byLayer(1, draw.between(1, 3), draw.between(2, 4));
    int c = draw.byLayer(1, draw.between(1, 4), draw.between(1, 4));
    int b = draw.nonZero(-9, 9);
    int d = draw.nonZero(-9, 9);
    int k = draw.layer() == Layer.EXTENDING ? draw.nonZero(-4, 4) : 0;
    long x2 = (long) a * c - k;
    long x1 = (long) a * d + (long) b * c;
    draw.require(x1 != 0 && x2 != 0 && b != d);
    String tail =
        k == 0 ? "" : (k > 0 ? " − " : " + ") + (Math.abs(k) == 1 ? "" : Math.abs(k)) + "x²";
    String expression = "(%s)(%s)%s".formatted(polynomial("x", a, b), polynomial("x", c, d), tail);
    return Exercise.ask("计算：%s = ____。".formatted(expression))
        .answer(polynomial("x", x2, x1, (long) b * d))
        .wrong("只乘首末项", polynomial("x", x2, 0, (long) b * d))
        .wrong("漏写一个交叉项", polynomial("x", x2, (long) a * d, (long) b * d))
        .wrong("交叉项的符号弄错", polynomial("x", x2, (long) a * d - (long) b * c, (long) b * d))
        .wrong("常数项写成和", polynomial("x", x2, x1, (long) b + d))
        .step(
            "逐项相乘：原式 = %s%s%s%s%s"
                .formatted(
                    polynomial("x", (long) a * c, 0, 0),
                    joined((long) a * d),
                    joined((long) b * c),
                    added((long) b * d),
                    tail))
        .step("合并同类项，得 %s。".formatted(polynomial("x", x2, x1, (long) b * d)))
        .hints("两个二项式相乘，合并同类项以前有几项？", "用一个多项式的每一项去乘另一个的每一项。", "注意每一项的符号，最后合并同类项。")
        .checkText(t -> Solutions.same(t.get(0), expression) && !t.get(0).contains("("))
        .build();
  }

  private static String joined(long coefficient) {
    return (coefficient < 0 ? " − " : " + ") + MathText.term(Math.abs(coefficient), "x");
  }

  private static Exercise compareCoefficients(Draw draw) {
    int p = draw.nonZero(-8, 8);
    int q = draw.nonZero(-8, 8);
    draw.require(p != q && p + q != 0);
    long m = (long) p + q;
    long n = (long) p * q;
    boolean missing = draw.layer() == Layer.EXTENDING;
    if (missing) {
      // (x² + p x + c)(x − s): no x² term → p = s
      int s = draw.nonZero(-7, 7);
      int c = draw.nonZero(-9, 9);
      int k = draw.between(1, 3);
      draw.require(s % k == 0);
      String expression =
          "(x² + %sx%s)(%s)".formatted(k == 1 ? "m" : k + "m", added(c), polynomial("x", 1, -s));
      return Exercise.ask("若 %s 的展开式中不含 x² 项，则 m = ____。".formatted(expression))
          .answer(number(s / k), "m=" + number(s / k))
          .wrong("交叉项的符号弄错", -s / k)
          .wrong("令另一项的系数为0", Rational.of(c, (long) k * s))
          .wrong("只看含字母m的项", 0)
          .wrongIf(k > 1, "系数化为1时漏除", s)
          .step(
              "x² 项有 %s 和 %s。"
                  .formatted(
                      s < 0 ? "x²·" + -s : "x²·(" + number(-s) + ")", k == 1 ? "mx·x" : k + "mx·x"))
          .step("合并后的系数是 %s。".formatted(polynomial("m", k, -s)))
          .step("令 %s = 0，得 m = %s。".formatted(polynomial("m", k, -s), number(s / k)))
          .hints("展开后哪些乘积会得到 x² 项？", "不含 x² 项，说明这一项的系数是零。", "把得到 x² 的乘积合并，令系数为零。")
          .check(
              v -> {
                // second difference at −1, 0, 1 is twice the coefficient of x²
                Expression e = Expression.parse(expression);
                Rational up = e.value(Map.of('x', Rational.ONE, 'm', v));
                Rational down = e.value(Map.of('x', Rational.of(-1), 'm', v));
                return up.plus(down).equals(e.value(Map.of('x', Rational.ZERO, 'm', v)).times(2));
              })
          .build();
    }
    boolean inverse = draw.layer() == Layer.IMPROVING;
    // improving: one factor known, find the letters
    String stem =
        inverse
            ? "若 (%s)(x + a) = x² + mx%s，则 m = ____。".formatted(polynomial("x", 1, p), added(n))
            : "若 (%s)(%s) = x² + mx + n，则 m + n = ____。"
                .formatted(polynomial("x", 1, p), polynomial("x", 1, q));
    return Exercise.ask(stem)
        .answer(inverse ? m : m + n)
        .wrong("交叉项的符号弄错", inverse ? (long) q - p : -m + n)
        .wrong("求出一个字母就作答", inverse ? q : n)
        .wrong("常数项的符号弄错", inverse ? (long) p - q : m - n)
        .step(
            inverse
                ? "比较常数项：%s = %s，得 a = %s。".formatted(MathText.term(p, "a"), number(n), number(q))
                : "展开，得 %s。".formatted(polynomial("x", 1, m, n)))
        .step(
            inverse
                ? "比较一次项：m = a%s。".formatted(added(p))
                : "比较系数：m = %s，n = %s。".formatted(number(m), number(n)))
        .step(inverse ? "所以 m = %s。".formatted(number(m)) : "m + n = %s。".formatted(number(m + n)))
        .hints("先把左边展开。", "两个多项式相等，对应项的系数相等。", "一次项系数是两个常数的和，常数项是它们的积。")
        .check(
            v -> {
              for (int x = -8; x <= 8; x++) {
                for (int y = -8; y <= 8; y++) {
                  boolean fits = inverse ? x == p && x * y == n : x == p && y == q;
                  if (fits) {
                    return v.equals(Rational.of(inverse ? x + y : x + y + (long) x * y));
                  }
                }
              }
              return false;
            })
        .build();
  }
}
