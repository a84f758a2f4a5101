package xueban.tutor.grading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import xueban.nlp.math.AlgebraicForm;
import xueban.nlp.math.Rational;
import xueban.tutor.grading.Solutions.Value;

/** Values of unknowns, all of them and in any order. */
final class SolutionsRule implements KindRule {
  private static final Set<Character> XY = Set.of('x', 'y');
  private static final Pattern PAIR = Pattern.compile("\\(([^(),;=]+)[,;]([^(),;=]+)\\)");

  @Override
  public Comparison compare(String answer, String key, Expectation expectation) {
    Optional<Solutions> right = Solutions.read(key);
    if (right.isEmpty()) {
      return Comparison.UNDECIDED;
    }
    boolean pairs = right.get().each().stream().allMatch(one -> one.keySet().equals(XY));
    Optional<Solutions> mine = Solutions.read(pairs ? named(answer) : answer);
    if (mine.isEmpty()) {
      return answer.matches(".*[\\da-z√π零一二三四五六七八九十].*")
          ? Comparison.UNDECIDED
          : Comparison.different(Slip.OTHER_KIND);
    }
    if (mine.get().chains().isDifferent()) {
      return mine.get().chains();
    }
    Comparison values = values(mine.get().each(), right.get().each());
    if (!values.isEqual() || !mine.get().chains().isEqual()) {
      return values.isEqual() ? mine.get().chains() : values;
    }
    return steps(mine.get(), right.get(), values);
  }

  /** Writes (2,3)和(3,2) as x=2,y=3或x=3,y=2. */
  private static String named(String answer) {
    return PAIR.matcher(answer)
        .replaceAll("x=$1,y=$2或")
        .replaceAll("或(?:[,;和与或]|或者)*(?=x=|$)", "或")
        .replaceFirst("或$", "");
  }

  private static Comparison values(
      List<Map<Character, Value>> mine, List<Map<Character, Value>> right) {
    List<Map<Character, Value>> answers = right.size() == 1 ? distinct(mine) : mine;
    Matching<Map<Character, Value>> matching = Matching.of(answers, right, SolutionsRule::same);
    Comparison verdict = matching.verdict(Slip.EXTRA, Slip.NONE);
    if (verdict.isDifferent() && isDoubtful(mine, right)) {
      return Comparison.UNDECIDED;
    }
    boolean negated =
        matching.extra().stream()
            .anyMatch(e -> matching.open().stream().anyMatch(o -> isNegated(e, o)));
    return verdict.isDifferent() && verdict.slip() == Slip.NONE && negated
        ? Comparison.different(Slip.SIGN)
        : verdict;
  }

  /**
   * Returns whether the values are right but written in a way that a teacher may not take: a double
   * root once, the values of a system without their letters.
   */
  private static boolean isDoubtful(
      List<Map<Character, Value>> mine, List<Map<Character, Value>> right) {
    List<Map<Character, Value>> once = distinct(right);
    if (once.size() < right.size()
        && Matching.of(distinct(mine), once, SolutionsRule::same).isComplete()) {
      return true;
    }
    return right.size() == 1
        && right.getFirst().size() == mine.size()
        && mine.size() > 1
        && mine.stream().allMatch(m -> m.containsKey('\0'));
  }

  private static List<Map<Character, Value>> distinct(List<Map<Character, Value>> solutions) {
    List<Map<Character, Value>> kept = new ArrayList<>();
    for (Map<Character, Value> solution : solutions) {
      if (kept.stream().noneMatch(k -> same(k, solution).orElse(false))) {
        kept.add(solution);
      }
    }
    return kept;
  }

  /** Returns whether two solutions are the same; empty if that is not decided. */
  private static Optional<Boolean> same(Map<Character, Value> mine, Map<Character, Value> right) {
    if (mine.size() != right.size()) {
      return Optional.of(false);
    }
    boolean single = right.size() == 1;
    boolean all = true;
    for (Map.Entry<Character, Value> entry : mine.entrySet()) {
      Value value = right.get(entry.getKey());
      if (value == null && single && (entry.getKey() == '\0' || right.containsKey('\0'))) {
        value = right.values().iterator().next();
      }
      if (value == null) {
        return Optional.of(false);
      }
      Optional<Boolean> equal = entry.getValue().form().isEqualTo(value.form());
      if (equal.isEmpty()) {
        return equal;
      }
      if (!entry.getValue().dimension().equals(value.dimension())) {
        return Optional.empty();
      }
      all &= equal.get();
    }
    return Optional.of(all);
  }

  private static boolean isNegated(Map<Character, Value> mine, Map<Character, Value> right) {
    Map<Character, Value> negated = new HashMap<>();
    mine.forEach((k, v) -> negated.put(k, new Value(v.form().negate(), v.dimension())));
    return same(negated, right).orElse(false);
  }

  /** Rejects what is right in the end but written after an equation that it does not solve. */
  private static Comparison steps(Solutions mine, Solutions right, Comparison verdict) {
    for (AlgebraicForm step : mine.steps()) {
      for (Map<Character, Value> solution : right.each()) {
        Map<Character, AlgebraicForm> values = new HashMap<>();
        solution.forEach((k, v) -> values.put(k, v.form()));
        if (values.containsKey('\0') && step.letters().size() == 1) {
          values.put(step.letters().first(), solution.values().iterator().next().form());
        }
        Optional<Boolean> holds =
            step.at(values).flatMap(f -> f.isEqualTo(AlgebraicForm.of(Rational.ZERO)));
        if (holds.isEmpty()) {
          return Comparison.UNDECIDED;
        }
        if (!holds.get() && !step.letters().equals(values.keySet())) {
          return Comparison.UNDECIDED;
        }
        if (!holds.get()) {
          return right.each().size() > 1 ? Comparison.UNDECIDED : Comparison.different(Slip.CHAIN);
        }
      }
    }
    return verdict;
  }
}
