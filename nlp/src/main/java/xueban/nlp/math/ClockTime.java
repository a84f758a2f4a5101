package xueban.nlp.math;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of day: 8:30, 8时30分, 八点半, 九点三刻, 差5分12点, 下午3:20.
 *
 * @param minutes after midnight, in [0, 1440)
 * @param halfSaid whether the half of the day is certain: a word says it or the hour is above 12
 */
public record ClockTime(int minutes, boolean halfSaid) {
  private static final int DAY = 24 * 60;
  private static final String HALF = "(上午|早上|早晨|清晨|凌晨|中午|下午|傍晚|晚上|夜里|夜晚|晚|早|am|pm)?";
  private static final String HOUR = "(\\d{1,2})(?:[:点时]|点钟)";
  private static final Pattern CLOCK =
      Pattern.compile(
          HALF
              + HOUR
              + "(?:整|钟|(半)钟?|过?([13一三])刻钟?|过?(?:零|0(?=\\d))?(\\d{1,2})(?:分钟?)?)?(?:整)?(?::00)?(am|pm)?");
  private static final Pattern BEFORE =
      Pattern.compile(
          HALF + "(?:差|还差)(?:(\\d{1,2})分钟?|([13一三])刻钟?)(?:到|就)?(?:是)?(\\d{1,2})[点时]钟?整?");
  private static final Pattern SHORT_OF = Pattern.compile(HALF + "(\\d{1,2})[点时]钟?差(\\d{1,2})分钟?");

  /** Returns the time that a folded text without blanks is; empty if it is none. */
  public static Optional<ClockTime> read(String text) {
    if (text.isEmpty() || text.length() > 30) {
      return Optional.empty();
    }
    String digits = ChineseNumerals.whole(text).replace("钟整", "整");
    Matcher clock = CLOCK.matcher(digits);
    if (clock.matches()) {
      int minute = 0;
      if (digits.matches(".*:\\d(?:\\D.*)?")) {
        return Optional.empty();
      }
      if (clock.group(3) != null) {
        minute = 30;
      } else if (clock.group(4) != null) {
        minute = quarters(clock.group(4));
      } else if (clock.group(5) != null) {
        minute = Integer.parseInt(clock.group(5));
      }
      String half = clock.group(1) == null ? clock.group(6) : clock.group(1);
      return of(half == null ? "" : half, Integer.parseInt(clock.group(2)), minute, 0);
    }
    Matcher before = BEFORE.matcher(digits);
    if (before.matches()) {
      int less =
          before.group(2) == null ? quarters(before.group(3)) : Integer.parseInt(before.group(2));
      return of(text(before.group(1)), Integer.parseInt(before.group(4)), 0, less);
    }
    Matcher shortOf = SHORT_OF.matcher(digits);
    return shortOf.matches()
        ? of(
            text(shortOf.group(1)),
            Integer.parseInt(shortOf.group(2)),
            0,
            Integer.parseInt(shortOf.group(3)))
        : Optional.empty();
  }

  private static String text(@org.jspecify.annotations.Nullable String group) {
    return group == null ? "" : group;
  }

  private static int quarters(String count) {
    return count.equals("1") || count.equals("一") ? 15 : 45;
  }

  private static Optional<ClockTime> of(String half, int hour, int minute, int less) {
    if (hour > 24 || minute > 59 || less > 59) {
      return Optional.empty();
    }
    boolean later =
        switch (half) {
          case "下午", "傍晚", "晚上", "夜里", "夜晚", "晚", "pm" -> hour < 12;
          case "中午" -> hour < 3;
          default -> false;
        };
    boolean midnight =
        switch (half) {
          case "凌晨", "am", "晚上", "夜里", "夜晚", "晚" -> true;
          default -> false;
        };
    int hours = later ? hour + 12 : midnight && hour == 12 ? 0 : hour;
    int minutes = Math.floorMod(hours * 60 + minute - less, DAY);
    return Optional.of(new ClockTime(minutes, !half.isEmpty() || hour > 12 || hour == 0));
  }
}
