package xueban.model.stack;

import xueban.XuebanException;
import xueban.model.internal.ByteReader;
import xueban.model.internal.ByteWriter;
import xueban.model.internal.Logistic;

/**
 * Puts the trees' and the sequence's log-odds together, and calibrates them.
 *
 * @param trees weight of the trees' log-odds, at least 0
 * @param sequence weight of the sequence's, at least 0
 * @param bias added
 */
record LogOddsBlend(double trees, double sequence, double bias) {
  private static final int ROUNDS = 30;
  private static final int SWEEPS = 300;

  /** The prior of scale and bias counts as much as the answers of so many learners: a class. */
  private static final int PRIOR_LEARNERS = 30;

  private static final double CURVATURE = 0.2; // of one answer's log loss, about
  private static final double RIDGE = 5; // towards half and half: next to nothing

  LogOddsBlend {
    if (!(trees >= 0 && sequence >= 0 && Double.isFinite(trees + sequence + bias))) {
      throw XuebanException.invalid(
          "blend",
          "weights (%s, %s) must be finite and at least 0, the bias (%s) finite."
              .formatted(trees, sequence, bias));
    }
  }

  /**
   * Fits the weights on answers that neither was trained on, by Newton's steps on log loss. The mix
   * is the answers' to say; that the weights add up to 1 and the bias is 0, as it should be of
   * members that are calibrated each, is the prior: few learners may all be better than others.
   *
   * @param trees log-odds, [rows]
   * @param sequence log-odds, [rows]
   * @param scores [rows], in [0, 1]
   * @param learners who gave these answers: those of one learner go alike, so that many answers of
   *     few learners say less than they seem to
   */
  static LogOddsBlend fit(double[] trees, double[] sequence, float[] scores, int learners) {
    double prior = CURVATURE * PRIOR_LEARNERS * Math.max(1, scores.length) / Math.max(1, learners);
    double[] w = {.5, .5, 0};
    for (int round = 0; round < ROUNDS; round++) {
      double scale = prior * (1 - w[0] - w[1]);
      double[] slope = {
        scale + RIDGE * (.5 - w[0]), scale + RIDGE * (.5 - w[1]), -(prior + RIDGE) * w[2]
      };
      double[][] curve = {
        {prior + RIDGE, prior, 0}, {prior, prior + RIDGE, 0}, {0, 0, prior + RIDGE}
      };
      for (int i = 0; i < scores.length; i++) {
        double[] x = {trees[i], sequence[i], 1};
        double p = Logistic.probability(w[0] * x[0] + w[1] * x[1] + w[2]);
        for (int a = 0; a < 3; a++) {
          slope[a] += (scores[i] - p) * x[a];
          for (int b = 0; b < 3; b++) {
            curve[a][b] += p * (1 - p) * x[a] * x[b];
          }
        }
      }
      step(w, slope, curve);
    }
    return new LogOddsBlend(w[0], w[1], w[2]);
  }

  /** Solves for one weight after the other, until they agree (Gauss and Seidel). */
  private static void step(double[] w, double[] slope, double[][] curve) {
    double[] start = w.clone();
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int a = 0; a < 3; a++) {
        double rest = slope[a];
        for (int b = 0; b < 3; b++) {
          rest -= b == a ? 0 : curve[a][b] * (w[b] - start[b]);
        }
        double value = start[a] + rest / curve[a][a];
        w[a] = a < 2 ? Math.max(0, value) : value;
      }
    }
  }

  void write(ByteWriter out) {
    out.decimal(trees);
    out.decimal(sequence);
    out.decimal(bias);
  }

  static LogOddsBlend read(ByteReader in) {
    return new LogOddsBlend(in.decimal(), in.decimal(), in.decimal());
  }
}
