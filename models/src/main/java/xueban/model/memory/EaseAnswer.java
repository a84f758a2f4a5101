package xueban.model.memory;

import static java.util.Objects.requireNonNull;

import java.util.List;
import xueban.XuebanException;

/**
 * One answer to learn ease from.
 *
 * @param learner whose it is
 * @param item its id
 * @param concepts its concepts
 * @param recall of the weakest concept before the answer, in [0, 1]; NaN if none of them was met
 *     again after a day or more, so that the answer is no review
 * @param right whether it was right
 */
public record EaseAnswer(
    String learner, String item, List<String> concepts, double recall, boolean right) {
  public EaseAnswer {
    requireNonNull(learner, "learner");
    requireNonNull(item, "item");
    concepts = List.copyOf(concepts);
    if (recall < 0 || recall > 1) {
      throw XuebanException.invalid("recall", recall + " must be in [0, 1], or NaN.");
    }
  }

  boolean isReview() {
    return !Double.isNaN(recall);
  }
}
