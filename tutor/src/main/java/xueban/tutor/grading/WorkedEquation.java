package xueban.tutor.grading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import xueban.nlp.math.AlgebraicForm;
import xueban.nlp.math.WrittenMath;

/**
 * An equation among more than was asked: what it says in words before it (y是x的3倍,y=3x), what solves
 * it after it ({@code 3y+2=4y-5,解得y=7}).
 */
final class WorkedEquation {
  private static final Pattern SOLVED = Pattern.compile("([a-z])=([^a-z=]+)");
  private static final Pattern SAID = Pattern.compile("^(?:解得?|所以|因此|故|∴|得)[:,]?(?=[a-z]=)");
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
  private static final Pattern CHANGES = Pattern.compile("[不非没无未或<>≤≥≠]|还是");

  private WorkedEquation() {}

  /**
   * Returns the equation alone, if something stands beside it and agrees with it: its numbers are
   * in the equation, its solution solves it. Else empty.
   */
  static Optional<String> equation(String answer) {
    List<String> parts =
        new ArrayList<>(
            Arrays.stream(answer.split("[,;。]|(?=解得|所以|∴)"))
                .map(part -> Wording.core(SAID.matcher(part).replaceFirst("")))
                .filter(part -> !part.isEmpty())
                .toList());
    if (parts.size() < 2) {
      return Optional.empty();
    }
    List<String> equations = new ArrayList<>(parts.stream().filter(p -> p.contains("=")).toList());
    parts.removeAll(equations);
    if (equations.size() == 2 && solves(equations.get(1), equations.get(0))) {
      equations.removeLast();
    } else if (parts.isEmpty()) {
      return Optional.empty();
    }
    return equations.size() == 1 && agree(parts, equations.getFirst())
        ? Optional.of(equations.getFirst())
        : Optional.empty();
  }

  private static boolean agree(List<String> words, String equation) {
    Set<String> numbers =
        NUMBER.matcher(equation).results().map(MatchResult::group).collect(Collectors.toSet());
    return words.stream()
        .allMatch(
            said ->
                said.matches(".*\\p{IsHan}.*")
                    && !CHANGES.matcher(said).find()
                    && NUMBER.matcher(said).results().allMatch(n -> numbers.contains(n.group())));
  }

  private static boolean solves(String solution, String equation) {
    Matcher solved = SOLVED.matcher(solution);
    if (!solved.matches() || EquationRule.isSolved(equation)) {
      return false;
    }
    Optional<AlgebraicForm> value = WrittenMath.value(solved.group(2));
    return value.isPresent()
        && EquationRule.read(equation)
            .filter(forms -> forms.size() == 1)
            .flatMap(forms -> forms.getFirst().at(Map.of(solved.group(1).charAt(0), value.get())))
            .filter(AlgebraicForm::isNumber)
            .flatMap(rest -> rest.isEqualTo(rest.minus(rest)))
            .orElse(false);
  }
}
