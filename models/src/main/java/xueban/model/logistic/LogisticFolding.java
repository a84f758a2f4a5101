package xueban.model.logistic;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import xueban.model.ConceptNames;
import xueban.model.LearnerEvent;
import xueban.model.LearnerState;
import xueban.model.Mastery;
import xueban.model.Tracer;

/**
 * A tracer that folds and tells mastery as a {@link LogisticTracer} does, with what that promises:
 * a right answer never lowers a mastery. How it predicts and explains is its own.
 */
public abstract class LogisticFolding implements Tracer {
  private final String version;
  private final LogisticTracer logistic;

  /**
   * @param version changes with the weights: states of other versions are folded anew
   */
  protected LogisticFolding(String version, LogisticWeights weights) {
    this.version = requireNonNull(version, "version");
    this.logistic = new LogisticTracer(version, weights);
  }

  @Override
  public final String version() {
    return version;
  }

  @Override
  public final LearnerState start(ConceptNames names) {
    return logistic.start(names);
  }

  @Override
  public final Optional<LearnerState> restore(byte[] bytes, ConceptNames names) {
    return logistic.restore(bytes, names);
  }

  @Override
  public final LearnerState fold(LearnerState state, LearnerEvent event) {
    return logistic.fold(state, event);
  }

  @Override
  public final Mastery mastery(LearnerState state, String concept, Instant now) {
    return logistic.mastery(state, concept, now);
  }

  @Override
  public final Mastery assistedMastery(LearnerState state, String concept, Instant now) {
    return logistic.assistedMastery(state, concept, now);
  }

  @Override
  public final double recall(LearnerState state, String concept, Instant now) {
    return logistic.recall(state, concept, now);
  }
}
