package xueban.model.stack;

import java.util.Arrays;

/** One step of the unit, with what its gradient needs. Not safe for concurrent use. */
final class GruCell {
  private final GruNumbers numbers;
  private final int hidden;
  final float[] x; // [width]
  final float[] z; // [hidden], as the others
  final float[] r;
  final float[] n;
  final float[] recurrent; // Bn h
  private final float[] sums; // [3 hidden]
  private final float[] crossed; // [3 hidden]

  GruCell(GruNumbers numbers) {
    this.numbers = numbers;
    hidden = numbers.hidden();
    x = new float[numbers.width()];
    z = new float[hidden];
    r = new float[hidden];
    n = new float[hidden];
    recurrent = new float[hidden];
    sums = new float[3 * hidden];
    crossed = new float[3 * hidden];
  }

  /**
   * Walks over a response.
   *
   * @param before the state, {@code [hidden]}
   * @param after receives the state, {@code [hidden]}; may be {@code before}
   */
  void step(int item, int concept, float score, float[] before, float[] after) {
    float[] values = numbers.values();
    numbers.response(item, concept, score, x);
    System.arraycopy(values, numbers.gates(), sums, 0, sums.length);
    for (int k = 0; k < x.length; k++) {
      add(values, numbers.input() + k * sums.length, x[k], sums);
    }
    Arrays.fill(crossed, 0);
    for (int j = 0; j < hidden; j++) {
      add(values, numbers.across() + j * sums.length, before[j], crossed);
    }
    for (int j = 0; j < hidden; j++) {
      z[j] = Squash.step(sums[j] + crossed[j]);
      r[j] = Squash.step(sums[hidden + j] + crossed[hidden + j]);
      recurrent[j] = crossed[2 * hidden + j];
      n[j] = Squash.tanh(sums[2 * hidden + j] + r[j] * recurrent[j]);
      after[j] = (1 - z[j]) * n[j] + z[j] * before[j];
    }
  }

  /** Adds a row times a weight; a loop that the compiler turns into vector instructions. */
  private static void add(float[] values, int at, float weight, float[] sums) {
    for (int k = 0; k < sums.length; k++) {
      sums[k] += weight * values[at + k];
    }
  }
}
