package xueban.bench;

import java.util.List;
import java.util.Random;

/**
 * The axes along which some vectors reach farthest from the origin, by orthogonal iteration (Golub
 * and Van Loan, Matrix Computations, 8.2.4).
 */
final class PrincipalAxes {
  private static final int ROUNDS = 30;

  private PrincipalAxes() {}

  /** Returns [rank][dimension] axes of length 1 at right angles; the same for the same vectors. */
  static float[][] of(List<float[]> vectors, int rank) {
    int dimension = vectors.getFirst().length;
    double[][] moments = new double[dimension][dimension];
    for (float[] vector : vectors) {
      for (int i = 0; i < dimension; i++) {
        double x = vector[i];
        double[] row = moments[i];
        for (int j = 0; j < dimension; j++) {
          row[j] += x * vector[j];
        }
      }
    }
    Random random = new Random(1);
    double[][] axes = new double[rank][dimension];
    for (double[] axis : axes) {
      for (int i = 0; i < dimension; i++) {
        axis[i] = random.nextGaussian();
      }
    }
    straighten(axes);
    for (int round = 0; round < ROUNDS; round++) {
      for (int k = 0; k < rank; k++) {
        axes[k] = times(moments, axes[k]);
      }
      straighten(axes);
    }
    float[][] rounded = new float[rank][dimension];
    for (int k = 0; k < rank; k++) {
      for (int i = 0; i < dimension; i++) {
        rounded[k][i] = (float) axes[k][i];
      }
    }
    return rounded;
  }

  /** Returns the direction of the mean of some vectors. */
  static float[] mean(List<float[]> vectors) {
    double[] sum = new double[vectors.getFirst().length];
    for (float[] vector : vectors) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += vector[i];
      }
    }
    double squares = 0;
    for (double x : sum) {
      squares += x * x;
    }
    float[] mean = new float[sum.length];
    for (int i = 0; i < sum.length; i++) {
      mean[i] = (float) (sum[i] / Math.sqrt(squares));
    }
    return mean;
  }

  /** Returns a vector without its part along an axis. */
  static float[] without(float[] axis, float[] vector) {
    float along = (float) dot(axis, vector);
    float[] rest = vector.clone();
    for (int i = 0; i < rest.length; i++) {
      rest[i] -= along * axis[i];
    }
    return rest;
  }

  /** Returns a vector's components along the axes. */
  static float[] along(float[][] axes, float[] vector) {
    float[] components = new float[axes.length];
    for (int k = 0; k < axes.length; k++) {
      components[k] = (float) dot(axes[k], vector);
    }
    return components;
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double[] times(double[][] matrix, double[] vector) {
    double[] product = new double[vector.length];
    for (int i = 0; i < vector.length; i++) {
      for (int j = 0; j < vector.length; j++) {
        product[i] += matrix[i][j] * vector[j];
      }
    }
    return product;
  }

  /** Gram and Schmidt's way, modified. */
  private static void straighten(double[][] axes) {
    for (int k = 0; k < axes.length; k++) {
      double squares = 0;
      for (double x : axes[k]) {
        squares += x * x;
      }
      double length = Math.sqrt(squares);
      for (int i = 0; i < axes[k].length; i++) {
        axes[k][i] /= length;
      }
      for (int other = k + 1; other < axes.length; other++) {
        double product = 0;
        for (int i = 0; i < axes[k].length; i++) {
          product += axes[k][i] * axes[other][i];
        }
        for (int i = 0; i < axes[k].length; i++) {
          axes[other][i] -= product * axes[k][i];
        }
      }
    }
  }
}
