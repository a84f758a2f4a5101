package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.added;
import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.polynomial;
import static xueban.tutor.generator.MathText.sum;

import java.util.List;
import java.util.Map;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Products of polynomials and their formulas: grade 8. */
@SuppressWarnings("NarrowCalculation") // the numbers of exercises are small
final class PolynomialTemplates {
  private static final String PRODUCT = "math.polynomial-multiplication";
  private static final String DIFFERENCE = "math.square-difference-formula";
  private static final String SQUARE = "math.perfect-square-formula";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "polynomial.product",
              "多项式乘多项式",
              "逐项相乘→合并同类项",
              8,
              List.of(PRODUCT),
              PolynomialTemplates::product),
          Template.of(
              "polynomial.compare-coefficients",
              "比较系数求字母",
              "展开乘积→比较对应项系数→求字母",
              8,
              List.of(PRODUCT),
              PolynomialTemplates::compareCoefficients),
          Template.of(
              "polynomial.number-formula",
              "用公式简便计算数",
              "把数写成整十整百的和差→套公式→计算",
              8,
              List.of(DIFFERENCE, SQUARE),
              PolynomialTemplates::numberFormula),
          Template.of(
              "polynomial.formula-expand",
              "用乘法公式展开化简",
              "分别用平方差、完全平方公式→去括号→合并",
              8,
              List.of(SQUARE, DIFFERENCE),
              PolynomialTemplates::formulaExpand),
          Template.of(
              "polynomial.known-sum-product",
              "知和与积求平方和",
              "由完全平方公式变形→代入",
              8,
              List.of(SQUARE),
              PolynomialTemplates::knownSum),
          Template.of(
              "polynomial.perfect-square-parameter",
              "完全平方式求字母",
              "中间项=±2ab→列方程→两种情况",
              8,
              List.of(SQUARE),
              PolynomialTemplates::squareParameter),
          Template.of(
              "polynomial.divide-monomial",
              "多项式除以单项式",
              "每一项分别除以单项式→系数相除、指数相减",
              8,
              List.of("math.monomial-division"),
              PolynomialTemplates::divide));

  private PolynomialTemplates() {}

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
        .hints("两个二项式相乘，展开后有几项？", "用一个多项式的每一项去乘另一个的每一项。", "注意每一项的符号，最后合并同类项。")
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
          .wrong("系数化为1时漏除", s)
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
        .wrong("交叉项的符号弄错", inverse ? (long) p - q : -m + n)
        .wrong(inverse ? "求出一个字母就作答" : "只比较了一项", inverse ? q : n)
        .wrong("常数项的符号弄错", inverse ? (long) q - p : m - n)
        .step(
            inverse
                ? "比较常数项：%s × a = %s，得 a = %s。".formatted(MathText.inside(p), number(n), number(q))
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

  private static Exercise numberFormula(Draw draw) {
    int base =
        draw.byLayer(
            draw.pick(50, 100), draw.pick(100, 200, 300), draw.pick(100, 1000, 2000, 2025));
    int d = draw.between(1, draw.byLayer(5, 9, 3));
    return switch (draw.layer()) {
      case BASIC, IMPROVING -> {
        boolean square = draw.layer() == Layer.IMPROVING || draw.chance();
        if (!square) {
          long answer = (long) base * base - (long) d * d;
          yield Exercise.ask("用乘法公式计算：%d × %d = ____。".formatted(base + d, base - d))
              .answer(answer)
              .wrong("平方差写成平方和", (long) base * base + (long) d * d)
              .wrong("末项没有平方", (long) base * base - d)
              .wrong("只算首项的平方", (long) base * base)
              .step("%d × %d = (%d + %d)(%d − %d)".formatted(base + d, base - d, base, d, base, d))
              .step("= %d² − %d² = %d。".formatted(base, d, answer))
              .hints("两个因数离哪个整百（整十）数一样远？", "写成 (a + b)(a − b) 的形式。", "结果是两个数的平方差。")
              .check(v -> v.equals(Rational.of(base + d).times((long) base - d)))
              .build();
        }
        boolean minus = draw.chance();
        long value = (long) base + (minus ? -d : d);
        long middle = 2L * base * d;
        yield Exercise.ask("用乘法公式计算：%d² = ____。".formatted(value))
            .answer(value * value)
            .wrong("漏掉中间项", (long) base * base + (long) d * d)
            .wrong("中间项漏乘2", (long) base * base + (minus ? -middle / 2 : middle / 2) + (long) d * d)
            .wrong("末项的符号弄错", (long) base * base + (minus ? -middle : middle) - (long) d * d)
            .wrong("中间项的符号弄错", (long) base * base - (minus ? -middle : middle) + (long) d * d)
            .step("%d² = (%d %s %d)²".formatted(value, base, minus ? "−" : "+", d))
            .step(
                "= %d² %s 2 × %d × %d + %d² = %d。"
                    .formatted(base, minus ? "−" : "+", base, d, d, value * value))
            .hints("这个数接近哪个整百（整十）数？", "写成和（差）的平方，用完全平方公式。", "不要漏掉中间的两倍积。")
            .check(v -> v.over(value).equals(Rational.of(value)))
            .build();
      }
      case EXTENDING ->
          Exercise.ask("用乘法公式计算：%d² − %d × %d = ____。".formatted(base, base + d, base - d))
              .answer((long) d * d)
              .wrong("减去乘积时不加括号", -(long) d * d)
              .wrong("末项没有平方", d == 1 ? 2 : d)
              .wrong("平方差写成平方和", -2L * base * base + (long) d * d)
              .wrong("把两数的差当作结果", 2L * d)
              .step("%d × %d = %d² − %d²。".formatted(base + d, base - d, base, d))
              .step("原式 = %d² − (%d² − %d²)".formatted(base, base, d))
              .step("= %d² = %d。".formatted(d, d * d))
              .hints("后面两个因数与前面的底数有什么关系？", "把后面的乘积用平方差公式表示。", "减去一个式子时要加括号。")
              .check(
                  v ->
                      v.equals(
                          Rational.of(base)
                              .times(base)
                              .minus(Rational.of(base + d).times((long) base - d))))
              .build();
    };
  }

  private static Exercise formulaExpand(Draw draw) {
    int a = draw.byLayer(1, draw.between(2, 4), draw.between(1, 3));
    int b = draw.between(1, 7);
    boolean minus = draw.chance();
    int c = draw.between(1, 3);
    int d = draw.between(1, 6);
    boolean both = draw.layer() == Layer.EXTENDING;
    boolean two = draw.layer() != Layer.BASIC;
    List<String> kinds = two ? List.of("x²", "xy", "y²") : List.of("x²", "x", "");
    String y = two ? "y" : "";
    String inside =
        "%s %s %s"
            .formatted(
                MathText.term(a, "x"), minus ? "−" : "+", two ? MathText.term(b, y) : number(b));
    String square = "(%s)²".formatted(inside);
    String pair =
        "(%s + %s)(%s − %s)"
            .formatted(
                MathText.term(c, "x"),
                MathText.term(d, y),
                MathText.term(c, "x"),
                MathText.term(d, y));
    String expression = both ? square + " − " + pair : square;
    long middle = (minus ? -2L : 2L) * a * b;
    long x2 = (long) a * a - (both ? (long) c * c : 0);
    long y2 = (long) b * b + (both ? (long) d * d : 0);
    long carelessY = (long) b * b - (both ? (long) d * d : 0);
    String answer = sum(List.of(Rational.of(x2), Rational.of(middle), Rational.of(y2)), kinds);
    draw.require(!two || a != 1 || b != 1 || both);
    return Exercise.ask("%s：%s = ____。".formatted(both ? "化简" : "计算", expression))
        .answer(answer)
        .wrong(
            "漏掉中间项",
            sum(List.of(Rational.of(x2), Rational.of(y2)), List.of(kinds.get(0), kinds.get(2))))
        .wrong(
            "中间项漏乘2",
            sum(List.of(Rational.of(x2), Rational.of(middle / 2), Rational.of(y2)), kinds))
        .wrong(
            both ? "减去乘积时不加括号" : "末项的符号弄错",
            sum(
                List.of(Rational.of(x2), Rational.of(middle), Rational.of(both ? carelessY : -y2)),
                kinds))
        .wrong(
            a == 1 ? "中间项的符号弄错" : "系数没有平方",
            a == 1
                ? sum(List.of(Rational.of(x2), Rational.of(-middle), Rational.of(y2)), kinds)
                : sum(
                    List.of(
                        Rational.of(a - (both ? (long) c * c : 0)),
                        Rational.of(middle),
                        Rational.of(y2)),
                    kinds))
        .step(
            "完全平方公式：%s = %s。"
                .formatted(
                    square,
                    sum(
                        List.of(
                            Rational.of((long) a * a),
                            Rational.of(middle),
                            Rational.of((long) b * b)),
                        kinds)))
        .step(
            both
                ? "平方差公式：%s = %s。"
                    .formatted(
                        pair,
                        sum(
                            List.of(Rational.of((long) c * c), Rational.of(-(long) d * d)),
                            List.of(kinds.get(0), kinds.get(2))))
                : "注意中间项是两数积的 2 倍。")
        .step("结果是 %s。".formatted(answer))
        .hints(
            "式子符合哪个乘法公式？",
            "(a ± b)² = a² ± 2ab + b²，(a + b)(a − b) = a² − b²。",
            "系数也要平方；减去一个式子要加括号。")
        .checkText(t -> Solutions.same(t.get(0), expression) && !t.get(0).contains("("))
        .build();
  }

  private static Exercise knownSum(Draw draw) {
    int a = draw.nonZero(-9, 9);
    int b = draw.nonZero(-9, 9);
    int s = a + b;
    int p = a * b;
    draw.require(s != 0 && a != b);
    return switch (draw.layer()) {
      case BASIC ->
          Exercise.ask("已知 a + b = %s，ab = %s，则 a² + b² 的值为 ____。".formatted(number(s), number(p)))
              .answer((long) s * s - 2L * p)
              .wrong("漏掉中间项", (long) s * s)
              .wrong("中间项漏乘2", (long) s * s - p)
              .wrong("中间项的符号弄错", (long) s * s + 2L * p)
              .step("(a + b)² = a² + 2ab + b²，所以 a² + b² = (a + b)² − 2ab。")
              .step(
                  "= %s² − 2 × %s = %s。"
                      .formatted(
                          MathText.inside(s), MathText.inside(p), number((long) s * s - 2L * p)))
              .hints("已知和与积，与哪个公式有关？", "把 (a + b)² 展开，看看多了什么。", "用 (a + b)² 和 ab 表示 a² + b²。")
              .check(v -> v.equals(Rational.of((long) a * a + (long) b * b)))
              .build();
      case IMPROVING ->
          Exercise.ask(
                  "已知 a − b = %s，a² + b² = %s，则 ab 的值为 ____。"
                      .formatted(number((long) a - b), number((long) a * a + (long) b * b)))
              .answer(p)
              .wrong("变形后忘记除以2", 2L * p)
              .wrong("中间项的符号弄错", -p)
              .wrong("漏掉中间项", (long) a * a + (long) b * b - Math.abs((long) a - b))
              .step("(a − b)² = a² − 2ab + b²，所以 2ab = a² + b² − (a − b)²。")
              .step(
                  "2ab = %s − %s = %s。"
                      .formatted(
                          number((long) a * a + (long) b * b),
                          number((long) (a - b) * (a - b)),
                          number(2L * p)))
              .step("ab = %s。".formatted(number(p)))
              .hints("把 (a − b)² 展开。", "完全平方公式中有三个量，知道两个可求第三个。", "先求 2ab，再除以系数。")
              .check(
                  v -> {
                    Rational gap = Rational.of((long) a - b);
                    return v.times(2)
                        .plus(gap.times(gap))
                        .equals(Rational.of((long) a * a + (long) b * b));
                  })
              .build();
      case EXTENDING -> {
        int t = draw.between(2, 9) * (draw.chance() ? 1 : -1);
        boolean sumGiven = draw.chance();
        boolean fourth = Math.abs(t) < 5 && draw.chance();
        long square = (long) t * t + (sumGiven ? -2 : 2);
        long answer = fourth ? square * square - 2 : square;
        String sign = sumGiven ? "+" : "−";
        draw.require(!sumGiven || Math.abs(t) > 2);
        yield Exercise.ask(
                "已知 x %s 1/x = %s，则 %s 的值为 ____。"
                    .formatted(sign, number(t), fourth ? "x⁴ + 1/x⁴" : "x² + 1/x²"))
            .answer(answer)
            .wrong("漏掉中间项", fourth ? (long) t * t * t * t : (long) t * t)
            .wrong("中间项的符号弄错", fourth ? square * square + 2 : (long) t * t + (sumGiven ? 2 : -2))
            .wrong("中间项漏乘2", fourth ? square * square - 1 : (long) t * t + (sumGiven ? -1 : 1))
            .wrong(fourth ? "求到平方就停下" : "把平方当作乘2", fourth ? square : 2L * t)
            .step("两边平方：x² %s 2 + 1/x² = %d。".formatted(sign, t * t))
            .step("所以 x² + 1/x² = %d %s 2 = %d。".formatted(t * t, sumGiven ? "−" : "+", square))
            .step(
                fourth
                    ? "再平方：x⁴ + 2 + 1/x⁴ = %d，x⁴ + 1/x⁴ = %d。".formatted(square * square, answer)
                    : "结果是 %d。".formatted(answer))
            .hints("x 与 1/x 的积是多少？", "把已知等式两边平方。", "展开后，中间项是一个常数。")
            .check(
                v -> {
                  // x solves x² − t x ± 1 = 0
                  double x = (t + Math.sqrt((double) t * t + (sumGiven ? -4 : 4))) / 2;
                  double value = fourth ? Math.pow(x, 4) + Math.pow(x, -4) : x * x + 1 / (x * x);
                  return Solutions.close(v.doubleValue(), value);
                })
            .build();
      }
    };
  }

  private static Exercise squareParameter(Draw draw) {
    int a = draw.byLayer(1, draw.between(2, 5), draw.between(1, 4));
    int b = draw.between(1, 9);
    int k = draw.byLayer(1, 1, 2);
    int h = draw.byLayer(0, 0, draw.nonZero(-5, 5));
    // a²x² + k(m − h)x + b²: k(m − h) = ±2ab
    draw.require((2 * a * b) % k == 0 && Rational.of(a, b).numerator().intValue() == a);
    int up = 2 * a * b / k + h;
    int down = -2 * a * b / k + h;
    String lead = a == 1 ? "x²" : a * a + "x²";
    String middle = h == 0 ? " + mx" : " + %d(%s)x".formatted(k, polynomial("m", 1, -h));
    String text = "%s%s + %d".formatted(lead, middle, b * b);
    return Exercise.ask("若 %s 是一个完全平方式，则 m 的值为 ____。".formatted(text))
        .answer(
            Solutions.either(down, up),
            "m=%s或m=%s".formatted(number(down), number(up)),
            h == 0 ? "±" + up : Solutions.either(up, down))
        .wrong("只取中间项为正的一种", up)
        .wrong(
            "中间项漏乘2",
            Solutions.either(
                Rational.of(-(long) a * b, k).plus(h), Rational.of((long) a * b, k).plus(h)))
        .wrong("只取中间项为负的一种", down)
        .wrong(
            a == 1 ? "末项没有开方" : "首项的系数没有开方",
            a == 1
                ? Solutions.either(
                    Rational.of(-2L * b * b, k).plus(h), Rational.of(2L * b * b, k).plus(h))
                : Solutions.either(
                    Rational.of(-2L * a * a * b, k).plus(h),
                    Rational.of(2L * a * a * b, k).plus(h)))
        .step("首项是 %s，末项是 %d²。".formatted(a == 1 ? "x²" : "(%dx)²".formatted(a), b))
        .step("中间项是 ±2 × %s × %d = ±%dx。".formatted(MathText.term(a, "x"), b, 2 * a * b))
        .step(
            h == 0
                ? "所以 m = ±%d。".formatted(up)
                : "所以 %d(%s) = ±%d，m = %s 或 m = %s。"
                    .formatted(k, polynomial("m", 1, -h), 2 * a * b, number(up), number(down)))
        .hints("完全平方式有什么特点？", "首末两项是平方，中间项是两数积的两倍。", "中间项可正可负，有两种情况。")
        .checkText(
            t -> {
              List<Rational> m = Solutions.read(t.get(0));
              // a double root: the discriminant of the quadratic is 0
              return m.size() == 2
                  && !m.get(0).equals(m.get(1))
                  && m.stream()
                      .allMatch(
                          v ->
                              v.minus(h).times(k).power(2).equals(Rational.of(4L * a * a * b * b)));
            })
        .build();
  }

  private static Exercise divide(Draw draw) {
    int k = draw.between(2, 5) * (draw.layer() == Layer.BASIC ? 1 : draw.pick(-1, 1));
    int a = draw.nonZero(-6, 6);
    int b = draw.nonZero(-6, 6);
    boolean one = draw.layer() != Layer.BASIC;
    boolean y = draw.layer() == Layer.EXTENDING;
    int c = one ? 1 : draw.nonZero(-6, 6);
    int p = draw.between(1, 2);
    String yy = y ? "y" : "";
    String divisor = "%s".formatted(MathText.term(k, "x" + (p == 1 ? "" : "²") + yy));
    List<String> dividend =
        List.of(
            "x" + MathText.superscript(p + 2) + (y ? "y²" : ""),
            "x" + MathText.superscript(p + 1) + yy,
            "x" + (p == 1 ? "" : "²") + yy);
    List<String> quotient = List.of("x²" + yy, "x", "");
    List<Rational> numbers = List.of(Rational.of(a), Rational.of(b), Rational.of(c));
    String top = sum(numbers.stream().map(v -> v.times(k)).toList(), dividend);
    String expression = "(%s) ÷ (%s)".formatted(top, divisor);
    String answer = sum(numbers, quotient);
    return Exercise.ask("计算：%s = ____。".formatted(expression))
        .answer(answer)
        .wrong(
            one ? "漏写商中的1" : "漏除最后一项",
            sum(List.of(Rational.of(a), Rational.of(b)), quotient.subList(0, 2)))
        .wrong(
            "只除第一项",
            sum(
                List.of(Rational.of(a), Rational.of((long) b * k), Rational.of((long) c * k)),
                List.of(quotient.get(0), dividend.get(1), dividend.get(2))))
        .wrong(
            "除式的负号只用于第一项",
            sum(
                List.of(Rational.of(a), Rational.of(k < 0 ? -b : b), Rational.of(k < 0 ? -c : c)),
                quotient))
        .wrong(
            "系数相减而不相除",
            sum(
                List.of(
                    Rational.of((long) a * k - k),
                    Rational.of((long) b * k - k),
                    Rational.of((long) c * k - k)),
                quotient))
        .step("用多项式的每一项分别除以 %s。".formatted(divisor))
        .step("系数相除，同底数幂的指数相减。")
        .step("结果是 %s。".formatted(answer))
        .hints("多项式除以单项式，怎样转化为单项式除以单项式？", "每一项都要除以这个单项式。", "相同的项相除得一，不能漏掉；注意符号。")
        .checkText(
            t ->
                Solutions.same(t.get(0), "(%s)/(%s)".formatted(top, divisor))
                    && !t.get(0).contains("("))
        .build();
  }
}
