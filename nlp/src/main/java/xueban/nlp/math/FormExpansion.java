package xueban.nlp.math;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xueban.nlp.math.Expression.Absolute;
import xueban.nlp.math.Expression.Constant;
import xueban.nlp.math.Expression.Difference;
import xueban.nlp.math.Expression.Letter;
import xueban.nlp.math.Expression.Negative;
import xueban.nlp.math.Expression.Power;
import xueban.nlp.math.Expression.Product;
import xueban.nlp.math.Expression.Quotient;
import xueban.nlp.math.Expression.Root;
import xueban.nlp.math.Expression.Sum;

/** Makes forms of expressions, within a budget of work. */
final class FormExpansion {
  private static final int WORK = 20_000;
  private static final int MAX_POWER = 64;
  private static final BigInteger LARGEST_ROOT = BigInteger.valueOf(10_000_000_000L);
  private static final Polynomial ONE = Polynomial.of(Rational.ONE);

  private int work;

  AlgebraicForm of(Expression expression) {
    return switch (expression) {
      case Constant n -> AlgebraicForm.of(n.value());
      case Letter l -> whole(Polynomial.of(Symbol.letter(l.name())));
      case Sum s -> sum(of(s.left()), of(s.right()));
      case Difference d -> sum(of(d.left()), of(d.right()).negate());
      case Product p -> product(of(p.left()), of(p.right()));
      case Quotient q -> {
        AlgebraicForm right = of(q.right());
        yield product(of(q.left()), right.reciprocal());
      }
      case Negative n -> of(n.of()).negate();
      case Power p -> power(p);
      case Root r -> root(of(r.of()), 2, expression);
      case Absolute a -> absolute(of(a.of()), expression);
    };
  }

  private static AlgebraicForm whole(Polynomial polynomial) {
    return new AlgebraicForm(polynomial, ONE);
  }

  /** Multiplies within the budget, in which long numbers cost more. */
  Polynomial times(Polynomial left, Polynomial right) {
    work += left.size() * right.size() * (1 + (left.bits() + right.bits()) / 64);
    if (work > WORK) {
      throw new ArithmeticException("the expression is too large");
    }
    return left.times(right);
  }

  private AlgebraicForm product(AlgebraicForm left, AlgebraicForm right) {
    return new AlgebraicForm(times(left.top(), right.top()), times(left.bottom(), right.bottom()));
  }

  private AlgebraicForm sum(AlgebraicForm left, AlgebraicForm right) {
    if (left.bottom().text().equals(right.bottom().text())) {
      return new AlgebraicForm(left.top().plus(right.top()), left.bottom());
    }
    return new AlgebraicForm(
        times(left.top(), right.bottom()).plus(times(right.top(), left.bottom())),
        times(left.bottom(), right.bottom()));
  }

  private AlgebraicForm power(Power power) {
    AlgebraicForm base = of(power.base());
    AlgebraicForm exponent = of(power.exponent());
    Optional<Rational> number = exponent.rational();
    if (number.isEmpty()) {
      return letterPower(base, exponent, power);
    }
    Rational value = number.get();
    if (value.isWhole()) {
      return wholePower(base, value);
    }
    BigInteger degree = value.denominator();
    if (degree.bitLength() > 2) {
      throw new ArithmeticException("a root has degree 2 or 3");
    }
    AlgebraicForm root = root(base, degree.intValue(), power);
    return wholePower(root, new Rational(value.numerator(), BigInteger.ONE));
  }

  private AlgebraicForm wholePower(AlgebraicForm base, Rational exponent) {
    if (exponent.numerator().bitLength() > 8 || Math.abs(exponent.longValue()) > MAX_POWER) {
      throw new ArithmeticException("an exponent is in [-64, 64]");
    }
    int times = (int) Math.abs(exponent.longValue());
    AlgebraicForm result = AlgebraicForm.of(Rational.ONE);
    AlgebraicForm square = base;
    for (int left = times; left > 0; left >>= 1) {
      if ((left & 1) == 1) {
        result = product(result, square);
      }
      if (left > 1) {
        square = product(square, square);
      }
    }
    return exponent.signum() < 0 ? result.reciprocal() : result;
  }

  /** Keeps {@code 2^n} whole; {@code 2^(n+1)} is twice that. */
  private AlgebraicForm letterPower(AlgebraicForm base, AlgebraicForm exponent, Power power) {
    @Nullable Rational plain = exponent.top().terms().get(Polynomial.Monomial.ONE);
    Rational number =
        plain == null || !plain.isWhole() || exponent.bottom().rational() == null
            ? Rational.ZERO
            : plain;
    Polynomial rest = exponent.top().minus(Polynomial.of(number));
    Expression meaning =
        new Power(power.base(), new Difference(power.exponent(), new Constant(number)));
    String name = "(%s)^(%s/%s)".formatted(base, rest.text(), exponent.bottom().text());
    AlgebraicForm kept = whole(Polynomial.of(new Symbol(name, 0, null, true, meaning)));
    return product(kept, wholePower(base, number));
  }

  private AlgebraicForm absolute(AlgebraicForm of, Expression written) {
    if (of.isNumber()) {
      return of.doubleValue() < 0 ? of.negate() : of;
    }
    AlgebraicForm square = product(of, of);
    return keptRoot(square, 2, written, /* positive= */ true);
  }

  private AlgebraicForm root(AlgebraicForm of, int degree, Expression written) {
    Optional<Rational> number = of.rational();
    if (number.isPresent()) {
      return numberRoot(number.get(), degree);
    }
    if (of.isNumber() && of.doubleValue() < 0 && degree == 2) {
      throw new ArithmeticException("a square root of a negative number");
    }
    boolean positive = degree == 3 || of.bottom().rational() != null || of.bottom().isSquare();
    return keptRoot(of, degree, written, positive);
  }

  /**
   * Takes the rational factor out of the root and keeps the rest whole. {@code √(a/b)} is {@code
   * √(ab)/b} only where b is positive, so what stands below is part of the name unless it is.
   */
  private AlgebraicForm keptRoot(
      AlgebraicForm of, int degree, Expression written, boolean positive) {
    Polynomial inside = times(of.top(), power(of.bottom(), degree - 1));
    Rational content = inside.content().abs();
    Polynomial rest = inside.times(Rational.ONE.over(content));
    Expression meaning =
        new Quotient(
            new Product(written, expression(of.bottom())),
            new Power(new Constant(content), new Constant(Rational.of(1, degree))));
    String plain = "√%d(%s)".formatted(degree, rest.text());
    String name = positive ? plain : plain + "/" + of.bottom().text();
    Symbol kept = new Symbol(name, degree, rest, true, meaning, plain);
    AlgebraicForm root = product(whole(Polynomial.of(kept)), numberRoot(content, degree));
    return product(root, new AlgebraicForm(ONE, of.bottom()));
  }

  private Polynomial power(Polynomial base, int exponent) {
    Polynomial result = ONE;
    for (int i = 0; i < exponent; i++) {
      result = times(result, base);
    }
    return result;
  }

  /** Returns the expression that a polynomial without parts kept whole is. */
  private static Expression expression(Polynomial polynomial) {
    Expression sum = new Constant(Rational.ZERO);
    for (var term : polynomial.terms().entrySet()) {
      Expression product = new Constant(term.getValue());
      for (var e : term.getKey().exponents().entrySet()) {
        product =
            new Product(
                product, new Power(e.getKey().meaning(), new Constant(Rational.of(e.getValue()))));
      }
      sum = new Sum(sum, product);
    }
    return sum;
  }

  private AlgebraicForm numberRoot(Rational value, int degree) {
    if (value.signum() < 0) {
      if (degree == 2) {
        throw new ArithmeticException(value + " has no real square root");
      }
      return numberRoot(value.negate(), degree).negate();
    }
    if (value.signum() == 0) {
      return AlgebraicForm.of(Rational.ZERO);
    }
    BigInteger inside = value.numerator().multiply(value.denominator().pow(degree - 1));
    BigInteger exact = exactRoot(inside, degree);
    Rational below = new Rational(BigInteger.ONE, value.denominator());
    if (exact.pow(degree).equals(inside)) {
      return AlgebraicForm.of(new Rational(exact, BigInteger.ONE).times(below));
    }
    if (inside.compareTo(LARGEST_ROOT) > 0) {
      throw new ArithmeticException("a number under a root is at most " + LARGEST_ROOT);
    }
    AlgebraicForm result = AlgebraicForm.of(below);
    long rest = inside.longValueExact();
    for (long prime = 2; prime * prime <= rest; prime++) {
      int count = 0;
      while (rest % prime == 0) {
        rest /= prime;
        count++;
      }
      if (count > 0) {
        result = product(result, primeRoot(prime, degree, count));
      }
    }
    return rest > 1 ? product(result, primeRoot(rest, degree, 1)) : result;
  }

  private AlgebraicForm primeRoot(long prime, int degree, int count) {
    AlgebraicForm result =
        AlgebraicForm.of(
            new Rational(BigInteger.valueOf(prime).pow(count / degree), BigInteger.ONE));
    for (int i = 0; i < count % degree; i++) {
      result = product(result, whole(Polynomial.of(Symbol.primeRoot(prime, degree))));
    }
    return result;
  }

  private static BigInteger exactRoot(BigInteger value, int degree) {
    if (degree == 2) {
      return value.sqrt();
    }
    BigInteger low = BigInteger.ZERO;
    BigInteger high = BigInteger.ONE.shiftLeft(value.bitLength() / degree + 1);
    while (low.compareTo(high) < 0) {
      BigInteger middle = low.add(high).add(BigInteger.ONE).shiftRight(1);
      if (middle.pow(degree).compareTo(value) <= 0) {
        low = middle;
      } else {
        high = middle.subtract(BigInteger.ONE);
      }
    }
    return low;
  }

  static Optional<AlgebraicForm> substitute(
      AlgebraicForm form, Map<Character, AlgebraicForm> letters) {
    try {
      return Optional.of(substitute(form.top(), letters).over(substitute(form.bottom(), letters)));
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static AlgebraicForm substitute(
      Polynomial polynomial, Map<Character, AlgebraicForm> letters) {
    FormExpansion forms = new FormExpansion();
    AlgebraicForm sum = AlgebraicForm.of(Rational.ZERO);
    for (var term : polynomial.terms().entrySet()) {
      AlgebraicForm product = AlgebraicForm.of(term.getValue());
      for (var e : term.getKey().exponents().entrySet()) {
        Symbol symbol = e.getKey();
        if (symbol.opaque()) {
          throw new ArithmeticException("a part kept whole takes no values");
        }
        @Nullable AlgebraicForm given =
            symbol.meaning() instanceof Letter l ? letters.get(l.name()) : null;
        AlgebraicForm value = given == null ? whole(Polynomial.of(symbol)) : given;
        product = forms.product(product, forms.wholePower(value, Rational.of(e.getValue())));
      }
      sum = sum.plus(product);
    }
    return sum;
  }
}
