package xueban.model.eval;

import java.util.List;
import xueban.XuebanException;

/**
 * AVG of {@code srs-benchmark}: every review has the mean of the reviews for training. There it is
 * each user's own mean; here, learners for testing have no rows for training, so it is all others'.
 */
final class AverageForecaster implements ReviewForecaster {
  private final double mean;

  AverageForecaster(List<MetRow> training) {
    mean =
        training.stream()
            .filter(MetRow::isReview)
            .mapToDouble(r -> r.row().right() ? 1 : 0)
            .average()
            .orElseThrow(() -> XuebanException.invalid("training data", "has no reviews."));
  }

  @Override
  public double probability(MetRow review) {
    return mean;
  }

  @Override
  public void learn(MetRow answer) {
    // The mean is of the rows for training alone.
  }
}
