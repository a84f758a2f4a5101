package xueban.model.logistic;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xueban.Explanation;
import xueban.model.ConceptNames;
import xueban.model.ContestEvent;
import xueban.model.HintEvent;
import xueban.model.ItemRef;
import xueban.model.LearnerEvent;
import xueban.model.LearnerState;
import xueban.model.Mastery;
import xueban.model.MigrationEvent;
import xueban.model.RegradeEvent;
import xueban.model.ResponseEvent;
import xueban.model.RetractionEvent;
import xueban.model.Tracer;
import xueban.model.UngradedEvent;
import xueban.model.internal.Logistic;
import xueban.model.logistic.LogisticFeatures.Mode;
import xueban.model.state.CompactState;
import xueban.model.state.ConceptCell;
import xueban.model.state.ForgettingCurve;
import xueban.model.state.StateEditor;

/**
 * Predicts responses by a logistic regression over what the learner has shown: the default tracer.
 *
 * <p>The log-odds of a right answer are the sum of the features of {@link Term}, each times its
 * weight, and of the item's and concepts' own weights. The family is PFA (Pavlik, Cen, Koedinger
 * 2009) as Best-LR (Gervet, Koedinger, Schneider, Mitchell 2020, doi:10.5281/zenodo.4143614): logs
 * of right and wrong counts, of the concept and in total. Beyond it: recent outcomes (as R-PFA,
 * Galyardt and Goldin 2015), assisted answers apart, forgetting, and an ability. Which of the terms
 * a model weighs is said by {@link LogisticFamily}: PFA, Best-LR and DAS3H are members.
 *
 * <p>The ability θ is the learner's own term and moves online as in Elo rating: after an
 * independent response of score y, {@code θ' = θ + K (y - σ(prior + θ + easiness))} with {@code K =
 * max(.02, .4 / (1 + .05 n))}, n responses before. Source: Pelánek 2016,
 * doi:10.1016/j.compedu.2016.03.017.
 *
 * <p>The standard error is that of {@link Mastery#of}, of the independent responses of the concept
 * (mean over an item's concepts).
 *
 * <p>Immutable, safe for concurrent use.
 */
public final class LogisticTracer implements Tracer {
  private static final double ABILITY_STEP = 0.4;
  private static final double ABILITY_SETTLING = 0.05;
  private static final double LEAST_ABILITY_STEP = 0.02;

  private final String version;
  private final LogisticWeights weights;
  private final @Nullable AbilityStep step;

  /** How an independent response moves the ability. */
  @FunctionalInterface
  public interface AbilityStep {
    /** Returns the ability after a response; always the same for the same. */
    float after(CompactState before, ResponseEvent response);
  }

  /**
   * @param version changes with the weights: states of other versions are folded anew
   */
  public LogisticTracer(String version, LogisticWeights weights) {
    this(version, weights, null);
  }

  /**
   * Makes a tracer that keeps another ability than its own.
   *
   * @param version changes with the weights and the step
   * @param step moves the ability instead of the Elo step; null for that
   */
  public LogisticTracer(String version, LogisticWeights weights, @Nullable AbilityStep step) {
    this.version = requireNonNull(version, "version");
    this.weights = requireNonNull(weights, "weights");
    this.step = step;
  }

  /** Returns the tracer with the weights that come with xueban: for any items, to start with. */
  public static LogisticTracer shipped() {
    return LogisticModel.shipped();
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public LearnerState start(ConceptNames names) {
    return CompactState.empty(names);
  }

  @Override
  public Optional<LearnerState> restore(byte[] bytes, ConceptNames names) {
    return CompactState.read(bytes, names).map(state -> state);
  }

  @Override
  public LearnerState fold(LearnerState state, LearnerEvent event) {
    CompactState before = own(state);
    StateEditor editor = new StateEditor(before);
    switch (event) {
      case ResponseEvent response -> {
        boolean assisted = StateEditor.assisted(before, response);
        if (!assisted) {
          editor.ability(
              step == null ? abilityAfter(before, response) : step.after(before, response));
        }
        editor.answer(response, assisted);
      }
      case HintEvent hint -> editor.hint(hint.item());
      case ContestEvent contest -> editor.contest(contest.concept());
      case MigrationEvent migration -> editor.migrate(migration.moves());
      case UngradedEvent waiting -> {}
      case RegradeEvent regrade -> {}
      case RetractionEvent retraction -> {}
    }
    return editor.state();
  }

  @Override
  public Mastery mastery(LearnerState state, String concept, Instant now) {
    return mastery(own(state), concept, Mode.INDEPENDENT);
  }

  @Override
  public Mastery assistedMastery(LearnerState state, String concept, Instant now) {
    return mastery(own(state), concept, Mode.WITH_ASSISTED);
  }

  @Override
  public double recall(LearnerState state, String concept, Instant now) {
    ConceptCell cell = own(state).cell(concept);
    if (!cell.touched()) {
      return 0;
    }
    return ForgettingCurve.recall(cell.stability(), cell.elapsed(minute(now)));
  }

  @Override
  public Mastery predict(LearnerState state, ItemRef item, Instant now) {
    CompactState own = own(state);
    LogOddsSum sum = new LogOddsSum(weights);
    LogisticFeatures.visit(
        own,
        item,
        weights.knowsItem(item.id()),
        weights.readsWindows(),
        minute(now),
        Mode.PREDICTION,
        sum);
    double probability = Logistic.probability(sum.logOdds());
    return Mastery.of(probability, own.independent(item.concepts()));
  }

  @Override
  public Explanation explain(LearnerState state, ItemRef item, Instant now) {
    LogOddsParts parts = new LogOddsParts(weights, now);
    LogisticFeatures.visit(
        own(state),
        item,
        weights.knowsItem(item.id()),
        weights.readsWindows(),
        minute(now),
        Mode.PREDICTION,
        parts);
    return parts.explanation("log-odds of a right answer, unaided, to item " + item.id());
  }

  private Mastery mastery(CompactState state, String concept, Mode mode) {
    LogOddsSum sum = new LogOddsSum(weights);
    LogisticFeatures.visit(
        state, new ItemRef("typical", List.of(concept), Double.NaN), false, false, 0, mode, sum);
    double probability = Logistic.probability(sum.logOdds());
    ConceptCell cell = state.cell(concept);
    double responses =
        mode == Mode.INDEPENDENT ? cell.independent() : cell.independent() + cell.assisted();
    return cell.contested() ? Mastery.contested(probability) : Mastery.of(probability, responses);
  }

  private float abilityAfter(CompactState state, ResponseEvent response) {
    double expected = Logistic.probability(weights.prior() + easiness(response) + state.ability());
    double size =
        Math.max(LEAST_ABILITY_STEP, ABILITY_STEP / (1 + ABILITY_SETTLING * state.independent()));
    return (float) (state.ability() + size * (response.score() - expected));
  }

  /** Returns the item's easiness; of an unknown item, the mean of its concepts'. */
  private double easiness(ResponseEvent response) {
    if (weights.knowsItem(response.item())) {
      return weights.item(response.item()).easiness();
    }
    List<String> concepts = response.concepts();
    double sum = 0;
    for (String concept : concepts) {
      sum += weights.concept(concept).easiness();
    }
    return sum / Math.max(1, concepts.size());
  }

  private static int minute(Instant now) {
    return StateEditor.minute(now.getEpochSecond());
  }

  /**
   * Returns a state of this family as what it is.
   *
   * @throws IllegalArgumentException if another tracer made it
   */
  public static CompactState own(LearnerState state) {
    if (state instanceof CompactState compact) {
      return compact;
    }
    throw new IllegalArgumentException(
        "state (" + state.getClass().getName() + ") must come from this tracer's start().");
  }
}
