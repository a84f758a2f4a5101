package xueban.model.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import xueban.model.Tracer;

/**
 * How well a tracer predicts the answers of the split {@code test}: all of them, and where it
 * matters in class.
 *
 * @param all every test row
 * @param first a learner's first ten answers; empty if there are no right or no wrong ones
 * @param newItems answers to items that the training rows do not have; empty likewise
 */
public record TracingFigures(
    PredictionFigures all,
    Optional<PredictionFigures> first,
    Optional<PredictionFigures> newItems) {
  /** Seed of training and of the control's shuffle. */
  public static final long SEED = 20260729;

  private static final int FIRST = 10;
  private static final String TEST = "test";

  /**
   * Measures a tracer that is trained already.
   *
   * @param rows all rows of the set, in the order of the answers; those of other splits than test
   *     are what was or could have been trained on
   * @param sink receives each prediction
   */
  public static TracingFigures of(
      Tracer tracer, List<ResponseRow> rows, Consumer<PredictionRow> sink) {
    Set<String> trained = new HashSet<>();
    rows.stream().filter(row -> !isTest(row)).forEach(row -> trained.add(row.item()));
    List<PredictionRow> predictions = new ArrayList<>();
    PredictionFigures all =
        new ResponseLogEvaluation(tracer)
            .measure(
                rows.stream().filter(TracingFigures::isTest).toList(),
                row -> true,
                prediction -> {
                  predictions.add(prediction);
                  sink.accept(prediction);
                });
    Map<String, Integer> seen = new HashMap<>();
    return new TracingFigures(
        all,
        some(predictions, row -> seen.merge(row.learner(), 1, Integer::sum) <= FIRST),
        some(predictions, row -> !trained.contains(row.item())));
  }

  /** Trains on all rows but those of the split test, and measures on these. */
  public static TracingFigures trained(
      TracerKind kind, List<ResponseRow> rows, long seed, Consumer<PredictionRow> sink) {
    return of(train(kind, rows, seed), rows, sink);
  }

  /** Trains on all rows but those of the split test. */
  public static Tracer train(TracerKind kind, List<ResponseRow> rows, long seed) {
    List<ResponseRow> train = rows.stream().filter(row -> !isTest(row)).toList();
    return kind.training().train(ResponseLogEvaluation.histories(train), seed);
  }

  /** The control: as trained, outcomes shuffled over all rows first. AUC is to be .5. */
  public static PredictionFigures control(TracerKind kind, List<ResponseRow> rows) {
    List<ResponseRow> shuffled = ResponseLogEvaluation.shuffled(rows, SEED);
    return trained(kind, shuffled, SEED, prediction -> {}).all();
  }

  /** Returns whether the row is one to measure on. */
  public static boolean isTest(ResponseRow row) {
    return row.split().equals(TEST);
  }

  private static Optional<PredictionFigures> some(
      List<PredictionRow> predictions, Predicate<PredictionRow> wanted) {
    List<PredictionRow> rows = predictions.stream().filter(wanted).toList();
    long right = rows.stream().filter(PredictionRow::right).count();
    if (right == 0 || right == rows.size()) {
      return Optional.empty();
    }
    double[] probabilities = rows.stream().mapToDouble(PredictionRow::probability).toArray();
    boolean[] outcomes = new boolean[rows.size()];
    for (int i = 0; i < outcomes.length; i++) {
      outcomes[i] = rows.get(i).right();
    }
    return Optional.of(PredictionFigures.of(probabilities, outcomes));
  }
}
