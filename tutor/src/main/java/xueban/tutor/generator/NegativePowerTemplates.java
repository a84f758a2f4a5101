package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.superscript;
import static xueban.tutor.generator.PowerLawTemplates.sup;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Zero and negative exponents: grade 8. */
final class NegativePowerTemplates {
  private static final String NEGATIVE = "math.negative-exponent";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "power.negative-exponents",
              "零指数与负整数指数的计算",
              "分别化零指数、负指数幂→相加减",
              8,
              List.of(NEGATIVE, "math.zero-exponent"),
              NegativePowerTemplates::negativeExponents),
          Template.of(
              "power.small-scientific",
              "用科学记数法表示小数",
              "定 a→数左起第一个非零数前的零→负指数",
              8,
              List.of("math.small-number-scientific-notation"),
              NegativePowerTemplates::smallScientific));

  private NegativePowerTemplates() {}

  private static Exercise negativeExponents(Draw draw) {
    int a = draw.between(2, 4);
    int p = draw.between(1, 2);
    int b = draw.between(2, 5);
    int q = draw.between(1, 2);
    int c = draw.between(2, 9);
    boolean fraction = draw.layer() != Layer.BASIC;
    boolean third = draw.layer() == Layer.EXTENDING;
    String one =
        fraction ? "(1/%d)⁻%s".formatted(a, superscript(p)) : "%d⁻%s".formatted(a, superscript(p));
    Rational first = fraction ? Rational.of(a).power(p) : Rational.of(1, a).power(p);
    String zero =
        draw.pick("(π − 3)⁰", "(−%d)⁰".formatted(c), "(√%d − 2)⁰".formatted(c == 4 ? 5 : c));
    boolean minus = draw.chance();
    String tail = third ? " − (−%d)⁻%s × %d".formatted(b, superscript(q), b * b) : "";
    Rational last = third ? Rational.of(-b).power(-q).times((long) b * b) : Rational.ZERO;
    String expression = "%s %s %s%s".formatted(one, minus ? "−" : "+", zero, tail);
    Rational answer = first.plus(minus ? -1 : 1).minus(last);
    Rational negative = Rational.ONE.over(first).negate().plus(minus ? -1 : 1).minus(last);
    return Exercise.ask("计算：%s = ____。".formatted(expression))
        .answer(answer)
        .wrong("负指数得负数", negative)
        .wrong("零次幂等于0", first.minus(last))
        .wrong("负指数没有取倒数", Rational.ONE.over(first).plus(minus ? -1 : 1).minus(last))
        .wrong(
            "指数与底数相乘",
            (fraction ? Rational.of(-p, a) : Rational.of((long) -a * p))
                .plus(minus ? -1 : 1)
                .minus(last))
        .step("%s = %s。".formatted(one, number(first)))
        .step(
            "%s = 1%s。"
                .formatted(
                    zero,
                    third
                        ? "，(−%d)⁻%s × %d = %s".formatted(b, superscript(q), b * b, number(last))
                        : ""))
        .step(
            "原式 = %s %s 1%s = %s。"
                .formatted(
                    number(first),
                    minus ? "−" : "+",
                    third ? MathText.added(last.negate()) : "",
                    number(answer)))
        .hints("零指数幂、负整数指数幂的意义是什么？", "负整数指数幂是正整数指数幂的倒数；不等于零的数的零次幂与底数无关。", "分别化简每一个幂，再相加减。")
        .check(
            v -> {
              double value =
                  Math.pow(fraction ? 1.0 / a : a, -p) + (minus ? -1 : 1) * Math.pow(c, 0);
              value -= third ? Math.pow(-b, -q) * b * b : 0;
              return Solutions.close(v.doubleValue(), value);
            })
        .build();
  }

  private static Exercise smallScientific(Draw draw) {
    int digits = draw.between(1, 3);
    int mantissa = draw.between((int) Math.pow(10, digits - 1), (int) Math.pow(10, digits) - 1);
    draw.require(mantissa % 10 != 0);
    int power = draw.between(3, 6);
    draw.require(draw.layer() != Layer.BASIC || power + digits <= 7);
    boolean nano = draw.layer() == Layer.EXTENDING;
    boolean micro = draw.layer() == Layer.IMPROVING;
    int unit = nano ? 9 : micro ? 6 : 0;
    int shift = nano ? 1 : micro ? draw.between(0, 2) : 0;
    if (unit > 0) {
      power = unit - shift;
    }
    int exponent = power;
    Rational a = Rational.of(mantissa).over(Rational.of(10).power(digits - 1));
    Rational value = a.over(Rational.of(10).power(exponent));
    String front = MathText.decimal(a);
    String written = MathText.decimal(a.times(Rational.of(10).power(shift)));
    String stem =
        nano
            ? draw.pick(
                    "某种芯片的线宽约为 %s 纳米（1 纳米 = 10⁻⁹ 米），用科学记数法表示为 ____ 米。",
                    "某种蛋白质分子的直径约为 %s 纳米（1 纳米 = 10⁻⁹ 米），用科学记数法表示为 ____ 米。")
                .formatted(written)
            : micro
                ? draw.pick(
                        "某种粉尘颗粒的直径约为 %s 微米（1 微米 = 10⁻⁶ 米），用科学记数法表示为 ____ 米。",
                        "某种纤维的直径约为 %s 微米（1 微米 = 10⁻⁶ 米），用科学记数法表示为 ____ 米。")
                    .formatted(written)
                : (power >= 5
                        ? draw.pick(
                            "某种细胞的直径约为 %s 米，用科学记数法表示为 ____ 米。", "某种花粉的直径约为 %s 米，用科学记数法表示为 ____ 米。")
                        : draw.pick(
                            "一根蛛丝的直径约为 %s 厘米，用科学记数法表示为 ____ 厘米。",
                            "一粒沙子的质量约为 %s 克，用科学记数法表示为 ____ 克。"))
                    .formatted(MathText.decimal(value));
    return Exercise.ask(stem)
        .answer(
            front + "×10⁻" + superscript(exponent),
            front.equals("1")
                ? "10⁻" + superscript(exponent)
                : front + "×10⁻" + superscript(exponent))
        .wrong("负指数数错零的个数", front + "×10⁻" + superscript(exponent - 1))
        .wrong("漏写指数的负号", front + "×10" + superscript(exponent))
        .wrongIf(
            unit > 0,
            "单位换算的指数用错",
            front + "×10⁻" + superscript(Math.max(1, (nano ? 6 : 9) - shift)))
        .wrongIf(unit == 0, "小数点移动的位数数错", front + "×10⁻" + superscript(exponent + digits - 1))
        .wrongIf(shift > 0, "小数点移动的位数数错", front + "×10⁻" + superscript(unit))
        .stepIf(
            unit == 0, "第一个非零数字前面（包括小数点前的 0）有 %d 个 0，所以 10 的指数是 −%d。".formatted(exponent, exponent))
        .stepIf(
            shift > 0,
            "%s = %s×10%s，所以 %s×10⁻%s = %s×10%s×10⁻%s。"
                .formatted(
                    written,
                    front,
                    sup(shift),
                    written,
                    superscript(unit),
                    front,
                    sup(shift),
                    superscript(unit)))
        .stepIf(
            unit > 0 && shift == 0,
            "1 ≤ %s < 10，可以直接乘单位换算的 10⁻%s。".formatted(front, superscript(unit)))
        .step("结果是 %s×10⁻%s。".formatted(front, superscript(exponent)))
        .hints(
            "小于 1 的数写成 a×10⁻ⁿ，a 满足什么条件？",
            unit > 0 ? "先看题中 1 个这样的单位等于 10 的几次方米。" : "n 等于左起第一个非零数字前面零的个数。",
            unit == 0
                ? "小数点前面的那个零也要数进去。"
                : shift == 0 ? "看单位前面的数是不是已经满足 1 ≤ a < 10。" : "先把数写成 a×10ⁿ 的形式，再合并指数。")
        .checkText(
            t -> {
              String[] parts = t.get(0).split("×10⁻");
              if (parts.length != 2) {
                return false;
              }
              Rational head = MathText.read(parts[0]);
              Rational back = head.over(MathText.read("10" + parts[1]));
              Rational given = MathText.read(written).over(Rational.of(10).power(unit));
              return head.compareTo(Rational.ONE) >= 0
                  && head.compareTo(Rational.of(10)) < 0
                  && back.equals(unit > 0 ? given : value);
            })
        .build();
  }
}
