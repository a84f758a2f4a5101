package xueban.tutor.answer;

/**
 * How a passage stands beside the others that were found.
 *
 * @param together the largest sum, over its sentences, of likeness to the question and share of it
 *     in that one sentence, in [-1, 2]: words that are spread over a passage say less
 * @param above how far its likest sentence is above that of the other passages on average, in [-2,
 *     2]: every passage is a little like a question that is short or common
 * @param otherNames whether it lacks a number or a foreign name of the question
 */
record Standing(double together, double above, boolean otherNames) {
  /** What the likest sentence of another passage has, where there is no other. */
  static final double ORDINARY = .45;

  private static final double SHARE = 2.95;
  private static final double TOGETHER = 7.78;
  private static final double ABOVE = 12.24;
  private static final double OTHER_NAMES = -5.25;
  private static final double OFFSET = -7.8;

  /**
   * Returns the log-odds that the passage holds what is asked, larger is likelier.
   *
   * @param share what share of the question the whole passage has, in [0, 1]
   */
  double logOdds(double share) {
    return SHARE * share
        + TOGETHER * together
        + ABOVE * above
        + (otherNames ? OTHER_NAMES : 0)
        + OFFSET;
  }
}
