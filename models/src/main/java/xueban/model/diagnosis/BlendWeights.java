package xueban.model.diagnosis;

import java.util.List;

/** Logistic regression with weights of at least 0 and a free bias, by projected Newton steps. */
final class BlendWeights {
  private static final int ROUNDS = 40;
  private static final int SWEEPS = 50;
  private static final double PULL = 5;

  private BlendWeights() {}

  /**
   * Returns the weights, then the bias.
   *
   * @param rows [members' log-odds, then 1]
   */
  static double[] fit(List<double[]> rows, List<Boolean> right, int members) {
    double[] weights = new double[members + 1];
    java.util.Arrays.fill(weights, 0, members, 1.0 / members);
    for (int round = 0; round < ROUNDS; round++) {
      double[] slope = new double[members + 1];
      double[][] curvature = new double[members + 1][members + 1];
      for (int r = 0; r < rows.size(); r++) {
        double[] x = rows.get(r);
        double sum = 0;
        for (int a = 0; a <= members; a++) {
          sum += weights[a] * x[a];
        }
        double p = Logit.probability(sum);
        double error = (right.get(r) ? 1 : 0) - p;
        for (int a = 0; a <= members; a++) {
          slope[a] += error * x[a];
          for (int b = 0; b <= members; b++) {
            curvature[a][b] += p * (1 - p) * x[a] * x[b];
          }
        }
      }
      for (int a = 0; a <= members; a++) {
        slope[a] -= PULL * (weights[a] - (a < members ? 1.0 / members : 0));
        curvature[a][a] += PULL;
      }
      step(weights, slope, curvature, members);
    }
    return weights;
  }

  /** Moves the weights to the quadratic's maximum with weights of at least 0. */
  private static void step(double[] weights, double[] slope, double[][] curvature, int members) {
    double[] start = weights.clone();
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int a = 0; a <= members; a++) {
        double rest = slope[a];
        for (int b = 0; b <= members; b++) {
          rest -= b == a ? 0 : curvature[a][b] * (weights[b] - start[b]);
        }
        double value = start[a] + rest / curvature[a][a];
        weights[a] = a < members ? Math.max(0, value) : value;
      }
    }
  }
}
