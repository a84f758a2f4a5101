package xueban.model;

import java.time.Instant;
import xueban.Explanation;

/**
 * A model of what learners know: folds responses into a state and reads predictions from it.
 *
 * <p>Folding is exact: the same events give the same state, bit for bit, on every JVM. A tracer is
 * immutable and safe for concurrent use; only a learner's own terms, which live in the state, move.
 */
public interface Tracer {
  /**
   * Returns the model and its version, such as {@code logistic-1}; states of another do not fit.
   */
  String version();

  /** Returns the state after one more response; the given state stays as it is. */
  LearnerState fold(LearnerState state, ResponseEvent response);

  /** Returns mastery of a concept, unaided, from independent evidence alone. */
  Mastery mastery(LearnerState state, String concept, Instant now);

  /** Returns mastery of a concept from independent and assisted evidence together. */
  Mastery assistedMastery(LearnerState state, String concept, Instant now);

  /** Returns the probability that the learner recalls the concept now, in [0, 1]; 1 just after. */
  double recall(LearnerState state, String concept, Instant now);

  /** Returns the probability of answering the item correctly, unaided, with its standard error. */
  Mastery predict(LearnerState state, ItemRef item, Instant now);

  /** Returns the log-odds (base e) of {@link #predict} as a sum of named parts. */
  Explanation explain(LearnerState state, ItemRef item, Instant now);
}
