package xueban.model.eval;

import java.util.Arrays;
import xueban.XuebanException;

/**
 * Figures over predictions of right (1) or wrong (0).
 *
 * @param rows predictions
 * @param auc probability that a right response was given a higher probability than a wrong one,
 *     ties half, in [0, 1]; .5 is chance. Source: Hanley and McNeil 1982
 * @param logLoss mean negative log-likelihood (base e); probabilities are held within [1e-15, 1 -
 *     1e-15]; lower is better
 * @param rmse root of the mean squared difference, in [0, 1]; lower is better
 * @param accuracy share on the right side of .5 (.5 itself says right)
 * @param calibrationError mean distance of predicted and observed share right over 15 bins of equal
 *     width, weighted by rows, in [0, 1]; lower is better. Source: Guo et al. 2017
 */
public record PredictionFigures(
    int rows, double auc, double logLoss, double rmse, double accuracy, double calibrationError) {
  private static final int BINS = 15;
  private static final double LEAST = 1e-15;

  /**
   * Measures predictions.
   *
   * @param probabilities [rows], each in [0, 1]
   * @param right [rows]
   * @throws XuebanException {@code INVALID_INPUT} if the arrays differ in length, a probability is
   *     out of range, or the responses are all right or all wrong
   */
  public static PredictionFigures of(double[] probabilities, boolean[] right) {
    int rows = probabilities.length;
    if (rows != right.length) {
      throw XuebanException.invalid(
          "right", right.length + " outcomes for " + rows + " probabilities; give one each.");
    }
    double loss = 0;
    double squares = 0;
    int hits = 0;
    double[] predicted = new double[BINS];
    double[] observed = new double[BINS];
    for (int i = 0; i < rows; i++) {
      double p = probabilities[i];
      if (!(p >= 0 && p <= 1)) {
        throw XuebanException.invalid(
            "probabilities", "row " + i + " (" + p + ") must be in [0, 1].");
      }
      double y = right[i] ? 1 : 0;
      double held = Math.max(LEAST, Math.min(1 - LEAST, p));
      loss -= StrictMath.log(right[i] ? held : 1 - held);
      squares += (p - y) * (p - y);
      hits += (p >= 0.5) == right[i] ? 1 : 0;
      int bin = Math.min(BINS - 1, (int) (p * BINS));
      predicted[bin] += p;
      observed[bin] += y;
    }
    double distance = 0;
    for (int bin = 0; bin < BINS; bin++) {
      distance += Math.abs(predicted[bin] - observed[bin]);
    }
    return new PredictionFigures(
        rows,
        auc(probabilities, right),
        loss / rows,
        StrictMath.sqrt(squares / rows),
        hits / (double) rows,
        distance / rows);
  }

  private static double auc(double[] probabilities, boolean[] right) {
    int rows = probabilities.length;
    double[] rightOnes = new double[rows];
    double[] wrongOnes = new double[rows];
    int rights = 0;
    int wrongs = 0;
    for (int i = 0; i < rows; i++) {
      if (right[i]) {
        rightOnes[rights++] = probabilities[i];
      } else {
        wrongOnes[wrongs++] = probabilities[i];
      }
    }
    if (rights == 0 || wrongs == 0) {
      throw XuebanException.invalid(
          "right", rights + " of " + rows + " rows are right; AUC needs right and wrong ones.");
    }
    Arrays.sort(rightOnes, 0, rights);
    Arrays.sort(wrongOnes, 0, wrongs);
    double above = 0;
    int below = 0;
    int notAbove = 0;
    for (int i = 0; i < rights; i++) {
      while (below < wrongs && wrongOnes[below] < rightOnes[i]) {
        below++;
      }
      while (notAbove < wrongs && wrongOnes[notAbove] <= rightOnes[i]) {
        notAbove++;
      }
      above += below + (notAbove - below) / 2.0;
    }
    return above / rights / wrongs;
  }
}
