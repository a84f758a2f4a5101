package xueban.model.memory;

import java.util.List;
import xueban.XuebanException;

/**
 * FSRS-6's parameters as the vector w of its papers and programs, [21], in their order: the only
 * code that knows positions.
 *
 * <p>Bounds and standard values are those of {@code ts-fsrs} 5.4.2, but for w19, which may be 0 as
 * in {@code srs-benchmark}; the spreads, standard deviations over ten thousand users, are those of
 * {@code srs-benchmark}.
 */
public final class FsrsVector {
  /** How many parameters there are. */
  public static final int SIZE = 21;

  /** The first parameters: initial stabilities, one for each rating. */
  static final int INITIAL_STABILITIES = 4;

  // Positions of the others, for derivatives.
  static final int INITIAL_DIFFICULTY_AGAIN = 4;
  static final int INITIAL_DIFFICULTY_FALL = 5;
  static final int DIFFICULTY_STEP = 6;
  static final int DIFFICULTY_MEAN_REVERSION = 7;
  static final int RECALL_GAIN = 8;
  static final int RECALL_GAIN_SATURATION = 9;
  static final int RECALL_GAIN_SPACING = 10;
  static final int LAPSE_STABILITY = 11;
  static final int LAPSE_DIFFICULTY = 12;
  static final int LAPSE_SATURATION = 13;
  static final int LAPSE_SPACING = 14;
  static final int HARD_PENALTY = 15;
  static final int EASY_BONUS = 16;
  static final int SAME_DAY_GAIN = 17;
  static final int SAME_DAY_OFFSET = 18;
  static final int SAME_DAY_SATURATION = 19;
  static final int DECAY = 20;

  private record Entry(String name, double least, double most, double standard, double spread) {}

  private static final List<Entry> ENTRIES =
      List.of(
          new Entry("initialStabilityAgain", 0.001, 100, 0.212, 6.43),
          new Entry("initialStabilityHard", 0.001, 100, 1.2931, 9.66),
          new Entry("initialStabilityGood", 0.001, 100, 2.3065, 17.58),
          new Entry("initialStabilityEasy", 0.001, 100, 8.2956, 27.85),
          new Entry("initialDifficultyAgain", 1, 10, 6.4133, 0.57),
          new Entry("initialDifficultyFall", 0.001, 4, 0.8334, 0.28),
          new Entry("difficultyStep", 0.001, 4, 3.0194, 0.6),
          new Entry("difficultyMeanReversion", 0.001, 0.75, 0.001, 0.12),
          new Entry("recallGain", 0, 4.5, 1.8722, 0.39),
          new Entry("recallGainSaturation", 0, 0.8, 0.1666, 0.18),
          new Entry("recallGainSpacing", 0.001, 3.5, 0.796, 0.33),
          new Entry("lapseStability", 0.001, 5, 1.4835, 0.3),
          new Entry("lapseDifficulty", 0.001, 0.25, 0.0614, 0.09),
          new Entry("lapseSaturation", 0.001, 0.9, 0.2629, 0.16),
          new Entry("lapseSpacing", 0, 4, 1.6483, 0.57),
          new Entry("hardPenalty", 0, 1, 0.6014, 0.25),
          new Entry("easyBonus", 1, 6, 1.8729, 1.03),
          new Entry("sameDayGain", 0, 2, 0.5425, 0.31),
          new Entry("sameDayOffset", 0, 2, 0.0912, 0.32),
          new Entry("sameDaySaturation", 0, 0.8, 0.0658, 0.14),
          new Entry("decay", 0.1, 0.8, 0.1542, 0.27));

  private FsrsVector() {}

  /**
   * Returns the parameters that the vector holds.
   *
   * @param w [21], in the paper's order
   * @throws XuebanException {@code INVALID_INPUT} if it has another length or a value is NaN or out
   *     of its range
   */
  public static FsrsParameters read(double[] w) {
    require(w);
    return new FsrsParameters(
        w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7], w[8], w[9], w[10], w[11], w[12], w[13],
        w[14], w[15], w[16], w[17], w[18], w[19], w[20]);
  }

  /** Returns a new vector [21] with the parameters, in the paper's order. */
  public static double[] write(FsrsParameters p) {
    return new double[] {
      p.initialStabilityAgain(),
      p.initialStabilityHard(),
      p.initialStabilityGood(),
      p.initialStabilityEasy(),
      p.initialDifficultyAgain(),
      p.initialDifficultyFall(),
      p.difficultyStep(),
      p.difficultyMeanReversion(),
      p.recallGain(),
      p.recallGainSaturation(),
      p.recallGainSpacing(),
      p.lapseStability(),
      p.lapseDifficulty(),
      p.lapseSaturation(),
      p.lapseSpacing(),
      p.hardPenalty(),
      p.easyBonus(),
      p.sameDayGain(),
      p.sameDayOffset(),
      p.sameDaySaturation(),
      p.decay()
    };
  }

  /** Returns the parameter's name, as {@link FsrsParameters} calls it. */
  public static String name(int position) {
    return ENTRIES.get(position).name();
  }

  /** Returns the parameter's least value. */
  public static double least(int position) {
    return ENTRIES.get(position).least();
  }

  /** Returns the parameter's greatest value. */
  public static double most(int position) {
    return ENTRIES.get(position).most();
  }

  /** Returns how much the parameter varies between users: a standard deviation. */
  static double spread(int position) {
    return ENTRIES.get(position).spread();
  }

  /** Returns a new vector [21] with the standard values. */
  static double[] standard() {
    return ENTRIES.stream().mapToDouble(Entry::standard).toArray();
  }

  static void require(double... w) {
    if (w.length != SIZE) {
      throw XuebanException.invalid(
          "w", "has %d values; FSRS-6 has %d. Convert older ones first.".formatted(w.length, SIZE));
    }
    for (int i = 0; i < SIZE; i++) {
      if (!(w[i] >= least(i) && w[i] <= most(i))) {
        throw XuebanException.invalid(
            name(i), "%s (w%d) must be in [%s, %s].".formatted(w[i], i, least(i), most(i)));
      }
    }
  }
}
