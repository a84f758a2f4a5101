package xueban.recommend;

import java.util.List;
import xueban.nlp.tag.LabelledText;

/** Entries as texts from which tagging is learnt. */
public final class LabelledEntries {
  private LabelledEntries() {}

  /**
   * Returns the entry's text as tagging reads it, with the concepts that a person gave; without any
   * if they were inferred: a model must not learn from what one said before it.
   */
  public static LabelledText of(CatalogEntry entry) {
    Metadata metadata = entry.metadata();
    boolean inferred = metadata.inferred().has(Inferred.Field.CONCEPTS);
    return new LabelledText(
        metadata.subject(),
        EntryConcepts.text(entry),
        EntryConcepts.solution(entry),
        inferred ? List.of() : metadata.concepts());
  }
}
