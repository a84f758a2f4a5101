package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.polynomial;

import java.util.List;
import xueban.nlp.math.Rational;

/** What perfect squares tell: grade 8. */
@SuppressWarnings("NarrowCalculation") // the numbers of exercises are small
final class PerfectSquareTemplates {
  private static final String SQUARE = "math.perfect-square-formula";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "polynomial.known-sum-product",
              "知和与积求平方和",
              "由完全平方公式变形→代入",
              8,
              List.of(SQUARE),
              PerfectSquareTemplates::knownSum),
          Template.of(
              "polynomial.perfect-square-parameter",
              "完全平方式求字母",
              "中间项=±2ab→列方程→两种情况",
              8,
              List.of(SQUARE),
              PerfectSquareTemplates::squareParameter));

  private PerfectSquareTemplates() {}

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
              .step("(a − b)² = a² − 2ab + b²，所以 2ab = a² + b² − (a − b)²。")
              .step(
                  "2ab = %s − %s = %s。"
                      .formatted(
                          number((long) a * a + (long) b * b),
                          number((long) (a - b) * (a - b)),
                          number(2L * p)))
              .step("所以 ab = %s。".formatted(number(p)))
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
            .stepIf(
                fourth,
                "再平方：x⁴ + 2 + 1/x⁴ = %d，所以 x⁴ + 1/x⁴ = %d。".formatted(square * square, answer))
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
        .step("中间项是 ±2·%s·%d = ±%dx。".formatted(MathText.term(a, "x"), b, 2 * a * b))
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
}
