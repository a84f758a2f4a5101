package xueban.model.eval;

import java.util.List;
import xueban.model.logistic.LogisticModel;
import xueban.model.logistic.LogisticTracer;
import xueban.model.logistic.LogisticTrainer;

/**
 * The two rows that every tracing figure has, and their control: out of the box, trained on the
 * set's train split, and trained and measured with shuffled outcomes. All on the test split.
 *
 * @param outOfTheBox with the shipped weights
 * @param trained with weights of the train split
 * @param control as trained, outcomes shuffled over all rows first: AUC is to be .5
 */
public record TracingFigures(
    PredictionFigures outOfTheBox, PredictionFigures trained, PredictionFigures control) {
  private static final long SEED = 20260729;

  /** Measures on a set whose test rows have the split {@code test}; all others are for training. */
  public static TracingFigures measure(List<ResponseRow> rows) {
    return new TracingFigures(
        new ResponseLogEvaluation(LogisticModel.shipped()).measure(test(rows)),
        trained(rows),
        trained(ResponseLogEvaluation.shuffled(rows, SEED)));
  }

  private static PredictionFigures trained(List<ResponseRow> rows) {
    List<ResponseRow> train = rows.stream().filter(row -> !row.split().equals("test")).toList();
    LogisticTracer tracer =
        new LogisticTracer(
            "trained",
            LogisticTrainer.forKnownItems(SEED)
                .train(ResponseLogEvaluation.histories(train), item -> Double.NaN));
    return new ResponseLogEvaluation(tracer).measure(test(rows));
  }

  private static List<ResponseRow> test(List<ResponseRow> rows) {
    return rows.stream().filter(row -> row.split().equals("test")).toList();
  }
}
