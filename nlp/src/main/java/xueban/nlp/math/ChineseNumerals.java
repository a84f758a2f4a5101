package xueban.nlp.math;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns numbers in Chinese words into digits: 三百零六 is 306, 一万二千 is 12000, 三点零六 is 3.06, 两 is 2.
 * What is no well-formed number stays as it is.
 */
public final class ChineseNumerals {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final Pattern WHOLE = Pattern.compile("[零〇一二三四五六七八九两十百千万亿]{1,24}");
  private static final Pattern DECIMAL =
      Pattern.compile(
          "([零〇一二三四五六七八九两十百千万亿]{1,24}|\\d{1,24})点([零〇一二三四五六七八九]{1,12}|\\d{1,12})(?![十百千万亿分刻])");
  private static final Pattern SCALED = Pattern.compile("(\\d{1,18}(?:\\.\\d{1,12})?)([百千万亿])");

  private ChineseNumerals() {}

  /** Returns the text with 点 between numerals read as a decimal point. */
  public static String withDecimals(String text) {
    Matcher decimal = DECIMAL.matcher(text);
    return whole(
        decimal.replaceAll(
            m ->
                value(m.group(1).replace('〇', '零'))
                    .map(v -> v + "." + digits(m.group(2)))
                    .orElse(m.group())));
  }

  /** Returns the text with whole numbers in digits; 点 stays. */
  public static String whole(String text) {
    String scaled =
        SCALED
            .matcher(text)
            .replaceAll(
                m ->
                    new BigDecimal(m.group(1))
                        .multiply(BigDecimal.valueOf(scale(m.group(2).charAt(0))))
                        .stripTrailingZeros()
                        .toPlainString());
    return WHOLE
        .matcher(scaled)
        .replaceAll(m -> value(m.group().replace('〇', '零')).orElse(m.group()));
  }

  private static String digits(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i) == '〇' ? '零' : text.charAt(i);
      out.append(c >= '0' && c <= '9' ? c : (char) ('0' + DIGITS.indexOf(c)));
    }
    return out.toString();
  }

  private static long scale(char unit) {
    return switch (unit) {
      case '十' -> 10;
      case '百' -> 100;
      case '千' -> 1_000;
      case '万' -> 10_000;
      case '亿' -> 100_000_000;
      default -> 1;
    };
  }

  /** Returns a numeral as digits: 二〇二五 digit by digit, else by its units. */
  private static Optional<String> value(String numeral) {
    if (numeral.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.of(numeral);
    }
    if (numeral.chars().allMatch(c -> DIGITS.indexOf(c) >= 0)) {
      return Optional.of(digits(numeral));
    }
    return numeral.equals("两") ? Optional.of("2") : byUnits(numeral).map(String::valueOf);
  }

  private static Optional<Long> byUnits(String numeral) {
    long total = 0;
    long section = 0;
    long digit = -1;
    long last = Long.MAX_VALUE;
    for (int i = 0; i < numeral.length(); i++) {
      char c = numeral.charAt(i);
      long unit = scale(c);
      if (unit == 1) {
        if (digit > 0) {
          return Optional.empty();
        }
        digit = c == '两' ? 2 : DIGITS.indexOf(c);
      } else if (unit >= 10_000) {
        long whole = section + Math.max(digit, 0);
        if (whole == 0) {
          return Optional.empty();
        }
        total = (total + whole) * unit;
        section = 0;
        digit = -1;
        last = Long.MAX_VALUE;
      } else {
        boolean leadingTen = digit < 0 && unit == 10;
        if ((digit <= 0 && !leadingTen) || unit >= last) {
          return Optional.empty();
        }
        section += (leadingTen ? 1 : digit) * unit;
        last = unit;
        digit = -1;
      }
    }
    boolean spoken = digit > 0 && last != Long.MAX_VALUE && last > 10;
    boolean zeroBefore = numeral.length() > 1 && numeral.charAt(numeral.length() - 2) == '零';
    if (spoken && !zeroBefore) {
      digit = digit * last / 10;
    }
    return Optional.of(total + section + Math.max(digit, 0));
  }
}
