package xueban.tutor.grading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was worked out, then said: {@code 5*12=60,答:60}. The result counts, and every step before it
 * must hold.
 *
 * @param announced whether a word such as 答 stands before the result
 */
record WorkedAnswer(List<String> steps, String result, boolean announced) {
  private static final Pattern PARTS = Pattern.compile("[,;。!]+|\\.(?=\\p{IsHan})|(?=答案?[:是为]|∴)");
  private static final Pattern ANNOUNCED =
      Pattern.compile("^(?:(?:所以|因此|故|∴)?答案?[:,是为]?|所以|因此|故|∴)(?=.)");
  private static final Pattern FIGURES = Pattern.compile("[\\d+\\-*/÷().=]+");

  /** Whose numbers they are, which may turn a ratio. */
  private static final Pattern NAMES = Pattern.compile("[:与跟]|\\p{IsHan}和\\p{IsHan}");

  private static final Pattern SO = Pattern.compile("所以|可以");
  private static final int MOST = 8;

  WorkedAnswer {
    steps = List.copyOf(steps);
  }

  /**
   * Returns steps and result; empty if there is only one part, or more than can be followed.
   *
   * @param core takes from a part the words that change nothing
   */
  static Optional<WorkedAnswer> read(String text, UnaryOperator<String> core) {
    List<String> parts =
        new ArrayList<>(
            Arrays.stream(PARTS.split(text)).map(String::strip).filter(p -> !p.isEmpty()).toList());
    if (parts.size() < 2 || parts.size() > MOST) {
      return Optional.empty();
    }
    String last = parts.removeLast();
    Matcher announced = ANNOUNCED.matcher(last);
    boolean said = announced.find();
    return Optional.of(
        new WorkedAnswer(
            parts.stream().map(core).toList(),
            core.apply(said ? last.substring(announced.end()) : last),
            said));
  }

  /**
   * Compares the result, then follows the steps.
   *
   * @param silent whether a step of words alone cannot change what the result says
   * @param compare compares one text with the key
   */
  Comparison compare(Predicate<String> silent, Function<String, Comparison> compare) {
    Comparison end = compare.apply(result);
    if (!end.isEqual()) {
      return end.isDifferent() && announced ? end : Comparison.UNDECIDED;
    }
    Comparison all = Comparison.EQUAL;
    for (String step : steps) {
      Comparison holds = step(step, silent, compare);
      if (holds.isDifferent()) {
        return holds;
      }
      all = holds.isEqual() ? all : holds;
    }
    return all;
  }

  private static boolean saysNothing(String words) {
    return !Wording.changes(SO.matcher(words).replaceAll(""))
        && NumberRule.withoutAbout(words).equals(words)
        && !NAMES.matcher(words).find();
  }

  /** Words say nothing, a chain must be true, any other value must be the right one. */
  private static Comparison step(
      String step, Predicate<String> silent, Function<String, Comparison> compare) {
    if (!step.matches(".*[\\da-zα-ω√π零一二三四五六七八九十百千万].*")) {
      return saysNothing(step) && silent.test(step) ? Comparison.EQUAL : Comparison.UNDECIDED;
    }
    Optional<Chain> chain = Chain.read(step, "").filter(c -> c.steps().size() > 1);
    if (chain.isPresent() && !chain.get().isAbout()) {
      Comparison holds = chain.get().check(NumberRule::value);
      boolean units = !FIGURES.matcher(step).matches();
      return holds.isDifferent() && units ? Comparison.UNDECIDED : holds;
    }
    return compare.apply(step).isEqual() ? Comparison.EQUAL : Comparison.UNDECIDED;
  }
}
