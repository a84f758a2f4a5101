package xueban.model.eval;

/**
 * How one concept of an answered item stood before the answer.
 *
 * @param concept its id
 * @param elapsedDays since the learner's answer before with this concept, at least 0; NaN if this
 *     is the first
 * @param reviews answers a day or more after the one before, this one included if it is such
 * @param lapses wrong ones among those before this answer
 */
public record MetConcept(String concept, double elapsedDays, int reviews, int lapses) {
  private static final double REVIEW_DAYS = 1;

  /** Returns whether the learner never answered an item of it before. */
  public boolean isNew() {
    return Double.isNaN(elapsedDays);
  }

  /** Returns whether it is met again a day or more after the last time. */
  public boolean isReview() {
    return elapsedDays >= REVIEW_DAYS;
  }
}
