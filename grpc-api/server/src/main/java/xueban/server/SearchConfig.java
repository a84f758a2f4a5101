package xueban.server;

import org.jspecify.annotations.Nullable;
import xueban.XuebanException;
import xueban.recommend.opensearch.ClusterSettings;

/**
 * Where the search indices of the tenants are.
 *
 * @param cluster the cluster that keeps them, its index the prefix of all their names; null: Lucene
 *     keeps them in the data folder
 * @param threads up to how many of Lucene's long searches, of all tenants, and helpers together
 *     helpers join, 1 to 1024; it limits the helpers, not the searches
 */
public record SearchConfig(@Nullable ClusterSettings cluster, int threads) {
  private static final int MOST_THREADS = 1_024;

  public SearchConfig {
    if (threads < 1 || threads > MOST_THREADS) {
      throw XuebanException.invalid(
          "threads", "%d must be in 1..%d.".formatted(threads, MOST_THREADS));
    }
  }

  /** Returns one for each core, at most 1024. */
  static int standardThreads() {
    return threadsFor(Runtime.getRuntime().availableProcessors());
  }

  static int threadsFor(int cores) {
    return Math.min(MOST_THREADS, cores);
  }

  /** Returns the settings for a tenant's own index; a tenant's id holds no dot, so none meet. */
  static ClusterSettings of(ClusterSettings cluster, String tenant) {
    return cluster.withIndex(cluster.index() + "." + tenant);
  }
}
