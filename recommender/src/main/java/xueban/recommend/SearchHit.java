package xueban.recommend;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import xueban.Explanation;

/**
 * One hit.
 *
 * @param score larger is better; comparable within one search only
 * @param highlights passages that match, best first
 * @param reason why it came, in a short sentence for a person
 * @param explanation parts that add up to the score, if asked for
 * @param duplicates how many other matches are near-duplicates that it stands for
 */
public record SearchHit(
    CatalogEntry entry,
    double score,
    List<Highlight> highlights,
    String reason,
    Optional<Explanation> explanation,
    int duplicates) {
  public SearchHit {
    requireNonNull(entry, "entry");
    requireNonNull(reason, "reason");
    highlights = List.copyOf(highlights);
  }

  /**
   * A passage of one field with what matches in it.
   *
   * @param field {@code title}, {@code description} or {@code text}
   * @param passage cut from the field as it is stored
   * @param ranges what matches, as offsets in the passage, ascending, not overlapping
   */
  public record Highlight(String field, String passage, List<Range> ranges) {
    public Highlight {
      ranges = List.copyOf(ranges);
    }
  }

  /** UTF-16 offsets, the start included, the end not. */
  public record Range(int start, int end) {}
}
