package xueban.tutor.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import xueban.nlp.math.Rational;
import xueban.tutor.Layer;

/** Divisibility by 2, 3 and 5, primes, grade 5. */
final class DivisibilityTemplates {

  static final List<Template> ALL =
      List.of(
          Template.of(
              "divisibility.digit",
              "填数字：2、3、5的倍数的特征",
              "个位看2和5→各位数字的和看3→选最大或最小",
              5,
              List.of("math.divisible-3", "math.divisible-2-5"),
              DivisibilityTemplates::digit),
          Template.of(
              "divisibility.prime-sum",
              "写成两个质数的和",
              "依次试小的质数→看差是不是质数→求问的量",
              5,
              List.of("math.prime-composite"),
              DivisibilityTemplates::primeSum));

  private DivisibilityTemplates() {}

  private static Exercise digit(Draw draw) {
    int head = draw.between(draw.byLayer(1, 11, 11), draw.byLayer(9, 99, 99));
    int tail = draw.between(0, 9);
    boolean greatest = draw.chance();
    int and = draw.byLayer(3, draw.pick(2, 5) * 3, 3);
    boolean last = draw.layer() == Layer.IMPROVING;
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
            ? "在%d的后面添上两个数字，组成一个四位数，使它同时是2、3、5的倍数，这个四位数最%s是____。"
                .formatted(head, greatest ? "大" : "小")
            : "%s是%s，□里最%s填____。".formatted(number, kinds, greatest ? "大" : "小");
    int other = greatest ? fits.get(0) : fits.get(fits.size() - 1);
    Exercise.Builder exercise =
        Exercise.ask(stem).answer(answer).wrong("最大最小看反", width == 2 ? head * 100 + other : other);
    if (width == 2) {
      exercise.wrong("只看2和5的倍数", head * 100 + (greatest ? 90 : 0));
    }
    return exercise
        .step(
            width == 2
                ? "同时是2和5的倍数，个位是0。"
                : last && and != 3
                    ? "%s，先看个位：%s。".formatted(kinds, and == 6 ? "个位上是0、2、4、6、8" : "个位是0或5")
                    : "3的倍数，各位上数的和是3的倍数。")
        .step(
            (width == 2
                    ? "再使各位上数的和是3的倍数，后两位可以填%s。"
                    : and == 3 ? "□里可以填%s。" : "再使各位上数的和是3的倍数，可以填%s。")
                .formatted(
                    String.join(
                        "、",
                        fits.stream()
                            .map(d -> width == 2 ? "%02d".formatted(d) : String.valueOf(d))
                            .toList())))
        .step("最%s的是%d。".formatted(greatest ? "大" : "小", answer))
        .hints(
            width == 1 && and == 3
                ? "3的倍数要看哪些数位上的数？"
                : "%s的倍数看个位，3的倍数看什么？".formatted(width == 2 ? "2和5" : and == 6 ? "2" : "5"),
            "各位上数的和是3的倍数，这个数就是3的倍数。",
            width == 1 && and == 3
                ? "先把已知的数字加起来，再看加几是3的倍数。"
                : "先由%s的倍数的特征定个位，再看各位上数的和。".formatted(width == 2 ? "2和5" : and == 6 ? "2" : "5"))
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
            .step(
                "依次试质数：%s。"
                    .formatted(
                        String.join(
                            "，",
                            ways.stream()
                                .map(i -> "%d=%d+%d".formatted(sum, i, sum - i))
                                .toList())));
    if (!most && isPrime(sum - 1)) {
      exercise.wrong("1也是质数", sum - 1);
    }
    if (most) {
      exercise.wrong("没有试完所有的组", ways.get(0) * (long) (sum - ways.get(0))).step("和一定时，两个数越接近，积越大。");
    }
    int mixed = mixedUp(sum, most);
    if (mixed > 0) {
      exercise.wrong("质数合数分不清", product ? mixed * (long) (sum - mixed) : mixed);
    }
    if (product) {
      exercise.wrong("求积却写成较大数", big);
    }
    return exercise
        .step(product ? "%d×%d=%d。".formatted(small, big, answer) : "较大的质数是%d。".formatted(big))
        .hints(
            "质数只有1和它本身两个因数，1不是质数。",
            "从最小的质数起一个一个试。",
            sum % 2 == 1 ? "和是奇数，其中一个质数一定是偶数。" : "和是偶数，两个不同的质数都是奇数。")
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

  private static boolean isPrime(long n) {
    return n > 1 && IntStream.range(2, (int) n).noneMatch(d -> n % d == 0);
  }

  /**
   * Returns the greater number of a pair with this sum in which an odd composite passes for a
   * prime, or 0; of several the closest pair if {@code closest}.
   */
  private static int mixedUp(int sum, boolean closest) {
    int found = 0;
    for (int odd : new int[] {9, 15, 21, 25, 27, 33, 35}) {
      if (odd < sum && isPrime(sum - odd)) {
        int greater = Math.max(odd, sum - odd);
        found = found == 0 || (closest && greater < found) ? greater : found;
      }
    }
    if (!closest || found == 0) {
      return found;
    }
    for (int i = sum / 2; i > sum - found; i--) {
      if (isPrime(i) && isPrime(sum - i)) {
        return 0;
      }
    }
    return found;
  }
}
