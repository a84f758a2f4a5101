package xueban.model.eval;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Figures over predicted reviews, one row an answered item.
 *
 * @param predictions the usual ones
 * @param rmseBins distance of mean prediction and share right in bins of interval, number of
 *     reviews and lapses, root mean square, weighted by rows, in [0, 1]; lower is better. Source:
 *     {@code srs-benchmark}'s RMSE(bins); an item of several concepts is in the bin of the one not
 *     met for the longest time
 * @param perfectCalibrationError calibration error to be expected on as many rows of a forecaster
 *     whose probabilities are these and true: the mean over 50 draws of outcomes
 */
public record ReviewFigures(
    PredictionFigures predictions, double rmseBins, double perfectCalibrationError) {
  private static final int BINS = 15;
  private static final int DRAWS = 50;
  private static final long SEED = 20261122;

  /**
   * Measures predictions.
   *
   * @param reviews the rows; each a review
   * @param probabilities [reviews], each in [0, 1]
   */
  static ReviewFigures of(List<MetRow> reviews, double[] probabilities) {
    boolean[] right = new boolean[reviews.size()];
    for (int i = 0; i < right.length; i++) {
      right[i] = reviews.get(i).row().right();
    }
    return new ReviewFigures(
        PredictionFigures.of(probabilities, right),
        rmseBins(reviews, probabilities),
        perfect(probabilities));
  }

  /** Returns the standard error of the AUC of predictions that know nothing, at these counts. */
  static double aucErrorOfChance(List<MetRow> reviews) {
    double right = reviews.stream().filter(r -> r.row().right()).count();
    double wrong = reviews.size() - right;
    return StrictMath.sqrt((right + wrong + 1) / (12 * right * wrong));
  }

  private static double rmseBins(List<MetRow> reviews, double[] probabilities) {
    Map<String, double[]> bins = new TreeMap<>(); // rows, sum of predictions, rights
    for (int i = 0; i < probabilities.length; i++) {
      MetRow review = reviews.get(i);
      double[] bin =
          bins.computeIfAbsent(
              review.longestUnmet().map(ReviewFigures::bin).orElseThrow(), id -> new double[3]);
      bin[0]++;
      bin[1] += probabilities[i];
      bin[2] += review.row().right() ? 1 : 0;
    }
    double squares = 0;
    for (double[] bin : bins.values()) {
      double off = (bin[1] - bin[2]) / bin[0];
      squares += bin[0] * off * off;
    }
    return StrictMath.sqrt(squares / probabilities.length);
  }

  /** Returns the bin's name; the answers of a concept count from 1, its first, which is none. */
  private static String bin(MetConcept met) {
    int days = (int) met.elapsedDays();
    return "%d %d %d"
        .formatted(
            step(days, 3.62),
            step(met.reviews() + 1, 1.89),
            met.lapses() == 0 ? -1 : step(met.lapses(), 1.73));
  }

  private static long step(int value, double base) {
    return (long) StrictMath.floor(StrictMath.log(value) / StrictMath.log(base));
  }

  private static double perfect(double[] probabilities) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    double sum = 0;
    boolean[] right = new boolean[probabilities.length];
    for (int draw = 0; draw < DRAWS; draw++) {
      for (int i = 0; i < right.length; i++) {
        right[i] = random.nextDouble() < probabilities[i];
      }
      sum += calibrationError(probabilities, right);
    }
    return sum / DRAWS;
  }

  /** Returns what {@link PredictionFigures} calls so, where all outcomes may be alike. */
  private static double calibrationError(double[] probabilities, boolean[] right) {
    double[] off = new double[BINS];
    for (int i = 0; i < right.length; i++) {
      int bin = Math.min(BINS - 1, (int) (probabilities[i] * BINS));
      off[bin] += probabilities[i] - (right[i] ? 1 : 0);
    }
    double sum = 0;
    for (double distance : off) {
      sum += Math.abs(distance);
    }
    return sum / right.length;
  }
}
