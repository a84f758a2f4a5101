package xueban.model.logistic;

import java.util.List;
import xueban.model.ItemRef;
import xueban.model.state.CompactState;
import xueban.model.state.ConceptCell;
import xueban.model.state.ForgettingCurve;
import xueban.model.state.Interaction;

/**
 * Walks the features of one prediction, in a fixed order and in named groups; training and serving
 * walk the same way.
 */
final class LogisticFeatures {
  /** Receives the features. Groups follow each other; each holds the features named after it. */
  interface Visitor {
    void overall();

    void item(String item);

    /** Starts the group of a concept, the {@code index}-th of the item's. */
    void concept(int index, String concept, ConceptCell cell);

    void learner(CompactState state);

    void shared(Term term, double x);

    /** The item's own weight. */
    void itemWeight(String item);

    /** The concept's own weights: one counts for x = {@code share}, two are slopes. */
    void conceptWeights(String concept, double share, double right, double wrong);
  }

  /** What is asked for. */
  enum Mode {
    /** Mastery from independent evidence. */
    INDEPENDENT,
    /** Mastery from all evidence. */
    WITH_ASSISTED,
    /** The next response to an item. */
    PREDICTION
  }

  private static final int RECENT = 16;
  private static final double FADING = 0.75; // exact in binary, and so are the sums it makes

  private LogisticFeatures() {}

  /**
   * Walks the features.
   *
   * @param knownItem whether the item may have a weight of its own
   * @param windows whether time windows are wanted, which cost a walk over the last answers
   */
  static void visit(
      CompactState state,
      ItemRef item,
      boolean knownItem,
      boolean windows,
      int nowMinute,
      Mode mode,
      Visitor to) {
    to.overall();
    to.shared(Term.BIAS, 1);
    boolean prediction = mode == Mode.PREDICTION;
    if (prediction) {
      to.item(item.id());
      if (knownItem) {
        to.itemWeight(item.id());
      } else if (!Double.isNaN(item.difficulty())) {
        to.shared(Term.DIFFICULTY, item.difficulty() - 0.5);
      }
      to.shared(Term.SAME_ITEM, sameItem(state, item.id()));
    }
    List<String> concepts = item.concepts();
    double share = 1.0 / Math.max(1, concepts.size());
    TimeWindows times =
        windows && prediction ? new TimeWindows(state, nowMinute) : TimeWindows.NONE;
    for (int i = 0; i < concepts.size(); i++) {
      String concept = concepts.get(i);
      ConceptCell cell = state.cell(concept);
      to.concept(i, concept, cell);
      double right = share * StrictMath.log1p(cell.right());
      double wrong = share * StrictMath.log1p(cell.wrong());
      to.conceptWeights(concept, share, right, wrong);
      to.shared(Term.CONCEPT_RIGHT, right);
      to.shared(Term.CONCEPT_WRONG, wrong);
      to.shared(Term.CONCEPT_RECENT, share * lastSeven(cell));
      if (mode != Mode.INDEPENDENT) {
        to.shared(Term.ASSISTED_RIGHT, share * StrictMath.log1p(cell.assistedRight()));
        to.shared(Term.ASSISTED_WRONG, share * StrictMath.log1p(cell.assistedWrong()));
      }
      if (prediction && cell.touched()) {
        double recall = ForgettingCurve.recall(cell.stability(), cell.elapsed(nowMinute));
        to.shared(Term.FORGETTING, share * StrictMath.log(recall));
        times.visit(state.slot(cell.key()), share, to);
      }
    }
    to.learner(state);
    double right = state.independentRight();
    to.shared(Term.TOTAL_RIGHT, StrictMath.log1p(right));
    to.shared(Term.TOTAL_WRONG, StrictMath.log1p(state.independent() - right));
    to.shared(Term.ABILITY, state.ability());
    if (prediction) {
      to.shared(Term.RECENT, recent(state));
    }
  }

  private static double lastSeven(ConceptCell cell) {
    double sum = 0;
    double weight = 1;
    for (int age = 0; age < cell.outcomes(); age++) {
      sum += weight * ((cell.lastSeven() >> age & 1) - 0.5);
      weight *= FADING;
    }
    return sum;
  }

  private static double recent(CompactState state) {
    double sum = 0;
    double weight = 1;
    int seen = 0;
    for (int i = state.interactions() - 1; i >= 0 && seen < RECENT; i--) {
      Interaction interaction = state.interaction(i);
      if (!interaction.assisted()) {
        sum += weight * (interaction.units() / (double) ConceptCell.UNITS - 0.5);
        weight *= FADING;
        seen++;
      }
    }
    return sum;
  }

  private static double sameItem(CompactState state, String item) {
    int hash = Interaction.itemHash(item);
    for (int i = state.interactions() - 1; i >= 0; i--) {
      Interaction interaction = state.interaction(i);
      if (interaction.item() == hash) {
        return interaction.units() / (ConceptCell.UNITS / 2.0) - 1;
      }
    }
    return 0;
  }
}
