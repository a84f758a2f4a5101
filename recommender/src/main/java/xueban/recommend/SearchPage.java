package xueban.recommend;

import java.util.List;
import xueban.nlp.TaggedConcept;

/**
 * A page of hits.
 *
 * @param hits best first; empty if nothing passes
 * @param facets one entry for each facet asked for, in that order
 * @param nextCursor where to go on, or empty after the last page
 * @param total how many entries match
 * @param totalExact whether {@code total} is exact; if not, it is a lower bound
 * @param concepts concepts that the search text names
 */
public record SearchPage(
    List<SearchHit> hits,
    List<FacetCounts> facets,
    String nextCursor,
    long total,
    boolean totalExact,
    List<TaggedConcept> concepts) {
  public SearchPage {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
    concepts = List.copyOf(concepts);
  }

  /** The values of one facet among all that match, the most frequent first, at most 50. */
  public record FacetCounts(Facet facet, List<FacetCount> counts) {
    public FacetCounts {
      counts = List.copyOf(counts);
    }
  }

  public record FacetCount(String value, long count) {}
}
