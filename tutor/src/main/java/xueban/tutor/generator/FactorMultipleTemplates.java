package xueban.tutor.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Factors, multiples, primes and what they are good for, grade 5. */
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
              "找公有与独有的质因数→相乘",
              5,
              List.of("math.common-multiple"),
              FactorMultipleTemplates::leastCommon),
          Template.of(
              "factor-multiple.cut",
              "剪成同样长而没有剩余",
              "最长就是最大公因数→各除以它→相加",
              5,
              List.of("math.gcf-lcm-problem"),
              FactorMultipleTemplates::cut),
          Template.of(
              "factor-multiple.meet-again",
              "下一次同时到",
              "间隔的最小公倍数→从开始往后推",
              5,
              List.of("math.gcf-lcm-problem"),
              FactorMultipleTemplates::meetAgain),
          Template.of(
              "factor-multiple.digit",
              "填数字使它是2、3、5的倍数",
              "个位看2和5→各位数字的和看3→选最大或最小",
              5,
              List.of("math.divisible-3", "math.divisible-2-5"),
              FactorMultipleTemplates::digit),
          Template.of(
              "factor-multiple.prime-sum",
              "写成两个质数的和",
              "依次试小的质数→看差是不是质数→求问的量",
              5,
              List.of("math.prime-composite"),
              FactorMultipleTemplates::primeSum));

  private FactorMultipleTemplates() {}

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  private static boolean isPrime(long n) {
    return n > 1 && IntStream.range(2, (int) n).noneMatch(d -> n % d == 0);
  }

  /** Returns the greatest number that divides both, found by trying them all. */
  private static long greatestDivisor(int a, int b) {
    long best = 1;
    for (int d = 2; d <= Math.min(a, b); d++) {
      best = a % d == 0 && b % d == 0 ? d : best;
    }
    return best;
  }

  private static Exercise greatestCommon(Draw draw) {
    int g = draw.between(2, draw.byLayer(6, 12, 16));
    int p = draw.between(1, draw.byLayer(5, 7, 9));
    int q = draw.between(2, draw.byLayer(6, 8, 11));
    draw.require(p < q && gcd(p, q) == 1 && (p > 1 || draw.layer() == Layer.BASIC) && g * q < 130);
    int a = g * p;
    int b = g * q;
    int part = IntStream.rangeClosed(2, g).filter(d -> g % d == 0).findFirst().orElse(1);
    return Exercise.ask(draw.pick("%d和%d的最大公因数是____。", "求%d和%d的最大公因数：____。").formatted(a, b))
        .answer(g)
        .wrong("公因数没有找到最大的", g == part ? 1 : g / part)
        .wrong("最大公因数与最小公倍数混淆", (long) g * p * q)
        .wrong("两数相减当公因数", b - a)
        .wrong("较小数就是最大公因数", a)
        .step("%d=%d×%d，%d=%d×%d。".formatted(a, g, p, b, g, q))
        .step("%d和%d的公因数只有1，所以最大公因数是%d。".formatted(p, q, g))
        .hints("先找出两个数公有的因数。", "可以用短除法，除到两个商只有公因数1为止。", "把所有的除数（公有的质因数）乘起来。")
        .check(v -> v.equals(Rational.of(greatestDivisor(a, b))))
        .build();
  }

  private static Exercise leastCommon(Draw draw) {
    int g = draw.between(draw.byLayer(1, 2, 2), draw.byLayer(4, 6, 8));
    int p = draw.between(draw.byLayer(1, 2, 2), 7);
    int q = draw.between(2, 8);
    draw.require(p < q && gcd(p, q) == 1 && g * p > 2 && g * p * q <= draw.byLayer(60, 150, 240));
    int a = g * p;
    int b = g * q;
    int c = draw.layer() == Layer.EXTENDING ? draw.pick(3, 4, 5) : 1;
    int two = a / gcd(a, b) * b;
    int lcm = two / gcd(two, c) * c;
    draw.require(c == 1 || (lcm > two && lcm <= 360 && a != c && b != c));
    String shown = c == 1 ? "%d和%d".formatted(a, b) : "%d、%d和%d".formatted(c, a, b);
    Exercise.Builder exercise =
        Exercise.ask(draw.pick("%s的最小公倍数是____。", "求%s的最小公倍数：____。").formatted(shown))
            .answer(lcm)
            .wrong("两数相乘就是最小公倍数", (long) a * b * c)
            .wrong("最小公倍数与最大公因数混淆", gcd(gcd(a, b), c == 1 ? 0 : c))
            .wrong("公倍数不是最小的", 2L * lcm)
            .step("%d的倍数依次试：能被%d整除的最小一个是%d。".formatted(b, a, two));
    if (c > 1) {
      exercise.step("再和%d求最小公倍数，是%d。".formatted(c, lcm));
    }
    return exercise
        .step("所以最小公倍数是%d。".formatted(lcm))
        .hints("先看大数是不是小数的倍数。", "可以从大数的倍数里找，也可以用短除法。", "公有的质因数只乘一次，再乘各自独有的。")
        .check(
            v -> {
              int n = 1;
              while (n % a != 0 || n % b != 0 || n % c != 0) {
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
                "两根彩带分别长%d厘米和%d厘米，要剪成同样长的小段而没有剩余，每段最长是整厘米数，%s",
                "两根木条分别长%d厘米和%d厘米，要锯成同样长的小段而没有剩余，每段取最长的整厘米数，%s",
                "两根铁丝分别长%d厘米和%d厘米，要截成同样长的小段而没有剩余，每段取最长的整厘米数，%s")
            .formatted(g * p, g * q, lengthOnly ? "每段长____厘米。" : "一共可以得到____段。");
    stem = stem.replace("每段最长是整厘米数", "每段取最长的整厘米数");
    int answer = lengthOnly ? g : p + q;
    Exercise.Builder exercise =
        Exercise.ask(stem)
            .answer(answer)
            .wrong(
                "公因数公倍数选反", lengthOnly ? (long) g * p * q : (long) Math.max(p, q) * Math.min(p, q))
            .wrong("求段数和每段长弄混", lengthOnly ? p + q : g)
            .wrong("只算了一根的段数", Math.max(p, q))
            .step("每段最长是%d和%d的最大公因数%d。".formatted(g * p, g * q, g));
    if (pieces) {
      exercise
          .step("%d÷%d=%d，%d÷%d=%d。".formatted(g * p, g, p, g * q, g, q))
          .step("%d+%d=%d（段）。".formatted(p, q, answer));
    }
    return exercise
        .hints("没有剩余，说明每段的长和两根的长有什么关系？", "每段的长既是第一根的因数，又是第二根的因数。", "要最长，就取最大公因数。")
        .check(
            v -> {
              long each = greatestDivisor(g * p, g * q);
              return v.equals(Rational.of(lengthOnly ? each : g * p / each + g * q / each));
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
    return Exercise.ask(stem)
        .answer(lcm + minute)
        .wrong("公因数公倍数选反", gcd(a, b) + minute)
        .wrong("两个间隔直接相乘", (long) a * b + minute)
        .wrong("两个间隔直接相加", a + b + minute)
        .step("同时出现的间隔是%d和%d的公倍数，第一次就是最小公倍数%d。".formatted(a, b, lcm))
        .step(
            clock
                ? "8时%d分再过%d分：%d+%d=%d（分）。".formatted(minute, lcm, minute, lcm, minute + lcm)
                : "所以填%d。".formatted(lcm))
        .hints("分别写出两者各在什么时候出现。", "同时出现的时刻是两个间隔的公倍数。", "下一次，就取最小公倍数。")
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

  private static Exercise digit(Draw draw) {
    int head = draw.between(draw.byLayer(1, 11, 11), draw.byLayer(9, 99, 99));
    int tail = draw.between(0, 9);
    boolean greatest = draw.chance();
    int and = draw.byLayer(3, draw.pick(2, 5) * 3, 3);
    boolean last = draw.layer() == Layer.IMPROVING;
    draw.require(and != 15 || greatest || tail == tail);
    int width = draw.layer() == Layer.EXTENDING ? 2 : 1;
    List<Integer> fits = new ArrayList<>();
    for (int d = 0; d < (width == 1 ? 10 : 100); d++) {
      int n =
          last
              ? (head * 10 + tail) * 10 + d
              : width == 2 ? head * 100 + d : (head * 10 + d) * 10 + tail;
      if (n % (width == 2 ? 30 : and) == 0) {
        fits.add(d);
      }
    }
    draw.require(width == 2 ? fits.size() > 2 : fits.size() > 1);
    int right = greatest ? fits.get(fits.size() - 1) : fits.get(0);
    int answer = width == 2 ? head * 100 + right : right;
    String number = last ? "%d%d□".formatted(head, tail) : "%d□%d".formatted(head, tail);
    String kinds = and == 3 ? "3的倍数" : and == 6 ? "2和3的公倍数" : "3和5的公倍数";
    draw.require(width == 2 || right != 0 || !greatest);
    String stem =
        width == 2
            ? "前面的数字是%d，后面再添两个数字，使它同时是2、3、5的倍数，这个数最%s是____。".formatted(head, greatest ? "大" : "小")
            : "%s是%s，□里最%s填____。".formatted(number, kinds, greatest ? "大" : "小");
    int other = greatest ? fits.get(0) : fits.get(fits.size() - 1);
    Exercise.Builder exercise =
        Exercise.ask(stem)
            .answer(answer)
            .wrong("最大最小看反", width == 2 ? head * 100 + other : other)
            .wrong(
                "看个位判断3的倍数",
                width == 2 ? head * 100 + 30 : last ? and == 6 ? 6 : 5 : greatest ? 9 : 3);
    if (width == 2) {
      exercise.wrong("只看2和5的倍数", head * 100 + (greatest ? 90 : 0));
    }
    return exercise
        .step(
            width == 2
                ? "同时是2和5的倍数，个位是0。"
                : last && and != 3
                    ? "%s，先看个位：%s。".formatted(kinds, and == 6 ? "个位是双数" : "个位是0或5")
                    : "3的倍数，各位上数的和是3的倍数。")
        .step(
            "再使各位上数的和是3的倍数，可以填%s。"
                .formatted(
                    String.join(
                        "、",
                        fits.stream()
                            .map(d -> width == 2 ? "%02d".formatted(d) : String.valueOf(d))
                            .toList())))
        .step("最%s的是%d。".formatted(greatest ? "大" : "小", answer))
        .hints("2和5的倍数看个位，3的倍数看什么？", "各位上数的和是3的倍数，这个数就是3的倍数。", "先定个位（如果有2或5），再看各位上数的和。")
        .check(
            v -> {
              List<Long> works = new ArrayList<>();
              for (long d = 0; d < (width == 1 ? 10 : 100); d++) {
                String text =
                    width == 2
                        ? head + "%02d".formatted(d)
                        : number.replace("□", String.valueOf(d));
                long n = Long.parseLong(text);
                if (n % 3 == 0 && (width == 1 || n % 10 == 0) && n % and == 0) {
                  works.add(width == 2 ? n : d);
                }
              }
              return v.equals(Rational.of(greatest ? works.get(works.size() - 1) : works.get(0)));
            })
        .build();
  }

  private static Exercise primeSum(Draw draw) {
    int p = draw.pick(2, 3, 5, 7, 11, 13, 17, 19);
    int q = draw.pick(3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37);
    boolean product = draw.layer() != Layer.BASIC;
    int sum = p + q;
    List<Integer> ways = new ArrayList<>();
    for (int i = 2; i <= sum / 2; i++) {
      if (isPrime(i) && isPrime(sum - i)) {
        ways.add(i);
      }
    }
    boolean most = draw.layer() == Layer.EXTENDING;
    draw.require(p != q && (most ? ways.size() > 1 && sum <= 40 : ways.size() == 1));
    int small = ways.get(ways.size() - 1);
    int big = sum - small;
    int answer = product ? small * big : big;
    draw.require(small > 0 && small != big);
    String stem =
        product
            ? "两个质数的和是%d，它们的积%s是____。".formatted(sum, most ? "最大" : "")
            : draw.pick("两个质数的和是%d，其中较大的质数是____。", "把%d写成两个质数的和，较大的一个质数是____。").formatted(sum);
    Exercise.Builder exercise =
        Exercise.ask(stem)
            .answer(answer)
            .wrong("1也是质数", product ? sum - 1 : sum - 1)
            .wrong(
                "质数合数分不清",
                product
                    ? (sum / 2) * (sum - sum / 2) == answer
                        ? 4 * (sum - 4)
                        : (sum / 2) * (sum - sum / 2)
                    : sum - 4);
    exercise.wrong("求积却写成较大数", product ? big : small);
    return exercise
        .step(
            "依次试质数：%s。"
                .formatted(
                    String.join(
                        "，",
                        ways.stream().map(i -> "%d=%d+%d".formatted(sum, i, sum - i)).toList())))
        .step(product ? "%d×%d=%d。".formatted(small, big, answer) : "较大的质数是%d。".formatted(big))
        .hints("质数只有1和它本身两个因数，1不是质数。", "从最小的质数起一个一个试。", "如果和是单数，其中一个质数一定是双数。")
        .check(
            v -> {
              long best = -1;
              for (long i = 2; i < sum; i++) {
                if (isPrime(i) && isPrime(sum - i)) {
                  best = Math.max(best, product ? i * (sum - i) : Math.max(i, sum - i));
                }
              }
              return v.equals(Rational.of(best));
            })
        .build();
  }
}
