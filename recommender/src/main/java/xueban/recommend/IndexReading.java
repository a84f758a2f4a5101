package xueban.recommend;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one search asks of an index, whatever engine holds it. Ranking, explanation, pages and
 * near-duplicates are made of these answers alone, so they are the same on every engine.
 *
 * <p>For one search on one thread. Documents go by the ids of their entries.
 */
public interface IndexReading {
  /** Matches up to here are counted exactly on every engine; an engine may count more of them. */
  int COUNTED_EXACTLY = 1_000;

  /** Returns how many documents there are. */
  long size() throws IOException;

  /** Returns how many documents hold each of the words; 0 for one that none holds. */
  Map<String, Long> documentsWith(List<String> words) throws IOException;

  /** Returns the score of the best match, or 0 if nothing matches. */
  double best(IndexQuery.Ranked query) throws IOException;

  /** Returns how many documents match, counted up to {@code most}. */
  int count(IndexQuery query, int most) throws IOException;

  /**
   * Returns the documents whose vectors are nearest to one, at most {@code most}.
   *
   * @param field where vectors of the same space are
   * @param vector of length 1
   * @param filter what they must satisfy
   * @param among what the search matches by words and concepts; an engine without an index of
   *     vectors looks only among the best of these
   * @return id to cosine, in [-1, 1]
   */
  Map<String, Double> nearest(
      String field, float[] vector, Optional<IndexQuery> filter, IndexQuery among, int most)
      throws IOException;

  /**
   * Returns matches in their order, ties by id.
   *
   * @param after the match behind which to go on, or null for the first ones
   * @param most how many to return, at least 1
   * @param facets by what to count all matches; may be empty
   */
  Found search(
      IndexQuery query,
      SearchRequest.Sort order,
      @Nullable Match after,
      int most,
      List<Facet> facets)
      throws IOException;

  /**
   * Returns what each query gives to each document: id to scores, one a query in their order, 0
   * where it does not match.
   */
  Map<String, List<Double>> scores(List<IndexQuery> queries, List<String> ids) throws IOException;

  /** Returns the vector of an entry if it was made of a text of that digest. */
  Optional<float[]> vector(String id, String field, long digest) throws IOException;

  /** Returns the sketch of a document that {@link #search} found; empty if it has none. */
  Optional<TextSketch> sketch(String id) throws IOException;

  /** Returns whether more than one document has one of the terms of a sketch. */
  boolean isShared(TextSketch sketch) throws IOException;

  /**
   * A match and its place in the order.
   *
   * @param id of the entry
   * @param key bits of what it is sorted by: of a float score for relevance, of a double for
   *     quality, else a long
   */
  record Match(String id, long key) {}

  /**
   * What a search found.
   *
   * @param total how many documents match
   * @param totalExact whether {@code total} is exact; if not, it is a lower bound
   * @param facets one entry for each facet asked for, in that order
   */
  record Found(
      List<Match> matches, long total, boolean totalExact, List<SearchPage.FacetCounts> facets) {
    public Found {
      matches = List.copyOf(matches);
      facets = List.copyOf(facets);
    }
  }
}
