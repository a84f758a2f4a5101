package xueban.tutor.answer.draft;

import java.util.List;

/**
 * A sentence of a draft.
 *
 * @param text 1 to {@value #MAX_LENGTH} characters
 * @param passages numbers of the passages that it claims to rest on; empty if it claims none, and
 *     not to be trusted
 */
public record DraftSentence(String text, List<Integer> passages) {
  /** Longest sentence, in UTF-16 units. */
  public static final int MAX_LENGTH = 500;

  public DraftSentence {
    if (text.isBlank() || text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "text has %d characters; a sentence has 1 to %d, not all blank."
              .formatted(text.length(), MAX_LENGTH));
    }
    passages = List.copyOf(passages);
  }
}
