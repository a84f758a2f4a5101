package xueban.model.stack;

import java.time.Instant;
import xueban.Explanation;
import xueban.model.ItemRef;
import xueban.model.LearnerState;
import xueban.model.Mastery;
import xueban.model.internal.Logistic;
import xueban.model.logistic.LogisticFolding;
import xueban.model.logistic.LogisticTracer;
import xueban.model.state.CompactState;
import xueban.model.state.StateEditor;

/**
 * Predicts answers by boosted trees over the state of the logistic tracer, facts of the item and
 * its concepts, the last 64 answers, and item factors ({@link StackFeature} lists them all),
 * blended with a recurrent unit that reads the last 64 answers in order ({@link GruNumbers}).
 *
 * <p>Folding and mastery are the logistic tracer's, and so is what they promise: a right answer
 * never lowers a mastery. Only {@link #predict} and {@link #explain} are the blend's.
 *
 * <p>Immutable, safe for concurrent use.
 */
public final class StackedTracer extends LogisticFolding {
  private final StackedWeights weights;
  private final GruWalks walks;

  /**
   * @param version changes with the weights: states of other versions are folded anew
   */
  StackedTracer(String version, StackedWeights weights) {
    super(version, weights.logistic());
    this.weights = weights;
    walks = new GruWalks(new Gru(weights.sequence()), weights.facts().table());
  }

  StackedWeights weights() {
    return weights;
  }

  @Override
  public Mastery predict(LearnerState state, ItemRef item, Instant now) {
    CompactState own = LogisticTracer.own(state);
    double sum = parts(own, item, now).sum();
    return Mastery.of(Logistic.probability(sum), own.independent(item.concepts()));
  }

  @Override
  public Explanation explain(LearnerState state, ItemRef item, Instant now) {
    return parts(state, item, now).explain();
  }

  /**
   * Takes away the strongest evidence that {@link #explain} names; the learner must have answers.
   */
  public Removal strongestRemoved(LearnerState state, ItemRef item, Instant now) {
    return parts(state, item, now).strongestRemoved();
  }

  private StackParts parts(LearnerState state, ItemRef item, Instant now) {
    int minute = StateEditor.minute(now.getEpochSecond());
    return new StackParts(weights, walks, LogisticTracer.own(state), item, minute);
  }
}
