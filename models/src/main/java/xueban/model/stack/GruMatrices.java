package xueban.model.stack;

import java.util.Arrays;

/**
 * The matrices A and B of {@link GruNumbers}, row by row: a copy in a form that is quick to add.
 */
final class GruMatrices {
  private final GruNumbers numbers;
  final float[][] inputGates; // [width][2 hidden]
  final float[][] inputCandidate; // [width][hidden]
  final float[][] acrossGates; // [hidden][2 hidden]
  final float[][] acrossCandidate; // [hidden][hidden]

  GruMatrices(GruNumbers numbers) {
    this.numbers = numbers;
    inputGates = new float[numbers.width()][];
    inputCandidate = new float[numbers.width()][];
    acrossGates = new float[numbers.hidden()][];
    acrossCandidate = new float[numbers.hidden()][];
    copy();
  }

  /** Copies the numbers anew, after they have changed. */
  void copy() {
    rows(numbers.input(), inputGates, inputCandidate);
    rows(numbers.across(), acrossGates, acrossCandidate);
  }

  private void rows(int from, float[][] gates, float[][] candidate) {
    int hidden = numbers.hidden();
    for (int k = 0; k < gates.length; k++) {
      int at = from + k * 3 * hidden;
      gates[k] = Arrays.copyOfRange(numbers.values(), at, at + 2 * hidden);
      candidate[k] = Arrays.copyOfRange(numbers.values(), at + 2 * hidden, at + 3 * hidden);
    }
  }

  GruNumbers numbers() {
    return numbers;
  }
}
