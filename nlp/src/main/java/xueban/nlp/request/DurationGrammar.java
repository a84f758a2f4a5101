package xueban.nlp.request;

import static xueban.nlp.request.Found.Source.GRAMMAR;
import static xueban.nlp.request.SlotKind.MAX_DURATION;
import static xueban.nlp.request.SlotKind.MIN_DURATION;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xueban.nlp.request.Found.Meaning;

/**
 * Durations: 五分钟以内, 不超过1小时20分钟, 一刻钟内, 两分半以内, 5到10分钟, 超过20分钟, {@code under 5 minutes}, {@code 5-8
 * minutes}. 10分钟左右 is a fifth less to a fifth more. A duration that is not compared is the longest
 * where a type follows (三分钟动画) or it stands alone; else it is text (45分钟一节课).
 */
final class DurationGrammar {
  private static final String N = "(?<n>" + Numerals.PATTERN + ")";
  private static final double SLACK = .2;
  private static final int LONGEST_HOURS = 24;

  /** An amount's pattern, what its number counts in seconds, and what is added. */
  private record Unit(Pattern pattern, double seconds, double more) {
    static Unit of(String regex, double seconds, double more) {
      return new Unit(Pattern.compile(regex), seconds, more);
    }
  }

  private static final List<Unit> UNITS =
      List.of(
          Unit.of("半个?(?:小时|钟头)|half an hour|half hour", 0, 1800),
          Unit.of("(?:a )?quarter of an hour", 0, 900),
          Unit.of("(?:an|one) hour(?: long)?(?![a-z])", 0, 3600),
          Unit.of(N + "个半(?:小时|钟头)", 3600, 1800),
          Unit.of(
              N
                  + "[\\s-]*个?(?:小时|钟头|(?:hours?|hrs?)(?![a-z]))(?:\\s*(?<m>"
                  + Numerals.PATTERN
                  + ")\\s*(?:分钟|分|(?:minutes?|mins?)(?![a-z])))?",
              3600,
              0),
          Unit.of(N + "刻钟?", 900, 0),
          Unit.of(N + "\\s*(?:分半钟?|分钟半)", 60, 30),
          Unit.of(
              N
                  + "[\\s-]*(?:分钟|(?:minutes?|mins?|min\\.)(?![a-z])|分(?=[\\d一二三四五六七八九十]+秒))(?:\\s*(?<s>"
                  + Numerals.PATTERN
                  + ")\\s*(?:秒钟?|(?:seconds?|secs?)(?![a-z])))?",
              60,
              0),
          Unit.of(N + "[\\s-]*(?:秒钟?|(?:seconds?|secs?)(?![a-z]))", 1, 0));

  private static final Pattern FIRST_OF_RANGE =
      Pattern.compile(
          N
              + "\\s*(?<unit>分钟|分|小时|秒|minutes?|mins?)?\\s*(?:到|至|-|~|to|and)\\s*(?="
              + Numerals.PATTERN
              + ")");
  private static final Pattern JOIN = Pattern.compile("\\s*(?:到|至|-|~|to)\\s*");
  private static final Pattern TWO_DIGITS = Pattern.compile("[一二两三四五六七八九]{2}");
  private static final Pattern LINK = Pattern.compile("(?:[\\s:的]|是|要|为|在|得|到|is|of)*$");

  private final String text;
  private final RequestWords words;
  private final IntPredicate typeAt;
  private final List<Found> found = new ArrayList<>();

  /** From and to, in seconds, and where it ends. */
  private record Amount(double low, double high, int end, boolean range) {}

  private DurationGrammar(String text, RequestWords words, IntPredicate typeAt) {
    this.text = text;
    this.words = words;
    this.typeAt = typeAt;
  }

  /**
   * Returns what is found.
   *
   * @param text folded request
   * @param typeAt whether a word for a type begins at an offset
   */
  static List<Found> find(String text, RequestWords words, IntPredicate typeAt) {
    DurationGrammar grammar = new DurationGrammar(text, words, typeAt);
    for (int i = 0; i < text.length(); ) {
      @Nullable Amount amount = grammar.amount(i);
      if (amount != null) {
        grammar.add(i, amount);
        i = amount.end();
      } else {
        i++;
      }
    }
    return grammar.found;
  }

  private @Nullable Amount amount(int start) {
    char c = text.charAt(start);
    char before = start > 0 ? text.charAt(start - 1) : ' ';
    boolean number = Character.isDigit(c) && (Character.isDigit(before) || before == '.');
    boolean word = RequestWords.isLatin(c) && RequestWords.isLatin(before);
    boolean inside = number || word || before == '第';
    if (inside) {
      return null;
    }
    Matcher first = FIRST_OF_RANGE.matcher(text).region(start, text.length());
    first.useTransparentBounds(true);
    if (first.lookingAt()) {
      @Nullable Amount last = single(first.end());
      double low = Numerals.of(first.group("n")).orElse(0);
      if (last != null && low > 0) {
        double scale = scale(first.group("unit"), last, first.end());
        if (low * scale < last.high()) {
          return new Amount(low * scale, last.high(), last.end(), true);
        }
      }
    }
    @Nullable Amount low = single(start);
    if (low != null && !low.range()) {
      Matcher join = JOIN.matcher(text).region(low.end(), text.length());
      @Nullable Amount high =
          join.lookingAt() && join.end() < text.length() ? single(join.end()) : null;
      if (high != null && !high.range() && low.low() < high.high()) {
        return new Amount(low.low(), high.high(), high.end(), true);
      }
    }
    return low;
  }

  private double scale(@Nullable String unit, Amount last, int lastStart) {
    if (unit == null) {
      Matcher number =
          Pattern.compile(Numerals.PATTERN).matcher(text).region(lastStart, text.length());
      double n = number.lookingAt() ? Numerals.of(number.group()).orElse(1) : 1;
      return n > 0 ? last.high() / n : 60;
    }
    return unit.startsWith("小") ? 3600 : unit.startsWith("秒") ? 1 : 60;
  }

  private @Nullable Amount single(int start) {
    for (Unit unit : UNITS) {
      Matcher m = unit.pattern().matcher(text).region(start, text.length());
      m.useTransparentBounds(true);
      if (m.lookingAt()) {
        if (unit.seconds() == 0) {
          return new Amount(unit.more(), unit.more(), m.end(), false);
        }
        String n = m.group("n");
        if (TWO_DIGITS.matcher(n).matches()) {
          double low = Numerals.of(n.substring(0, 1)).orElse(0) * unit.seconds();
          double high = Numerals.of(n.substring(1)).orElse(0) * unit.seconds();
          return low < high ? new Amount(low, high, m.end(), true) : null;
        }
        double seconds = Numerals.of(n).orElse(0) * unit.seconds() + unit.more() + rest(m);
        if (seconds >= 1 && seconds <= LONGEST_HOURS * 3600) {
          return new Amount(seconds, seconds, m.end(), false);
        }
      }
    }
    return null;
  }

  private static double rest(Matcher m) {
    double rest = 0;
    if (m.namedGroups().containsKey("m") && m.group("m") != null) {
      rest += 60 * Numerals.of(m.group("m")).orElse(0);
    }
    if (m.namedGroups().containsKey("s") && m.group("s") != null) {
      rest += Numerals.of(m.group("s")).orElse(0);
    }
    return rest;
  }

  private void add(int start, Amount amount) {
    int before = back(start);
    int maxBefore = words.lengthBefore("MAX_BEFORE", text, before);
    int minBefore = words.lengthBefore("MIN_BEFORE", text, before);
    int aboutBefore = words.lengthBefore("ABOUT", text, before);
    int after = forth(amount.end());
    int maxAfter = after(after, "MAX_AFTER");
    int minAfter = after(after, "MIN_AFTER");
    int aboutAfter = after(after, "ABOUT");
    if (amount.range()) {
      int head =
          text.startsWith("between", before - 7) ? 7 : text.startsWith("介于", before - 2) ? 2 : 0;
      int tail = text.startsWith("之间", after) ? 2 : Math.max(maxAfter, aboutAfter);
      slot(
          head > 0
              ? before - head
              : Math.max(maxBefore, aboutBefore) > 0
                  ? before - Math.max(maxBefore, aboutBefore)
                  : start,
          tail > 0 ? after + tail : amount.end(),
          amount.low(),
          amount.high());
    } else if (maxBefore > 0 && maxBefore >= minBefore) {
      slot(before - maxBefore, maxAfter > 0 ? after + maxAfter : amount.end(), 0, amount.high());
    } else if (minBefore > 0) {
      slot(before - minBefore, minAfter > 0 ? after + minAfter : amount.end(), amount.low(), 0);
    } else if (maxAfter > 0) {
      slot(start, after + maxAfter, 0, amount.high());
    } else if (minAfter > 0) {
      slot(start, after + minAfter, amount.low(), 0);
    } else if (aboutBefore > 0 || aboutAfter > 0) {
      slot(
          aboutBefore > 0 ? before - aboutBefore : start,
          aboutAfter > 0 ? after + aboutAfter : amount.end(),
          amount.low() * (1 - SLACK),
          amount.high() * (1 + SLACK));
    } else if (standsAlone(start, amount.end()) || limitsType(amount.end())) {
      slot(start, amount.end(), 0, amount.high());
    }
  }

  private int after(int after, String role) {
    return after < text.length() ? words.lengthAt(role, text, after) : 0;
  }

  private int back(int start) {
    int at = start;
    while (at > 0 && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '-')) {
      at--;
    }
    return at;
  }

  private int forth(int end) {
    int at = end;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private boolean standsAlone(int start, int end) {
    boolean opens = start == 0 || " ,;|".indexOf(text.charAt(start - 1)) >= 0;
    boolean closes = end == text.length() || " ,;|.".indexOf(text.charAt(end)) >= 0;
    return (opens && closes) || lasts(start) > 0;
  }

  private boolean limitsType(int end) {
    int at = forth(end);
    if (at < text.length() && text.charAt(at) == '的') {
      at = forth(at + 1);
    }
    return at < text.length() && typeAt.test(at);
  }

  /** Returns the length of 时长 and its like in front of a place, with what links them. */
  private int lasts(int start) {
    Matcher link = LINK.matcher(text.substring(0, start));
    int at = link.find() ? link.start() : start;
    int length = words.lengthBefore("LASTS", text, at);
    return length > 0 ? start - at + length : 0;
  }

  private void slot(int from, int to, double low, double high) {
    int start = from - lasts(from);
    List<Meaning> meanings = new ArrayList<>();
    if (low > 0) {
      meanings.add(meaning(MIN_DURATION, low));
    }
    if (high > 0) {
      meanings.add(meaning(MAX_DURATION, high));
    }
    found.add(new Found(Found.Role.SLOT, start, to, meanings, GRAMMAR));
  }

  /**
   * Returns a limit.
   *
   * @param kind {@code MIN_DURATION} or {@code MAX_DURATION}
   * @param seconds at least 1
   */
  static Meaning meaning(SlotKind kind, double seconds) {
    long whole = Math.round(seconds);
    String compared = kind == MIN_DURATION ? "不少于 " : "不超过 ";
    return Meaning.of(kind, String.valueOf(whole), compared + label(whole));
  }

  private static String label(long seconds) {
    if (seconds % 3600 == 0) {
      return seconds / 3600 + " 小时";
    }
    if (seconds % 60 == 0) {
      return seconds / 60 + " 分钟";
    }
    return seconds < 60 ? seconds + " 秒" : "%d 分 %d 秒".formatted(seconds / 60, seconds % 60);
  }
}
