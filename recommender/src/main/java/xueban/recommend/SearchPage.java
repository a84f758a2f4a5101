package xueban.recommend;

import static java.util.Objects.requireNonNull;

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
 * @param correctedText what was searched in place of the text, or empty for the text itself
 */
public record SearchPage(
    List<SearchHit> hits,
    List<FacetCounts> facets,
    String nextCursor,
    long total,
    boolean totalExact,
    List<TaggedConcept> concepts,
    String correctedText) {
  public SearchPage {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
    concepts = List.copyOf(concepts);
    requireNonNull(correctedText, "correctedText");
  }

  /** Returns the same page, found by another text than was typed. */
  SearchPage corrected(String text) {
    return new SearchPage(hits, facets, nextCursor, total, totalExact, concepts, text);
  }

  /** The values of one facet among all that match, the most frequent first, at most 50. */
  public record FacetCounts(Facet facet, List<FacetCount> counts) {
    public FacetCounts {
      counts = List.copyOf(counts);
    }
  }

  public record FacetCount(String value, long count) {}
}
