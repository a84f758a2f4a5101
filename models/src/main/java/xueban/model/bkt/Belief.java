package xueban.model.bkt;

import xueban.model.internal.Logistic;

/**
 * What a state holds of one concept's chain, in 4 bytes; immutable.
 *
 * <pre>  ┌ from independent answers 13 ┬ from all answers 13 ┬ ability at the start 6 ┐ </pre>
 *
 * A probability of knowing is kept as log-odds within ±12, in steps of .003; code 0 is "no answer
 * yet". Ability is kept within -3.2 and 3.1, in tenths.
 *
 * @param independent code of the probability after independent answers
 * @param all code of the probability after independent and assisted answers
 * @param abilityCode code of the ability that the chain started with
 */
record Belief(int independent, int all, int abilityCode) {
  static final int BYTES = 4;
  static final int ABILITIES = 64;
  static final int NO_ANSWER = 0;
  static final Belief NONE = new Belief(NO_ANSWER, NO_ANSWER, 0);

  private static final int LAST = (1 << 13) - 1;
  private static final double MOST = 12;
  private static final double STEPS = (LAST - 1) / (2 * MOST);

  /** Code of the average learner's ability, 0. */
  static final int AVERAGE = 32;

  private static final double ABILITY_STEPS = 10;

  static Belief of(int bits) {
    return new Belief(bits >>> 19, bits >>> 6 & LAST, bits & (ABILITIES - 1));
  }

  int bits() {
    return independent << 19 | all << 6 | abilityCode;
  }

  static int abilityCode(double ability) {
    long code = Math.round(ability * ABILITY_STEPS) + AVERAGE;
    return (int) Math.max(0, Math.min(ABILITIES - 1, code));
  }

  static double ability(int code) {
    return (code - AVERAGE) / ABILITY_STEPS;
  }

  /** Returns the nearest code of a probability, in [1, 8191]; rises with it. */
  static int code(double known) {
    return codeOf(Logistic.logOdds(known));
  }

  /** Returns the nearest code of log-odds, in [1, 8191]; rises with them. */
  static int codeOf(double logOdds) {
    double held = Math.max(-MOST, Math.min(MOST, logOdds));
    return 1 + (int) Math.rint((held + MOST) * STEPS);
  }

  /** Returns the log-odds (base e) that a code other than {@link #NO_ANSWER} stands for. */
  static double logOdds(int code) {
    return (code - 1) / STEPS - MOST;
  }

  static double known(int code) {
    return Logistic.probability(logOdds(code));
  }

  /** Returns the code of a chain that starts with an ability. */
  static int start(BktParameters parameters, int abilityCode) {
    return code(parameters.start(ability(abilityCode)));
  }

  /**
   * Returns the code after one more answer: Bayes' rule, then a chance to learn and to forget.
   *
   * @param code before it, not {@link #NO_ANSWER}
   * @param rates of this answer
   */
  static int after(int code, BktParameters parameters, AnswerRates rates, double score) {
    double seen = Logistic.probability(logOdds(code) + rates.evidence(score));
    return code(parameters.next(seen));
  }
}
