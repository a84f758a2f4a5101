package xueban.model.irt;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import xueban.Explanation;
import xueban.model.ConceptNames;
import xueban.model.ItemRef;
import xueban.model.LearnerEvent;
import xueban.model.LearnerState;
import xueban.model.Mastery;
import xueban.model.ResponseEvent;
import xueban.model.Tracer;
import xueban.model.internal.Logistic;
import xueban.model.logistic.LogisticTracer;
import xueban.model.logistic.LogisticWeights;
import xueban.model.state.CompactState;
import xueban.model.state.ConceptCell;
import xueban.model.state.StateMemo;

/**
 * Item response theory as a tracer: one ability a learner, and two-parameter curves of items fitted
 * beforehand ({@link IrtTrainer}).
 *
 * <p>A prediction estimates the ability anew (EAP) from the last 64 answers ({@link
 * AbilityEvidence}), one after help counting half, and is the mean of the item's curve over what is
 * believed of it. Mastery of a concept is the mean of its items' curves at an ability that is kept
 * online from unaided answers alone, a step of the likelihood's slope for each: {@code θ' = θ + a
 * (y - P) / (1 + I min(n, 64))}, I being a typical item's information at P = .5, n the answers
 * before. So a right answer never lowers a mastery, which an estimate from the last answers, where
 * a new one pushes an old one out, cannot promise. Assisted mastery is at this ability, moved by
 * what remembered answers after help change in the EAP.
 *
 * <p>A learner who was never asked a concept is believed to know it as well as the rest suggests,
 * with the wide standard error of {@link Mastery#of} without answers to it. Hints, contests and
 * recall are the logistic tracer's.
 *
 * <p>Cold start: an unknown learner is one of the population fitted, an unknown item one of its
 * concepts' items, an unknown concept one like all.
 *
 * <p>Immutable but for abilities that it remembers ({@link StateMemo}), safe for concurrent use.
 */
public final class IrtTracer implements Tracer {
  private final String version;
  private final IrtWeights weights;
  private final LogisticTracer folding;
  private final double information;
  private final StateMemo<Ability> all;
  private final StateMemo<Ability> unaided;

  /**
   * @param version changes with the weights: states of other versions are folded anew
   */
  public IrtTracer(String version, IrtWeights weights) {
    this.version = requireNonNull(version, "version");
    this.weights = requireNonNull(weights, "weights");
    folding = new LogisticTracer(version, LogisticWeights.none(), this::abilityAfter);
    all = new StateMemo<>(state -> new AbilityEvidence(weights, state, true).ability());
    unaided = new StateMemo<>(state -> new AbilityEvidence(weights, state, false).ability());
    LogOddsLine typical = weights.typical();
    information = typical.slope() * typical.slope() / 4;
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public LearnerState start(ConceptNames names) {
    return folding.start(names);
  }

  @Override
  public Optional<LearnerState> restore(byte[] bytes, ConceptNames names) {
    return folding.restore(bytes, names);
  }

  @Override
  public LearnerState fold(LearnerState state, LearnerEvent event) {
    return folding.fold(state, event);
  }

  private float abilityAfter(CompactState before, ResponseEvent response) {
    ItemRef item = new ItemRef(response.item(), response.concepts(), Double.NaN);
    LogOddsLine line = weights.line(item);
    double surprise = response.score() - Logistic.probability(line.at(before.ability()));
    int answers = Math.min(before.independent(), CompactState.MAX_INTERACTIONS);
    return (float) (before.ability() + line.slope() * surprise / (1 + information * answers));
  }

  @Override
  public Mastery mastery(LearnerState state, String concept, Instant now) {
    CompactState own = LogisticTracer.own(state);
    return mastery(own, concept, own.ability(), 0);
  }

  @Override
  public Mastery assistedMastery(LearnerState state, String concept, Instant now) {
    CompactState own = LogisticTracer.own(state);
    double moved = all.of(own).estimate() - unaided.of(own).estimate();
    return mastery(own, concept, own.ability() + moved, own.cell(concept).assisted());
  }

  private Mastery mastery(CompactState state, String concept, double ability, int assisted) {
    double probability = weights.mastery(concept, ability);
    ConceptCell cell = state.cell(concept);
    return cell.contested()
        ? Mastery.contested(probability)
        : Mastery.of(probability, cell.independent() + assisted);
  }

  @Override
  public double recall(LearnerState state, String concept, Instant now) {
    return folding.recall(state, concept, now);
  }

  @Override
  public Mastery predict(LearnerState state, ItemRef item, Instant now) {
    CompactState own = LogisticTracer.own(state);
    double logOdds = IrtParts.logOdds(weights.line(item), all.of(own));
    return Mastery.of(Logistic.probability(logOdds), own.independent(item.concepts()));
  }

  @Override
  public Explanation explain(LearnerState state, ItemRef item, Instant now) {
    return new IrtParts(weights, LogisticTracer.own(state), item).explanation();
  }
}
