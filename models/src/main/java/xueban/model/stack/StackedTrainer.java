package xueban.model.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import xueban.XuebanException;
import xueban.model.ConceptNames;
import xueban.model.ItemDescriptions;
import xueban.model.LearnerEvent;
import xueban.model.logistic.LogisticTracer;
import xueban.model.logistic.LogisticTrainer;
import xueban.model.logistic.LogisticWeights;
import xueban.model.state.ItemTable;
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
 *   all folds but the first ─► trees and a recurrent unit ─► how to blend them, on the first
 *   all learners ─► logistic weights, easiness, item factors, recurrent unit that serve
 * </pre>
 *
 * <p>Source: stacked generalisation (Wolpert 1992). A learner's fold comes from the learner's id.
 *
 * @param growth of the trees
 * @param mostEpochs of the item factors; how many are best is found on the first fold
 * @param without members that are left out, to see what they buy
 * @param seed of all draws
 */
public record StackedTrainer(Growth growth, int mostEpochs, Set<StackMember> without, long seed) {
  private static final int FOLDS = 5;

  public StackedTrainer {
    without = Set.copyOf(without);
  }

  public StackedTrainer(Growth growth, int mostEpochs, long seed) {
    this(growth, mostEpochs, Set.of(), seed);
  }

  /** Returns the trainer without a member. */
  public StackedTrainer without(StackMember member) {
    return new StackedTrainer(growth, mostEpochs, Set.of(member), seed);
  }

  /** Returns the trainer to start with. */
  public static StackedTrainer standard(long seed) {
    return new StackedTrainer(new Growth(400, 32, 12, .05, 40, 1, 5, .7, .6, seed), 3, seed);
  }

  /**
   * Returns the tracer.
   *
   * @param version of the tracer
   * @param histories each learner's events in log order, no learner twice
   * @param descriptions of items, with or without responses
   * @throws XuebanException {@code INVALID_INPUT} if a fold of learners has no responses, or all
   *     are alike
   */
  public StackedTracer train(
      String version, List<? extends List<LearnerEvent>> histories, ItemDescriptions descriptions) {
    ItemTable table = ItemTable.ofLog(histories);
    List<Fold> folds = folds(histories);
    StackRows rows = new StackRows();
    List<Sequence> others = sequences(others(folds, 0), table);
    List<Sequence> held = sequences(folds.get(0).learners(), table);
    int epochs = bestEpochs(table, others, held);
    boolean reads = !without.contains(StackMember.SEQUENCE);
    GruFit sequence = reads ? GruFit.of(table, others, held, seed) : GruFit.none(table);
    DoubleStream.Builder said = DoubleStream.builder();
    Gru gru = new Gru(sequence.numbers());
    for (int k = 0; k < FOLDS; k++) {
      List<List<LearnerEvent>> rest = others(folds, k);
      LogisticWeights easiness = LogisticTrainer.easiness(rest, descriptions);
      rows.add(
          folds.get(k).learners(),
          new LogisticTracer("fold", easiness),
          ItemFacts.of(table, easiness, rest),
          factors(table, sequences(rest, table), epochs),
          descriptions::difficulty,
          k > 0 ? (past, asked) -> {} : (past, asked) -> said.add(gru.last(gru.walk(past), asked)));
    }
    for (StackFeature feature : StackFeature.values()) {
      if (without.contains(feature.member)) {
        rows.blank(feature);
      }
    }
    LogOddsBlend blend =
        reads
            ? blend(rows, said.build().toArray(), folds.get(0).learners().size())
            : new LogOddsBlend(1, 0, 0);
    BoostedTrees trees = BoostedTrees.grow(rows.columns(0), rows.targets(0, rows.size()), growth);
    List<Sequence> all = sequences(histories, table);
    LogisticWeights weights = LogisticTrainer.forKnownItems(seed).train(histories, descriptions);
    return new StackedTracer(
        version,
        new StackedWeights(
            weights,
            ItemFacts.of(table, weights, histories),
            factors(table, all, epochs),
            trees,
            sequence.again(table, all, seed),
            blend));
  }

  /** Returns the blend that is best on the first fold, of members trained on the others. */
  private LogOddsBlend blend(StackRows rows, double[] sequence, int learners) {
    int held = sequence.length;
    BoostedTrees trees =
        BoostedTrees.grow(rows.columns(held), rows.targets(held, rows.size()), growth);
    double[] said = new double[held];
    for (int i = 0; i < held; i++) {
      said[i] = trees.score(rows.row(i));
    }
    return LogOddsBlend.fit(said, sequence, rows.targets(0, held), learners);
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
    if (folds.stream().anyMatch(fold -> fold.learners().isEmpty())) {
      throw XuebanException.invalid(
          "training data",
          "has too few learners: one of %d groups of them is empty; at least 20 are needed."
              .formatted(FOLDS));
    }
    return folds;
  }

  private static List<List<LearnerEvent>> others(List<Fold> folds, int held) {
    return folds.stream()
        .filter(fold -> fold.number() != held)
        .flatMap(fold -> fold.learners().stream())
        .toList();
  }

  private ItemFactors factors(ItemTable table, List<Sequence> learners, int epochs) {
    FactorTrainer trainer = new FactorTrainer(table, seed);
    for (int epoch = 0; epoch < epochs; epoch++) {
      trainer.epoch(learners);
    }
    return trainer.factors();
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
}
