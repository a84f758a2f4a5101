package xueban.tutor.grading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xueban.nlp.math.AlgebraicForm;
import xueban.nlp.math.Rational;
import xueban.tutor.grading.Solutions.Value;

/** Values of unknowns, all of them and in any order. */
final class SolutionsRule implements KindRule {
  @Override
  public Comparison compare(String answer, String key, Expectation expectation) {
    Optional<Solutions> right = Solutions.read(key);
    if (right.isEmpty()) {
      return Comparison.UNDECIDED;
    }
    Optional<Solutions> mine = Solutions.read(answer);
    if (mine.isEmpty()) {
      return answer.matches(".*[\\da-z√π零一二三四五六七八九十].*")
          ? Comparison.UNDECIDED
          : Comparison.different(Slip.OTHER_KIND);
    }
    if (mine.get().falseStep()) {
      return Comparison.different(Slip.CHAIN);
    }
    Comparison values = values(mine.get().each(), right.get().each());
    return values.isEqual() ? steps(mine.get(), right.get(), values) : values;
  }

  private static Comparison values(
      List<Map<Character, Value>> mine, List<Map<Character, Value>> right) {
    List<Map<Character, Value>> answers = right.size() == 1 ? distinct(mine) : mine;
    List<Map<Character, Value>> open = new ArrayList<>(right);
    int hits = 0;
    boolean undecided = false;
    boolean negated = false;
    for (Map<Character, Value> solution : answers) {
      Optional<Map<Character, Value>> same =
          open.stream().filter(r -> same(solution, r).orElse(false)).findFirst();
      if (same.isPresent()) {
        open.remove(same.get());
        hits++;
      } else {
        undecided |= open.stream().anyMatch(r -> same(solution, r).isEmpty());
        negated |= open.stream().anyMatch(r -> isNegated(solution, r));
      }
    }
    if (hits == right.size() && hits == answers.size()) {
      return Comparison.EQUAL;
    }
    if (undecided) {
      return Comparison.UNDECIDED;
    }
    if (hits == answers.size()) {
      return Comparison.different(Slip.MISSING);
    }
    if (hits == right.size()) {
      return Comparison.different(Slip.EXTRA);
    }
    return Comparison.different(negated ? Slip.SIGN : Slip.NONE);
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
