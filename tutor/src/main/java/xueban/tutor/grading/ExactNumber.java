package xueban.tutor.grading;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xueban.nlp.math.Rational;

/**
 * Reads numbers as people write them, exactly, so that {@code 1/2}, {@code 0.5}, {@code 50%} and
 * 二分之一 are equal and {@code 0.333} and {@code 1/3} are not.
 */
final class ExactNumber {
  /** Longest text that is read as a number, so that no exponent or digit string can cost much. */
  private static final int MAX_LENGTH = 40;

  private static final Pattern DECIMAL = Pattern.compile("([+-]?)(\\d+(?:\\.\\d+)?|\\.\\d+)(%?)");
  private static final Pattern THOUSANDS =
      Pattern.compile("[+-]?[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d+)?%?");
  private static final Pattern QUOTIENT =
      Pattern.compile("([+-]?)\\(?([+-]?\\d+(?:\\.\\d+)?)\\)?/\\(?([+-]?\\d+(?:\\.\\d+)?)\\)?");
  private static final Pattern MIXED =
      Pattern.compile("([+-]?)(\\d+)" + AnswerText.AND + "(\\d+)/(\\d+)");
  private static final Pattern CHINESE_FRACTION =
      Pattern.compile("(负?)([一二三四五六七八九十百零]+|\\d+)分之([一二三四五六七八九十百零]+|\\d+)");
  private static final String DIGITS = "零一二三四五六七八九";

  private ExactNumber() {}

  /**
   * Returns the number that a normalised text is from its first to its last character, or empty.
   */
  static Optional<Rational> parse(String text) {
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String plain = THOUSANDS.matcher(text).matches() ? text.replace(",", "") : text;
    Matcher decimal = DECIMAL.matcher(plain);
    if (decimal.matches()) {
      Rational number = Rational.ofDecimal(decimal.group(1) + decimal.group(2));
      return Optional.of(decimal.group(3).isEmpty() ? number : number.over(100));
    }
    Matcher quotient = QUOTIENT.matcher(plain);
    if (quotient.matches()) {
      Rational top = Rational.ofDecimal(quotient.group(2));
      Rational bottom = Rational.ofDecimal(quotient.group(3));
      if (bottom.signum() == 0) {
        return Optional.empty();
      }
      Rational value = top.over(bottom);
      return Optional.of(quotient.group(1).equals("-") ? value.negate() : value);
    }
    return mixed(plain).or(() -> chineseFraction(plain));
  }

  private static Optional<Rational> mixed(String text) {
    Matcher mixed = MIXED.matcher(text);
    if (!mixed.matches()) {
      return Optional.empty();
    }
    BigInteger bottom = new BigInteger(mixed.group(4));
    if (bottom.signum() == 0) {
      return Optional.empty();
    }
    BigInteger top =
        new BigInteger(mixed.group(2)).multiply(bottom).add(new BigInteger(mixed.group(3)));
    return Optional.of(new Rational(mixed.group(1).equals("-") ? top.negate() : top, bottom));
  }

  private static Optional<Rational> chineseFraction(String text) {
    Matcher fraction = CHINESE_FRACTION.matcher(text);
    if (!fraction.matches()) {
      return Optional.empty();
    }
    Optional<BigInteger> bottom = whole(fraction.group(2));
    Optional<BigInteger> top = whole(fraction.group(3));
    if (bottom.isEmpty() || top.isEmpty() || bottom.get().signum() == 0) {
      return Optional.empty();
    }
    BigInteger signed = fraction.group(1).isEmpty() ? top.get() : top.get().negate();
    return Optional.of(new Rational(signed, bottom.get()));
  }

  /** Reads digits, or Chinese numerals below one thousand. */
  private static Optional<BigInteger> whole(String text) {
    if (Character.isDigit(text.charAt(0))) {
      return Optional.of(new BigInteger(text));
    }
    int total = 0;
    int digit = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int unit = c == '十' ? 10 : c == '百' ? 100 : 0;
      if (unit == 0) {
        if (digit > 0) {
          return Optional.empty();
        }
        digit = DIGITS.indexOf(c);
      } else {
        if (digit == 0 || (digit < 0 && unit == 100)) {
          return Optional.empty();
        }
        total += (digit < 0 ? 1 : digit) * unit;
        digit = -1;
      }
    }
    return Optional.of(BigInteger.valueOf(total + Math.max(digit, 0)));
  }
}
