package xueban.nlp.math;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns numbers in Chinese words into digits: 三百零六 is 306, 一万二千 is 12000, 三点零六 is 3.06, 两 is 2.
 * What is no well-formed number stays as it is.
 */
public final class ChineseNumerals {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final String SIGNS = "零〇一二三四五六七八九两十百千万亿";

  /** A numeral with all that is written together with it: 三百零六, 3万5千, 1.2万. */
  private static final Pattern NUMERAL =
      Pattern.compile(
          "(?<!\\d)(?<!\\d\\.)(?:%1$s)?[%2$s](?:%1$s|[%2$s])*"
              .formatted("\\d+(?:\\.\\d+)?", SIGNS));

  private static final Pattern DECIMAL =
      Pattern.compile(
          "([%s]{1,24}|\\d{1,24})点([零〇一二三四五六七八九]{1,12}|\\d{1,12})(?![十百千万亿分刻])".formatted(SIGNS));
  private static final Pattern ELEMENT =
      Pattern.compile("\\d{1,18}(?:\\.\\d{1,12})?|[" + SIGNS + "]");
  private static final int LONGEST = 24;

  private ChineseNumerals() {}

  /** Returns the text with 点 between numerals read as a decimal point. */
  public static String withDecimals(String text) {
    Matcher decimal = DECIMAL.matcher(text);
    return whole(
        decimal.replaceAll(
            m -> value(m.group(1)).map(v -> v + "." + digits(m.group(2))).orElse(m.group())));
  }

  /** Returns the text with whole numbers in digits; 点 stays. */
  public static String whole(String text) {
    return NUMERAL
        .matcher(text)
        .replaceAll(m -> Matcher.quoteReplacement(value(m.group()).orElse(m.group())));
  }

  private static String digits(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i) == '〇' ? '零' : text.charAt(i);
      out.append(c >= '0' && c <= '9' ? c : (char) ('0' + DIGITS.indexOf(c)));
    }
    return out.toString();
  }

  private static int zeros(char unit) {
    return switch (unit) {
      case '十' -> 1;
      case '百' -> 2;
      case '千' -> 3;
      case '万' -> 4;
      case '亿' -> 8;
      default -> 0;
    };
  }

  /** Returns a numeral as digits: 二〇二五 digit by digit, else by its units. */
  private static Optional<String> value(String written) {
    String numeral = written.replace('〇', '零');
    if (numeral.length() > LONGEST) {
      return Optional.empty();
    }
    if (numeral.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.of(numeral);
    }
    if (numeral.chars().allMatch(c -> DIGITS.indexOf(c) >= 0)) {
      return Optional.of(digits(numeral));
    }
    return numeral.equals("两") ? Optional.of("2") : new Reading().of(numeral);
  }

  /**
   * Reads digits and units from left to right. 亿 multiplies all before it, 万 what stands since 亿,
   * smaller units one digit each and falling. A figure of more than one digit, or with a point,
   * stands only at the beginning.
   */
  private static final class Reading {
    private BigDecimal high = BigDecimal.ZERO;
    private BigDecimal middle = BigDecimal.ZERO;
    private BigDecimal section = BigDecimal.ZERO;
    private @Nullable BigDecimal digit;
    private int last = Integer.MAX_VALUE;
    private int lastUnit;
    private boolean zero;
    private boolean figures;

    Optional<String> of(String numeral) {
      Matcher element = ELEMENT.matcher(numeral);
      int at = 0;
      while (element.find()) {
        if (element.start() != at || !take(element.group(), at == 0)) {
          return Optional.empty();
        }
        at = element.end();
      }
      if (at < numeral.length() || (figures && digit != null)) {
        return Optional.empty();
      }
      BigDecimal rest = digit == null ? BigDecimal.ZERO : digit;
      boolean spoken = rest.signum() > 0 && lastUnit > 1 && !zero;
      BigDecimal end = spoken ? rest.scaleByPowerOfTen(lastUnit - 1) : rest;
      BigDecimal all = high.add(middle).add(section).add(end);
      return Optional.of(all.stripTrailingZeros().toPlainString());
    }

    private boolean take(String element, boolean first) {
      char c = element.charAt(0);
      int zeros = zeros(c);
      if (zeros > 0) {
        return zeros >= 4 ? large(zeros) : small(zeros);
      }
      boolean figure = c >= '0' && c <= '9';
      if ((digit != null && digit.signum() > 0) || (figure && !first && element.length() > 1)) {
        return false;
      }
      figures |= figure;
      zero |= c == '零';
      digit =
          figure ? new BigDecimal(element) : BigDecimal.valueOf(c == '两' ? 2 : DIGITS.indexOf(c));
      return true;
    }

    /** Takes 十, 百 or 千; 十 alone is ten. */
    private boolean small(int zeros) {
      BigDecimal count = digit == null && zeros == 1 ? BigDecimal.ONE : digit;
      if (count == null || count.signum() == 0 || zeros >= last) {
        return false;
      }
      section = section.add(count.scaleByPowerOfTen(zeros));
      last = zeros;
      lastUnit = zeros;
      digit = null;
      zero = false;
      return true;
    }

    /** Takes 万 or 亿. */
    private boolean large(int zeros) {
      BigDecimal since = digit == null ? section : section.add(digit);
      BigDecimal whole = zeros == 8 ? middle.add(since) : since;
      boolean again = zeros == 8 ? high.signum() > 0 : middle.signum() > 0;
      if (whole.signum() == 0 || again) {
        return false;
      }
      if (zeros == 8) {
        high = whole.scaleByPowerOfTen(8);
        middle = BigDecimal.ZERO;
      } else {
        middle = whole.scaleByPowerOfTen(4);
      }
      section = BigDecimal.ZERO;
      digit = null;
      last = Integer.MAX_VALUE;
      lastUnit = zeros;
      zero = false;
      return true;
    }
  }
}
