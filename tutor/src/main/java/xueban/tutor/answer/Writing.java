package xueban.tutor.answer;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xueban.tutor.answer.draft.DraftEnd;

/**
 * How a cited answer came to its words.
 *
 * @param by who worded it
 * @param kept sentences of a draft that stand on their passages, at least 0
 * @param dropped sentences of a draft that were not said, at least 0
 * @param fault why the draft broke off, or null if it was whole or there was none
 */
public record Writing(By by, int kept, int dropped, DraftEnd.@Nullable Fault fault) {
  /** Who worded an answer. */
  public enum By {
    /** The sources: all sentences are quotes. */
    QUOTES,
    /** A writer: all sentences are its own, held against the sources. */
    WRITER,
    /** Both: too little of a draft was left, so quotes follow. */
    BOTH
  }

  public Writing {
    requireNonNull(by, "by");
    if (kept < 0 || dropped < 0) {
      throw new IllegalArgumentException(
          "kept (%d) and dropped (%d) must be at least 0.".formatted(kept, dropped));
    }
  }

  /** Returns that of an answer for which nobody was asked to write. */
  public static Writing inQuotes() {
    return new Writing(By.QUOTES, 0, 0, null);
  }

  /** Returns why the sources had to speak though somebody was asked to write; empty if not so. */
  public Optional<String> fallBack() {
    if (by == By.WRITER) {
      return Optional.empty();
    }
    return fault != null
        ? Optional.of(fault.name())
        : Optional.of("UNSUPPORTED").filter(unsupported -> kept + dropped > 0);
  }
}
