package xueban.tutor.grading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xueban.nlp.math.AlgebraicForm;
import xueban.nlp.math.Quantity;

/**
 * What a learner says behind a list of how it goes: 7 9 13,从小到大.
 *
 * @param list what stands before it
 * @param upwards whether it says that the numbers rise
 */
record ListOrder(String list, boolean upwards) {
  private static final Pattern SAID =
      Pattern.compile(
          "(?<=\\d)[,;]?\\(?(?:是|按照?|这是)?[从由](?:([小低短轻少])到[大高长重多]|[大高长重多]到[小低短轻少])"
              + "(?:的?顺序)?(?:排列?|排序|排的)?\\)?$");

  /** Returns what is said of the order; empty if nothing is. */
  static Optional<ListOrder> read(String answer) {
    Matcher said = SAID.matcher(answer);
    return said.find()
        ? Optional.of(new ListOrder(answer.substring(0, said.start()), said.group(1) != null))
        : Optional.empty();
  }

  /** Returns whether numbers go as it says; false if one is no number. */
  boolean holds(List<String> numbers) {
    double last = upwards ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    for (String number : numbers) {
      Optional<Double> value =
          SequenceRule.quantity(number)
              .map(Quantity::value)
              .filter(AlgebraicForm::isNumber)
              .map(AlgebraicForm::doubleValue);
      if (value.isEmpty() || (upwards ? value.get() < last : value.get() > last)) {
        return false;
      }
      last = value.get();
    }
    return !numbers.isEmpty();
  }
}
