package xueban.nlp.math;

import java.util.Map;

/**
 * An expression of school algebra: numbers, letters, + − × ÷, powers, square roots, absolute
 * values.
 *
 * <p>{@link #parse} reads what textbooks print: {@code 2(x−1)²}, {@code 3x+1/2}, {@code √12},
 * {@code |x−3|}, {@code 2ab}, with full-width forms and a product sign left out. A missing sign
 * binds no tighter than a written one, so {@code 1/2x} is half of x.
 */
public sealed interface Expression {
  /** A number, as written without sign. */
  record Constant(Rational value) implements Expression {}

  /** One letter. */
  record Letter(char name) implements Expression {}

  record Sum(Expression left, Expression right) implements Expression {}

  record Difference(Expression left, Expression right) implements Expression {}

  record Product(Expression left, Expression right) implements Expression {}

  /**
   * A quotient.
   *
   * @param sign whether it is written with ÷, as a division still to be carried out
   */
  record Quotient(Expression left, Expression right, boolean sign) implements Expression {
    public Quotient(Expression left, Expression right) {
      this(left, right, false);
    }
  }

  record Negative(Expression of) implements Expression {}

  /** A power; letters may stand in its exponent. */
  record Power(Expression base, Expression exponent) implements Expression {}

  /** A square root. */
  record Root(Expression of) implements Expression {}

  record Absolute(Expression of) implements Expression {}

  /**
   * Returns the expression that a text is.
   *
   * @throws IllegalArgumentException saying the position and what was expected there
   */
  static Expression parse(String text) {
    return new ExpressionParser(text).parse();
  }

  /**
   * Returns the exact value.
   *
   * @param letters the value of every letter
   * @throws ArithmeticException if a divisor is 0, a root is not rational, an exponent is not whole
   *     or a letter has no value
   */
  default Rational value(Map<Character, Rational> letters) {
    return switch (this) {
      case Constant n -> n.value();
      case Letter l -> {
        Rational value = letters.get(l.name());
        if (value == null) {
          throw new ArithmeticException("the letter %s has no value".formatted(l.name()));
        }
        yield value;
      }
      case Sum s -> s.left().value(letters).plus(s.right().value(letters));
      case Difference d -> d.left().value(letters).minus(d.right().value(letters));
      case Product p -> p.left().value(letters).times(p.right().value(letters));
      case Quotient q -> q.left().value(letters).over(q.right().value(letters));
      case Negative n -> n.of().value(letters).negate();
      case Power p -> p.base().value(letters).power((int) p.exponent().value(letters).longValue());
      case Root r -> squareRoot(r.of().value(letters));
      case Absolute a -> a.of().value(letters).abs();
    };
  }

  /** Returns the exact value of an expression without letters; see {@link #value(Map)}. */
  default Rational value() {
    return value(Map.of());
  }

  /**
   * Returns the value in floating point, for roots that are not rational.
   *
   * @return NaN where it is not defined
   */
  default double approximate(Map<Character, Double> letters) {
    return switch (this) {
      case Constant n -> n.value().doubleValue();
      case Letter l -> letters.getOrDefault(l.name(), Double.NaN);
      case Sum s -> s.left().approximate(letters) + s.right().approximate(letters);
      case Difference d -> d.left().approximate(letters) - d.right().approximate(letters);
      case Product p -> p.left().approximate(letters) * p.right().approximate(letters);
      case Quotient q -> q.left().approximate(letters) / q.right().approximate(letters);
      case Negative n -> -n.of().approximate(letters);
      case Power p ->
          StrictMath.pow(p.base().approximate(letters), p.exponent().approximate(letters));
      case Root r -> StrictMath.sqrt(r.of().approximate(letters));
      case Absolute a -> Math.abs(a.of().approximate(letters));
    };
  }

  private static Rational squareRoot(Rational value) {
    if (value.signum() < 0) {
      throw new ArithmeticException("%s has no real square root".formatted(value));
    }
    Rational root = new Rational(value.numerator().sqrt(), value.denominator().sqrt());
    if (!root.times(root).equals(value)) {
      throw new ArithmeticException("the square root of %s is not rational".formatted(value));
    }
    return root;
  }
}
