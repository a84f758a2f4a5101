package xueban.tutor.grading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xueban.nlp.math.AlgebraicForm;
import xueban.nlp.math.ChineseNumerals;
import xueban.nlp.math.WrittenMath;

/**
 * An equation among more than was asked: what it says in words before it (y是x的3倍,y=3x), what solves
 * it after it ({@code 3y+2=4y-5,解得y=7}).
 */
final class WorkedEquation {
  private static final Pattern SOLVED = Pattern.compile("([a-z])=([^a-z=]+)");
  private static final Pattern SAID = Pattern.compile("^(?:解得?|所以|因此|故|∴|得)[:,]?(?=[a-z]=)");

  /** One letter so many times another. */
  private static final Pattern TIMES = Pattern.compile("([a-z])[是为]([a-z])的(\\d+(?:\\.\\d+)?)倍");

  /** Words that say nothing of numbers. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "(?:根据|由|依|按)?(?:题意|题目|条件)?(?:可?得|可知|可以|可|列|设|有)*(?:方程组?|关系式|函数|解析式|等式|的|如下|是|为)*");

  private WorkedEquation() {}

  /**
   * Returns the equation alone, if something stands beside it and agrees with it: it says the same
   * in words, or its solution solves it. Else empty.
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
    return words.stream()
        .allMatch(said -> HARMLESS.matcher(said).matches() || isSaid(said, equation));
  }

  private static boolean isSaid(String words, String equation) {
    Matcher times = TIMES.matcher(ChineseNumerals.whole(words));
    if (!times.matches()) {
      return false;
    }
    String said = times.group(1) + "=" + times.group(3) + times.group(2);
    return EquationRule.read(said)
        .flatMap(mine -> EquationRule.read(equation).map(own -> isSame(mine, own)))
        .orElse(false);
  }

  private static boolean isSame(List<AlgebraicForm> left, List<AlgebraicForm> right) {
    return left.size() == 1
        && right.size() == 1
        && left.getFirst().isProportionalTo(right.getFirst()).orElse(false);
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
