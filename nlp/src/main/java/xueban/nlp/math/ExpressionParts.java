package xueban.nlp.math;

import java.util.Collection;
import java.util.List;
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

/** Walks over expressions. */
final class ExpressionParts {
  private ExpressionParts() {}

  /** Returns the parts of an expression, from left to right. */
  static List<Expression> of(Expression expression) {
    return switch (expression) {
      case Constant n -> List.of();
      case Letter l -> List.of();
      case Sum s -> List.of(s.left(), s.right());
      case Difference d -> List.of(d.left(), d.right());
      case Product p -> List.of(p.left(), p.right());
      case Quotient q -> List.of(q.left(), q.right());
      case Negative n -> List.of(n.of());
      case Power p -> List.of(p.base(), p.exponent());
      case Root r -> List.of(r.of());
      case Absolute a -> List.of(a.of());
    };
  }

  /** Adds every letter that stands in it, π among them. */
  static void letters(Expression expression, Collection<Character> into) {
    if (expression instanceof Letter letter) {
      into.add(letter.name());
    }
    of(expression).forEach(part -> letters(part, into));
  }

  static boolean holdsLetter(Expression expression) {
    return (expression instanceof Letter l && l.name() != 'π')
        || of(expression).stream().anyMatch(ExpressionParts::holdsLetter);
  }
}
