package xueban.nlp.media;

import org.jspecify.annotations.Nullable;

/**
 * A line of text as a picture shows it, or a piece of speech between two pauses.
 *
 * @param text never blank, without blanks around it
 * @param confidence how sure the recognizer is, in [0, 1], larger is surer; null: it does not say
 */
public record RecognizedLine(String text, @Nullable Double confidence) {
  public RecognizedLine {
    text = text.strip();
    if (text.isEmpty()) {
      throw new IllegalArgumentException("text is blank; leave such a line out.");
    }
    requireProbability(confidence);
  }

  static void requireProbability(@Nullable Double confidence) {
    if (confidence != null && !(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + " must be in [0, 1].");
    }
  }
}
