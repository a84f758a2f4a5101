package xueban.model.memory;

import java.util.Arrays;
import java.util.List;
import xueban.XuebanException;

/**
 * Histories in flat arrays: what fitting walks again and again.
 *
 * <pre>
 *   starts  [histories + 1]  where a history's answers begin
 *   rating  [answers]        its grade, 1 to 4
 *   days    [answers]        since the answer before
 * </pre>
 */
final class ReviewRows {
  private static final List<Rating> RATINGS =
      List.of(Rating.AGAIN, Rating.HARD, Rating.GOOD, Rating.EASY);

  private int[] starts = new int[64];
  private byte[] rating = new byte[256];
  private double[] days = new double[256];
  private int histories;
  private int reviews;
  private int recalled;

  static ReviewRows of(Iterable<? extends List<Review>> all) {
    ReviewRows rows = new ReviewRows();
    for (List<Review> history : all) {
      rows.add(history);
    }
    return rows;
  }

  private void add(List<Review> history) {
    if (history.isEmpty()) {
      return;
    }
    int at = starts[histories];
    int end = at + history.size();
    if (end > rating.length) {
      rating = Arrays.copyOf(rating, Math.max(end, 2 * rating.length));
      days = Arrays.copyOf(days, rating.length);
    }
    for (Review review : history) {
      rating[at] = (byte) review.rating().grade();
      days[at] = review.elapsedDays();
      if (at > starts[histories] && isReview(at)) {
        reviews++;
        recalled += review.rating().recalled() ? 1 : 0;
      }
      at++;
    }
    if (++histories == starts.length) {
      starts = Arrays.copyOf(starts, 2 * histories);
    }
    starts[histories] = at;
  }

  /**
   * @throws XuebanException {@code INVALID_INPUT} if there is nothing to learn from
   */
  void requireBothOutcomes() {
    if (reviews == 0) {
      throw XuebanException.invalid(
          "training data",
          "has no answer a day or more after the one before, in %d histories; gather more."
              .formatted(histories));
    }
    if (recalled == 0 || recalled == reviews) {
      throw XuebanException.invalid(
          "training data",
          "%d of %d reviews are recalled; fitting needs both outcomes."
              .formatted(recalled, reviews));
    }
  }

  int histories() {
    return histories;
  }

  /** Returns how many answers came a day or more after the one before. */
  int reviews() {
    return reviews;
  }

  int start(int history) {
    return starts[history];
  }

  int end(int history) {
    return starts[history + 1];
  }

  Rating rating(int at) {
    return RATINGS.get(rating[at] - 1);
  }

  double days(int at) {
    return days[at];
  }

  boolean isReview(int at) {
    return days[at] >= FsrsMemory.REVIEW_DAYS;
  }
}
