package xueban.model.diagnosis;

/** The inverse of a symmetric positive definite matrix. */
final class PositiveDefinite {
  private PositiveDefinite() {}

  /**
   * Returns the inverse by Cholesky's factors, summed in a fixed order.
   *
   * @param matrix [n][n], whose lower triangle is read and overwritten
   */
  static double[][] inverse(double[][] matrix, int n) {
    for (int j = 0; j < n; j++) {
      double[] row = matrix[j];
      for (int k = 0; k <= j; k++) {
        double[] upper = matrix[k];
        double sum = row[k];
        for (int t = 0; t < k; t++) {
          sum -= row[t] * upper[t];
        }
        row[k] = k == j ? StrictMath.sqrt(sum) : sum / upper[k];
      }
    }
    double[][] half = new double[n][n]; // half = L^-T, so that inverse = half half^T
    for (int c = 0; c < n; c++) {
      double[] column = half[c];
      column[c] = 1 / matrix[c][c];
      for (int r = c + 1; r < n; r++) {
        double[] row = matrix[r];
        double sum = 0;
        for (int t = c; t < r; t++) {
          sum -= row[t] * column[t];
        }
        column[r] = sum / row[r];
      }
    }
    double[][] inverse = new double[n][n];
    for (int a = 0; a < n; a++) {
      for (int b = 0; b <= a; b++) {
        double sum = 0;
        for (int t = a; t < n; t++) {
          sum += half[a][t] * half[b][t];
        }
        inverse[a][b] = sum;
        inverse[b][a] = sum;
      }
    }
    return inverse;
  }
}
