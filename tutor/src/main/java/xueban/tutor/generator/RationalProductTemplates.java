package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.inside;
import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.RationalSumTemplates.show;
import static xueban.tutor.generator.Solutions.evaluates;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Multiplying and dividing rational numbers: grade 7. */
@SuppressWarnings("NarrowCalculation") // the numbers of exercises are small
final class RationalProductTemplates {
  private static final String LAWS = "math.rational-operation-laws";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "rational-operation.multiply",
              "多个有理数相乘",
              "数负因数定符号→绝对值相乘",
              7,
              List.of("math.rational-multiplication"),
              RationalProductTemplates::multiply),
          Template.of(
              "rational-operation.divide",
              "有理数的除法和乘除混合运算",
              "除法化为乘倒数→定符号→约分相乘",
              7,
              List.of("math.rational-division", "math.reciprocal"),
              RationalProductTemplates::divide),
          Template.of(
              "rational-operation.distribute",
              "用分配律计算",
              "分配律展开→分别相乘→求和",
              7,
              List.of(LAWS),
              RationalProductTemplates::distribute),
          Template.of(
              "rational-operation.common-factor",
              "逆用分配律计算",
              "找相同因数→逆用分配律→先和后积",
              7,
              List.of(LAWS),
              RationalProductTemplates::commonFactor));

  private RationalProductTemplates() {}

  private static Exercise multiply(Draw draw) {
    int count = draw.byLayer(3, 4, 4);
    List<Rational> factors = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int top = draw.nonZero(-9, 9);
      factors.add(Rational.of(top, draw.layer() == Layer.EXTENDING ? draw.between(1, 6) : 1));
    }
    long negatives = factors.stream().filter(f -> f.signum() < 0).count();
    Rational size = factors.stream().map(Rational::abs).reduce(Rational.ONE, Rational::times);
    Rational product = negatives % 2 == 0 ? size : size.negate();
    Rational sum = factors.stream().reduce(Rational.ZERO, Rational::plus);
    draw.require(factors.stream().noneMatch(Rational.ONE::equals));
    draw.require(negatives > 1 && size.numerator().intValue() < 2000);
    draw.require(size.denominator().intValue() < 30 && factors.stream().distinct().count() > 2);
    String expression =
        number(factors.get(0))
            + factors.stream().skip(1).map(f -> " × " + inside(f)).collect(Collectors.joining());
    return Exercise.ask("计算：%s = ____。".formatted(expression))
        .answer(product)
        .wrong("负负相乘得负", product.negate())
        .wrong("把加法符号法则用于乘法", sum.signum() < 0 ? size.negate() : size)
        .wrong("把乘法当作加法", sum)
        .wrong("漏乘最后一个因数", product.over(factors.get(count - 1)))
        .step(
            "负因数有 %d 个，是%s数，积为%s。"
                .formatted(
                    negatives, negatives % 2 == 0 ? "偶" : "奇", negatives % 2 == 0 ? "正" : "负"))
        .step(
            "绝对值相乘：%s = %s。"
                .formatted(
                    factors.stream().map(f -> number(f.abs())).collect(Collectors.joining(" × ")),
                    number(size)))
        .step("所以结果是 %s。".formatted(number(product)))
        .hints("先数一数负因数有几个。", "负因数有奇数个时积为负，有偶数个时积为正。", "先定符号，再把绝对值相乘。")
        .check(v -> evaluates(expression, v))
        .build();
  }

  private static Exercise divide(Draw draw) {
    int a = draw.nonZero(-60, 60);
    int top = draw.between(1, 6);
    int bottom = draw.between(2, 9);
    Rational b = Rational.of(draw.chance() ? top : -top, bottom);
    draw.require(b.numerator().abs().intValue() == top && Math.abs(a) > 4);
    int c = draw.byLayer(1, draw.nonZero(-9, 9), draw.nonZero(-9, 9));
    boolean again = draw.layer() == Layer.EXTENDING;
    draw.require(draw.layer() == Layer.BASIC || Math.abs(c) > 1);
    draw.require(a < 0 || b.signum() < 0);
    Rational answer = again ? Rational.of(a).over(b).over(c) : Rational.of(a).over(b).times(c);
    Rational noFlip = again ? Rational.of(a).times(b).over(c) : Rational.of(a).times(b).times(c);
    Rational late = again ? Rational.of(a).over(b.over(c)) : Rational.of(a).over(b.times(c));
    draw.require(
        answer.denominator().intValue() < 13 && answer.numerator().abs().intValue() < 1000);
    String tail = c == 1 ? "" : (again ? " ÷ " : " × ") + inside(c);
    String expression = "%s ÷ %s%s".formatted(number(a), "(" + number(b) + ")", tail);
    String turned = "%s × %s".formatted(number(a), inside(Rational.ONE.over(b)));
    return Exercise.ask("计算：%s = ____。".formatted(expression))
        .answer(answer)
        .wrong("除以分数未取倒数", noFlip)
        .wrongIf(c != 1, again ? "连除先算后面的除法" : "乘除混合先算后面的乘法", late)
        .wrong("商的符号弄错", answer.negate())
        .step(
            "%s 的倒数是 %s，除法化为乘法：原式 = %s%s"
                .formatted(
                    number(b),
                    number(Rational.ONE.over(b)),
                    turned,
                    c == 1 ? "" : " × " + inside(again ? Rational.of(1, c) : Rational.of(c))))
        .step("= %s。".formatted(number(answer)))
        .hints(
            "除法怎样转化为乘法？",
            "除以一个不等于 0 的数，等于乘它的倒数。",
            c == 1 ? "化为乘法以后，先定符号再约分。" : "乘除是同级运算，从左到右依次进行；先定符号再约分。")
        .check(v -> evaluates(expression, v))
        .build();
  }

  private static Exercise distribute(Draw draw) {
    int common = draw.pick(12, 24, 30, 36, 60);
    int count = draw.byLayer(2, 3, 3);
    int by = draw.byLayer(common, common, -common);
    by = draw.layer() == Layer.IMPROVING && draw.chance() ? -by : by;
    List<Rational> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int bottom = draw.pick(2, 3, 4, 5, 6, 8, 10, 12);
      draw.require(common % bottom == 0);
      int top = draw.between(1, bottom - 1);
      Rational part = Rational.of(i > 0 && draw.chance() ? -top : top, bottom);
      draw.require(part.denominator().intValue() == bottom && !parts.contains(part));
      parts.add(part);
    }
    draw.require(parts.stream().map(Rational::denominator).distinct().count() == count);
    int factor = by;
    String sum =
        number(parts.get(0))
            + parts.stream().skip(1).map(MathText::added).collect(Collectors.joining());
    boolean divided = draw.layer() == Layer.EXTENDING && draw.chance();
    String expression =
        divided
            ? "(%s) ÷ (%s)".formatted(sum, number(Rational.of(1, factor)))
            : "(%s) × %s".formatted(sum, inside(factor));
    List<Rational> products = parts.stream().map(p -> p.times(factor)).toList();
    Rational answer = products.stream().reduce(Rational.ZERO, Rational::plus);
    Rational rest = answer.minus(products.get(0));
    String added =
        number(products.get(0))
            + products.stream().skip(1).map(MathText::added).collect(Collectors.joining());
    boolean signs = factor < 0 || parts.stream().anyMatch(part -> part.signum() < 0);
    Rational later = parts.stream().skip(1).reduce(Rational.ZERO, Rational::plus);
    Exercise.Builder exercise =
        Exercise.ask("计算：%s = ____。".formatted(expression))
            .answer(answer)
            .wrong("分配时漏乘后面的项", products.get(0).plus(later))
            .wrong("分配时漏乘第一项", parts.get(0).plus(rest))
            .wrong("分数相加时分子分母分别相加", addedApart(parts).times(factor))
            .wrongIf(factor < 0, "展开时后面的项不变号", products.get(0).minus(rest))
            .wrongIf(signs, "结果的符号弄错", answer.negate());
    if (divided) {
      exercise.step(
          "先把除法化为乘法：除以 %s 等于乘 %s。".formatted(number(Rational.of(1, factor)), number(factor)));
    }
    return exercise
        .step(
            "用分配律：原式 = %s。"
                .formatted(
                    parts.stream()
                        .map(p -> "%s × %s".formatted(inside(p), inside(factor)))
                        .collect(Collectors.joining(" + "))))
        .step("= %s".formatted(added))
        .step("= %s。".formatted(number(answer)))
        .hints(
            "括号里的分数通分比较麻烦，有没有更简便的办法？",
            divided ? "先把除法化为乘法，再用分配律。" : "用乘法对加法的分配律。",
            "括号外的数要同括号里的每一项相乘，注意符号。")
        .check(v -> evaluates(expression, v))
        .build();
  }

  /** Returns the fraction of the sum of the tops over the sum of the bottoms. */
  private static Rational addedApart(List<Rational> parts) {
    long top = 0;
    long bottom = 0;
    for (Rational part : parts) {
      top += part.numerator().longValue();
      bottom += part.denominator().longValue();
    }
    return Rational.of(top, bottom);
  }

  private static Exercise commonFactor(Draw draw) {
    Rational factor =
        draw.byLayer(
            Rational.of(draw.nonZero(-30, 30)),
            Rational.of(draw.between(11, 99), 10),
            Rational.of(draw.nonZero(-20, 20), draw.between(3, 13)));
    int a = draw.nonZero(-60, 60);
    int bottom = factor.denominator().intValue();
    int total =
        draw.byLayer(draw.pick(10, 100), draw.pick(-10, 10, 100), bottom * draw.pick(-2, -1, 1, 2));
    int c = draw.byLayer(0, 0, draw.nonZero(-30, 30));
    int b = total - a - c;
    draw.require(
        b != 0 && Math.abs(b) > 1 && Math.abs(a) > 1 && factor.abs().compareTo(Rational.of(1)) > 0);
    // something is negative, and no product occurs twice
    draw.require((factor.signum() < 0 || a < 0 || b < 0 || c < 0) && a != b && a != c && b != c);
    draw.require(draw.layer() == Layer.BASIC || !factor.isWhole());
    boolean decimal = draw.layer() == Layer.IMPROVING;
    Rational answer = factor.times(total);
    String f = decimal ? MathText.decimal(factor) : number(factor);
    String f2 = factor.signum() < 0 ? "(" + f + ")" : f;
    String third = c == 0 ? "" : " + %s × %s".formatted(inside(c), f2);
    String expression = "%s × %s + %s × %s%s".formatted(number(a), f2, inside(b), f2, third);
    String inner = number(a) + MathText.added(b) + (c == 0 ? "" : MathText.added(c));
    return Exercise.ask("用简便方法计算：%s = ____。".formatted(expression))
        .answer(show(answer, decimal, false))
        .wrong("提出因数后括号里弄错符号", show(factor.times((long) a - b + c), decimal, false))
        .wrong("把相同因数加了两次", show(factor.times(total * 2L), decimal, false))
        .wrong("结果的符号弄错", show(answer.negate(), decimal, false))
        .step("各项都有因数 %s，逆用分配律：".formatted(f))
        .step("原式 = (%s) × %s".formatted(inner, f2))
        .step("= %s × %s = %s。".formatted(number(total), f2, show(answer, decimal, false)))
        .hints("几个乘积里有没有相同的因数？", "把相同的因数提到括号外面。", "先求括号里各数的和，再同相同的因数相乘。")
        .check(v -> evaluates(expression, v))
        .build();
  }
}
