package xueban.model.irt;

import java.util.Map;
import java.util.TreeMap;
import xueban.model.internal.SymmetricSystem;

/**
 * Standard errors of a finished fit from the cross-products of the learners' scores, {@code (Σ_i
 * s_i s_iᵀ + prior precision)⁻¹}, s_i being the slope of learner i's marginal log-likelihood.
 *
 * <p>Unlike the M-step's information it knows that abilities are not known. Items are taken one by
 * one: covariances between items, small when there are many, are left out. Source: Bock and
 * Lieberman's empirical information, as in Paek and Cai (2014), doi:10.1177/0013164413500277.
 */
final class StandardErrors {
  private final SparseResponses table;
  private final NodeCounts counts;
  private final CurveVector shape;
  private final CurveFamily family;

  StandardErrors(SparseResponses table, NodeCounts counts, CurveVector shape, CurveFamily family) {
    this.table = table;
    this.counts = counts;
    this.shape = shape;
    this.family = family;
  }

  IrtModel model(double[][] vectors, int[][] scores) {
    int items = vectors.length;
    int size = shape.size();
    double[][][] products = new double[items][size][size];
    double[][] slopes = slopes(vectors);
    double[] share = new double[NodeCounts.NODES];
    double shared = 0;
    double[] score = new double[size];
    for (int learner = 0; learner < table.learners; learner++) {
      counts.posterior(learner, share);
      double sum = 0;
      for (int row = table.starts[learner]; row < table.starts[learner + 1]; row++) {
        score(slopes[table.item[row]], table.category[row], share, score);
        add(products[table.item[row]], score);
        sum += score[CurveVector.LOG_DISCRIMINATION];
      }
      shared += sum * sum;
    }
    double[] precision = shape.priorPrecisions();
    Map<String, CalibratedItem> calibrated = new TreeMap<>();
    for (int item = 0; item < items; item++) {
      for (int i = 0; i < size; i++) {
        products[item][i][i] += precision[i];
      }
      int responses = 0;
      for (int count : scores[item]) {
        responses += count;
      }
      calibrated.put(
          table.items.get(item),
          new CalibratedItem(
              shape.curve(vectors[item]),
              shape.errors(vectors[item], covariance(products[item], shared)),
              responses));
    }
    return new IrtModel(calibrated);
  }

  private double[][] covariance(double[][] information, double shared) {
    if (!family.sharesDiscrimination()) {
      return SymmetricSystem.inverse(information);
    }
    // One discrimination, known from all items; the intercept from its own.
    double[][] covariance = new double[shape.size()][shape.size()];
    covariance[0][0] = 1 / (shared + shape.priorPrecisions()[CurveVector.LOG_DISCRIMINATION]);
    covariance[1][1] = 1 / information[1][1];
    return covariance;
  }

  /** Slopes of the log-probability of each score, [items][(category, node, entry)]. */
  private double[][] slopes(double[][] vectors) {
    int size = shape.size();
    CurveSlopes curve = new CurveSlopes(shape);
    double[] p = curve.p;
    double[][] slopes = new double[vectors.length][p.length * NodeCounts.NODES * size];
    for (int item = 0; item < vectors.length; item++) {
      curve.load(vectors[item]);
      for (int node = 0; node < NodeCounts.NODES; node++) {
        curve.slopes(NodeCounts.ability(node));
        for (int k = 0; k < p.length; k++) {
          for (int i = 0; i < size; i++) {
            slopes[item][(k * NodeCounts.NODES + node) * size + i] = curve.slope[k][i] / p[k];
          }
        }
      }
    }
    return slopes;
  }

  private static void score(double[] slopes, int category, double[] share, double[] score) {
    int size = score.length;
    for (int i = 0; i < size; i++) {
      double sum = 0;
      for (int node = 0; node < share.length; node++) {
        sum += share[node] * slopes[(category * share.length + node) * size + i];
      }
      score[i] = sum;
    }
  }

  private static void add(double[][] products, double[] score) {
    for (int i = 0; i < score.length; i++) {
      for (int j = 0; j < score.length; j++) {
        products[i][j] += score[i] * score[j];
      }
    }
  }
}
