package xueban.recommend;

import java.io.IOException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/**
 * The entries nearest to a query by meaning.
 *
 * @param cosines document number to cosine, in [-1, 1]
 */
record NearestEntries(Map<Integer, Double> cosines) {
  static final VectorPrecision PRECISION = VectorPrecision.EIGHT_BITS;

  /** How many are asked of the vector index. */
  static final int MOST = 200;

  static NearestEntries find(
      IndexSearcher searcher, String field, float[] vector, Optional<Query> filter)
      throws IOException {
    Query query = PRECISION.nearest(field, vector, MOST, filter, searcher);
    Map<Integer, Double> cosines = new TreeMap<>();
    for (ScoreDoc hit : searcher.search(query, MOST).scoreDocs) {
      // Lucene scores a dot product x as (1 + x) / 2.
      cosines.put(hit.doc, Math.max(-1, 2.0 * hit.score - 1));
    }
    return new NearestEntries(cosines);
  }

  /**
   * Returns the candidates as a query: the nearest scores {@code weight}, and one at the edge 0.
   *
   * @param floor cosine from which on a text counts as near, in [-1, 1)
   * @return empty if none is above the floor
   */
  Optional<CandidateQuery> query(double weight, double floor) {
    double best = cosines.values().stream().max(Comparator.naturalOrder()).orElse(floor);
    double least = cosines.values().stream().min(Comparator.naturalOrder()).orElse(floor);
    // A list that was cut off ends at its last; one that holds all ends at the floor.
    double edge = cosines.size() < MOST ? floor : Math.max(floor, least);
    if (best <= edge) {
      return Optional.empty();
    }
    int[] docs =
        cosines.entrySet().stream()
            .filter(e -> e.getValue() > edge)
            .mapToInt(Map.Entry::getKey)
            .toArray();
    float[] scores = new float[docs.length];
    for (int i = 0; i < docs.length; i++) {
      double cosine = cosines.getOrDefault(docs[i], edge);
      scores[i] = (float) (weight * (cosine - edge) / (best - edge));
    }
    return Optional.of(new CandidateQuery(docs, scores));
  }
}
