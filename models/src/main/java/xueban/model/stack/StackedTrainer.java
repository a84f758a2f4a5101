package xueban.model.stack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import xueban.XuebanException;
import xueban.model.ConceptNames;
import xueban.model.ItemRef;
import xueban.model.LearnerEvent;
import xueban.model.LearnerState;
import xueban.model.ResponseEvent;
import xueban.model.logistic.LogisticTracer;
import xueban.model.logistic.LogisticTrainer;
import xueban.model.logistic.LogisticWeights;
import xueban.model.state.CompactState;
import xueban.model.state.ItemTable;
import xueban.model.state.StateEditor;
import xueban.model.trees.BoostedTrees;
import xueban.model.trees.Growth;

/**
 * Trains the stacked tracer on learners' histories, the same on every JVM.
 *
 * <pre>
 *   learners in {@value #FOLDS} folds; for each fold
 *     the others   ─► easiness of items, item factors      (never fitted to the fold's own answers)
 *     the fold     ─► a row before each unaided answer ─┐
 *   all rows ───────────────────────────────────────────┴─► trees
 *   all learners ─► logistic weights, easiness, item factors that serve
 * </pre>
 *
 * <p>Source: stacked generalisation (Wolpert 1992). A learner's fold comes from the learner's id.
 *
 * @param growth of the trees
 * @param mostEpochs of the item factors; how many are best is found on the first fold
 * @param seed of all draws
 */
public record StackedTrainer(Growth growth, int mostEpochs, long seed) {
  private static final int FOLDS = 5;

  /** Returns the trainer to start with. */
  public static StackedTrainer standard(long seed) {
    return new StackedTrainer(new Growth(400, 32, 12, .05, 40, 1, 5, .7, .6, seed), 3, seed);
  }

  /**
   * Returns the tracer.
   *
   * @param version of the tracer
   * @param histories each learner's events in log order, no learner twice
   * @param difficulty author's difficulty of an item in [0, 1], or NaN
   * @throws XuebanException {@code INVALID_INPUT} if a fold of learners has no responses, or all
   *     are alike
   */
  public StackedTracer train(
      String version,
      List<? extends List<LearnerEvent>> histories,
      ToDoubleFunction<String> difficulty) {
    ItemTable table = ItemTable.ofLog(histories);
    List<Fold> folds = folds(histories);
    int epochs = 0;
    Rows rows = new Rows();
    for (int k = 0; k < FOLDS; k++) {
      int held = k;
      List<List<LearnerEvent>> others =
          folds.stream()
              .filter(f -> f.number() != held)
              .flatMap(f -> f.learners().stream())
              .toList();
      List<List<LearnerEvent>> own = folds.get(k).learners();
      if (own.isEmpty()) {
        throw XuebanException.invalid(
            "training data",
            "has too few learners: one of %d groups of them is empty; at least 20 are needed."
                .formatted(FOLDS));
      }
      LogisticWeights easiness = LogisticTrainer.easiness(others);
      FactorTrainer trainer = new FactorTrainer(table, seed);
      List<Sequence> sequences = sequences(others, table);
      if (k == 0) {
        epochs = bestEpochs(table, sequences, sequences(own, table));
      }
      for (int epoch = 0; epoch < epochs; epoch++) {
        trainer.epoch(sequences);
      }
      rows.add(
          own,
          new LogisticTracer("fold", easiness),
          ItemFacts.of(table, easiness, others),
          trainer.factors(),
          difficulty);
    }
    BoostedTrees trees = BoostedTrees.grow(rows.columns(), rows.targets(), growth);
    return served(version, histories, difficulty, table, epochs, trees);
  }

  private StackedTracer served(
      String version,
      List<? extends List<LearnerEvent>> histories,
      ToDoubleFunction<String> difficulty,
      ItemTable table,
      int epochs,
      BoostedTrees trees) {
    LogisticWeights weights = LogisticTrainer.forKnownItems(seed).train(histories, difficulty);
    FactorTrainer factors = new FactorTrainer(table, seed);
    List<Sequence> sequences = sequences(histories, table);
    for (int epoch = 0; epoch < epochs; epoch++) {
      factors.epoch(sequences);
    }
    return new StackedTracer(
        version,
        new StackedWeights(
            weights, ItemFacts.of(table, weights, histories), factors.factors(), trees));
  }

  private record Fold(int number, List<List<LearnerEvent>> learners) {}

  private static List<Fold> folds(List<? extends List<LearnerEvent>> histories) {
    List<Fold> folds = new ArrayList<>();
    for (int k = 0; k < FOLDS; k++) {
      folds.add(new Fold(k, new ArrayList<>()));
    }
    for (List<LearnerEvent> events : histories) {
      if (!events.isEmpty()) {
        long hash = ConceptNames.hash(events.get(0).learner());
        folds.get((int) Long.remainderUnsigned(hash, FOLDS)).learners().add(events);
      }
    }
    return folds;
  }

  private static List<Sequence> sequences(
      List<? extends List<LearnerEvent>> histories, ItemTable table) {
    return histories.stream().map(events -> Sequence.of(events, table)).toList();
  }

  /** Returns after how many epochs the log loss on the held-out learners is least. */
  private int bestEpochs(ItemTable table, List<Sequence> sequences, List<Sequence> held) {
    FactorTrainer trainer = new FactorTrainer(table, seed);
    int best = 1;
    double least = Double.POSITIVE_INFINITY;
    for (int epoch = 1; epoch <= mostEpochs; epoch++) {
      trainer.epoch(sequences);
      double loss = trainer.loss(held);
      if (loss >= least) {
        break;
      }
      least = loss;
      best = epoch;
    }
    return best;
  }

  /** The rows of the trees, column by column. */
  private static final class Rows {
    private final float[][] columns = new float[StackFeature.COUNT][1024];
    private float[] targets = new float[1024];
    private int count;

    void add(
        List<List<LearnerEvent>> learners,
        LogisticTracer tracer,
        ItemFacts facts,
        ItemFactors factors,
        ToDoubleFunction<String> difficulty) {
      for (List<LearnerEvent> events : learners) {
        LearnerState state = tracer.start(new ConceptNames());
        for (LearnerEvent event : events) {
          CompactState own = LogisticTracer.own(state);
          if (event instanceof ResponseEvent response && !StateEditor.assisted(own, response)) {
            ItemRef item =
                new ItemRef(
                    response.item(),
                    response.concepts(),
                    difficulty.applyAsDouble(response.item()));
            int minute = StateEditor.minute(response.at().getEpochSecond());
            add(StackRow.of(own, item, minute, facts, factors), (float) response.score());
          }
          state = tracer.fold(state, event);
        }
      }
    }

    private void add(float[] row, float target) {
      if (count == targets.length) {
        int longer = count + count / 2;
        targets = Arrays.copyOf(targets, longer);
        for (int c = 0; c < columns.length; c++) {
          columns[c] = Arrays.copyOf(columns[c], longer);
        }
      }
      for (int c = 0; c < row.length; c++) {
        columns[c][count] = row[c];
      }
      targets[count++] = target;
    }

    float[][] columns() {
      return columns;
    }

    float[] targets() {
      return Arrays.copyOf(targets, count);
    }
  }
}
