package xueban.model.irt;

import java.util.ArrayList;
import java.util.List;
import xueban.model.internal.Logistic;

/**
 * The one place that knows where a curve's parameters stand in the unbounded vector that is fitted:
 *
 * <pre>
 *   0                 ln a
 *   1                 intercept of the first threshold, d_1 = -a b_1
 *   2 … categories-1  ln(d_(k-1) - d_k), so that thresholds stay in order
 *   last              ln(c / (1 - c)), if the family guesses
 * </pre>
 *
 * <p>Priors are normal on this scale. The means of the first two are fitted along with the items:
 * with few answers an item is taken to be like the others.
 */
final class CurveVector {
  static final int LOG_DISCRIMINATION = 0;
  static final int INTERCEPT = 1;

  /** Vector entries whose prior mean is fitted. */
  static final int LEARNT_MEANS = 2;

  private static final double LOG_DISCRIMINATION_SD = 0.5;
  private static final double INTERCEPT_SD = 2;
  private static final double LOG_GAP_SD = 1;
  private static final double GUESS_LOG_ODDS_SD = 0.5;
  private static final double TYPICAL_GUESS = 0.2;

  private final int categories;
  private final boolean guesses;
  private final int size;

  CurveVector(CurveFamily family) {
    categories = family.categories();
    guesses = family.guesses();
    size = categories + (guesses ? 1 : 0);
  }

  int size() {
    return size;
  }

  int categories() {
    return categories;
  }

  boolean guesses() {
    return guesses;
  }

  /** Returns the prior means before any is fitted, [size]. */
  double[] priorMeans() {
    double[] means = new double[size];
    if (guesses) {
      means[size - 1] = Logistic.logOdds(TYPICAL_GUESS);
    }
    return means;
  }

  /** Returns 1 / prior variance of each entry, [size]. */
  double[] priorPrecisions() {
    double[] precisions = new double[size];
    for (int i = 0; i < size; i++) {
      double sd =
          i == LOG_DISCRIMINATION
              ? LOG_DISCRIMINATION_SD
              : i == INTERCEPT
                  ? INTERCEPT_SD
                  : guesses && i == size - 1 ? GUESS_LOG_ODDS_SD : LOG_GAP_SD;
      precisions[i] = 1 / (sd * sd);
    }
    return precisions;
  }

  /** Returns where to start: the shares of the scores (one more of each), a = 1. */
  double[] start(int[] scores) {
    double[] vector = priorMeans();
    double total = categories;
    for (int count : scores) {
      total += count;
    }
    double atLeast = 1;
    double before = 0;
    double floor = guesses ? TYPICAL_GUESS : 0;
    for (int k = 1; k < categories; k++) {
      atLeast -= (scores[k - 1] + 1) / total;
      double known = Math.max(0.05, (atLeast - floor) / (1 - floor));
      double intercept = Logistic.logOdds(Math.min(known, 0.98));
      if (k == 1) {
        vector[INTERCEPT] = intercept;
      } else {
        vector[k] = StrictMath.log(Math.max(before - intercept, 0.1));
      }
      before = intercept;
    }
    return vector;
  }

  ItemCurve curve(double[] vector) {
    double a = StrictMath.exp(vector[LOG_DISCRIMINATION]);
    List<Double> thresholds = new ArrayList<>();
    double intercept = vector[INTERCEPT];
    for (int k = 1; k < categories; k++) {
      intercept -= k > 1 ? StrictMath.exp(vector[k]) : 0;
      thresholds.add(-intercept / a);
    }
    return categories == 2
        ? new LogisticCurve(
            a, thresholds.get(0), guesses ? Logistic.probability(vector[size - 1]) : 0)
        : new GradedCurve(a, thresholds);
  }

  /**
   * Returns standard errors of the named parameters by the delta method.
   *
   * @param covariance of the vector, [size][size]
   */
  CurveErrors errors(double[] vector, double[][] covariance) {
    double a = StrictMath.exp(vector[LOG_DISCRIMINATION]);
    List<Double> thresholds = new ArrayList<>();
    double intercept = vector[INTERCEPT];
    double[] by = new double[size];
    by[INTERCEPT] = -1 / a;
    for (int k = 1; k < categories; k++) {
      if (k > 1) {
        intercept -= StrictMath.exp(vector[k]);
        by[k] = StrictMath.exp(vector[k]) / a;
      }
      by[LOG_DISCRIMINATION] = intercept / a;
      thresholds.add(deviation(by, covariance));
    }
    double c = guesses ? Logistic.probability(vector[size - 1]) : 0;
    return new CurveErrors(
        a * Math.sqrt(covariance[0][0]),
        thresholds,
        guesses ? c * (1 - c) * Math.sqrt(covariance[size - 1][size - 1]) : 0);
  }

  private static double deviation(double[] by, double[][] covariance) {
    double variance = 0;
    for (int i = 0; i < by.length; i++) {
      for (int j = 0; j < by.length; j++) {
        variance += by[i] * covariance[i][j] * by[j];
      }
    }
    return Math.sqrt(Math.max(variance, 0));
  }
}
