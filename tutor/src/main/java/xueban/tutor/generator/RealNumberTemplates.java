package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.added;
import static xueban.tutor.generator.MathText.number;

import java.util.List;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Calculating with and estimating real numbers: grade 7. */
@SuppressWarnings("NarrowCalculation") // the numbers of exercises are small
final class RealNumberTemplates {
  private static final String ARITHMETIC = "math.arithmetic-square-root";
  private static final String CUBE = "math.cube-root";
  private static final String REAL = "math.real-number-operations";

  static final List<Template> ALL =
      List.of(
          Template.of(
              "root.real-mixed",
              "实数的混合运算",
              "分别求根、绝对值、乘方→相加减",
              7,
              List.of(REAL, CUBE, ARITHMETIC),
              RealNumberTemplates::realMixed),
          Template.of(
              "root.estimate",
              "估算无理数的整数部分",
              "找相邻的完全平方数→确定范围→求整数（小数）部分",
              7,
              List.of("math.irrational-estimation"),
              RealNumberTemplates::estimate));

  private RealNumberTemplates() {}

  private static Exercise realMixed(Draw draw) {
    int a = draw.between(2, 12);
    int b = draw.between(2, 5);
    int c = draw.between(2, 9);
    int n = draw.pick(2022, 2023, 2024, 2025);
    int d = draw.pick(2, 3, 5, 6, 7);
    boolean negative = draw.chance();
    // √(a²) , cube root of ±b³, |−c|, (−1)^n, |√d − e|
    int e = (int) Math.sqrt(d) + draw.between(0, 2);
    int cube = negative ? -b : b;
    int sign = n % 2 == 0 ? 1 : -1;
    boolean square = draw.layer() != Layer.BASIC;
    boolean surd = draw.layer() == Layer.EXTENDING;
    boolean larger = e * e > d;
    String first = square && draw.chance() ? "√((−%d)²)".formatted(a) : "√" + a * a;
    String second =
        "³√%s".formatted(negative ? "(−%d)".formatted(b * b * b) : number((long) b * b * b));
    String third = "|−%d|".formatted(c);
    String fourth = "(−1)" + MathText.superscript(n);
    String fifth = "|√%d − %d| − √%d".formatted(d, e, d);
    int whole = a + cube - c + (square ? sign : 0);
    // |√d − e| − √d = −e when √d ≥ e, else e − 2√d: keep the rational case or add √d twice
    String expression =
        "%s + %s − %s".formatted(first, second, third)
            + (square ? " + " + fourth : "")
            + (surd ? larger ? " + |√%d − %d| + √%d".formatted(d, e, d) : " + " + fifth : "");
    int answer = whole + (surd ? larger ? e : -e : 0);
    return Exercise.ask("计算：%s = ____。".formatted(expression))
        .answer(answer)
        .wrong(negative ? "负数的立方根取成正的" : "立方根的符号弄错", negative ? answer + 2L * b : answer - 2L * b)
        .wrong("算术平方根取成负的", answer - 2L * a)
        .wrongIf(!surd, "绝对值号直接去掉", answer + 2L * c)
        .wrongIf(
            surd,
            "去绝对值不看大小",
            Surds.surd(larger ? (long) whole - e : (long) whole + e, larger ? 2 : -2, d))
        .wrong("被开方数除以2", Rational.of(a * a, 2).plus((long) answer - a))
        .step(
            "%s = %d，%s = %s，%s = %d%s。"
                .formatted(
                    first,
                    a,
                    second,
                    number(cube),
                    third,
                    c,
                    square ? "，%s = %s".formatted(fourth, number(sign)) : ""))
        .stepIf(
            surd,
            "因为 %s，所以 |√%d − %d| = %s。"
                .formatted(
                    larger ? "√%d < %d".formatted(d, e) : "√%d > %d".formatted(d, e),
                    d,
                    e,
                    larger ? "%d − √%d".formatted(e, d) : "√%d − %d".formatted(d, e)))
        .step(
            "原式 = %d%s − %d%s%s = %s。"
                .formatted(
                    a,
                    added(cube),
                    c,
                    square ? added(sign) : "",
                    surd
                        ? larger
                            ? " + %d − √%d + √%d".formatted(e, d, d)
                            : " + √%d − %d − √%d".formatted(d, e, d)
                        : "",
                    number(answer)))
        .hints(
            "算式里有哪几种运算？", square ? "分别求出算术平方根、立方根、绝对值和乘方。" : "分别求出算术平方根、立方根和绝对值。", "去绝对值时先判断里面的正负。")
        .check(
            v -> {
              double value =
                  Math.sqrt((double) a * a) + Math.cbrt((double) cube * b * b) - Math.abs(-c);
              value += square ? (n % 2 == 0 ? 1 : -1) : 0;
              value += surd ? Math.abs(Math.sqrt(d) - e) + (larger ? 1 : -1) * Math.sqrt(d) : 0;
              return Solutions.close(value, v.doubleValue());
            })
        .build();
  }

  private static Exercise estimate(Draw draw) {
    int n = draw.between(3, draw.byLayer(99, 80, 60));
    int floor = (int) Math.sqrt(n);
    draw.require(floor * floor != n);
    int c = draw.between(1, 6);
    return switch (draw.layer()) {
      case BASIC ->
          Exercise.ask("√%d 的整数部分是 ____。".formatted(n))
              .answer(floor)
              .wrong("估算时只看被开方数", n / 2)
              .wrong("取了较大的整数", floor + 1L)
              .wrong("相邻的平方数找错", floor - 1L)
              .step("因为 %d < %d < %d，".formatted(floor * floor, n, (floor + 1) * (floor + 1)))
              .step("所以 %d < √%d < %d。".formatted(floor, n, floor + 1))
              .step("√%d 的整数部分是 %d。".formatted(n, floor))
              .hints("这个数在哪两个相邻的完全平方数之间？", "把不等式的各部分开平方。", "整数部分取较小的那个整数。")
              .check(
                  v ->
                      v.times(v).compareTo(Rational.of(n)) < 0
                          && v.plus(1).power(2).compareTo(Rational.of(n)) > 0)
              .build();
      case IMPROVING -> {
        boolean minus = draw.chance();
        int whole = minus ? floor - c : floor + c;
        draw.require(whole > 0);
        yield Exercise.ask("若 √%d %s %d 的整数部分是 a，则 a = ____。".formatted(n, minus ? "−" : "+", c))
            .answer(number(whole), "a=" + number(whole))
            .wrong("忘记加减后面的数", floor)
            .wrong("取了较大的整数", whole + 1L)
            .wrong("加减方向弄反", minus ? (long) floor + c : (long) floor - c)
            .wrong("估算时只看被开方数", minus ? (long) n / 2 - c : (long) n / 2 + c)
            .step(
                "因为 %d < %d < %d，所以 %d < √%d < %d。"
                    .formatted(floor * floor, n, (floor + 1) * (floor + 1), floor, n, floor + 1))
            .step(
                "各部分都%s %d，得 %d < √%d %s %d < %d。"
                    .formatted(minus ? "减去" : "加上", c, whole, n, minus ? "−" : "+", c, whole + 1))
            .step("所以 a = %d。".formatted(whole))
            .hints(
                "先估算根号部分在哪两个相邻整数之间。",
                minus ? "不等式的各部分同时减去同一个数。" : "不等式的各部分同时加上同一个数。",
                "整数部分取范围中较小的整数。")
            .check(
                v -> {
                  Rational base = minus ? v.plus(c) : v.minus(c);
                  return base.times(base).compareTo(Rational.of(n)) < 0
                      && base.plus(1).power(2).compareTo(Rational.of(n)) > 0;
                })
            .build();
      }
      case EXTENDING -> {
        int k = draw.between(2, 6);
        int answer = (k - 1) * floor;
        yield Exercise.ask("若 √%d 的整数部分是 a，小数部分是 b，则 %da + b − √%d 的值为 ____。".formatted(n, k, n))
            .answer(answer)
            .wrong("小数部分写错", (k - 1L) * floor - 1)
            .wrong("取了较大的整数", (k - 1L) * (floor + 1))
            .wrong("小数部分的减数写成加", (k + 1L) * floor)
            .step(
                "因为 %d < √%d < %d，所以 a = %d，b = √%d − %d。"
                    .formatted(floor, n, floor + 1, floor, n, floor))
            .step("%da + b − √%d = %d + √%d − %d − √%d".formatted(k, n, k * floor, n, floor, n))
            .step("= %d。".formatted(answer))
            .hints("先求整数部分。", "小数部分 = 原数 − 整数部分。", "把 a、b 代入，根号部分可以抵消。")
            .check(
                v -> {
                  double root = Math.sqrt(n);
                  double a = Math.floor(root);
                  return Solutions.close(v.doubleValue(), k * a + (root - a) - root);
                })
            .build();
      }
    };
  }
}
