package xueban.recommend;

import xueban.graph.KnowledgeGraph;
import xueban.graph.Prerequisite;

/**
 * How an entry serves a need, through the graph around the concept.
 *
 * @param share in [0, 1]; 1 is an entry whose main concept is the one needed
 */
record NeedFit(ConceptNeed need, Way way, double share) {
  /** In which way, the best first. */
  enum Way {
    MAIN_CONCEPT(1),
    ALSO_ABOUT(0.8),
    PREREQUISITE(0.4),
    /** Not tagged with it, but what a search for its name finds; scaled by how well it fits. */
    FOUND_BY_NAME(0.5),
    NONE(0);

    private final double share;

    Way(double share) {
      this.share = share;
    }
  }

  /**
   * Returns the fit.
   *
   * @param relevance how well a search for the concept's name finds the entry, in [0, 1]
   */
  static NeedFit of(CatalogEntry entry, ConceptNeed need, double relevance, KnowledgeGraph graph) {
    Way way = way(entry, need.concept(), graph);
    if (way == Way.NONE || way == Way.PREREQUISITE) {
      double byName = Way.FOUND_BY_NAME.share * relevance;
      if (byName > way.share) {
        return new NeedFit(need, Way.FOUND_BY_NAME, byName);
      }
    }
    return new NeedFit(need, way, way.share);
  }

  private static Way way(CatalogEntry entry, String concept, KnowledgeGraph graph) {
    var concepts = entry.metadata().concepts();
    if (concepts.contains(concept)) {
      return concepts.getFirst().equals(concept) ? Way.MAIN_CONCEPT : Way.ALSO_ABOUT;
    }
    return graph.prerequisitesOf(concept).stream()
            .map(Prerequisite::before)
            .anyMatch(concepts::contains)
        ? Way.PREREQUISITE
        : Way.NONE;
  }
}
