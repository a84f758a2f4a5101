package xueban.tutor.grading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Pattern;
import xueban.nlp.math.AlgebraicForm;
import xueban.nlp.math.Rational;
import xueban.nlp.math.WrittenMath;

/**
 * Equations, of which two are equal if one side minus the other is the same up to a number: {@code
 * 3x=20-5} is {@code 3x+5=20}, {@code xy=-6} is {@code y=-6/x}.
 */
final class EquationRule implements KindRule {
  private static final int MOST = 6;

  /** Says what the letter stands for: 设这个数为x,则. */
  private static final Pattern INTRODUCED =
      Pattern.compile(
          "^(?:解[:;,]?)?设\\p{IsHan}{1,12}[为是][a-z]\\p{IsHan}{0,4}[,;](?:根据题意|由题意|依题意|可?列?方?程?得?|那么|则|,)*:?");

  /** What a line is called before its equation. */
  private static final Pattern LINE =
      Pattern.compile("^(?:直线|对称轴|一次|二次|反?正?比例|函数|抛物线|曲线|解析式|[是为:])+(?=[a-z])");

  /** Letters that name the axes, so that one cannot stand for the other. */
  private static final Set<Character> AXES = Set.of('x', 'y');

  /** A number alone, worked out. */
  private static final Pattern SOLUTION = Pattern.compile("[a-z]=-?[\\d.]+");

  /** A line in general form, which says no less than x=3: nothing is left to solve. */
  private static final Pattern LINE_OF_AXIS =
      Pattern.compile("[a-z][-+][\\d./]+=0|0=[a-z][-+][\\d./]+");

  @Override
  public Comparison compare(String answer, String key, Expectation expectation) {
    Optional<List<AlgebraicForm>> right = read(key);
    if (right.isEmpty()) {
      return Comparison.UNDECIDED;
    }
    Optional<String> asked = isSolved(key) ? Optional.empty() : WorkedEquation.equation(answer);
    if (asked.isPresent()) {
      return compare(asked.get(), key, expectation);
    }
    Optional<List<AlgebraicForm>> mine = read(answer);
    if (mine.isEmpty()) {
      return answer.contains("=") ? Comparison.UNDECIDED : Comparison.different(Slip.OTHER_KIND);
    }
    if (isSolved(answer) && !isSolved(key)) {
      boolean value = mine.get().size() == 1 && SOLUTION.matcher(answer).matches();
      return value && !LINE_OF_AXIS.matcher(key).matches()
          ? Comparison.doubtful(expectation, Slip.OTHER_KIND)
          : Comparison.UNDECIDED;
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
    Matching<AlgebraicForm> matching =
        Matching.of(mine.get(), right.get(), (a, b) -> b.isProportionalTo(a));
    SortedSet<Character> letters = right.get().getFirst().letters();
    boolean renamed =
        matching.extra().stream()
            .anyMatch(e -> !e.letters().equals(letters) && e.letters().size() == letters.size());
    if (renamed && isSolved(key) && mine.get().size() == 1 && AXES.contains(answer.charAt(0))) {
      return AXES.containsAll(letters) ? Comparison.different(Slip.NONE) : Comparison.UNDECIDED;
    }
    return renamed ? Comparison.UNDECIDED : matching.verdict(Slip.NONE, Slip.NONE);
  }

  /** Returns an equation without what is said before it: 直线, 设这个数为x,则. */
  static String bare(String answer) {
    return LINE.matcher(INTRODUCED.matcher(answer).replaceFirst("")).replaceFirst("");
  }

  /**
   * Returns whether one of them holds always, as a law does: which law, its value does not tell.
   */
  private static boolean isIdentity(List<AlgebraicForm> equations) {
    AlgebraicForm zero = AlgebraicForm.of(Rational.ZERO);
    return equations.stream().anyMatch(e -> e.isEqualTo(zero).orElse(true));
  }

  /**
   * Returns whether an equation says what its letter is, worked out or not: {@code x=5}, {@code
   * x=20-15}. Where an equation is asked for, that is a step too far, which a person judges.
   */
  static boolean isSolved(String text) {
    return Arrays.stream(text.split("[,;且]"))
        .anyMatch(part -> part.matches("[a-z]=[^a-z=]+|[^a-z=]+=[a-z]"));
  }

  /** Returns what must vanish in each equation. */
  static Optional<List<AlgebraicForm>> read(String text) {
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
      Optional<AlgebraicForm> left = WrittenMath.value(quotient(sides[0]));
      Optional<AlgebraicForm> right = WrittenMath.value(quotient(sides[1]));
      if (left.isEmpty() || right.isEmpty()) {
        return Optional.empty();
      }
      equations.add(left.get().minus(right.get()).numerator());
    }
    return Optional.of(equations);
  }

  /** Writes the ratio that a side of a proportion is as a quotient. */
  private static String quotient(String side) {
    return side.replaceFirst("^([^:]+):([^:]+)$", "($1)/($2)");
  }
}
