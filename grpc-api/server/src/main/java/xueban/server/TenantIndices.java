package xueban.server;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xueban.XuebanException;
import xueban.recommend.SearchThreads;
import xueban.recommend.opensearch.ClusterSettings;
import xueban.recommend.opensearch.FollowingIndex;
import xueban.tutor.Xueban;
import xueban.tutor.XuebanBuilder;

/** Gives every tenant an index of its own where the configuration says, and watches them. */
final class TenantIndices {
  private static final Logger log = LoggerFactory.getLogger(TenantIndices.class);
  private static final String SERVICE = "xueban.v1.SearchService";
  private static final long WATCH_SECONDS = 1;

  private final Optional<ClusterSettings> cluster;

  /** One for all tenants: their searches share the cores. */
  private final SearchThreads threads;

  private final SecureRandom random = new SecureRandom();

  TenantIndices(SearchConfig config) {
    cluster = Optional.ofNullable(config.cluster());
    threads = SearchThreads.of(config.threads());
    cluster.ifPresent(
        settings -> {
          log.info("Search indices are in the cluster {}", settings);
          if (settings.authorization() != null
              && settings.nodes().stream()
                  .anyMatch(node -> "http".equalsIgnoreCase(node.getScheme()))) {
            log.warn("The credential for the search cluster goes over plain http; use https.");
          }
        });
  }

  XuebanBuilder equip(XuebanBuilder builder, String tenant) {
    builder.searchThreads(threads);
    cluster.ifPresent(
        settings ->
            builder.searchEngine(FollowingIndex.engine(SearchConfig.of(settings, tenant), random)));
    return builder;
  }

  /**
   * Has the health of the search service follow the cluster; it is NOT_SERVING while searches of a
   * tenant that was opened are not answered. The rest of the service serves on.
   */
  void watch(TenantRegistry tenants, GrpcServers servers, ScheduledExecutorService timer) {
    if (cluster.isPresent()) {
      // It ends with the timer.
      var unused =
          timer.scheduleWithFixedDelay(
              () -> servers.serving(SERVICE, fault(tenants).isEmpty()),
              0,
              WATCH_SECONDS,
              TimeUnit.SECONDS);
    }
  }

  private static Optional<XuebanException> fault(TenantRegistry tenants) {
    return tenants.opened().stream().map(Xueban::searchFault).flatMap(Optional::stream).findFirst();
  }
}
