package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.added;
import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.polynomial;

import java.util.List;
import java.util.Map;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Algebraic fractions and fractional equations: grade 8. */
final class FractionTemplates {
  private static final String FRACTION = "math.algebraic-fraction";
  private static final String ADDITION = "math.fraction-addition";
  private static final String MIXED = "math.fraction-mixed-operations";
  private static final String EQUATION = "math.fractional-equation";
  private static final String APPLICATION = "math.fractional-equation-application";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "fraction.zero-value",
              "分式的值为零",
              "分子为 0→解得两值→用分母不为 0 取舍",
              8,
              List.of(FRACTION),
              FractionTemplates::zeroValue),
          Template.of(
              "fraction.reduce",
              "分式的约分",
              "分子分母分解因式→约去公因式",
              8,
              List.of("math.fraction-reduction"),
              FractionTemplates::reduce),
          Template.of(
              "fraction.add",
              "分式的加减",
              "通分→分子相加减（加括号）→化简",
              8,
              List.of(ADDITION, "math.fraction-reduction"),
              FractionTemplates::add),
          Template.of(
                  "fraction.simplify-evaluate",
                  "分式化简求值",
                  "括号内通分→除法变乘法→约分→代入",
                  8,
                  List.of(MIXED, "math.fraction-multiplication-division"),
                  FractionTemplates::simplifyEvaluate)
              .only(Layer.IMPROVING, Layer.EXTENDING),
          Template.of(
              "fraction.equation",
              "解分式方程",
              "去分母化为整式方程→求解→检验",
              8,
              List.of(EQUATION),
              FractionTemplates::equation),
          Template.of(
              "fraction.extraneous-root",
              "分式方程有增根求字母",
              "去分母→令最简公分母为 0 得增根→代入整式方程",
              8,
              List.of(EQUATION),
              FractionTemplates::extraneous),
          Template.of(
              "fraction.rate-problem",
              "分式方程应用：速度与效率",
              "设未知数→表示两次的时间→由时间差列方程→检验",
              8,
              List.of(APPLICATION),
              FractionTemplates::rateProblem),
          Template.of(
              "fraction.work-problem",
              "分式方程应用：合做工程",
              "设单独完成的时间→各工作量之和为 1→解方程并检验",
              8,
              List.of(APPLICATION),
              FractionTemplates::workProblem));

  private FractionTemplates() {}

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
        .wrong("值为零不管分母", Solutions.either(root, out))
        .wrong("令分母为零", out)
        .wrong("移项不变号", -root == out ? 0 : -root)
        .wrong(
            c == 1 || absolute ? "令分母为零" : "令分子分母相等",
            absolute
                ? Rational.of(out)
                : two
                    ? Rational.of((long) root + c)
                    : c == 1 ? Rational.of(-out) : Rational.of(p - (long) c * q, 1L - c))
        .step(
            "分式的值为 0，分子为 0：%s = 0，得 %s。"
                .formatted(
                    top,
                    two
                        ? "x = %s 或 x = %s".formatted(number(root), number(out))
                        : "x = " + number(root)))
        .step(
            two
                ? "当 x = %s 时分母为 0，分式没有意义，舍去。".formatted(number(out))
                : "此时分母 %s ≠ 0。".formatted(bottom))
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
    String cancelled =
        third
            ? number(Rational.of(-1))
            : draw.layer() == Layer.IMPROVING
                ? "(%s)/(%s)"
                    .formatted(
                        top.replace("x² + ", "").replace("x² − ", "−"),
                        bottom.replace("x² + ", "").replace("x² − ", "−"))
                : "%d/(x%s)".formatted(g, added(-(long) p * p));
    return Exercise.ask("约分：%s = ____。".formatted(shown))
        .answer(answer)
        .wrong("约去加减项", cancelled)
        .wrong(third ? "分子分母写颠倒" : "分解因式的符号弄错", flip)
        .wrong("约分后结果写成0", "0")
        .wrong(
            "分子分母写颠倒",
            third
                ? flip
                : draw.layer() == Layer.IMPROVING
                    ? "(%s)/(%s)"
                        .formatted(
                            answer.substring(answer.indexOf('/') + 2, answer.length() - 1),
                            answer.substring(1, answer.indexOf('/') - 1))
                    : "(%s)/%d".formatted(polynomial("x", 1, -p), g))
        .step("分子、分母分解因式，找出公因式 %s。".formatted(polynomial("x", 1, p)))
        .step("约去公因式，得 %s。".formatted(answer))
        .hints("分子、分母能不能分解因式？", "约分约去的是公因式，不是加减的项。", "先分解因式，再约去相同的因式。")
        .checkText(
            t ->
                t.get(0).length() < 20
                    && !t.get(0).contains("²")
                    && Solutions.same(t.get(0), shown))
        .build();
  }

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
            .wrong("分子分母分别相加", over((long) a + (long) sign * b, (long) k + 1))
            .wrong("通分时分子没有乘", over((long) a + (long) sign * b, k))
            .wrong("分母相乘而分子不变", "%s/(%dx²)".formatted(number((long) a + (long) sign * b), k))
            .wrong("结果的符号弄错", over(-total.numerator().longValue(), total.denominator().longValue()))
            .step("最简公分母是 %dx。".formatted(k))
            .step("原式 = (%d %s %d)/(%dx)".formatted(a * k, minus ? "−" : "+", b, k))
            .step("= %s。".formatted(answer))
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
        yield Exercise.ask("计算：%s = ____。".formatted(use))
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
                "相减时分子不加括号",
                plus
                    ? "(%s)/(%s)"
                        .formatted(
                            polynomial("x", scale, 3L * q * scale),
                            polynomial("x", 1, 0, -(long) q * q))
                    : "(%s)/(%s)"
                        .formatted(
                            polynomial("x", scale, -(long) q * scale - 2L * q * scale),
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
                "通分，分子是 %s。"
                    .formatted(polynomial("x", scale, plus ? (long) q * scale : -(long) q * scale)))
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
                    ? "(%s)/(%s)"
                        .formatted(polynomial("x", 2, 0, -(long) p * p), polynomial("x", 1, -p))
                    : "%s/(%s)".formatted(MathText.term(-p, "x"), polynomial("x", 1, -p)))
            .wrong(
                "整式没有看成分母是1",
                cubic
                    ? "(%s)/(%s)".formatted(polynomial("x", 1, -1, -p), polynomial("x", 1, -p))
                    : "(%s)/(%s)".formatted(polynomial("x", 1, -1, 0), polynomial("x", 1, -p)))
            .wrong(
                "结果的符号弄错",
                cubic
                    ? "%s/(%s)".formatted(number(-(long) p * p), polynomial("x", 1, -p))
                    : "%s/(%s)".formatted(MathText.term(-p, "x"), polynomial("x", 1, p)))
            .step("把整式部分看成分母为 1 的式子，公分母是 %s。".formatted(polynomial("x", 1, -p)))
            .step(
                cubic
                    ? "原式 = [x² − (x%s)(%s)]/(%s)"
                        .formatted(added(p), polynomial("x", 1, -p), polynomial("x", 1, -p))
                    : "原式 = [x² − x(%s)]/(%s)"
                        .formatted(polynomial("x", 1, -p), polynomial("x", 1, -p)))
            .step("= %s。".formatted(answer))
            .hints("整式可以看成分母是几的式子？", "把整式部分看成一个整体通分。", "减去一个多项式时要加括号。")
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
        .wrong("结果的符号弄错", answer.negate())
        .step("括号内通分：1 + %d/(%s) = (%s)/(%s)。".formatted(a, inner, polynomial("x", 1, s), inner))
        .step(
            "除法变乘法并约分：原式 = (%s)/(%s) × (%s)/(%s) = %s。"
                .formatted(polynomial("x", 1, s), inner, inner, divisor, simple))
        .step("当 x = %s 时，原式 = %s。".formatted(number(x), number(answer)))
        .hints("先算括号里的还是先算除法？", "括号里的 1 可以看成分母相同的分式。", "除以一个分式等于乘它的倒数，分解因式后约分。")
        .check(v -> v.equals(Expression.parse(shown).value(Map.of('x', Rational.of(x)))))
        .build();
  }

  private static boolean solves(String equation, Rational x) {
    String[] sides = equation.split("=");
    return Expression.parse(sides[0])
        .value(Map.of('x', x))
        .equals(Expression.parse(sides[1]).value(Map.of('x', x)));
  }

  private static Exercise equation(Draw draw) {
    int x = draw.byLayer(draw.between(1, 9), draw.nonZero(-9, 9), draw.nonZero(-8, 8));
    int p = draw.nonZero(-6, 6);
    int q = draw.byLayer(0, 0, p);
    int a = draw.between(1, 9);
    draw.require(x != p && x != q && x != 0);
    if (draw.layer() == Layer.EXTENDING) {
      // a/(x − p) + k = b x… as (x − c)/(x − p) = d/(p − x) + k
      int k = draw.between(2, 4);
      int d = draw.nonZero(-5, 5);
      // (x − c) = −d + k(x − p) → c = x + d − k(x − p)
      int c = x + d - k * (x - p);
      draw.require(c != 0 && c != p && Math.abs(c) < 20 && p > 0 && d > 0);
      String equation =
          "(%s)/(%s) = %d/(%d − x) + %d"
              .formatted(polynomial("x", 1, -c), polynomial("x", 1, -p), d, p, k);
      return Exercise.ask("方程 %s 的解是 x = ____。".formatted(equation))
          .answer(number(x), "x=" + number(x))
          .wrong("去分母漏乘常数项", (long) c - d + k)
          .wrong("分母变号时分子不变号", Rational.of((long) d - (long) k * p + c, 1L - k))
          .wrong("去括号漏乘后一项", Rational.of((long) c - d - p, 1L - k))
          .wrong("移项不变号", -x)
          .step(
              "%d − x = −(%s)，两边同乘 %s，得 %s = −%d + %d(%s)。"
                  .formatted(
                      p,
                      polynomial("x", 1, -p),
                      polynomial("x", 1, -p),
                      polynomial("x", 1, -c),
                      d,
                      k,
                      polynomial("x", 1, -p)))
          .step("解得 x = %s。".formatted(number(x)))
          .step(
              "检验：x = %s 时，%s ≠ 0，所以 x = %s 是原方程的解。"
                  .formatted(number(x), polynomial("x", 1, -p), number(x)))
          .hints("两个分母有什么关系？", "两边同乘最简公分母，每一项都要乘。", "解出后要代入公分母检验。")
          .check(v -> solves(equation, v))
          .build();
    }
    // a/(x − p) = b/x  (basic), improving: a/(x − p) = b/(x + p)
    int r = draw.layer() == Layer.BASIC ? 0 : -p;
    int top = a * (x - r);
    draw.require(x != r && top % (x - p) == 0);
    int b = top / (x - p);
    draw.require(b > 0 && b != a && b < 20);
    String equation =
        "%d/(%s) = %d/%s"
            .formatted(
                a,
                polynomial("x", 1, -p),
                b,
                r == 0 ? "x" : "(%s)".formatted(polynomial("x", 1, -r)));
    return Exercise.ask("方程 %s 的解是 x = ____。".formatted(equation))
        .answer(number(x), "x=" + number(x))
        .wrong(
            "交叉相乘时乘错",
            a * (p - r) == 0
                ? Rational.of(-x)
                : Rational.of((long) a * p - (long) b * r, (long) a - b))
        .wrong("去括号漏乘后一项", Rational.of((long) r - p, (long) a - b))
        .wrong("移项不变号", Rational.of((long) a * r - (long) b * p, (long) a + b))
        .wrong("合并后符号写反", -x)
        .step(
            "两边同乘最简公分母，得 %s%s = %d(%s)。"
                .formatted(
                    a == 1 ? "" : a,
                    r == 0 ? "x" : "(%s)".formatted(polynomial("x", 1, -r)),
                    b,
                    polynomial("x", 1, -p)))
        .step("解得 x = %s。".formatted(number(x)))
        .step("检验：x = %s 时，公分母不为 0，所以 x = %s 是原方程的解。".formatted(number(x), number(x)))
        .hints("怎样把分式方程化为整式方程？", "两边同乘最简公分母。", "解出整式方程后，必须检验公分母是否为零。")
        .check(v -> solves(equation, v))
        .build();
  }

  private static Exercise extraneous(Draw draw) {
    int p = draw.between(1, 8);
    int k = draw.between(2, 6);
    int c = draw.nonZero(-6, 6);
    boolean turned = draw.layer() != Layer.BASIC;
    boolean two = draw.layer() == Layer.EXTENDING;
    // (x + c)/(x − p) = k + m/(x − p) → x + c = k(x − p) + m; root p gives m = p + c
    // turned: m/(p − x) → m = −(p + c)
    int m = turned ? -(p + c) : p + c;
    draw.require(p + c != 0);
    if (two) {
      // m/(x − p) + ... : no solution when the coefficient of x vanishes or the root is p
      // (m x)/(x − p) = k + c/(x − p): (m − k)x = c − kp: m = k, or x = p: m = c/p
      draw.require(c % p == 0 && c / p != k && c != k * p);
      int other = c / p;
      String equation = "mx/(x − %d) = %d%s/(x − %d)".formatted(p, k, added(c), p);
      return Exercise.ask("若关于 x 的方程 %s 无解，则 m 的值为 ____。".formatted(equation))
          .answer(Solutions.either(k, other))
          .wrong("只考虑增根", other)
          .wrong("只考虑整式方程无解", k)
          .wrong("增根代入时符号弄错", Solutions.either(k, -other))
          .wrong("令增根为零", Solutions.either(k, 0))
          .step(
              "去分母，得 mx = %d(x − %d)%s，即 (m − %d)x = %s。"
                  .formatted(k, p, added(c), k, number((long) c - (long) k * p)))
          .step("当 m = %d 时，整式方程无解。".formatted(k))
          .step(
              "当整式方程的解是增根 x = %d 时，代入 mx = %d(x − %d)%s，得 m = %s。"
                  .formatted(p, k, p, added(c), number(other)))
          .step(
              "所以 m = %s 或 m = %s。"
                  .formatted(number(Math.min(k, other)), number(Math.max(k, other))))
          .hints("分式方程无解有哪两种情况？", "一是整式方程无解，二是整式方程的解是增根。", "去分母整理后，分两种情况讨论。")
          .checkText(
              t -> {
                List<Rational> ms = Solutions.read(t.get(0));
                return ms.size() == 2
                    && !ms.get(0).equals(ms.get(1))
                    && ms.stream()
                        .allMatch(
                            v -> {
                              Rational lead = v.minus(k);
                              Rational rest = Rational.of((long) c - (long) k * p);
                              return lead.signum() == 0 || rest.over(lead).equals(Rational.of(p));
                            });
              })
          .build();
    }
    String equation =
        "(%s)/(x − %d) = %d + m/(%s)"
            .formatted(polynomial("x", 1, c), p, k, turned ? p + " − x" : "x − " + p);
    return Exercise.ask("若关于 x 的方程 %s 有增根，则 m = ____。".formatted(equation))
        .answer(number(m), "m=" + number(m))
        .wrong("把增根当作字母的值", p)
        .wrong(turned ? "分母变号时分子不变号" : "增根代入时符号弄错", turned ? -m : p - c)
        .wrong("令增根为零", turned ? -c - (long) k * p : c + (long) k * p)
        .wrong("去分母漏乘常数项", turned ? (long) k - p - c : (long) p + c - k)
        .step(
            "两边同乘 x − %d，得 %s = %d(x − %d) %s m。"
                .formatted(p, polynomial("x", 1, c), k, p, turned ? "−" : "+"))
        .step("增根使公分母为 0，所以增根是 x = %d。".formatted(p))
        .step(
            "代入整式方程：%s = %sm，得 m = %s。"
                .formatted(number((long) p + c), turned ? "−" : "", number(m)))
        .hints("增根是什么样的根？", "增根使最简公分母为零，但满足去分母后的整式方程。", "先求出增根，再代入整式方程求 m。")
        .check(v -> Rational.of((long) p + c).equals(turned ? v.negate() : v))
        .build();
  }

  private static Exercise rateProblem(Draw draw) {
    record Story(String text, int total, int least, int most, String unit, String time) {}
    Story story =
        draw.pick(
            new Story(
                "甲、乙两地相距 %1$d 千米。%2$s开车从甲地到乙地，返回时的速度是去时的 %3$s 倍，结果返回比去时少用 %4$s 小时。去时的速度是每小时 ____"
                    + " 千米。",
                240, 30, 90, "千米", "小时"),
            new Story(
                "工厂要加工 %1$d 个零件。改进技术后，每天加工的个数是原来的 %3$s 倍，结果比原来提前 %4$s 天完成。原来每天加工零件 ____ 个。",
                1200, 20, 120, "个", "天"),
            new Story(
                "学校用 %1$d 元购买甲种图书，再用同样多的钱购买乙种图书。乙种图书的单价是甲种的 %3$s 倍，乙种比甲种少买 %4$s 本。甲种图书的单价是 ____ 元。",
                1200, 10, 40, "元", "本"));
    Rational times =
        draw.byLayer(
            Rational.of(2),
            draw.pick(Rational.of(3, 2), Rational.of(6, 5), Rational.of(5, 4)),
            draw.pick(Rational.of(3, 2), Rational.of(6, 5), Rational.of(5, 4)));
    int v = draw.multiple(draw.layer() == Layer.BASIC ? 1 : 2, story.least(), story.most());
    int total = draw.multiple(10, story.total() / 2, story.total() * 2);
    Rational first = Rational.of(total, v);
    Rational second = first.over(times);
    Rational gap = first.minus(second);
    draw.require(
        first.isWhole()
            && gap.isFiniteDecimal()
            && gap.times(story.time().equals("小时") ? 2 : 1).isWhole()
            && gap.signum() > 0);
    draw.require(times.times(v).isWhole());
    boolean asksSecond = draw.layer() == Layer.EXTENDING;
    String who = draw.pick("王师傅", "李师傅", "小张");
    String text =
        story.text().formatted(total, who, MathText.decimal(times), MathText.decimal(gap));
    if (asksSecond) {
      text =
          text.replace("去时的速度是每小时 ____", "返回时的速度是每小时 ____")
              .replace("原来每天加工零件 ____", "改进技术后每天加工零件 ____")
              .replace("甲种图书的单价是 ____", "乙种图书的单价是 ____");
    }
    Rational answer = asksSecond ? times.times(v) : Rational.of(v);
    Rational added = Rational.of(total).plus(Rational.of(total).over(times)).over(gap);
    return Exercise.ask(text)
        .answer(answer, story.unit())
        .wrong(asksSecond ? "求出未知数就当作答案" : "求成了另一个量", asksSecond ? Rational.of(v) : times.times(v))
        .wrong("时间差的减数写反", asksSecond ? added.times(times) : added)
        .wrong("倍数关系用反", Rational.of(v).over(times))
        .wrong("把倍数当作相差的数", Rational.of(total).over(gap))
        .step(
            (story.time().equals("小时")
                    ? "设去时的速度为每小时 x 千米，则返回时的速度为每小时 %sx 千米。"
                    : story.time().equals("天")
                        ? "设原来每天加工 x 个，则改进技术后每天加工 %sx 个。"
                        : "设甲种图书的单价为 x 元，则乙种图书的单价为 %sx 元。")
                .formatted(MathText.decimal(times)))
        .step(
            "列方程：%d/x − %d/(%sx) = %s。"
                .formatted(total, total, MathText.decimal(times), MathText.decimal(gap)))
        .step("解得 x = %d，经检验，x = %d 是原方程的解且符合题意。".formatted(v, v))
        .step("所以所求的结果是 %s。".formatted(number(answer)))
        .hints("题中哪两个量的差是已知的？", "用“总量÷每份的量”表示出这两个量。", "大的减小的等于差，列出分式方程，解后要检验。")
        .check(
            y -> {
              Rational base = asksSecond ? y.over(times) : y;
              return Rational.of(total)
                  .over(base)
                  .minus(Rational.of(total).over(base.times(times)))
                  .equals(gap);
            })
        .build();
  }

  private static Exercise workProblem(Draw draw) {
    Rational k =
        draw.byLayer(
            Rational.of(draw.between(2, 3)),
            Rational.of(draw.between(2, 3)),
            draw.pick(Rational.of(3, 2), Rational.of(5, 2), Rational.of(5, 4)));
    int x = draw.between(4, 60);
    Rational y = k.times(x);
    draw.require(y.isWhole());
    int alone = draw.byLayer(0, draw.between(1, 12), draw.between(1, 12));
    // alone/x-th by the first, then together t
    Rational rate = Rational.of(1, x).plus(Rational.ONE.over(y));
    Rational t = Rational.ONE.minus(Rational.of(alone, x)).over(rate);
    draw.require(t.isWhole() && t.signum() > 0 && alone < x);
    record Story(String work, String one, String other, String unit, String both) {}
    Story story =
        draw.pick(
            new Story("一项绿化工程", "甲队", "乙队", "天", "两队"),
            new Story("一段道路的维修", "甲队", "乙队", "天", "两队"),
            new Story("一批图书的整理", "甲组", "乙组", "小时", "两组"));
    String relation =
        "%s单独完成所用的时间是%s的 %s 倍".formatted(story.other(), story.one(), MathText.decimal(k));
    String process =
        alone == 0
            ? "若%s合做，%s %s可以完成".formatted(story.both(), number(t), story.unit())
            : "若%s先做 %d %s，余下的由%s合做，还需 %s %s完成"
                .formatted(story.one(), alone, story.unit(), story.both(), number(t), story.unit());
    String second = "(%sx)".formatted(MathText.decimal(k));
    return Exercise.ask(
            "%s，%s。%s。%s单独完成需要 ____ %s。"
                .formatted(story.work(), relation, process, story.one(), story.unit()))
        .answer(Rational.of(x), story.unit())
        .wrong("求成了另一个量", y)
        .wrong("效率用天数直接相加", t.over(k.plus(1)))
        .wrong("倍数关系用反", t.times(k.plus(1)))
        .wrong("只算合做没有算单独做的部分", alone == 0 ? t.times(2) : t.times(k.plus(1)).over(k))
        .step(
            "设%s单独完成需要 x %s，则%s需要 %s %s。"
                .formatted(
                    story.one(),
                    story.unit(),
                    story.other(),
                    second.replace("(", "").replace(")", ""),
                    story.unit()))
        .step(
            "工作总量看作 1：%s%s/x + %s/%s = 1。"
                .formatted(alone == 0 ? "" : alone + "/x + ", number(t), number(t), second))
        .step("解得 x = %d，经检验，x = %d 是原方程的解且符合题意。".formatted(x, x))
        .hints("工作总量看作多少？效率怎样表示？", "设其中一个单独完成的时间为 x，用它表示另一个。", "各自完成的工作量之和等于总量，解后要检验。")
        .check(
            v -> {
              Rational other = v.times(k);
              Rational done = t.plus(alone).over(v).plus(t.over(other));
              return v.signum() > 0 && done.equals(Rational.ONE);
            })
        .build();
  }
}
