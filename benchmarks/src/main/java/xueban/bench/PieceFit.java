package xueban.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import xueban.nlp.embed.PieceTable;

/**
 * Fits the vectors of pieces so that their weighted sum points where the vector of the whole text
 * does: the mean cosine grows by stochastic gradient, with Adagrad's step for each piece (Duchi,
 * Hazan, Singer 2011). Every text also has row 0, which no piece names.
 */
final class PieceFit {
  private static final double STEP = .05;
  private static final double SMALL = 1e-8;

  private final float[][] rows;
  private final double[] squares;

  /**
   * @param start [pieces][rank] vectors to start from, changed by the fit
   */
  PieceFit(float[][] start) {
    rows = start;
    squares = new double[start.length];
  }

  /**
   * A text to fit to.
   *
   * @param pieces its rows
   * @param target components of its vector
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Example(int[] pieces, float[] target) {}

  /** Goes through all examples so many times; the same examples give the same vectors. */
  void fit(List<Example> examples, int rounds, long seed) {
    List<Example> order = new ArrayList<>(examples);
    Random random = new Random(seed);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      double step = STEP * (1 - (double) round / rounds);
      for (Example example : order) {
        take(example, step);
      }
    }
  }

  /** Returns the mean cosine of what the pieces add up to with the targets. */
  double meanCosine(List<Example> examples) {
    return examples.stream()
        .mapToDouble(
            example -> {
              float[] sum = sum(example);
              return dot(sum, example.target())
                  / Math.sqrt(dot(sum, sum) * dot(example.target(), example.target()) + SMALL);
            })
        .average()
        .orElse(0);
  }

  float[][] rows() {
    return rows;
  }

  private float[] sum(Example example) {
    float[] sum = rows[0].clone();
    float weight = PieceTable.weight(example.pieces().length);
    for (int piece : example.pieces()) {
      float[] row = rows[piece];
      for (int k = 0; k < sum.length; k++) {
        sum[k] += weight * row[k];
      }
    }
    return sum;
  }

  private void take(Example example, double step) {
    float[] sum = sum(example);
    float[] target = example.target();
    double length = Math.sqrt(dot(sum, sum)) + SMALL;
    double far = Math.sqrt(dot(target, target)) + SMALL;
    double cosine = dot(sum, target) / length / far;
    float[] gradient = new float[sum.length];
    for (int k = 0; k < gradient.length; k++) {
      gradient[k] = (float) ((target[k] / far - cosine * sum[k] / length) / length);
    }
    move(0, gradient, 1, step);
    float weight = PieceTable.weight(example.pieces().length);
    for (int piece : example.pieces()) {
      move(piece, gradient, weight, step);
    }
  }

  private void move(int piece, float[] gradient, double weight, double step) {
    squares[piece] += weight * weight * dot(gradient, gradient) / gradient.length;
    float by = (float) (step * weight / Math.sqrt(squares[piece] + SMALL));
    float[] row = rows[piece];
    for (int k = 0; k < row.length; k++) {
      row[k] += by * gradient[k];
    }
  }

  private static double dot(float[] a, float[] b) {
    float sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }
}
