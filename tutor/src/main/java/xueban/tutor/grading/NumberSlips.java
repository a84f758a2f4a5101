package xueban.tutor.grading;

import java.util.Optional;
import xueban.nlp.math.AlgebraicForm;
import xueban.nlp.math.Rational;

/** Guesses what went wrong from a wrong number and the right one. */
final class NumberSlips {
  private static final double CLOSE = 0.05;

  private NumberSlips() {}

  static Slip between(AlgebraicForm answer, AlgebraicForm key) {
    if (isEqual(answer.negate(), key)) {
      return Slip.SIGN;
    }
    Optional<Rational> mine = answer.rational();
    Optional<Rational> right = key.rational();
    double a = answer.doubleValue();
    double b = key.doubleValue();
    if (mine.isPresent() && right.isEmpty() && Math.abs(a - b) <= 0.01 * Math.abs(b)) {
      return Slip.ROUNDED;
    }
    if (mine.isEmpty()
        || right.isEmpty()
        || mine.get().signum() == 0
        || right.get().signum() == 0) {
      return Slip.NONE;
    }
    Rational ratio = mine.get().over(right.get());
    for (int i = 1; i <= 4; i++) {
      Rational ten = Rational.of(10).power(i);
      if (ratio.equals(ten) || ratio.equals(Rational.ONE.over(ten))) {
        return Slip.POINT;
      }
    }
    if (mine.get().times(right.get()).equals(Rational.ONE)) {
      return Slip.INVERTED;
    }
    if (sorted(mine.get()).equals(sorted(right.get()))) {
      return Slip.DIGITS;
    }
    if (!right.get().isFiniteDecimal() && Math.abs(a - b) < 0.01 * Math.abs(b)) {
      return Slip.ROUNDED;
    }
    boolean near = Math.abs(a - b) <= CLOSE * Math.abs(b) || Math.abs(a - b) == 1;
    return near ? Slip.CLOSE : Slip.NONE;
  }

  private static boolean isEqual(AlgebraicForm left, AlgebraicForm right) {
    return left.isEqualTo(right).orElse(false);
  }

  private static String sorted(Rational value) {
    return value
        .toString()
        .chars()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
