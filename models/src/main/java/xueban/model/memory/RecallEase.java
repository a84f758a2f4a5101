package xueban.model.memory;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import xueban.XuebanException;
import xueban.model.internal.Logistic;

/**
 * From recall to a right answer: how easy the item and its concepts are, and how the learner does
 * of late, beside what memory says. All are log-odds (base e), and what they are for is added:
 *
 * <pre>
 *   logit P(right) = bias + a logit(R) + b item + c mean(concepts) + d learner
 * </pre>
 *
 * R is the recall of the item's weakest concept met before. The learner's term z starts at 0 and
 * moves online after each answer y, as in Elo's rating: {@code z' = z + .05 (y - σ(prior + item +
 * mean(concepts) + z))}. It alone is the learner's; everything else is fitted by {@link
 * RecallEaseTrainer} and changes with a model version.
 *
 * @param prior log-odds of a right answer over all answers
 * @param bias log-odds of a right answer where all else is 0
 * @param recallWeight a
 * @param itemWeight b
 * @param conceptWeight c
 * @param learnerWeight d
 * @param items ease of an item: log-odds above the mean of all answers; an unknown one has 0
 * @param concepts ease of a concept: log-odds above the mean of all reviews; unknown ones have 0
 */
public record RecallEase(
    double prior,
    double bias,
    double recallWeight,
    double itemWeight,
    double conceptWeight,
    double learnerWeight,
    Map<String, Double> items,
    Map<String, Double> concepts) {
  private static final double LEARNER_RATE = 0.05;
  private static final double LEAST_RECALL = 1e-6;

  public RecallEase {
    double[] weights = {
      prior, bias, recallWeight, itemWeight, conceptWeight, learnerWeight,
    };
    for (double weight : weights) {
      requireFinite("weight", weight);
    }
    items = Collections.unmodifiableSortedMap(new TreeMap<>(items));
    concepts = Collections.unmodifiableSortedMap(new TreeMap<>(concepts));
    items.forEach((id, ease) -> requireFinite("ease of item " + id, ease));
    concepts.forEach((id, ease) -> requireFinite("ease of concept " + id, ease));
  }

  private static void requireFinite(String what, double value) {
    if (!Double.isFinite(value)) {
      throw XuebanException.invalid(what, value + " must be finite.");
    }
  }

  /**
   * Returns the probability of a right answer at a review, in [0, 1].
   *
   * @param recall of the item's weakest concept met before, in [0, 1]
   * @param item id, known or not
   * @param ids of the item's concepts, known or not
   * @param learner the learner's term, 0 to start with
   */
  public double probability(double recall, String item, List<String> ids, double learner) {
    return Logistic.probability(
        bias
            + recallWeight * logit(recall)
            + itemWeight * itemEase(item)
            + conceptWeight * conceptEase(ids)
            + learnerWeight * learner);
  }

  /** Returns the learner's term after one more answer, review or not. */
  public double nextLearner(double learner, String item, List<String> ids, boolean right) {
    double expected = Logistic.probability(prior + itemEase(item) + conceptEase(ids) + learner);
    return learner + LEARNER_RATE * ((right ? 1 : 0) - expected);
  }

  double itemEase(String item) {
    return items.getOrDefault(item, 0.0);
  }

  double conceptEase(List<String> ids) {
    double sum = 0;
    for (String id : ids) {
      sum += concepts.getOrDefault(id, 0.0);
    }
    return ids.isEmpty() ? 0 : sum / ids.size();
  }

  static double logit(double probability) {
    double held = Math.max(LEAST_RECALL, Math.min(1 - LEAST_RECALL, probability));
    return Logistic.logOdds(held);
  }
}
