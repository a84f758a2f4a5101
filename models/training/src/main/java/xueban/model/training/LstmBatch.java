package xueban.model.training;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import xueban.model.neural.LstmShape;

/**
 * Some stretches of answers, each with up to {@value #BEFORE} answers before it from which the LSTM
 * starts, in arrays that it takes.
 */
final class LstmBatch {
  private static final int BEFORE = 32;

  private final LstmShape shape;
  private final int[][] readTokens; // [stretches × answers]
  private final int[][] askedTokens; // [stretches × asked]
  private final int[] unitsAt; // [stretches × asked] answer whose units are asked, -1 for none yet
  final int size;

  /** Answers that the LSTM reads, each stretch; 0 if no stretch has one before another. */
  final int answers;

  final float[] readScores; // [stretches][answers]
  final float[] score; // [stretches][asked]
  final float[] counted; // [stretches][asked] 1 where there is an answer

  LstmBatch(
      List<Stretch> stretches,
      LstmShape shape,
      TokenSource tokens,
      @Nullable RandomGenerator hiding) {
    this.shape = shape;
    size = stretches.size();
    int longest = 0;
    for (Stretch stretch : stretches) {
      longest = Math.max(longest, stretch.first() - start(stretch) + stretch.asked() - 1);
    }
    answers = longest;
    readTokens = new int[size * answers][];
    readScores = new float[size * answers];
    askedTokens = new int[size * Stretch.MOST][];
    unitsAt = new int[size * Stretch.MOST];
    score = new float[size * Stretch.MOST];
    counted = new float[size * Stretch.MOST];
    for (int b = 0; b < size; b++) {
      Stretch stretch = stretches.get(b);
      AnswerSequence sequence = stretch.sequence();
      int start = start(stretch);
      int end = stretch.first() + stretch.asked();
      for (int i = start; i < end - 1; i++) {
        int at = b * answers + i - start;
        int[] shown = tokens.past(sequence, i);
        readTokens[at] = hiding == null ? shown : tokens.hidden(shown, sequence, i, true, hiding);
        readScores[at] = (float) sequence.score(i);
      }
      for (int i = stretch.first(); i < end; i++) {
        int at = b * Stretch.MOST + i - stretch.first();
        int[] shown = tokens.asked(sequence, i);
        askedTokens[at] = hiding == null ? shown : tokens.hidden(shown, sequence, i, false, hiding);
        unitsAt[at] = i - start - 1;
        score[at] = (float) sequence.score(i);
        counted[at] = 1;
      }
    }
  }

  private static int start(Stretch stretch) {
    return Math.max(0, stretch.first() - BEFORE);
  }

  /** Returns what the LSTM reads, [stretches][input][answers]. */
  float[] inputs(RowAdder right, RowAdder wrong) {
    int width = shape.input();
    float[] inputs = new float[size * width * answers];
    float[] row = new float[width];
    for (int at = 0; at < readTokens.length; at++) {
      if (readTokens[at] != null) {
        Arrays.fill(row, 0);
        right.addTo(row, 0, readTokens[at][0], readScores[at]);
        wrong.addTo(row, 0, readTokens[at][0], 1 - readScores[at]);
        for (int k = 0; k < width; k++) {
          inputs[place(at, k, width)] = row[k];
        }
      }
    }
    return inputs;
  }

  /** Adds to the rows' gradients what those of {@link #inputs} say. */
  void back(float[] gradients, TokenRows right, TokenRows wrong) {
    int width = shape.input();
    float[] row = new float[width];
    for (int at = 0; at < readTokens.length; at++) {
      if (readTokens[at] != null) {
        for (int k = 0; k < width; k++) {
          row[k] = gradients[place(at, k, width)];
        }
        right.back(row, 0, readTokens[at][0], readScores[at]);
        wrong.back(row, 0, readTokens[at][0], 1 - readScores[at]);
      }
    }
  }

  private int place(int at, int k, int width) {
    return (at / answers * width + k) * answers + at % answers;
  }

  /** Returns what is asked of the hidden units, [stretches × asked][hidden]. */
  float[] questions(RowAdder asked) {
    return askedRows(asked, shape.hidden());
  }

  /** Returns rows of what is asked, [stretches × asked][width]. */
  float[] askedRows(RowAdder rows, int width) {
    float[] result = new float[askedTokens.length * width];
    for (int at = 0; at < askedTokens.length; at++) {
      if (askedTokens[at] != null) {
        for (int token : askedTokens[at]) {
          rows.addTo(result, at * width, token, 1.0 / askedTokens[at].length);
        }
      }
    }
    return result;
  }

  /** Adds to the rows' gradients what those of {@link #askedRows} say. */
  void backAsked(float[] gradients, int width, TokenRows rows) {
    for (int at = 0; at < askedTokens.length; at++) {
      if (askedTokens[at] != null) {
        for (int token : askedTokens[at]) {
          rows.back(gradients, at * width, token, 1.0 / askedTokens[at].length);
        }
      }
    }
  }

  /** Returns where a hidden unit stands in [stretches][hidden][answers]; -1 before any answer. */
  int unit(int asked, int k) {
    return counted[asked] == 0 || unitsAt[asked] < 0
        ? -1
        : (asked / Stretch.MOST * shape.hidden() + k) * answers + unitsAt[asked];
  }

  /**
   * Returns log-odds, [stretches × asked].
   *
   * @param units of the LSTM, [stretches][hidden][answers]
   * @param kept factor of each unit for each answer asked, [stretches × asked][hidden]
   */
  float[] logOdds(float[] units, float[] questions, float[] easiness, float[] kept) {
    int hidden = shape.hidden();
    float[] result = easiness.clone();
    for (int at = 0; at < result.length; at++) {
      if (unit(at, 0) >= 0) {
        double sum = easiness[at];
        for (int k = 0; k < hidden; k++) {
          sum += (double) questions[at * hidden + k] * units[unit(at, k)] * kept[at * hidden + k];
        }
        result[at] = (float) sum;
      }
    }
    return result;
  }
}
