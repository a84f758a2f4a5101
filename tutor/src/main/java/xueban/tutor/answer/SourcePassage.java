package xueban.tutor.answer;

import org.jspecify.annotations.Nullable;

/**
 * A passage and what speaks for it as the source of an answer.
 *
 * @param share what share of the question it has, in [0, 1]
 * @param likenesses how like the question each of its sentences is, by cosine; empty if they were
 *     not embedded
 * @param standing what it has to stand on; null if it was not embedded
 * @param holds the log-odds that it holds what is asked, larger is likelier; below all others if
 *     nothing tells
 * @param value larger is better; only for an order
 */
@SuppressWarnings("ArrayRecordComponent") // read by this package alone, which changes nothing
record SourcePassage(
    Passage passage,
    double share,
    double[] likenesses,
    @Nullable Standing standing,
    double holds,
    double value) {
  /** What share of a question must be there if nothing else is known of the passage. */
  private static final double EVEN_SHARE = .27;

  /**
   * Returns the passage with the log-odds that it holds what is asked: from what it has to stand
   * on; from the share alone, where no embedder has the cosines that weights were fitted to; and
   * from nothing, if it is not embedded by one that has, or is a cure, which is found by the words
   * of a wrong idea.
   *
   * @param weights null if no embedder fits them
   */
  SourcePassage weighed(@Nullable AnswerWeights weights) {
    double odds = Double.NEGATIVE_INFINITY;
    if (weights == null && !passage.isCure()) {
      odds = logOdds(share);
    } else if (weights != null && standing != null) {
      odds = weights.logOdds(standing);
    }
    return new SourcePassage(passage, share, likenesses, standing, odds, value);
  }

  /**
   * Returns whether anything speaks for the passage: a cure that was found by words alone is no
   * source, however many of them it has.
   */
  boolean tells() {
    return !passage.isCure() || holds > Double.NEGATIVE_INFINITY;
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
    return new SourcePassage(passage, share, likenesses, standing, holds, newValue);
  }

  /** Returns the passage with what it has to stand on. */
  SourcePassage on(@Nullable Standing newStanding) {
    return new SourcePassage(passage, share, likenesses, newStanding, holds, value);
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
