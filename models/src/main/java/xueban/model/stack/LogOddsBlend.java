package xueban.model.stack;

import xueban.XuebanException;
import xueban.model.internal.ByteReader;
import xueban.model.internal.ByteWriter;
import xueban.model.internal.Logistic;

/**
 * Puts the trees' and the sequence's log-odds together, and scales them.
 *
 * @param trees weight of the trees' log-odds, at least 0
 * @param sequence weight of the sequence's, at least 0
 * @param bias added; 0 as fitted now
 */
record LogOddsBlend(double trees, double sequence, double bias) {
  private static final int ROUNDS = 30;
  private static final int SWEEPS = 300;

  /** The prior of the scale counts as much as the answers of so many learners: a class. */
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
   * is the answers' to say; that the weights add up to 1, as they should of members that are
   * calibrated each, is the prior: few learners may all be surer than others. A bias is not fitted:
   * whether these learners are better than the rest says nothing of those to come.
   *
   * @param trees log-odds, [rows]
   * @param sequence log-odds, [rows]
   * @param scores [rows], in [0, 1]
   * @param learners who gave these answers: those of one learner go alike, so that many answers of
   *     few learners say less than they seem to
   */
  static LogOddsBlend fit(double[] trees, double[] sequence, float[] scores, int learners) {
    double prior = CURVATURE * PRIOR_LEARNERS * Math.max(1, scores.length) / Math.max(1, learners);
    double[] w = {.5, .5};
    for (int round = 0; round < ROUNDS; round++) {
      double scale = prior * (1 - w[0] - w[1]);
      double[] slope = {scale + RIDGE * (.5 - w[0]), scale + RIDGE * (.5 - w[1])};
      double[][] curve = {{prior + RIDGE, prior}, {prior, prior + RIDGE}};
      for (int i = 0; i < scores.length; i++) {
        double[] x = {trees[i], sequence[i]};
        double p = Logistic.probability(w[0] * x[0] + w[1] * x[1]);
        for (int a = 0; a < 2; a++) {
          slope[a] += (scores[i] - p) * x[a];
          for (int b = 0; b < 2; b++) {
            curve[a][b] += p * (1 - p) * x[a] * x[b];
          }
        }
      }
      step(w, slope, curve);
    }
    return new LogOddsBlend(w[0], w[1], 0);
  }

  /** Solves for one weight after the other, until they agree (Gauss and Seidel). */
  private static void step(double[] w, double[] slope, double[][] curve) {
    double[] start = w.clone();
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int a = 0; a < 2; a++) {
        int other = 1 - a;
        double rest = slope[a] - curve[a][other] * (w[other] - start[other]);
        w[a] = Math.max(0, start[a] + rest / curve[a][a]);
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
