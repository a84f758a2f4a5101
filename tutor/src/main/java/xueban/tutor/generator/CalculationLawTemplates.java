package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.decimal;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** The laws of operations for easy calculating, and decimals times and divided; grades 4 and 5. */
final class CalculationLawTemplates {
  static final List<Template> ALL =
      List.of(
          Template.of(
              "law.near-hundred",
              "接近整百的数相乘",
              "拆成整百加（减）几→用乘法分配律→相加减",
              4,
              List.of("math.multiplication-simplify", "math.distributive-law"),
              CalculationLawTemplates::nearHundred),
          Template.of(
              "law.common-factor",
              "提出相同的因数",
              "找相同因数→其余相加减→再相乘",
              4,
              List.of("math.distributive-law"),
              CalculationLawTemplates::commonFactor),
          Template.of(
              "law.subtract-twice",
              "减法的性质",
              "连减与减去两数的和互相改写→先凑整",
              4,
              List.of("math.subtraction-property"),
              CalculationLawTemplates::subtractTwice),
          Template.of(
              "law.split-factor",
              "拆因数凑整",
              "拆出能凑整的因数→用乘法结合律→相乘",
              4,
              List.of("math.multiplication-associative"),
              CalculationLawTemplates::splitFactor),
          Template.of(
              "law.decimal-product",
              "小数乘法",
              "按整数相乘→数因数的小数位数→点小数点",
              5,
              List.of("math.decimal-times-decimal", "math.decimal-times-integer"),
              CalculationLawTemplates::decimalProduct),
          Template.of(
              "law.decimal-quotient",
              "除数是小数的除法",
              "同时移动小数点→按整数除→商的小数点对齐",
              5,
              List.of("math.decimal-divide-decimal"),
              CalculationLawTemplates::decimalQuotient));

  private CalculationLawTemplates() {}

  private static Exercise nearHundred(Draw draw) {
    int a = draw.between(12, draw.byLayer(48, 78, 98));
    int near = draw.pick(1, 2);
    boolean over = draw.chance();
    int hundred = draw.layer() == Layer.EXTENDING ? draw.pick(200, 300) : 100;
    int b = over ? hundred + near : hundred - near;
    draw.require(draw.layer() != Layer.BASIC || near == 1 || over);
    int result = a * b;
    String sign = over ? "+" : "−";
    return Exercise.ask(draw.pick("用简便方法计算：%d×%d=____。", "怎样简便就怎样算：%d×%d=____。").formatted(a, b))
        .answer(result)
        .wrong(
            over || near != 1 ? "只乘括号里一个数" : "99当100少减一个",
            over ? (long) a * hundred + near : (long) a * hundred - near)
        .wrong("拆数后加减弄反", over ? (long) a * (hundred - near) : (long) a * (hundred + near))
        .wrong("把接近的数当成整百数", (long) a * hundred)
        .step("把%d看作%d%s%d。".formatted(b, hundred, sign, near))
        .step("%d×%d=%d×%d%s%d×%d。".formatted(a, b, a, hundred, sign, a, near))
        .step("%d%s%d=%d。".formatted(a * hundred, sign, a * near, result))
        .hints("哪个因数接近整百？", "把它写成整百加几或减几，用乘法分配律。", "两部分都要和另一个因数相乘。")
        .check(v -> v.over(b).equals(Rational.of(a)))
        .build();
  }

  private static Exercise commonFactor(Draw draw) {
    int c = draw.between(12, draw.byLayer(38, 68, 98));
    int whole = draw.pick(10, 100);
    int a = draw.between(whole == 10 ? 2 : 21, whole == 10 ? 8 : 79);
    boolean plus = draw.layer() == Layer.BASIC || draw.chance();
    int first = plus ? a : whole + a;
    int second = plus ? whole - a : a;
    boolean lone = draw.layer() == Layer.EXTENDING;
    if (lone) {
      second = 1;
      first = plus ? whole - 1 : whole + 1;
    }
    draw.require(first != c && second != c && first != second);
    int result = c * whole;
    String op = plus ? "+" : "−";
    String task =
        lone
            ? "%d×%d%s%d".formatted(c, first, op, c)
            : draw.chance()
                ? "%d×%d%s%d×%d".formatted(c, first, op, c, second)
                : "%d×%d%s%d×%d".formatted(first, c, op, c, second);
    Exercise.Builder exercise =
        Exercise.ask(draw.pick("用简便方法计算：%s=____。", "怎样简便就怎样算：%s=____。").formatted(task))
            .answer(result);
    if (plus) {
      exercise.wrong("相同的因数算了两次", 2L * result);
    }
    return exercise
        .wrong(
            "提取后另一个数弄错",
            lone ? (long) c * first : (long) c * Math.abs(plus ? first - second : first + second))
        .wrong("凑整后多写一个0", 10L * result)
        .step(lone ? "把%d看作%d×1，相同的因数是%d。".formatted(c, c, c) : "两个积里相同的因数是%d。".formatted(c))
        .step("%s=%d×(%d%s%d)=%d×%d=%d。".formatted(task, c, first, op, second, c, whole, result))
        .hints(
            lone ? "单独的一个数可以看作它乘几？" : "两个积里有没有相同的因数？",
            "反过来用乘法分配律，把相同的因数提出来。",
            "提出相同的因数后，先算括号里的和或差。")
        .check(plainProducts(c, first, second, plus))
        .build();
  }

  /** Returns a check that works the two products out one by one. */
  private static java.util.function.Predicate<Rational> plainProducts(
      int c, int first, int second, boolean plus) {
    long one = 0;
    for (int i = 0; i < first; i++) {
      one += c;
    }
    for (int i = 0; i < second; i++) {
      one += plus ? c : -c;
    }
    Rational total = Rational.of(one);
    return total::equals;
  }

  private static Exercise subtractTwice(Draw draw) {
    int whole = draw.multiple(100, 100, draw.byLayer(100, 300, 500));
    int b = draw.between(13, whole - 13);
    int c = whole - b;
    int a = whole + draw.between(15, draw.byLayer(180, 480, 480));
    boolean swapped = draw.layer() == Layer.EXTENDING;
    draw.require(b != c && b % 10 != 0 && a != whole + b);
    int extra = draw.between(11, 98);
    draw.require(extra != b);
    int n = swapped ? whole + extra : a;
    int result = swapped ? n - whole : a - whole;
    String task = swapped ? "%d−(%d+%d)".formatted(n, extra, c) : "%d−%d−%d".formatted(a, b, c);
    if (swapped) {
      result = n - extra - c;
    }
    int shown = result;
    Exercise.Builder exercise =
        Exercise.ask(draw.pick("用简便方法计算：%s=____。", "怎样简便就怎样算：%s=____。").formatted(task))
            .answer(result)
            .wrong("连减时只减了一个数", swapped ? n - extra : a - b);
    if (swapped) {
      exercise.wrong("减去和时只减一个", n - extra + c);
    } else {
      exercise.wrong("连减算成加差", a - b + c).wrong("凑整时忘了进位", result + 10);
      if (whole > 100) {
        exercise.wrong("凑整时差了100", result + 100);
      }
    }
    return exercise
        .step(
            swapped
                ? "减去两个数的和，可以依次减去这两个数：%d−%d−%d。".formatted(n, extra, c)
                : "%d和%d能凑成%d：%d−(%d+%d)。".formatted(b, c, whole, a, b, c))
        .step(
            swapped
                ? "%d−%d=%d，%d−%d=%d。".formatted(n, extra, n - extra, n - extra, c, shown)
                : "%d−%d=%d。".formatted(a, whole, shown))
        .hints(
            swapped ? "看看括号里哪个数和被减数的后两位相同。" : "看看哪些数合起来是整百数。",
            swapped ? "减去两个数的和，等于连续减去这两个数。" : "一个数连续减去两个数，等于减去这两个数的和。",
            swapped ? "先减能得到整百数的那个数；括号前是减号，里面的每个数都要减。" : "先算两个减数的和，凑成整百，再相减。")
        .check(
            v ->
                swapped
                    ? v.plus(extra).plus(c).equals(Rational.of(n))
                    : v.plus(b).plus(c).equals(Rational.of(a)))
        .build();
  }

  private static Exercise splitFactor(Draw draw) {
    int base = draw.pick(25, 125, 5);
    int mate = base == 25 ? 4 : base == 125 ? 8 : 2;
    int rest = draw.between(3, draw.byLayer(9, 12, 12));
    int b = mate * rest;
    int third = draw.layer() == Layer.EXTENDING ? draw.pick(5, 25) : 1;
    draw.require(base != 5 || b > 20);
    draw.require(third == 1 || rest % (third == 5 ? 2 : 4) == 0);
    int result = base * b * third;
    String task = third == 1 ? "%d×%d".formatted(base, b) : "%d×%d×%d".formatted(base, b, third);
    Exercise.Builder exercise =
        Exercise.ask(draw.pick("用简便方法计算：%s=____。", "怎样简便就怎样算：%s=____。").formatted(task))
            .answer(result)
            .wrong("拆数后用成加", (long) base * mate + (long) rest * third)
            .wrong("漏乘拆出的另一个因数", (long) base * mate * third)
            .wrong("末尾的0数多一个", 10L * result);
    if (third == 1) {
      exercise
          .step("把%d拆成%d×%d，%d×%d=%d。".formatted(b, mate, rest, base, mate, base * mate))
          .step("%d×%d=%d。".formatted(base * mate, rest, result));
    } else {
      exercise
          .step("把%d拆成%d×%d，原式=(%d×%d)×(%d×%d)。".formatted(b, mate, rest, base, mate, rest, third))
          .step("%d×%d=%d，%d×%d=%d。".formatted(base, mate, base * mate, rest, third, rest * third))
          .step("%d×%d=%d。".formatted(base * mate, rest * third, result));
    }
    return exercise
        .hints(
            "25、125、5各和几相乘得整十、整百、整千？",
            third == 1 ? "把另一个因数拆成两个数的积。" : "把中间的因数拆成两个数的积，分别和两边的数凑整。",
            "用乘法结合律，先算能凑整的两个数。")
        .check(v -> v.over(third).over(b).equals(Rational.of(base)))
        .build();
  }

  private static Exercise decimalProduct(Draw draw) {
    int m = draw.between(12, draw.byLayer(99, 99, 250));
    int n = draw.between(draw.byLayer(3, 12, 12), draw.byLayer(9, 99, 99));
    int pm = draw.byLayer(draw.between(1, 2), 1, 2);
    int pn = draw.byLayer(0, 1, draw.between(1, 2));
    draw.require(m % 10 != 0 && n % 10 != 0 && m != n);
    Rational a = Rational.of(m, (long) Math.pow(10, pm));
    Rational b = Rational.of(n, (long) Math.pow(10, pn));
    Rational result = a.times(b);
    String stem =
        draw.layer() == Layer.BASIC
            ? draw.pick("计算：%s×%s=____。", "一种丝带每米%s元，买%s米要____元。", "一支钢笔芯%s元，买%s支要____元。")
            : draw.pick("计算：%s×%s=____。", "一种彩带每米%s元，买%s米要____元。", "西红柿每千克%s元，买%s千克要____元。");
    draw.require(!stem.contains("西红柿") || m >= 30);
    draw.require(!stem.contains("元") || pm + pn <= 2);
    String shown = decimal(result);
    return Exercise.ask(stem.formatted(decimal(a), decimal(b)))
        .answer(shown, stem.contains("元") ? shown + "元" : shown)
        .wrong(
            "积的小数点与因数对齐", decimal(Rational.of((long) m * n, (long) Math.pow(10, Math.max(pm, pn)))))
        .wrong("积的小数位数少数一位", decimal(result.times(10)))
        .wrong("积的小数位数多数一位", decimal(result.over(10)))
        .wrong("忘了点小数点", decimal(Rational.of((long) m * n)))
        .step("先按整数乘：%d×%d=%d。".formatted(m, n, m * n))
        .step(
            "因数一共有%d位小数，从右边起数出%d位点上小数点，%s得%s。"
                .formatted(pm + pn, pm + pn, m * n % 10 == 0 ? "去掉末尾的0，" : "", shown))
        .hints("先不看小数点，按整数相乘。", "两个因数一共有几位小数？", "因数一共有几位小数，积就从右边数出几位，位数不够用0补。")
        .check(v -> v.over(b).equals(a))
        .build();
  }

  private static Exercise decimalQuotient(Draw draw) {
    int d = draw.between(2, draw.byLayer(9, 48, 98));
    int pd = draw.byLayer(1, 1, 2);
    int q = draw.between(draw.byLayer(3, 12, 12), draw.byLayer(49, 99, 99));
    int pq = draw.byLayer(0, draw.between(0, 1), 1);
    draw.require(d % 10 != 0 && q % 10 != 0);
    Rational b = Rational.of(d, (long) Math.pow(10, pd));
    Rational result = Rational.of(q, (long) Math.pow(10, pq));
    Rational a = b.times(result);
    draw.require(!a.isWhole() || draw.layer() != Layer.BASIC);
    String stem =
        draw.pick(
            "计算：%s÷%s=____。",
            "%s里面有____个%s。", d < 10 ? "%s千克果汁，每瓶装%s千克，折合____瓶。" : "%s千克食用油，每桶装%s千克，折合____桶。");
    draw.require(pq == 0 || stem.startsWith("计算"));
    draw.require(!stem.contains("装") || (d != 1 && d <= 50 && q < 60));
    String shown = decimal(result);
    boolean between = stem.contains("里面");
    return Exercise.ask(stem.formatted(decimal(a), decimal(b)).replace("折合", "可以装"))
        .answer(shown, stem.contains("瓶") ? shown + "瓶" : stem.contains("桶") ? shown + "桶" : shown)
        .wrong("只移动除数的小数点", decimal(a.over(d)))
        .wrong("商的小数点多移一位", decimal(result.times(10)))
        .wrong("商的小数点少移一位", decimal(result.over(10)))
        .step(
            "除数%s变成整数%d，被除数也扩大到原来的%d倍，是%s。"
                .formatted(
                    decimal(b),
                    d,
                    (int) Math.pow(10, pd),
                    decimal(a.times((long) Math.pow(10, pd)))))
        .step(
            "%s÷%d=%s%s。"
                .formatted(
                    decimal(a.times((long) Math.pow(10, pd))),
                    d,
                    shown,
                    between
                        ? "，所以有" + shown + "个"
                        : stem.contains("装")
                            ? "，所以可以装" + shown + (stem.contains("瓶") ? "瓶" : "桶")
                            : ""))
        .hints("除数是小数，怎样变成整数？", "除数和被除数的小数点同时向右移动相同的位数。", "移动以后按除数是整数的除法算，商的小数点和被除数的对齐。")
        .check(v -> v.times(b).equals(a))
        .build();
  }
}
