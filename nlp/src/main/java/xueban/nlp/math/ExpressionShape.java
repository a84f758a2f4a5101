package xueban.nlp.math;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** In which form an expression is written, whatever its value. */
public final class ExpressionShape {
  private ExpressionShape() {}

  /** Returns whether it is a sum of products without brackets, like terms collected. */
  public static boolean isExpanded(Expression expression) {
    List<Expression> terms = terms(expression);
    return terms.stream().noneMatch(ExpressionShape::holdsSum) && isCollected(expression);
  }

  /** Returns whether no terms are left to collect. */
  public static boolean isCollected(Expression expression) {
    Optional<AlgebraicForm> form = AlgebraicForm.of(expression);
    return form.isPresent()
        && (form.get().terms() == 0 || terms(expression).size() == form.get().terms());
  }

  /** Returns whether a sum stands under a power, in a product or below a line. */
  public static boolean holdsSum(Expression expression) {
    return isSum(expression)
        || ExpressionParts.of(expression).stream().anyMatch(ExpressionShape::holdsSum);
  }

  private static boolean isSum(Expression expression) {
    return expression instanceof Sum || expression instanceof Difference;
  }

  /**
   * Returns whether it is written as the same product as the key: the same factors that hold
   * letters, each up to a number, and no more common numbers left in its brackets than in the
   * key's.
   */
  public static boolean isFactoredLike(Expression written, Expression key) {
    return FactoredShape.isLike(written, key);
  }

  /**
   * Returns whether a number is in lowest terms: fractions reduced, whole numbers out of roots, no
   * root below a line, like roots collected.
   */
  public static boolean isSimplestNumber(Expression expression) {
    List<Expression> terms = terms(expression);
    Optional<AlgebraicForm> form = AlgebraicForm.of(expression);
    return form.isPresent()
        && (isSharedLine(expression) || terms.size() == form.get().terms())
        && !holdsOpenOperation(expression)
        && rootsAreSimple(expression)
        && terms.stream().allMatch(ExpressionShape::isReducedTerm);
  }

  /**
   * Returns whether an absolute value, a power of a number or a second minus is to be worked out.
   */
  private static boolean holdsOpenOperation(Expression expression) {
    return expression instanceof Absolute
        || (expression instanceof Power p && !ExpressionParts.holdsLetter(p.base()))
        || (expression instanceof Negative n && n.of() instanceof Negative)
        || ExpressionParts.of(expression).stream().anyMatch(ExpressionShape::holdsOpenOperation);
  }

  /** Returns whether it is one line below a sum, like terms collected: (1+√5)/2. */
  private static boolean isSharedLine(Expression expression) {
    return (expression instanceof Quotient q && isSum(q.left()) && isCollected(q.left()))
        || (expression instanceof Negative n && isSharedLine(n.of()));
  }

  private static boolean rootsAreSimple(Expression expression) {
    if (expression instanceof Quotient q && holdsRoot(q.right())) {
      return false;
    }
    if (expression instanceof Root r) {
      return r.of() instanceof Constant n && n.value().isWhole() && isSquareFree(n.value());
    }
    return ExpressionParts.of(expression).stream().allMatch(ExpressionShape::rootsAreSimple);
  }

  private static boolean isSquareFree(Rational whole) {
    BigInteger value = whole.numerator();
    if (value.bitLength() > 40 || value.compareTo(BigInteger.ONE) <= 0) {
      return false;
    }
    long rest = value.longValueExact();
    for (long i = 2; i * i <= rest; i++) {
      if (rest % (i * i) == 0) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a term has at most one line, reduced, and at most one number above it. */
  private static boolean isReducedTerm(Expression term) {
    Expression bare = term instanceof Negative n ? n.of() : term;
    if (bare instanceof Product p
        && p.left() instanceof Quotient q
        && q.right() instanceof Constant) {
      return isReducedTerm(new Quotient(new Product(q.left(), p.right()), q.right()));
    }
    if (!(bare instanceof Quotient q) || q.sign()) {
      return !(bare instanceof Quotient) && (numbers(bare) <= 1 || holdsSum(bare));
    }
    Optional<AlgebraicForm> above = AlgebraicForm.of(q.left());
    Optional<Rational> below = AlgebraicForm.of(q.right()).flatMap(AlgebraicForm::rational);
    if (above.isEmpty() || below.isEmpty() || !below.get().isWhole() || numbers(q.left()) > 1) {
      return false;
    }
    Rational content = above.get().top().content();
    return content.isWhole()
        && content.numerator().gcd(below.get().numerator()).equals(BigInteger.ONE)
        && below.get().abs().compareTo(Rational.ONE) > 0;
  }

  /** Returns how many numbers that are not under a root are multiplied. */
  private static int numbers(Expression expression) {
    return FactoredShape.numbers(expression);
  }

  /** Returns whether it is one whole number over another, or a whole number and such a fraction. */
  public static boolean isFraction(Expression expression) {
    return switch (expression) {
      case Negative n -> isFraction(n.of());
      case Quotient q -> !q.sign() && isWhole(q.left()) && isWhole(q.right());
      case Sum s -> isWhole(s.left()) && s.right() instanceof Quotient && isFraction(s.right());
      default -> false;
    };
  }

  /** Returns whether it is a whole number and a proper fraction in lowest terms: 1 and 1/2. */
  public static boolean isProperMixed(Expression expression) {
    if (expression instanceof Negative n) {
      return isProperMixed(n.of());
    }
    return expression instanceof Sum s
        && isWhole(s.left())
        && s.right() instanceof Quotient q
        && isFraction(q)
        && isReducedTerm(q)
        && AlgebraicForm.of(q)
            .flatMap(AlgebraicForm::rational)
            .filter(r -> r.abs().compareTo(Rational.ONE) < 0)
            .isPresent();
  }

  /**
   * Returns whether a number is worked out: digits, a number in scientific notation, a mixed
   * number, a fraction in lowest terms or over 100 or 1000, as % and ‰ are read.
   */
  public static boolean isResult(Expression expression) {
    Expression bare = expression instanceof Negative n ? n.of() : expression;
    return isDecimal(expression)
        || isScientific(expression)
        || isProperMixed(expression)
        || (bare instanceof Quotient q
            && !q.sign()
            && (isHundred(q.right()) ? isDecimal(q.left()) : isFraction(q) && isReducedTerm(q)));
  }

  private static boolean isHundred(Expression bottom) {
    return bottom instanceof Constant n
        && (n.value().equals(Rational.of(100)) || n.value().equals(Rational.of(1_000)));
  }

  /** Returns whether plain numbers are still to be added, multiplied or divided: 3+4, 14÷2. */
  public static boolean isUnfinished(Expression expression) {
    return switch (expression) {
      case Negative n -> isUnfinished(n.of());
      case Sum s -> isDecimal(s.left()) && isDecimal(s.right());
      case Difference d -> isDecimal(d.left()) && isDecimal(d.right());
      case Product p -> isDecimal(p.left()) && isDecimal(p.right());
      case Quotient q -> q.sign() && isDecimal(q.left()) && isDecimal(q.right());
      default -> false;
    };
  }

  /** Returns whether it is digits, with or without a point. */
  public static boolean isDecimal(Expression expression) {
    return expression instanceof Constant
        || (expression instanceof Negative n && n.of() instanceof Constant);
  }

  private static boolean isWhole(Expression expression) {
    return expression instanceof Constant n
        ? n.value().isWhole()
        : expression instanceof Negative m && isWhole(m.of());
  }

  /** Returns whether it is a times a power of ten with 1 ≤ |a| &lt; 10. */
  public static boolean isScientific(Expression expression) {
    if (expression instanceof Negative n) {
      return isScientific(n.of());
    }
    if (!(expression instanceof Product p)
        || !(p.right() instanceof Power power)
        || !(power.base() instanceof Constant ten)
        || !ten.value().equals(Rational.of(10))
        || !isDecimal(power.exponent())) {
      return false;
    }
    Expression head = p.left() instanceof Negative n ? n.of() : p.left();
    return head instanceof Constant a
        && a.value().compareTo(Rational.ONE) >= 0
        && a.value().compareTo(Rational.of(10)) < 0;
  }

  /** Returns whether a root stands in it. */
  public static boolean holdsRoot(Expression expression) {
    return expression instanceof Root
        || ExpressionParts.of(expression).stream().anyMatch(ExpressionShape::holdsRoot);
  }

  /** Returns how many numbers and letters stand in it: a measure of how long it is. */
  public static int size(Expression expression) {
    List<Expression> parts = ExpressionParts.of(expression);
    return parts.isEmpty() ? 1 : parts.stream().mapToInt(ExpressionShape::size).sum();
  }

  /** Returns the terms of a sum, signs kept; one if it is none. */
  static List<Expression> terms(Expression expression) {
    return switch (expression) {
      case Sum s -> both(terms(s.left()), terms(s.right()));
      case Difference d ->
          both(terms(d.left()), terms(d.right()).stream().<Expression>map(Negative::new).toList());
      case Negative n when isSum(n.of()) ->
          terms(n.of()).stream().<Expression>map(Negative::new).toList();
      case Constant c -> List.of(c);
      case Letter l -> List.of(l);
      case Product p -> List.of(p);
      case Quotient q -> List.of(q);
      case Negative n -> List.of(n);
      case Power p -> List.of(p);
      case Root r -> List.of(r);
      case Absolute a -> List.of(a);
    };
  }

  private static List<Expression> both(List<Expression> left, List<Expression> right) {
    List<Expression> all = new ArrayList<>(left);
    all.addAll(right);
    return all;
  }
}
