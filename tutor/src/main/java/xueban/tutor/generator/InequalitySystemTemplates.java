package xueban.tutor.generator;

import static xueban.tutor.generator.Inequalities.compares;
import static xueban.tutor.generator.Inequalities.flip;
import static xueban.tutor.generator.Inequalities.turned;
import static xueban.tutor.generator.MathText.number;
import static xueban.tutor.generator.MathText.polynomial;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;
import xueban.tutor.generator.Inequalities.Comparison;

/** Solving systems of linear inequalities: grade 7. */
final class InequalitySystemTemplates {
  private static final String SOLVING = "math.linear-inequality";
  private static final String SYSTEM = "math.linear-inequality-system";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "inequality.system",
              "解一元一次不等式组",
              "分别求解集→数轴上取公共部分",
              7,
              List.of(SYSTEM, SOLVING, "math.inequality-properties"),
              InequalitySystemTemplates::system),
          Template.of(
              "inequality.system-integers",
              "不等式组的整数解",
              "求解集→列举整数→求个数或和",
              7,
              List.of(SYSTEM),
              InequalitySystemTemplates::systemIntegers),
          Template.of(
                  "inequality.system-parameter",
                  "由不等式组的解集求字母",
                  "用字母表示解集→与已知解集对照→求字母",
                  7,
                  List.of(SYSTEM),
                  InequalitySystemTemplates::systemParameter)
              .only(Layer.IMPROVING, Layer.EXTENDING));

  private InequalitySystemTemplates() {}

  private record Side(String text, String sign, int bound) {}

  /** Draws an inequality whose solutions are {@code x sign bound}. */
  private static Side side(Draw draw, String sign, int bound) {
    int a = draw.between(2, 5) * (draw.layer() != Layer.BASIC && draw.chance() ? -1 : 1);
    int b = draw.nonZero(-9, 9);
    int c = draw.layer() == Layer.EXTENDING ? draw.nonZero(-4, 4) : 0;
    draw.require(a != c && Math.abs(a - c) > 1);
    int d = a * bound + b - c * bound;
    draw.require(c != 0 || d != 0);
    String shown = a - c < 0 ? turned(sign) : sign;
    return new Side(
        "%s %s %s".formatted(polynomial("x", a, b), shown, polynomial("x", c, d)), sign, bound);
  }

  private static Exercise system(Draw draw) {
    int low = draw.between(-6, 4);
    int high = low + draw.between(1, 7);
    String up = draw.pick(">", "≥");
    String down = draw.pick("<", "≤");
    int kind = draw.pick(0, 0, 1, 2);
    Side one = side(draw, kind == 2 ? down : up, low);
    Side two = side(draw, kind == 1 ? up : down, high);
    // kind 0: between; 1: both larger; 2: both smaller
    String between = "%s %s x %s %s".formatted(number(low), turned(up), down, number(high));
    String answer =
        kind == 0
            ? between
            : kind == 1
                ? "x %s %s".formatted(up, number(high))
                : "x %s %s".formatted(down, number(low));
    String union =
        kind == 0
            ? "x 为任意实数"
            : kind == 1
                ? "x %s %s".formatted(up, number(low))
                : "x %s %s".formatted(down, number(high));
    String single =
        draw.chance()
            ? "x %s %s".formatted(up, number(low))
            : "x %s %s".formatted(down, number(high));
    String crossed =
        kind == 0
            ? single
            : "%s %s x %s %s"
                .formatted(
                    number(low),
                    kind == 2 ? down : turned(up),
                    kind == 1 ? turned(up) : down,
                    number(high));
    return Exercise.ask("不等式组 { %s；%s } 的解集是 ____。".formatted(one.text(), two.text()))
        .answer(answer)
        .wrong("解集取并而不取交", union)
        .wrong(kind == 0 ? "只写其中一个解集" : "同向的解集写成夹在中间", crossed)
        .wrong(kind == 0 ? "大小小大当无解" : "同向的解集当作无解", "无解")
        .wrong(
            "端点的取舍弄错",
            kind == 0
                ? "%s %s x %s %s".formatted(number(low), flip(turned(up)), down, number(high))
                : kind == 1
                    ? "x %s %s".formatted(flip(up), number(high))
                    : "x %s %s".formatted(flip(down), number(low)))
        .step("解第一个不等式，得 x %s %s。".formatted(one.sign(), number(one.bound())))
        .step("解第二个不等式，得 x %s %s。".formatted(two.sign(), number(two.bound())))
        .step("取公共部分，解集是 %s。".formatted(answer))
        .hints("分别解出每个不等式。", "在同一条数轴上表示两个解集。", "不等式组的解集是各解集的公共部分。")
        .checkText(
            t -> {
              Comparison first = Comparison.parse(one.text());
              Comparison second = Comparison.parse(two.text());
              for (int i = -36; i <= 36; i++) {
                Rational x = Rational.of(i, 2);
                boolean both = first.holds(x) && second.holds(x);
                if (both != member(t.get(0), x)) {
                  return false;
                }
              }
              return true;
            })
        .build();
  }

  private static boolean member(String set, Rational x) {
    if (set.equals("无解")) {
      return false;
    }
    if (set.equals("x 为任意实数")) {
      return true;
    }
    String[] parts = set.split(" ");
    if (parts.length == 3) {
      return compares(x, parts[1], MathText.read(parts[2]));
    }
    return compares(MathText.read(parts[0]), parts[1], x)
        && compares(x, parts[3], MathText.read(parts[4]));
  }

  private static Exercise systemIntegers(Draw draw) {
    int low = draw.between(-6, 2);
    int high = low + draw.between(3, 7);
    String up = draw.pick(">", "≥");
    String down = draw.pick("<", "≤");
    Side one = side(draw, up, low);
    Side two = side(draw, down, high);
    int first = up.equals("≥") ? low : low + 1;
    int last = down.equals("≤") ? high : high - 1;
    boolean sum = draw.layer() != Layer.BASIC;
    int count = last - first + 1;
    int total = (first + last) * count / 2;
    int answer = sum ? total : count;
    draw.require(count > 1);
    int inner = (low + high) * (high - low + 1) / 2;
    int wider = sum ? inner : high - low + 1;
    int narrow = sum ? (low + high) * (high - low - 1) / 2 : high - low - 1;
    int positive = Math.max(last, 0) - Math.max(first - 1, 0);
    int positiveSum = (last * (last + 1) - Math.max(first - 1, 0) * Math.max(first, 0)) / 2;
    return Exercise.ask(
            "不等式组 { %s；%s } 的所有整数解的%s是 ____。".formatted(one.text(), two.text(), sum ? "和" : "个数"))
        .answer(answer)
        .wrong("端点的取舍弄错", wider)
        .wrong("端点的取舍弄错", narrow)
        .wrongIf(first <= 0 && last > 0, "漏掉0和负整数", sum ? positiveSum : positive)
        .wrong(sum ? "把个数当作和" : "用两个端点的差当个数", sum ? count : high - low)
        .step("解第一个不等式，得 x %s %s；解第二个不等式，得 x %s %s。".formatted(up, number(low), down, number(high)))
        .step("解集是 %s %s x %s %s。".formatted(number(low), turned(up), down, number(high)))
        .step(
            "整数解是 %s，%s是 %s。"
                .formatted(
                    java.util.stream.IntStream.rangeClosed(first, last)
                        .mapToObj(MathText::number)
                        .collect(java.util.stream.Collectors.joining("，")),
                    sum ? "它们的和" : "个数",
                    number(answer)))
        .hints("先求出不等式组的解集。", "把解集表示在数轴上，再找整数。", "注意两个端点是否包含在内，不要漏掉负整数和零。")
        .check(
            v -> {
              long found = 0;
              Comparison lower = Comparison.parse(one.text());
              Comparison upper = Comparison.parse(two.text());
              for (int x = -20; x <= 20; x++) {
                if (lower.holds(Rational.of(x)) && upper.holds(Rational.of(x))) {
                  found += sum ? x : 1;
                }
              }
              return v.equals(Rational.of(found));
            })
        .build();
  }

  private static Exercise systemParameter(Draw draw) {
    int low = draw.nonZero(-6, 4);
    int high = low + draw.between(2, 7);
    int k = draw.between(2, 4);
    int p = draw.nonZero(-5, 5);
    int m = draw.nonZero(-6, 6);
    int n = draw.nonZero(-6, 6);
    boolean two = draw.layer() == Layer.EXTENDING;
    draw.require(high != 0 && (!two || m != n));
    // x − p·... : x + m·h > c gives x > low ; k x − n < d gives x < high
    int h = draw.between(1, 3);
    int c = low + h * m;
    int d = k * high - n;
    draw.require(c != 0);
    int q = k * high + p;
    String one = "x%s > %s".formatted((h == 1 ? " + m" : " + " + h + "m"), number(c));
    String other =
        two
            ? "%dx − n < %s".formatted(k, number(d))
            : "%s < %s".formatted(polynomial("x", k, p), number(q));
    String ask = two ? "m + n" : "m";
    int answer = two ? m + n : m;
    return Exercise.ask(
            "若关于 x 的不等式组 { %s；%s } 的解集是 %s < x < %s，则 %s = ____。"
                .formatted(one, other, number(low), number(high), ask))
        .answer(answer)
        .wrong(
            "移项不变号", two ? Rational.of((long) low + c, h).plus(n) : Rational.of((long) low + c, h))
        .wrong(
            "把端点对应错",
            two
                ? Rational.of((long) c - high, h).plus((long) k * low - d)
                : Rational.of((long) c - high, h))
        .wrongIf(h > 1, "求字母时系数漏除", two ? (long) c - low + n : (long) c - low)
        .wrongIf(!two, "求得的字母符号写反", -m)
        .step("解第一个不等式，得 x > %s − %s。".formatted(number(c), h == 1 ? "m" : h + "m"))
        .step(
            two
                ? "解第二个不等式，得 x < (%s + n)/%d。".formatted(number(d), k)
                : "解第二个不等式，得 x < %s，与已知一致。".formatted(number(high)))
        .step(
            "与已知解集对照：%s − %s = %s，得 m = %s%s。"
                .formatted(
                    number(c),
                    h == 1 ? "m" : h + "m",
                    number(low),
                    number(m),
                    two
                        ? "；(%s + n)/%d = %s，得 n = %s"
                            .formatted(number(d), k, number(high), number(n))
                        : ""))
        .stepIf(two, "所以 %s = %s。".formatted(ask, number(answer)))
        .hints("先把字母看成已知数，分别解两个不等式。", "解集的两个端点分别来自哪个不等式？", "让用字母表示的端点等于已知的端点。")
        .check(
            v -> {
              for (int i = -8; i <= 8; i++) {
                if (two) {
                  int nn = (int) v.longValue() - i;
                  if (c - h * i == low && d + nn == k * high) {
                    return true;
                  }
                } else if (v.equals(Rational.of(i)) && c - h * i == low) {
                  return true;
                }
              }
              return false;
            })
        .build();
  }
}
