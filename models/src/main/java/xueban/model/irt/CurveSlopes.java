package xueban.model.irt;

import java.util.Arrays;
import xueban.model.internal.Logistic;

/**
 * Probabilities of an item's scores, and how they change with each entry of its {@link
 * CurveVector}. Load a vector, then ask at abilities; one instance serves one thread.
 */
final class CurveSlopes {
  /** Probability of each score, [categories], at least 1e-15. */
  final double[] p;

  /** Their derivatives, [categories][size]. */
  final double[][] slope;

  private final int size;
  private final boolean guesses;
  private final double[] gap;
  private final double[] upperSlope;
  private final double[] lowerSlope;
  private double discrimination;
  private double intercept;
  private double guess;

  CurveSlopes(CurveVector shape) {
    size = shape.size();
    guesses = shape.guesses();
    p = new double[shape.categories()];
    slope = new double[p.length][size];
    gap = new double[p.length];
    upperSlope = new double[size];
    lowerSlope = new double[size];
  }

  /** Makes this the curve of the vector. */
  CurveSlopes load(double[] vector) {
    discrimination = StrictMath.exp(vector[CurveVector.LOG_DISCRIMINATION]);
    intercept = vector[CurveVector.INTERCEPT];
    for (int k = 2; k < p.length; k++) {
      gap[k] = StrictMath.exp(vector[k]);
    }
    guess = guesses ? Logistic.probability(vector[size - 1]) : 0;
    return this;
  }

  /** Writes {@link #p} alone. */
  void probabilities(double ability) {
    double logOdds = discrimination * ability + intercept;
    double upper = Double.POSITIVE_INFINITY;
    for (int k = 1; k < p.length; k++) {
      logOdds -= gap[k];
      p[k - 1] = GradedCurve.between(upper, logOdds);
      upper = logOdds;
    }
    p[p.length - 1] = Logistic.probability(upper);
    if (guesses) {
      p[0] *= 1 - guess;
      p[1] = guess + (1 - guess) * p[1];
    }
    for (int k = 0; k < p.length; k++) {
      p[k] = Math.max(p[k], 1e-15);
    }
  }

  /** Writes {@link #p} and {@link #slope}. */
  void slopes(double ability) {
    probabilities(ability);
    double logOdds = discrimination * ability + intercept;
    Arrays.fill(upperSlope, 0);
    for (int k = 1; k <= p.length; k++) {
      Arrays.fill(lowerSlope, 0);
      if (k < p.length) {
        logOdds -= gap[k];
        double steep = Logistic.probability(logOdds);
        steep *= (1 - guess) * (1 - steep);
        lowerSlope[CurveVector.LOG_DISCRIMINATION] = steep * discrimination * ability;
        lowerSlope[CurveVector.INTERCEPT] = steep;
        for (int j = 2; j <= k; j++) {
          lowerSlope[j] = -steep * gap[j];
        }
      }
      for (int i = 0; i < size; i++) {
        slope[k - 1][i] = upperSlope[i] - lowerSlope[i];
      }
      System.arraycopy(lowerSlope, 0, upperSlope, 0, size);
    }
    if (guesses) {
      slope[1][size - 1] = guess * p[0];
      slope[0][size - 1] = -guess * p[0];
    }
  }
}
