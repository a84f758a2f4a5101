package xueban.tutor.grading;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Two answers where one is asked: right only if both are. */
final class Alternatives {
  private static final int MOST = 8;

  private Alternatives() {}

  /** Returns the text with 或 for 或者, 还是 and or. */
  static String signs(String text) {
    return text.replaceAll("或者|还是|(?<![a-z])or(?![a-z])|(?<=\\d)or(?=\\d)", "或");
  }

  /** Splits at 或, 或者, 还是, or. */
  static List<String> of(String text) {
    return Arrays.stream(signs(text).split("或", -1)).filter(s -> !s.isEmpty()).toList();
  }

  /** Compares each alternative; several are right only if each is, more than 8 are undecided. */
  static Comparison compare(String text, Function<String, Comparison> one) {
    return compare(text, Wording::core, one);
  }

  /**
   * As {@link #compare(String, Function)}.
   *
   * @param core takes from an alternative the words that change nothing
   */
  static Comparison compare(
      String text, UnaryOperator<String> core, Function<String, Comparison> one) {
    List<String> all = of(text);
    if (all.size() < 2) {
      return all.isEmpty() ? Comparison.different(Slip.EMPTY) : one.apply(all.getFirst());
    }
    if (all.size() > MOST) {
      return Comparison.UNDECIDED;
    }
    List<Comparison> results = all.stream().map(a -> one.apply(core.apply(a))).toList();
    if (results.stream().allMatch(Comparison::isEqual)) {
      return Comparison.EQUAL;
    }
    return results.stream().anyMatch(Comparison::isDifferent)
            || results.stream().anyMatch(Comparison::isEqual)
        ? Comparison.different(Slip.TWO_ANSWERS)
        : Comparison.UNDECIDED;
  }
}
