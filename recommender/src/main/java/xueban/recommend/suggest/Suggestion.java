package xueban.recommend.suggest;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What a person may be about to type.
 *
 * @param text name or alias of a concept, or a title
 * @param start offset in {@code text} where what was typed begins
 * @param end offset after it, above {@code start}
 * @param concept id of the concept, or empty for a title
 * @param resources how many entries are about the concept or have the title
 */
public record Suggestion(
    String text, int start, int end, Optional<String> concept, Match match, long resources) {
  public Suggestion {
    requireNonNull(concept, "concept");
    requireNonNull(match, "match");
    if (start < 0 || end <= start || end > text.length()) {
      throw new IllegalArgumentException(
          "[%d, %d) is no part of \"%s\".".formatted(start, end, text));
    }
  }
}
