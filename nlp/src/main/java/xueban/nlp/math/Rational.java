package xueban.nlp.math;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A rational number in lowest terms, of any size.
 *
 * @param numerator carries the sign
 * @param denominator above 0
 */
public record Rational(BigInteger numerator, BigInteger denominator)
    implements Comparable<Rational> {
  public static final Rational ZERO = of(0);
  public static final Rational ONE = of(1);

  /**
   * Brings numerator and denominator to lowest terms.
   *
   * @throws ArithmeticException if the denominator is 0
   */
  public Rational {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("denominator must not be 0");
    }
    if (!denominator.equals(BigInteger.ONE)) {
      BigInteger divisor = numerator.gcd(denominator);
      if (denominator.signum() < 0) {
        divisor = divisor.negate();
      }
      numerator = numerator.divide(divisor);
      denominator = denominator.divide(divisor);
    }
  }

  public static Rational of(long whole) {
    return new Rational(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  /** Returns {@code numerator / denominator}; the denominator is not 0. */
  public static Rational of(long numerator, long denominator) {
    return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** Returns the exact value of a decimal such as {@code -1.25}; never of one with an exponent. */
  public static Rational ofDecimal(String decimal) {
    BigDecimal value = new BigDecimal(decimal);
    return new Rational(value.unscaledValue(), BigInteger.TEN.pow(Math.max(value.scale(), 0)));
  }

  public Rational plus(Rational other) {
    return new Rational(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  public Rational minus(Rational other) {
    return plus(other.negate());
  }

  public Rational times(Rational other) {
    return new Rational(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * Returns the quotient.
   *
   * @throws ArithmeticException if {@code other} is 0
   */
  public Rational over(Rational other) {
    return new Rational(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  public Rational plus(long other) {
    return plus(of(other));
  }

  public Rational minus(long other) {
    return plus(of(-other));
  }

  public Rational times(long other) {
    return times(of(other));
  }

  public Rational over(long other) {
    return over(of(other));
  }

  public Rational negate() {
    return new Rational(numerator.negate(), denominator);
  }

  public Rational abs() {
    return numerator.signum() < 0 ? negate() : this;
  }

  /**
   * Returns the power; 0 to the power 0 is 1.
   *
   * @param exponent in [-64, 64]
   * @throws ArithmeticException if the exponent is out of range, or negative of 0
   */
  public Rational power(int exponent) {
    if (Math.abs(exponent) > 64) {
      throw new ArithmeticException("exponent %d must be in [-64, 64]".formatted(exponent));
    }
    Rational positive =
        new Rational(numerator.pow(Math.abs(exponent)), denominator.pow(Math.abs(exponent)));
    return exponent < 0 ? ONE.over(positive) : positive;
  }

  /** Returns -1, 0 or 1. */
  public int signum() {
    return numerator.signum();
  }

  public boolean isWhole() {
    return denominator.equals(BigInteger.ONE);
  }

  /** Returns whether the decimal form ends: no prime but 2 and 5 divides the denominator. */
  public boolean isFiniteDecimal() {
    BigInteger rest = denominator.shiftRight(denominator.getLowestSetBit());
    BigInteger five = BigInteger.valueOf(5);
    while (rest.mod(five).signum() == 0) {
      rest = rest.divide(five);
    }
    return rest.equals(BigInteger.ONE);
  }

  /**
   * Returns the whole number that this is.
   *
   * @throws ArithmeticException if it is none, or larger than a long
   */
  public long longValue() {
    if (!isWhole()) {
      throw new ArithmeticException(this + " is no whole number");
    }
    return numerator.longValueExact();
  }

  public double doubleValue() {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), java.math.MathContext.DECIMAL64)
        .doubleValue();
  }

  @Override
  public int compareTo(Rational other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /** Returns {@code 3}, {@code -3/4}; for people see the printing of exercises. */
  @Override
  public String toString() {
    return isWhole() ? numerator.toString() : numerator + "/" + denominator;
  }
}
