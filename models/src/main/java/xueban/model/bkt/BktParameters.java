package xueban.model.bkt;

import xueban.XuebanException;
import xueban.model.internal.Logistic;

/**
 * One concept's hidden Markov chain: a learner knows it or not, answers accordingly, and after each
 * answer may learn or forget it. Source: Corbett and Anderson 1995, doi:10.1007/BF01099821 (L0, T,
 * G, S); forgetting as in Khajah, Lindsey and Mozer 2016, arXiv:1604.02416.
 *
 * @param prior probability that an average learner knows it before the first answer, in (0, 1)
 * @param abilityWeight what one unit of ability, shown on other concepts, adds to the log-odds of
 *     the prior; at least 0, and 0 gives all learners the same prior
 * @param learn probability of knowing it after an answer if not before, in [0, 1]
 * @param forget probability of not knowing it after an answer if before, in [0, 1]; learn + forget
 *     is at most 1, so who knew it before is never less likely to know it after
 * @param unaided rates of unaided answers, to items without rates of their own
 * @param helped rates of answers after help
 */
public record BktParameters(
    double prior,
    double abilityWeight,
    double learn,
    double forget,
    AnswerRates unaided,
    AnswerRates helped) {
  public BktParameters {
    if (!(prior > 0 && prior < 1)) {
      throw XuebanException.invalid("prior", prior + " must be above 0 and below 1.");
    }
    if (!(abilityWeight >= 0 && Double.isFinite(abilityWeight))) {
      throw XuebanException.invalid(
          "abilityWeight", abilityWeight + " must be finite and at least 0.");
    }
    requireProbability("learn", learn);
    requireProbability("forget", forget);
    if (!(learn + forget <= 1)) {
      throw XuebanException.invalid(
          "learn", "(" + learn + ") + forget (" + forget + ") must be at most 1.");
    }
  }

  private static void requireProbability(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw XuebanException.invalid(name, value + " must be in [0, 1].");
    }
  }

  /**
   * Returns the probability of knowing before the first answer, in [0, 1].
   *
   * @param ability log-odds, 0 for the average learner
   */
  public double start(double ability) {
    return Logistic.probability(Logistic.logOdds(prior) + abilityWeight * ability);
  }

  /** Returns the probability of knowing after one more chance to learn and to forget. */
  public double next(double known) {
    return learn + known * (1 - learn - forget);
  }
}
