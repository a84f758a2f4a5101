package xueban.model.eval;

import java.util.HashMap;
import java.util.Map;
import xueban.model.internal.Logistic;

/**
 * MOVING-AVG of {@code srs-benchmark}: one number x a learner, at first 1.2; a review is right with
 * probability σ(x), and moves x by .3 times what was wrong with that. Other answers move nothing.
 */
final class MovingAverageForecaster implements ReviewForecaster {
  private static final double START = 1.2;
  private static final double RATE = 0.3;

  private final Map<String, Double> logOdds = new HashMap<>();

  @Override
  public double probability(MetRow review) {
    return Logistic.probability(logOdds.getOrDefault(review.row().learner(), START));
  }

  @Override
  public void learn(MetRow answer) {
    if (answer.isReview()) {
      double error = (answer.row().right() ? 1 : 0) - probability(answer);
      logOdds.merge(answer.row().learner(), START + RATE * error, (x, first) -> x + RATE * error);
    }
  }
}
