package xueban.nlp.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import xueban.nlp.math.Expression.Constant;
import xueban.nlp.math.Expression.Negative;
import xueban.nlp.math.Expression.Power;
import xueban.nlp.math.Expression.Product;
import xueban.nlp.math.Expression.Quotient;

/** An expression as the product that it is written as. Exponents above 64 are like no other. */
final class FactoredShape {
  private static final int MAX_EXPONENT = 64;

  private FactoredShape() {}

  /** See {@link ExpressionShape#isFactoredLike}. */
  static boolean isLike(Expression written, Expression key) {
    List<Base> open = bases(key);
    List<Base> mine = bases(written);
    return mine.size() == open.size()
        && contents(written).compareTo(contents(key)) <= 0
        && mine.stream()
            .allMatch(
                b ->
                    b.exponent() <= MAX_EXPONENT
                        && open.stream()
                            .anyMatch(o -> o.exponent() == b.exponent() && o.isLike(b.form())));
  }

  private record Factor(Expression base, int exponent) {}

  private record Base(AlgebraicForm form, int exponent) {
    boolean isLike(AlgebraicForm other) {
      return form.isProportionalTo(other).orElse(false);
    }
  }

  /** Returns what holds letters, each once with its exponent in all, up to a number. */
  private static List<Base> bases(Expression expression) {
    List<Base> bases = new ArrayList<>();
    for (Factor factor : flat(expression)) {
      Optional<AlgebraicForm> form = AlgebraicForm.of(factor.base());
      if (ExpressionParts.holdsLetter(factor.base()) && form.isPresent() && factor.exponent() > 0) {
        int at = 0;
        while (at < bases.size() && !bases.get(at).isLike(form.get())) {
          at++;
        }
        int before = at < bases.size() ? bases.remove(at).exponent() : 0;
        bases.add(new Base(form.get(), before + factor.exponent()));
      }
    }
    return bases;
  }

  /** Returns the product of the whole numbers that could still be taken out of the brackets. */
  private static Rational contents(Expression expression) {
    Rational product = Rational.ONE;
    for (Factor factor : flat(expression)) {
      Optional<AlgebraicForm> form = AlgebraicForm.of(factor.base());
      if (ExpressionShape.holdsSum(factor.base()) && form.isPresent()) {
        Rational content = form.get().top().content().abs();
        product = product.times(content.compareTo(Rational.ONE) > 0 ? content : Rational.ONE);
      }
    }
    return product;
  }

  private static List<Factor> flat(Expression expression) {
    return switch (expression) {
      case Product p -> {
        List<Factor> factors = new ArrayList<>(flat(p.left()));
        factors.addAll(flat(p.right()));
        yield factors;
      }
      case Quotient q when !ExpressionParts.holdsLetter(q.right()) -> flat(q.left());
      case Negative n -> flat(n.of());
      case Power p when p.exponent() instanceof Constant n && n.value().isWhole() ->
          flat(p.base()).stream().map(f -> new Factor(f.base(), raised(f, n.value()))).toList();
      default -> List.of(new Factor(expression, 1));
    };
  }

  /** Returns the product of exponents, or one above the largest that is looked at. */
  private static int raised(Factor factor, Rational exponent) {
    Rational product = Rational.of(factor.exponent()).times(exponent);
    return product.compareTo(Rational.of(MAX_EXPONENT)) > 0
        ? MAX_EXPONENT + 1
        : (int) product.longValue();
  }

  /** Returns how many numbers that are not under a root are multiplied. */
  static int numbers(Expression expression) {
    return (int) flat(expression).stream().filter(f -> f.base() instanceof Constant).count();
  }
}
