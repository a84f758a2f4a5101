package xueban.tutor.grading;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rational number in lowest terms, so that {@code 1/2}, {@code 0.5}, {@code 50%} and 二分之一 are
 * equal and {@code 0.333} and {@code 1/3} are not.
 *
 * @param denominator above 0
 */
record ExactNumber(BigInteger numerator, BigInteger denominator) {
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

  ExactNumber {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("denominator must not be 0");
    }
    BigInteger divisor = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      divisor = divisor.negate();
    }
    numerator = numerator.divide(divisor);
    denominator = denominator.divide(divisor);
  }

  /**
   * Returns the number that a normalised text is from its first to its last character, or empty.
   */
  static Optional<ExactNumber> parse(String text) {
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String plain = THOUSANDS.matcher(text).matches() ? text.replace(",", "") : text;
    Matcher decimal = DECIMAL.matcher(plain);
    if (decimal.matches()) {
      ExactNumber number = of(decimal.group(1) + decimal.group(2));
      BigInteger scale = decimal.group(3).isEmpty() ? BigInteger.ONE : BigInteger.valueOf(100);
      return Optional.of(new ExactNumber(number.numerator, number.denominator.multiply(scale)));
    }
    Matcher quotient = QUOTIENT.matcher(plain);
    if (quotient.matches()) {
      ExactNumber top = of(quotient.group(2));
      ExactNumber bottom = of(quotient.group(3));
      if (bottom.numerator.signum() == 0) {
        return Optional.empty();
      }
      BigInteger sign = quotient.group(1).equals("-") ? BigInteger.ONE.negate() : BigInteger.ONE;
      return Optional.of(
          new ExactNumber(
              top.numerator.multiply(bottom.denominator).multiply(sign),
              top.denominator.multiply(bottom.numerator)));
    }
    return mixed(plain).or(() -> chineseFraction(plain));
  }

  private static Optional<ExactNumber> mixed(String text) {
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
    return Optional.of(new ExactNumber(mixed.group(1).equals("-") ? top.negate() : top, bottom));
  }

  private static Optional<ExactNumber> chineseFraction(String text) {
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
    return Optional.of(new ExactNumber(signed, bottom.get()));
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

  private static ExactNumber of(String decimal) {
    BigDecimal value = new BigDecimal(decimal);
    BigInteger unscaled = value.unscaledValue();
    return new ExactNumber(unscaled, BigInteger.TEN.pow(Math.max(value.scale(), 0)));
  }
}
