package xueban.recommend.opensearch;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xueban.XuebanException;

/**
 * Where a cluster is and how it keeps the index.
 *
 * @param nodes HTTP addresses of nodes, at least one; the next is asked if one does not answer
 * @param authorization value of the Authorization header, or null for a cluster without accounts
 * @param index name that searches use, one a tenant; an alias of the index built last
 * @param shards parts of the index, 1 to 1,024; fixed when an index is built
 * @param replicas copies of each part beside the first, 0 to 10; with 0, a lost node loses entries
 *     until the index is built anew
 * @param timeout longest wait for one answer, above 0
 * @param bulkBytes how large a bulk request grows before it is sent, 1 KiB to 64 MiB
 * @param bytesInFlight most bytes sent and not yet answered, at least {@code bulkBytes}
 */
public record ClusterSettings(
    List<URI> nodes,
    @Nullable String authorization,
    String index,
    int shards,
    int replicas,
    Duration timeout,
    int bulkBytes,
    int bytesInFlight) {
  private static final Pattern INDEX = Pattern.compile("[a-z0-9][a-z0-9_.-]{0,99}");

  public ClusterSettings {
    nodes = List.copyOf(nodes);
    if (nodes.isEmpty()) {
      throw XuebanException.invalid("nodes", "is empty; give the address of a node.");
    }
    for (URI node : nodes) {
      if (node.getRawUserInfo() != null) {
        // Not repeated: it may hold a password.
        throw XuebanException.invalid(
            "nodes", "holds a user; leave it out of the address and give it apart.");
      }
      String scheme = String.valueOf(node.getScheme()).toLowerCase(Locale.ROOT);
      if (!(scheme.equals("http") || scheme.equals("https")) || node.getHost() == null) {
        throw XuebanException.invalid(
            "nodes", node + " is no http address; write it like https://search-1:9200.");
      }
    }
    if (!INDEX.matcher(index).matches()) {
      throw XuebanException.invalid(
          "index",
          "\"%s\" must be 1 to 100 of a-z, 0-9, _, - and dots, a letter or digit first."
              .formatted(index));
    }
    range("shards", shards, 1, 1_024);
    range("replicas", replicas, 0, 10);
    range("bulk_bytes", bulkBytes, 1 << 10, 64 << 20);
    range("bytes_in_flight", bytesInFlight, bulkBytes, Integer.MAX_VALUE);
    if (timeout.isNegative() || timeout.isZero()) {
      throw XuebanException.invalid("timeout", timeout + " must be above 0.");
    }
  }

  private static void range(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw XuebanException.invalid(name, "%d must be in %d..%d.".formatted(value, least, most));
    }
  }

  /** Returns six parts with one copy each, 30 seconds, requests of 4 MiB, 16 MiB in flight. */
  public static ClusterSettings of(String index, URI... nodes) {
    return new ClusterSettings(
        List.of(nodes), null, index, 6, 1, Duration.ofSeconds(30), 4 << 20, 16 << 20);
  }

  public ClusterSettings withIndex(String newIndex) {
    return new ClusterSettings(
        nodes, authorization, newIndex, shards, replicas, timeout, bulkBytes, bytesInFlight);
  }

  public ClusterSettings withAuthorization(String newAuthorization) {
    return new ClusterSettings(
        nodes, newAuthorization, index, shards, replicas, timeout, bulkBytes, bytesInFlight);
  }

  public ClusterSettings withShards(int newShards, int newReplicas) {
    return new ClusterSettings(
        nodes, authorization, index, newShards, newReplicas, timeout, bulkBytes, bytesInFlight);
  }

  public ClusterSettings withTimeout(Duration newTimeout) {
    return new ClusterSettings(
        nodes, authorization, index, shards, replicas, newTimeout, bulkBytes, bytesInFlight);
  }

  public ClusterSettings withBulk(int newBulkBytes, int newBytesInFlight) {
    return new ClusterSettings(
        nodes, authorization, index, shards, replicas, timeout, newBulkBytes, newBytesInFlight);
  }

  /** Returns everything but the credential. */
  @Override
  public String toString() {
    return "ClusterSettings[%s on %s, %d shards, %d replicas]"
        .formatted(index, nodes, shards, replicas);
  }
}
