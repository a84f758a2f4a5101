package xueban.model.state;

/**
 * How fast a concept is forgotten, and how answering slows it down.
 *
 * <p>Recall after t days is {@code R = (1 + F t / S)^-d}, a power curve with R(0) = 1 and R(S) =
 * .9; S, the stability, is in days. Source: FSRS-6 (Ye 2025, open-spaced-repetition), default
 * parameters w, with this mapping and two deviations: a concept's difficulty D is the middle one (5
 * of 1 to 10), and answers within a day go by the long-term formula, which gives them next to
 * nothing.
 *
 * <pre>
 *   first answer    S = w0 (score 0) to w2 (score 1), along a straight line
 *   right           S' = S (1 + e^w8 (11 - D) S^-w9 (e^(w10 (1 - R)) - 1))
 *   wrong           S' = min(S, w11 D^-w12 ((S + 1)^w13 - 1) e^(w14 (1 - R)))
 *   partly right    the two, weighted by the score
 * </pre>
 *
 * <p>A stability is kept as a whole number, 1 to 4,095, in equal steps of its logarithm (.37 %).
 */
public final class ForgettingCurve {
  private static final double INITIAL_WRONG = 0.212; // w0
  private static final double INITIAL_RIGHT = 2.3065; // w2
  private static final double GAIN = 1.8722; // w8
  private static final double GAIN_SATURATION = 0.1666; // w9
  private static final double GAIN_OF_SPACING = 0.796; // w10
  private static final double LAPSE = 1.4835; // w11
  private static final double LAPSE_DIFFICULTY = 0.0614; // w12
  private static final double LAPSE_STABILITY = 0.2629; // w13
  private static final double LAPSE_SPACING = 1.6483; // w14
  private static final double DECAY = 0.1542; // w20
  private static final double DIFFICULTY = 5;
  private static final double FACTOR = StrictMath.pow(0.9, -1 / DECAY) - 1;

  private static final double LEAST_DAYS = 0.01;
  private static final double STEPS_PER_DOUBLING = 186;
  public static final int CODES = 4096;
  private static final double MINUTES_PER_DAY = 24 * 60;

  private static final double[] DAYS = new double[CODES];

  static {
    for (int code = 1; code < CODES; code++) {
      DAYS[code] = LEAST_DAYS * StrictMath.pow(2, (code - 1) / STEPS_PER_DOUBLING);
    }
  }

  private ForgettingCurve() {}

  /** Returns the stability in days; the code is in [1, 4095]. */
  public static double days(int code) {
    return DAYS[code];
  }

  public static int code(double days) {
    double steps = STEPS_PER_DOUBLING * StrictMath.log(days / LEAST_DAYS) / StrictMath.log(2);
    return (int) Math.max(1, Math.min(CODES - 1, StrictMath.rint(steps) + 1));
  }

  /**
   * Returns the probability of recall, in (0, 1]; 1 at once, falling with time.
   *
   * @param code stability, in [1, 4095]
   * @param elapsedMinutes since the last answer; below zero counts as zero
   */
  public static double recall(int code, long elapsedMinutes) {
    double elapsedDays = Math.max(0, elapsedMinutes) / MINUTES_PER_DAY;
    return StrictMath.pow(1 + FACTOR * elapsedDays / DAYS[code], -DECAY);
  }

  /** Returns the stability after the first answer. */
  public static int first(double score) {
    return code(INITIAL_WRONG + score * (INITIAL_RIGHT - INITIAL_WRONG));
  }

  /** Returns the stability after one more answer. */
  public static int next(int code, long elapsedMinutes, double score) {
    double s = DAYS[code];
    double forgotten = 1 - recall(code, elapsedMinutes);
    double right =
        s
            * (1
                + StrictMath.exp(GAIN)
                    * (11 - DIFFICULTY)
                    * StrictMath.pow(s, -GAIN_SATURATION)
                    * StrictMath.expm1(GAIN_OF_SPACING * forgotten));
    double wrong =
        Math.min(
            s,
            LAPSE
                * StrictMath.pow(DIFFICULTY, -LAPSE_DIFFICULTY)
                * (StrictMath.pow(s + 1, LAPSE_STABILITY) - 1)
                * StrictMath.exp(LAPSE_SPACING * forgotten));
    return code(wrong + score * (right - wrong));
  }
}
