package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.sum;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Dividing polynomials by monomials: grade 8. */
@SuppressWarnings("NarrowCalculation") // the numbers of exercises are small
final class PolynomialDivisionTemplates {
  static final List<Template> ALL =
      List.of(
          Template.of(
              "polynomial.divide-monomial",
              "多项式除以单项式",
              "每一项分别除以单项式→系数相除、指数相减",
              8,
              List.of("math.monomial-division"),
              PolynomialDivisionTemplates::divide));

  private PolynomialDivisionTemplates() {}

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
            one
                ? sum(List.of(Rational.of(a), Rational.of(b)), quotient.subList(0, 2))
                : sum(
                    List.of(Rational.of(a), Rational.of(b), Rational.of((long) c * k)),
                    List.of(quotient.get(0), quotient.get(1), dividend.get(2))))
        .wrong(
            "只除第一项",
            sum(
                List.of(Rational.of(a), Rational.of((long) b * k), Rational.of((long) c * k)),
                List.of(quotient.get(0), dividend.get(1), dividend.get(2))))
        .wrongIf(
            k < 0,
            "除式的负号只用于第一项",
            sum(List.of(Rational.of(a), Rational.of(-b), Rational.of(-c)), quotient))
        .wrong(
            "系数相减而不相除",
            sum(
                List.of(
                    Rational.of((long) a * k - k),
                    Rational.of((long) b * k - k),
                    Rational.of((long) c * k - k)),
                quotient))
        .step("用多项式的每一项分别除以 %s。".formatted(divisor))
        .step(
            "%s ÷ (%s) = %s，%s ÷ (%s) = %s，%s ÷ (%s) = %s。"
                .formatted(
                    MathText.term((long) a * k, dividend.get(0)),
                    divisor,
                    MathText.term(a, quotient.get(0)),
                    MathText.term((long) b * k, dividend.get(1)),
                    divisor,
                    MathText.term(b, quotient.get(1)),
                    MathText.term((long) c * k, dividend.get(2)),
                    divisor,
                    MathText.number(c)))
        .step("所以原式 = %s。".formatted(answer))
        .hints(
            "多项式除以单项式，怎样转化为单项式除以单项式？",
            "每一项都要除以这个单项式。",
            one ? "相同的项相除得一，不能漏掉；注意符号。" : "系数相除，同底数幂的指数相减；注意符号。")
        .checkText(
            t ->
                Solutions.same(t.get(0), "(%s)/(%s)".formatted(top, divisor))
                    && !t.get(0).contains("("))
        .build();
  }
}
