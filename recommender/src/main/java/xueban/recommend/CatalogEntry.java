package xueban.recommend;

import java.util.List;

/** A resource or an item of the catalog. Their ids share one space. */
public sealed interface CatalogEntry permits Resource, Item {
  String id();

  Metadata metadata();

  ResourceType type();

  /** Returns the text that is searched beside title and description: body or stem. */
  String text();

  /** Returns the same entry about other concepts. */
  CatalogEntry withConcepts(List<String> concepts);

  /** Returns the same entry with other metadata. */
  CatalogEntry withMetadata(Metadata metadata);

  /**
   * Returns whether the two say the same; the revision of an item does not count, nor how likely a
   * value is that a model inferred.
   */
  default boolean sameContentAs(CatalogEntry other) {
    Inferred own = metadata().inferred();
    boolean sameInferred =
        own.probabilities().keySet().equals(other.metadata().inferred().probabilities().keySet());
    CatalogEntry like =
        sameInferred ? other.withMetadata(other.metadata().withInferred(own)) : other;
    if (this instanceof Item mine && like instanceof Item theirs) {
      return mine.equals(theirs.withRevision(mine.revision()));
    }
    return equals(like);
  }
}
