package xueban.recommend;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The entries nearest to a query by meaning.
 *
 * @param cosines id to cosine, in [-1, 1]
 */
record NearestEntries(Map<String, Double> cosines) {
  /** How many are asked of the vector index. */
  static final int MOST = 200;

  /**
   * Returns the candidates as a query: the nearest scores {@code weight}, and one at the edge 0.
   *
   * @param floor cosine from which on a text counts as near, in [-1, 1)
   * @return empty if none is above the floor
   */
  Optional<IndexQuery> query(double weight, double floor) {
    double best = cosines.values().stream().max(Comparator.naturalOrder()).orElse(floor);
    double least = cosines.values().stream().min(Comparator.naturalOrder()).orElse(floor);
    // A list that was cut off ends at its last; one that holds all ends at the floor.
    double edge = cosines.size() < MOST ? floor : Math.max(floor, least);
    if (best <= edge) {
      return Optional.empty();
    }
    SortedMap<String, Float> scores = new TreeMap<>();
    cosines.forEach(
        (id, cosine) -> {
          if (cosine > edge) {
            scores.put(id, (float) (weight * (cosine - edge) / (best - edge)));
          }
        });
    return Optional.of(new IndexQuery.Listed(scores));
  }
}
