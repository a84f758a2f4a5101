package xueban.nlp.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class KernelRidgeTest {
  private static final int TEXTS = 30;
  private static final int TARGETS = 3;
  private static final Offset<Float> NEAR = within(1e-3f);
  private static final Offset<Float> IN_16_BITS = within(1e-2f);

  private final float[][] points = points();
  private final int[][] targets = targets();

  private static float[][] points() {
    Random random = new Random(1);
    float[][] points = new float[TEXTS][4];
    for (float[] point : points) {
      double squares = 0;
      for (int k = 0; k < point.length; k++) {
        point[k] = (float) random.nextGaussian();
        squares += point[k] * point[k];
      }
      for (int k = 0; k < point.length; k++) {
        point[k] /= (float) Math.sqrt(squares);
      }
    }
    return points;
  }

  private static int[][] targets() {
    Random random = new Random(2);
    int[][] targets = new int[TEXTS][];
    for (int i = 0; i < TEXTS; i++) {
      targets[i] = new int[] {random.nextInt(TARGETS)};
    }
    return targets;
  }

  private float kernel(int a, int b) {
    float sum = 0;
    for (int k = 0; k < points[a].length; k++) {
      sum += points[a][k] * points[b][k];
    }
    return sum;
  }

  /** Returns the kernel of all texts but one; -1 leaves none out. */
  private float[][] kernelWithout(int left) {
    int n = left < 0 ? TEXTS : TEXTS - 1;
    float[][] kernel = new float[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        kernel[i][j] = kernel(number(i, left), number(j, left));
      }
    }
    return kernel;
  }

  private static int number(int place, int left) {
    return left >= 0 && place >= left ? place + 1 : place;
  }

  @Test
  void invertsAMatrix() {
    float[][] matrix = kernelWithout(-1);
    for (int i = 0; i < TEXTS; i++) {
      matrix[i][i] += .1f;
    }
    float[][] inverse = new float[TEXTS][];
    for (int i = 0; i < TEXTS; i++) {
      inverse[i] = matrix[i].clone();
    }
    KernelRidge.invert(inverse);
    for (int i = 0; i < TEXTS; i++) {
      for (int j = 0; j < TEXTS; j++) {
        float product = 0;
        for (int k = 0; k < TEXTS; k++) {
          product += matrix[i][k] * inverse[k][j];
        }
        assertThat(product).isEqualTo(i == j ? 1 : 0, NEAR);
      }
    }
  }

  @Test
  void saysOfATextWhatAFitWithoutItSays() {
    KernelRidge all = KernelRidge.fit(kernelWithout(-1), targets, TARGETS);
    for (int left = 0; left < TEXTS; left++) {
      int[][] others = new int[TEXTS - 1][];
      float[] row = new float[TEXTS - 1];
      for (int i = 0; i < others.length; i++) {
        others[i] = targets[number(i, left)];
        row[i] = kernel(left, number(i, left));
      }
      KernelRidge without = KernelRidge.fit(kernelWithout(left), others, TARGETS);
      float[] said = RidgeWeights.of(without.weights(), TARGETS).predict(row);
      for (int target = 0; target < TARGETS; target++) {
        assertThat(all.leftOut()[left][target]).isEqualTo(said[target], IN_16_BITS);
      }
    }
  }
}
