package xueban.model.bkt;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import xueban.Explanation;
import xueban.model.ConceptNames;
import xueban.model.ItemRef;
import xueban.model.LearnerEvent;
import xueban.model.LearnerState;
import xueban.model.Mastery;
import xueban.model.MigrationEvent;
import xueban.model.ResponseEvent;
import xueban.model.Tracer;
import xueban.model.internal.Logistic;
import xueban.model.logistic.LogisticTracer;
import xueban.model.state.CompactState;
import xueban.model.state.ConceptCell;
import xueban.model.state.StateEditor;

/**
 * Bayesian knowledge tracing: of each concept a learner is believed to know it with some
 * probability, which each answer moves by Bayes' rule, and practice by learning and forgetting
 * ({@link BktParameters}).
 *
 * <p>Two beliefs are kept of each concept: from independent answers alone, which is {@link
 * #mastery}, and from all, where an answer after help tells less; it also predicts. Counts,
 * contests, hints, recall by time and the ability that priors start from are the logistic tracer's.
 * An answer to an item of several concepts moves each of them; the prediction is the mean of their
 * log-odds.
 *
 * <p>Mastery is the probability of a right answer to a typical item, {@code known (1 - slip) + (1 -
 * known) guess}; so it cannot rise above 1 - slip. Bayes' rule never lowers it after a right
 * answer, but the step of forgetting after it may. An unknown item has its concept's rates; an
 * unknown concept, or none, the typical one's parameters; an unknown learner average ability. An
 * author's difficulty of items is not used. The standard error is that of {@link Mastery#of}.
 *
 * <p>Immutable, safe for concurrent use.
 */
public final class BktTracer implements Tracer {
  private final String version;
  private final BktWeights weights;
  private final LogisticTracer logistic;

  /**
   * @param version changes with the weights: states of other versions are folded anew
   */
  public BktTracer(String version, BktWeights weights) {
    this.version = requireNonNull(version, "version");
    this.weights = requireNonNull(weights, "weights");
    logistic = new LogisticTracer(version, weights.easiness());
  }

  /** Returns the numbers it reads. */
  public BktWeights weights() {
    return weights;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public LearnerState start(ConceptNames names) {
    return BktState.empty(names);
  }

  @Override
  public Optional<LearnerState> restore(byte[] bytes, ConceptNames names) {
    return BktState.read(bytes, names).map(state -> state);
  }

  @Override
  public LearnerState fold(LearnerState state, LearnerEvent event) {
    BktState before = own(state);
    CompactState evidence = LogisticTracer.own(logistic.fold(before.compact(), event));
    if (event instanceof MigrationEvent migration) {
      return before.migrated(evidence, migration.moves());
    }
    BktState after = before.with(evidence);
    if (event instanceof ResponseEvent response) {
      boolean assisted = StateEditor.assisted(before.compact(), response);
      for (String concept : response.concepts().stream().distinct().toList()) {
        after = after.with(concept, believed(before, concept, response, assisted));
      }
    }
    return after;
  }

  private Belief believed(
      BktState before, String concept, ResponseEvent response, boolean assisted) {
    BktConcept model = weights.concept(concept);
    BktParameters parameters = model.parameters();
    AnswerRates rates = model.rates(response.item(), assisted);
    Belief old = before.belief(concept);
    double score = StateEditor.units(response.score()) / (double) ConceptCell.UNITS;
    int first = assisted ? old.all() : old.independent();
    int ability =
        first == Belief.NO_ANSWER
            ? Belief.abilityCode(before.compact().ability())
            : old.abilityCode();
    int start = Belief.start(parameters, ability);
    int independent = old.independent() == Belief.NO_ANSWER ? start : old.independent();
    int all = old.all() == Belief.NO_ANSWER ? start : old.all();
    return new Belief(
        assisted ? old.independent() : Belief.after(independent, parameters, rates, score),
        Belief.after(all, parameters, rates, score),
        ability);
  }

  @Override
  public Mastery mastery(LearnerState state, String concept, Instant now) {
    BktState own = own(state);
    return mastery(own, concept, own.belief(concept).independent(), 0);
  }

  @Override
  public Mastery assistedMastery(LearnerState state, String concept, Instant now) {
    BktState own = own(state);
    return mastery(own, concept, own.belief(concept).all(), own.compact().cell(concept).assisted());
  }

  private Mastery mastery(BktState state, String concept, int code, int assisted) {
    BktParameters parameters = weights.concept(concept).parameters();
    CompactState evidence = state.compact();
    int believed =
        code == Belief.NO_ANSWER
            ? Belief.start(parameters, Belief.abilityCode(evidence.ability()))
            : code;
    double probability = parameters.unaided().right(Belief.known(believed));
    return evidence.cell(concept).contested()
        ? Mastery.contested(probability)
        : Mastery.of(probability, evidence.cell(concept).independent() + assisted);
  }

  @Override
  public double recall(LearnerState state, String concept, Instant now) {
    return logistic.recall(own(state).compact(), concept, now);
  }

  @Override
  public Mastery predict(LearnerState state, ItemRef item, Instant now) {
    BktState own = own(state);
    double logOdds = new PredictionParts(own, weights, item).logOdds();
    return Mastery.of(Logistic.probability(logOdds), own.compact().independent(item.concepts()));
  }

  @Override
  public Explanation explain(LearnerState state, ItemRef item, Instant now) {
    return new PredictionParts(own(state), weights, item).explanation();
  }

  private static BktState own(LearnerState state) {
    if (state instanceof BktState own) {
      return own;
    }
    throw new IllegalArgumentException(
        "state (" + state.getClass().getName() + ") must come from this tracer's start().");
  }
}
