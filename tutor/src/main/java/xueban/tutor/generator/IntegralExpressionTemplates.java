package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.inside;
import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.polynomial;
import static xueban.tutor.generator.MathText.sum;
import static xueban.tutor.generator.MathText.superscript;
import static xueban.tutor.generator.MathText.term;

import java.util.List;
import java.util.Map;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Letters, like terms and sums of polynomials: grade 7. */
@SuppressWarnings("NarrowCalculation") // the numbers of exercises are small
final class IntegralExpressionTemplates {
  private static final String ADDITION = "math.integral-expression-addition";
  private static final String BRACKETS = "math.removing-parentheses";
  private static final String COMBINING = "math.combining-like-terms";
  private static final String EVALUATION = "math.expression-evaluation";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "integral-expression.like-term-exponents",
              "由同类项求指数中的字母",
              "相同字母的指数相等→列方程求值→代入",
              7,
              List.of("math.like-terms"),
              IntegralExpressionTemplates::likeTerms),
          Template.of(
              "integral-expression.combine",
              "合并同类项",
              "找同类项→系数相加→字母部分不变",
              7,
              List.of(COMBINING),
              IntegralExpressionTemplates::combine),
          Template.of(
              "integral-expression.brackets",
              "去括号并合并",
              "按符号去括号→合并同类项",
              7,
              List.of(BRACKETS, COMBINING),
              IntegralExpressionTemplates::brackets),
          Template.of(
              "integral-expression.simplify-evaluate",
              "先化简再求值",
              "去括号→合并同类项→代入求值",
              7,
              List.of(ADDITION, EVALUATION, BRACKETS),
              IntegralExpressionTemplates::simplifyEvaluate),
          Template.of(
              "integral-expression.wrong-operation",
              "由错误的运算求正确结果",
              "由错误结果反求原多项式→再按正确的运算计算",
              7,
              List.of(ADDITION, BRACKETS),
              IntegralExpressionTemplates::wrongOperation),
          Template.of(
              "integral-expression.whole-substitution",
              "整体代入求值",
              "把已知式看成整体→变形所求式→代入",
              7,
              List.of(EVALUATION),
              IntegralExpressionTemplates::wholeSubstitution),
          Template.of(
              "integral-expression.missing-term",
              "多项式中不含某一项",
              "合并同类项→令该项系数为 0→求字母",
              7,
              List.of("math.polynomial", ADDITION),
              IntegralExpressionTemplates::missingTerm),
          Template.of(
              "integral-expression.degree",
              "单项式的系数与次数",
              "取数字因数连符号→字母指数相加",
              7,
              List.of("math.monomial"),
              IntegralExpressionTemplates::degree),
          Template.of(
              "integral-expression.pattern",
              "图形规律的第 n 个",
              "求公差→写成首项加 (n−1) 倍公差→化简代入",
              7,
              List.of("math.pattern-expression"),
              IntegralExpressionTemplates::pattern),
          Template.of(
              "integral-expression.express",
              "列代数式表示数量",
              "设出各部分的数量→按数量关系相加减→化简",
              7,
              List.of("math.algebraic-expression"),
              IntegralExpressionTemplates::express));

  private IntegralExpressionTemplates() {}

  private static Exercise likeTerms(Draw draw) {
    int p = draw.between(2, 7);
    int q = draw.between(2, 7);
    int c = draw.byLayer(0, draw.nonZero(-3, 4), draw.nonZero(-4, 5));
    int k = draw.byLayer(1, 1, draw.between(2, 3));
    int m = p - c;
    draw.require(m > 0 && m % k == 0);
    int first = m / k;
    int second = q;
    int a = draw.nonZero(-9, 9);
    int b = draw.nonZero(-9, 9);
    draw.require(a != b && first != second);
    String power = k == 1 && c == 0 ? "ᵐ" : "^(" + polynomial("m", k, c).replace(" ", "") + ")";
    String one = term(a, "x" + power + "y" + superscript(q));
    String other = term(b, "x" + superscript(p) + "yⁿ");
    boolean sum = draw.chance();
    int answer = sum ? first + second : first - second;
    return Exercise.ask("若单项式 %s 与 %s 是同类项，则 m %s n = ____。".formatted(one, other, sum ? "+" : "−"))
        .answer(answer)
        .wrong("把x与y的指数对调", Rational.of(q - c, k).plus(sum ? p : -p))
        .wrong("指数中的常数移项不变号", sum ? (p + c) / k + q : (p + c) / k - q)
        .wrong("把两个字母的指数相乘", (long) first * second)
        .wrong("只看字母不看指数", sum ? a + b : a - b)
        .step("同类项中，相同字母的指数分别相等。")
        .step("x 的指数：%s = %d，得 m = %d；".formatted(polynomial("m", k, c), p, first))
        .step("y 的指数：n = %d。".formatted(q))
        .step(
            "m %s n = %d %s %d = %s。"
                .formatted(sum ? "+" : "−", first, sum ? "+" : "−", q, number(answer)))
        .hints("什么样的项叫作同类项？", "比较两个单项式中 x 的指数、y 的指数。", "相同字母的指数分别相等，由此求出 m 和 n。")
        .check(
            v -> {
              int found = 0;
              boolean right = false;
              for (int i = 1; i < 20; i++) {
                if (k * i + c == p) {
                  found++;
                  right = v.equals(Rational.of(sum ? i + q : i - q));
                }
              }
              return found == 1 && right;
            })
        .build();
  }

  private static Exercise combine(Draw draw) {
    List<String> letters =
        draw.byLayer(
            draw.pick(List.of("x", "y"), List.of("a", "b")),
            draw.pick(List.of("x²", "x"), List.of("a²", "ab")),
            draw.pick(List.of("x²y", "xy²"), List.of("a²b", "ab²"), List.of("m²", "mn")));
    List<Integer> c = draw.distinct(4, -9, 9);
    int one = c.get(0) + c.get(2);
    int other = c.get(1) + c.get(3);
    draw.require(!c.contains(0) && one != 0 && other != 0 && c.get(2) + c.get(3) != 0);
    List<String> all = List.of(letters.get(0), letters.get(1), letters.get(0), letters.get(1));
    List<Rational> values = c.stream().map(Rational::of).toList();
    String expression = sum(values, all);
    String answer = sum(List.of(Rational.of(one), Rational.of(other)), letters);
    String swapped =
        sum(List.of(Rational.of(other), Rational.of(one)), List.of(letters.get(1), letters.get(0)));
    String mixed = letters.get(0) + letters.get(1);
    String together =
        mixed.equals("xy")
            ? "xy"
            : mixed.equals("ab") ? "ab" : "(" + letters.get(0) + " + " + letters.get(1) + ")";
    int careless = c.get(0) - c.get(2);
    return Exercise.ask("合并同类项：%s = ____。".formatted(expression))
        .answer(answer, swapped)
        .wrong("把不同类的项也合并", term((long) one + other, together))
        .wrong("合并时漏看前面的负号", sum(List.of(Rational.of(careless), Rational.of(other)), letters))
        .wrong(
            "系数相减后丢掉字母",
            sum(List.of(Rational.of(one), Rational.of(other)), List.of(letters.get(0), "")))
        .wrong(
            "合并时漏看前面的负号", sum(List.of(Rational.of(one), Rational.of(c.get(1) - c.get(3))), letters))
        .step(
            "找出同类项：%s 与 %s，%s 与 %s。"
                .formatted(
                    term(c.get(0), all.get(0)),
                    term(c.get(2), all.get(2)),
                    term(c.get(1), all.get(1)),
                    term(c.get(3), all.get(3))))
        .step(
            "系数相加，字母和字母的指数不变：原式 = (%s + %s)%s + (%s + %s)%s"
                .formatted(
                    number(c.get(0)),
                    inside(c.get(2)),
                    letters.get(0),
                    number(c.get(1)),
                    inside(c.get(3)),
                    letters.get(1)))
        .step("= %s。".formatted(answer))
        .hints("先找出哪些项是同类项。", "项要连同它前面的符号一起看。", "合并时只把系数相加，字母部分不变。")
        .checkText(t -> Solutions.same(t.get(0), expression) && t.get(0).length() < 15)
        .build();
  }

  private static Exercise brackets(Draw draw) {
    List<String> xy = draw.pick(List.of("x", "y"), List.of("a", "b"), List.of("m", "n"));
    int a = draw.between(2, 7);
    int b = draw.nonZero(-7, 7);
    int c = draw.between(1, 6);
    int d = draw.nonZero(-6, 6);
    int k = draw.byLayer(1, draw.between(2, 5), draw.between(2, 5));
    int h = draw.byLayer(1, 1, draw.between(2, 4));
    List<Rational> one = List.of(Rational.of(a), Rational.of(b));
    List<Rational> other = List.of(Rational.of(c), Rational.of(d));
    String outer = h == 1 ? "" : number(h);
    String inner = k == 1 ? "" : number(k);
    String expression =
        h == 1
            ? "%s − %s(%s)".formatted(sum(one, xy), inner, sum(other, xy))
            : "%s(%s) − %s(%s)".formatted(outer, sum(one, xy), inner, sum(other, xy));
    int p = h * a - k * c;
    int q = h * b - k * d;
    draw.require(p != 0 && q != 0 && h * b + k * d != 0 && h * b - d != 0);
    String answer = both(p, q, xy);
    return Exercise.ask("化简：%s = ____。".formatted(expression))
        .answer(answer, both(q, p, List.of(xy.get(1), xy.get(0))))
        .wrong("负号只变第一项", both(p, h * b + k * d, xy))
        .wrong("系数只乘第一项", both(p, h * b - d, xy))
        .wrong("去括号时都不变号", both(h * a + k * c, h * b + k * d, xy))
        .wrong("把不同类的项也合并", term((long) p + q, xy.get(0) + xy.get(1)))
        .step(
            "去括号：原式 = %s"
                .formatted(
                    sum(
                        List.of(
                            Rational.of(h * a),
                            Rational.of(h * b),
                            Rational.of(-k * c),
                            Rational.of(-k * d)),
                        List.of(xy.get(0), xy.get(1), xy.get(0), xy.get(1)))))
        .step("合并同类项，得 %s。".formatted(answer))
        .hints("先看每个括号前面是什么符号、什么系数。", "括号前是负号时，去括号后各项都要变号。", "括号前的系数要乘括号里的每一项，再合并同类项。")
        .checkText(t -> Solutions.same(t.get(0), expression) && !t.get(0).contains("("))
        .build();
  }

  private static String both(long one, long other, List<String> letters) {
    return sum(List.of(Rational.of(one), Rational.of(other)), letters);
  }

  private static Exercise simplifyEvaluate(Draw draw) {
    int a = draw.between(2, 6);
    int b = draw.nonZero(-6, 6);
    int c = draw.between(1, 5);
    int d = draw.nonZero(-6, 6);
    int k = draw.between(2, 4);
    int x = draw.byLayer(draw.nonZero(-3, 3), draw.nonZero(-4, 4), draw.nonZero(-3, 3));
    boolean two = draw.layer() == Layer.EXTENDING;
    int y = two ? draw.nonZero(-4, 4) : 1;
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
        .wrong(
            "代入负数不加括号",
            x < 0 ? (long) -p * x * x + (long) q * x * y : (long) p * x * x - (long) q * x * y)
        .wrong("平方当作乘2", 2L * p * x + (long) q * x * y)
        .wrong("系数只乘第一项", (long) p * x * x + (b - d) * x * y)
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
        .step("合并同类项：= %s。".formatted(simple))
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
        .hints("直接代入计算量大，先看看能不能化简。", "去括号时注意符号和系数，再合并同类项。", "化到最简以后代入，代入负数要加括号。")
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
    long[] half = new long[3];
    long[] onlyFirst = new long[3];
    for (int i = 0; i < 3; i++) {
      original[i] = seen[i] - sign * b[i] * k;
      right[i] = original[i] - sign * b[i] * k;
      half[i] = seen[i] - sign * b[i];
      onlyFirst[i] = i == (three ? 0 : 1) ? right[i] : seen[i] + 2 * sign * b[i] * k;
    }
    draw.require(right[1] != 0 && right[2] != 0 && (!three || right[0] != 0) && original[1] != 0);
    String other = polynomial("x", b);
    String times = k == 1 ? other : k + "(" + other + ")";
    String did = added ? "加上" : "减去";
    String should = added ? "减去" : "加上";
    String label = "多项式 %s".formatted(other) + (k == 1 ? "" : " 的 2 倍");
    String stem =
        draw.pick(
                "小明在计算一个多项式%s%s 时，误算成了%s，得到 %s，则正确的结果是 ____。",
                "老师让大家计算某个多项式%s%s，一名同学看错符号，算成了%s，得到 %s，则正确的结果是 ____。",
                "一个多项式本应%s%s，计算时错写成%s，得到的结果是 %s，则正确的结果是 ____。")
            .formatted(should, label, did, polynomial("x", seen));
    return Exercise.ask(stem)
        .answer(polynomial("x", right))
        .wrong("只求出原多项式", polynomial("x", original))
        .wrong("从错误结果里只改一次", k == 1 ? polynomial("x", add(seen, b, sign)) : polynomial("x", half))
        .wrong("减去多项式不加括号", polynomial("x", onlyFirst))
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
        .hints("先由错误的运算求出原来的多项式。", "逆运算：错加了就减回去，错减了就加回去。", "减去一个多项式时要加括号，再按正确的运算计算。")
        .checkText(
            t ->
                Solutions.same(
                        "(%s) %s 2*%d*(%s)".formatted(t.get(0), added ? "+" : "−", k, other),
                        polynomial("x", seen))
                    && !t.get(0).contains("("))
        .build();
  }

  private static long[] add(long[] one, long[] other, int sign) {
    long[] sum = new long[one.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = one[i] + sign * other[i];
    }
    return sum;
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
        .wrong("倍数的符号弄反", (long) -k * s + c)
        .wrong("已知式的常数没有移项", (long) k * (s + r) + c)
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
            ? "若多项式 (%s) − (%s) 化简后不含 x 的一次项，则 m = ____。".formatted(first, second)
            : "若关于 x，y 的多项式 %s 中不含 x 的一次项，则 m = ____。".formatted(flat);
    return Exercise.ask(stem)
        .answer(m)
        .wrong("令系数为1而不是0", Rational.of(1 - b, k))
        .wrong("解系数方程时移项不变号", -m)
        .wrong("只看含字母m的项", 0)
        .wrong("系数化为1时漏除", -b)
        .step(
            free
                ? "去括号，x 的一次项有 %s 和 %s。".formatted(term(k, "mx"), term(b, "x"))
                : "x 的一次项有 %s 和 %s。".formatted(term(k, "mx"), term(b, "x")))
        .step("合并，得 (%s%s)x。".formatted(term(k, "m"), MathText.added(b)))
        .step(
            "不含这一项，系数为 0：%s%s = 0，解得 m = %s。".formatted(term(k, "m"), MathText.added(b), number(m)))
        .hints("不含某一项，说明这一项合并后的系数是多少？", "先把所求的项合并成一项。", "合并时把 m 看成已知数，系数写成含 m 的式子。")
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

  private static Exercise degree(Draw draw) {
    int p = draw.between(1, 5);
    int q = draw.between(1, 4);
    int r = draw.byLayer(0, draw.between(0, 3), draw.between(1, 3));
    int top = draw.between(2, 9) * (draw.chance() ? 1 : -1);
    int bottom = draw.byLayer(1, draw.between(2, 7), draw.between(2, 7));
    Rational c = Rational.of(top, bottom);
    draw.require(c.denominator().intValue() == bottom);
    boolean pi = draw.layer() == Layer.EXTENDING;
    int together = p * q * Math.max(r, 1);
    draw.require(
        top < 0 || (pi && together != p + q + r && together != Math.max(p, Math.max(q, r))));
    String letters = "x" + (p == 1 ? "" : superscript(p)) + "y" + (q == 1 ? "" : superscript(q));
    letters += r == 0 ? "" : "z" + (r == 1 ? "" : superscript(r));
    String numberPart = number(c.times(bottom));
    String text =
        bottom == 1
            ? number(top) + letters
            : "%s%s%s/%d".formatted(numberPart, pi ? "π" : "", letters, bottom);
    String coefficient = pi ? "%sπ/%d".formatted(numberPart, bottom) : number(c);
    int total = p + q + r;
    String expected = "%s，%d".formatted(coefficient, total);
    return Exercise.ask("单项式 %s 的系数、次数分别是 ____。".formatted(text))
        .answer(
            expected,
            "%s、%d".formatted(coefficient, total),
            "系数%s，次数%d".formatted(coefficient, total))
        .wrong("系数漏掉负号", "%s，%d".formatted(coefficient.replace("−", ""), total))
        .wrong("次数只看一个字母", "%s，%d".formatted(coefficient, Math.max(p, Math.max(q, r))))
        .wrong(
            pi ? "把π当作字母" : "把系数也计入次数", "%s，%d".formatted(pi ? number(c) : coefficient, total + 1))
        .wrong("把各指数相乘当次数", "%s，%d".formatted(coefficient, together))
        .wrong(
            "指数是1的字母没有计入",
            "%s，%d".formatted(coefficient, (p == 1 ? 0 : p) + (q == 1 ? 0 : q) + (r == 1 ? 0 : r)))
        .choiceOnly()
        .step("系数是数字因数，连同它前面的符号：%s%s。".formatted(coefficient, pi ? "（π 是常数）" : ""))
        .step("次数是所有字母的指数的和：%d + %d%s = %d。".formatted(p, q, r == 0 ? "" : " + " + r, total))
        .step("系数、次数分别是 %s。".formatted(expected))
        .hints("系数和次数分别看单项式的哪一部分？", "系数要连同符号，次数是所有字母指数的和。", "字母没有写指数时，指数是一次；π 是一个数。")
        .checkText(
            t -> {
              String[] parts = t.get(0).split("，");
              long letterPower = text.chars().filter(ch -> ch >= 'x' && ch <= 'z').count();
              String plain = "⁰¹²³⁴⁵⁶⁷⁸⁹";
              for (int i = 0; i < text.length(); i++) {
                int power = plain.indexOf(text.charAt(i));
                letterPower += power > 0 ? power - 1 : 0;
              }
              boolean same =
                  Solutions.same(
                      "(%s)*%s"
                          .formatted(
                              parts[0].replace('π', 'p'), text.replaceAll("^[^xyz]*|/\\d+$", "")),
                      text.replace('π', 'p'));
              return same && Long.parseLong(parts[1]) == letterPower;
            })
        .build();
  }

  private static Exercise pattern(Draw draw) {
    int d = draw.between(2, 7);
    int first = draw.between(d + 1, d + 6);
    int n = draw.between(draw.byLayer(6, 12, 20), draw.byLayer(12, 50, 100));
    String things =
        draw.pick(
            "用火柴棒按一定规律摆图形：第 1 个图形用 %d 根，第 2 个用 %d 根，第 3 个用 %d 根，第 4 个用 %d 根，……照此规律，",
            "用棋子按一定规律摆图案：第 1 个图案用 %d 枚，第 2 个用 %d 枚，第 3 个用 %d 枚，第 4 个用 %d 枚，……照此规律，",
            "用黑白地砖铺路，第 1 个图案有白砖 %d 块，第 2 个有 %d 块，第 3 个有 %d 块，第 4 个有 %d 块，……照此规律，");
    String unit = things.contains("根") ? "根" : things.contains("枚") ? "枚" : "块";
    String shape = things.contains("图形") ? "图形" : "图案";
    String thing = unit.equals("根") ? "火柴棒" : unit.equals("枚") ? "棋子" : "白砖";
    String start = things.formatted(first, first + d, first + 2 * d, first + 3 * d);
    int c = first - d;
    int count = first + (n - 1) * d;
    String general = polynomial("n", d, c);
    return switch (draw.layer()) {
      case BASIC ->
          Exercise.ask("%s第 %d 个%s需要%s ____ %s。".formatted(start, n, shape, thing, unit))
              .answer(Rational.of(count), unit)
              .wrong("写成首项加n个差", (long) first + n * d)
              .wrong("只用序号乘公差", (long) n * d)
              .wrong("用首项乘序号", (long) first * n)
              .step("后一个比前一个多 %d %s。".formatted(d, unit))
              .step("第 n 个需要 %d + (n − 1) × %d = %s（%s）。".formatted(first, d, general, unit))
              .step(
                  "当 n = %d 时，%d × %d%s = %d（%s）。"
                      .formatted(n, d, n, MathText.added(c), count, unit))
              .hints("相邻两个图形相差多少？", "第 n 个比第 1 个多了 n − 1 个差。", "写出第 n 个的式子再代入。")
              .check(v -> v.equals(walk(first, d, n)))
              .build();
      case IMPROVING ->
          Exercise.ask("%s第 n 个%s需要%s ____ %s（用含 n 的式子表示）。".formatted(start, shape, thing, unit))
              .answer(general, general + unit)
              .wrong("写成首项加n个差", polynomial("n", d, first))
              .wrong("只验证前两项就定规律", polynomial("n", first, 0))
              .wrong("把首项当作公差", polynomial("n", first, d - first))
              .step("后一个比前一个多 %d %s。".formatted(d, unit))
              .step("第 n 个比第 1 个多 (n − 1) 个 %d。".formatted(d))
              .step("%d + %d(n − 1) = %s。".formatted(first, d, general))
              .hints("相邻两个图形相差多少？", "第 n 个比第 1 个多了几个差？", "写成首项加上若干个差，再化简，用前几个检验。")
              .checkExpression(
                  e -> {
                    for (int i = 1; i < 9; i++) {
                      if (!e.value(Map.of('n', Rational.of(i))).equals(walk(first, d, i))) {
                        return false;
                      }
                    }
                    return true;
                  })
              .build();
      case EXTENDING ->
          Exercise.ask("%s恰好用了 %d %s%s的是第 ____ 个%s。".formatted(start, count, unit, thing, shape))
              .answer(n)
              .wrong("写成首项加n个差", n - 1)
              .wrong("由总数反求序号时忘加1", (long) n - 2)
              .wrong("只用总数除以公差", Rational.of(count / d))
              .wrong("只用总数除以公差", Rational.of(count / d + 1))
              .step("后一个比前一个多 %d %s，第 n 个用 %s %s。".formatted(d, unit, general, unit))
              .step("列方程 %s = %d。".formatted(general, count))
              .step("解得 n = %d。".formatted(n))
              .hints("先写出第 n 个所需的数量。", "相邻两个的差是固定的。", "令表示第 n 个数量的式子等于已知的总数。")
              .check(v -> walk(first, d, (int) v.longValue()).equals(Rational.of(count)))
              .build();
    };
  }

  private static Rational walk(int first, int d, int n) {
    int at = first;
    for (int i = 1; i < n; i++) {
      at += d;
    }
    return Rational.of(at);
  }

  private static Exercise express(Draw draw) {
    int k = draw.between(2, 5);
    int c = draw.between(2, 12);
    int p = draw.between(2, 6);
    record Story(String text, long a, long b, long wrongA, long wrongB, String relation) {}
    // a·x + b is right; the reversed relation gives wrongA·x + wrongB
    Story story =
        draw.pick(
            new Story(
                "甲班捐书 x 本，乙班捐的本数比甲班的 %d 倍少 %d 本，两班一共捐书 ____ 本（用含 x 的式子表示）。",
                k + 1, -c, k + 1, c, "乙班捐书 (%s) 本"),
            new Story(
                "长方形的宽是 x cm，长比宽的 %d 倍少 %d cm，这个长方形的周长是 ____ cm（用含 x 的式子表示）。",
                2L * (k + 1), -2L * c, 2L * (k + 1), 2L * c, "长是 (%s) cm"),
            new Story(
                "今年小红 x 岁，爸爸的年龄比小红的 %d 倍少 %d 岁，两人今年的年龄和是 ____ 岁（用含 x 的式子表示）。",
                k + 1, -c, k + 1, c, "爸爸 (%s) 岁"));
    boolean years = draw.layer() == Layer.EXTENDING && story.text().startsWith("今年");
    draw.require(draw.layer() != Layer.EXTENDING || years || story.text().startsWith("长方形"));
    String text = story.text().formatted(k, c);
    long a = story.a();
    long b = story.b();
    long extra = 0;
    if (years) {
      text = text.replace("两人今年的", "%d 年后两人的".formatted(p));
      extra = 2L * p;
    } else if (draw.layer() == Layer.EXTENDING) {
      text = text.replace("长方形的周长", "长方形的长增加 %d cm 后的周长".formatted(p));
      extra = 2L * p;
    }
    draw.require(!years || (k > 3 && c < 8));
    draw.require(b + extra != 0 && story.wrongB() + extra != 0);
    String other = polynomial("x", k, -c);
    long half = story.text().startsWith("长方形") ? 2 : 1;
    String answer = polynomial("x", a, b + extra);
    String plain = text;
    long more = extra;
    return Exercise.ask(plain)
        .answer(answer)
        .wrong("多与少的关系写反", polynomial("x", story.wrongA(), story.wrongB() + more))
        .wrong("只写出其中一个量", other)
        .wrong("漏掉了倍数", polynomial("x", 2 * half, b + more))
        .step(story.relation().formatted(other) + "。")
        .step(
            half == 2
                ? "周长 = 2 × (长 + 宽) = 2(%s%s + x)。".formatted(other, more == 0 ? "" : " + " + p)
                : years
                    ? "%d 年后两人各长 %d 岁：x + (%s) + 2 × %d。".formatted(p, p, other, p)
                    : "合计：x + (%s)。".formatted(other))
        .step("化简，得 %s。".formatted(answer))
        .hints("先用 x 表示出另一个量。", "“比……的几倍少几”怎样列式？", "按题目要求把各个量合起来，再合并同类项。")
        .checkText(
            t -> {
              for (int x = 10; x < 14; x++) {
                long one = half == 2 ? x : x + more / 2;
                long two = (long) k * x - c + more / 2;
                if (half == 2) {
                  two = (long) k * x - c + (more == 0 ? 0 : p);
                }
                Rational total = Rational.of(half * (one + two));
                if (!Expression.parse(t.get(0)).value(Map.of('x', Rational.of(x))).equals(total)) {
                  return false;
                }
              }
              return true;
            })
        .build();
  }
}
