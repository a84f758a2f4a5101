package xueban.nlp.math;

import java.math.BigInteger;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A polynomial in {@link Symbol}s with rational coefficients, expanded and collected: zero has no
 * term. Bounded in terms, exponents and digits.
 */
final class Polynomial {
  private static final int MAX_TERMS = 300;
  private static final int MAX_EXPONENT = 200;
  private static final int MAX_BITS = 4_096;

  /**
   * A product of symbols; exponents are at least 1.
   *
   * @param text by which products are told apart and ordered
   */
  record Monomial(SortedMap<Symbol, Integer> exponents, String text)
      implements Comparable<Monomial> {
    static final Monomial ONE = new Monomial(new TreeMap<>());

    Monomial(SortedMap<Symbol, Integer> exponents) {
      this(exponents, text(exponents));
    }

    private static String text(SortedMap<Symbol, Integer> exponents) {
      StringBuilder text = new StringBuilder();
      exponents.forEach((s, e) -> text.append(s.name()).append('^').append(e).append(' '));
      return text.toString();
    }

    @Override
    public int compareTo(Monomial other) {
      return text.compareTo(other.text);
    }
  }

  private final SortedMap<Monomial, Rational> terms;

  private Polynomial(SortedMap<Monomial, Rational> terms) {
    this.terms = terms;
  }

  static Polynomial of(Rational value) {
    SortedMap<Monomial, Rational> terms = new TreeMap<>();
    if (value.signum() != 0) {
      terms.put(Monomial.ONE, value);
    }
    return new Polynomial(terms);
  }

  static Polynomial of(Symbol symbol) {
    SortedMap<Symbol, Integer> one = new TreeMap<>();
    one.put(symbol, 1);
    SortedMap<Monomial, Rational> terms = new TreeMap<>();
    terms.put(new Monomial(one), Rational.ONE);
    return new Polynomial(terms);
  }

  SortedMap<Monomial, Rational> terms() {
    return terms;
  }

  int size() {
    return terms.size();
  }

  boolean isZero() {
    return terms.isEmpty();
  }

  /** Returns the value if no symbol stands in it, else null. */
  @Nullable Rational rational() {
    if (isZero()) {
      return Rational.ZERO;
    }
    return terms.size() == 1 ? terms.get(Monomial.ONE) : null;
  }

  Polynomial plus(Polynomial other) {
    SortedMap<Monomial, Rational> sum = new TreeMap<>(terms);
    other.terms.forEach((m, c) -> add(sum, m, c));
    return bounded(sum);
  }

  Polynomial times(Rational factor) {
    SortedMap<Monomial, Rational> product = new TreeMap<>();
    terms.forEach((m, c) -> add(product, m, c.times(factor)));
    return bounded(product);
  }

  Polynomial minus(Polynomial other) {
    return plus(other.times(Rational.of(-1)));
  }

  /**
   * Returns the product.
   *
   * @throws ArithmeticException if it is beyond the bounds
   */
  Polynomial times(Polynomial other) {
    Polynomial sum = of(Rational.ZERO);
    SortedMap<Monomial, Rational> plain = new TreeMap<>();
    for (Map.Entry<Monomial, Rational> left : terms.entrySet()) {
      for (Map.Entry<Monomial, Rational> right : other.terms.entrySet()) {
        Rational coefficient = left.getValue().times(right.getValue());
        Polynomial reduced = times(left.getKey(), right.getKey());
        if (reduced.size() == 1) {
          Monomial only = reduced.terms.firstKey();
          Rational scale = reduced.terms.values().iterator().next();
          add(plain, only, coefficient.times(scale));
        } else {
          sum = sum.plus(reduced.times(coefficient));
        }
        if (plain.size() > MAX_TERMS) {
          throw new ArithmeticException("a polynomial has at most " + MAX_TERMS + " terms");
        }
      }
    }
    return sum.plus(bounded(plain));
  }

  /** Multiplies monomials; a root that reaches its degree becomes what it is the root of. */
  private static Polynomial times(Monomial left, Monomial right) {
    SortedMap<Symbol, Integer> exponents = new TreeMap<>(left.exponents());
    Polynomial factor = of(Rational.ONE);
    for (Map.Entry<Symbol, Integer> entry : right.exponents().entrySet()) {
      Symbol symbol = entry.getKey();
      int exponent = exponents.getOrDefault(symbol, 0) + entry.getValue();
      Polynomial power = symbol.power();
      while (power != null && exponent >= symbol.degree()) {
        exponent -= symbol.degree();
        factor = factor.times(power);
      }
      if (exponent > MAX_EXPONENT) {
        throw new ArithmeticException("an exponent is at most " + MAX_EXPONENT);
      }
      if (exponent == 0) {
        exponents.remove(symbol);
      } else {
        exponents.put(symbol, exponent);
      }
    }
    SortedMap<Monomial, Rational> one = new TreeMap<>();
    one.put(new Monomial(exponents), Rational.ONE);
    Polynomial product = new Polynomial(one);
    Rational plain = factor.rational();
    return plain != null ? product.times(plain) : factor.times(product);
  }

  private static void add(
      SortedMap<Monomial, Rational> terms, Monomial monomial, Rational coefficient) {
    Rational sum = terms.getOrDefault(monomial, Rational.ZERO).plus(coefficient);
    if (sum.signum() == 0) {
      terms.remove(monomial);
    } else {
      terms.put(monomial, sum);
    }
  }

  private static Polynomial bounded(SortedMap<Monomial, Rational> terms) {
    if (terms.size() > MAX_TERMS) {
      throw new ArithmeticException("a polynomial has at most " + MAX_TERMS + " terms");
    }
    for (Rational c : terms.values()) {
      if (c.numerator().bitLength() > MAX_BITS || c.denominator().bitLength() > MAX_BITS) {
        throw new ArithmeticException("a coefficient has at most " + MAX_BITS + " bits");
      }
    }
    return new Polynomial(terms);
  }

  /** Returns the polynomial as if all below lines under roots were positive. */
  Polynomial assumedPositive() {
    boolean below =
        terms.keySet().stream()
            .flatMap(m -> m.exponents().keySet().stream())
            .anyMatch(Symbol::isBelow);
    if (!below) {
      return this;
    }
    Polynomial sum = of(Rational.ZERO);
    for (Map.Entry<Monomial, Rational> term : terms.entrySet()) {
      Polynomial product = of(term.getValue());
      for (Map.Entry<Symbol, Integer> e : term.getKey().exponents().entrySet()) {
        for (int i = 0; i < e.getValue(); i++) {
          product = product.times(of(e.getKey().assumedPositive()));
        }
      }
      sum = sum.plus(product);
    }
    return sum;
  }

  /** Returns whether it is one positive number times squares, so that it is never negative. */
  boolean isSquare() {
    return terms.size() == 1
        && terms.values().iterator().next().signum() > 0
        && terms.firstKey().exponents().values().stream().allMatch(e -> e % 2 == 0);
  }

  /** Returns the length of the longest number in it, in bits. */
  int bits() {
    return terms.values().stream()
        .mapToInt(c -> Math.max(c.numerator().bitLength(), c.denominator().bitLength()))
        .max()
        .orElse(0);
  }

  /**
   * Returns what all coefficients share, with the sign of the first term: dividing by it leaves
   * whole coefficients without a common divisor. 1 for zero.
   */
  Rational content() {
    BigInteger top = BigInteger.ZERO;
    BigInteger bottom = BigInteger.ONE;
    for (Rational c : terms.values()) {
      top = top.gcd(c.numerator());
      bottom = bottom.multiply(c.denominator()).divide(bottom.gcd(c.denominator()));
    }
    if (top.signum() == 0) {
      return Rational.ONE;
    }
    Rational content = new Rational(top, bottom);
    return terms.values().iterator().next().signum() < 0 ? content.negate() : content;
  }

  /** Returns the value in floating point; the letters of the map have values, π its own. */
  double approximate(Map<Character, Double> letters) {
    double sum = 0;
    for (Map.Entry<Monomial, Rational> term : terms.entrySet()) {
      double product = term.getValue().doubleValue();
      for (Map.Entry<Symbol, Integer> e : term.getKey().exponents().entrySet()) {
        product *= StrictMath.pow(e.getKey().meaning().approximate(letters), e.getValue());
      }
      sum += product;
    }
    return sum;
  }

  /** Returns a text that equal polynomials share and different ones do not. */
  String text() {
    StringBuilder text = new StringBuilder();
    terms.forEach((m, c) -> text.append(c).append('*').append(m.text()).append('+'));
    return text.toString();
  }
}
