package xueban.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xueban.model.eval.PredictionFigures;
import xueban.model.eval.ResponseTable;
import xueban.model.eval.TracingFigures;

/**
 * How well answers are predicted from the learner's answers before them, on the test rows of every
 * table in {@code responses/}: with the shipped weights, with weights of the table's other rows,
 * and, as the control, with outcomes shuffled over all rows. An answered question is one row,
 * however many concepts it has.
 *
 * <p>The baseline of what is trained is the same without training.
 */
final class TracingBench implements Bench {
  private static final String FOLDER = "responses";
  private static final String ENDING = ".tsv.gz";

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
    for (Path table : tables(options)) {
      String data = String.valueOf(table.getFileName()).replace(ENDING, "");
      options.progress().accept(data + ": reads, trains twice, predicts three times");
      figures.addAll(figures(data, TracingFigures.measure(ResponseTable.read(table))));
    }
    return new BenchReport(name(), figures);
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

  private static List<Figure> figures(String data, TracingFigures measured) {
    PredictionFigures box = measured.outOfTheBox();
    PredictionFigures trained = measured.trained();
    PredictionFigures control = measured.control();
    return List.of(
        figure("answers predicted, one row each", box.rows(), "rows", null, data),
        figure("AUC, out of the box", box.auc(), "1", null, data),
        figure("AUC, trained", trained.auc(), "1", box.auc(), data),
        figure("AUC, outcomes shuffled (control: .5)", control.auc(), "1", null, data),
        figure("accuracy, out of the box", box.accuracy(), "1", null, data),
        figure("accuracy, trained", trained.accuracy(), "1", box.accuracy(), data),
        figure("log loss, out of the box", box.logLoss(), "nats", null, data),
        figure("log loss, trained", trained.logLoss(), "nats", box.logLoss(), data),
        figure("RMSE, out of the box", box.rmse(), "1", null, data),
        figure("RMSE, trained", trained.rmse(), "1", box.rmse(), data),
        figure("calibration error, out of the box", box.calibrationError(), "1", null, data),
        figure(
            "calibration error, trained",
            trained.calibrationError(),
            "1",
            box.calibrationError(),
            data));
  }

  private static Figure figure(
      String name, double value, String unit, @Nullable Double baseline, String data) {
    return new Figure(name, value, unit, baseline, data, "test");
  }
}
