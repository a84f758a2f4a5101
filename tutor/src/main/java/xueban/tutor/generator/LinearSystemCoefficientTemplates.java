package xueban.tutor.generator;

import static xueban.tutor.generator.LinearTerms.left;
import static xueban.tutor.generator.LinearTerms.signed;
import static xueban.tutor.generator.MathText.number;

import java.util.List;
import java.util.Map;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Systems of two linear equations from their solutions, sums and letters: grade 7. */
final class LinearSystemCoefficientTemplates {
  private static final String SYSTEM = "math.linear-system";
  private static final String SUBSTITUTION = "math.substitution-method";
  private static final String ELIMINATION = "math.elimination-method";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "linear-system.whole-sum",
              "整体加减求式子的值",
              "观察系数→两式相加减→同除以系数",
              7,
              List.of(ELIMINATION, SYSTEM),
              LinearSystemCoefficientTemplates::wholeSum),
          Template.of(
                  "linear-system.parameter",
                  "由解的条件求字母",
                  "用字母表示解→代入条件→解方程",
                  7,
                  List.of(SYSTEM, ELIMINATION),
                  LinearSystemCoefficientTemplates::parameter)
              .only(Layer.IMPROVING, Layer.EXTENDING),
          Template.of(
              "linear-system.solution-to-coefficients",
              "已知方程组的解求系数",
              "把解代入两个方程→得关于字母的方程组→求解",
              7,
              List.of(SYSTEM, SUBSTITUTION),
              LinearSystemCoefficientTemplates::coefficients));

  private LinearSystemCoefficientTemplates() {}

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
        .wrong(
            minus ? "相减时符号出错" : "两边加减不一致",
            Rational.of((long) k * (minus ? one + two : one - two), factor).plus(c))
        .wrongIf(c != 0, "所求式中的常数漏掉", (long) k * s)
        .wrong("除以系数时除错", Rational.of((long) k * total, minus ? a + b : a - b).plus(c))
        .step(
            "观察系数，两式%s：%s = %s。"
                .formatted(
                    minus ? "相减" : "相加", left(factor, minus ? -factor : factor), number(total)))
        .step("两边同除以 %d，得 %s = %s。".formatted(factor, left(1, minus ? -1 : 1), number(s)))
        .stepIf(k != 1 || c != 0, "所以 %s = %s。".formatted(expression, number(answer)))
        .hints(
            "不急着求 x、y，先看两个方程的系数有什么特点。",
            "两式%s后，x、y 的系数%s。".formatted(minus ? "相减" : "相加", minus ? "互为相反数" : "相等"),
            k == 1 && c == 0 ? "两式相加后，两边再同除以相同的系数。" : "求出整体的值，再代入所求式。")
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
    boolean opposite = draw.layer() == Layer.IMPROVING;
    int y = opposite ? -x : draw.nonZero(-6, 8);
    int a = draw.between(1, 5);
    int b = draw.nonZero(-5, 5);
    int c = draw.between(1, 5);
    int d = draw.nonZero(-5, 5);
    int m = draw.nonZero(-8, 8);
    int s = x + y;
    draw.require(a * d - b * c != 0 && (opposite || s != 0));
    // neither equation gives m from the condition alone
    draw.require(a != b && c != d);
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
    long lead = Math.abs(slope);
    return Exercise.ask(
            "关于 x，y 的方程组 { %s；%s } 的解满足 %s，则 m = ____。".formatted(one, other, condition))
        .answer(number(m), "m=" + number(m))
        .wrong("求出未知数就当作字母的值", x)
        .wrong("求出未知数就当作字母的值", y)
        .wrong("移项不变号", (long) a * x + (long) b * y + e)
        .wrongIf(e != 0, "代回时漏掉常数", (long) a * x + (long) b * y)
        .step(opposite ? "由 x + y = 0，得 y = −x。" : "由条件，得 y = %s − x。".formatted(number(s)))
        .step(
            "代入两个方程，得 %s = %s，%s = %s。"
                .formatted(
                    MathText.polynomial("x", (long) a - b, (long) b * s),
                    one.substring(one.indexOf('=') + 2),
                    MathText.polynomial("x", (long) c - d, (long) d * s),
                    other.substring(other.indexOf('=') + 2)))
        .step(
            "消去 m，得 %sx = %s，所以 y = %s。"
                .formatted(
                    lead == 1 ? "" : "%dx = %s，解得 ".formatted(lead, number(lead * x)),
                    number(x),
                    number(y)))
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
        .wrong(product ? "把平方差当作差的平方" : "把加算成减", product ? (long) (a - b) * (a - b) : (long) a - b)
        .wrong("把解当作系数", product ? (long) x * x - (long) y * y : (long) x + y)
        .wrong("代入时把x与y对调", swappedResult(crossed, product, a, b, c, x, y, f, g))
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
}
