package xueban.model.stack;

import java.util.List;
import xueban.model.ItemRef;
import xueban.model.state.CompactState;
import xueban.model.state.ConceptCell;
import xueban.model.state.ForgettingCurve;
import xueban.model.state.Window;

/** One row for the trees: what is known of a learner and an item before the answer. */
final class StackRow {
  private static final double NEVER_AGO = 200;
  private static final int MINUTES_PER_HOUR = 60;
  private static final double SHARE_PRIOR = 1.5;
  private static final double SEVEN_FADING = 0.75;

  private final float[] row = new float[StackFeature.COUNT];

  private StackRow() {}

  /**
   * Returns the features, {@code [StackFeature.COUNT]}, by column.
   *
   * @param nowMinute since 1970
   */
  static float[] of(
      CompactState state, ItemRef item, int nowMinute, ItemFacts facts, ItemFactors factors) {
    StackRow row = new StackRow();
    Asked asked = Asked.of(item, facts, state);
    Window past = Window.of(state, facts.table());
    row.item(item, asked, facts);
    row.concepts(asked, facts, state);
    row.learner(state, asked);
    RecentFeatures.put(past, asked, facts, row);
    row.time(asked, nowMinute);
    row.put(StackFeature.FACTORS, factors.logOdds(past, asked.number(), asked.concepts()));
    return row.row;
  }

  void put(StackFeature feature, double value) {
    row[feature.column] = (float) value;
  }

  private void item(ItemRef item, Asked asked, ItemFacts facts) {
    double mean = 0;
    double hardest = Double.POSITIVE_INFINITY;
    for (int concept : asked.concepts()) {
      mean += facts.conceptEasiness(concept) / asked.concepts().length;
      hardest = Math.min(hardest, facts.conceptEasiness(concept));
    }
    put(StackFeature.ITEM_EASINESS, asked.easiness());
    put(StackFeature.ITEM_RESPONSES, StrictMath.log1p(facts.responses(asked.number())));
    put(StackFeature.CONCEPT_EASINESS, mean);
    put(StackFeature.HARDEST_CONCEPT, asked.concepts().length == 0 ? 0 : hardest);
    put(StackFeature.CONCEPTS, asked.concepts().length);
    put(StackFeature.DIFFICULTY, Double.isNaN(item.difficulty()) ? 0.5 : item.difficulty());
  }

  private void concepts(Asked asked, ItemFacts facts, CompactState state) {
    List<ConceptCell> cells = asked.cells();
    double share = 1.0 / Math.max(1, cells.size());
    double least = 1;
    double most = 0;
    double sevens = 0;
    double leastSeven = Double.POSITIVE_INFINITY;
    double[] logs = new double[4];
    for (int i = 0; i < cells.size(); i++) {
      ConceptCell cell = cells.get(i);
      double expected = asked.expected(facts, i, state.ability());
      double right = (cell.right() + SHARE_PRIOR * expected) / (cell.independent() + SHARE_PRIOR);
      least = Math.min(least, right);
      most = Math.max(most, right);
      double seven = lastSeven(cell);
      sevens += share * seven;
      leastSeven = Math.min(leastSeven, seven);
      logs[0] += share * StrictMath.log1p(cell.right());
      logs[1] += share * StrictMath.log1p(cell.wrong());
      logs[2] += share * StrictMath.log1p(cell.assistedRight());
      logs[3] += share * StrictMath.log1p(cell.assistedWrong());
    }
    put(StackFeature.CONCEPT_RIGHT, logs[0]);
    put(StackFeature.CONCEPT_WRONG, logs[1]);
    put(StackFeature.ASSISTED_RIGHT, logs[2]);
    put(StackFeature.ASSISTED_WRONG, logs[3]);
    put(StackFeature.CONCEPT_LEAST, cells.isEmpty() ? 0.5 : least);
    put(StackFeature.CONCEPT_MOST, cells.isEmpty() ? 0.5 : most);
    put(StackFeature.CONCEPT_LAST_SEVEN, sevens);
    put(StackFeature.CONCEPT_LEAST_SEVEN, cells.isEmpty() ? 0 : leastSeven);
    put(StackFeature.CONCEPT_STREAK, cells.isEmpty() ? 0 : streak(cells.get(0)));
  }

  private static double lastSeven(ConceptCell cell) {
    double sum = 0;
    double weight = 1;
    for (int age = 0; age < cell.outcomes(); age++) {
      sum += weight * ((cell.lastSeven() >> age & 1) - 0.5);
      weight *= SEVEN_FADING;
    }
    return sum;
  }

  private static int streak(ConceptCell cell) {
    int last = cell.lastSeven() & 1;
    int length = 0;
    while (length < cell.outcomes() && (cell.lastSeven() >> length & 1) == last) {
      length++;
    }
    return last == 1 ? length : -length;
  }

  private void learner(CompactState state, Asked asked) {
    double right = state.independentRight();
    put(StackFeature.ABILITY, state.ability());
    put(StackFeature.ABILITY_AND_EASINESS, state.ability() + asked.easiness());
    put(StackFeature.TOTAL_RIGHT, StrictMath.log1p(right));
    put(StackFeature.TOTAL_WRONG, StrictMath.log1p(state.independent() - right));
    put(StackFeature.TOTAL_SHARE, (right + 2) / (state.independent() + 3));
  }

  /** Hours, not minutes: how long the learner thinks about this very item must not show. */
  private void time(Asked asked, int nowMinute) {
    double share = 1.0 / Math.max(1, asked.cells().size());
    long least = -1;
    double forgetting = 0;
    for (ConceptCell cell : asked.cells()) {
      if (cell.touched()) {
        long hours = cell.elapsed(nowMinute) / MINUTES_PER_HOUR;
        least = least < 0 ? hours : Math.min(least, hours);
        double recall = ForgettingCurve.recall(cell.stability(), hours * MINUTES_PER_HOUR);
        forgetting += share * StrictMath.log(recall);
      }
    }
    put(StackFeature.ELAPSED, least < 0 ? -1 : StrictMath.log1p((double) least));
    put(StackFeature.FORGETTING, forgetting);
  }

  static double agoOf(int answers) {
    return StrictMath.log(answers < 0 ? NEVER_AGO : answers);
  }
}
