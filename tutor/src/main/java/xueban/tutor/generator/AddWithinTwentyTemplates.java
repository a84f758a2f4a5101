package xueban.tutor.generator;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Adding and subtracting within 20, grade 1. */
final class AddWithinTwentyTemplates {
  private static final String CARRY = "math.carry-addition-20";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "add-twenty.make-ten",
              "凑十法计算进位加法",
              "拆小数→凑成10→加剩下的数",
              1,
              List.of("math.make-ten", "math.nine-plus", CARRY),
              AddWithinTwentyTemplates::makeTen),
          Template.of(
              "add-twenty.break-ten",
              "破十法计算退位减法",
              "拆出10→用10去减→加上几",
              1,
              List.of("math.break-ten", "math.borrow-subtraction-20"),
              AddWithinTwentyTemplates::breakTen),
          Template.of(
              "add-twenty.missing-addend",
              "想加算减，填一填",
              "看和→想几加几→用减法求加数",
              1,
              List.of("math.think-addition"),
              AddWithinTwentyTemplates::missingAddend),
          Template.of(
              "add-twenty.missing-minuend",
              "填被减数",
              "看减数和差→想原来的数→用加法求被减数",
              1,
              List.of("math.borrow-subtraction-20", "math.total-problem-20"),
              AddWithinTwentyTemplates::missingMinuend));

  private AddWithinTwentyTemplates() {}

  private static Exercise makeTen(Draw draw) {
    int a = draw.byLayer(9, draw.between(6, 8), draw.between(7, 9));
    int b = draw.between(11 - a, a);
    int c = draw.byLayer(0, 0, draw.between(2, 6));
    draw.require(a + b + c <= 20 && (c == 0 || a + b > 10));
    int need = 10 - a;
    int sum = a + b + c;
    String left = draw.chance() ? "%d+%d".formatted(a, b) : "%d+%d".formatted(b, a);
    String task = c == 0 ? left : left + "+" + c;
    String story = draw.pick("算一算：%s=____。", "用凑十法计算：%s=____。", "在横线上填得数：%s=____。");
    Exercise.Builder exercise =
        Exercise.ask(story.formatted(task))
            .answer(sum)
            .wrong("凑十后忘记加剩下的数", 10 + c)
            .wrong(need == 1 ? "多加了分出的1" : "凑十后又加整个加数", 10 + b + c)
            .wrong("得数差1", sum - 1)
            .wrong("得数差1", sum + 1);
    exercise.step("%d还差%d凑成10，把%d分成%d和%d。".formatted(a, need, b, need, b - need));
    exercise.step("%d+%d=10，10+%d=%d。".formatted(a, need, b - need, a + b));
    if (c > 0) {
      exercise.step("再加%d：%d+%d=%d。".formatted(c, a + b, c, sum));
    }
    return exercise
        .hints(
            c > 0 ? "先算前面两个数，再加第三个数。" : a == b ? "两个加数一样大，拆哪一个都可以。" : "看看哪个加数大，离10最近。",
            a == b ? "把其中一个加数分成两部分，先凑成10。" : "把小的加数分成两部分，先凑成10。",
            "想一想，%d还差几就是10？从另一个数里拿给它。".formatted(a))
        .check(v -> countBack(v, b + c).equals(Rational.of(a)))
        .build();
  }

  private static Exercise breakTen(Draw draw) {
    int ones = draw.between(1, 8);
    int s = draw.byLayer(draw.pick(8, 9), draw.between(4, 7), draw.between(5, 9));
    draw.require(ones < s);
    int more = draw.byLayer(0, 0, draw.between(2, 9));
    int rest = 10 + ones - s;
    int result = rest + more;
    draw.require(result < 20);
    String task = "%d−%d".formatted(10 + ones, s) + (more == 0 ? "" : "+" + more);
    Exercise.Builder exercise =
        Exercise.ask(draw.pick("算一算：%s=____。", "用破十法想一想：%s=____。", "口算：%s=____。").formatted(task))
            .answer(result)
            .wrong("大数减小数，不管位置", s - ones + more)
            .wrong("得数差1", result + 1)
            .wrong("得数差1", result - 1);
    if (10 - s - ones >= 0) {
      exercise.wrong("减完后又去减剩下的数", 10 - s - ones + more);
    }
    exercise.step("把%d分成10和%d，10−%d=%d。".formatted(10 + ones, ones, s, 10 - s));
    exercise.step("%d+%d=%d。".formatted(10 - s, ones, rest));
    if (more > 0) {
      exercise.step("再加%d：%d+%d=%d。".formatted(more, rest, more, result));
    }
    return exercise
        .hints(
            more == 0 ? "个位上的数够不够减？" : "先算前面两个数：个位上的数够不够减？",
            "把十几分成10和几，先用10去减。",
            more == 0 ? "用10减完以后，别忘了把剩下的几加上。" : "用10减完，先把剩下的几加上，再加第三个数。")
        .check(v -> v.plus(s).minus(more).equals(Rational.of(10 + ones)))
        .build();
  }

  private static Exercise missingAddend(Draw draw) {
    int a = draw.between(3, 9);
    int x = draw.between(2, 9);
    draw.require(a + x > 10);
    int p = draw.between(2, a + x - 2);
    String right = draw.byLayer("" + (a + x), "" + (a + x), "%d+%d".formatted(p, a + x - p));
    boolean last = draw.byLayer(true, draw.chance(), draw.chance());
    draw.require(draw.layer() != Layer.EXTENDING || (p != a && p != x && p < 10 && a + x - p < 10));
    String left = last ? "%d+____".formatted(a) : "____+%d".formatted(a);
    Exercise.Builder exercise =
        Exercise.ask(draw.pick("想一想，填一填：%s=%s。", "横线上应填几？%s=%s。").formatted(left, right))
            .answer(x)
            .wrong("见加号就把数加起来", a + x + a)
            .wrong("得数差1", x + 1)
            .wrong("得数差1", x - 1);
    if (draw.layer() == Layer.EXTENDING) {
      exercise.step("先算右边：%s=%d。".formatted(right, a + x));
    }
    return exercise
        .step("想：%d加几等于%d？".formatted(a, a + x))
        .step("%d−%d=%d，所以填%d。".formatted(a + x, a, x, x))
        .hints(
            "看清等号两边各是什么。",
            draw.layer() == Layer.EXTENDING ? "先算出右边的和，再由和与一个加数想减法。" : "已经知道一个加数与和，可以想减法。",
            "从和里去掉已知的加数，剩下的就是要填的数。")
        .check(v -> v.plus(a).equals(Rational.of(a + x)))
        .build();
  }

  private static Exercise missingMinuend(Draw draw) {
    int s = draw.byLayer(draw.between(2, 5), draw.between(4, 9), draw.between(4, 9));
    int d = draw.byLayer(draw.between(2, 5), draw.between(3, 9), draw.between(3, 9));
    draw.require(s != d && (draw.layer() == Layer.BASIC || s + d > 10));
    int e = draw.byLayer(0, 0, draw.between(1, d - 1));
    String task = e == 0 ? "____−%d=%d".formatted(s, d) : "____−%d−%d=%d".formatted(s, e, d - e);
    Exercise.Builder exercise =
        Exercise.ask(draw.pick("横线上应填几？%s。", "一个数藏起来了，请把它找出来：%s。").formatted(task))
            .answer(s + d)
            .wrong("得数差1", s + d - 1)
            .wrong("得数差1", s + d + 1);
    if (e == 0) {
      exercise.wrong("见减号就相减", Math.abs(s - d));
    } else {
      exercise.wrong("求被减数漏加一个减数", s + d - e);
      exercise.step("先想减%d以前是几：%d+%d=%d。".formatted(e, d - e, e, d));
    }
    return exercise
        .step("减去%d后剩%d，把它们合起来，就是原来的数。".formatted(s, d))
        .step("%d+%d=%d。".formatted(d, s, s + d))
        .hints(
            e == 0 ? "要填的数在最前面，是被减数。" : "要填的数在最前面，先后减去了两个数。",
            "去掉的和剩下的合起来，就是原来的数。",
            e == 0 ? "用剩下的数加去掉的数试一试。" : "从后往前想：先加回后减去的数，再加回先减去的数。")
        .check(v -> v.minus(s).minus(e).equals(Rational.of(d - e)))
        .build();
  }

  /** Returns the number reached by taking 1 away so many times. */
  private static Rational countBack(Rational from, int times) {
    Rational value = from;
    for (int i = 0; i < times; i++) {
      value = value.minus(1);
    }
    return value;
  }
}
