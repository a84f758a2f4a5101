package xueban.recommend;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import xueban.nlp.tag.LabelledText;
import xueban.nlp.tag.TextLabel;

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

  /** Returns the entry's text with each label that a person gave. */
  public static Map<TextLabel, LabelledText> labels(CatalogEntry entry) {
    Inferred inferred = entry.metadata().inferred();
    Map<TextLabel, LabelledText> labels = new EnumMap<>(TextLabel.class);
    boolean typed = !inferred.has(Inferred.Field.TYPE);
    switch (entry) {
      case Item item -> {
        if (typed) {
          labels.put(TextLabel.ITEM_KIND, labelled(entry, item.kind().name()));
        }
        if (!Double.isNaN(item.difficulty()) && !inferred.has(Inferred.Field.DIFFICULTY)) {
          labels.put(
              TextLabel.DIFFICULTY, labelled(entry, TextLabel.ofDifficulty(item.difficulty())));
        }
      }
      case Resource resource -> {
        if (typed && resource.type() != ResourceType.OTHER) {
          labels.put(TextLabel.RESOURCE_TYPE, labelled(entry, resource.type().name()));
        }
      }
    }
    return labels;
  }

  private static LabelledText labelled(CatalogEntry entry, String label) {
    return new LabelledText(
        entry.metadata().subject(),
        EntryConcepts.text(entry),
        EntryConcepts.solution(entry),
        List.of(label));
  }
}
