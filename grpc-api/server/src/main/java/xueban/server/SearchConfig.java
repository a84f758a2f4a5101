package xueban.server;

import org.jspecify.annotations.Nullable;
import xueban.XuebanException;
import xueban.recommend.opensearch.ClusterSettings;

/**
 * Where the search indices of the tenants are.
 *
 * @param cluster the cluster that keeps them, its index the prefix of all their names; null: Lucene
 *     keeps them in the data folder
 * @param threads how many threads Lucene's long searches of all tenants may have together, 1 to
 *     1024
 */
public record SearchConfig(@Nullable ClusterSettings cluster, int threads) {
  private static final int MOST_THREADS = 1_024;

  public SearchConfig {
    if (threads < 1 || threads > MOST_THREADS) {
      throw XuebanException.invalid(
          "threads", "%d must be in 1..%d.".formatted(threads, MOST_THREADS));
    }
  }

  /** Returns the settings for a tenant's own index; a tenant's id holds no dot, so none meet. */
  static ClusterSettings of(ClusterSettings cluster, String tenant) {
    return cluster.withIndex(cluster.index() + "." + tenant);
  }
}
