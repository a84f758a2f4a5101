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
 * @param total how many entries match, near-duplicates counted each
 * @param totalExact whether {@code total} is exact; if not, it is a lower bound
 * @param concepts concepts that the search text names
 * @param correctedText what was searched in place of the text, or empty for the text itself
 * @param offeredText what was perhaps meant and would find more, though the text itself was
 *     searched, since it finds something; only on the first page, or empty
 * @param index number of the last catalog change that the search has seen at least
 */
public record SearchPage(
    List<SearchHit> hits,
    List<FacetCounts> facets,
    String nextCursor,
    long total,
    boolean totalExact,
    List<TaggedConcept> concepts,
    String correctedText,
    String offeredText,
    long index) {
  public SearchPage {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
    concepts = List.copyOf(concepts);
    requireNonNull(correctedText, "correctedText");
    requireNonNull(offeredText, "offeredText");
  }

  /** Returns the same page, found by another text than was typed, or with another on offer. */
  SearchPage spelt(String corrected, String offered) {
    return new SearchPage(
        hits, facets, nextCursor, total, totalExact, concepts, corrected, offered, index);
  }

  /** Returns the same page, of a version of the index. */
  SearchPage of(long version) {
    return new SearchPage(
        hits, facets, nextCursor, total, totalExact, concepts, correctedText, offeredText, version);
  }

  /**
   * The values of one facet among all that match, near-duplicates counted each, the most frequent
   * first, at most 50.
   */
  public record FacetCounts(Facet facet, List<FacetCount> counts) {
    public FacetCounts {
      counts = List.copyOf(counts);
    }
  }

  public record FacetCount(String value, long count) {}
}
