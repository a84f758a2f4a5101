package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.polynomial;
import static xueban.tutor.generator.MathText.sum;
import static xueban.tutor.generator.MathText.term;

import java.util.List;
import java.util.Map;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Factoring polynomials: grade 8. */
final class FactoringTemplates {
  private static final String COMMON = "math.common-factor-method";
  private static final String FORMULA = "math.formula-factoring";
  private static final String CROSS = "math.cross-multiplication-factoring";
  private static final String FACTORING = "math.factorization";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "factoring.common-factor",
              "提公因式法",
              "找公因式→提出→写出余下的因式",
              8,
              List.of(COMMON, FACTORING),
              FactoringTemplates::commonFactor),
          Template.of(
              "factoring.square-difference",
              "用平方差公式分解",
              "写成两数平方的差→套公式（分解彻底）",
              8,
              List.of(FORMULA, FACTORING),
              FactoringTemplates::squareDifference),
          Template.of(
              "factoring.perfect-square",
              "用完全平方公式分解",
              "看首末平方、中间两倍积→写成平方",
              8,
              List.of(FORMULA, FACTORING),
              FactoringTemplates::perfectSquare),
          Template.of(
              "factoring.cross",
              "十字相乘法",
              "拆常数项→凑一次项系数→写成两个因式",
              8,
              List.of(CROSS, FACTORING),
              FactoringTemplates::cross),
          Template.of(
                  "factoring.then-formula",
                  "先提公因式再用公式",
                  "提公因式→对括号内用公式→检查彻底",
                  8,
                  List.of(FACTORING, COMMON, FORMULA),
                  FactoringTemplates::thenFormula)
              .only(Layer.IMPROVING, Layer.EXTENDING),
          Template.of(
              "factoring.evaluate",
              "用因式分解求值",
              "把所求式分解→整体代入",
              8,
              List.of(FACTORING, COMMON, FORMULA),
              FactoringTemplates::evaluate));

  private FactoringTemplates() {}

  private static String two(String one, String other) {
    return "(%s)(%s)".formatted(one, other);
  }

  /** Returns whether it is a product with at least that many brackets and of the same value. */
  private static boolean factored(String given, String expression, int brackets) {
    long opened = given.chars().filter(c -> c == '(').count();
    int at = given.indexOf('(');
    int depth = 0;
    for (int i = Math.max(at, 0); i < given.length(); i++) {
      char c = given.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0 && c != ')' && "²".indexOf(c) < 0) {
        return false;
      }
    }
    boolean squared = given.endsWith(")²");
    return at >= 0 && opened + (squared ? 1 : 0) >= brackets && Solutions.same(given, expression);
  }

  private static Exercise commonFactor(Draw draw) {
    int g = draw.between(2, 6);
    int a = draw.between(1, 5);
    int b = draw.nonZero(-7, 7);
    boolean one = draw.layer() == Layer.IMPROVING;
    boolean bracket = draw.layer() == Layer.EXTENDING;
    draw.require(gcd(a, b) == 1 && (!one || Math.abs(b) == 1));
    if (bracket) {
      int p = draw.between(1, 6);
      String common = "x − " + p;
      boolean turned = draw.chance();
      // a y (x − p) + b (p − x) = (x − p)(a y − b)
      String expression =
          "%s(%s) %s %s(%s)"
              .formatted(
                  term(a, "y"),
                  common,
                  b < 0 ? "−" : "+",
                  Math.abs(b) == 1 ? "" : Math.abs(b),
                  turned ? p + " − x" : common);
      int sign = turned ? -1 : 1;
      String rest = sum(List.of(Rational.of(a), Rational.of((long) sign * b)), List.of("y", ""));
      String slip = sum(List.of(Rational.of(a), Rational.of(-(long) sign * b)), List.of("y", ""));
      return Exercise.ask("分解因式：%s = ____。".formatted(expression))
          .answer(two(common, rest), two(rest, common))
          .wrong("提负号不变号", two(common, slip))
          .wrong(
              "结果不是积的形式",
              sum(
                  List.of(
                      Rational.of(a),
                      Rational.of(-(long) a * p),
                      Rational.of((long) sign * b),
                      Rational.of(-(long) sign * b * p)),
                  List.of("xy", "y", "x", "")))
          .wrong("提完后漏掉1", two(common, term(a, "y")))
          .wrong("公因式重复写", "(%s)²(%s)".formatted(common, rest))
          .step(
              turned
                  ? "%d − x = −(x − %d)，公因式是 %s。".formatted(p, p, common)
                  : "公因式是 %s。".formatted(common))
          .step("提出公因式，余下 %s。".formatted(rest))
          .step("原式 = %s。".formatted(two(common, rest)))
          .hints("两部分有没有相同的因式？", "a − b 与 b − a 互为相反数。", "把相同的多项式看成整体提出来。")
          .checkText(t -> factored(t.get(0), expression, 2))
          .build();
    }
    String outside = term(g, "x");
    String in =
        one
            ? sum(List.of(Rational.of(a), Rational.of(b)), List.of("x", ""))
            : sum(List.of(Rational.of(a), Rational.of(b)), List.of("x", "y"));
    String expression =
        one
            ? polynomial("x", (long) g * a, (long) g * b, 0)
            : sum(
                List.of(Rational.of((long) g * a), Rational.of((long) g * b)), List.of("x²", "xy"));
    int small = smallestFactor(g);
    return Exercise.ask("分解因式：%s = ____。".formatted(expression))
        .answer("%s(%s)".formatted(outside, in))
        .wrong(
            one ? "提完后漏掉1" : "公因式的字母没有提出",
            one
                ? "%s(%s)".formatted(outside, term(a, "x"))
                : "%d(%s)"
                    .formatted(
                        g, sum(List.of(Rational.of(a), Rational.of(b)), List.of("x²", "xy"))))
        .wrong(
            "分解不彻底",
            "x(%s)"
                .formatted(
                    one
                        ? polynomial("x", (long) g * a, (long) g * b)
                        : sum(
                            List.of(Rational.of((long) g * a), Rational.of((long) g * b)),
                            List.of("x", "y"))))
        .wrong(
            "提取后余下的符号写错",
            "%s(%s)"
                .formatted(
                    outside,
                    one
                        ? sum(List.of(Rational.of(a), Rational.of(-b)), List.of("x", ""))
                        : sum(List.of(Rational.of(a), Rational.of(-b)), List.of("x", "y"))))
        .wrong("公因式取得过大", "%s(%s)".formatted(term((long) g * small, "x"), in))
        .step("系数的最大公因数是 %d，相同字母的最低次幂是 x。".formatted(g))
        .step("公因式是 %s，提出后余下 %s。".formatted(outside, in))
        .step("原式 = %s(%s)。".formatted(outside, in))
        .hints("各项的系数和字母有什么公共的因式？", "公因式取系数的最大公因数与相同字母的最低次幂。", "某一项全部提出时，余下的是一，不是零。")
        .checkText(t -> t.get(0).startsWith(outside + "(") && factored(t.get(0), expression, 1))
        .build();
  }

  private static int smallestFactor(int n) {
    for (int f = 2; f <= n; f++) {
      if (n % f == 0) {
        return f;
      }
    }
    return n;
  }

  private static int gcd(int a, int b) {
    return b == 0 ? Math.abs(a) : gcd(b, a % b);
  }

  private static String squared(String one) {
    return one.matches("[a-z]|\\d+") ? one + "²" : "(" + one + ")²";
  }

  private static Exercise squareDifference(Draw draw) {
    int a = draw.byLayer(1, draw.between(2, 5), 1);
    int b = draw.between(1, draw.byLayer(12, 7, 5));
    boolean twice = draw.layer() == Layer.EXTENDING;
    boolean y = draw.layer() != Layer.BASIC;
    draw.require(gcd(a, b) == 1 && (a > 1 || b > 1 || twice));
    String one = term(a, "x");
    String other = y ? term(b, "y") : number(b);
    if (twice) {
      // x⁴ − b⁴y⁴
      int b4 = b * b * b * b;
      draw.require(b <= 3);
      boolean plain = draw.chance();
      boolean swap = draw.chance();
      String letter = plain ? "" : "y";
      String p = draw.pick("x", "a", "m");
      String second = plain ? number(b) : term(b, letter);
      String square = plain ? number((long) b * b) : term((long) b * b, letter + "²");
      String fourth = plain ? number(b4) : term(b4, letter + "⁴");
      draw.require(!plain || b > 1 || !swap);
      String expression = swap ? "%s − %s⁴".formatted(fourth, p) : "%s⁴ − %s".formatted(p, fourth);
      String head = swap ? "%s + %s²".formatted(square, p) : "%s² + %s".formatted(p, square);
      String sum = swap ? "%s + %s".formatted(second, p) : "%s + %s".formatted(p, second);
      String diff = swap ? "%s − %s".formatted(second, p) : "%s − %s".formatted(p, second);
      String answer = "(%s)(%s)(%s)".formatted(head, sum, diff);
      String mid = swap ? "%s − %s²".formatted(square, p) : "%s² − %s".formatted(p, square);
      return Exercise.ask("分解因式：%s = ____。".formatted(expression))
          .answer(
              answer,
              "(%s)(%s)(%s)".formatted(head, diff, sum),
              "(%s)(%s)(%s)".formatted(sum, diff, head))
          .wrong("分解不彻底", two(head, mid))
          .wrong("平方和也用平方差", "(%s)²(%s)²".formatted(sum, diff))
          .wrong("把平方差当作差的平方", "(%s)²(%s)".formatted(mid, head))
          .step("看成平方差：原式 = %s。".formatted(two(head, mid)))
          .step("其中 %s 还能分解为 %s。".formatted(mid, two(sum, diff)))
          .step("原式 = %s。".formatted(answer))
          .hints("四次方可以看成谁的平方？", "先用一次平方差公式。", "检查每个因式还能不能再分解。")
          .checkText(t -> factored(t.get(0), expression, 3))
          .build();
    }
    String expression =
        "%s − %s"
            .formatted(
                term((long) a * a, "x²"), y ? term((long) b * b, "y²") : number((long) b * b));
    String answer = two(one + " + " + other, one + " − " + other);
    return Exercise.ask("分解因式：%s = ____。".formatted(expression))
        .answer(answer, two(one + " − " + other, one + " + " + other))
        .wrong("把平方差当作差的平方", "(%s − %s)²".formatted(one, other))
        .wrong(
            a > 1 ? "系数没有开方" : "常数没有开方",
            a > 1
                ? two(
                    term((long) a * a, "x") + " + " + other,
                    term((long) a * a, "x") + " − " + other)
                : two(one + " + " + b * b, one + " − " + b * b))
        .wrong("把平方差当作和的平方", "(%s + %s)²".formatted(one, other))
        .step("%s = %s − %s".formatted(expression, squared(one), squared(other)))
        .step("= %s。".formatted(answer))
        .hints("两项分别是谁的平方？", "a² − b² = (a + b)(a − b)。", "先写成两个式子平方的差，系数也要开方。")
        .checkText(t -> factored(t.get(0), expression, 2))
        .build();
  }

  private static Exercise perfectSquare(Draw draw) {
    int a = draw.byLayer(1, draw.between(2, 5), draw.between(1, 4));
    int b = draw.between(1, draw.byLayer(10, 7, 5));
    boolean minus = draw.chance();
    boolean y = draw.layer() != Layer.BASIC;
    boolean negative = draw.layer() == Layer.EXTENDING;
    draw.require(gcd(a, b) == 1 && (y || b > 0));
    List<String> kinds = y ? List.of("x²", "xy", "y²") : List.of("x²", "x", "");
    long middle = (minus ? -2L : 2L) * a * b;
    int sign = negative ? -1 : 1;
    String expression =
        sum(
            List.of(
                Rational.of((long) sign * a * a),
                Rational.of(sign * middle),
                Rational.of((long) sign * b * b)),
            kinds);
    String in = "%s %s %s".formatted(term(a, "x"), minus ? "−" : "+", y ? term(b, "y") : number(b));
    String other =
        "%s %s %s".formatted(term(a, "x"), minus ? "+" : "−", y ? term(b, "y") : number(b));
    String front = negative ? "−" : "";
    return Exercise.ask("分解因式：%s = ____。".formatted(expression))
        .answer("%s(%s)²".formatted(front, in))
        .wrong("中间项的符号写错", "%s(%s)²".formatted(front, other))
        .wrong("把完全平方式当作平方差", front + two(in, other))
        .wrong(
            negative ? "提负号不变号" : a == 1 ? "常数没有开方" : "系数没有开方",
            negative
                ? "(%s)²".formatted("−" + in)
                : a == 1
                    ? "(%s)²".formatted(polynomial("x", 1, (minus ? -1L : 1L) * b * b))
                    : "(%s)²"
                        .formatted(
                            "%s %s %s"
                                .formatted(
                                    term((long) a * a, "x"),
                                    minus ? "−" : "+",
                                    y ? term((long) b * b, "y") : number((long) b * b))))
        .step(
            negative
                ? "先提出负号：原式 = −(%s)。"
                    .formatted(
                        sum(
                            List.of(
                                Rational.of((long) a * a),
                                Rational.of(middle),
                                Rational.of((long) b * b)),
                            kinds))
                : "首项是 %s，末项是 %s。"
                    .formatted(squared(term(a, "x")), squared(y ? term(b, "y") : number(b))))
        .step("中间项是两数积的 2 倍，符号为%s。".formatted(minus ? "负" : "正"))
        .step("原式 = %s(%s)²。".formatted(front, in))
        .hints("首末两项分别是谁的平方？", "a² ± 2ab + b² = (a ± b)²。", "中间项的符号决定括号里的符号；首项为负时先提负号。")
        .checkText(t -> factored(t.get(0), expression, 2))
        .build();
  }

  private static Exercise cross(Draw draw) {
    int a = draw.byLayer(1, 1, draw.between(2, 3));
    int p = draw.byLayer(draw.between(1, 8), draw.nonZero(-9, 9), draw.nonZero(-6, 6));
    int q = draw.byLayer(draw.between(1, 8), draw.nonZero(-9, 9), draw.nonZero(-6, 6));
    draw.require(p != q && p + q != 0 && gcd(a, p) == 1);
    draw.require(draw.layer() != Layer.IMPROVING || p < 0 || q < 0);
    // (a x + p)(x + q)
    long middle = (long) a * q + p;
    draw.require(middle != 0 && (a == 1 || a * q != p));
    String expression = polynomial("x", a, middle, (long) p * q);
    String one = polynomial("x", a, p);
    String other = polynomial("x", 1, q);
    return Exercise.ask("分解因式：%s = ____。".formatted(expression))
        .answer(two(one, other), two(other, one))
        .wrong("和与积的符号弄错", two(polynomial("x", a, -p), polynomial("x", 1, -q)))
        .wrong("一个因式的符号写反", two(polynomial("x", a, -p), other))
        .wrong(
            a == 1 ? "只凑积没有凑和" : "十字交叉的位置放错",
            a == 1
                ? two(polynomial("x", 1, (long) p * q), polynomial("x", 1, 1))
                : two(polynomial("x", a, q), polynomial("x", 1, p)))
        .wrong(
            "结果不是积的形式",
            "x(%s)%s".formatted(polynomial("x", a, middle), MathText.added((long) p * q)))
        .step(
            a == 1
                ? "找两个数，积是 %s，和是 %s：%s 和 %s。"
                    .formatted(number((long) p * q), number(middle), number(p), number(q))
                : "%dx² 拆成 %dx 与 x，%s 拆成 %s 与 %s，交叉相乘：%s + %s = %s。"
                    .formatted(
                        a,
                        a,
                        number((long) p * q),
                        number(p),
                        number(q),
                        MathText.inside((long) a * q),
                        MathText.inside(p),
                        number(middle)))
        .step("原式 = %s。".formatted(two(one, other)))
        .hints("常数项可以拆成哪两个数的积？", "拆出的两个数要凑成一次项的系数。", "先看常数项的符号，再定两个数的符号；写完后乘回去检验。")
        .checkText(t -> factored(t.get(0), expression, 2))
        .build();
  }

  private static Exercise thenFormula(Draw draw) {
    int g = draw.between(2, 5);
    int b = draw.between(1, 5);
    boolean square = draw.layer() == Layer.EXTENDING;
    boolean minus = draw.chance();
    String letter = draw.pick("a", "m");
    String outside = draw.chance() ? number(g) : term(g, letter);
    boolean lettered = outside.length() > 1;
    String l = lettered ? letter : "";
    // g l x² − g b² l y² or g l x² ± 2 g b l x y + g b² l y²
    long middle = square ? (minus ? -2L : 2L) * g * b : 0;
    long last = square ? (long) g * b * b : -(long) g * b * b;
    String expression =
        sum(
            List.of(Rational.of(g), Rational.of(middle), Rational.of(last)),
            List.of(l + "x²", l + "xy", l + "y²"));
    String by = term(b, "y");
    String answer =
        square
            ? "%s(x %s %s)²".formatted(outside, minus ? "−" : "+", by)
            : "%s(x + %s)(x − %s)".formatted(outside, by, by);
    String inner =
        sum(
            List.of(Rational.ONE, Rational.of(middle / g), Rational.of(last / g)),
            List.of("x²", "xy", "y²"));
    return Exercise.ask("分解因式：%s = ____。".formatted(expression))
        .answer(answer, square ? answer : "%s(x − %s)(x + %s)".formatted(outside, by, by))
        .wrong("分解不彻底", "%s(%s)".formatted(outside, inner))
        .wrong(
            square ? "中间项的符号写错" : "把平方差当作差的平方",
            square
                ? "%s(x %s %s)²".formatted(outside, minus ? "+" : "−", by)
                : "%s(x − %s)²".formatted(outside, by))
        .wrong(
            "分解后丢掉公因式",
            square
                ? "(x %s %s)²".formatted(minus ? "−" : "+", by)
                : "(x + %s)(x − %s)".formatted(by, by))
        .step("先提公因式 %s：原式 = %s(%s)。".formatted(outside, outside, inner))
        .step("括号里再用%s公式。".formatted(square ? "完全平方" : "平方差"))
        .step("原式 = %s。".formatted(answer))
        .hints("分解因式时，先看有没有公因式。", "提出公因式后，看括号里能不能用公式。", "分解到不能再分解为止，公因式不要丢。")
        .checkText(t -> factored(t.get(0), expression, 2))
        .build();
  }

  private static Exercise evaluate(Draw draw) {
    int s = draw.nonZero(-7, 7);
    int p = draw.nonZero(-6, 6);
    int kind = draw.byLayer(0, 1, 2);
    draw.require(Math.abs(s) > 1 && Math.abs(p) > 1 && (kind == 1 || s * s > 4 * p));
    // kind 0: a²b + ab² ; 1: a² − b² with a + b and a − b; 2: a³b + 2a²b² + ab³
    String given =
        kind == 1
            ? "a + b = %s，a − b = %s".formatted(number(s), number(p))
            : "a + b = %s，ab = %s".formatted(number(s), number(p));
    String ask = kind == 0 ? "a²b + ab²" : kind == 1 ? "a² − b²" : "a³b + 2a²b² + ab³";
    long answer = kind == 2 ? (long) p * s * s : (long) p * s;
    String form = kind == 0 ? "ab(a + b)" : kind == 1 ? "(a + b)(a − b)" : "ab(a + b)²";
    return Exercise.ask("已知 %s，则 %s 的值为 ____。".formatted(given, ask))
        .answer(answer)
        .wrong("把积的关系写成和", kind == 2 ? (long) p + (long) s * s : (long) p + s)
        .wrong(kind == 2 ? "分解不彻底" : "结果的符号弄错", kind == 2 ? (long) p * s : -answer)
        .wrong(
            "把平方写在另一个因式上",
            kind == 2
                ? (long) p * p * s
                : kind == 1 ? (long) s * s - (long) p * p : (long) p * p * s)
        .wrong("代入时多乘了2", 2 * answer)
        .step("分解因式：%s = %s。".formatted(ask, form))
        .step(
            "代入，得 %s。"
                .formatted(
                    kind == 2
                        ? "%s × %s²".formatted(MathText.inside(p), MathText.inside(s))
                        : "%s × %s"
                            .formatted(
                                MathText.inside(kind == 1 ? s : p),
                                MathText.inside(kind == 1 ? p : s))))
        .step("= %s。".formatted(number(answer)))
        .hints("不必求出 a、b，看能不能先分解因式。", "先提公因式，再看能不能用公式。", "分解以后，把已知的式子整体代入。")
        .check(
            v -> {
              Expression e = Expression.parse(ask);
              if (kind == 1) {
                Rational a = Rational.of((long) s + p, 2);
                return v.equals(e.value(Map.of('a', a, 'b', Rational.of(s).minus(a))));
              }
              double root = s * (double) s - 4.0 * p;
              double a = (s + Math.sqrt(root)) / 2;
              return Solutions.close(v.doubleValue(), e.approximate(Map.of('a', a, 'b', s - a)));
            })
        .build();
  }
}
