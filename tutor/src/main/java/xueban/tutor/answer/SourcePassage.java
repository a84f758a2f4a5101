package xueban.tutor.answer;

import org.jspecify.annotations.Nullable;

/**
 * A passage and what speaks for it as the source of an answer.
 *
 * @param share what share of the question it has, in [0, 1]
 * @param likenesses how like the question each of its sentences is, by cosine; empty if they were
 *     not embedded
 * @param measured whether the cosines are those that {@link #holds} was fitted to
 * @param standing what it has if it is about no concept of the question; else null
 * @param value larger is better; only for an order
 */
@SuppressWarnings("ArrayRecordComponent") // read by this package alone, which changes nothing
record SourcePassage(
    Passage passage,
    double share,
    double[] likenesses,
    boolean measured,
    @Nullable Standing standing,
    double value) {
  private static final double SHARE = 9.5;
  private static final double LIKENESS = 15;
  private static final double OFFSET = -11.35;

  /** What share of a question must be there if nothing else is known of the passage. */
  private static final double EVEN_SHARE = .27;

  /**
   * Returns the log-odds that the passage holds what is asked, larger is likelier: from the share
   * of the question that it has and its likest sentence, from its best sentence alone, or from the
   * share alone. A cure is found by the words of a wrong idea, which alone tell nothing.
   */
  double holds() {
    if (!measured && !passage.isCure()) {
      return logOdds(share);
    }
    if (!measured || likenesses.length == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    return standing == null ? SHARE * share + LIKENESS * likest() + OFFSET : standing.logOdds();
  }

  /**
   * Returns whether anything speaks for the passage: a cure that was found by words alone is no
   * source, however many of them it has.
   */
  boolean tells() {
    return !passage.isCure() || holds() > Double.NEGATIVE_INFINITY;
  }

  /** Returns how like the question its likest sentence is, in [0, 1]; 0 if none was embedded. */
  double likest() {
    double likest = 0;
    for (double likeness : likenesses) {
      likest = Math.max(likest, likeness);
    }
    return likest;
  }

  /** Returns the passage with what it is worth. */
  SourcePassage worth(double newValue) {
    return new SourcePassage(passage, share, likenesses, measured, standing, newValue);
  }

  /** Returns the log-odds of a source that has a share of the question, by words alone. */
  static double logOdds(double share) {
    return Math.log(Math.max(share, 1e-9) / EVEN_SHARE);
  }

  /** Returns the probability of log-odds. */
  static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
