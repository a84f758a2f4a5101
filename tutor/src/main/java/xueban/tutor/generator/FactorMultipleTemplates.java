package xueban.tutor.generator;

import static xueban.tutor.generator.WholeNumbers.gcd;

import java.util.List;
import java.util.stream.IntStream;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Common factors and multiples, grade 5. */
final class FactorMultipleTemplates {

  static final List<Template> ALL =
      List.of(
          Template.of(
              "factor-multiple.greatest-common",
              "求最大公因数",
              "分解出公有的质因数→相乘",
              5,
              List.of("math.common-factor"),
              FactorMultipleTemplates::greatestCommon),
          Template.of(
              "factor-multiple.least-common",
              "求最小公倍数",
              "列倍数或用短除法→找最小的公倍数",
              5,
              List.of("math.common-multiple"),
              FactorMultipleTemplates::leastCommon),
          Template.of(
              "factor-multiple.cut",
              "剪成同样长而没有剩余",
              "最长就是最大公因数→各除以它→相加",
              5,
              List.of("math.gcf-lcm-problem", "math.common-factor"),
              FactorMultipleTemplates::cut),
          Template.of(
              "factor-multiple.meet-again",
              "下一次同时发生",
              "间隔的最小公倍数→从开始往后推",
              5,
              List.of("math.gcf-lcm-problem"),
              FactorMultipleTemplates::meetAgain));

  private FactorMultipleTemplates() {}

  private static Exercise greatestCommon(Draw draw) {
    int g = draw.between(draw.byLayer(2, 3, 6), draw.byLayer(6, 12, 16));
    int p = draw.between(1, draw.byLayer(5, 7, 9));
    int q = draw.between(2, draw.byLayer(6, 8, 11));
    draw.require(
        q - p > 1 && gcd(p, q) == 1 && (p > 1 || draw.layer() == Layer.BASIC) && g * q < 130);
    int a = g * p;
    int b = g * q;
    int part = IntStream.rangeClosed(2, g).filter(d -> g % d == 0).findFirst().orElse(1);
    return Exercise.ask(draw.pick("%d和%d的最大公因数是____。", "求%d和%d的最大公因数：____。").formatted(a, b))
        .answer(g)
        .wrong("公因数没有找到最大的", g == part ? 1 : g / part)
        .wrong("最大公因数与最小公倍数混淆", (long) g * p * q)
        .wrong("两数相减当公因数", b - a)
        .wrong("较小数就是最大公因数", a)
        .step(
            p == 1
                ? "%d=%d×%d，%d是%d的倍数。".formatted(b, a, q, b, a)
                : "%d=%d×%d，%d=%d×%d。".formatted(a, g, p, b, g, q))
        .step(
            p == 1
                ? "所以最大公因数就是较小的数%d。".formatted(g)
                : "%d和%d的公因数只有1，所以最大公因数是%d。".formatted(p, q, g))
        .hints(
            p == 1 ? "先看较大的数是不是较小的数的倍数。" : "先找出两个数公有的因数。",
            p == 1 ? "成倍数关系的两个数，哪一个既是自己的因数，又是另一个数的因数？" : "可以用短除法，除到两个商只有公因数1为止。",
            p == 1 ? "一个数最大的因数是它本身。" : "把所有的除数（公有的质因数）乘起来。")
        .check(v -> v.equals(Rational.of(greatestDivisor(a, b))))
        .build();
  }

  private static Exercise leastCommon(Draw draw) {
    int g = draw.between(draw.byLayer(1, 2, 6), draw.byLayer(4, 6, 15));
    int p = draw.between(draw.byLayer(1, 2, 2), 7);
    int q = draw.between(2, 8);
    draw.require(p < q && gcd(p, q) == 1 && g * p > 2 && g * p * q <= draw.byLayer(60, 150, 360));
    int a = g * p;
    int b = g * q;
    int lcm = g * p * q;
    boolean large = draw.layer() == Layer.EXTENDING;
    draw.require(!large || lcm > 100);
    return Exercise.ask(draw.pick("%d和%d的最小公倍数是____。", "求%d和%d的最小公倍数：____。").formatted(a, b))
        .answer(lcm)
        .wrong("两数相乘就是最小公倍数", (long) a * b)
        .wrong("最小公倍数与最大公因数混淆", g)
        .wrong("公倍数不是最小的", 2L * lcm)
        .step(
            large
                ? "用短除法：%d=%d×%d，%d=%d×%d，%d和%d的公因数只有1。".formatted(a, g, p, b, g, q, p, q)
                : "从小到大看%d的倍数，第一个也是%d的倍数的是%d。".formatted(b, a, lcm))
        .step(
            large
                ? "最小公倍数是%d×%d×%d=%d。".formatted(g, p, q, lcm)
                : "所以%d和%d的最小公倍数是%d。".formatted(a, b, lcm))
        .hints(
            large ? "两个数都比较大，先找出它们公有的因数。" : "先看较大的数是不是较小的数的倍数。",
            large ? "用短除法，除到两个商只有公因数1为止。" : "可以从较大数的倍数里找，也可以用短除法。",
            large ? "把所有的除数和最后的两个商乘起来。" : "公有的质因数只乘一次，再乘各自独有的。")
        .check(
            v -> {
              int n = 1;
              while (n % a != 0 || n % b != 0) {
                n++;
              }
              return v.equals(Rational.of(n));
            })
        .build();
  }

  private static Exercise cut(Draw draw) {
    int g = draw.between(3, draw.byLayer(8, 12, 15));
    int p = draw.between(2, draw.byLayer(5, 7, 9));
    int q = draw.between(3, draw.byLayer(6, 8, 10));
    draw.require(p != q && gcd(p, q) == 1 && g * Math.max(p, q) <= 120);
    boolean pieces = draw.layer() != Layer.BASIC;
    boolean lengthOnly = !pieces;
    String stem =
        draw.pick(
                "两根彩带分别长%d厘米和%d厘米，要剪成同样长的小段而没有剩余，每段要尽可能长且是整厘米数，%s",
                "两根木条分别长%d厘米和%d厘米，要锯成同样长的小段而没有剩余，每段要尽可能长且是整厘米数，%s",
                "两根铁丝分别长%d厘米和%d厘米，要截成同样长的小段而没有剩余，每段要尽可能长且是整厘米数，%s")
            .formatted(g * p, g * q, lengthOnly ? "每段长____厘米。" : "一共可以得到____段。");

    int answer = lengthOnly ? g : p + q;
    Exercise.Builder exercise =
        Exercise.ask(stem)
            .answer(Rational.of(answer), lengthOnly ? "厘米" : "段")
            .wrong("求段数和每段长弄混", lengthOnly ? p + q : g);
    int part = IntStream.rangeClosed(2, g).filter(d -> g % d == 0).findFirst().orElse(1);
    if (lengthOnly) {
      exercise.wrong("公因数公倍数选反", (long) g * p * q).wrong("公因数没有找到最大的", g == part ? 1 : g / part);
    } else {
      exercise.wrong("只算了一根的段数", Math.max(p, q));
      if (part < g) {
        exercise.wrong("公因数没有找到最大的", (long) (p + q) * part);
      }
    }
    exercise.step("每段最长是%d和%d的最大公因数，是%d厘米。".formatted(g * p, g * q, g));
    if (pieces) {
      exercise
          .step("%d÷%d=%d，%d÷%d=%d。".formatted(g * p, g, p, g * q, g, q))
          .step("%d+%d=%d（段）。".formatted(p, q, answer));
    }
    return exercise
        .hints(
            "没有剩余，说明每段的长和两根的长有什么关系？",
            "每段的长既是第一根的因数，又是第二根的因数。",
            lengthOnly ? "要最长，就取最大公因数。" : "要最长，就取最大公因数；再求每根各得几段。")
        .check(
            v -> {
              long each = greatestDivisor(g * p, g * q);
              return v.equals(
                  Rational.of(lengthOnly ? each : g * (long) p / each + g * (long) q / each));
            })
        .build();
  }

  private static Exercise meetAgain(Draw draw) {
    int a = draw.between(3, draw.byLayer(6, 9, 10));
    int b = draw.between(4, draw.byLayer(9, 12, 15));
    int lcm = a / gcd(a, b) * b;
    draw.require(a < b && lcm > b && lcm <= 60);
    boolean clock = draw.layer() == Layer.EXTENDING;
    int minute = clock ? draw.between(1, 59 - lcm < 1 ? 1 : 59 - lcm) : 0;
    draw.require(!clock || (minute + lcm < 60 && gcd(a, b) > 1));
    String stem =
        clock
            ? "1路车每%d分钟发一班，2路车每%d分钟发一班，8时%d分两路车同时发车，下一次同时发车是8时____分。".formatted(a, b, minute)
            : draw.pick(
                    "小红每%d天去一次图书馆，小丽每%d天去一次，今天两人同时去了，再过____天她们又同时去。",
                    "1路车每%d分钟发一班，2路车每%d分钟发一班，两路车刚刚同时发车，再过____分钟又同时发车。",
                    "红灯每%d秒闪一次，绿灯每%d秒闪一次，刚刚同时闪过，再过____秒又同时闪。")
                .formatted(a, b);
    String unit = clock ? "分" : stem.contains("天") ? "天" : stem.contains("秒") ? "秒" : "分钟";
    Exercise.Builder exercise = Exercise.ask(stem).answer(Rational.of(lcm + minute), unit);
    if (!clock || a * b + minute < 60) {
      exercise.wrong("两个间隔直接相乘", (long) a * b + minute);
    }
    return exercise
        .wrong("公因数公倍数选反", gcd(a, b) + minute)
        .wrong("两个间隔直接相加", a + b + minute)
        .step("经过的时间既是%d的倍数，又是%d的倍数，最短是它们的最小公倍数%d。".formatted(a, b, lcm))
        .step(
            clock
                ? "8时%d分再过%d分：%d+%d=%d（分）。".formatted(minute, lcm, minute, lcm, minute + lcm)
                : "所以再过%d%s又同时出现。"
                    .formatted(lcm, unit)
                    .replace("出现", stem.contains("天") ? "去" : stem.contains("秒") ? "闪" : "发车"))
        .hints(
            "分别写出两者各在过多久以后再出现。",
            "从这次同时算起，经过的时间是两个间隔的公倍数。",
            clock ? "下一次，就取最小公倍数；再和开始的时刻相加。" : "下一次，就取最小公倍数。")
        .check(
            v -> {
              int t = 1;
              while (t % a != 0 || t % b != 0) {
                t++;
              }
              return v.minus(minute).equals(Rational.of(t));
            })
        .build();
  }

  /** Returns the greatest number that divides both, found by trying them all. */
  private static long greatestDivisor(int a, int b) {
    long best = 1;
    for (int d = 2; d <= Math.min(a, b); d++) {
      best = a % d == 0 && b % d == 0 ? d : best;
    }
    return best;
  }
}
