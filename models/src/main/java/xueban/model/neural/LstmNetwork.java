package xueban.model.neural;

import xueban.model.internal.Logistic;
import xueban.model.neural.LstmWeights.Part;

/**
 * Deep knowledge tracing on item ids (Piech et al. 2015): an LSTM (Hochreiter and Schmidhuber 1997,
 * with forget gate) over the past answers, from a state of zeros.
 *
 * <pre>
 *   u        = score RIGHT + (1 - score) WRONG, of the item answered
 *   a f o g  = u INPUT + h' RECURRENT + BIAS          h', c' of the answer before
 *   c        = σ(f) c' + σ(g) tanh(a)
 *   h        = σ(o) tanh(c)
 *   log-odds = EASINESS + ASKED · h                   of the item asked
 * </pre>
 *
 * Time and the relation of items are not seen.
 *
 * <p>All is scalar arithmetic in fixed order, with {@link StrictMath}: the same bits on every JVM.
 */
final class LstmNetwork implements SequenceNetwork {
  private final LstmWeights weights;
  private final int inputs;
  private final int hidden;
  private final float[] right; // [tokens][inputs]
  private final float[] wrong; // [tokens][inputs]
  private final float[] asked; // [tokens][hidden]
  private final float[] easiness; // [tokens]
  private final double[] input; // [inputs][4 × hidden]
  private final double[] recurrent; // [hidden][4 × hidden]
  private final float[] bias; // [4 × hidden]

  LstmNetwork(LstmWeights weights) {
    this.weights = weights;
    inputs = weights.shape().input();
    hidden = weights.shape().hidden();
    right = weights.part(Part.RIGHT);
    wrong = weights.part(Part.WRONG);
    asked = weights.part(Part.ASKED);
    easiness = weights.part(Part.EASINESS);
    input = doubles(weights.part(Part.INPUT));
    recurrent = doubles(weights.part(Part.RECURRENT));
    bias = weights.part(Part.BIAS);
  }

  LstmWeights weights() {
    return weights;
  }

  @Override
  public TokenTable tokens() {
    return weights.tokens();
  }

  @Override
  public double logOdds(PastAnswers past, int[] item) {
    double[] gates = new double[4 * hidden];
    double[] cell = new double[hidden];
    double[] units = new double[hidden];
    for (int j = 0; j < past.size(); j++) {
      gates(past.token(j), past.score(j), units, gates);
      for (int k = 0; k < hidden; k++) {
        double kept = Logistic.probability(gates[hidden + k]) * cell[k];
        double taken = Logistic.probability(gates[3 * hidden + k]) * StrictMath.tanh(gates[k]);
        cell[k] = kept + taken;
        units[k] = Logistic.probability(gates[2 * hidden + k]) * StrictMath.tanh(cell[k]);
      }
    }
    double[] question = Rows.mean(asked, hidden, item);
    double sum = Rows.mean(easiness, 1, item)[0];
    for (int k = 0; k < hidden; k++) {
      sum += question[k] * units[k];
    }
    return sum;
  }

  private void gates(int token, double score, double[] units, double[] gates) {
    for (int g = 0; g < gates.length; g++) {
      gates[g] = bias[g];
    }
    for (int i = 0; i < inputs; i++) {
      int at = token * inputs + i;
      add(score * right[at] + (1 - score) * wrong[at], input, i, gates);
    }
    for (int k = 0; k < hidden; k++) {
      add(units[k], recurrent, k, gates);
    }
  }

  /** Each gate has a sum of its own, so the machine may add several at a time: the same bits. */
  private static void add(double factor, double[] matrix, int row, double[] gates) {
    int start = row * gates.length;
    for (int g = 0; g < gates.length; g++) {
      gates[g] += factor * matrix[start + g];
    }
  }

  private static double[] doubles(float[] numbers) {
    double[] result = new double[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      result[i] = numbers[i];
    }
    return result;
  }
}
