package xueban.model.stack;

import xueban.model.state.Window;

/** Reads a learner's last responses with trained {@link GruNumbers}. Safe for concurrent use. */
final class Gru {
  private static final int ALL = -1;

  private final GruNumbers numbers;
  private final GruMatrices matrices;

  Gru(GruNumbers numbers) {
    this.numbers = numbers;
    matrices = new GruMatrices(numbers);
  }

  /** Reads all of the past responses. */
  GruWalk walk(Window past) {
    return walk(past, ALL);
  }

  /** Reads all of the past responses but one. */
  GruWalk walk(Window past, int skipped) {
    GruCell cell = new GruCell(matrices);
    float[][] states = new float[past.size() + 1][];
    states[0] = new float[numbers.hidden()];
    for (int i = 0; i < past.size(); i++) {
      if (i == skipped) {
        states[i + 1] = states[i];
        continue;
      }
      states[i + 1] = new float[numbers.hidden()];
      cell.step(past.item(i), past.concept(i), (float) past.score(i), states[i], states[i + 1]);
    }
    return new GruWalk(past, states);
  }

  /**
   * Returns the log-odds of a right answer after none, one, two … all of the past responses, {@code
   * [past.size() + 1]}: the differences say what each response added.
   */
  double[] logOdds(GruWalk walk, Asked asked) {
    float[] query = new float[numbers.width()];
    float[] output = new float[numbers.hidden()];
    double bias = numbers.query(asked.number(), asked.concepts(), query) + asked.described();
    numbers.output(query, output);
    double[] logOdds = new double[walk.states().length];
    logOdds[0] = bias;
    for (int i = 1; i < logOdds.length; i++) {
      logOdds[i] = logOdds(bias, output, walk.states()[i]);
    }
    return logOdds;
  }

  private static double logOdds(double bias, float[] output, float[] state) {
    double sum = bias;
    for (int j = 0; j < state.length; j++) {
      sum += output[j] * state[j];
    }
    return sum;
  }

  /** Returns the log-odds of a right answer after all of the past responses. */
  double last(GruWalk walk, Asked asked) {
    double[] logOdds = logOdds(walk, asked);
    return logOdds[logOdds.length - 1];
  }
}
