package xueban.tutor.grading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xueban.nlp.math.ChineseNumerals;
import xueban.nlp.math.ClockTime;

/** Times of day: 8:30, 八点半, 差5分12点, 下午3:20. */
final class TimeRule implements KindRule {
  private static final Pattern HALF = Pattern.compile("[上下中]午|早|晨|晚|夜|[ap]m");

  /** More minutes than an hour has. */
  private static final Pattern NO_TIME = Pattern.compile("\\d{1,2}[:点时][6-9]\\d分?");

  private static final int HALF_DAY = 12 * 60;
  private static final Pattern DATE = Pattern.compile("(?:(\\d{1,4})年)?(\\d{1,2})月(\\d{1,2})[日号]?");

  @Override
  public Comparison compare(String answer, String key, Expectation expectation) {
    Optional<ClockTime> right = ClockTime.read(key);
    if (right.isEmpty()) {
      return date(key).isPresent()
          ? day(answer, date(key).get())
          : new QuantityRule().compare(answer, key, expectation);
    }
    return Alternatives.compare(answer, one -> single(one, right.get(), HALF.matcher(key).find()));
  }

  private static Comparison day(String answer, String right) {
    Optional<String> mine = date(answer);
    if (mine.isEmpty()) {
      return Comparison.UNDECIDED;
    }
    if (mine.get().equals(right)) {
      return Comparison.EQUAL;
    }
    boolean lessYear = mine.get().endsWith(right) || right.endsWith(mine.get());
    return lessYear ? Comparison.UNDECIDED : Comparison.different(Slip.NONE);
  }

  /** Returns a date as year (or nothing), month and day, or empty if the text is none. */
  private static Optional<String> date(String text) {
    Matcher date = DATE.matcher(ChineseNumerals.whole(text));
    return date.matches()
        ? Optional.of(
            "%s-%s-%s".formatted(year(date.group(1)), whole(date.group(2)), whole(date.group(3))))
        : Optional.empty();
  }

  private static String year(@Nullable String digits) {
    return digits == null ? "" : whole(digits);
  }

  private static String whole(String digits) {
    return Integer.toString(Integer.parseInt(digits));
  }

  private static Comparison single(String answer, ClockTime right, boolean halfInKey) {
    Optional<ClockTime> mine = ClockTime.read(answer);
    if (answer.matches(".*(?:小时|分钟|秒).*") && !answer.matches(".*[点时差].*[点时差].*")) {
      return Comparison.different(Slip.OTHER_KIND);
    }
    if (mine.isEmpty() && NO_TIME.matcher(ChineseNumerals.whole(answer)).matches()) {
      return Comparison.different(Slip.NONE);
    }
    if (mine.isEmpty()) {
      boolean time = answer.matches(".*(?:[\\d一二三四五六七八九十两].*[:点时]|差).*");
      return time ? Comparison.UNDECIDED : Comparison.different(Slip.OTHER_KIND);
    }
    if (mine.get().minutes() == right.minutes()) {
      return Comparison.EQUAL;
    }
    boolean halfDay = Math.abs(mine.get().minutes() - right.minutes()) == HALF_DAY;
    boolean open = !right.halfSaid() || (halfInKey && !mine.get().halfSaid());
    return halfDay && open ? Comparison.UNDECIDED : Comparison.different(Slip.NONE);
  }
}
