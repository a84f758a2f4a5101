package xueban.model.adaptive;

import xueban.model.internal.Logistic;

/**
 * The kinds of learners that a diagnostic reckons with before any answer, each as likely: a kind
 * says with which log-odds a concept is mastered once all its prerequisites are.
 *
 * <p>Some kinds follow the course: what stands before their place in it is likely mastered, what
 * stands after is not, sharply (slope 16) or loosely (5). Others have learnt a share of everything,
 * wherever it stands. Answers soon tell which fits.
 */
final class LearnerKinds {
  private static final double[] SLOPES = {16, 5};
  private static final int PLACES = 9;
  private static final double[] SHARES = {-3, -2, -1, 0, 1, 2, 3};
  private static final double UTMOST = 4;

  final int count = SLOPES.length * PLACES + SHARES.length;

  /** Log-odds of mastery when all prerequisites are mastered, [kinds][concepts]. */
  final double[][] logOdds;

  /** {@code ln P(mastered)} of each concept then, and after them all {@code ln P(not)}. */
  final double[][] logOutcome;

  LearnerKinds(int concepts) {
    logOdds = new double[count][concepts];
    logOutcome = new double[count][2 * concepts];
    for (int kind = 0; kind < count; kind++) {
      for (int concept = 0; concept < concepts; concept++) {
        double odds = logOdds(kind, (concept + 0.5) / concepts);
        logOdds[kind][concept] = odds;
        logOutcome[kind][concept] = StrictMath.log(Logistic.probability(odds));
        logOutcome[kind][concepts + concept] = StrictMath.log(Logistic.probability(-odds));
      }
    }
  }

  private static double logOdds(int kind, double place) {
    if (kind >= SLOPES.length * PLACES) {
      return SHARES[kind - SLOPES.length * PLACES];
    }
    double reached = (kind % PLACES) / (PLACES - 1.0);
    double odds = SLOPES[kind / PLACES] * (reached - place);
    return Math.max(-UTMOST, Math.min(UTMOST, odds));
  }
}
