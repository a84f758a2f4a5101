package xueban.tutor.generator;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Numbers to one hundred, their digits, one digit added or taken away, grade 1. */
final class WithinHundredTemplates {

  static final List<Template> ALL =
      List.of(
          Template.of(
              "hundred.tens-and-ones",
              "几个十和几个一组成的数",
              "十的个数写十位→一的个数写个位",
              1,
              List.of("math.composition-100", "math.place-value-ones-tens", "math.read-write-100"),
              WithinHundredTemplates::tensAndOnes),
          Template.of(
                  "hundred.digit-clues",
                  "按数字的条件写两位数",
                  "找十位和个位的关系→定两个数字→写出这个数",
                  1,
                  List.of(
                      "math.composition-100", "math.place-value-ones-tens", "math.read-write-100"),
                  WithinHundredTemplates::digitClues)
              .only(Layer.IMPROVING, Layer.EXTENDING),
          Template.of(
              "hundred.add-one-digit",
              "两位数加一位数（进位）",
              "个位相加满十→把1个十加到几十上",
              1,
              List.of("math.two-plus-one-carry", "math.two-plus-one-no-carry"),
              WithinHundredTemplates::addOneDigit),
          Template.of(
              "hundred.subtract-one-digit",
              "两位数减一位数（退位）",
              "拿出1个十→十几减几→剩下的十少1个",
              1,
              List.of("math.two-minus-one-borrow"),
              WithinHundredTemplates::subtractOneDigit),
          Template.of(
              "hundred.brackets",
              "带小括号的加减法",
              "先算小括号里的→再算括号外的",
              1,
              List.of("math.round-brackets"),
              WithinHundredTemplates::brackets));

  private WithinHundredTemplates() {}

  private static Exercise tensAndOnes(Draw draw) {
    int t = draw.between(2, 8);
    int o = draw.between(1, 9);
    draw.require(t != o);
    int loose = draw.byLayer(o, o, 10 + o);
    int shown = draw.layer() == Layer.EXTENDING ? t + 1 : t;
    String stem =
        switch (draw.layer()) {
          case BASIC, EXTENDING ->
              draw.pick(
                      "%d个十和%d个一合起来是____。",
                      "每捆10根小棒，有%d捆，还有%d根，一共有____根小棒。", "每盒装10支铅笔，有%d盒，还有%d支散放着，一共有____支铅笔。")
                  .formatted(t, loose);
          case IMPROVING ->
              draw.pick(
                      "一个两位数，个位上是%2$d，十位上是%1$d，这个数是____。", "计数器的个位上有%2$d颗珠子，十位上有%1$d颗珠子，这个数是____。")
                  .formatted(t, o);
        };
    int value = 10 * t + loose;
    String unit = stem.contains("小棒") ? "根" : stem.contains("铅笔") ? "支" : "";
    Exercise.Builder exercise =
        Exercise.ask(stem)
            .answer(Rational.of(value), unit)
            .wrong("写数颠倒数位", 10L * o + shown)
            .wrong("按读法写数", 100L * t + loose)
            .wrong("十和一的个数直接相加", t + loose);
    if (loose > 9) {
      exercise.step("%d个一是1个十和%d个一。".formatted(loose, o));
    }
    return exercise
        .step(
            stem.contains("计数器")
                ? "十位上有%d颗珠子，十位写%d；个位上有%d颗珠子，个位写%d。".formatted(t, t, o, o)
                : draw.layer() == Layer.IMPROVING
                    ? "十位上是%d，十位写%d；个位上是%d，个位写%d。".formatted(t, t, o, o)
                    : "一共有%d个十，十位写%d；还有%d个一，个位写%d。".formatted(shown, shown, o, o))
        .step(unit.isEmpty() ? "这个数是%d。".formatted(value) : "一共有%d%s。".formatted(value, unit))
        .hints(
            "先分清：有几个十，有几个一？", "十的个数写在十位上，一的个数写在个位上。", loose > 9 ? "满十个一就能换成1个十。" : "十位写在左边，个位写在右边。")
        .check(v -> v.minus(loose).over(10).equals(Rational.of(t)))
        .build();
  }

  private static Exercise digitClues(Draw draw) {
    int t = draw.between(1, 9);
    int o = draw.between(0, 9);
    draw.require(t != o && t + o > 3 && o > 0);
    int d = Math.abs(t - o);
    String more = t > o ? "十位上的数比个位上的数大" : "个位上的数比十位上的数大";
    boolean sum = draw.layer() == Layer.EXTENDING;
    String stem =
        sum
            ? "一个两位数，十位上的数与个位上的数的和是%d，%s%d，这个数是____。".formatted(t + o, more, d)
            : "一个两位数，个位上的数是%d，%s%d，这个数是____。".formatted(o, more, d);
    Exercise.Builder exercise =
        Exercise.ask(stem)
            .answer(10 * t + o)
            .wrong("写数颠倒数位", 10L * o + t)
            .wrong("十和一的个数直接相加", t + o)
            .wrong("按读法写数", 100L * t + o);
    if (sum) {
      exercise.step(
          "两个数字的和是%d，相差%d，依次试一试，只有%d和%d合适。".formatted(t + o, d, Math.max(t, o), Math.min(t, o)));
    } else {
      exercise.step("个位是%d，十位是%d%s%d=%d。".formatted(o, o, t > o ? "+" : "−", d, t));
    }
    return exercise
        .step("十位写%d，个位写%d，这个数是%d。".formatted(t, o, 10 * t + o))
        .hints(
            sum ? "哪两个数字合起来是这个和？一个一个试。" : "先看哪个数位上的数能先定下来。", "看清是谁比谁大。", "想好两个数字以后，十位写在左边，个位写在右边。")
        .check(
            v -> {
              long n = v.longValue();
              long diff = t > o ? n / 10 - n % 10 : n % 10 - n / 10;
              boolean first = sum ? n / 10 + n % 10 == t + o : n % 10 == o;
              return n > 9 && n < 100 && diff == d && first;
            })
        .build();
  }

  private static Exercise addOneDigit(Draw draw) {
    int t = draw.between(1, draw.byLayer(4, 7, 8));
    int o = draw.between(2, 9);
    int b = draw.between(11 - o, 9);
    int c = draw.byLayer(0, 0, draw.between(2, 9));
    int n = 10 * t + o;
    int sum = n + b + c;
    draw.require(sum <= 99);
    String task =
        draw.layer() == Layer.IMPROVING && draw.chance()
            ? "%d+%d".formatted(b, n)
            : "%d+%d".formatted(n, b);
    task = c == 0 ? task : task + "+" + c;
    Exercise.Builder exercise =
        Exercise.ask(draw.pick("口算：%s=____。", "算一算：%s=____。").formatted(task))
            .answer(sum)
            .wrong("进位丢失", sum - 10)
            .wrong("个位数加到十位", n + 10L * b + c)
            .wrong("个位相加差1", sum - 1)
            .wrong("个位相加差1", sum + 1)
            .step("先算个位：%d+%d=%d，满十。".formatted(o, b, o + b))
            .step("再和%d个十合起来：%d+%d=%d。".formatted(t, 10 * t, o + b, n + b));
    if (c > 0) {
      exercise.step("最后加%d：%d+%d=%d。".formatted(c, n + b, c, sum));
    }
    return exercise
        .hints(
            c == 0 ? "先看个位，两个个位数相加满十吗？" : "先算前面两个数，个位数相加满十吗？",
            "个位相加满十，十位上就要多1。",
            "把两位数拆成几十和几，先把几和几相加" + (c == 0 ? "。" : "；算好以后，再加第三个数。"))
        .check(v -> v.minus(b).minus(c).equals(Rational.of(n)))
        .build();
  }

  private static Exercise subtractOneDigit(Draw draw) {
    int t = draw.between(2, draw.byLayer(4, 9, 9));
    int o = draw.between(0, 8);
    int s = draw.between(o + 1, 9);
    int c = draw.byLayer(0, 0, draw.between(2, 9));
    int n = 10 * t + o;
    int rest = n - s - c;
    draw.require(rest > 9);
    String task = "%d−%d".formatted(n, s) + (c == 0 ? "" : "−" + c);
    Exercise.Builder exercise =
        Exercise.ask(draw.pick("口算：%s=____。", "算一算：%s=____。").formatted(task))
            .answer(rest)
            .wrong("退位后十位不减1", rest + 10)
            .wrong("个位用大减小", 10L * t + s - o - c)
            .wrong("十几减几差1", rest + 1)
            .wrong("十几减几差1", rest - 1)
            .step("个位%d减%d不够减，从%d个十里拿出1个十：%d−%d=%d。".formatted(o, s, t, 10 + o, s, 10 + o - s))
            .step("还剩%d个十：%d+%d=%d。".formatted(t - 1, 10 * (t - 1), 10 + o - s, n - s));
    if (c > 0) {
      exercise.step("再减%d：%d−%d=%d。".formatted(c, n - s, c, rest));
    }
    return exercise
        .hints(
            c == 0 ? "个位够不够减？" : "先算前面两个数，个位够不够减？",
            "不够减，就从几十里拿出1个十和个位合起来。",
            "拿走1个十以后，剩下的十变少了" + (c == 0 ? "。" : "；算好以后，再减第三个数。"))
        .check(v -> v.plus(s).plus(c).equals(Rational.of(n)))
        .build();
  }

  private static Exercise brackets(Draw draw) {
    // whole tens, or a number of the teens less one digit: what the grade can do in its head
    boolean tens = draw.layer() != Layer.BASIC && draw.chance();
    boolean plus = draw.layer() == Layer.BASIC || (tens && draw.chance());
    int b =
        draw.layer() == Layer.BASIC
            ? draw.between(2, 6)
            : tens ? draw.multiple(10, 20, 50) : draw.between(11, 17);
    int c =
        draw.layer() == Layer.BASIC
            ? draw.between(1, 5)
            : tens ? draw.multiple(10, 10, 40) : draw.between(3, 9);
    int a = draw.byLayer(draw.between(10, 19), draw.multiple(10, 30, 90), draw.between(31, 99));
    int inner = plus ? b + c : b - c;
    draw.require(b > c && a > inner && a - inner < 90);
    draw.require(draw.layer() == Layer.BASIC || tens || b % 10 < c);
    draw.require(draw.layer() != Layer.EXTENDING || a % 10 != 0);
    String sign = plus ? "+" : "−";
    int careless = plus ? a - b + c : a - b - c;
    Exercise.Builder exercise =
        Exercise.ask(
                draw.pick("算一算：%d−(%d%s%d)=____。", "先算小括号里的：%d−(%d%s%d)=____。")
                    .formatted(a, b, sign, c))
            .answer(a - inner);
    if (careless > 0) {
      exercise.wrong("不先算括号", careless);
    }
    return exercise
        .wrong("只算了括号里的", inner)
        .wrong("把括号外的也加起来", a + inner)
        .step("先算括号里的：%d%s%d=%d。".formatted(b, sign, c, inner))
        .step("再算：%d−%d=%d。".formatted(a, inner, a - inner))
        .hints("算式里有小括号。", "有小括号，要先算小括号里面的。", "算好括号里的数，再用前面的数减去它。")
        .check(v -> v.plus(b).plus(plus ? c : -c).equals(Rational.of(a)))
        .build();
  }
}
