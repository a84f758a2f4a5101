package xueban.model.stack;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import xueban.Explanation;
import xueban.model.ConceptNames;
import xueban.model.ItemRef;
import xueban.model.LearnerEvent;
import xueban.model.LearnerState;
import xueban.model.Mastery;
import xueban.model.Tracer;
import xueban.model.internal.Logistic;
import xueban.model.logistic.LogisticTracer;
import xueban.model.state.CompactState;
import xueban.model.state.StateEditor;

/**
 * Predicts answers by boosted trees over the state of the logistic tracer, facts of the item and
 * its concepts, the last 64 answers, and item factors ({@link StackFeature} lists them all).
 *
 * <p>Folding and mastery are the logistic tracer's, and so is what they promise: a right answer
 * never lowers a mastery. Only {@link #predict} and {@link #explain} are the trees'.
 *
 * <p>Immutable, safe for concurrent use.
 */
public final class StackedTracer implements Tracer {
  private final String version;
  private final StackedWeights weights;
  private final LogisticTracer logistic;

  /**
   * @param version changes with the weights: states of other versions are folded anew
   */
  StackedTracer(String version, StackedWeights weights) {
    this.version = requireNonNull(version, "version");
    this.weights = weights;
    logistic = new LogisticTracer(version, weights.logistic());
  }

  StackedWeights weights() {
    return weights;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public LearnerState start(ConceptNames names) {
    return logistic.start(names);
  }

  @Override
  public Optional<LearnerState> restore(byte[] bytes, ConceptNames names) {
    return logistic.restore(bytes, names);
  }

  @Override
  public LearnerState fold(LearnerState state, LearnerEvent event) {
    return logistic.fold(state, event);
  }

  @Override
  public Mastery mastery(LearnerState state, String concept, Instant now) {
    return logistic.mastery(state, concept, now);
  }

  @Override
  public Mastery assistedMastery(LearnerState state, String concept, Instant now) {
    return logistic.assistedMastery(state, concept, now);
  }

  @Override
  public double recall(LearnerState state, String concept, Instant now) {
    return logistic.recall(state, concept, now);
  }

  @Override
  public Mastery predict(LearnerState state, ItemRef item, Instant now) {
    CompactState own = LogisticTracer.own(state);
    double[] parts = weights.trees().contributions(row(own, item, now));
    double sum = weights.trees().bias();
    for (StackFeature.Group group : StackFeature.Group.values()) {
      double ofGroup = 0;
      for (StackFeature feature : StackFeature.values()) {
        ofGroup += feature.group == group ? parts[feature.column] : 0;
      }
      sum += ofGroup;
    }
    return Mastery.of(Logistic.probability(sum), own.independent(item.concepts()));
  }

  @Override
  public Explanation explain(LearnerState state, ItemRef item, Instant now) {
    float[] row = row(LogisticTracer.own(state), item, now);
    double[] parts = weights.trees().contributions(row);
    List<Explanation> groups = new ArrayList<>();
    groups.add(Explanation.leaf("an average learner and item", weights.trees().bias()));
    for (StackFeature.Group group : StackFeature.Group.values()) {
      List<Explanation> leaves = new ArrayList<>();
      for (StackFeature feature : StackFeature.values()) {
        if (feature.group == group && parts[feature.column] != 0) {
          String value = String.format(Locale.ROOT, "%.2f", row[feature.column]);
          leaves.add(Explanation.leaf(feature.description + ": " + value, parts[feature.column]));
        }
      }
      if (!leaves.isEmpty()) {
        groups.add(Explanation.sum(group.description, leaves));
      }
    }
    return Explanation.sum("log-odds of a right answer, unaided, to item " + item.id(), groups);
  }

  private float[] row(CompactState state, ItemRef item, Instant now) {
    int minute = StateEditor.minute(now.getEpochSecond());
    return StackRow.of(state, item, minute, weights.facts(), weights.factors());
  }
}
