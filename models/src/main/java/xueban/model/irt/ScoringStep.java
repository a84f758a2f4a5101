package xueban.model.irt;

import xueban.model.internal.SymmetricSystem;

/**
 * The M-step of one item: a step of Fisher scoring up the expected log-likelihood plus log prior,
 * halved until it does not fall.
 */
final class ScoringStep {
  private static final int HALVINGS = 12;

  private final NodeCounts counts;
  private final CurveSlopes curve;
  private final double[] precision;

  /** The objective's slope at the last {@link #measure}, [size]. */
  final double[] slope;

  /** The expected information plus prior precision there, [size][size], lower triangle. */
  final double[][] information;

  ScoringStep(NodeCounts counts, CurveVector shape) {
    this.counts = counts;
    curve = new CurveSlopes(shape);
    precision = shape.priorPrecisions();
    slope = new double[shape.size()];
    information = new double[shape.size()][shape.size()];
  }

  /**
   * Returns the item's vector after a step.
   *
   * @param first entries before this one stay as they are
   */
  double[] improve(int item, double[] vector, double[] priorMeans, int first) {
    double before = measure(item, vector, priorMeans);
    int n = vector.length - first;
    double[] right = new double[n];
    double[][] left = new double[n][n];
    for (int i = 0; i < n; i++) {
      right[i] = slope[first + i];
      System.arraycopy(information[first + i], first, left[i], 0, i + 1);
    }
    double[] step = SymmetricSystem.solve(left, right);
    double share = 1;
    for (int halving = 0; halving < HALVINGS; halving++, share /= 2) {
      double[] moved = vector.clone();
      for (int i = 0; i < n; i++) {
        moved[first + i] += share * Math.max(-2, Math.min(2, step[i]));
      }
      if (value(item, moved, priorMeans) >= before) {
        return moved;
      }
    }
    return vector;
  }

  /** Returns the objective, and leaves its slope and information in the fields. */
  double measure(int item, double[] vector, double[] priorMeans) {
    double value = 0;
    for (int i = 0; i < vector.length; i++) {
      double off = vector[i] - priorMeans[i];
      value -= precision[i] * off * off / 2;
      slope[i] = -precision[i] * off;
      for (int j = 0; j <= i; j++) {
        information[i][j] = i == j ? precision[i] : 0;
      }
    }
    double[] p = curve.load(vector).p;
    for (int node = 0; node < NodeCounts.NODES; node++) {
      double total = total(item, node);
      if (total == 0) {
        continue;
      }
      curve.slopes(NodeCounts.ability(node));
      for (int k = 0; k < p.length; k++) {
        double count = counts.counts[counts.cell(item, k) + node];
        double[] by = curve.slope[k];
        value += count * StrictMath.log(p[k]);
        for (int i = 0; i < vector.length; i++) {
          slope[i] += count * by[i] / p[k];
          for (int j = 0; j <= i; j++) {
            information[i][j] += total * by[i] * by[j] / p[k];
          }
        }
      }
    }
    return value;
  }

  /** Returns the objective alone. */
  double value(int item, double[] vector, double[] priorMeans) {
    double value = 0;
    for (int i = 0; i < vector.length; i++) {
      double off = vector[i] - priorMeans[i];
      value -= precision[i] * off * off / 2;
    }
    double[] p = curve.load(vector).p;
    for (int node = 0; node < NodeCounts.NODES; node++) {
      if (total(item, node) > 0) {
        curve.probabilities(NodeCounts.ability(node));
        for (int k = 0; k < p.length; k++) {
          value += counts.counts[counts.cell(item, k) + node] * StrictMath.log(p[k]);
        }
      }
    }
    return value;
  }

  /** Learners expected at the node; shares too small to matter count as none. */
  private double total(int item, int node) {
    double total = 0;
    for (int k = 0; k < curve.p.length; k++) {
      total += counts.counts[counts.cell(item, k) + node];
    }
    return total > 1e-9 ? total : 0;
  }
}
