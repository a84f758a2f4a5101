package xueban.model.internal;

/** Small symmetric positive definite systems, by Cholesky's decomposition. */
public final class SymmetricSystem {
  private SymmetricSystem() {}

  /** Returns x with {@code matrix · x = right}; only the lower triangle of the matrix is read. */
  public static double[] solve(double[][] matrix, double[] right) {
    int n = right.length;
    double[][] root = root(matrix, n);
    double[] x = right.clone();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= root[i][k] * x[k];
      }
      x[i] /= root[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        x[i] -= root[k][i] * x[k];
      }
      x[i] /= root[i][i];
    }
    return x;
  }

  /** Returns the inverse, [n][n]. */
  public static double[][] inverse(double[][] matrix) {
    int n = matrix.length;
    double[][] inverse = new double[n][];
    for (int i = 0; i < n; i++) {
      double[] unit = new double[n];
      unit[i] = 1;
      inverse[i] = solve(matrix, unit);
    }
    return inverse;
  }

  private static double[][] root(double[][] matrix, int n) {
    double[][] root = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = matrix[i][j];
        for (int k = 0; k < j; k++) {
          rest -= root[i][k] * root[j][k];
        }
        // Priors make every matrix here definite; the floor is for rounding.
        root[i][j] = i == j ? Math.sqrt(Math.max(rest, 1e-12)) : rest / root[j][j];
      }
    }
    return root;
  }
}
