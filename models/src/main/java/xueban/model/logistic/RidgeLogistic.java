package xueban.model.logistic;

import xueban.model.internal.Logistic;

/**
 * Logistic regression of a few columns: Newton's method on the likelihood with a Gaussian prior on
 * all weights but the first (ridge; Hastie, Tibshirani and Friedman 2009, The Elements of
 * Statistical Learning, section 4.4). Deterministic. For logs of learners' answers there is {@link
 * LogisticTrainer}, which knows sparse rows.
 */
public final class RidgeLogistic {
  private static final int STEPS = 40;
  private static final double ENOUGH = 1e-9;

  private RidgeLogistic() {}

  /**
   * Returns the weights, [columns].
   *
   * @param rows [rows][columns], the first column 1; the others on one scale, as one prior is for
   *     all
   * @param targets [rows]; with both kinds among them the weights are finite
   * @param precision of the prior, above 0: 1 over its variance
   */
  public static double[] fit(double[][] rows, boolean[] targets, double precision) {
    if (!(precision > 0) || rows.length == 0 || rows.length != targets.length) {
      throw new IllegalArgumentException(
          "precision (%s) must be above 0, and rows (%d) as many as targets (%d), at least one."
              .formatted(precision, rows.length, targets.length));
    }
    int n = rows[0].length;
    double[] weights = new double[n];
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[n];
      double[][] curvature = new double[n][n];
      for (int k = 1; k < n; k++) {
        gradient[k] = -precision * weights[k];
        curvature[k][k] = precision;
      }
      for (int i = 0; i < rows.length; i++) {
        double logOdds = 0;
        for (int k = 0; k < n; k++) {
          logOdds += weights[k] * rows[i][k];
        }
        double probability = Logistic.probability(logOdds);
        double error = (targets[i] ? 1 : 0) - probability;
        double spread = probability * (1 - probability);
        for (int k = 0; k < n; k++) {
          gradient[k] += error * rows[i][k];
          for (int l = 0; l < n; l++) {
            curvature[k][l] += spread * rows[i][k] * rows[i][l];
          }
        }
      }
      double largest = 0;
      double[] move = solved(curvature, gradient);
      for (int k = 0; k < n; k++) {
        weights[k] += move[k];
        largest = Math.max(largest, Math.abs(move[k]));
      }
      if (largest < ENOUGH) {
        break;
      }
    }
    return weights;
  }

  /** Solves a symmetric, positive definite system by Gaussian elimination; overwrites both. */
  private static double[] solved(double[][] matrix, double[] right) {
    int n = right.length;
    for (int k = 0; k < n; k++) {
      for (int i = k + 1; i < n; i++) {
        double factor = matrix[i][k] / matrix[k][k];
        for (int j = k; j < n; j++) {
          matrix[i][j] -= factor * matrix[k][j];
        }
        right[i] -= factor * right[k];
      }
    }
    for (int k = n - 1; k >= 0; k--) {
      for (int j = k + 1; j < n; j++) {
        right[k] -= matrix[k][j] * right[j];
      }
      right[k] /= matrix[k][k];
    }
    return right;
  }
}
