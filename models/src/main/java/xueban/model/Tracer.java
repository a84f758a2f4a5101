package xueban.model;

import java.time.Instant;
import java.util.Optional;
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

  /** Returns the state of a learner of whom nothing is known. */
  LearnerState start(ConceptNames names);

  /**
   * Returns the state that {@link LearnerState#toBytes} wrote under this very {@link #version}.
   *
   * @return empty if {@code names} lacks one of its concepts: then the log has to be folded again
   * @throws xueban.XuebanException {@code CORRUPT} if the bytes fail their checksum
   */
  Optional<LearnerState> restore(byte[] bytes, ConceptNames names);

  /**
   * Returns the state after one more event; the given state stays as it is. A hint makes the next
   * response to its item an assisted one. Re-grades and retractions change nothing here: who folds
   * applies them to the response they mean, see {@link LearnerStates}.
   */
  LearnerState fold(LearnerState state, LearnerEvent event);

  /**
   * Returns mastery of a concept, unaided, from independent evidence alone: assisted responses
   * leave it as it is, to the bit. It does not fade with time (that is {@link #recall}). While the
   * concept is contested the standard error is 0.5, so that it counts as not mastered.
   */
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
