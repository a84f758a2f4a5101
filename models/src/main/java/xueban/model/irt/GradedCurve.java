package xueban.model.irt;

import java.util.List;
import xueban.model.internal.Logistic;

/**
 * Samejima's graded response model: {@code P(score ≥ k | θ) = 1 / (1 + e^(-a (θ - b_k)))} for k =
 * 1, 2, …; a score's probability is the difference of two neighbours.
 *
 * <p>Source: Samejima (1969), Psychometrika monograph 17.
 *
 * @param discrimination a, in (0, 100], the same at every threshold
 * @param thresholds b_1 &lt; b_2 &lt; …, at least one; at θ = b_k a score of k or better has
 *     probability ½
 */
public record GradedCurve(double discrimination, List<Double> thresholds) implements ItemCurve {
  public GradedCurve {
    CurveChecks.discrimination(discrimination);
    thresholds = List.copyOf(thresholds);
    if (thresholds.isEmpty()) {
      throw new IllegalArgumentException(
          "thresholds ([]) must be at least one; an item with one score tells nothing.");
    }
    for (int k = 0; k < thresholds.size(); k++) {
      if (!Double.isFinite(thresholds.get(k))
          || (k > 0 && thresholds.get(k) <= thresholds.get(k - 1))) {
        throw new IllegalArgumentException(
            "thresholds (%s) must be finite and rise strictly. Maybe join rare scores."
                .formatted(thresholds));
      }
    }
  }

  @Override
  public int categories() {
    return thresholds.size() + 1;
  }

  /** Returns the mean threshold. */
  @Override
  public double difficulty() {
    double sum = 0;
    for (double threshold : thresholds) {
      sum += threshold;
    }
    return sum / thresholds.size();
  }

  @Override
  public double probability(double ability, int category) {
    CurveChecks.category(category, categories());
    CurveChecks.ability(ability);
    return between(atLeast(ability, category), atLeast(ability, category + 1));
  }

  @Override
  public double expectedScore(double ability) {
    CurveChecks.ability(ability);
    double sum = 0;
    for (int k = 1; k < categories(); k++) {
      sum += Logistic.probability(atLeast(ability, k));
    }
    return sum / thresholds.size();
  }

  /** {@code Σ (dP_k/dθ)² / P_k}. */
  @Override
  public double information(double ability) {
    double sum = 0;
    for (int k = 0; k < categories(); k++) {
      double p = probability(ability, k);
      double slope = slope(atLeast(ability, k)) - slope(atLeast(ability, k + 1));
      if (p > LEAST_PROBABILITY) {
        sum += slope * slope / p;
      }
    }
    return sum;
  }

  /** Log-odds of a score of k or better; infinite at the ends. */
  private double atLeast(double ability, int k) {
    if (k == 0) {
      return Double.POSITIVE_INFINITY;
    }
    return k == categories()
        ? Double.NEGATIVE_INFINITY
        : discrimination * (ability - thresholds.get(k - 1));
  }

  private double slope(double logOdds) {
    return discrimination * Logistic.probability(logOdds) * Logistic.probability(-logOdds);
  }

  /** Returns σ(upper) - σ(lower) for upper ≥ lower, on the side of 0 where it cancels least. */
  static double between(double upper, double lower) {
    return lower > 0
        ? Logistic.probability(-lower) - Logistic.probability(-upper)
        : Logistic.probability(upper) - Logistic.probability(lower);
  }
}
