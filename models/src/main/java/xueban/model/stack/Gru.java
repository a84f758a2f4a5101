package xueban.model.stack;

import xueban.model.state.Window;

/** Reads a learner's last responses with trained {@link GruNumbers}. Safe for concurrent use. */
final class Gru {
  /** Skips none. */
  static final int ALL = -1;

  private final GruNumbers numbers;
  private final GruMatrices matrices;

  Gru(GruNumbers numbers) {
    this.numbers = numbers;
    matrices = new GruMatrices(numbers);
  }

  /**
   * Returns the log-odds of a right answer after none, one, two … all of the past responses, {@code
   * [past.size() + 1]}: the differences say what each response added.
   *
   * @param past the oldest first
   * @param skipped a response not to read, or {@link #ALL}
   */
  double[] logOdds(Window past, Asked asked, int skipped) {
    float[] query = new float[numbers.width()];
    float[] output = new float[numbers.hidden()];
    float[] state = new float[numbers.hidden()];
    double bias = numbers.query(asked.number(), asked.concepts(), query);
    numbers.output(query, output);
    GruCell cell = new GruCell(matrices);
    double[] logOdds = new double[past.size() + 1];
    logOdds[0] = bias;
    for (int i = 0; i < past.size(); i++) {
      if (i == skipped) {
        logOdds[i + 1] = logOdds[i];
        continue;
      }
      cell.step(past.item(i), past.concept(i), (float) past.score(i), state, state);
      double sum = bias;
      for (int j = 0; j < state.length; j++) {
        sum += output[j] * state[j];
      }
      logOdds[i + 1] = sum;
    }
    return logOdds;
  }

  /** Returns the log-odds of a right answer after all of the past responses. */
  double last(Window past, Asked asked) {
    return logOdds(past, asked, ALL)[past.size()];
  }
}
