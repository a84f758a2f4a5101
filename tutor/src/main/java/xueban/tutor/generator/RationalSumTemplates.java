package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.inside;
import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.Solutions.evaluates;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Adding and subtracting rational numbers: grade 7. */
@SuppressWarnings("NarrowCalculation") // the numbers of exercises are small
final class RationalSumTemplates {
  private static final String LAWS = "math.rational-operation-laws";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "rational-operation.add",
              "两个有理数相加",
              "判断同号异号→定符号→绝对值相加减",
              7,
              List.of("math.rational-addition"),
              RationalSumTemplates::add),
          Template.of(
              "rational-operation.subtract",
              "有理数的减法",
              "减法化为加法→相加",
              7,
              List.of("math.rational-subtraction"),
              RationalSumTemplates::subtract),
          Template.of(
              "rational-operation.chain",
              "有理数的加减混合运算",
              "统一为加法→同号结合→求和",
              7,
              List.of("math.rational-add-subtract-mixed", "math.rational-subtraction"),
              RationalSumTemplates::chain),
          Template.of(
              "rational-operation.group",
              "用加法运算律凑整",
              "交换结合、同分母凑整→分组求和",
              7,
              List.of(LAWS, "math.rational-add-subtract-mixed"),
              RationalSumTemplates::group));

  private RationalSumTemplates() {}

  private static Exercise add(Draw draw) {
    int bottom = draw.byLayer(1, 10, draw.between(3, 12));
    int most = draw.byLayer(20, 99, 3 * bottom);
    Rational a = Rational.of(draw.nonZero(-most, most), bottom);
    Rational b =
        Rational.of(draw.nonZero(-most, most), draw.byLayer(1, 10, draw.pick(1, 2) * bottom));
    draw.require(a.signum() < 0 || b.signum() < 0);
    draw.require(!a.plus(b).equals(Rational.ZERO) && !a.equals(b));
    draw.require(draw.layer() != Layer.IMPROVING || (!a.isWhole() && !b.isWhole()));
    draw.require(draw.layer() != Layer.EXTENDING || (!a.isWhole() && !b.isWhole()));
    boolean decimal = draw.layer() == Layer.IMPROVING;
    String one = show(a, decimal, false);
    String other = show(b, decimal, true);
    Rational sum = a.plus(b);
    boolean same = a.signum() == b.signum();
    Rational size = same ? a.abs().plus(b.abs()) : a.abs().minus(b.abs()).abs();
    Rational off = same ? a.abs().minus(b.abs()).abs() : a.abs().plus(b.abs());
    return Exercise.ask("计算：%s + %s = ____。".formatted(one, other))
        .answer(show(sum, decimal, false))
        .wrong(
            same ? "同号相加却把绝对值相减" : "异号相加也把绝对值相加",
            show(sum.signum() < 0 ? off.negate() : off, decimal, false))
        .wrong("符号总取第一个数的符号", show(a.signum() < 0 ? size.negate() : size, decimal, false))
        .wrong("和的符号取反", show(sum.negate(), decimal, false))
        .step(
            same
                ? "两个加数同号，取相同的符号“%s”，并把绝对值相加。".formatted(a.signum() < 0 ? "−" : "+")
                : "两个加数异号，取绝对值较大的加数的符号“%s”，并用较大的绝对值减去较小的绝对值。"
                    .formatted(sum.signum() < 0 ? "−" : "+"))
        .step(
            "原式 = %s(%s %s %s) = %s。"
                .formatted(
                    sum.signum() < 0 ? "−" : "+",
                    show(
                        same || a.abs().compareTo(b.abs()) > 0 ? a.abs() : b.abs(), decimal, false),
                    same ? "+" : "−",
                    show(
                        same || a.abs().compareTo(b.abs()) > 0 ? b.abs() : a.abs(), decimal, false),
                    show(sum, decimal, false)))
        .hints("先看两个加数是同号还是异号。", "同号取相同的符号，异号取绝对值较大的加数的符号。", "符号定好以后，再决定绝对值是相加还是相减。")
        .check(v -> v.minus(b).equals(a))
        .build();
  }

  /** Returns a decimal or fraction, a negative one in brackets where asked. */
  static String show(Rational value, boolean decimal, boolean bracket) {
    String text = decimal ? MathText.decimal(value) : number(value);
    return bracket && value.signum() < 0 ? "(" + text + ")" : text;
  }

  private static Exercise subtract(Draw draw) {
    int most = draw.byLayer(20, 50, 30);
    int bottom = draw.byLayer(1, 1, draw.between(2, 8));
    Rational a = Rational.of(draw.nonZero(-most, most), bottom);
    Rational b = Rational.of(draw.nonZero(-most, most), bottom);
    draw.require((a.signum() < 0 || b.signum() < 0) && a.abs().compareTo(b.abs()) != 0);
    draw.require(bottom == 1 || (!a.isWhole() && !b.isWhole()));
    Rational answer = a.minus(b);
    return Exercise.ask("计算：%s − %s = ____。".formatted(number(a), inside(b)))
        .answer(answer)
        .wrong(b.signum() < 0 ? "减负数时只变一个符号" : "减号当作加号", a.plus(b))
        .wrong("差的符号取反", answer.negate())
        .wrong("只把绝对值相减", a.abs().minus(b.abs()))
        .step("减去一个数，等于加上这个数的相反数：%s 的相反数是 %s。".formatted(number(b), number(b.negate())))
        .step("原式 = %s + %s = %s。".formatted(number(a), inside(b.negate()), number(answer)))
        .hints("减法可以转化为什么运算？", "减去一个数，等于加上它的相反数。", "减号变加号的同时，减数要变成它的相反数。")
        .check(v -> v.plus(b).equals(a))
        .build();
  }

  private static Exercise chain(Draw draw) {
    int count = draw.byLayer(3, 4, 5);
    StringBuilder text = new StringBuilder();
    List<Integer> terms = new ArrayList<>();
    int careless = 0;
    for (int i = 0; i < count; i++) {
      int value = draw.nonZero(-20, 20);
      boolean minus = i > 0 && draw.chance();
      text.append(i == 0 ? "" : minus ? " − " : " + ")
          .append(i == 0 ? number(value) : inside(value));
      terms.add(minus ? -value : value);
      careless += minus ? -Math.abs(value) : value;
    }
    draw.require(text.toString().contains("− (") && terms.stream().distinct().count() == count);
    int plus = terms.stream().filter(t -> t > 0).mapToInt(t -> t).sum();
    int minus = terms.stream().filter(t -> t < 0).mapToInt(t -> t).sum();
    draw.require(plus > 0 && minus < 0 && plus + minus != 0);
    String expression = text.toString();
    String flat =
        number(terms.get(0))
            + terms.stream().skip(1).map(MathText::added).collect(Collectors.joining());
    return Exercise.ask("计算：%s = ____。".formatted(expression))
        .answer(plus + minus)
        .wrong("减负数时只变一个符号", careless)
        .wrong("交换项时丢下前面的符号", plus - minus)
        .wrong("最后一项的符号抄错", plus + minus - 2 * terms.get(count - 1))
        .step("减法统一成加法，并省略括号和加号：%s。".formatted(flat))
        .step("正数的和是 %d，负数的和是 %s。".formatted(plus, number(minus)))
        .step("原式 = %d − %d = %s。".formatted(plus, -minus, number(plus + minus)))
        .hints("先把减法都化成加法。", "化成和的形式以后，正数、负数可以分别结合。", "移动一项时，要连同它前面的符号一起移动。")
        .check(v -> evaluates(expression, v))
        .build();
  }

  private static Exercise group(Draw draw) {
    int p = draw.pick(3, 4, 5, 6, 7, 8, 9);
    int q = draw.pick(2, 3, 4, 5, 6, 7);
    draw.require(p != q);
    int whole = draw.nonZero(-9, 9);
    int more = draw.byLayer(whole > 0 ? whole : -whole, draw.nonZero(-9, 9), draw.nonZero(-12, 12));
    Rational a = Rational.of(draw.nonZero(-3 * p, 3 * p), p);
    Rational b = Rational.of(draw.nonZero(-3 * q, 3 * q), q);
    Rational c = Rational.of(whole).minus(a);
    Rational d = Rational.of(more).minus(b);
    draw.require(a.denominator().intValue() == p && b.denominator().intValue() == q);
    draw.require(c.signum() != 0 && d.signum() != 0 && whole + more != 0);
    draw.require(List.of(a, b, c, d).stream().anyMatch(x -> x.signum() < 0));
    String expression = "%s + %s + %s + %s".formatted(number(a), inside(b), inside(c), inside(d));
    return Exercise.ask("用简便方法计算：%s = ____。".formatted(expression))
        .answer((long) whole + more)
        .wrong("交换项时丢下前面的符号", a.plus(b.abs()).plus(c).plus(d.abs()))
        .wrong("第二组的和符号弄反", Rational.of(whole).minus(more))
        .wrong("两组的和符号弄反", -whole - more)
        .step(
            "把分母相同的数结合：原式 = (%s + %s) + (%s + %s)。"
                .formatted(number(a), inside(c), number(b), inside(d)))
        .step("= %s + %s".formatted(number(whole), inside(more)))
        .step("= %s。".formatted(number((long) whole + more)))
        .hints("看看哪些数放在一起容易相加。", "加法可以交换、结合。", "分母相同的数结合在一起，和是整数。")
        .check(v -> evaluates(expression, v))
        .build();
  }
}
