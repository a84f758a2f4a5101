package xueban.nlp;

import static java.util.Objects.requireNonNull;

/**
 * A word of a text.
 *
 * @param term folded form that is indexed and compared
 * @param start offset of its first UTF-16 unit in the original text
 * @param end offset after its last
 */
public record Token(String term, int start, int end) {
  public Token {
    requireNonNull(term, "term");
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("0 <= start (%d) <= end (%d)".formatted(start, end));
    }
  }
}
