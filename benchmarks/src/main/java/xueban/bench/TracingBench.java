package xueban.bench;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xueban.model.eval.PredictionFigures;
import xueban.model.eval.PredictionRow;
import xueban.model.eval.ResponseRow;
import xueban.model.eval.ResponseTable;
import xueban.model.eval.TracerKind;
import xueban.model.eval.TracingFigures;
import xueban.model.logistic.LogisticModel;

/**
 * How well answers are predicted from the learner's answers before them, on the test rows of every
 * table in {@code responses/}: with the shipped weights; with each kind of tracer trained on the
 * table's other rows; and, as the control, with each trained and measured on outcomes shuffled over
 * all rows. An answered question is one row, however many concepts it has.
 *
 * <p>The baseline of a trained model is the shipped one. Beside the tables, the time that {@link
 * BktFit} takes.
 */
final class TracingBench implements Bench {
  private static final String FOLDER = "responses";
  private static final String ENDING = ".tsv.gz";
  private static final String OUT_OF_THE_BOX = "out of the box";

  @Override
  public String name() {
    return "tracing";
  }

  @Override
  public String what() {
    return "predicts answers: out of the box, trained, and with shuffled outcomes";
  }

  @Override
  public BenchReport run(BenchOptions options) {
    List<Figure> figures = new ArrayList<>();
    try (Writer kept = rows(options)) {
      kept.write("data\tmodel\t" + PredictionRow.HEADER);
      for (Path table : tables(options)) {
        figures.addAll(new Table(table, kept, options.progress()).figures());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the rows of the tracing bench", e);
    }
    options.progress().accept(BktFit.DATA + ": fits bkt");
    figures.add(BktFit.figure());
    return new BenchReport(name(), figures);
  }

  private static Writer rows(BenchOptions options) throws IOException {
    return options.rowsFile().isPresent()
        ? Files.newBufferedWriter(options.rowsFile().get(), StandardCharsets.UTF_8)
        : new StringWriter(); // nobody asked for rows: takes the heading alone
  }

  private static List<Path> tables(BenchOptions options) {
    Path folder = options.file(FOLDER);
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> tables = files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList();
      if (tables.isEmpty()) {
        throw new MissingDataException(folder.resolve("*" + ENDING));
      }
      return tables;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }

  /** One table's figures. */
  private static final class Table {
    private final String data;
    private final List<ResponseRow> rows;
    private final Writer kept;
    private final Consumer<String> progress;
    private final List<Figure> figures = new ArrayList<>();

    Table(Path file, Writer kept, Consumer<String> progress) {
      data = String.valueOf(file.getFileName()).replace(ENDING, "");
      rows = ResponseTable.read(file);
      this.kept = kept;
      this.progress = progress;
    }

    List<Figure> figures() {
      progress.accept(data + ": predicts with the shipped weights");
      TracingFigures box = TracingFigures.of(LogisticModel.shipped(), rows, sink(OUT_OF_THE_BOX));
      add("answers predicted, one row each", box.all().rows(), "rows", null);
      add(OUT_OF_THE_BOX, box, null);
      for (TracerKind kind : TracerKind.all()) {
        progress.accept(data + ": trains and predicts, " + kind.name());
        long start = System.nanoTime();
        TracingFigures trained =
            TracingFigures.trained(kind, rows, TracingFigures.SEED, sink(kind.name()));
        double seconds = (System.nanoTime() - start) / 1e9;
        add(kind.name(), trained, box);
        add(kind.name() + ": training and predicting", seconds, "s", null);
        progress.accept(data + ": the same with shuffled outcomes");
        PredictionFigures control = TracingFigures.control(kind, rows);
        add(kind.name() + ": AUC, outcomes shuffled (control: .5)", control.auc(), "1", null);
      }
      return figures;
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
}
