package xueban.bench;

import java.util.Locale;
import xueban.bench.WrongAnswers.Wrong;
import xueban.recommend.AnswerForm;
import xueban.recommend.AnswerKind;
import xueban.recommend.AnswerRule;

/** Draws wrong numbers: fractions, decimals, roots and π, chains of steps. */
final class WrongNumbers {
  private final Draws draws;

  WrongNumbers(Draws draws) {
    this.draws = draws;
  }

  Wrong fraction() {
    int n = draws.nonZero(60);
    int d = draws.between(2, 40);
    int[][] changes = {
      {-n, d}, {d, n}, {n + draws.nonZero(5), d}, {n, d + 1}, {n * 10, d}, {n + d, d}
    };
    int how = draws.random().nextInt(changes.length + 1);
    if (how == changes.length) {
      int g = gcd(n, d);
      int k = draws.between(2, 6);
      AnswerRule simplest = AnswerRule.of(AnswerKind.NUMBER).withForm(AnswerForm.SIMPLEST);
      return d / g == 1
          ? fraction()
          : new Wrong(
              quotient(n / g, d / g), simplest, quotient(n / g * k, d / g * k), "not reduced");
    }
    int[] other = changes[how];
    if ((long) other[0] * d == (long) n * other[1]) {
      return fraction();
    }
    String[] names = {"sign", "inverted", "numerator", "denominator", "ten times", "one more"};
    return new Wrong(
        quotient(n, d),
        AnswerRule.of(AnswerKind.NUMBER),
        draws.styled(written(other[0], other[1])),
        names[how]);
  }

  private static String quotient(int n, int d) {
    return (d < 0 ? -n : n) + "/" + Math.abs(d);
  }

  private String written(int n, int d) {
    boolean negative = (n < 0) != (d < 0);
    String text = Math.abs(n) + "/" + Math.abs(d);
    if (draws.random().nextInt(3) == 0) {
      text = Math.abs(d) + "分之" + Math.abs(n);
    }
    return (negative ? "-" : "") + text;
  }

  private static int gcd(int a, int b) {
    return b == 0 ? Math.abs(a) : gcd(b, a % b);
  }

  Wrong decimal() {
    long value = draws.nonZero(99_999);
    int places = draws.between(0, 3);
    long other =
        switch (draws.random().nextInt(4)) {
          case 0 -> -value;
          case 1 -> value * 10;
          case 2 -> value + draws.nonZero(30);
          default -> reversed(value);
        };
    return other == value
        ? decimal()
        : new Wrong(
            decimal(value, places),
            AnswerRule.of(AnswerKind.NUMBER),
            draws.styled(decimal(other, places)),
            "digits");
  }

  private static long reversed(long value) {
    String digits = new StringBuilder(Long.toString(Math.abs(value))).reverse().toString();
    return Long.signum(value) * Long.parseLong(digits);
  }

  private static String decimal(long value, int places) {
    String digits = String.format(Locale.ROOT, "%0" + (places + 1) + "d", Math.abs(value));
    String whole = digits.substring(0, digits.length() - places);
    String sign = value < 0 ? "-" : "";
    return places == 0 ? sign + whole : sign + whole + "." + digits.substring(whole.length());
  }

  Wrong surd() {
    int[] primes = {2, 3, 5, 6, 7, 10, 11, 13};
    int a = draws.between(-9, 9);
    int b = draws.nonZero(9);
    int n = primes[draws.random().nextInt(primes.length)];
    int otherA = draws.random().nextInt(3) == 0 ? -a : a;
    int otherB = draws.random().nextInt(3) == 0 ? b + draws.nonZero(2) : b;
    int otherN = draws.random().nextInt(3) == 0 ? primes[draws.random().nextInt(primes.length)] : n;
    double value = a + b * Math.sqrt(n);
    double other = otherA + otherB * Math.sqrt(otherN);
    if (Math.abs(value - other) < 1e-6) {
      return surd();
    }
    String key = surd(a, b, n);
    boolean rounded = draws.random().nextInt(5) == 0;
    String answer =
        rounded ? String.format(Locale.ROOT, "%.2f", value) : surd(otherA, otherB, otherN);
    boolean pi = !rounded && draws.random().nextBoolean();
    return new Wrong(
        pi ? key.replaceAll("√\\d+", "π") : key,
        AnswerRule.of(AnswerKind.NUMBER),
        pi && otherA == a && otherB == b
            ? (b + 1 == 0 ? "" : (b + 1) + "π" + (a < 0 ? "" : "+")) + a
            : draws.styled(pi ? answer.replaceAll("√\\d+", "π") : answer),
        rounded ? "rounded" : pi ? "multiple of π" : "root");
  }

  private String surd(int a, int b, int n) {
    String root = draws.random().nextBoolean() ? "根号" + n : "√" + n;
    String term = b == 0 ? "" : (b < 0 ? "-" : "+") + Math.abs(b) + root.replace("根号", "√");
    return a == 0 && b != 0 ? term.replaceFirst("^\\+", "") : a + term;
  }

  Wrong chain() {
    int a = draws.between(2, 60);
    int b = draws.between(2, 60);
    int slip = draws.nonZero(9);
    String key = String.valueOf(a + b);
    String[] answers = {
      "%d+%d=%d=%s".formatted(a, b, a + b + slip, key),
      "%d+%d=%s".formatted(a, b + slip, key),
      "%s或%d".formatted(key, a + b + slip),
      "%d+%d=%d".formatted(a, b, a + b + slip),
      "不是" + key,
      "-" + key,
      key + "%"
    };
    return new Wrong(
        key,
        AnswerRule.of(AnswerKind.NUMBER),
        answers[draws.random().nextInt(answers.length)],
        "chain or words");
  }
}
