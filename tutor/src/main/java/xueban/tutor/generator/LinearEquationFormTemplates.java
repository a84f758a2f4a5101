package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.added;
import static xueban.tutor.generator.MathText.inside;
import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.polynomial;

import java.util.List;
import java.util.Map;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Linear equations with denominators, decimals or a second letter: grade 7. */
@SuppressWarnings("NarrowCalculation") // the numbers of exercises are small
final class LinearEquationFormTemplates {
  private static final String SOLVING = "math.solving-linear-equation";
  private static final String SOLUTION = "math.equation-solution";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "linear-equation.denominators",
              "解一元一次方程：去分母",
              "去分母→去括号→移项合并→系数化为 1",
              7,
              List.of(SOLVING),
              LinearEquationFormTemplates::denominators),
          Template.of(
                  "linear-equation.decimal-denominators",
                  "解分母含小数的方程",
                  "分数基本性质化整→去分母→求解",
                  7,
                  List.of(SOLVING),
                  LinearEquationFormTemplates::decimals)
              .only(Layer.IMPROVING, Layer.EXTENDING),
          Template.of(
              "linear-equation.known-solution",
              "已知方程的解求字母",
              "把解代入→得到关于字母的方程→求解",
              7,
              List.of(SOLUTION, SOLVING),
              LinearEquationFormTemplates::knownSolution),
          Template.of(
                  "linear-equation.same-solution",
                  "两个方程的解相同",
                  "解不含字母的方程→代入另一个→求字母",
                  7,
                  List.of(SOLUTION, SOLVING),
                  LinearEquationFormTemplates::sameSolution)
              .only(Layer.IMPROVING, Layer.EXTENDING),
          Template.of(
                  "linear-equation.miscopied",
                  "看错数的方程",
                  "由错解求字母→写出原方程→解原方程",
                  7,
                  List.of(SOLUTION, SOLVING),
                  LinearEquationFormTemplates::miscopied)
              .only(Layer.IMPROVING, Layer.EXTENDING),
          Template.of(
              "linear-equation.be-linear",
              "由一元一次方程的定义求字母",
              "未知数次数为 1→系数不为 0→取舍",
              7,
              List.of("math.linear-equation", "math.absolute-value"),
              LinearEquationFormTemplates::beLinear),
          Template.of(
              "linear-equation.equal-expressions",
              "两个式子的值有某种关系",
              "由相等、相反数或差列方程→解方程",
              7,
              List.of(SOLVING, "math.opposite-number"),
              LinearEquationFormTemplates::equalExpressions));

  private LinearEquationFormTemplates() {}

  private static boolean holds(String equation, Map<Character, Rational> letters) {
    String[] sides = equation.split("=");
    return Expression.parse(sides[0])
        .value(letters)
        .equals(Expression.parse(sides[1]).value(letters));
  }

  private static Exercise denominators(Draw draw) {
    int x = draw.byLayer(draw.between(1, 9), draw.nonZero(-9, 9), draw.nonZero(-9, 9));
    int p = draw.pick(2, 3, 4, 5, 6);
    int q = draw.pick(2, 3, 4, 5, 6);
    int common = p * q / gcd(p, q);
    int a = draw.between(1, 4);
    int c = draw.between(1, 4);
    int b = draw.nonZero(-9, 9);
    int d = draw.nonZero(-9, 9);
    draw.require(p != q && gcd(gcd(a, b), p) == 1 && gcd(gcd(c, d), q) == 1);
    int one = common / p;
    int other = common / q;
    boolean minus = draw.layer() != Layer.BASIC;
    int sign = minus ? -1 : 1;
    Rational right = Rational.of(a * x + b, p).plus(Rational.of((long) sign * (c * x + d), q));
    draw.require(right.isWhole() && right.abs().compareTo(Rational.of(12)) < 0);
    int r = (int) right.longValue();
    int e = draw.layer() == Layer.EXTENDING ? draw.nonZero(-3, 3) : 0;
    int k = r - e * x;
    int lead = one * a + sign * other * c - common * e;
    draw.require(r != 0 && lead != 0 && k != 0 && Math.abs(k) < 20 && common > 2);
    String first = polynomial("x", a, b);
    String second = polynomial("x", c, d);
    String last = polynomial("x", e, k);
    String equation =
        "(%s)/%d %s (%s)/%d = %s".formatted(first, p, minus ? "−" : "+", second, q, last);
    int constant = common * k - one * b - sign * other * d;
    int noMultipleLead = lead + common * e - e;
    draw.require(noMultipleLead != 0);
    Rational noMultiple = Rational.of(k - one * b - sign * other * d, noMultipleLead);
    Rational noBracket = Rational.of((long) common * k - one * b - other * d, lead);
    Exercise.Builder exercise =
        Exercise.ask("解方程：%s，x = ____。".formatted(equation))
            .answer(number(x), "x=" + number(x))
            .wrong("去分母漏乘整数项", noMultiple)
            .wrong("合并同类项算错符号", -x)
            .wrong("移项不变号", Rational.of((long) common * k + one * b + sign * other * d, lead));
    if (minus) {
      exercise.wrong("去分母后分子不加括号", noBracket);
    } else {
      exercise.wrong("系数化为1时除反", constant == 0 ? Rational.of(-x) : Rational.of(lead, constant));
    }
    return exercise
        .step(
            "两边同乘 %d，去分母，得 %s(%s) %s %s(%s) = %s。"
                .formatted(
                    common,
                    one == 1 ? "" : number(one),
                    first,
                    minus ? "−" : "+",
                    other == 1 ? "" : number(other),
                    second,
                    polynomial("x", (long) common * e, (long) common * k)))
        .step(
            "去括号，得 %s%s = %s。"
                .formatted(
                    polynomial("x", (long) one * a, (long) one * b),
                    (minus ? " − " : " + ")
                        + polynomial("x", (long) other * c, minus ? 0 : (long) other * d)
                        + (minus ? added((long) -other * d) : ""),
                    polynomial("x", (long) common * e, (long) common * k)))
        .step("移项、合并同类项，得 %s = %s。".formatted(polynomial("x", lead, 0), number(constant)))
        .step("系数化为 1，得 x = %s。".formatted(number(x)))
        .hints("方程中有分母，怎样把分母去掉？", "方程两边同乘各分母的最小公倍数。", "去分母时每一项都要乘，分子是多项式时要加括号。")
        .check(v -> holds(equation, Map.of('x', v)))
        .build();
  }

  private static int gcd(int a, int b) {
    return b == 0 ? Math.abs(a) : gcd(b, a % b);
  }

  private static Exercise decimals(Draw draw) {
    int x = draw.nonZero(-9, 9);
    int p = draw.pick(2, 3, 4, 5);
    int q = draw.pick(2, 3, 4, 5);
    int a = draw.between(1, 9);
    int b = draw.nonZero(-9, 9);
    int c = draw.between(1, 9);
    int d = draw.nonZero(-9, 9);
    boolean two = draw.layer() == Layer.EXTENDING;
    // (a x + b)/10 over p/10, minus (c x + d)/10 over q/10
    Rational left = Rational.of(a * x + b, p);
    Rational right = left.minus(two ? Rational.of(c * x + d, q) : Rational.ZERO);
    draw.require(p != q && right.isWhole() && right.signum() != 0);
    draw.require(right.abs().compareTo(Rational.of(20)) < 0 && gcd(gcd(a, b), p) == 1);
    int r = (int) right.longValue();
    int lead = two ? a * q - c * p : a;
    draw.require(lead != 0 && (!two || gcd(gcd(c, d), q) == 1));
    String first = "(%sx%s)/0.%d".formatted("0." + a, added10(b), p);
    String second = two ? " − (%sx%s)/0.%d".formatted("0." + c, added10(d), q) : "";
    String equation = "%s%s = %s".formatted(first, second, number(r));
    Rational tenfold =
        two
            ? Rational.of(10L * r * p * q - (long) b * q + (long) d * p, lead)
            : Rational.of(10L * r * p - b, lead);
    Rational forgot =
        two ? Rational.of(r - (long) b * q + (long) d * p, lead) : Rational.of((long) r - b, lead);
    Rational noBracket =
        two
            ? Rational.of((long) r * p * q - (long) b * q - (long) d * p, lead)
            : Rational.of((long) r * p + b, lead);
    return Exercise.ask("解方程：%s，x = ____。".formatted(equation))
        .answer(number(x), "x=" + number(x))
        .wrong("化整时整数项也扩大10倍", tenfold)
        .wrong("去分母漏乘整数项", forgot)
        .wrong(two ? "去分母后分子不加括号" : "移项不变号", noBracket)
        .wrong("合并同类项算错符号", -x)
        .step(
            "分子、分母同乘 10，化为整数：(%s)/%d%s = %s。"
                .formatted(
                    polynomial("x", a, b),
                    p,
                    two ? " − (%s)/%d".formatted(polynomial("x", c, d), q) : "",
                    number(r)))
        .step(
            two
                ? "两边同乘 %d，得 %d(%s) − %d(%s) = %s。"
                    .formatted(
                        p * q,
                        q,
                        polynomial("x", a, b),
                        p,
                        polynomial("x", c, d),
                        number((long) r * p * q))
                : "两边同乘 %d，得 %s = %s。".formatted(p, polynomial("x", a, b), number((long) r * p)))
        .step(
            "整理，得 %s = %s。"
                .formatted(
                    polynomial("x", lead, 0),
                    number(
                        two ? (long) r * p * q - (long) b * q + (long) d * p : (long) r * p - b)))
        .step("所以 x = %s。".formatted(number(x)))
        .hints("分母是小数，先想办法化成整数。", "分数的分子、分母同乘一个数，分数的值不变。", "化整只改变分数本身，没有分母的项不变；之后再去分母。")
        .check(v -> holds(equation, Map.of('x', v)))
        .build();
  }

  private static String added10(int tenths) {
    return (tenths < 0 ? " − 0." : " + 0.") + Math.abs(tenths);
  }

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
        .wrong("系数化为1时除反", Rational.of(coefficient, (long) coefficient * m))
        .step("把 x = %s 代入方程，得 %s。".formatted(number(x), put))
        .step(
            "移项、合并，得 %s = %s。"
                .formatted(polynomial("m", coefficient, 0), number((long) coefficient * m)))
        .step("所以 m = %s。".formatted(number(m)))
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

  private static Exercise beLinear(Draw draw) {
    int b = draw.nonZero(-9, 9);
    int c = draw.nonZero(-9, 9);
    int h = draw.byLayer(draw.between(1, 9), draw.between(1, 5), draw.between(1, 6));
    int k = draw.between(1, 4);
    boolean excluded = draw.layer() != Layer.BASIC;
    // exponent |m| − (h−1) = 1 → m = ±h, coefficient m + h or m − h excludes one
    int sign = draw.pick(-1, 1);
    int m = draw.byLayer(h, sign * h, sign * h + k);
    String exponent =
        switch (draw.layer()) {
          case BASIC -> h == 1 ? "m" : "m − " + (h - 1);
          case IMPROVING -> h == 1 ? "|m|" : "|m| − " + (h - 1);
          case EXTENDING -> h == 1 ? "|m − %d|".formatted(k) : "|m − %d| − %d".formatted(k, h - 1);
        };
    // the excluded value is −sign·h (+ k)
    int out = draw.byLayer(-1000, -sign * h, -sign * h + k);
    String lead =
        excluded ? "(%s)".formatted(polynomial("m", 1, -out)) : number(draw.between(2, 9));
    String unknown = exponent.equals("m") ? "xᵐ" : "x^(%s)".formatted(exponent);
    String equation = "%s%s%s = %s".formatted(lead, unknown, added(b), number(c));
    draw.require(b != c);
    Exercise.Builder exercise =
        Exercise.ask("若 %s 是关于 x 的一元一次方程，则 m = ____。".formatted(equation))
            .answer(number(m), "m=" + number(m))
            .wrong("以为次数等于0", draw.byLayer(h - 1, sign * (h - 1), sign * (h - 1) + k));
    if (excluded) {
      exercise
          .wrong("忽视未知数系数不为零", Solutions.either(m, out))
          .wrong("系数不为零取反", out)
          .wrong("以为次数等于0", draw.byLayer(h + 1, sign * (h + 1), sign * (h + 1) + k));
    } else {
      exercise.wrong("把指数写成未知数的值", h + 1).wrong("把常数项移入指数", (long) h - b);
    }
    exercise.step(
        "x 的次数是 1：%s = 1，%s。"
            .formatted(
                exponent,
                excluded
                    ? "所以 m = %s 或 m = %s".formatted(number(m), number(out))
                    : "所以 m = " + number(m)));
    if (excluded) {
      exercise.step("x 的系数不为 0：%s ≠ 0，即 m ≠ %s。".formatted(polynomial("m", 1, -out), number(out)));
    }
    return exercise
        .step("所以 m = %s。".formatted(number(m)))
        .hints("一元一次方程中，未知数的次数是多少？", "未知数的系数有什么限制？", "先由次数列等式，再看系数的限制，决定取舍。")
        .check(
            v -> {
              Map<Character, Rational> at = Map.of('m', v);
              return Expression.parse(exponent).value(at).equals(Rational.ONE)
                  && Expression.parse(lead).value(at).signum() != 0;
            })
        .build();
  }

  private static Exercise equalExpressions(Draw draw) {
    int x = draw.byLayer(draw.between(1, 9), draw.nonZero(-9, 9), draw.nonZero(-9, 9));
    int a = draw.between(2, 6);
    int b = draw.nonZero(-9, 9);
    int c = draw.between(1, 5);
    int kind = draw.byLayer(0, 1, 2);
    int gap = draw.between(2, 9);
    // kind 0: equal; 1: opposite numbers; 2: first is gap larger than the second
    int d =
        kind == 0 ? a * x + b - c * x : kind == 1 ? -(a * x + b) - c * x : a * x + b - gap - c * x;
    int lead = kind == 1 ? a + c : a - c;
    draw.require(lead != 0 && d != 0 && Math.abs(d) < 40 && a != c);
    String first = polynomial("x", a, b);
    String second = polynomial("x", c, d);
    String relation =
        switch (kind) {
          case 0 -> "代数式 %s 与 %s 的值相等".formatted(first, second);
          case 1 -> "代数式 %s 与 %s 的值互为相反数".formatted(first, second);
          default -> "代数式 %s 的值比 %s 的值大 %d".formatted(first, second, gap);
        };
    String equation =
        switch (kind) {
          case 0 -> "%s = %s".formatted(first, second);
          case 1 -> "(%s) + (%s) = 0".formatted(first, second);
          default -> "%s = (%s) + %d".formatted(first, second, gap);
        };
    Rational confused =
        kind == 1
            ? Rational.of((long) d - b, a - c)
            : kind == 2 ? Rational.of((long) d - b - gap, lead) : Rational.of(-(long) d - b, a + c);
    return Exercise.ask("当 x = ____ 时，%s。".formatted(relation))
        .answer(number(x), "x=" + number(x))
        .wrong(kind == 1 ? "把互为相反数当作相等" : kind == 2 ? "多与少的关系列反" : "把相等当作互为相反数", confused)
        .wrong(
            "移项不变号",
            kind == 1
                ? Rational.of((long) b - d, lead)
                : Rational.of((long) d + b + (kind == 2 ? gap : 0), lead))
        .wrong("合并同类项算错符号", -x)
        .step("根据题意列方程：%s。".formatted(equation))
        .step("移项、合并同类项，得 %s = %s。".formatted(polynomial("x", lead, 0), number((long) lead * x)))
        .step("所以 x = %s。".formatted(number(x)))
        .hints("题中两个式子的值有什么关系？", "把这种关系写成等式，就是关于 x 的方程。", "列好方程以后，移项、合并同类项。")
        .check(
            v -> {
              Rational one = Expression.parse(first).value(Map.of('x', v));
              Rational two = Expression.parse(second).value(Map.of('x', v));
              return switch (kind) {
                case 0 -> one.equals(two);
                case 1 -> one.equals(two.negate());
                default -> one.minus(two).equals(Rational.of(gap));
              };
            })
        .build();
  }
}
