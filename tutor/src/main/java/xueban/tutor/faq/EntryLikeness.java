package xueban.tutor.faq;

import java.util.Optional;
import xueban.nlp.Embedder;

/**
 * The probability that an entry answers a question, from its likest wording and from the entry as a
 * whole: people tell what happened to them, which is like an answer more often than like a question
 * (今天线上课的房间号是多少 and 怎么进入直播课). By vectors only; words in common with an answer say nothing.
 */
final class EntryLikeness {
  /** Whose cosines the form was fitted to; those of another model are larger or smaller. */
  private static final String FITTED = "bge-small-zh";

  // A logistic form fitted to the dev halves of the questions of "bench faq" (RATIONALE).
  private static final double BASE = -6.15;
  private static final double WORDING = .645;
  private static final double WHOLE = 8.93;

  private static final int MOST = 400;
  private static final double CERTAIN = 1e-6;

  private EntryLikeness() {}

  /** Returns whether the cosines of an embedder are those that the form was fitted to. */
  static boolean isFittedTo(Optional<Embedder> embedder) {
    return embedder.filter(e -> e.id().startsWith(FITTED)).isPresent();
  }

  /** Returns the text that stands for an entry as a whole, as far as an embedder reads. */
  static String whole(FaqEntry entry) {
    String text = entry.question() + entry.answer();
    return text.codePointCount(0, text.length()) <= MOST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MOST));
  }

  /**
   * Returns a probability in (0, 1).
   *
   * @param wording probability that the likest wording asks the same, in [0, 1]
   * @param cosine of the vectors of the question and of the whole entry, in [-1, 1]
   */
  static double probability(double wording, double cosine) {
    double bounded = Math.clamp(wording, CERTAIN, 1 - CERTAIN);
    double sum = BASE + WORDING * StrictMath.log(bounded / (1 - bounded)) + WHOLE * cosine;
    return 1 / (1 + StrictMath.exp(-sum));
  }
}
