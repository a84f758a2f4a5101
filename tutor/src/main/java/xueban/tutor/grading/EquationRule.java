package xueban.tutor.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import xueban.nlp.math.AlgebraicForm;
import xueban.nlp.math.Rational;
import xueban.nlp.math.WrittenMath;

/**
 * Equations, of which two are equal if one side minus the other is the same up to a number: {@code
 * 3x=20-5} is {@code 3x+5=20}, {@code xy=-6} is {@code y=-6/x}.
 */
final class EquationRule implements KindRule {
  private static final int MOST = 6;

  @Override
  public Comparison compare(String answer, String key, Expectation expectation) {
    Optional<List<AlgebraicForm>> right = read(key);
    if (right.isEmpty()) {
      return Comparison.UNDECIDED;
    }
    Optional<List<AlgebraicForm>> mine = read(answer);
    if (mine.isEmpty()) {
      return answer.contains("=") ? Comparison.UNDECIDED : Comparison.different(Slip.OTHER_KIND);
    }
    if (isSolved(answer) && !isSolved(key)) {
      return Comparison.UNDECIDED;
    }
    if (mine.get().size() != right.get().size()) {
      return mine.get().size() < right.get().size()
          ? Comparison.different(Slip.MISSING)
          : Comparison.UNDECIDED;
    }
    if (isIdentity(mine.get()) || isIdentity(right.get())) {
      return isIdentity(mine.get()) && isIdentity(right.get())
          ? Comparison.UNDECIDED
          : Comparison.different(Slip.NONE);
    }
    List<AlgebraicForm> open = new ArrayList<>(right.get());
    boolean undecided = false;
    for (AlgebraicForm equation : mine.get()) {
      Optional<AlgebraicForm> same =
          open.stream().filter(e -> e.isProportionalTo(equation).orElse(false)).findFirst();
      if (same.isPresent()) {
        open.remove(same.get());
      } else {
        undecided |= open.stream().anyMatch(e -> e.isProportionalTo(equation).isEmpty());
        if (!equation.letters().equals(right.get().getFirst().letters())
            && equation.letters().size() == right.get().getFirst().letters().size()) {
          return Comparison.UNDECIDED;
        }
      }
    }
    if (open.isEmpty()) {
      return Comparison.EQUAL;
    }
    return undecided ? Comparison.UNDECIDED : Comparison.different(Slip.NONE);
  }

  /**
   * Returns whether one of them holds always, as a law does: which law, its value does not tell.
   */
  private static boolean isIdentity(List<AlgebraicForm> equations) {
    AlgebraicForm zero = AlgebraicForm.of(Rational.ZERO);
    return equations.stream().anyMatch(e -> e.isEqualTo(zero).orElse(true));
  }

  private static boolean isSolved(String equation) {
    return equation.matches("[a-z]=-?[\\d./]+|-?[\\d./]+=[a-z]");
  }

  /** Returns what must vanish in each equation. */
  private static Optional<List<AlgebraicForm>> read(String text) {
    List<AlgebraicForm> equations = new ArrayList<>();
    String[] parts = text.split("[,;且]");
    if (parts.length > MOST) {
      return Optional.empty();
    }
    for (String part : parts) {
      String[] sides = part.split("=", -1);
      if (sides.length != 2) {
        return Optional.empty();
      }
      Optional<AlgebraicForm> left = WrittenMath.one(quotient(sides[0])).flatMap(AlgebraicForm::of);
      Optional<AlgebraicForm> right =
          WrittenMath.one(quotient(sides[1])).flatMap(AlgebraicForm::of);
      if (left.isEmpty() || right.isEmpty()) {
        return Optional.empty();
      }
      try {
        equations.add(left.get().minus(right.get()).numerator());
      } catch (ArithmeticException e) {
        return Optional.empty();
      }
    }
    return Optional.of(equations);
  }

  /** Writes the ratio that a side of a proportion is as a quotient. */
  private static String quotient(String side) {
    return side.replaceFirst("^([^:]+):([^:]+)$", "($1)/($2)");
  }
}
