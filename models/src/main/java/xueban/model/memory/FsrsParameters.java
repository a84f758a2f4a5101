package xueban.model.memory;

import xueban.XuebanException;

/**
 * The 21 parameters of FSRS-6 by name; {@link FsrsVector} reads and writes them as the paper's
 * vector w, whose positions are given here. {@link FsrsMemory} has the formulas.
 *
 * @param initialStabilityAgain w0, days after a first answer rated AGAIN, in [0.001, 100]
 * @param initialStabilityHard w1, the same for HARD
 * @param initialStabilityGood w2, the same for GOOD
 * @param initialStabilityEasy w3, the same for EASY
 * @param initialDifficultyAgain w4, difficulty after a first AGAIN, in [1, 10]
 * @param initialDifficultyFall w5, log of how it falls per grade, in [0.001, 4]
 * @param difficultyStep w6, change of difficulty per grade off GOOD, in [0.001, 4]
 * @param difficultyMeanReversion w7, pull towards the difficulty of a first EASY, in [0.001, 0.75]
 * @param recallGain w8, log of the gain in stability by a recall, in [0, 4.5]
 * @param recallGainSaturation w9, how the gain falls with stability, in [0, 0.8]
 * @param recallGainSpacing w10, how the gain rises with what was forgotten, in [0.001, 3.5]
 * @param lapseStability w11, scale of stability after a lapse, in [0.001, 5]
 * @param lapseDifficulty w12, how it falls with difficulty, in [0.001, 0.25]
 * @param lapseSaturation w13, how it rises with stability before, in [0.001, 0.9]
 * @param lapseSpacing w14, how it rises with what was forgotten, in [0, 4]
 * @param hardPenalty w15, share of the gain that HARD gives, in [0, 1]
 * @param easyBonus w16, multiple of the gain that EASY gives, in [1, 6]
 * @param sameDayGain w17, log gain per grade within a day, in [0, 2]
 * @param sameDayOffset w18, grade above GOOD that GOOD counts as within a day, in [0, 2]
 * @param sameDaySaturation w19, how that gain falls with stability, in [0, 0.8]
 * @param decay w20, exponent of the forgetting curve: larger is steeper after S, flatter before; in
 *     [0.1, 0.8]
 */
public record FsrsParameters(
    double initialStabilityAgain,
    double initialStabilityHard,
    double initialStabilityGood,
    double initialStabilityEasy,
    double initialDifficultyAgain,
    double initialDifficultyFall,
    double difficultyStep,
    double difficultyMeanReversion,
    double recallGain,
    double recallGainSaturation,
    double recallGainSpacing,
    double lapseStability,
    double lapseDifficulty,
    double lapseSaturation,
    double lapseSpacing,
    double hardPenalty,
    double easyBonus,
    double sameDayGain,
    double sameDayOffset,
    double sameDaySaturation,
    double decay) {
  /**
   * The defaults of FSRS-6: medians over some ten thousand users of flashcards, as {@code ts-fsrs}
   * 5.4.2 has them.
   */
  public static final FsrsParameters STANDARD = FsrsVector.read(FsrsVector.standard());

  /**
   * @throws XuebanException {@code INVALID_INPUT} naming the first parameter that is NaN or out of
   *     its range
   */
  public FsrsParameters {
    FsrsVector.require(
        initialStabilityAgain,
        initialStabilityHard,
        initialStabilityGood,
        initialStabilityEasy,
        initialDifficultyAgain,
        initialDifficultyFall,
        difficultyStep,
        difficultyMeanReversion,
        recallGain,
        recallGainSaturation,
        recallGainSpacing,
        lapseStability,
        lapseDifficulty,
        lapseSaturation,
        lapseSpacing,
        hardPenalty,
        easyBonus,
        sameDayGain,
        sameDayOffset,
        sameDaySaturation,
        decay);
  }
}
