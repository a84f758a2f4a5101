package xueban.tutor.generator;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** The laws of operations for easy calculating; grade 4. */
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
              CalculationLawTemplates::splitFactor));

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
            b == 99 ? "99当100少减一个" : "只乘括号里一个数",
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
    draw.require((base != 5 || b > 20) && b % 10 != 0);
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
            "5、25、125各和几相乘得整十、整百、整千？",
            third == 1 ? "把另一个因数拆成两个数的积。" : "把中间的因数拆成两个数的积，分别和两边的数凑整。",
            "用乘法结合律，先算能凑整的两个数。")
        .check(v -> v.over(third).over(b).equals(Rational.of(base)))
        .build();
  }
}
