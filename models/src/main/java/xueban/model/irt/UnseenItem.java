package xueban.model.irt;

import java.util.ArrayList;
import java.util.List;
import xueban.XuebanException;

/**
 * What is believed of an item without responses: it is like the fitted ones.
 *
 * @param curve geometric mean of their discriminations, means of their thresholds and guessing
 * @param difficultySpread standard deviation of their difficulties, at least 0
 */
public record UnseenItem(ItemCurve curve, double difficultySpread) {
  static UnseenItem like(List<CalibratedItem> items) {
    if (items.isEmpty()) {
      throw XuebanException.invalid("items", "is empty; a model has at least one item.");
    }
    int thresholds = items.get(0).curve().categories() - 1;
    double[] mean = new double[thresholds];
    double logDiscrimination = 0;
    double guessing = 0;
    double difficulty = 0;
    double square = 0;
    for (CalibratedItem item : items) {
      if (item.curve().categories() != thresholds + 1) {
        throw XuebanException.invalid(
            "items", "must all have the same number of scores. Make a model for each number.");
      }
      logDiscrimination += StrictMath.log(item.curve().discrimination());
      difficulty += item.curve().difficulty();
      square += item.curve().difficulty() * item.curve().difficulty();
      switch (item.curve()) {
        case LogisticCurve curve -> {
          guessing += curve.guessing();
          mean[0] += curve.difficulty();
        }
        case GradedCurve curve -> {
          for (int k = 0; k < thresholds; k++) {
            mean[k] += curve.thresholds().get(k);
          }
        }
      }
    }
    int n = items.size();
    double a = StrictMath.exp(logDiscrimination / n);
    double variance = Math.max(square / n - difficulty / n * (difficulty / n), 0);
    return new UnseenItem(curve(a, mean, guessing, n), Math.sqrt(variance));
  }

  private static ItemCurve curve(double a, double[] sums, double guessing, int n) {
    if (sums.length == 1) {
      return new LogisticCurve(a, sums[0] / n, guessing / n);
    }
    List<Double> thresholds = new ArrayList<>();
    for (double sum : sums) {
      thresholds.add(sum / n);
    }
    return new GradedCurve(a, thresholds);
  }
}
