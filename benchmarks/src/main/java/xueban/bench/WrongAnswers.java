package xueban.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import xueban.recommend.AnswerForm;
import xueban.recommend.AnswerKind;
import xueban.recommend.AnswerRule;

/**
 * Answers that are wrong for certain: a right answer is drawn as plain numbers, changed as numbers,
 * checked as numbers to be another answer, and only then written down. No parser and no algebra of
 * the grader takes part, so that an error there cannot hide here.
 */
final class WrongAnswers {
  /**
   * A key and an answer that is wrong.
   *
   * @param how what was done to the right one
   */
  record Wrong(String key, AnswerRule rule, String answer, String how) {}

  private final Random random;

  private WrongAnswers(long seed) {
    random = new Random(seed);
  }

  /** Draws {@code count} wrong answers; the same for the same seed. */
  static List<Wrong> draw(int count, long seed) {
    WrongAnswers draws = new WrongAnswers(seed);
    List<Wrong> all = new ArrayList<>();
    for (int i = 0; all.size() < count; i++) {
      Wrong wrong =
          switch (i % 14) {
            case 0 -> draws.fraction();
            case 1 -> draws.decimal();
            case 2 -> draws.surd();
            case 3 -> draws.polynomial();
            case 4 -> draws.equation();
            case 5 -> draws.solutions();
            case 6 -> draws.interval();
            case 7 -> draws.sequence();
            case 8 -> draws.point();
            case 9 -> draws.ratio();
            case 10 -> draws.remainder();
            case 11 -> draws.time();
            case 12 -> draws.quantity();
            default -> draws.chain();
          };
      all.add(wrong);
    }
    return all;
  }

  private int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  private int nonZero(int most) {
    int value = between(1, most);
    return random.nextBoolean() ? value : -value;
  }

  private static AnswerRule rule(AnswerKind kind) {
    return AnswerRule.of(kind);
  }

  /** Writes a text as somebody with another keyboard would. */
  private String styled(String text) {
    return switch (random.nextInt(4)) {
      case 0 -> text.replace('-', '－').replace('=', '＝').replace(',', '，');
      case 1 -> random.nextBoolean() ? "答案是" + text : text + "。";
      default -> text;
    };
  }

  private Wrong fraction() {
    int n = nonZero(60);
    int d = between(2, 40);
    int[][] changes = {{-n, d}, {d, n}, {n + nonZero(5), d}, {n, d + 1}, {n * 10, d}, {n + d, d}};
    int how = random.nextInt(changes.length + 1);
    if (how == changes.length) {
      int g = gcd(n, d);
      int k = between(2, 6);
      AnswerRule simplest = rule(AnswerKind.NUMBER).withForm(AnswerForm.SIMPLEST);
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
        quotient(n, d), rule(AnswerKind.NUMBER), styled(written(other[0], other[1])), names[how]);
  }

  private static String quotient(int n, int d) {
    return (d < 0 ? -n : n) + "/" + Math.abs(d);
  }

  private String written(int n, int d) {
    boolean negative = (n < 0) != (d < 0);
    String text = Math.abs(n) + "/" + Math.abs(d);
    if (random.nextInt(3) == 0) {
      text = Math.abs(d) + "分之" + Math.abs(n);
    }
    return (negative ? "-" : "") + text;
  }

  private static int gcd(int a, int b) {
    return b == 0 ? Math.abs(a) : gcd(b, a % b);
  }

  private Wrong decimal() {
    long value = nonZero(99_999);
    int places = between(0, 3);
    long other =
        switch (random.nextInt(4)) {
          case 0 -> -value;
          case 1 -> value * 10;
          case 2 -> value + nonZero(30);
          default -> reversed(value);
        };
    return other == value
        ? decimal()
        : new Wrong(
            decimal(value, places),
            rule(AnswerKind.NUMBER),
            styled(decimal(other, places)),
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

  private Wrong surd() {
    int[] primes = {2, 3, 5, 6, 7, 10, 11, 13};
    int a = between(-9, 9);
    int b = nonZero(9);
    int n = primes[random.nextInt(primes.length)];
    int otherA = random.nextInt(3) == 0 ? -a : a;
    int otherB = random.nextInt(3) == 0 ? b + nonZero(2) : b;
    int otherN = random.nextInt(3) == 0 ? primes[random.nextInt(primes.length)] : n;
    double value = a + b * Math.sqrt(n);
    double other = otherA + otherB * Math.sqrt(otherN);
    if (Math.abs(value - other) < 1e-6) {
      return surd();
    }
    String key = surd(a, b, n);
    boolean rounded = random.nextInt(5) == 0;
    String answer =
        rounded ? String.format(Locale.ROOT, "%.2f", value) : surd(otherA, otherB, otherN);
    boolean pi = !rounded && random.nextBoolean();
    return new Wrong(
        pi ? key.replaceAll("√\\d+", "π") : key,
        rule(AnswerKind.NUMBER),
        pi && otherA == a && otherB == b
            ? (b + 1 == 0 ? "" : (b + 1) + "π+") + a
            : styled(pi ? answer.replaceAll("√\\d+", "π") : answer),
        rounded ? "rounded" : pi ? "multiple of π" : "root");
  }

  private String surd(int a, int b, int n) {
    String root = random.nextBoolean() ? "根号" + n : "√" + n;
    String term = b == 0 ? "" : (b < 0 ? "-" : "+") + Math.abs(b) + root.replace("根号", "√");
    return a == 0 && b != 0 ? term.replaceFirst("^\\+", "") : a + term;
  }

  /** Coefficients of 1, x, y, xy, x². */
  private static final String[] MONOMIALS = {"", "x", "y", "xy", "x²"};

  private int[] coefficients() {
    int[] c = new int[MONOMIALS.length];
    for (int i = 0; i < c.length; i++) {
      c[i] = random.nextInt(3) == 0 ? 0 : nonZero(9);
    }
    c[1] = c[1] == 0 ? 1 : c[1];
    return c;
  }

  private String polynomial(int[] c) {
    List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4));
    java.util.Collections.shuffle(order, random);
    StringBuilder text = new StringBuilder();
    for (int i : order) {
      if (c[i] != 0) {
        text.append(c[i] < 0 ? "-" : text.isEmpty() ? "" : "+");
        text.append(i > 0 && Math.abs(c[i]) == 1 ? "" : Math.abs(c[i])).append(MONOMIALS[i]);
      }
    }
    return text.isEmpty() ? "0" : text.toString();
  }

  private int[] changed(int[] c) {
    int[] other = c.clone();
    int i = random.nextInt(c.length);
    switch (random.nextInt(3)) {
      case 0 -> other[i] = -other[i];
      case 1 -> other[i] += nonZero(3);
      default -> {
        int j = random.nextInt(c.length);
        other[i] = c[j];
        other[j] = c[i];
      }
    }
    return other;
  }

  private Wrong polynomial() {
    int[] c = coefficients();
    int[] other = changed(c);
    return Arrays.equals(c, other)
        ? polynomial()
        : new Wrong(
            polynomial(c), rule(AnswerKind.EXPRESSION), styled(polynomial(other)), "coefficient");
  }

  private Wrong equation() {
    int[] c = coefficients();
    int[] other = changed(c);
    for (int i = 0; i < c.length; i++) {
      for (int j = 0; j < i; j++) {
        if (c[i] * other[j] != c[j] * other[i]) {
          int side = nonZero(9);
          int[] left = c.clone();
          int[] leftOther = other.clone();
          left[0] += side;
          leftOther[0] += side;
          return new Wrong(
              polynomial(left) + "=" + side,
              rule(AnswerKind.EQUATION),
              styled(polynomial(leftOther) + "=" + side),
              "equation");
        }
      }
    }
    return equation();
  }

  private Wrong solutions() {
    TreeSet<Integer> roots = new TreeSet<>(List.of(nonZero(12), nonZero(12)));
    TreeSet<Integer> other = new TreeSet<>(roots);
    switch (random.nextInt(4)) {
      case 0 -> other.add(between(-15, 15));
      case 1 -> other.pollFirst();
      case 2 -> {
        int first = other.getFirst();
        other.remove(first);
        other.add(-first);
      }
      default -> {
        int last = other.getLast();
        other.remove(last);
        other.add(last + nonZero(3));
      }
    }
    if (other.isEmpty() || other.equals(roots)) {
      return solutions();
    }
    return new Wrong(roots(roots), rule(AnswerKind.SOLUTIONS), styled(roots(other)), "roots");
  }

  private String roots(Set<Integer> roots) {
    boolean indexed = roots.size() > 1 && random.nextBoolean();
    List<String> parts = new ArrayList<>();
    for (int root : roots) {
      parts.add("x" + (indexed ? parts.size() + 1 : "") + "=" + root);
    }
    return String.join(indexed ? "," : "或", parts);
  }

  private Wrong interval() {
    int low = between(-9, 8);
    int high = low + between(1, 9);
    boolean[] closed = {random.nextBoolean(), random.nextBoolean()};
    String key = interval(low, closed[0], high, closed[1]);
    int how = random.nextInt(4);
    String answer =
        switch (how) {
          case 0 -> interval(low, !closed[0], high, closed[1]);
          case 1 -> interval(low, closed[0], high + nonZero(3) + 3, closed[1]);
          case 2 -> "x" + (closed[0] ? "≥" : ">") + low;
          default -> "x" + (closed[0] ? "≤" : "<") + low + "或x" + (closed[1] ? "≥" : ">") + high;
        };
    return answer.equals(key)
        ? interval()
        : new Wrong(key, rule(AnswerKind.INTERVAL), styled(answer), "interval");
  }

  private static String interval(int low, boolean lowIn, int high, boolean highIn) {
    return low + (lowIn ? "≤" : "<") + "x" + (highIn ? "≤" : "<") + high;
  }

  private Wrong sequence() {
    List<Integer> key = new ArrayList<>();
    while (key.size() < between(3, 6)) {
      int next = between(-20, 99);
      if (!key.contains(next)) {
        key.add(next);
      }
    }
    boolean ordered = random.nextBoolean();
    List<Integer> other = new ArrayList<>(key);
    switch (random.nextInt(ordered ? 4 : 3)) {
      case 0 -> other.removeLast();
      case 1 -> other.add(100 + between(0, 9));
      case 2 -> other.set(0, 100 + between(0, 9));
      default -> java.util.Collections.swap(other, 0, other.size() - 1);
    }
    String sign = random.nextBoolean() ? "、" : "，";
    return new Wrong(
        joined(key, ","),
        rule(ordered ? AnswerKind.LIST : AnswerKind.SET),
        joined(other, sign),
        ordered ? "list" : "set");
  }

  private static String joined(List<Integer> numbers, String sign) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(sign));
  }

  private Wrong point() {
    int x = between(-9, 9);
    int y = between(-9, 9);
    int[][] changes = {{y, x}, {-x, y}, {x, -y}, {x + nonZero(3), y}, {x, y + nonZero(3)}};
    int[] other = changes[random.nextInt(changes.length)];
    return other[0] == x && other[1] == y
        ? point()
        : new Wrong(
            "(%d,%d)".formatted(x, y),
            rule(AnswerKind.POINT),
            styled("(%d,%d)".formatted(other[0], other[1])),
            "point");
  }

  private Wrong ratio() {
    int a = between(1, 20);
    int b = between(1, 20);
    int[][] changes = {{b, a}, {a + between(1, 4), b}, {a, a + b}, {a * 10, b}};
    int[] other = changes[random.nextInt(changes.length)];
    return a * other[1] == b * other[0]
        ? ratio()
        : new Wrong(
            a + ":" + b,
            rule(AnswerKind.RATIO),
            styled(other[0] + (random.nextBoolean() ? "：" : "比") + other[1]),
            "ratio");
  }

  private Wrong remainder() {
    int divisor = between(3, 30);
    int quotient = between(1, 99);
    int rest = between(1, divisor - 1);
    int[][] changes = {{quotient, rest + 1}, {quotient - 1, rest + divisor}, {quotient * 10, rest}};
    int[] other = changes[random.nextInt(changes.length)];
    return new Wrong(
        quotient + "……" + rest,
        rule(AnswerKind.REMAINDER),
        styled(other[0] + (random.nextBoolean() ? "余" : "……") + other[1]),
        "remainder");
  }

  private Wrong time() {
    int minutes = between(60, 12 * 60 - 1);
    int[] changes = {
      minutes + 60, minutes + 30, minutes + nonZero(20), minutes / 60 + minutes % 60 * 12
    };
    int other = changes[random.nextInt(changes.length)];
    if (other == minutes || other % 720 == minutes % 720) {
      return time();
    }
    String answer =
        random.nextBoolean()
            ? "%d时%d分".formatted(other / 60 % 24, other % 60)
            : "%d：%02d".formatted(other / 60 % 24, other % 60);
    return new Wrong(
        "%d:%02d".formatted(minutes / 60, minutes % 60), rule(AnswerKind.TIME), answer, "time");
  }

  /** Lengths in mm and money in 分: one number, many units. */
  private Wrong quantity() {
    boolean money = random.nextBoolean();
    String[] units = money ? new String[] {"分", "角", "元"} : new String[] {"毫米", "厘米", "分米", "米"};
    int[] sizes = {1, 10, 100, 1000};
    int unit = random.nextInt(units.length);
    int value = between(1, 999);
    int otherUnit = random.nextInt(units.length);
    int other = random.nextBoolean() ? value : value + nonZero(9);
    if (value * sizes[unit] == other * sizes[otherUnit] || other <= 0) {
      return quantity();
    }
    AnswerRule rule = money ? rule(AnswerKind.MONEY) : AnswerRule.withUnit(units[unit], false);
    boolean missing = random.nextInt(6) == 0;
    return new Wrong(
        money ? value + units[unit] : String.valueOf(value),
        rule,
        styled(missing ? String.valueOf(other) : other + units[otherUnit]),
        missing ? "unit missing" : "unit or number");
  }

  private Wrong chain() {
    int a = between(2, 60);
    int b = between(2, 60);
    int slip = nonZero(9);
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
        key, rule(AnswerKind.NUMBER), answers[random.nextInt(answers.length)], "chain or words");
  }
}
