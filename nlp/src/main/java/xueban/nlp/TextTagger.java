package xueban.nlp;

import java.util.Optional;

/** Says which concepts a text is about. Safe for concurrent use. */
public interface TextTagger {
  /** Returns what it was made of; tags of different versions may differ. */
  String version();

  /**
   * Returns what it says; {@link TextTags#NONE} if it has learnt nothing of such texts.
   *
   * @param subject id such as {@code mathematics}, or empty if unknown
   * @param text the question, or title and text
   * @param solution answer and analysis, or empty
   * @param least probability of a concept that is returned, in [0, 1]
   */
  TextTags tags(String subject, String text, String solution, double least);

  /** Returns whether it makes vectors of a text, which takes far longer than all else. */
  default boolean embeds() {
    return false;
  }

  /** Returns what finds the concepts that a search means, if that was learnt from the texts too. */
  default Optional<MeaningFinder> searches() {
    return Optional.empty();
  }
}
