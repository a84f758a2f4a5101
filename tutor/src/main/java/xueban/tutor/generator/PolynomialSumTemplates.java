package xueban.tutor.generator;

import static xueban.tutor.generator.LinearTerms.both;
import static xueban.tutor.generator.MathText.inside;
import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.polynomial;
import static xueban.tutor.generator.MathText.sum;
import static xueban.tutor.generator.MathText.term;

import java.util.List;
import java.util.Map;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Sums of polynomials and their values: grade 7. */
@SuppressWarnings("NarrowCalculation") // the numbers of exercises are small
final class PolynomialSumTemplates {
  private static final String ADDITION = "math.integral-expression-addition";
  private static final String BRACKETS = "math.removing-parentheses";
  private static final String EVALUATION = "math.expression-evaluation";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "integral-expression.simplify-evaluate",
              "先化简再求值",
              "去括号→合并同类项→代入求值",
              7,
              List.of(ADDITION, EVALUATION, BRACKETS),
              PolynomialSumTemplates::simplifyEvaluate),
          Template.of(
              "integral-expression.wrong-operation",
              "由错误的运算求正确结果",
              "由错误结果反求原多项式→再按正确的运算计算",
              7,
              List.of(ADDITION, BRACKETS),
              PolynomialSumTemplates::wrongOperation),
          Template.of(
              "integral-expression.whole-substitution",
              "整体代入求值",
              "把已知式看成整体→变形所求式→代入",
              7,
              List.of(EVALUATION),
              PolynomialSumTemplates::wholeSubstitution),
          Template.of(
              "integral-expression.missing-term",
              "多项式中不含某一项",
              "合并同类项→令该项系数为 0→求字母",
              7,
              List.of("math.polynomial", ADDITION),
              PolynomialSumTemplates::missingTerm));

  private PolynomialSumTemplates() {}

  private static Exercise simplifyEvaluate(Draw draw) {
    int a = draw.between(2, 6);
    int b = draw.nonZero(-6, 6);
    int c = draw.between(1, 5);
    int d = draw.nonZero(-6, 6);
    int k = draw.between(2, 4);
    int x = draw.byLayer(draw.nonZero(-3, 3), draw.nonZero(-4, 4), draw.nonZero(-3, 3));
    boolean two = draw.layer() == Layer.EXTENDING;
    int y = two ? draw.nonZero(-4, 4) : 1;
    draw.require(x != 2);
    String second = two ? "xy" : "x";
    List<String> kinds = List.of("x²", second);
    int p = a - k * c;
    int q = b - k * d;
    draw.require(p != 0 && q != 0 && (x < 0 || y < 0 || draw.layer() == Layer.BASIC) && x * y != 1);
    String expression =
        draw.layer() == Layer.BASIC
            ? "%s − (%s)".formatted(both(a, b, kinds), both((long) k * c, (long) k * d, kinds))
            : "%s − %d(%s)".formatted(both(a, b, kinds), k, both(c, d, kinds));
    String simple = both(p, q, kinds);
    int value = p * x * x + q * x * y;
    String given = two ? "x = %s，y = %s".formatted(number(x), number(y)) : "x = " + number(x);
    Map<Character, Rational> at = Map.of('x', Rational.of(x), 'y', Rational.of(y));
    return Exercise.ask("先化简，再求值：%s，其中 %s。结果是 ____。".formatted(expression, given))
        .answer(value)
        .wrong("负号只变第一项", (long) p * x * x + (b + k * d) * x * y)
        .wrongIf(x < 0, "代入负数不加括号", (long) -p * x * x + (long) q * x * y)
        .wrong("平方当作乘2", 2L * p * x + (long) q * x * y)
        .wrongIf(draw.layer() != Layer.BASIC, "系数只乘第一项", (long) p * x * x + (b - d) * x * y)
        .step(
            "去括号：原式 = %s"
                .formatted(
                    sum(
                        List.of(
                            Rational.of(a),
                            Rational.of(b),
                            Rational.of(-k * c),
                            Rational.of(-k * d)),
                        List.of("x²", second, "x²", second))))
        .step("合并同类项，得 %s。".formatted(simple))
        .step(
            "当 %s 时，原式 = %s = %s。"
                .formatted(
                    given,
                    (p == 1 ? "" : p == -1 ? "−" : number(p) + " × ")
                        + inside(x)
                        + "²"
                        + (q < 0 ? " − " : " + ")
                        + (Math.abs(q) == 1 ? "" : Math.abs(q) + " × ")
                        + inside(x)
                        + (two ? " × " + inside(y) : ""),
                    number(value)))
        .hints(
            "直接代入计算量大，先看看能不能化简。",
            "去括号时注意符号和系数，再合并同类项。",
            x < 0 || y < 0 ? "化到最简以后代入，代入负数要加括号。" : "化到最简以后再代入数值。")
        .check(v -> v.equals(Expression.parse(expression).value(at)))
        .build();
  }

  private static Exercise wrongOperation(Draw draw) {
    boolean three = draw.layer() != Layer.BASIC;
    int k = draw.layer() == Layer.EXTENDING ? 2 : 1;
    long[] b = {three ? draw.nonZero(-5, 5) : 0, draw.nonZero(-6, 6), draw.nonZero(-9, 9)};
    long[] seen = {three ? draw.nonZero(-5, 5) : 0, draw.nonZero(-8, 8), draw.nonZero(-9, 9)};
    boolean added = draw.chance();
    int sign = added ? 1 : -1;
    long[] original = new long[3];
    long[] right = new long[3];
    long[] onlyFirst = new long[3];
    for (int i = 0; i < 3; i++) {
      original[i] = seen[i] - sign * b[i] * k;
      right[i] = original[i] - sign * b[i] * k;
      onlyFirst[i] = i == (three ? 0 : 1) ? right[i] : seen[i] + 2 * sign * b[i] * k;
    }
    draw.require(right[1] != 0 && right[2] != 0 && (!three || right[0] != 0) && original[1] != 0);
    String other = polynomial("x", b);
    String times = k == 1 ? other : k + "(" + other + ")";
    String did = added ? "加上" : "减去";
    String should = added ? "减去" : "加上";
    String label = "多项式 %s".formatted(other) + (k == 1 ? " " : " 的 2 倍");
    String stem =
        draw.pick(
                "小明在计算一个多项式%s%s时，误算成了%s，得到 %s，则正确的结果是 ____。",
                "老师让大家计算某个多项式%s%s，一名同学看错符号，算成了%s，得到 %s，则正确的结果是 ____。",
                "一个多项式本应%s%s，计算时错写成%s，得到的结果是 %s，则正确的结果是 ____。")
            .formatted(should, label, did, polynomial("x", seen))
            .replace(" ，", "，");
    return Exercise.ask(stem)
        .answer(polynomial("x", right))
        .wrong("只求出原多项式", polynomial("x", original))
        .wrongIf(added, "减去多项式不加括号", polynomial("x", onlyFirst))
        .wrongIf(k > 1, "系数只乘第一项", polynomial("x", right[0], original[1], original[2]))
        .step(
            "原多项式 = (%s) %s %s = %s。"
                .formatted(
                    polynomial("x", seen),
                    added ? "−" : "+",
                    k == 1 ? "(" + other + ")" : times,
                    polynomial("x", original)))
        .step(
            "正确结果 = (%s) %s %s = %s。"
                .formatted(
                    polynomial("x", original),
                    added ? "−" : "+",
                    k == 1 ? "(" + other + ")" : times,
                    polynomial("x", right)))
        .hints(
            "先由错误的运算求出原来的多项式。",
            "逆运算：错加了就减回去，错减了就加回去。",
            added ? "减去一个多项式时要加括号，再按正确的运算计算。" : "求出原多项式后，再按正确的运算计算。")
        .checkText(
            t ->
                Solutions.same(
                        "(%s) %s 2*%d*(%s)".formatted(t.get(0), added ? "+" : "−", k, other),
                        polynomial("x", seen))
                    && !t.get(0).contains("("))
        .build();
  }

  private static Exercise wholeSubstitution(Draw draw) {
    int a = draw.between(1, 4);
    int b = draw.between(2, 5);
    int s = draw.nonZero(-6, 8);
    int k = draw.byLayer(draw.between(2, 5), draw.between(2, 6), -draw.between(2, 5));
    int c = draw.nonZero(-15, 15);
    int r = draw.byLayer(0, draw.nonZero(-6, 6), draw.nonZero(-6, 6));
    List<String> kinds = draw.layer() == Layer.BASIC ? List.of("a", "b") : List.of("x²", "x");
    draw.require(Rational.of(a, b).denominator().intValue() == b);
    // there is a real x with ax² − bx = s
    draw.require(draw.layer() == Layer.BASIC || b * b + 4 * a * s >= 0);
    String known =
        r == 0
            ? "%s = %s".formatted(both(a, -b, kinds), number(s))
            : "%s = %s".formatted(both(a, -b, kinds) + MathText.added(r), number(s + r));
    String asked = both((long) k * a, (long) -k * b, kinds) + MathText.added(c);
    int value = k * s + c;
    return Exercise.ask("已知 %s，则 %s 的值为 ____。".formatted(known, asked))
        .answer(value)
        .wrong("整体代入时忘记乘倍数", (long) s + c)
        .wrong("常数项也乘了倍数", (long) k * (s + c))
        .wrongIf(k < 0, "倍数的符号弄反", (long) -k * s + c)
        .wrongIf(r != 0, "已知式的常数没有移项", (long) k * (s + r) + c)
        .step(
            r == 0
                ? "把 %s 看成一个整体。".formatted(both(a, -b, kinds))
                : "由已知，得 %s = %s，把它看成一个整体。".formatted(both(a, -b, kinds), number(s)))
        .step("%s = %s(%s)%s".formatted(asked, number(k), both(a, -b, kinds), MathText.added(c)))
        .step("= %s × %s%s = %s。".formatted(number(k), inside(s), MathText.added(c), number(value)))
        .hints("不能求出字母的值，能不能整体使用已知式？", "比较所求式与已知式中对应项的系数，找出倍数关系。", "把所求式写成已知整体的几倍再加一个数。")
        .check(
            v -> {
              for (int x = 1; x < 4; x++) {
                // a·p − b·q = s solved for p, with q free
                Rational second = Rational.of(x, 3);
                Rational first = second.times(b).plus(s).over(a);
                Rational result =
                    first.times((long) k * a).minus(second.times((long) k * b)).plus(c);
                if (!v.equals(result)) {
                  return false;
                }
              }
              return true;
            })
        .build();
  }

  private static Exercise missingTerm(Draw draw) {
    int k = draw.byLayer(1, draw.between(2, 4), draw.between(2, 6));
    int m = draw.nonZero(-6, 6);
    int b = -k * m;
    int a = draw.between(2, 9);
    int c = draw.nonZero(-9, 9);
    int d = draw.between(1, 5);
    boolean free = draw.layer() == Layer.EXTENDING;
    draw.require(a != d && Math.abs(b) < 25);
    String first =
        sum(List.of(Rational.of(a), Rational.of(k), Rational.of(c)), List.of("x²", "mx", ""));
    String second =
        sum(List.of(Rational.of(d), Rational.of(-b), Rational.ONE), List.of("x²", "x", ""));
    String flat =
        sum(
            List.of(Rational.of(a), Rational.of(k), Rational.of(b), Rational.of(c)),
            List.of("x²", "mx", "x", "y"));
    String stem =
        free
            ? "若关于 x 的多项式 (%s) − (%s) 化简后不含 x 的一次项，则 m = ____。".formatted(first, second)
            : "若关于 x，y 的多项式 %s 中不含 x 的一次项，则 m = ____。".formatted(flat);
    return Exercise.ask(stem)
        .answer(m)
        .wrong("令系数为1而不是0", Rational.of(1 - b, k))
        .wrong("解系数方程时移项不变号", -m)
        .wrong("只看含字母m的项", 0)
        .wrongIf(k > 1, "系数化为1时漏除", -b)
        .step(
            free
                ? "去括号，x 的一次项有 %s 和 %s。".formatted(term(k, "mx"), term(b, "x"))
                : "x 的一次项有 %s 和 %s。".formatted(term(k, "mx"), term(b, "x")))
        .step("合并，得 (%s%s)x。".formatted(term(k, "m"), MathText.added(b)))
        .step(
            "不含这一项，系数为 0：%s%s = 0，解得 m = %s。".formatted(term(k, "m"), MathText.added(b), number(m)))
        .hints(
            "不含某一项，说明这一项合并后的系数是多少？",
            free ? "先去括号，找出 x 的一次项的所有同类项，再合并成一项。" : "先找出 x 的一次项的所有同类项，合并成一项。",
            "合并时把 m 看成已知数，系数写成含 m 的式子。")
        .check(
            v -> {
              // the odd part of the polynomial in x vanishes
              Rational at = Rational.of(3);
              Expression e = Expression.parse(free ? "(%s) − (%s)".formatted(first, second) : flat);
              Rational plus = e.value(Map.of('x', at, 'm', v, 'y', Rational.ONE));
              Rational minus = e.value(Map.of('x', at.negate(), 'm', v, 'y', Rational.ONE));
              return plus.equals(minus);
            })
        .build();
  }
}
