package xueban.nlp.tag;

import java.util.Arrays;

/**
 * Kernel ridge regression of many 0-or-1 targets at once: weights {@code (K + λI)⁻¹ Y}.
 *
 * <p>What a text would have been given had it been left out of the training is {@code y −
 * weight/G}, G being its place on the diagonal of the inverse (Cawley and Talbot 2003,
 * doi:10.1016/S0031-3203(03)00136-5): so one solution serves both to predict and to judge.
 *
 * @param weights {@code [texts][targets]}
 * @param leftOut {@code [texts][targets]}, about 1 for a target, about 0 for none
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes, read in the innermost loop
record KernelRidge(float[][] weights, float[][] leftOut) {
  private static final float RIDGE = .1f;
  private static final int BLOCK = 16;

  /**
   * @param kernel {@code [texts][texts]}, symmetric, 1 on the diagonal; is overwritten
   * @param targets {@code [texts]} numbers of the targets that are 1
   * @param count of targets
   */
  static KernelRidge fit(float[][] kernel, int[][] targets, int count) {
    return fit(kernel, targets, count, RIDGE);
  }

  /**
   * @param kernel {@code [texts][texts]}, symmetric, 1 on the diagonal; is overwritten
   * @param targets {@code [texts]} numbers of the targets that are 1
   * @param count of targets
   * @param ridge λ, above 0: the more the targets are chance, the larger
   */
  static KernelRidge fit(float[][] kernel, int[][] targets, int count, float ridge) {
    int n = kernel.length;
    for (int i = 0; i < n; i++) {
      kernel[i][i] += ridge;
    }
    invert(kernel);
    float[][] weights = new float[n][count];
    float[][] leftOut = new float[n][count];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        for (int target : targets[j]) {
          weights[i][target] += kernel[i][j];
        }
      }
      for (int target = 0; target < count; target++) {
        leftOut[i][target] = -weights[i][target] / kernel[i][i];
      }
      for (int target : targets[i]) {
        leftOut[i][target] += 1;
      }
    }
    return new KernelRidge(weights, leftOut);
  }

  /**
   * Inverts a symmetric positive definite matrix in place, by Gauss and Jordan; several pivots at a
   * time, which spares most of the way through memory.
   */
  static void invert(float[][] matrix) {
    for (int from = 0; from < matrix.length; from += BLOCK) {
      int to = Math.min(from + BLOCK, matrix.length);
      for (int k = from; k < to; k++) {
        pivot(matrix[k], k);
        for (int i = from; i < to; i++) {
          if (i != k) {
            float factor = matrix[i][k];
            matrix[i][k] = 0;
            subtract(matrix[i], factor, matrix[k]);
          }
        }
      }
      for (int i = 0; i < matrix.length; i++) {
        if (i < from || i >= to) {
          eliminate(matrix, from, to, matrix[i]);
        }
      }
    }
  }

  private static void pivot(float[] row, int k) {
    float scale = 1 / row[k];
    row[k] = 1;
    for (int j = 0; j < row.length; j++) {
      row[j] *= scale;
    }
  }

  private static void subtract(float[] row, float factor, float[] pivot) {
    for (int j = 0; j < row.length; j++) {
      row[j] -= factor * pivot[j];
    }
  }

  private static void eliminate(float[][] matrix, int from, int to, float[] row) {
    float[] factors = Arrays.copyOfRange(row, from, to);
    Arrays.fill(row, from, to, 0);
    int b = 0;
    for (; b + 4 <= factors.length; b += 4) {
      float[] p0 = matrix[from + b];
      float[] p1 = matrix[from + b + 1];
      float[] p2 = matrix[from + b + 2];
      float[] p3 = matrix[from + b + 3];
      float f0 = factors[b];
      float f1 = factors[b + 1];
      float f2 = factors[b + 2];
      float f3 = factors[b + 3];
      for (int j = 0; j < row.length; j++) {
        row[j] = row[j] - f0 * p0[j] - f1 * p1[j] - f2 * p2[j] - f3 * p3[j];
      }
    }
    for (; b < factors.length; b++) {
      subtract(row, factors[b], matrix[from + b]);
    }
  }
}
