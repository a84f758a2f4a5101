package xueban.tutor.grading.text;

import java.util.Arrays;

/**
 * Kernel ridge regression: values near the mean of what is known, drawn to what is alike. Exact, by
 * Cholesky's decomposition in a fixed order.
 */
final class Ridge {
  private final double mean;
  private final double[] weights;

  private Ridge(double mean, double[] weights) {
    this.mean = mean;
    this.weights = weights;
  }

  /** Returns the lower triangle L with L·Lᵀ = kernel + ridge·I. */
  static double[][] decompose(double[][] kernel, double ridge) {
    int n = kernel.length;
    double[][] lower = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = kernel[i][j] + (i == j ? ridge : 0);
        for (int k = 0; k < j; k++) {
          sum -= lower[i][k] * lower[j][k];
        }
        lower[i][j] = i == j ? StrictMath.sqrt(Math.max(1e-9, sum)) : sum / lower[j][j];
      }
    }
    return lower;
  }

  /**
   * Fits values.
   *
   * @param lower of {@link #decompose}
   */
  static Ridge fit(double[][] lower, double[] values) {
    int n = values.length;
    double mean = Arrays.stream(values).average().orElse(0);
    double[] solved = new double[n];
    for (int i = 0; i < n; i++) {
      double sum = values[i] - mean;
      for (int k = 0; k < i; k++) {
        sum -= lower[i][k] * solved[k];
      }
      solved[i] = sum / lower[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      double sum = solved[i];
      for (int k = i + 1; k < n; k++) {
        sum -= lower[k][i] * solved[k];
      }
      solved[i] = sum / lower[i][i];
    }
    return new Ridge(mean, solved);
  }

  /** Returns the value of what is as like the known ones as said. */
  double at(double[] likeness) {
    double sum = mean;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * likeness[i];
    }
    return sum;
  }
}
