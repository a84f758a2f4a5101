package xueban.recommend.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * How well an index, or all that a cluster has, is kept.
 *
 * @param nodes nodes that hold data, at least 0
 * @param unassigned copies of parts that no node holds, at least 0
 */
public record ClusterHealth(State state, int nodes, int unassigned) {
  /** What of an index is there. */
  public enum State {
    /** Every part with all its copies. */
    GREEN,
    /** Every part, but not all copies: one more lost node may lose entries. */
    YELLOW,
    /** Parts are missing; searches fail until they are back. */
    RED
  }

  /**
   * Asks a cluster how all that it keeps is kept.
   *
   * @throws xueban.XuebanException {@code NOT_AVAILABLE} if it does not answer, or refuses us
   */
  public static ClusterHealth of(ClusterSettings settings) {
    try (ClusterClient client = new ClusterClient(settings)) {
      return of(client.call("GET", "/_cluster/health", null));
    }
  }

  static ClusterHealth of(JsonNode health) {
    return new ClusterHealth(
        State.valueOf(health.path("status").asText("red").toUpperCase(Locale.ROOT)),
        health.path("number_of_data_nodes").asInt(),
        health.path("unassigned_shards").asInt());
  }
}
