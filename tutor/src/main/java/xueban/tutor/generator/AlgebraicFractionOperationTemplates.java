package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.added;
import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.polynomial;

import java.util.List;
import java.util.Map;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Calculating with algebraic fractions: grade 8. */
final class AlgebraicFractionOperationTemplates {
  private static final String ADDITION = "math.fraction-addition";
  private static final String MIXED = "math.fraction-mixed-operations";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "fraction.add",
              "分式的加减",
              "通分→分子相加减（加括号）→化简",
              8,
              List.of(ADDITION, "math.fraction-reduction"),
              AlgebraicFractionOperationTemplates::add),
          Template.of(
                  "fraction.simplify-evaluate",
                  "分式化简求值",
                  "括号内通分→除法变乘法→约分→代入",
                  8,
                  List.of(MIXED, "math.fraction-multiplication-division"),
                  AlgebraicFractionOperationTemplates::simplifyEvaluate)
              .only(Layer.IMPROVING, Layer.EXTENDING));

  private AlgebraicFractionOperationTemplates() {}

  private static Exercise add(Draw draw) {
    int p = draw.nonZero(-6, 6);
    int a = draw.between(1, 6);
    int b = draw.between(1, 6);
    boolean minus = draw.chance();
    int sign = minus ? -1 : 1;
    return switch (draw.layer()) {
      case BASIC -> {
        // a/x ± b/(k x)
        int k = draw.between(2, 5);
        Rational total = Rational.of(a).plus(Rational.of((long) sign * b, k));
        draw.require(Rational.of(b, k).denominator().intValue() == k && total.signum() != 0);
        String shown = "%d/x %s %d/(%dx)".formatted(a, minus ? "−" : "+", b, k);
        String answer = over(total.numerator().longValue(), total.denominator().longValue());
        yield Exercise.ask("计算：%s = ____。".formatted(shown))
            .answer(answer)
            .wrongIf(!minus, "分子分母分别相加", over((long) a + b, (long) k + 1))
            .wrongIf(minus && a != b, "分子分母分别相减", over((long) b - a, (long) k - 1))
            .wrongIf(a + sign * b != 0, "通分时分子没有乘", over((long) a + (long) sign * b, k))
            .wrongIf(
                a + sign * b != 0,
                "分母相乘而分子不变",
                "%s/(%dx²)".formatted(number((long) a + (long) sign * b), k))
            .step("最简公分母是 %dx。".formatted(k))
            .step("原式 = (%d %s %d)/(%dx) = %s。".formatted(a * k, minus ? "−" : "+", b, k, answer))
            .hints("两个分式的分母相同吗？", "先通分，化成同分母的分式。", "分母乘几，分子也要乘几。")
            .checkText(t -> Solutions.same(t.get(0), shown))
            .build();
      }
      case IMPROVING -> {
        // 2p/(x² − p²) ± 1/(x ± p): (x + p ± …) chosen to cancel
        int q = Math.abs(p);
        boolean plus = draw.chance();
        // 1/(x − q) − 2q/(x² − q²) = 1/(x + q) ; 1/(x + q) + 2q/(x² − q²) = 1/(x − q)
        String shown =
            plus
                ? "%d/(%s) + 1/(x + %d)".formatted(2 * q, polynomial("x", 1, 0, -(long) q * q), q)
                : "1/(x − %d) − %d/(%s)".formatted(q, 2 * q, polynomial("x", 1, 0, -(long) q * q));
        int scale = draw.between(1, 4);
        String scaled =
            plus
                ? "%d/(%s) + %d/(x + %d)"
                    .formatted(2 * q * scale, polynomial("x", 1, 0, -(long) q * q), scale, q)
                : "%d/(x − %d) − %d/(%s)"
                    .formatted(scale, q, 2 * q * scale, polynomial("x", 1, 0, -(long) q * q));
        String use = scale == 1 ? shown : scaled;
        String answer =
            plus ? "%d/(x − %d)".formatted(scale, q) : "%d/(x + %d)".formatted(scale, q);
        yield Exercise.ask("计算，并把结果化成最简分式：%s = ____。".formatted(use))
            .answer(answer)
            .wrong(
                "约去的因式弄错",
                plus ? "%d/(x + %d)".formatted(scale, q) : "%d/(x − %d)".formatted(scale, q))
            .wrong(
                "通分时分子没有乘",
                "%s/(%s)"
                    .formatted(
                        number(plus ? (long) scale * (2 * q + 1) : (long) scale * (1 - 2 * q)),
                        polynomial("x", 1, 0, -(long) q * q)))
            .wrong(
                "通分时乘错了因式",
                "(%s)/(%s)"
                    .formatted(
                        polynomial("x", scale, (plus ? 3L : -3L) * q * scale),
                        polynomial("x", 1, 0, -(long) q * q)))
            .wrong(
                "结果没有约分",
                "(%s)/(%s)"
                    .formatted(
                        polynomial("x", scale, plus ? (long) q * scale : -(long) q * scale),
                        polynomial("x", 1, 0, -(long) q * q)))
            .step(
                "%s = (x + %d)(x − %d)，它是最简公分母。"
                    .formatted(polynomial("x", 1, 0, -(long) q * q), q, q))
            .step(
                "通分，原式 = (%s)/[(x + %d)(x − %d)]。"
                    .formatted(
                        polynomial("x", scale, plus ? (long) q * scale : -(long) q * scale), q, q))
            .step("约分，得 %s。".formatted(answer))
            .hints("先把能分解的分母分解因式。", "找最简公分母，通分。", "分子合并以后看能不能约分。")
            .checkText(
                t -> t.get(0).matches("\\d+/\\(x [+−] \\d+\\)") && Solutions.same(t.get(0), use))
            .build();
      }
      case EXTENDING -> {
        // x²/(x − p) − x − p = p²/(x − p)
        boolean cubic = draw.chance();
        String shown =
            cubic
                ? "x²/(%s) − x%s".formatted(polynomial("x", 1, -p), added(-p))
                : "%s/(%s) − x".formatted("x²", polynomial("x", 1, -p));
        String answer =
            cubic
                ? "%d/(%s)".formatted(p * p, polynomial("x", 1, -p))
                : "%s/(%s)".formatted(MathText.term(p, "x"), polynomial("x", 1, -p));
        yield Exercise.ask("计算：%s = ____。".formatted(shown))
            .answer(answer)
            .wrong(
                "相减时分子不加括号",
                cubic
                    ? "%s/(%s)".formatted(number(-(long) p * p), polynomial("x", 1, -p))
                    : "%s/(%s)".formatted(MathText.term(-p, "x"), polynomial("x", 1, -p)))
            .wrong(
                "整式没有看成分母是1",
                cubic
                    ? "(%s)/(%s)".formatted(polynomial("x", 1, -1, -p), polynomial("x", 1, -p))
                    : "(%s)/(%s)".formatted(polynomial("x", 1, -1, 0), polynomial("x", 1, -p)))
            .wrongIf(
                cubic,
                "提负号时后一项没有变号",
                "(%s)/(%s)"
                    .formatted(polynomial("x", 2L * p, -(long) p * p), polynomial("x", 1, -p)))
            .step("把整式部分看成分母为 1 的式子，公分母是 %s。".formatted(polynomial("x", 1, -p)))
            .step(
                cubic
                    ? "原式 = [x² − (x%s)(%s)]/(%s)。"
                        .formatted(added(p), polynomial("x", 1, -p), polynomial("x", 1, -p))
                    : "原式 = [x² − x(%s)]/(%s)。"
                        .formatted(polynomial("x", 1, -p), polynomial("x", 1, -p)))
            .step("化简分子，原式 = %s。".formatted(answer))
            .hints(
                "整式可以看成分母是几的式子？",
                "把整式部分看成一个整体通分。",
                cubic ? "减去一个多项式时要加括号。" : "x 通分后分子是 x 与公分母的积，前面是减号，要加括号。")
            .checkText(t -> !t.get(0).contains("²") && Solutions.same(t.get(0), shown))
            .build();
      }
    };
  }

  private static String over(long top, long bottom) {
    return bottom == 1 ? number(top) + "/x" : "%s/(%dx)".formatted(number(top), bottom);
  }

  private static Exercise simplifyEvaluate(Draw draw) {
    int p = draw.nonZero(-5, 5);
    int a = draw.between(1, 4);
    // (1 + a/(x + p)) ÷ ((x² − s²)/(x + p)), with x + p + a a factor of x² − s²
    int s = p + a;
    boolean second = draw.layer() == Layer.EXTENDING;
    int x = draw.nonZero(-6, 8);
    draw.require(s != 0 && x != s && x != -s && x != -p && x != 0 && p + s != 0 && Math.abs(s) < 7);
    // improving: = 1/(x − s); extending: divide by (x + s)²/(x + p) → 1/(x + s)
    String inner = polynomial("x", 1, p);
    String divisor =
        second ? polynomial("x", 1, 2L * s, (long) s * s) : polynomial("x", 1, 0, -(long) s * s);
    String shown = "(1 + %d/(%s)) ÷ ((%s)/(%s))".formatted(a, inner, divisor, inner);
    String simple = "1/(%s)".formatted(polynomial("x", 1, second ? s : -s));
    Rational answer = Rational.ONE.over((long) x + (second ? s : -s));
    Rational upside =
        Rational.of((long) x + s)
            .over((long) x + p)
            .times(
                Rational.of(second ? (long) (x + s) * (x + s) : (long) x * x - (long) s * s)
                    .over((long) x + p));
    Rational other = Rational.ONE.over((long) x + (second ? -s : s));
    return Exercise.ask("先化简，再求值：%s，其中 x = %s。结果是 ____。".formatted(shown, number(x)))
        .answer(answer)
        .wrong("除法没有颠倒除式", upside)
        .wrong("约去的因式弄错", other)
        .wrong(
            "括号里通分时漏加",
            Rational.of(1L + a)
                .over(Rational.of(second ? (long) (x + s) * (x + s) : (long) x * x - (long) s * s)))
        .step("括号内通分：1 + %d/(%s) = (%s)/(%s)。".formatted(a, inner, polynomial("x", 1, s), inner))
        .step(
            "除法变乘法，分解因式：原式 = (%s)/(%s) × (%s)/%s。"
                .formatted(
                    polynomial("x", 1, s),
                    inner,
                    inner,
                    second
                        ? "(%s)²".formatted(polynomial("x", 1, s))
                        : "[(%s)(%s)]".formatted(polynomial("x", 1, s), polynomial("x", 1, -s))))
        .step("约分，得 %s。".formatted(simple))
        .step("当 x = %s 时，原式 = %s。".formatted(number(x), number(answer)))
        .hints("先算括号里的还是先算除法？", "括号里的 1 可以看成分母相同的分式。", "除以一个分式等于乘它的倒数，分解因式后约分。")
        .check(v -> v.equals(Expression.parse(shown).value(Map.of('x', Rational.of(x)))))
        .build();
  }
}
