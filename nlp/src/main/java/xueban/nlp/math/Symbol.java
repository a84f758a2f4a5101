package xueban.nlp.math;

import org.jspecify.annotations.Nullable;

/**
 * What a monomial is a product of: a letter, π, the root of a prime, or a part that is kept whole.
 *
 * @param name canonical: two symbols of one name are equal
 * @param degree 0, or the exponent at which the symbol becomes {@code power}
 * @param power what it is at that exponent; null if there is none
 * @param opaque whether it is a part kept whole, so that other symbols may equal it
 * @param meaning its value in floating point
 * @param positive the name it would have if all below lines under its root were positive; else as
 *     {@code name}
 */
record Symbol(
    String name,
    int degree,
    @Nullable Polynomial power,
    boolean opaque,
    Expression meaning,
    String positive)
    implements Comparable<Symbol> {

  Symbol(String name, int degree, @Nullable Polynomial power, boolean opaque, Expression meaning) {
    this(name, degree, power, opaque, meaning, name);
  }

  static Symbol letter(char letter) {
    return new Symbol(String.valueOf(letter), 0, null, false, new Expression.Letter(letter));
  }

  /** Returns the root of a prime; roots of different primes depend on each other in no way. */
  static Symbol primeRoot(long prime, int degree) {
    Rational value = Rational.of(prime);
    return new Symbol(
        "√%d,%d".formatted(degree, prime),
        degree,
        Polynomial.of(value),
        false,
        new Expression.Power(
            new Expression.Constant(value), new Expression.Constant(Rational.of(1, degree))));
  }

  /** Returns whether the name tells what stands below a line under the root. */
  boolean isBelow() {
    return !name.equals(positive);
  }

  /** Returns the symbol as if all below lines under its root were positive. */
  Symbol assumedPositive() {
    return new Symbol(positive, degree, power, opaque, meaning);
  }

  @Override
  public int compareTo(Symbol other) {
    return name.compareTo(other.name);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Symbol symbol && symbol.name.equals(name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
