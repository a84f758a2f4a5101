package xueban.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import xueban.model.eval.PredictionRow;
import xueban.model.eval.ResponseRow;

/** Draws what a table of predictions looks like: is it calibrated, does it see learning? */
final class TracingPictures {
  private static final int BINS = 15;
  private static final int OPPORTUNITIES = 15;
  private static final int LEAST_ROWS = 50; // a point of fewer is noise

  private final Path folder;

  TracingPictures(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes {@code calibration-DATA.svg} and {@code learning-curve-DATA.svg}.
   *
   * @param rows the rows predicted, in order
   * @param predictions as many
   */
  void draw(String data, String model, List<ResponseRow> rows, List<PredictionRow> predictions) {
    write("calibration-" + data, calibration(data, model, predictions));
    write("learning-curve-" + data, learning(data, model, rows, predictions));
  }

  private static String calibration(String data, String model, List<PredictionRow> predictions) {
    Means bins = new Means(BINS);
    for (PredictionRow row : predictions) {
      bins.add(Math.min(BINS - 1, (int) (row.probability() * BINS)), row);
    }
    Chart.Line exact = new Chart.Line("exact", new double[] {0, 1}, new double[] {0, 1});
    Chart.Line measured =
        new Chart.Line(model, bins.means(bins.predicted), bins.means(bins.observed));
    return Chart.svg(
        "Calibration of \"%s\" on %s (test rows)".formatted(model, data),
        new Chart.Axis("predicted probability of a right answer", 0, 1, 0.2, 1),
        new Chart.Axis("share right", 0, 1, 0.2, 1),
        List.of(exact, measured));
  }

  private static String learning(
      String data, String model, List<ResponseRow> rows, List<PredictionRow> predictions) {
    Means opportunities = new Means(OPPORTUNITIES);
    Map<String, Integer> met = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      ResponseRow row = rows.get(i);
      if (!row.concepts().isEmpty()) {
        int before = met.merge(row.learner() + '\t' + row.concepts().get(0), 1, Integer::sum) - 1;
        if (before < OPPORTUNITIES) {
          opportunities.add(before, predictions.get(i));
        }
      }
    }
    double[] numbers = opportunities.numbers();
    return Chart.svg(
        "Learning curve on %s (test rows)".formatted(data),
        new Chart.Axis("n-th answer to a concept", 1, OPPORTUNITIES, 2, 0),
        new Chart.Axis("share right", 0.4, 1, 0.1, 1),
        List.of(
            new Chart.Line("observed", numbers, opportunities.means(opportunities.observed)),
            new Chart.Line(model, numbers, opportunities.means(opportunities.predicted))));
  }

  private void write(String name, String svg) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name + ".svg"), svg);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the picture " + name + " to " + folder, e);
    }
  }

  /** Means of predictions and outcomes over groups. */
  private static final class Means {
    final double[] predicted;
    final double[] observed;
    private final int[] counts;

    Means(int groups) {
      predicted = new double[groups];
      observed = new double[groups];
      counts = new int[groups];
    }

    void add(int group, PredictionRow row) {
      predicted[group] += row.probability();
      observed[group] += row.right() ? 1 : 0;
      counts[group]++;
    }

    /** Returns the means of the groups that are large enough. */
    double[] means(double[] sums) {
      return groups().stream().mapToDouble(g -> sums[g] / counts[g]).toArray();
    }

    /** Returns which these are, from 1. */
    double[] numbers() {
      return groups().stream().mapToDouble(g -> g + 1).toArray();
    }

    private List<Integer> groups() {
      List<Integer> groups = new ArrayList<>();
      for (int g = 0; g < counts.length; g++) {
        if (counts[g] >= LEAST_ROWS) {
          groups.add(g);
        }
      }
      return groups;
    }
  }
}
