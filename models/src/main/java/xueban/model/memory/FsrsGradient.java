package xueban.model.memory;

import static xueban.model.memory.FsrsVector.DECAY;
import static xueban.model.memory.FsrsVector.DIFFICULTY_MEAN_REVERSION;
import static xueban.model.memory.FsrsVector.DIFFICULTY_STEP;
import static xueban.model.memory.FsrsVector.EASY_BONUS;
import static xueban.model.memory.FsrsVector.HARD_PENALTY;
import static xueban.model.memory.FsrsVector.INITIAL_DIFFICULTY_AGAIN;
import static xueban.model.memory.FsrsVector.INITIAL_DIFFICULTY_FALL;
import static xueban.model.memory.FsrsVector.LAPSE_DIFFICULTY;
import static xueban.model.memory.FsrsVector.LAPSE_SATURATION;
import static xueban.model.memory.FsrsVector.LAPSE_SPACING;
import static xueban.model.memory.FsrsVector.LAPSE_STABILITY;
import static xueban.model.memory.FsrsVector.RECALL_GAIN;
import static xueban.model.memory.FsrsVector.RECALL_GAIN_SATURATION;
import static xueban.model.memory.FsrsVector.RECALL_GAIN_SPACING;
import static xueban.model.memory.FsrsVector.SAME_DAY_GAIN;
import static xueban.model.memory.FsrsVector.SAME_DAY_OFFSET;
import static xueban.model.memory.FsrsVector.SAME_DAY_SATURATION;

import java.util.Arrays;

/**
 * {@link FsrsMemory} on plain numbers, and how each depends on the 21 parameters: forward-mode
 * differentiation, by hand. Values are those of {@link FsrsMemory}, bit for bit; where a value is
 * held at a bound its derivatives are 0. Mutable, for one thread.
 */
final class FsrsGradient {
  private static final int SIZE = FsrsVector.SIZE;
  private static final double LOG_TARGET = StrictMath.log(0.9);

  private final double[] w;
  private final double factor;
  private final double factorByDecay;
  private final double easyDifficulty;

  private double stability;
  private double difficulty;
  private double recall;

  private final double[] byStability = new double[SIZE]; // of the stability, by each parameter
  private final double[] byDifficulty = new double[SIZE]; // of the difficulty
  private final double[] byRecall = new double[SIZE]; // of the recall
  private final double[] local = new double[SIZE];

  /**
   * @param w [21], in the paper's order; read only here
   */
  FsrsGradient(double[] w) {
    this.w = w.clone();
    factor = FsrsMemory.factor(w[DECAY]);
    factorByDecay = (factor + 1) * LOG_TARGET / (w[DECAY] * w[DECAY]);
    easyDifficulty = firstDifficulty(Rating.EASY.grade());
  }

  double stability() {
    return stability;
  }

  double difficulty() {
    return difficulty;
  }

  /** Returns the recall that {@link #recall(double)} found last. */
  double recall() {
    return recall;
  }

  /** Returns the derivative of that recall by the parameter. */
  double recallBy(int parameter) {
    return byRecall[parameter];
  }

  void first(Rating rating) {
    int grade = rating.grade();
    Arrays.fill(byStability, 0);
    Arrays.fill(byDifficulty, 0);
    stability = w[grade - 1];
    byStability[grade - 1] = 1;
    double exact = firstDifficulty(grade);
    difficulty = FsrsMemory.heldDifficulty(exact);
    if (difficulty == exact) {
      byDifficulty[INITIAL_DIFFICULTY_AGAIN] = 1;
      byDifficulty[INITIAL_DIFFICULTY_FALL] =
          -(grade - 1) * StrictMath.exp(w[INITIAL_DIFFICULTY_FALL] * (grade - 1));
    }
  }

  /** Works out the recall after so many days without an answer. */
  void recall(double days) {
    double u = 1 + factor * days / stability;
    recall = StrictMath.pow(u, -w[DECAY]);
    double perStability = w[DECAY] * recall / u * factor * days / (stability * stability);
    for (int i = 0; i < SIZE; i++) {
      byRecall[i] = perStability * byStability[i];
    }
    byRecall[DECAY] -=
        recall * (StrictMath.log(u) + w[DECAY] * days / stability * factorByDecay / u);
  }

  /** Takes one more answer. */
  void next(double days, Rating rating) {
    Arrays.fill(local, 0);
    double exact;
    if (days < FsrsMemory.REVIEW_DAYS) {
      exact = sameDay(rating);
    } else {
      recall(days);
      exact = rating.recalled() ? recalled(rating) : lapsed();
    }
    double held = FsrsMemory.heldStability(exact);
    System.arraycopy(local, 0, byStability, 0, SIZE);
    if (held != exact) {
      Arrays.fill(byStability, 0);
    }
    stability = held;
    nextDifficulty(rating.grade());
  }

  private double sameDay(Rating rating) {
    double grade = rating.grade() - 3 + w[SAME_DAY_OFFSET];
    double gain =
        StrictMath.pow(stability, -w[SAME_DAY_SATURATION])
            * StrictMath.exp(w[SAME_DAY_GAIN] * grade);
    boolean held = rating.recalled() && gain <= 1;
    double next = stability * (held ? 1 : gain);
    chain(held ? 1 : (1 - w[SAME_DAY_SATURATION]) * gain, 0, 0);
    if (!held) {
      local[SAME_DAY_GAIN] += next * grade;
      local[SAME_DAY_OFFSET] += next * w[SAME_DAY_GAIN];
      local[SAME_DAY_SATURATION] -= next * StrictMath.log(stability);
    }
    return next;
  }

  private double recalled(Rating rating) {
    int weighed = rating == Rating.HARD ? HARD_PENALTY : rating == Rating.EASY ? EASY_BONUS : -1;
    double weight = weighed < 0 ? 1 : w[weighed];
    double scale =
        StrictMath.exp(w[RECALL_GAIN])
            * (11 - difficulty)
            * StrictMath.pow(stability, -w[RECALL_GAIN_SATURATION]);
    double spacing = StrictMath.expm1(w[RECALL_GAIN_SPACING] * (1 - recall));
    double unweighted = scale * spacing;
    double gain = unweighted * weight;
    double bySpacing = stability * scale * weight * (spacing + 1);
    chain(
        1 + gain * (1 - w[RECALL_GAIN_SATURATION]),
        -stability * gain / (11 - difficulty),
        -bySpacing * w[RECALL_GAIN_SPACING]);
    local[RECALL_GAIN] += stability * gain;
    local[RECALL_GAIN_SATURATION] -= stability * gain * StrictMath.log(stability);
    local[RECALL_GAIN_SPACING] += bySpacing * (1 - recall);
    if (weighed >= 0) {
      local[weighed] += stability * unweighted;
    }
    return stability * (1 + gain);
  }

  private double lapsed() {
    double scale = w[LAPSE_STABILITY] * StrictMath.pow(difficulty, -w[LAPSE_DIFFICULTY]);
    double power = StrictMath.pow(stability + 1, w[LAPSE_SATURATION]);
    double spacing = StrictMath.exp(w[LAPSE_SPACING] * (1 - recall));
    double left = scale * (power - 1) * spacing;
    double share = StrictMath.exp(-w[SAME_DAY_GAIN] * w[SAME_DAY_OFFSET]);
    double most = stability * share;
    if (left <= most) {
      chain(
          scale * spacing * w[LAPSE_SATURATION] * power / (stability + 1),
          -w[LAPSE_DIFFICULTY] * left / difficulty,
          -w[LAPSE_SPACING] * left);
      local[LAPSE_STABILITY] += left / w[LAPSE_STABILITY];
      local[LAPSE_DIFFICULTY] -= left * StrictMath.log(difficulty);
      local[LAPSE_SATURATION] += scale * spacing * power * StrictMath.log(stability + 1);
      local[LAPSE_SPACING] += left * (1 - recall);
      return left;
    }
    chain(share, 0, 0);
    local[SAME_DAY_GAIN] -= w[SAME_DAY_OFFSET] * most;
    local[SAME_DAY_OFFSET] -= w[SAME_DAY_GAIN] * most;
    return most;
  }

  /** Sets {@link #local} to what comes through the state and recall before. */
  private void chain(double perStability, double perDifficulty, double perRecall) {
    for (int i = 0; i < SIZE; i++) {
      local[i] = perStability * byStability[i] + perDifficulty * byDifficulty[i];
    }
    if (perRecall != 0) {
      for (int i = 0; i < SIZE; i++) {
        local[i] += perRecall * byRecall[i];
      }
    }
  }

  private double firstDifficulty(int grade) {
    return w[INITIAL_DIFFICULTY_AGAIN]
        - StrictMath.exp(w[INITIAL_DIFFICULTY_FALL] * (grade - 1))
        + 1;
  }

  private void nextDifficulty(int grade) {
    double damped = difficulty - w[DIFFICULTY_STEP] * (grade - 3) * (10 - difficulty) / 9;
    double exact =
        w[DIFFICULTY_MEAN_REVERSION] * easyDifficulty + (1 - w[DIFFICULTY_MEAN_REVERSION]) * damped;
    double held = FsrsMemory.heldDifficulty(exact);
    if (held != exact) {
      Arrays.fill(byDifficulty, 0);
    } else {
      double before =
          (1 - w[DIFFICULTY_MEAN_REVERSION]) * (1 + w[DIFFICULTY_STEP] * (grade - 3) / 9);
      for (int i = 0; i < SIZE; i++) {
        byDifficulty[i] *= before;
      }
      byDifficulty[INITIAL_DIFFICULTY_AGAIN] += w[DIFFICULTY_MEAN_REVERSION];
      byDifficulty[INITIAL_DIFFICULTY_FALL] -=
          w[DIFFICULTY_MEAN_REVERSION] * 3 * StrictMath.exp(3 * w[INITIAL_DIFFICULTY_FALL]);
      byDifficulty[DIFFICULTY_STEP] -=
          (1 - w[DIFFICULTY_MEAN_REVERSION]) * (grade - 3) * (10 - difficulty) / 9;
      byDifficulty[DIFFICULTY_MEAN_REVERSION] += easyDifficulty - damped;
    }
    difficulty = held;
  }
}
