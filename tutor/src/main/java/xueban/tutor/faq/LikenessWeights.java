package xueban.tutor.faq;

import java.util.Arrays;
import java.util.List;

/**
 * How much each of {@link LikenessSigns} counts for two questions asking the same, in log-odds
 * (base e, larger is likelier).
 *
 * @param base log-odds where every sign is 0
 * @param weights one a sign, in their order
 * @param vectors whether the cosine counts; if not, its weight is 0
 */
public record LikenessWeights(double base, List<Double> weights, boolean vectors) {
  public LikenessWeights {
    weights = List.copyOf(weights);
    if (weights.size() != LikenessSigns.COUNT) {
      throw new IllegalArgumentException(
          "weights (%d) must be %d, one a sign.".formatted(weights.size(), LikenessSigns.COUNT));
    }
    if (!Double.isFinite(base) || !weights.stream().allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(
          "base (%s) and weights (%s) must be finite.".formatted(base, weights));
    }
    if (!vectors && weights.getFirst() != 0) {
      throw new IllegalArgumentException(
          "weight of the cosine (%s) must be 0 without vectors.".formatted(weights.getFirst()));
    }
  }

  /**
   * Returns the weights that ship, for questions with vectors: a simple form, of few that were
   * tried on questions of our own (RATIONALE). Half is where an entry answers a question; two
   * questions of a public set are held to ask the same only when they are nearer.
   */
  public static LikenessWeights shipped() {
    return of(-15, new double[] {20, .5, .5, .5, 0, 0, -.3, -1.5, 0, -2}, true);
  }

  /** Returns the weights that ship, by words alone: surer of nothing but nearly the same words. */
  public static LikenessWeights shippedWords() {
    return of(-4, new double[] {0, 3, 2, 3, 0, 0, -1, -2, -.3, -2}, false);
  }

  static LikenessWeights of(double base, double[] weights, boolean vectors) {
    return new LikenessWeights(base, Arrays.stream(weights).boxed().toList(), vectors);
  }

  /** Returns the probability that the two ask the same, in (0, 1). */
  double probability(LikenessSigns signs) {
    double[] numbers = signs.numbersInOrder();
    double sum = base;
    for (int i = 0; i < numbers.length; i++) {
      sum += weights.get(i) * numbers[i];
    }
    return 1 / (1 + StrictMath.exp(-sum));
  }
}
