package xueban.nlp.relation;

import java.util.Arrays;

/**
 * Kernel ridge regression on ordered pairs: pairs of like concepts have like relations.
 *
 * <p>{@code k((p,q),(r,s)) = l(p,r)·l(q,s) + ρ·(l(p,r) + l(q,s))}, where {@code l} is the likeness
 * of two concepts; the product is the tensor kernel of Basilico and Hofmann (2004,
 * doi:10.1145/1015330.1015394), the sum lets each concept have a role of its own. The system {@code
 * (K + λI)α = y − ȳ} is solved by conjugate gradients with a fixed number of steps, in a fixed
 * order.
 */
final class PairKernel {
  private static final double ROLE = .25;
  private static final double RIDGE = 1;
  private static final int STEPS = 30;

  private final double[][] likeness;
  private final int[] before;
  private final int[] after;
  private final float[][] kernel;

  /**
   * @param likeness in [0, 1], {@code [concepts][concepts]}
   * @param before {@code [pairs]} concept numbers
   * @param after {@code [pairs]} concept numbers
   */
  PairKernel(double[][] likeness, int[] before, int[] after) {
    this.likeness = likeness;
    this.before = before;
    this.after = after;
    kernel = new float[before.length][before.length];
    for (int i = 0; i < before.length; i++) {
      for (int j = 0; j <= i; j++) {
        kernel[i][j] = (float) value(before[i], after[i], j);
        kernel[j][i] = kernel[i][j];
      }
    }
  }

  private double value(int p, int q, int j) {
    double first = likeness[p][before[j]];
    double second = likeness[q][after[j]];
    return first * second + ROLE * (first + second);
  }

  /** A solution for some of the pairs. */
  final class Fit {
    private final double mean;
    private final double[] alpha;

    private Fit(double mean, double[] alpha) {
      this.mean = mean;
      this.alpha = alpha;
    }

    /** Returns about 1 for a prerequisite, about 0 for none. */
    double predict(int p, int q) {
      double sum = mean;
      for (int j = 0; j < alpha.length; j++) {
        if (alpha[j] != 0) {
          sum += alpha[j] * value(p, q, j);
        }
      }
      return sum;
    }
  }

  /**
   * Returns the regression on some of the pairs.
   *
   * @param pairs which, in order
   * @param targets {@code [all pairs]} 1 or 0
   */
  Fit fit(int[] pairs, double[] targets) {
    double mean = Arrays.stream(pairs).mapToDouble(i -> targets[i]).average().orElse(0);
    double[] alpha = new double[targets.length];
    double[] residual = new double[targets.length];
    for (int i : pairs) {
      residual[i] = targets[i] - mean;
    }
    double[] direction = residual.clone();
    double[] product = new double[targets.length];
    double norm = dot(residual, residual, pairs);
    for (int step = 0; step < STEPS && norm > 1e-9; step++) {
      multiply(direction, product, pairs);
      double length = norm / dot(direction, product, pairs);
      for (int i : pairs) {
        alpha[i] += length * direction[i];
        residual[i] -= length * product[i];
      }
      double next = dot(residual, residual, pairs);
      for (int i : pairs) {
        direction[i] = residual[i] + next / norm * direction[i];
      }
      norm = next;
    }
    return new Fit(mean, alpha);
  }

  private void multiply(double[] vector, double[] product, int[] pairs) {
    for (int i : pairs) {
      float[] row = kernel[i];
      double sum = RIDGE * vector[i];
      for (int j : pairs) {
        sum += row[j] * vector[j];
      }
      product[i] = sum;
    }
  }

  private static double dot(double[] a, double[] b, int[] pairs) {
    double sum = 0;
    for (int i : pairs) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
