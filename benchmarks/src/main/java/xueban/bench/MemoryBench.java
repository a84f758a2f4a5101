package xueban.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import xueban.model.eval.MemoryFigures;
import xueban.model.eval.ResponseRow;
import xueban.model.eval.ResponseTable;
import xueban.model.eval.ReviewFigures;
import xueban.model.sim.SimulatedReviews;

/**
 * How well it is predicted whether a concept is still known after a day or more: on the one set
 * with real times, and on simulated learners whose memory is not FSRS's. An answered question is
 * one row, however many concepts it has.
 *
 * <p>The baseline is MOVING-AVG; of what is fitted, nothing sees a test row.
 */
final class MemoryBench implements Bench {
  private static final String DATA = "algebra2005";
  private static final int LEARNERS = 400;
  private static final long SEED = 4;

  private final int simulatedLearners;

  MemoryBench() {
    this(LEARNERS);
  }

  MemoryBench(int simulatedLearners) {
    this.simulatedLearners = simulatedLearners;
  }

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public String what() {
    return "predicts whether a concept is recalled after a day or more: FSRS-6 and baselines";
  }

  @Override
  public BenchReport run(BenchOptions options) {
    Path table = options.file("responses/" + DATA + ".tsv.gz");
    List<Figure> figures = new ArrayList<>();
    List<String> rows = new ArrayList<>();
    rows.add("data\t" + MemoryFigures.HEADER);
    measure(DATA, ResponseTable.read(table), options, figures, rows);
    List<ResponseRow> simulated = new SimulatedReviews(simulatedLearners, SEED).rows();
    measure("simulated (ACT-R)", simulated, options, figures, rows);
    options.rowsFile().ifPresent(file -> write(file, rows));
    return new BenchReport(name(), figures);
  }

  private static void measure(
      String data,
      List<ResponseRow> answers,
      BenchOptions options,
      List<Figure> figures,
      List<String> rows) {
    options.progress().accept(data + ": fits six times, predicts fifteen times");
    MemoryFigures measured = MemoryFigures.measure(answers);
    measured.rows().forEach(row -> rows.add(data + '\t' + row));
    double base = measured.movingAverage().predictions().logLoss();
    figures.add(
        figure(
            "reviews predicted, one row each",
            measured.average().predictions().rows(),
            "rows",
            data));
    figures.add(figure("reviews fitted to", measured.fit().reviews(), "rows", data));
    forecaster("AVG", measured.average(), base, data, figures);
    forecaster("MOVING-AVG", measured.movingAverage(), base, data, figures);
    forecaster("FSRS-6, standard", measured.standard(), base, data, figures);
    forecaster("FSRS-6, fitted", measured.fitted(), base, data, figures);
    forecaster("FSRS-6, fitted, with ease", measured.eased(), base, data, figures);
    figures.add(
        figure("AUC of FSRS-6, five shuffles (control: .5)", measured.shuffledFitted(), "1", data));
    figures.add(
        figure("AUC with ease, five shuffles (control: .5)", measured.shuffledEased(), "1", data));
    figures.add(figure("standard error of such a mean", measured.aucErrorOfChance(), "1", data));
  }

  private static double auc(ReviewFigures figures) {
    return figures.predictions().auc();
  }

  private static void forecaster(
      String name, ReviewFigures found, double movingAverage, String data, List<Figure> figures) {
    figures.add(
        new Figure(
            "log loss, " + name,
            found.predictions().logLoss(),
            "nats",
            movingAverage,
            data,
            "test"));
    figures.add(figure("RMSE(bins), " + name, found.rmseBins(), "1", data));
    figures.add(figure("AUC, " + name, auc(found), "1", data));
    figures.add(
        new Figure(
            "calibration error, " + name + "; of true probabilities",
            found.predictions().calibrationError(),
            "1",
            found.perfectCalibrationError(),
            data,
            "test"));
  }

  private static Figure figure(String name, double value, String unit, String data) {
    return new Figure(name, value, unit, null, data, "test");
  }

  private static void write(Path file, List<String> rows) {
    try {
      Files.write(file, rows, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file, e);
    }
  }
}
