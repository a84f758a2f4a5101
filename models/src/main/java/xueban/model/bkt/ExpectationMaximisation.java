package xueban.model.bkt;

import java.util.ArrayList;
import java.util.List;

/**
 * Baum and Welch's algorithm for one concept: E-step and M-step in turn, until a turn gains less
 * than the tolerance. The log-posterior (log-likelihood and the anchor's log prior, base e) never
 * falls.
 */
final class ExpectationMaximisation {
  /**
   * Where it ended.
   *
   * @param path log-posterior before each M-step and after the last; {@code draft} has the last one
   */
  record Fit(Draft draft, List<Double> path) {
    Fit {
      path = List.copyOf(path);
    }

    double logPosterior() {
      return path.get(path.size() - 1);
    }
  }

  private final ConceptAnswers data;
  private final int[] slots;
  private final ExpectedCounts counts;
  private final Anchor anchor;
  private final MaximisationStep step;

  /**
   * @param slots [kinds] of the drafts, see {@link ConceptAnswers#sharedSlots}
   */
  ExpectationMaximisation(
      ConceptAnswers data, int[] slots, BktBounds bounds, Anchor anchor, boolean weighAbility) {
    this.data = data;
    this.slots = slots;
    this.anchor = anchor;
    counts = new ExpectedCounts(data);
    step = new MaximisationStep(data, counts, bounds, anchor, weighAbility);
  }

  /**
   * Returns the best from this start.
   *
   * @param turns at most so many
   * @param tolerance gain, in nats an answer, at which to stop
   */
  Fit run(Draft start, int turns, double tolerance) {
    List<Double> path = new ArrayList<>();
    Draft draft = start;
    while (true) {
      counts.count(draft, slots);
      path.add(counts.logLikelihood + anchor.logPrior(draft));
      int n = path.size();
      boolean settled = n > 1 && path.get(n - 1) - path.get(n - 2) < tolerance * data.answers();
      if (settled || n > turns) {
        return new Fit(draft, path);
      }
      draft = step.improve(draft, slots);
    }
  }
}
