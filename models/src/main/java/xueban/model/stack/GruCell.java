package xueban.model.stack;

import java.util.Arrays;

/**
 * One step of the unit, with what its gradient needs. Not safe for concurrent use.
 *
 * <p>Its loops run over arrays by one index each, which is what the compiler turns into vector
 * instructions.
 */
final class GruCell {
  private final GruMatrices matrices;
  private final GruNumbers numbers;
  final float[] x; // [width]
  final float[] z; // [hidden], as the others
  final float[] r;
  final float[] n;
  final float[] recurrent; // Bn h
  private final float[] gateSums; // [2 hidden]: z, r
  private final float[] gateCrossed; // [2 hidden]
  private final float[] candidate; // [hidden]

  GruCell(GruMatrices matrices) {
    this.matrices = matrices;
    numbers = matrices.numbers();
    int hidden = numbers.hidden();
    x = new float[numbers.width()];
    z = new float[hidden];
    r = new float[hidden];
    n = new float[hidden];
    recurrent = new float[hidden];
    gateSums = new float[2 * hidden];
    gateCrossed = new float[2 * hidden];
    candidate = new float[hidden];
  }

  /**
   * Walks over a response.
   *
   * @param before the state, {@code [hidden]}
   * @param after receives the state, {@code [hidden]}; may be {@code before}
   */
  void step(int item, int concept, float score, float[] before, float[] after) {
    int hidden = z.length;
    numbers.response(item, concept, score, x);
    System.arraycopy(numbers.values(), numbers.gates(), gateSums, 0, 2 * hidden);
    System.arraycopy(numbers.values(), numbers.gates() + 2 * hidden, candidate, 0, hidden);
    add(matrices.inputGates, x, gateSums);
    add(matrices.inputCandidate, x, candidate);
    Arrays.fill(gateCrossed, 0);
    Arrays.fill(recurrent, 0);
    add(matrices.acrossGates, before, gateCrossed);
    add(matrices.acrossCandidate, before, recurrent);
    for (int k = 0; k < gateSums.length; k++) {
      gateSums[k] = Squash.step(gateSums[k] + gateCrossed[k]);
    }
    System.arraycopy(gateSums, 0, z, 0, hidden);
    System.arraycopy(gateSums, hidden, r, 0, hidden);
    for (int j = 0; j < hidden; j++) {
      n[j] = Squash.tanh(candidate[j] + r[j] * recurrent[j]);
    }
    for (int j = 0; j < hidden; j++) {
      after[j] = (1 - z[j]) * n[j] + z[j] * before[j];
    }
  }

  /** Adds rows, each times its weight, in their order; four at a time, which saves loads. */
  private static void add(float[][] rows, float[] weights, float[] sums) {
    int at = 0;
    for (; at + 4 <= weights.length; at += 4) {
      float[] row0 = rows[at];
      float[] row1 = rows[at + 1];
      float[] row2 = rows[at + 2];
      float[] row3 = rows[at + 3];
      float w0 = weights[at];
      float w1 = weights[at + 1];
      float w2 = weights[at + 2];
      float w3 = weights[at + 3];
      for (int k = 0; k < sums.length; k++) {
        sums[k] = sums[k] + w0 * row0[k] + w1 * row1[k] + w2 * row2[k] + w3 * row3[k];
      }
    }
    for (; at < weights.length; at++) {
      float[] row = rows[at];
      for (int k = 0; k < sums.length; k++) {
        sums[k] += weights[at] * row[k];
      }
    }
  }
}
