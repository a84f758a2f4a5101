package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.sum;

import java.util.List;
import java.util.Map;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Systems of two or three linear equations: grade 7. */
final class LinearSystemTemplates {
  private static final String SYSTEM = "math.linear-system";
  private static final String SUBSTITUTION = "math.substitution-method";
  private static final String ELIMINATION = "math.elimination-method";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "linear-system.substitution",
              "代入消元法解方程组",
              "用一个未知数表示另一个→代入消元→回代",
              7,
              List.of(SUBSTITUTION),
              LinearSystemTemplates::substitution),
          Template.of(
              "linear-system.elimination",
              "加减消元法解方程组",
              "系数化为相等或相反→两式加减→回代",
              7,
              List.of(ELIMINATION),
              LinearSystemTemplates::elimination),
          Template.of(
              "linear-system.whole-sum",
              "整体加减求式子的值",
              "观察系数→两式相加减→同除以系数",
              7,
              List.of(ELIMINATION, SYSTEM),
              LinearSystemTemplates::wholeSum),
          Template.of(
                  "linear-system.parameter",
                  "由解的条件求字母",
                  "用字母表示解→代入条件→解方程",
                  7,
                  List.of(SYSTEM, ELIMINATION),
                  LinearSystemTemplates::parameter)
              .only(Layer.IMPROVING, Layer.EXTENDING),
          Template.of(
              "linear-system.solution-to-coefficients",
              "已知方程组的解求系数",
              "把解代入两个方程→得关于字母的方程组→求解",
              7,
              List.of(SYSTEM, SUBSTITUTION),
              LinearSystemTemplates::coefficients),
          Template.of(
                  "linear-system.three-variables",
                  "三元一次方程组",
                  "消去一个未知数化为二元→解二元→回代",
                  7,
                  List.of("math.three-variable-system"),
                  LinearSystemTemplates::three)
              .only(Layer.IMPROVING, Layer.EXTENDING),
          Template.of(
              "linear-system.integer-solutions",
              "二元一次方程的正整数解",
              "用一个未知数表示另一个→逐一试值→计数",
              7,
              List.of("math.linear-equation-two-variables"),
              LinearSystemTemplates::integerSolutions));

  private static final List<String> XY = List.of("x", "y");

  private LinearSystemTemplates() {}

  private static String left(long a, long b) {
    return sum(List.of(Rational.of(a), Rational.of(b)), XY);
  }

  private static boolean holds(String equation, Map<Character, Rational> letters) {
    String[] sides = equation.split("=");
    return Expression.parse(sides[0])
        .value(letters)
        .equals(Expression.parse(sides[1]).value(letters));
  }

  private static String pair(Rational x, Rational y) {
    return "x=%s，y=%s".formatted(number(x), number(y));
  }

  private static String pair(long x, long y) {
    return pair(Rational.of(x), Rational.of(y));
  }

  private static boolean solves(String printed, String one, String other) {
    String[] parts = printed.split("，");
    Map<Character, Rational> at =
        Map.of(
            'x', MathText.read(parts[0].replace("x=", "")),
            'y', MathText.read(parts[1].replace("y=", "")));
    return holds(one, at) && holds(other, at);
  }

  private static Exercise substitution(Draw draw) {
    int x = draw.byLayer(draw.between(1, 6), draw.nonZero(-6, 6), draw.nonZero(-7, 7));
    int k = draw.byLayer(draw.between(1, 3), draw.nonZero(-4, 4), draw.nonZero(-4, 4));
    int h = draw.nonZero(-9, 9);
    int y = k * x + h;
    int a = draw.between(2, 5);
    int b = draw.byLayer(draw.between(1, 4), draw.nonZero(-5, 5), draw.nonZero(-5, 5));
    int c = a * x + b * y;
    int lead = a + b * k;
    draw.require(y != 0 && Math.abs(y) < 15 && c != 0 && lead != 0 && x != y && Math.abs(c) < 60);
    boolean given = draw.layer() == Layer.BASIC;
    String one =
        given
            ? "y = " + MathText.polynomial("x", k, h)
            : "%s = %s".formatted(left(k, -1), number(-h));
    String other = "%s = %s".formatted(left(a, b), number(c));
    Rational careless = Rational.of((long) c - h, lead);
    Rational flipped = Rational.of((long) c + (long) b * h, lead);
    return Exercise.ask("用代入消元法解方程组 { %s；%s }，它的解是 ____。".formatted(one, other))
        .answer(pair(x, y), "x=%d，y=%d".formatted(x, y))
        .wrong("代入时不加括号", pair(careless, careless.times(k).plus(h)))
        .wrong("移项不变号", pair(flipped, flipped.times(k).plus(h)))
        .wrong("把x与y的值写反", pair(y, x))
        .wrong("求出一个后回代算错符号", pair(x, -y))
        .step(
            given
                ? "把 %s 代入第二个方程。".formatted(one)
                : "由第一个方程，得 y = %s。".formatted(MathText.polynomial("x", k, h)))
        .step(
            "代入，得 %s%s(%s) = %s，即 %s = %s。"
                .formatted(
                    MathText.polynomial("x", a, 0),
                    (b < 0 ? " − " : " + ") + (Math.abs(b) == 1 ? "" : Math.abs(b)),
                    MathText.polynomial("x", k, h),
                    number(c),
                    MathText.polynomial("x", lead, 0),
                    number((long) lead * x)))
        .step("解得 x = %s，回代得 y = %s。".formatted(number(x), number(y)))
        .step("方程组的解是 %s。".formatted(pair(x, y)))
        .hints("哪个未知数容易用另一个表示？", "把它代入另一个方程，消去一个未知数。", "代入的是一个整体，要加括号。")
        .checkText(t -> solves(t.get(0), one, other))
        .build();
  }

  private static Exercise elimination(Draw draw) {
    int x = draw.byLayer(draw.between(1, 7), draw.nonZero(-7, 7), draw.nonZero(-7, 7));
    int y = draw.byLayer(draw.between(1, 7), draw.nonZero(-7, 7), draw.nonZero(-7, 7));
    int a = draw.between(1, 7);
    int b = draw.between(1, 6);
    int m = draw.byLayer(1, draw.between(2, 4), 1);
    int c = draw.between(1, 7);
    int d = draw.byLayer(-b, (draw.chance() ? 1 : -1) * b * m, draw.nonZero(-7, 7));
    boolean two = draw.layer() == Layer.EXTENDING;
    draw.require(
        !two
            || (Math.abs(d) % b != 0 && b % Math.abs(d) != 0 && a % c != 0 && c % a != 0 && b > 1));
    int lcm = two ? b * Math.abs(d) / gcd(b, Math.abs(d)) : b * m;
    int p = lcm / b;
    int q = lcm / Math.abs(d);
    int sign = d < 0 ? 1 : -1;
    int e = a * x + b * y;
    int f = c * x + d * y;
    int lead = p * a + sign * q * c;
    draw.require(
        lead != 0
            && e != 0
            && f != 0
            && x != y
            && p * a - sign * q * c != 0
            && Math.abs(lead) < 40);
    String one = "%s = %s".formatted(left(a, b), number(e));
    String other = "%s = %s".formatted(left(c, d), number(f));
    Rational slip = Rational.of((long) p * e - (long) sign * q * f, lead);
    Rational missed = Rational.of((long) e + (long) sign * f * (p == 1 ? 1 : q), lead);
    String first =
        p == 1
            ? "第一个方程不变"
            : "第一个方程乘 %d，得 %s = %s"
                .formatted(p, left((long) p * a, (long) p * b), number((long) p * e));
    String second =
        q == 1
            ? "第二个方程不变"
            : "第二个方程乘 %d，得 %s = %s"
                .formatted(q, left((long) q * c, (long) q * d), number((long) q * f));
    return Exercise.ask("用加减消元法解方程组 { %s；%s }，它的解是 ____。".formatted(one, other))
        .answer(pair(x, y))
        .wrong("相减时符号出错", pair(slip, Rational.of(e).minus(slip.times(a)).over(b)))
        .wrong("乘系数时漏乘常数项", pair(missed, Rational.of(e).minus(missed.times(a)).over(b)))
        .wrong("把x与y的值写反", pair(y, x))
        .wrong("求出一个后回代算错符号", pair(x, -y))
        .step(p == 1 && q == 1 ? "两个方程中 y 的系数互为相反数，可以直接相加。" : "%s；%s。".formatted(first, second))
        .step(
            "两式%s，得 %s = %s，x = %s。"
                .formatted(
                    sign > 0 ? "相加" : "相减",
                    MathText.polynomial("x", lead, 0),
                    number((long) lead * x),
                    number(x)))
        .step(
            "代入第一个方程：%s%s = %s，得 y = %s。"
                .formatted(
                    number((long) a * x),
                    (b == 1 ? " + y" : " + " + b + "y"),
                    number(e),
                    number(y)))
        .step("方程组的解是 %s。".formatted(pair(x, y)))
        .hints("比较两个方程中同一个未知数的系数。", "系数相等用减，互为相反数用加。", "需要时先把方程两边同乘一个数，使 y 的系数的绝对值相等。")
        .checkText(t -> solves(t.get(0), one, other))
        .build();
  }

  private static int gcd(int a, int b) {
    return b == 0 ? Math.abs(a) : gcd(b, a % b);
  }

  private static Exercise wholeSum(Draw draw) {
    int a = draw.between(2, 9);
    int b = draw.between(1, 8);
    int s = draw.nonZero(-8, 9);
    boolean minus = draw.layer() != Layer.BASIC && draw.chance();
    int c = draw.byLayer(0, draw.nonZero(-9, 9), draw.nonZero(-9, 9));
    int k = draw.byLayer(1, 1, draw.between(2, 5));
    draw.require(a > b + (minus ? 1 : 0));
    int factor = minus ? a - b : a + b;
    int total = factor * s;
    int one = draw.between(-15, 25);
    int two = minus ? one - total : total - one;
    draw.require(one != 0 && two != 0 && Math.abs(two) < 60 && s != 0);
    String first = "%s = %s".formatted(left(a, b), number(one));
    String second = "%s = %s".formatted(left(b, a), number(two));
    String expression = left(k, minus ? -k : k) + (c == 0 ? "" : MathText.added(c));
    int answer = k * s + c;
    return Exercise.ask("已知 x，y 满足 { %s；%s }，则 %s 的值为 ____。".formatted(first, second, expression))
        .answer(answer)
        .wrong("两式加减后忘记除以系数", (long) k * total + c)
        .wrong("相减时符号出错", Rational.of((long) k * (minus ? one + two : one - two), factor).plus(c))
        .wrong("所求式中的常数漏掉", c == 0 ? Rational.of(total, a) : Rational.of((long) k * s))
        .wrong("除以系数时除错", Rational.of((long) k * total, minus ? a + b : a - b).plus(c))
        .step(
            "观察系数，两式%s：%s = %s。"
                .formatted(
                    minus ? "相减" : "相加", left(factor, minus ? -factor : factor), number(total)))
        .step("两边同除以 %d，得 %s = %s。".formatted(factor, left(1, minus ? -1 : 1), number(s)))
        .step("所以 %s = %s。".formatted(expression, number(answer)))
        .hints("不急着求 x、y，先看两个方程的系数有什么特点。", "两式相加或相减后，x、y 的系数的绝对值相等。", "求出整体的值，再代入所求式。")
        .check(
            v -> {
              // Cramer's rule for a x + b y = one, b x + a y = two
              Rational d = Rational.of((long) a * a - (long) b * b);
              Rational x = Rational.of((long) one * a - (long) two * b).over(d);
              Rational y = Rational.of((long) a * two - (long) b * one).over(d);
              return v.equals(Expression.parse(expression).value(Map.of('x', x, 'y', y)));
            })
        .build();
  }

  private static Exercise parameter(Draw draw) {
    int x = draw.nonZero(-6, 8);
    int y = draw.nonZero(-6, 8);
    int a = draw.between(1, 5);
    int b = draw.nonZero(-5, 5);
    int c = draw.between(1, 5);
    int d = draw.nonZero(-5, 5);
    int m = draw.nonZero(-8, 8);
    boolean opposite = draw.layer() == Layer.IMPROVING;
    int s = x + y;
    draw.require(a * d - b * c != 0 && (opposite ? x == -y : s != 0));
    int e = a * x + b * y - m;
    int k = draw.between(1, 3);
    int f = c * x + d * y - k * m;
    draw.require(Math.abs(e) < 30 && Math.abs(f) < 30);
    String one = "%s = %s".formatted(left(a, b), "m" + (e == 0 ? "" : MathText.added(e)));
    String other =
        "%s = %s"
            .formatted(left(c, d), (k == 1 ? "m" : k + "m") + (f == 0 ? "" : MathText.added(f)));
    String condition = opposite ? "x 与 y 互为相反数" : "x + y = %s".formatted(number(s));
    // determinant form: x + y as a function of m is linear; it must have a slope
    long det = (long) a * d - (long) b * c;
    long slope = (d - (long) k * b) + ((long) a * k - c);
    draw.require(slope != 0);
    return Exercise.ask(
            "关于 x，y 的方程组 { %s；%s } 的解满足 %s，则 m = ____。".formatted(one, other, condition))
        .answer(number(m), "m=" + number(m))
        .wrong("求出未知数就当作字母的值", x)
        .wrong("求出未知数就当作字母的值", y)
        .wrong("移项不变号", (long) a * x + (long) b * y + e)
        .wrong("代回时漏掉常数", (long) a * x + (long) b * y)
        .step(opposite ? "由 x + y = 0，得 y = −x。" : "由条件，得 y = %s − x。".formatted(number(s)))
        .step("把它代入两个方程，消去 y，再消去 m，解得 x = %s，y = %s。".formatted(number(x), number(y)))
        .step(
            "代入第一个方程：%s = m%s，解得 m = %s。"
                .formatted(
                    number((long) a * x + (long) b * y),
                    e == 0 ? "" : MathText.added(e),
                    number(m)))
        .hints("解既满足方程组，又满足另外的条件。", "可以用条件表示出一个未知数，再代入方程组。", "先求出 x、y，再代入任一方程求 m。")
        .check(
            v -> {
              Rational r1 = v.plus(e);
              Rational r2 = v.times(k).plus(f);
              Rational px = r1.times(d).minus(r2.times(b)).over(Rational.of(det));
              Rational py = r2.times(a).minus(r1.times(c)).over(Rational.of(det));
              return px.plus(py).equals(Rational.of(opposite ? 0 : s));
            })
        .build();
  }

  private static Exercise coefficients(Draw draw) {
    int x = draw.nonZero(-5, 5);
    int y = draw.nonZero(-5, 5);
    int a = draw.nonZero(-6, 6);
    int b = draw.nonZero(-6, 6);
    boolean crossed = draw.layer() != Layer.BASIC;
    int c = draw.between(2, 6);
    draw.require(Math.abs(x) != Math.abs(y) && a != b && Math.abs(x) > 1 && Math.abs(y) > 1);
    int e = a * x + b * y;
    int f = crossed ? b * x + a * y : c * x + b * y;
    int g = crossed ? 0 : a * x + c * y;
    draw.require(e != 0 && f != 0 && (crossed || g != 0));
    String one =
        crossed
            ? "ax + by = %s".formatted(number(e))
            : "ax%s = %s".formatted((c > 0 ? " + " : " − ") + c + "y", number(g));
    String other =
        crossed ? "bx + ay = %s".formatted(number(f)) : "%dx + by = %s".formatted(c, number(f));
    boolean product = draw.layer() == Layer.EXTENDING;
    String asked = product ? "a² − b²" : "a + b";
    int answer = product ? a * a - b * b : a + b;
    return Exercise.ask(
            "已知 x = %s，y = %s 是方程组 { %s；%s } 的解，则 %s 的值为 ____。"
                .formatted(number(x), number(y), one, other, asked))
        .answer(answer)
        .wrong("把加算成减", product ? (long) (a - b) * (a - b) : (long) a - b)
        .wrong("把解当作系数", product ? (long) x * x - (long) y * y : (long) x + y)
        .wrong("代入时把x与y对调", swappedResult(crossed, product, a, b, c, x, y, f, g))
        .wrong("结果的符号弄反", -answer)
        .step(
            crossed
                ? "代入，得 %s%s = %s，%s%s = %s。"
                    .formatted(
                        MathText.term(x, "a"),
                        signed(y, "b"),
                        number(e),
                        MathText.term(x, "b"),
                        signed(y, "a"),
                        number(f))
                : "代入，得 %s%s = %s，%s%s = %s。"
                    .formatted(
                        MathText.term(x, "a"),
                        MathText.added((long) c * y),
                        number(g),
                        number((long) c * x),
                        signed(y, "b"),
                        number(f)))
        .step("解得 a = %s，b = %s。".formatted(number(a), number(b)))
        .step("%s = %s。".formatted(asked, number(answer)))
        .hints("方程组的解能使每个方程都成立。", "把 x、y 的值代入，得到关于 a、b 的方程。", "求出 a、b 以后再计算所求的式子。")
        .check(
            v -> {
              Expression first = Expression.parse(one.substring(0, one.indexOf('=')));
              Expression second = Expression.parse(other.substring(0, other.indexOf('=')));
              Expression wanted = Expression.parse(asked);
              for (int p = -6; p <= 6; p++) {
                for (int q = -6; q <= 6; q++) {
                  Map<Character, Rational> at =
                      Map.of(
                          'a', Rational.of(p),
                          'b', Rational.of(q),
                          'x', Rational.of(x),
                          'y', Rational.of(y));
                  if (first.value(at).equals(Rational.of(crossed ? e : g))
                      && second.value(at).equals(Rational.of(f))) {
                    return wanted.value(at).equals(v);
                  }
                }
              }
              return false;
            })
        .build();
  }

  private static String signed(int coefficient, String letter) {
    return (coefficient < 0 ? " − " : " + ") + MathText.term(Math.abs(coefficient), letter);
  }

  private static Rational swappedResult(
      boolean crossed, boolean product, int a, int b, int c, int x, int y, int f, int g) {
    Rational p;
    Rational q;
    if (crossed) {
      // a y + b x = e and b y + a x = f: a and b change places
      p = Rational.of(b);
      q = Rational.of(a);
    } else {
      p = Rational.of((long) g - (long) c * x, y);
      q = Rational.of((long) f - (long) c * y, x);
    }
    return product ? p.times(p).minus(q.times(q)) : p.plus(q);
  }

  private static Exercise three(Draw draw) {
    int x = draw.nonZero(-5, 6);
    int y = draw.nonZero(-5, 6);
    int z = draw.nonZero(-5, 6);
    draw.require(x != y && y != z && x != z);
    boolean chain = draw.layer() == Layer.IMPROVING;
    int a = draw.between(2, 4);
    int b = draw.nonZero(-3, 3);
    String one;
    String two;
    String third;
    if (chain) {
      one = "x + y = %s".formatted(number((long) x + y));
      two = "y + z = %s".formatted(number((long) y + z));
      third = "z + x = %s".formatted(number((long) z + x));
    } else {
      one = "x + y + z = %s".formatted(number((long) x + y + z));
      two = "%dx − y + z = %s".formatted(a, number((long) a * x - y + z));
      third = "x%s − z = %s".formatted(signed(b, "y"), number((long) x + (long) b * y - z));
      draw.require(a * b - b + a + 3 != 0);
    }
    int p = x + y + z;
    draw.require(p != 0);
    String answer = "x=%s，y=%s，z=%s".formatted(number(x), number(y), number(z));
    return Exercise.ask("方程组 { %s；%s；%s } 的解是 ____。".formatted(one, two, third))
        .answer(answer)
        .wrong("求解后对应的未知数写错", "x=%s，y=%s，z=%s".formatted(number(z), number(y), number(x)))
        .wrong("相减时符号出错", "x=%s，y=%s，z=%s".formatted(number(x), number(-y), number(z)))
        .wrong(
            chain ? "相加后忘记除以2" : "两次消去不同的未知数",
            chain
                ? "x=%s，y=%s，z=%s"
                    .formatted(
                        number(2L * p - y - z), number(2L * p - z - x), number(2L * p - x - y))
                : "x=%s，y=%s，z=%s".formatted(number(-x), number(y), number(z)))
        .choiceOnly()
        .step(
            chain
                ? "三式相加，得 2(x + y + z) = %s，即 x + y + z = %s。".formatted(number(2L * p), number(p))
                : "第一、三式相加，第二式减第一式，各消去 z。")
        .step(
            chain
                ? "用它分别减去各式，得 z = %s，x = %s，y = %s。".formatted(number(z), number(x), number(y))
                : "得 2x%s = %s 和 %sx − 2y = %s。"
                    .formatted(
                        b == -1 ? "" : signed(1 + b, "y"),
                        number(2L * x + (1L + b) * y),
                        a - 1 == 1 ? "" : number(a - 1),
                        number((a - 1L) * x - 2L * y)))
        .step("方程组的解是 %s。".formatted(answer))
        .hints(
            "怎样把三个未知数变成两个？", chain ? "三个方程的形式相同，可以全部相加。" : "选系数简单的未知数，两次消去同一个未知数。", "求出一部分以后，依次回代。")
        .checkText(
            t -> {
              String[] parts = t.get(0).split("，");
              Map<Character, Rational> at =
                  Map.of(
                      'x', MathText.read(parts[0].substring(2)),
                      'y', MathText.read(parts[1].substring(2)),
                      'z', MathText.read(parts[2].substring(2)));
              return holds(one, at) && holds(two, at) && holds(third, at);
            })
        .build();
  }

  private static Exercise integerSolutions(Draw draw) {
    int a = draw.byLayer(1, draw.between(2, 4), draw.between(2, 7));
    int b = draw.between(2, draw.byLayer(4, 5, 9));
    int c = draw.between(8, draw.byLayer(18, 30, 60));
    draw.require(a != b && gcd(a, b) == 1);
    int positive = 0;
    int withZero = 0;
    StringBuilder list = new StringBuilder();
    for (int y = 0; b * y <= c; y++) {
      if ((c - b * y) % a == 0) {
        int x = (c - b * y) / a;
        withZero++;
        if (x > 0 && y > 0) {
          positive++;
          list.append(list.isEmpty() ? "" : "；").append("x = %d，y = %d".formatted(x, y));
        }
      }
    }
    draw.require(positive >= draw.byLayer(2, 1, 1) && positive <= 6);
    int count = positive;
    boolean story = draw.layer() == Layer.EXTENDING;
    String equation = "%s = %d".formatted(left(a, b), c);
    String stem =
        story
            ? draw.pick(
                    "用 %d 元钱购买单价分别为 %d 元和 %d 元的两种笔记本，两种都要买且钱正好用完，购买方案共有 ____ 种。",
                    "把一根长 %d dm 的绳子全部剪成长 %d dm 和 %d dm 的短绳，两种都要有且没有剩余，剪法共有 ____ 种。",
                    "%d 名同学全部住进 %d 人间和 %d 人间，两种房间都要有且每间都住满，安排方案共有 ____ 种。")
                .formatted(c, a, b)
            : "二元一次方程 %s 的正整数解共有 ____ 组。".formatted(equation);
    return Exercise.ask(stem)
        .answer(Rational.of(count), story ? "种" : "组")
        .wrong("以为只有一组解", count == 1 ? 2 : 1)
        .wrong("把含0的解也算在内", withZero == count ? count + 2L : withZero)
        .wrong("试值时漏掉一组", count - 1L)
        .wrong("试值时没有判断整数", c / b)
        .step(
            story
                ? "设两种数量分别是 x，y，则 %s，x，y 都是正整数。".formatted(equation)
                : "用 y 表示 x：x = %s。"
                    .formatted(
                        a == 1 ? "%d − %dy".formatted(c, b) : "(%d − %dy)/%d".formatted(c, b, a)))
        .step("从 y = 1 起逐一试值，使 x 也是正整数：%s。".formatted(list))
        .step("共有 %d %s。".formatted(count, story ? "种" : "组"))
        .hints("一个方程有两个未知数，解不止一组。", "用一个未知数表示另一个。", "让系数较大的未知数依次取正整数，看另一个是不是正整数。")
        .check(
            v -> {
              int found = 0;
              for (int x = 1; x <= c; x++) {
                for (int y = 1; y <= c; y++) {
                  found += a * x + b * y == c ? 1 : 0;
                }
              }
              return v.equals(Rational.of(found));
            })
        .build();
  }
}
