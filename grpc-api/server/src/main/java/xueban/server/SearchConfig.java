package xueban.server;

import org.jspecify.annotations.Nullable;
import xueban.recommend.opensearch.ClusterSettings;

/**
 * Where the search indices of the tenants are.
 *
 * @param cluster the cluster that keeps them, its index the prefix of all their names; null: Lucene
 *     keeps them in the data folder
 */
public record SearchConfig(@Nullable ClusterSettings cluster) {
  /** Returns the settings for a tenant's own index; a tenant's id holds no dot, so none meet. */
  static ClusterSettings of(ClusterSettings cluster, String tenant) {
    return cluster.withIndex(cluster.index() + "." + tenant);
  }
}
