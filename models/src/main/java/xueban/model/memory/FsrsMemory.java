package xueban.model.memory;

import xueban.XuebanException;

/**
 * How a memory fades and what a review does to it: FSRS-6.
 *
 * <p>With stability S (days), difficulty D, days t since the last answer, grade G (1 AGAIN to 4
 * EASY) and parameters w ({@link FsrsParameters}):
 *
 * <pre>
 *   recall        R = (1 + F t / S)^-w20,  F = .9^(-1/w20) - 1, so that R(0) = 1 and R(S) = .9
 *   first answer  S = w[G-1]               D = w4 - e^(w5 (G - 1)) + 1
 *   recalled      S' = S (1 + e^w8 (11 - D) S^-w9 (e^(w10 (1 - R)) - 1) h)
 *                 h = w15 if HARD, w16 if EASY, else 1
 *   AGAIN         S' = min(w11 D^-w12 ((S + 1)^w13 - 1) e^(w14 (1 - R)), S e^-(w17 w18))
 *   same day      S' = S q,  q = S^-w19 e^(w17 (G - 3 + w18)); at least 1 unless AGAIN
 *   difficulty    D' = w7 D0(EASY) + (1 - w7) (D - w6 (G - 3) (10 - D) / 9)
 * </pre>
 *
 * S is held within [0.001, 36,500] and D within [1, 10]. Same day means less than one day.
 *
 * <p>Source: FSRS-6 as in the open-spaced-repetition wiki ("The Algorithm") and {@code ts-fsrs}
 * 5.4.2, which goes back to Ye, Su, Cao, "A Stochastic Shortest Path Algorithm for Optimizing
 * Spaced Repetition Scheduling", KDD 2022, doi:10.1145/3534678.3539081. Unlike {@code ts-fsrs},
 * nothing is rounded, the first stability has no floor of 0.1 days (only 0.001, as in {@code
 * fsrs-rs}), and days are real numbers. As in {@code ts-fsrs} and {@code fsrs-rs}, and unlike older
 * descriptions, HARD does not lower stability within a day.
 *
 * <p>Guaranteed for all valid parameters: recall falls with time; a recall never lowers stability;
 * AGAIN after a day or more never raises it, and within a day leaves it at most {@code max(S, 1)}.
 *
 * <p>Immutable; the same bits on every JVM.
 */
public final class FsrsMemory {
  /** From this many days on an answer is a review; before, it is one of the same day. */
  public static final double REVIEW_DAYS = 1;

  private static final double TARGET = 0.9;

  private final FsrsParameters p;
  private final double factor;
  private final double easyDifficulty;

  public FsrsMemory(FsrsParameters parameters) {
    p = parameters;
    factor = factor(p.decay());
    easyDifficulty = firstDifficulty(Rating.EASY);
  }

  /** Returns a memory with the standard parameters. */
  public static FsrsMemory standard() {
    return new FsrsMemory(FsrsParameters.STANDARD);
  }

  public FsrsParameters parameters() {
    return p;
  }

  /**
   * Returns the probability of recall, in (0, 1]; 1 at once, .9 after the stability.
   *
   * @param elapsedDays since the last answer; below zero counts as zero
   * @throws XuebanException {@code INVALID_INPUT} if the days are NaN or infinite
   */
  public double recall(MemoryState state, double elapsedDays) {
    return recall(state.stabilityDays(), days(elapsedDays));
  }

  /** Returns the state after the first answer. */
  public MemoryState first(Rating rating) {
    double stability =
        switch (rating) {
          case AGAIN -> p.initialStabilityAgain();
          case HARD -> p.initialStabilityHard();
          case GOOD -> p.initialStabilityGood();
          case EASY -> p.initialStabilityEasy();
        };
    return new MemoryState(stability, heldDifficulty(firstDifficulty(rating)));
  }

  /**
   * Returns the state after one more answer.
   *
   * @param elapsedDays since the answer before; below zero counts as zero
   * @throws XuebanException {@code INVALID_INPUT} if the days are NaN or infinite
   */
  public MemoryState next(MemoryState state, double elapsedDays, Rating rating) {
    double t = days(elapsedDays);
    double s = state.stabilityDays();
    double d = state.difficulty();
    double stability;
    if (t < REVIEW_DAYS) {
      stability = sameDay(s, rating);
    } else if (rating.recalled()) {
      stability = recalled(s, d, recall(s, t), rating);
    } else {
      stability = lapsed(s, d, recall(s, t));
    }
    return new MemoryState(heldStability(stability), heldDifficulty(nextDifficulty(d, rating)));
  }

  /**
   * Returns the days until recall has fallen to the desired one, not rounded: the stability for .9,
   * longer for less.
   *
   * @param desiredRecall in (0, 1)
   * @throws XuebanException {@code INVALID_INPUT} if it is not
   */
  public double intervalDays(MemoryState state, double desiredRecall) {
    if (!(desiredRecall > 0 && desiredRecall < 1)) {
      throw XuebanException.invalid(
          "desiredRecall", desiredRecall + " must be in (0, 1), such as 0.9.");
    }
    return state.stabilityDays() / factor * (StrictMath.pow(desiredRecall, -1 / p.decay()) - 1);
  }

  static double factor(double decay) {
    return StrictMath.pow(TARGET, -1 / decay) - 1;
  }

  static double heldStability(double days) {
    return Math.max(MemoryState.LEAST_STABILITY, Math.min(MemoryState.MOST_STABILITY, days));
  }

  static double heldDifficulty(double difficulty) {
    return Math.max(
        MemoryState.LEAST_DIFFICULTY, Math.min(MemoryState.MOST_DIFFICULTY, difficulty));
  }

  static double days(double elapsedDays) {
    if (Double.isNaN(elapsedDays) || elapsedDays == Double.POSITIVE_INFINITY) {
      throw XuebanException.invalid(
          "elapsedDays", elapsedDays + " must be a number of days. Leave out what has no time.");
    }
    return Math.max(0, elapsedDays);
  }

  private double recall(double s, double t) {
    return StrictMath.pow(1 + factor * t / s, -p.decay());
  }

  private double sameDay(double s, Rating rating) {
    double gain =
        StrictMath.pow(s, -p.sameDaySaturation())
            * StrictMath.exp(p.sameDayGain() * (rating.grade() - 3 + p.sameDayOffset()));
    return s * (rating.recalled() ? Math.max(1, gain) : gain);
  }

  private double recalled(double s, double d, double recall, Rating rating) {
    double weight =
        switch (rating) {
          case HARD -> p.hardPenalty();
          case EASY -> p.easyBonus();
          case GOOD, AGAIN -> 1;
        };
    double gain =
        StrictMath.exp(p.recallGain())
            * (11 - d)
            * StrictMath.pow(s, -p.recallGainSaturation())
            * StrictMath.expm1(p.recallGainSpacing() * (1 - recall))
            * weight;
    return s * (1 + gain);
  }

  private double lapsed(double s, double d, double recall) {
    double left =
        p.lapseStability()
            * StrictMath.pow(d, -p.lapseDifficulty())
            * (StrictMath.pow(s + 1, p.lapseSaturation()) - 1)
            * StrictMath.exp(p.lapseSpacing() * (1 - recall));
    return Math.min(left, s * StrictMath.exp(-p.sameDayGain() * p.sameDayOffset()));
  }

  private double firstDifficulty(Rating rating) {
    return p.initialDifficultyAgain()
        - StrictMath.exp(p.initialDifficultyFall() * (rating.grade() - 1))
        + 1;
  }

  private double nextDifficulty(double d, Rating rating) {
    double damped = d - p.difficultyStep() * (rating.grade() - 3) * (10 - d) / 9;
    return p.difficultyMeanReversion() * easyDifficulty
        + (1 - p.difficultyMeanReversion()) * damped;
  }
}
