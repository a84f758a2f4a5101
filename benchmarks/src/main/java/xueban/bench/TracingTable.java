package xueban.bench;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import xueban.model.Tracer;
import xueban.model.eval.EvidenceCheck;
import xueban.model.eval.PredictionFigures;
import xueban.model.eval.PredictionRow;
import xueban.model.eval.ResponseRow;
import xueban.model.eval.ResponseTable;
import xueban.model.eval.TracerKind;
import xueban.model.eval.TracingFigures;
import xueban.model.logistic.LogisticModel;
import xueban.model.stack.StackedTracer;

/** The figures of one table of {@link TracingBench}. */
final class TracingTable {
  private static final String OUT_OF_THE_BOX = "out of the box";
  private static final int CASES = 1_000;

  private final String data;
  private final List<ResponseRow> rows;
  private final Writer kept;
  private final BenchOptions options;
  private final List<Figure> figures = new ArrayList<>();

  TracingTable(Path file, Writer kept, BenchOptions options) {
    data = name(file);
    rows = ResponseTable.read(file);
    this.kept = kept;
    this.options = options;
  }

  /** Returns the name of a table's data set. */
  static String name(Path file) {
    return String.valueOf(file.getFileName()).replace(TracingBench.ENDING, "");
  }

  List<Figure> figures() {
    List<String> models = options.part().models();
    progress("predicts with the shipped weights");
    TracingFigures box = TracingFigures.of(LogisticModel.shipped(), rows, sink(OUT_OF_THE_BOX));
    add("answers predicted, one row each", box.all().rows(), "rows", null);
    add(OUT_OF_THE_BOX, box, null);
    List<TracerKind> kinds =
        models.isEmpty() ? TracerKind.all() : models.stream().map(TracerKind::named).toList();
    kinds.forEach(kind -> measure(kind, box));
    return figures;
  }

  private void measure(TracerKind kind, TracingFigures box) {
    progress("trains and predicts, " + kind.name());
    long start = System.nanoTime();
    Tracer tracer = TracingFigures.train(kind, rows, TracingFigures.SEED);
    double trained = (System.nanoTime() - start) / 1e9;
    List<PredictionRow> predictions = new ArrayList<>();
    TracingFigures measured =
        TracingFigures.of(tracer, rows, sink(kind.name()).andThen(predictions::add));
    add(kind.name(), measured, box);
    add(kind.name() + ": training", trained, "s", null);
    if (tracer instanceof StackedTracer stacked) {
      progress("takes the strongest evidence away, " + kind.name());
      double share = EvidenceCheck.share(stacked, rows, CASES, TracingFigures.SEED);
      add(kind.name() + ": moves as said without its strongest evidence", share, "1", null);
      options
          .picturesFolder()
          .ifPresent(
              folder -> new TracingPictures(folder).draw(data, kind.name(), test(), predictions));
    }
    seeds(kind, measured.all().auc());
    if (options.part().control()) {
      progress("the same with shuffled outcomes, " + kind.name());
      PredictionFigures control = TracingFigures.control(kind, rows);
      add(kind.name() + ": AUC, outcomes shuffled (control: .5)", control.auc(), "1", null);
    }
  }

  /** Trains with further seeds; the first one's AUC is known. */
  private void seeds(TracerKind kind, double first) {
    int seeds = options.part().seeds();
    if (seeds == 1) {
      return;
    }
    double[] aucs = new double[seeds];
    aucs[0] = first;
    double mean = first / seeds;
    for (int k = 1; k < seeds; k++) {
      progress("trains with seed %d of %d, %s".formatted(k + 1, seeds, kind.name()));
      long seed = TracingFigures.SEED + k;
      aucs[k] = TracingFigures.trained(kind, rows, seed, row -> {}).all().auc();
      mean += aucs[k] / seeds;
    }
    double squares = 0;
    for (double auc : aucs) {
      squares += (auc - mean) * (auc - mean);
    }
    String over = " over %d seeds".formatted(seeds);
    add(kind.name() + ": AUC, mean" + over, mean, "1", null);
    add(kind.name() + ": AUC, deviation" + over, Math.sqrt(squares / (seeds - 1)), "1", null);
  }

  private List<ResponseRow> test() {
    return rows.stream().filter(TracingFigures::isTest).toList();
  }

  private void progress(String what) {
    options.progress().accept(data + ": " + what);
  }

  private Consumer<PredictionRow> sink(String model) {
    if (kept instanceof StringWriter) {
      return row -> {};
    }
    return row -> {
      try {
        kept.write(data + '\t' + model + '\t');
        row.write(kept);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot write the rows of the tracing bench", e);
      }
    };
  }

  private void add(String model, TracingFigures measured, @Nullable TracingFigures baseline) {
    PredictionFigures all = measured.all();
    PredictionFigures base = baseline == null ? null : baseline.all();
    add(model + ": AUC", all.auc(), "1", base == null ? null : base.auc());
    add(model + ": accuracy", all.accuracy(), "1", base == null ? null : base.accuracy());
    add(model + ": log loss", all.logLoss(), "nats", base == null ? null : base.logLoss());
    add(model + ": RMSE", all.rmse(), "1", base == null ? null : base.rmse());
    add(
        model + ": calibration error",
        all.calibrationError(),
        "1",
        base == null ? null : base.calibrationError());
    measured.first().ifPresent(f -> add(model + ": AUC, first ten answers", f.auc(), "1", null));
    measured.newItems().ifPresent(f -> add(model + ": AUC, new items", f.auc(), "1", null));
  }

  private void add(String name, double value, String unit, @Nullable Double baseline) {
    figures.add(new Figure(name, value, unit, baseline, data, "test"));
  }
}
