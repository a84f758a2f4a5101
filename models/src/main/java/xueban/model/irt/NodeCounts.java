package xueban.model.irt;

import java.util.Arrays;

/**
 * The E-step: learners spread over 61 even abilities from -6 to 6 with normal weights, and how
 * often each item's scores were given at each.
 */
final class NodeCounts {
  static final int NODES = 61;

  private static final double REACH = 6;

  private final SparseResponses responses;
  private final CurveVector shape;
  private final double[] logWeight = new double[NODES];
  private final double[] logProbability; // [items][categories][nodes]

  /** Expected count of each score at each node, [items][categories][nodes]. */
  final double[] counts;

  /** Marginal log-likelihood of the curves that {@link #spread} was given, natural. */
  double logLikelihood;

  NodeCounts(SparseResponses responses, CurveVector shape) {
    this.responses = responses;
    this.shape = shape;
    int cells = responses.items.size() * shape.categories() * NODES;
    logProbability = new double[cells];
    counts = new double[cells];
    double mass = 0;
    for (int node = 0; node < NODES; node++) {
      mass += StrictMath.exp(-ability(node) * ability(node) / 2);
    }
    for (int node = 0; node < NODES; node++) {
      logWeight[node] = -ability(node) * ability(node) / 2 - StrictMath.log(mass);
    }
  }

  static double ability(int node) {
    return (node - NODES / 2) * (2 * REACH / (NODES - 1));
  }

  int cell(int item, int category) {
    return (item * shape.categories() + category) * NODES;
  }

  /** Counts anew under these curves, [items][size]. */
  void spread(double[][] vectors) {
    tabulate(vectors);
    Arrays.fill(counts, 0);
    logLikelihood = 0;
    double[] share = new double[NODES];
    for (int learner = 0; learner < responses.learners; learner++) {
      logLikelihood += posterior(learner, share);
      for (int row = responses.starts[learner]; row < responses.starts[learner + 1]; row++) {
        int cell = cell(responses.item[row], responses.category[row]);
        for (int node = 0; node < NODES; node++) {
          counts[cell + node] += share[node];
        }
      }
    }
  }

  /**
   * Writes a learner's posterior over the nodes and returns the log of the learner's likelihood.
   */
  double posterior(int learner, double[] share) {
    System.arraycopy(logWeight, 0, share, 0, NODES);
    for (int row = responses.starts[learner]; row < responses.starts[learner + 1]; row++) {
      int cell = cell(responses.item[row], responses.category[row]);
      for (int node = 0; node < NODES; node++) {
        share[node] += logProbability[cell + node];
      }
    }
    double greatest = share[0];
    for (double log : share) {
      greatest = Math.max(greatest, log);
    }
    double mass = 0;
    for (int node = 0; node < NODES; node++) {
      share[node] = StrictMath.exp(share[node] - greatest);
      mass += share[node];
    }
    for (int node = 0; node < NODES; node++) {
      share[node] /= mass;
    }
    return greatest + StrictMath.log(mass);
  }

  private void tabulate(double[][] vectors) {
    CurveSlopes curve = new CurveSlopes(shape);
    for (int item = 0; item < vectors.length; item++) {
      curve.load(vectors[item]);
      for (int node = 0; node < NODES; node++) {
        curve.probabilities(ability(node));
        for (int category = 0; category < shape.categories(); category++) {
          logProbability[cell(item, category) + node] = StrictMath.log(curve.p[category]);
        }
      }
    }
  }
}
