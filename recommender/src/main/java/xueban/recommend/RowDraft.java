package xueban.recommend;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What a row of a file became. */
public sealed interface RowDraft {
  /**
   * The row is an entry, but for its concepts.
   *
   * @param entry without concepts
   * @param labels ids, names or aliases of its concepts as the row writes them, the main one first;
   *     for {@link ConceptResolver}
   */
  record Accepted(CatalogEntry entry, List<String> labels) implements RowDraft {
    public Accepted {
      requireNonNull(entry, "entry");
      labels = List.copyOf(labels);
    }
  }

  /**
   * The row cannot be an entry.
   *
   * @param reason names the field, its value, and what is allowed
   */
  record Rejected(String reason) implements RowDraft {
    public Rejected {
      requireNonNull(reason, "reason");
    }
  }
}
