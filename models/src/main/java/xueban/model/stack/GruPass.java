package xueban.model.stack;

import java.util.Arrays;
import java.util.BitSet;
import java.util.random.RandomGenerator;

/**
 * Walks over pieces of sequences and sums the gradient of their log loss (backpropagation through
 * time). Not safe for concurrent use.
 */
final class GruPass {
  private final GruNumbers numbers;
  private final GruMatrices matrices;
  private final int hidden;
  private final float dropout;

  /** Sums of gradients, as the numbers lie. */
  final float[] gradient;

  /** Rows of items and concepts whose gradients are not zero. */
  final BitSet touched = new BitSet();

  private final GruCell[] cells; // one a response of a piece
  private final float[][] states; // [responses + 1][hidden]
  private final float[][] kept; // dropout's masks, [responses][hidden]
  private final float[][] outputs; // [responses][hidden]
  private final float[] errors;
  private final float[] query;
  private final float[] queryGradient;

  GruPass(GruNumbers numbers, int longest, float dropout) {
    this.numbers = numbers;
    matrices = new GruMatrices(numbers);
    this.dropout = dropout;
    hidden = numbers.hidden();
    gradient = new float[numbers.size()];
    cells = new GruCell[longest];
    states = new float[longest + 1][hidden];
    kept = new float[longest][hidden];
    outputs = new float[longest][hidden];
    errors = new float[longest];
    query = new float[numbers.width()];
    queryGradient = new float[numbers.width()];
    for (int i = 0; i < longest; i++) {
      cells[i] = new GruCell(matrices);
    }
  }

  /** Begins a batch, with the numbers as they are now. */
  void clear() {
    matrices.copy();
    touched.stream()
        .forEach(
            row -> {
              int at = numbers.row(row);
              Arrays.fill(gradient, at, at + numbers.rowSize(), 0);
            });
    touched.clear();
    Arrays.fill(gradient, numbers.input(), gradient.length, 0);
  }

  /** Adds the gradient of a piece. */
  void add(GruPiece piece, RandomGenerator random) {
    forward(piece, random);
    float[] later = new float[hidden]; // gradient by the state after a response
    for (int i = piece.size() - 1; i >= 0; i--) {
      later = step(piece, i, later);
      if (piece.counts(i)) {
        asked(piece, i, later);
      }
    }
  }

  private void forward(GruPiece piece, RandomGenerator random) {
    Sequence learner = piece.learner();
    Arrays.fill(states[0], 0);
    for (int i = 0; i < piece.size(); i++) {
      int at = piece.first() + i;
      if (piece.counts(i)) {
        float sum = numbers.query(learner.item(at), learner.concepts(at), query);
        numbers.output(query, outputs[i]);
        for (int j = 0; j < hidden; j++) {
          kept[i][j] = random.nextFloat() < dropout ? 0 : 1 / (1 - dropout);
          sum += kept[i][j] * outputs[i][j] * states[i][j];
        }
        errors[i] = Squash.step(sum) - learner.score(at);
      }
      cells[i].step(
          learner.item(at), learner.main(at), learner.score(at), states[i], states[i + 1]);
    }
  }

  /** Adds what a response's item as the one asked has in the gradient. */
  private void asked(GruPiece piece, int i, float[] later) {
    Sequence learner = piece.learner();
    int at = piece.first() + i;
    float error = errors[i];
    float[] values = numbers.values();
    numbers.query(learner.item(at), learner.concepts(at), query);
    Arrays.fill(queryGradient, 0);
    gradient[numbers.bias()] += error;
    for (int j = 0; j < hidden; j++) {
      float held = error * kept[i][j];
      later[j] += held * outputs[i][j];
      float weight = held * states[i][j];
      if (weight != 0) {
        int row = numbers.output() + j * query.length;
        for (int k = 0; k < query.length; k++) {
          gradient[row + k] += weight * query[k];
          queryGradient[k] += weight * values[row + k];
        }
      }
    }
    int[] concepts = learner.concepts(at);
    asked(learner.item(at), error, 1);
    for (int concept : concepts) {
      if (concept >= 0) {
        asked(numbers.conceptRow(concept), error, 1f / concepts.length);
      }
    }
  }

  private void asked(int number, float error, float share) {
    if (number < 0) {
      return;
    }
    touched.set(number);
    gradient[numbers.bias(number)] += share * error;
    int row = numbers.query(number);
    for (int k = 0; k < queryGradient.length; k++) {
      gradient[row + k] += share * queryGradient[k];
    }
  }

  /** Adds a step's part and returns the gradient by the state before it. */
  private float[] step(GruPiece piece, int i, float[] later) {
    GruCell cell = cells[i];
    float[] state = states[i];
    float[] bySum = new float[3 * hidden];
    float[] byCrossed = new float[3 * hidden];
    float[] before = new float[hidden];
    for (int j = 0; j < hidden; j++) {
      float n = cell.n[j];
      float z = cell.z[j];
      float r = cell.r[j];
      float byCandidate = later[j] * (1 - z) * (1 - n * n);
      bySum[j] = later[j] * (state[j] - n) * z * (1 - z);
      bySum[hidden + j] = byCandidate * cell.recurrent[j] * r * (1 - r);
      bySum[2 * hidden + j] = byCandidate;
      byCrossed[j] = bySum[j];
      byCrossed[hidden + j] = bySum[hidden + j];
      byCrossed[2 * hidden + j] = byCandidate * r;
      before[j] = later[j] * z;
    }
    float[] values = numbers.values();
    for (int j = 0; j < hidden; j++) {
      int row = numbers.across() + j * byCrossed.length;
      before[j] += addRow(values, row, state[j], byCrossed);
    }
    for (int k = 0; k < bySum.length; k++) {
      gradient[numbers.gates() + k] += bySum[k];
    }
    byResponse(piece, i, bySum);
    return before;
  }

  private void byResponse(GruPiece piece, int i, float[] bySum) {
    GruCell cell = cells[i];
    float[] values = numbers.values();
    float[] byX = new float[cell.x.length];
    for (int k = 0; k < byX.length; k++) {
      byX[k] = addRow(values, numbers.input() + k * bySum.length, cell.x[k], bySum);
    }
    int at = piece.first() + i;
    float score = piece.learner().score(at);
    int concept = piece.learner().main(at);
    byResponse(piece.learner().item(at), score, byX);
    byResponse(concept < 0 ? concept : numbers.conceptRow(concept), score, byX);
  }

  private void byResponse(int number, float score, float[] byX) {
    if (number < 0) {
      return;
    }
    touched.set(number);
    int right = numbers.right(number);
    int wrong = numbers.wrong(number);
    for (int k = 0; k < byX.length; k++) {
      gradient[right + k] += score * byX[k];
      gradient[wrong + k] += (1 - score) * byX[k];
    }
  }

  /** Adds a row's gradient, {@code weight · by}, and returns the row's product with it. */
  private float addRow(float[] values, int row, float weight, float[] by) {
    for (int k = 0; k < by.length; k++) {
      gradient[row + k] += weight * by[k];
    }
    float sum0 = 0;
    float sum1 = 0;
    float sum2 = 0;
    for (int k = 0; k < by.length; k += 3) { // three sums run side by side
      sum0 += values[row + k] * by[k];
      sum1 += values[row + k + 1] * by[k + 1];
      sum2 += values[row + k + 2] * by[k + 2];
    }
    return sum0 + sum1 + sum2;
  }
}
