package xueban.tutor.answer;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A source. It resolves: the named field of the source has {@code quote} at {@code [start, end)}.
 *
 * @param number from 1, by which sentences name it
 * @param id id of the catalog entry, concept or help-centre entry
 * @param title title of the entry, name of the concept or question of the help-centre entry
 * @param field {@code title}, {@code description} or {@code text} of an entry, {@code definition}
 *     of a concept, {@code cure:NAME} of its misconception of that name, {@code reason} of a
 *     prerequisite, {@code answer} of a help-centre entry
 * @param start UTF-16 offset of the quote in the field
 * @param end offset after the quote
 * @param quote word for word what stands there
 * @param uri where to open the source, or null
 */
public record Citation(
    int number,
    Source source,
    String id,
    String title,
    String field,
    int start,
    int end,
    String quote,
    @Nullable URI uri) {
  /** What is quoted. */
  public enum Source {
    ENTRY,
    CONCEPT,
    FAQ
  }

  public Citation {
    if (number < 1 || start < 0 || end - start != quote.length()) {
      throw new IllegalArgumentException(
          "number (%d) from 1, and [%d, %d) as long as the quote (%d)."
              .formatted(number, start, end, quote.length()));
    }
  }
}
