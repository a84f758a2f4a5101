package xueban.nlp.math;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number with its unit, as learners write it: 18厘米, 3米2分米, 1小时30分, 一个半小时, 每小时72千米, 零下3℃, 六元零五分,
 * ¥45.98, 180°−70°, 9(元).
 *
 * @param value in the base unit of its dimension; the bare number if there is no unit
 * @param bare the number with every unit left out
 * @param unit the last unit, or null if there is none
 * @param compound whether several units stand side by side, the larger first: 3米2分米
 * @param written the number as it is written
 */
public record Quantity(
    AlgebraicForm value,
    AlgebraicForm bare,
    @Nullable Unit unit,
    boolean compound,
    Expression written) {
  private static final Pattern EVERY =
      Pattern.compile("每一?(个?小时|分钟?|秒钟?|时|天|年)(?:走|行驶?|跑|飞行?)?(.*\\d.*)");
  private static final Pattern AND_HALF =
      Pattern.compile("(\\d+)(?:个)?半(小时|钟头|月|年|天|米|千克|公斤|斤|升|吨|千米|元)");
  private static final Pattern HALF = Pattern.compile("(?<!\\d)半(?:个)?(?=[^\\d]+$)");
  private static final Pattern HALF_AFTER = Pattern.compile("(\\d+)(元|块|米|斤|升|吨|里|千克|公斤)半$");
  private static final Pattern SHORT_METRES = Pattern.compile("(\\d+)米(\\d{1,2})");
  private static final Pattern SHORT_MONEY = Pattern.compile("(\\d+)([元块])(\\d)(钱)?");
  private static final Pattern SHORT_ZERO = Pattern.compile("(\\d+)([元块])零(\\d)(钱)?");
  private static final Pattern BRACKETED =
      Pattern.compile("[(\\[]([^\\d()\\[\\]]{1,8}[23]?)[)\\]]$");
  private static final String AFTER = ")%]}π";
  private static final String STARTS = "(√π-";

  /**
   * Returns the quantity that a text is.
   *
   * @param text folded, without blanks
   * @param dimension what is asked for, or empty: tells a minute from a cent
   */
  public static Optional<Quantity> read(String text, String dimension) {
    if (text.isEmpty() || text.length() > WrittenMath.MAX_LENGTH) {
      return Optional.empty();
    }
    String plain = plain(text, dimension);
    return parse(plain, dimension);
  }

  private static String plain(String text, String dimension) {
    String s = BRACKETED.matcher(text).replaceAll("$1");
    s = s.replace("零下", "-").replace("零上", "");
    if (s.startsWith("¥") || s.startsWith("￥")) {
      s = s.substring(1).replaceAll("元$", "") + "元";
    }
    s = s.replaceFirst("(?<=[米克吨升里])(?:长|高|重|宽|远|深)$", "");
    s = s.replaceFirst("^时速(.+)$", "$1/小时");
    Matcher every = EVERY.matcher(s);
    if (every.matches()) {
      s = every.group(2) + "/" + every.group(1);
    }
    s = s.replace("每", "/").replace("/个小时", "/小时");
    s = ChineseNumerals.withDecimals(protect(s)).replace('\u0001', '百').replace('\u0002', '千');
    s = AND_HALF.matcher(s).replaceAll("$1.5$2");
    s = HALF_AFTER.matcher(s).replaceAll("$1.5$2");
    s = HALF.matcher(s).replaceAll("0.5");
    Matcher metres = SHORT_METRES.matcher(s);
    s = metres.matches() ? metres.replaceAll("$1.$2米") : s;
    if (dimension.equals("money")) {
      s = s.replaceFirst("(?<=[元角分])整$", "");
      s = SHORT_ZERO.matcher(s).matches() ? SHORT_ZERO.matcher(s).replaceAll("$1$2$3分") : s;
      s = SHORT_MONEY.matcher(s).matches() ? SHORT_MONEY.matcher(s).replaceAll("$1$2$3角") : s;
    }
    return s;
  }

  /** Keeps 百分之 and the 千 of 千米 and 千克 from being read as numerals. */
  private static String protect(String text) {
    return text.replace("百分之", "\u0001分之").replaceAll("千(?=[米克瓦帕])", "\u0002");
  }

  /** Returns whether the unit measures, or only says what is counted: not 个半, 人以上. */
  public boolean isSure() {
    return unit == null
        || !unit.isCount()
        || unit.word().indexOf('/') > 0
        || CountWords.isHarmless(unit.word());
  }

  private static Optional<Quantity> parse(String text, String dimension) {
    StringBuilder based = new StringBuilder();
    StringBuilder bare = new StringBuilder();
    @Nullable Unit last = null;
    boolean beside = false;
    boolean compound = false;
    int segment = 0;
    for (int i = 0; i < text.length(); ) {
      char before = i == 0 ? ' ' : text.charAt(i - 1);
      boolean mayEnd =
          Character.isDigit(before)
              || AFTER.indexOf(before) >= 0
              || (before >= 'a' && before <= 'z');
      Optional<Found> found = mayEnd ? unitAt(text, i, dimension) : Optional.empty();
      if (found.isEmpty()) {
        based.append(text.charAt(i));
        bare.append(text.charAt(i));
        i++;
        continue;
      }
      Unit unit = found.get().unit();
      if (last != null && !follows(unit, last, bare.substring(segment), beside)) {
        return Optional.empty();
      }
      last = unit;
      compound |= beside;
      based.append("*(").append(unit.factor()).append(')');
      i += found.get().length();
      while (i < text.length() && text.charAt(i) == '零') {
        i++;
      }
      segment = bare.length();
      beside =
          i < text.length()
              && (Character.isDigit(text.charAt(i))
                  || (STARTS.indexOf(text.charAt(i)) >= 0 && text.charAt(i) != '-'));
      if (beside) {
        based.append('+');
        bare.append('+');
      }
    }
    return beside ? Optional.empty() : quantity(bare.toString(), based.toString(), last, compound);
  }

  private static Optional<Quantity> quantity(
      String bare, String based, @Nullable Unit unit, boolean compound) {
    Optional<Expression> written = WrittenMath.one(bare);
    Optional<AlgebraicForm> value = WrittenMath.value(based);
    Optional<AlgebraicForm> number = written.flatMap(AlgebraicForm::of);
    return value.isPresent() && number.isPresent()
        ? Optional.of(new Quantity(value.get(), number.get(), unit, compound, written.get()))
        : Optional.empty();
  }

  /**
   * Returns whether a unit may stand after another: both measure the same, side by side the larger
   * first (3米2分米), else added or subtracted (180°−70°).
   *
   * @param between what stands between the two, signs included
   */
  private static boolean follows(Unit unit, Unit before, String between, boolean beside) {
    return unit.dimension().equals(before.dimension())
        && (beside
            ? unit.factor().compareTo(before.factor()) < 0
            : between.startsWith("+") || between.startsWith("-"));
  }

  private record Found(Unit unit, int length) {}

  /** Returns the unit that starts at a place, with one below a stroke if it follows. */
  private static Optional<Found> unitAt(String text, int start, String dimension) {
    Optional<String> word = Units.at(text, start);
    if (word.isEmpty()) {
      int end = start;
      while (end < text.length() && isHan(text.charAt(end))) {
        end++;
      }
      String rest = text.substring(start, end);
      return end == start || (end < text.length() && text.charAt(end) != '/')
          ? Optional.empty()
          : counted(text, rest, end, dimension).map(u -> new Found(u.unit(), u.length()));
    }
    int end = start + word.get().length();
    if (end < text.length() && isHan(text.charAt(end)) && !startsNumber(text, end)) {
      int last = end;
      while (last < text.length() && isHan(text.charAt(last))) {
        last++;
      }
      if (last == text.length()) {
        String all = text.substring(start, last);
        return Optional.of(new Found(new Unit(all, Unit.COUNT + all, Rational.ONE), all.length()));
      }
    }
    if (end < text.length() && text.charAt(end) == '/') {
      Optional<String> below = Units.at(text, end + 1);
      if (below.isPresent()) {
        String whole = word.get() + "/" + below.get();
        Optional<Unit> unit = Units.find(whole, dimension);
        if (unit.isPresent()) {
          return Optional.of(new Found(unit.get(), whole.length()));
        }
      }
    }
    return Units.find(word.get(), dimension).map(u -> new Found(u, word.get().length()));
  }

  private static Optional<Found> counted(String text, String word, int end, String dimension) {
    if (end < text.length()) {
      Optional<String> below = Units.at(text, end + 1);
      String whole = word + "/" + below.orElse("");
      return below
          .flatMap(b -> Units.find(whole, dimension))
          .map(u -> new Found(u, whole.length()));
    }
    return Units.findOrCount(word, dimension).map(u -> new Found(u, word.length()));
  }

  private static boolean startsNumber(String text, int at) {
    return text.charAt(at) == '零';
  }

  private static boolean isHan(char c) {
    return c >= 0x4E00 && c <= 0x9FFF;
  }
}
