package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.inside;
import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.superscript;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Calculating with rational numbers: grade 7. */
@SuppressWarnings("NarrowCalculation") // the numbers of exercises are small
final class RationalOperationTemplates {
  private static final String LAWS = "math.rational-operation-laws";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "rational-operation.add",
              "两个有理数相加",
              "判断同号异号→定符号→绝对值相加减",
              7,
              List.of("math.rational-addition"),
              RationalOperationTemplates::add),
          Template.of(
              "rational-operation.subtract",
              "有理数的减法",
              "减法化为加法→相加",
              7,
              List.of("math.rational-subtraction"),
              RationalOperationTemplates::subtract),
          Template.of(
              "rational-operation.chain",
              "有理数的加减混合运算",
              "统一为加法→同号结合→求和",
              7,
              List.of("math.rational-add-subtract-mixed", "math.rational-subtraction"),
              RationalOperationTemplates::chain),
          Template.of(
              "rational-operation.group",
              "用加法运算律凑整",
              "交换结合、同分母凑整→分组求和",
              7,
              List.of(LAWS, "math.rational-add-subtract-mixed"),
              RationalOperationTemplates::group),
          Template.of(
              "rational-operation.multiply",
              "多个有理数相乘",
              "数负因数定符号→绝对值相乘",
              7,
              List.of("math.rational-multiplication"),
              RationalOperationTemplates::multiply),
          Template.of(
              "rational-operation.divide",
              "有理数的乘除混合运算",
              "除法化为乘倒数→定符号→约分相乘",
              7,
              List.of("math.rational-division", "math.reciprocal"),
              RationalOperationTemplates::divide),
          Template.of(
              "rational-operation.distribute",
              "用分配律计算",
              "分配律展开→分别相乘→求和",
              7,
              List.of(LAWS),
              RationalOperationTemplates::distribute),
          Template.of(
              "rational-operation.common-factor",
              "逆用分配律计算",
              "找相同因数→逆用分配律→先和后积",
              7,
              List.of(LAWS),
              RationalOperationTemplates::commonFactor),
          Template.of(
              "rational-operation.power-signs",
              "乘方的符号",
              "辨认底数→分别乘方→求和",
              7,
              List.of("math.power"),
              RationalOperationTemplates::powerSigns),
          Template.of(
              "rational-operation.mixed",
              "有理数的混合运算",
              "先乘方→再乘除→后加减",
              7,
              List.of("math.rational-mixed-operations", "math.power", "math.rational-subtraction"),
              RationalOperationTemplates::mixed),
          Template.of(
              "rational-operation.defined-rule",
              "按新定义的规则运算",
              "读懂规则→代入→按顺序计算",
              7,
              List.of("math.rational-mixed-operations", "math.expression-evaluation"),
              RationalOperationTemplates::definedRule));

  private RationalOperationTemplates() {}

  private static boolean evaluates(String expression, Rational value) {
    return Expression.parse(expression).value().equals(value);
  }

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
        .wrong("异号相加也把绝对值相加", show(sum.signum() < 0 ? off.negate() : off, decimal, false))
        .wrong("符号总取第一个数的符号", show(a.signum() < 0 ? size.negate() : size, decimal, false))
        .wrong("和的符号取反", show(sum.negate(), decimal, false))
        .wrong("只算绝对值不定符号", show(off.negate(), decimal, false))
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

  private static String show(Rational value, boolean decimal, boolean bracket) {
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
        .wrong("减负数时只变一个符号", a.plus(b))
        .wrong("差的符号取反", answer.negate())
        .wrong("以为差一定小于被减数", a.minus(b.abs()))
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
        .wrong("负数的和漏掉负号", plus + minus - 2 * terms.get(count - 1))
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
        .wrong("分母不同也把分子相加", Rational.of(whole).minus(more))
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
    Rational flipped = again ? Rational.of(c).times(a).over(b) : answer.abs().negate();
    draw.require(
        answer.denominator().intValue() < 13 && answer.numerator().abs().intValue() < 1000);
    String tail = c == 1 ? "" : (again ? " ÷ " : " × ") + inside(c);
    String expression = "%s ÷ %s%s".formatted(number(a), "(" + number(b) + ")", tail);
    String turned = "%s × %s".formatted(number(a), inside(Rational.ONE.over(b)));
    return Exercise.ask("计算：%s = ____。".formatted(expression))
        .answer(answer)
        .wrong("除以分数未取倒数", noFlip)
        .wrong("乘除混合先算后面的乘法", late)
        .wrong("商的符号弄错", answer.negate())
        .wrong(again ? "把除以整数当作乘" : "商的符号弄错", flipped)
        .step("%s 的倒数是 %s，除法化为乘法：".formatted(number(b), number(Rational.ONE.over(b))))
        .step(
            "原式 = %s%s"
                .formatted(
                    turned,
                    c == 1 ? "" : " × " + inside(again ? Rational.of(1, c) : Rational.of(c))))
        .step("= %s。".formatted(number(answer)))
        .hints("除法怎样转化为乘法？", "除以一个不等于 0 的数，等于乘它的倒数。", "乘除是同级运算，从左到右依次进行；先定符号再约分。")
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
    Exercise.Builder exercise =
        Exercise.ask("计算：%s = ____。".formatted(expression))
            .answer(answer)
            .wrong(
                "分配时漏乘后面的项",
                products.get(0).plus(parts.get(1)).plus(count > 2 ? parts.get(2) : Rational.ZERO))
            .wrong("展开时后面的项不变号", products.get(0).minus(rest))
            .wrong("结果的符号弄错", answer.negate());
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
        .hints("括号里的分数通分比较麻烦，有没有更简便的办法？", "用乘法对加法的分配律。", "括号外的数要同括号里的每一项相乘，注意符号。")
        .check(v -> evaluates(expression, v))
        .build();
  }

  private static Exercise commonFactor(Draw draw) {
    Rational factor =
        draw.byLayer(
            Rational.of(draw.nonZero(-30, 30)),
            Rational.of(draw.between(11, 99), 10),
            Rational.of(draw.nonZero(-20, 20), draw.between(3, 13)));
    int a = draw.nonZero(-60, 60);
    int total =
        draw.byLayer(draw.pick(10, 100), draw.pick(-10, 10, 100), draw.pick(-10, 1, 10, 13, 26));
    int c = draw.byLayer(0, 0, draw.nonZero(-30, 30));
    int b = total - a - c;
    draw.require(
        b != 0 && Math.abs(b) > 1 && Math.abs(a) > 1 && factor.abs().compareTo(Rational.of(1)) > 0);
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

  private static Exercise powerSigns(Draw draw) {
    int a = draw.between(2, 5);
    int n = draw.pick(2, 3, 4);
    int b = draw.between(2, 5);
    int m = draw.pick(2, 3);
    int c = draw.byLayer(0, draw.pick(2, 3), draw.pick(2, 3));
    int last = draw.byLayer(0, 1, draw.between(4, 9));
    draw.require(Math.pow(a, n) < 260 && (a != b || m != n));
    boolean minus = draw.chance();
    String expression =
        "−%d%s %s (−%d)%s".formatted(a, superscript(n), minus ? "−" : "+", b, superscript(m));
    Rational one = Rational.of(a).power(n).negate();
    Rational two = Rational.of(-b).power(m).times(minus ? -1 : 1);
    Rational three = Rational.ZERO;
    if (last == 1) {
      expression += " + (−1)" + superscript(c + 2022);
      three = Rational.of(c % 2 == 0 ? 1 : -1);
    } else if (last > 1) {
      three = Rational.of(-1, c).power(2).times((long) last * c);
      expression += " + %d × (−1/%d)²".formatted(last * c, c);
    }
    String stem = expression;
    Rational end = three;
    return Exercise.ask("计算：%s = ____。".formatted(stem))
        .answer(one.plus(two).plus(three))
        .wrong("不分−aⁿ与(−a)ⁿ", Rational.of(-a).power(n).plus(two).plus(three))
        .wrong(
            "不分−aⁿ与(−a)ⁿ",
            one.plus(Rational.of(b).power(m).negate().times(minus ? -1 : 1)).plus(three))
        .wrong(
            "把乘方当作底数乘指数",
            Rational.of((long) -a * n)
                .plus(Rational.of((long) -b * m).times(minus ? -1 : 1))
                .plus(three))
        .wrong("负数乘方总得正", one.abs().plus(two).plus(three))
        .step("−%d%s 的底数是 %d，负号在乘方外面，等于 %s。".formatted(a, superscript(n), a, number(one)))
        .step(
            "(−%d)%s 的底数是 −%d，等于 %s。"
                .formatted(b, superscript(m), b, number(Rational.of(-b).power(m))))
        .step(
            "原式 = %s%s%s = %s。"
                .formatted(
                    number(one),
                    MathText.added(two),
                    end.signum() == 0 ? "" : MathText.added(end),
                    number(one.plus(two).plus(end))))
        .hints("每个乘方的底数各是什么？", "负号在括号里面和外面，意义不同。", "负数的奇次幂是负数，偶次幂是正数。")
        .check(v -> evaluates(stem.replace("²⁰²⁴", "⁴").replace("²⁰²⁵", "⁵"), v))
        .build();
  }

  private static Exercise mixed(Draw draw) {
    int a = draw.between(2, 4);
    int n = draw.pick(2, 3);
    int d = draw.pick(2, 3, 4, 6);
    int k = draw.nonZero(-6, 6);
    int e = draw.nonZero(-9, 9);
    int p = draw.between(2, 9);
    int q = draw.between(2, 9);
    draw.require(p != q && Math.abs(k) > 1);
    Rational power = Rational.of(a).power(n).negate();
    Rational rest =
        draw.byLayer(
            Rational.of((long) k * d).over(d),
            Rational.of((long) (p - q) * (p - q)).times(k),
            Rational.of((long) p - q).power(2).times(Rational.of(k, d)));
    String middle =
        draw.byLayer(
            "%s ÷ %d".formatted(inside(k * d), d),
            "(%d − %d)² × %s".formatted(p, q, inside(k)),
            "(%d − %d)² × (%s)".formatted(p, q, number(Rational.of(k, d))));
    String expression = "−%d%s + %s − %s".formatted(a, superscript(n), middle, inside(e));
    draw.require(!rest.isWhole() || rest.abs().compareTo(Rational.of(300)) < 0);
    draw.require(draw.layer() != Layer.EXTENDING || rest.isWhole());
    Rational answer = power.plus(rest).minus(e);
    return Exercise.ask("计算：%s = ____。".formatted(expression))
        .answer(answer)
        .wrong(
            "乘方前的负号处理错",
            Rational.of(-a).power(n).equals(power)
                ? power.negate().plus(rest).minus(e)
                : Rational.of(-a).power(n).plus(rest).minus(e))
        .wrong("减负数时只变一个符号", power.plus(rest).plus(e))
        .wrong("把乘方当作底数乘指数", Rational.of((long) -a * n).plus(rest).minus(e))
        .wrong(
            "不按运算顺序从左算",
            draw.layer() == Layer.BASIC
                ? power.plus((long) k * d).over(d).minus(e)
                : power
                    .plus(Rational.of((long) p - q).power(2))
                    .times(Rational.of(k, draw.byLayer(1, 1, d)))
                    .minus(e))
        .step(
            "先算乘方%s：−%d%s = %s%s。"
                .formatted(
                    draw.layer() == Layer.BASIC ? "" : "和括号里的",
                    a,
                    superscript(n),
                    number(power),
                    draw.layer() == Layer.BASIC
                        ? ""
                        : "，(%d − %d)² = %d".formatted(p, q, (p - q) * (p - q))))
        .step("再算乘除：%s = %s。".formatted(middle, number(rest)))
        .step(
            "原式 = %s%s%s = %s。"
                .formatted(number(power), MathText.added(rest), MathText.added(-e), number(answer)))
        .hints("算式里有哪几级运算？", "先乘方，再乘除，最后加减；有括号先算括号里的。", "乘方前的负号不在底数里，先算乘方再添负号。")
        .check(v -> evaluates(expression, v))
        .build();
  }

  private static Exercise definedRule(Draw draw) {
    int a = draw.nonZero(-6, 6);
    int b = draw.nonZero(-6, 6);
    int c = draw.nonZero(-5, 5);
    int k = draw.between(2, 4);
    draw.require(a != b && a < 0);
    record Rule(String text, int ab, int ba, int careless) {}
    Rule rule =
        draw.pick(
            new Rule("a² − %db".formatted(k), a * a - k * b, b * b - k * a, -a * a - k * b),
            new Rule("ab + %da".formatted(k), a * b + k * a, a * b + k * b, a * b - k * a),
            new Rule("%da − b²".formatted(k), k * a - b * b, k * b - a * a, k * a + b * b),
            new Rule("ab − a + b", a * b - a + b, a * b - b + a, a * b + a + b));
    boolean twice = draw.layer() == Layer.EXTENDING;
    draw.require(!twice || Math.abs(rule.ab()) < 13);
    String plain = rule.text();
    int x = rule.ab();
    int answer = twice ? (int) value(plain, x, c) : x;
    draw.require(Math.abs(answer) < 500);
    String asked =
        twice
            ? "(%s ※ %s) ※ %s".formatted(inside(a), inside(b), inside(c))
            : "%s ※ %s".formatted(inside(a), inside(b));
    return Exercise.ask("定义一种新运算：a ※ b = %s，则 %s = ____。".formatted(plain, asked))
        .answer(answer)
        .wrong("把两个数的位置代反", twice ? value(plain, c, x) : rule.ba())
        .wrong("代入负数不加括号", twice ? value(plain, rule.careless(), c) : rule.careless())
        .wrong("没有按规则只做乘法", twice ? (long) a * b * c : (long) a * b)
        .step("这里 a = %s，b = %s，代入 %s，得 %s。".formatted(number(a), number(b), plain, number(x)))
        .step(
            twice
                ? "再计算 %s ※ %s，代入得 %s。".formatted(inside(x), inside(c), number(answer))
                : "所以结果是 %s。".formatted(number(answer)))
        .hints("先读懂规则：※ 前、后的数各放在式子的什么位置？", "把具体的数代入规则右边的式子。", "代入负数时要加括号，有括号先算括号里的。")
        .check(
            v -> {
              Expression e = Expression.parse(plain);
              Rational first = e.value(java.util.Map.of('a', Rational.of(a), 'b', Rational.of(b)));
              return v.equals(
                  twice ? e.value(java.util.Map.of('a', first, 'b', Rational.of(c))) : first);
            })
        .build();
  }

  private static long value(String rule, long a, long b) {
    return Expression.parse(rule)
        .value(java.util.Map.of('a', Rational.of(a), 'b', Rational.of(b)))
        .longValue();
  }
}
