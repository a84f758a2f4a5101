package xueban.model.diagnosis;

import xueban.model.diagnosis.ResponseMatrix.Answers;

/**
 * How many learners, and how many of their answers to each item, belong to each point: the
 * expectation step of every {@link PointModel}'s fit.
 */
final class PointCounts {
  /** [points]: learners. */
  final double[] learners;

  /** [items][points]: answers. */
  final double[][] answers;

  /** [items][points]: right ones among them. */
  final double[][] right;

  PointCounts(ResponseMatrix responses, PointModel model) {
    int points = model.weights().length;
    learners = new double[points];
    answers = new double[responses.items().items().size()][points];
    right = new double[answers.length][points];
    for (int l = 0; l < responses.learners(); l++) {
      Answers one = responses.answers(l);
      double[] posterior = model.posterior(one);
      for (int c = 0; c < points; c++) {
        learners[c] += posterior[c];
      }
      for (int r = 0; r < one.size(); r++) {
        add(answers[one.items()[r]], posterior);
        if (one.right()[r]) {
          add(right[one.items()[r]], posterior);
        }
      }
    }
  }

  private static void add(double[] sums, double[] posterior) {
    for (int c = 0; c < sums.length; c++) {
      sums[c] += posterior[c];
    }
  }

  /** Returns each item's share of right answers, smoothed towards the share of all. */
  static double[] shares(ResponseMatrix responses) {
    double[] right = new double[responses.items().items().size()];
    double[] count = new double[right.length];
    double all = 0;
    for (int l = 0; l < responses.learners(); l++) {
      Answers one = responses.answers(l);
      for (int r = 0; r < one.size(); r++) {
        count[one.items()[r]]++;
        right[one.items()[r]] += one.right()[r] ? 1 : 0;
        all += one.right()[r] ? 1 : 0;
      }
    }
    double[] shares = new double[right.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = (right[i] + 2 * all / responses.rows()) / (count[i] + 2);
    }
    return shares;
  }

  /** Returns how proficient each point is in each concept: its mean over the concept's items. */
  static double[][] proficient(QMatrix q, double[][] right) {
    int points = right[0].length;
    double[][] sums = new double[q.concepts().size()][points];
    double[] count = new double[sums.length];
    for (int i = 0; i < right.length; i++) {
      for (int k : q.needs(i)) {
        count[k]++;
        add(sums[k], right[i]);
      }
    }
    for (int k = 0; k < sums.length; k++) {
      for (int c = 0; c < points; c++) {
        sums[k][c] /= count[k];
      }
    }
    return sums;
  }
}
