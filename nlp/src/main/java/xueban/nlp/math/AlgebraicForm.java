package xueban.nlp.math;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The value of an expression as a quotient of two polynomials, so that two expressions can be
 * compared without guessing.
 *
 * <p>A number is a sum of rational multiples of {@code π^k √a √b …} with different primes under the
 * roots. No such sum but the empty one is zero: roots of different primes are independent
 * (Besicovitch 1940, doi:10.1112/jlms/s1-15.1.3) and π is transcendental (Lindemann 1882). So
 * quotients are equal exactly where their cross product vanishes: that is decided without random
 * points. Parts kept whole (a root of a sum, an absolute value, a power with letters above: opaque
 * symbols) may equal each other in ways not known here: with them equality is proven by the form
 * and difference by values that lie apart, and what neither proves stays open.
 *
 * <p>Bounded: terms, exponents, digits and work; what is beyond has no form. Immutable.
 */
public final class AlgebraicForm {
  /** Relative distance of two values that no rounding of a few operations makes. */
  private static final double APART = 1e-9;

  private static final double[][] POINTS = {
    {2.31, 1.07, 3.53, 0.71, 1.61, 2.77}, {5.17, 0.43, 1.29, 2.03, 3.89, 0.97},
    {0.37, 4.41, 2.59, 1.83, 0.53, 3.11}, {-1.93, -0.61, 1.47, -2.39, 0.83, -1.21},
    {-3.71, 2.13, -0.91, 0.29, -1.57, 4.03}
  };

  private final Polynomial top;
  private final Polynomial bottom;

  AlgebraicForm(Polynomial top, Polynomial bottom) {
    if (bottom.isZero()) {
      throw new ArithmeticException("a divisor is 0");
    }
    Rational divisor = bottom.rational();
    this.top = divisor == null ? top : top.times(Rational.ONE.over(divisor));
    this.bottom = divisor == null ? bottom : Polynomial.of(Rational.ONE);
  }

  /**
   * Returns the form of an expression; empty if it has no value (a divisor is 0, a root of a
   * negative number) or is too large.
   */
  public static Optional<AlgebraicForm> of(Expression expression) {
    try {
      return Optional.of(new FormExpansion().of(expression));
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  public static AlgebraicForm of(Rational value) {
    return new AlgebraicForm(Polynomial.of(value), Polynomial.of(Rational.ONE));
  }

  Polynomial top() {
    return top;
  }

  Polynomial bottom() {
    return bottom;
  }

  /**
   * Returns whether the two are equal wherever both have a value; empty if that is not proven.
   *
   * <p>What is equal only if all below lines under roots is positive ({@code √(1/x)} and {@code
   * √x/x}) is equal if values agree where there are any, and not proven if they agree for positive
   * letters only.
   */
  public Optional<Boolean> isEqualTo(AlgebraicForm other) {
    try {
      Polynomial cross = cross(top, bottom, other.top, other.bottom);
      if (cross.isZero()) {
        return Optional.of(true);
      }
      boolean certain =
          cross.terms().keySet().stream()
              .flatMap(m -> m.exponents().keySet().stream())
              .noneMatch(Symbol::opaque);
      if (certain) {
        return Optional.of(false);
      }
      if (isEqualIfPositive(other)) {
        return agree(other);
      }
    } catch (ArithmeticException e) {
      return apart(other) ? Optional.of(false) : Optional.empty();
    }
    return apart(other) ? Optional.of(false) : Optional.empty();
  }

  private static Polynomial cross(
      Polynomial top, Polynomial bottom, Polynomial otherTop, Polynomial otherBottom) {
    FormExpansion work = new FormExpansion();
    return work.times(top, otherBottom).minus(work.times(otherTop, bottom));
  }

  private boolean isEqualIfPositive(AlgebraicForm other) {
    Polynomial mine = top.assumedPositive();
    Polynomial below = bottom.assumedPositive();
    Polynomial theirs = other.top.assumedPositive();
    return cross(mine, below, theirs, other.bottom.assumedPositive()).isZero();
  }

  /** Returns whether values agree at all points that have any; empty if only at positive ones. */
  private Optional<Boolean> agree(AlgebraicForm other) {
    boolean positive = false;
    boolean apart = false;
    boolean any = false;
    for (double[] point : POINTS) {
      OptionalDouble distance = distance(point, other);
      boolean far = distance.isPresent() && distance.getAsDouble() > APART;
      apart |= far;
      any |= distance.isPresent();
      positive |= distance.isPresent() && !far && Arrays.stream(point).allMatch(x -> x > 0);
    }
    if (apart) {
      return positive ? Optional.empty() : Optional.of(false);
    }
    return any ? Optional.of(true) : Optional.empty();
  }

  private boolean apart(AlgebraicForm other) {
    return Arrays.stream(POINTS).anyMatch(p -> distance(p, other).orElse(0) > APART);
  }

  /** Returns the relative distance of the values at a point; empty if one has none there. */
  private OptionalDouble distance(double[] point, AlgebraicForm other) {
    double a = approximate(point, other);
    double b = other.approximate(point, this);
    return Double.isFinite(a) && Double.isFinite(b)
        ? OptionalDouble.of(Math.abs(a - b) / Math.max(1, Math.max(Math.abs(a), Math.abs(b))))
        : OptionalDouble.empty();
  }

  private double approximate(double[] point, AlgebraicForm other) {
    SortedSet<Character> letters = new TreeSet<>(letters());
    letters.addAll(other.letters());
    Map<Character, Double> values = new LinkedHashMap<>();
    values.put('π', Math.PI);
    int i = 0;
    for (char letter : letters) {
      values.put(letter, point[i++ % point.length]);
    }
    return top.approximate(values) / bottom.approximate(values);
  }

  /** Returns whether the other is this times a number that is not 0; empty if not proven. */
  public Optional<Boolean> isProportionalTo(AlgebraicForm other) {
    if (top.isZero() || other.top.isZero()) {
      return Optional.of(top.isZero() == other.top.isZero());
    }
    try {
      return new AlgebraicForm(scaledTo(other), bottom).isEqualTo(other);
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** Returns what stands above the line with the first coefficient of another, if both have it. */
  private Polynomial scaledTo(AlgebraicForm other) {
    Polynomial.Monomial first = top.terms().firstKey();
    Rational mine = top.terms().get(first);
    Rational theirs = other.top.terms().get(first);
    return mine == null || theirs == null ? top : top.times(theirs.over(mine));
  }

  /** Returns the form of what stands above the line, so that {@code f = 0} has no divisor. */
  public AlgebraicForm numerator() {
    return new AlgebraicForm(top, Polynomial.of(Rational.ONE));
  }

  public AlgebraicForm plus(AlgebraicForm other) {
    return new AlgebraicForm(
        top.times(other.bottom).plus(other.top.times(bottom)), bottom.times(other.bottom));
  }

  public AlgebraicForm minus(AlgebraicForm other) {
    return plus(other.times(of(Rational.of(-1))));
  }

  public AlgebraicForm times(AlgebraicForm other) {
    return new AlgebraicForm(top.times(other.top), bottom.times(other.bottom));
  }

  /**
   * Returns the quotient.
   *
   * @throws ArithmeticException if {@code other} is 0 or the result is too large
   */
  public AlgebraicForm over(AlgebraicForm other) {
    return new AlgebraicForm(top.times(other.bottom), bottom.times(other.top));
  }

  /**
   * Returns one over this.
   *
   * @throws ArithmeticException if this is 0
   */
  AlgebraicForm reciprocal() {
    return new AlgebraicForm(/* top= */ bottom, /* bottom= */ top);
  }

  public AlgebraicForm negate() {
    return new AlgebraicForm(top.times(Rational.of(-1)), bottom);
  }

  /** Returns the value if it is rational by its form. */
  public Optional<Rational> rational() {
    @Nullable Rational above = top.rational();
    @Nullable Rational below = bottom.rational();
    return above == null || below == null ? Optional.empty() : Optional.of(above.over(below));
  }

  /** Returns the letters, without π. */
  public SortedSet<Character> letters() {
    SortedSet<Character> letters = new TreeSet<>();
    for (Polynomial part : new Polynomial[] {top, bottom}) {
      part.terms().keySet().stream()
          .flatMap(m -> m.exponents().keySet().stream())
          .forEach(s -> ExpressionParts.letters(s.meaning(), letters));
    }
    letters.remove('π');
    return letters;
  }

  public boolean isNumber() {
    return letters().isEmpty();
  }

  /** Returns how many terms it has when it is expanded, or 0 if letters stand below a line. */
  public int terms() {
    return bottom.rational() == null ? 0 : Math.max(1, top.size());
  }

  /** Returns the value of a number in floating point; NaN if it holds letters. */
  public double doubleValue() {
    Map<Character, Double> values = Map.of('π', Math.PI);
    return top.approximate(values) / bottom.approximate(values);
  }

  /** Returns the form with numbers in place of letters. */
  public Optional<AlgebraicForm> at(Map<Character, AlgebraicForm> letters) {
    return FormExpansion.substitute(this, letters);
  }

  /** Returns the form in words that equal forms share: for tests and messages. */
  @Override
  public String toString() {
    return "(" + top.text() + ")/(" + bottom.text() + ")";
  }
}
