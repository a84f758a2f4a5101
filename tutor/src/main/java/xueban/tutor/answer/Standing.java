package xueban.tutor.answer;

/**
 * What a passage has to stand on that is about no concept of the question: its best sentence.
 *
 * @param together the largest sum, over its sentences, of likeness to the question and share of it
 *     in that one sentence, in [-1, 2]: words that are spread over a passage say less
 * @param otherNames whether it lacks a number or a foreign name of the question
 */
record Standing(double together, boolean otherNames) {
  /** Fitted to pupils' questions about the built-in lessons, with and without their lesson. */
  private static final double TOGETHER = 3.17;

  private static final double OFFSET = -2.6;

  /** By hand: enough to refuse all but what says the question nearly word for word. */
  private static final double OTHER_NAMES = -2;

  /** Returns the log-odds that the passage holds what is asked, larger is likelier. */
  double logOdds() {
    return TOGETHER * together + (otherNames ? OTHER_NAMES : 0) + OFFSET;
  }
}
