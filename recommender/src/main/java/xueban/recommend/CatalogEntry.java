package xueban.recommend;

/** A resource or an item of the catalog. Their ids share one space. */
public sealed interface CatalogEntry permits Resource, Item {
  String id();

  Metadata metadata();

  ResourceType type();

  /** Returns the text that is searched beside title and description: body or stem. */
  String text();

  /** Returns the same entry about other concepts. */
  CatalogEntry withConcepts(java.util.List<String> concepts);
}
