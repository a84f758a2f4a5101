package xueban.model.diagnosis;

import java.util.random.RandomGenerator;

/**
 * The numbers of the monotone network: {@code P = s(W3 s(W2 s(W1 x + b1) + b2) + b3)} with s the
 * logistic function, {@code x_k = discrimination (h_k - s(difficulty_k))} for the concepts k that
 * the item needs, and h the learner's proficiencies in (0, 1). All weights and discriminations are
 * at least 0, so that P rises with every h. Source: Wang et al. (2020), "Neural Cognitive Diagnosis
 * for Intelligent Education Systems", AAAI. Unlike there, discrimination has no bound.
 */
final class MonotoneNetwork {
  static final int FIRST = 16;
  static final int SECOND = 8;

  final QMatrix q;
  final double[] first; // [concepts][FIRST], flat
  final double[] firstBias = new double[FIRST];
  final double[] second = new double[SECOND * FIRST]; // [SECOND][FIRST], flat
  final double[] secondBias = new double[SECOND];
  final double[] last = new double[SECOND + 1]; // then the bias
  final double[] discrimination; // [items]
  final double[][] difficulty; // [items][needed concepts], log-odds

  /** Makes a network with small random weights. */
  MonotoneNetwork(QMatrix q, RandomGenerator random) {
    this(q);
    fill(first, random, 1.5 / StrictMath.sqrt(FIRST));
    fill(second, random, 4.0 / FIRST);
    fill(last, random, 6.0 / SECOND);
    java.util.Arrays.fill(discrimination, 2);
    java.util.Arrays.fill(secondBias, -2.0);
    last[SECOND] = -3;
  }

  /** Makes a network of zeros. */
  MonotoneNetwork(QMatrix q) {
    this.q = q;
    first = new double[q.concepts().size() * FIRST];
    discrimination = new double[q.items().size()];
    difficulty = new double[discrimination.length][];
    for (int i = 0; i < difficulty.length; i++) {
      difficulty[i] = new double[q.needs(i).length];
    }
  }

  private static void fill(double[] weights, RandomGenerator random, double most) {
    for (int w = 0; w < weights.length; w++) {
      weights[w] = most * random.nextDouble();
    }
  }

  /** What one pass through the network leaves behind for the way back. */
  static final class Pass {
    final double[] a1 = new double[FIRST];
    final double[] a2 = new double[SECOND];
    double logOdds;
  }

  /**
   * Returns the log-odds of a right answer.
   *
   * @param proficiencies [needed concepts], in [0, 1]
   */
  double logOdds(int item, double[] proficiencies, Pass pass) {
    System.arraycopy(firstBias, 0, pass.a1, 0, FIRST);
    int[] needs = q.needs(item);
    for (int n = 0; n < needs.length; n++) {
      double x = discrimination[item] * (proficiencies[n] - Logit.probability(difficulty[item][n]));
      int base = needs[n] * FIRST;
      for (int j = 0; j < FIRST; j++) {
        pass.a1[j] += first[base + j] * x;
      }
    }
    for (int j = 0; j < FIRST; j++) {
      pass.a1[j] = Logit.probability(pass.a1[j]);
    }
    double sum = last[SECOND];
    for (int m = 0; m < SECOND; m++) {
      double z = secondBias[m];
      for (int j = 0; j < FIRST; j++) {
        z += second[m * FIRST + j] * pass.a1[j];
      }
      pass.a2[m] = Logit.probability(z);
      sum += last[m] * pass.a2[m];
    }
    pass.logOdds = sum;
    return sum;
  }
}
