package xueban.recommend;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Supplier;
import xueban.nlp.TaggedConcept;
import xueban.nlp.TextAnalysis;

/** Gives entries that arrive without concepts those that their title and text are about. */
public final class ConceptTagging {
  private final Supplier<TextAnalysis> analysis;

  /**
   * @param analysis the analysis to use now, asked for only when an entry has no concepts
   */
  public ConceptTagging(Supplier<TextAnalysis> analysis) {
    this.analysis = requireNonNull(analysis, "analysis");
  }

  /** Returns the entry as it is if it has concepts, else with those found, marked as inferred. */
  public Tagged tag(CatalogEntry entry) {
    if (!entry.metadata().concepts().isEmpty()) {
      return new Tagged(entry, List.of());
    }
    List<TaggedConcept> found = EntryConcepts.given(entry, analysis.get());
    List<String> concepts = found.stream().map(TaggedConcept::concept).toList();
    Inferred others = entry.metadata().inferred().without(Inferred.Field.CONCEPTS);
    Inferred inferred =
        found.isEmpty()
            ? others
            : others.with(Inferred.Field.CONCEPTS, found.getFirst().probability());
    return new Tagged(
        entry.withMetadata(entry.metadata().withConcepts(concepts).withInferred(inferred)), found);
  }

  /**
   * Returns the entry with the concepts that are found now in place of those found before; as it
   * is, if a person gave its concepts or the same are found.
   */
  public CatalogEntry tagAnew(CatalogEntry entry) {
    Metadata metadata = entry.metadata();
    if (!metadata.concepts().isEmpty() && !metadata.inferred().has(Inferred.Field.CONCEPTS)) {
      return entry;
    }
    CatalogEntry anew = tag(entry.withConcepts(List.of())).entry();
    return anew.metadata().concepts().equals(metadata.concepts()) ? entry : anew;
  }

  /**
   * An entry after tagging.
   *
   * @param found the concepts that tagging gave it, likeliest first; empty if it had its own or its
   *     text names none
   */
  public record Tagged(CatalogEntry entry, List<TaggedConcept> found) {
    public Tagged {
      requireNonNull(entry, "entry");
      found = List.copyOf(found);
    }
  }
}
