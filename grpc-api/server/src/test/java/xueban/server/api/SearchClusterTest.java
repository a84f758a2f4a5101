package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.RetryInfo;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.server.ServerConfig;
import xueban.server.XuebanServer;
import xueban.server.access.Scope;
import xueban.v1.CatalogServiceGrpc;
import xueban.v1.DeleteResourceRequest;
import xueban.v1.GetInfoRequest;
import xueban.v1.Metadata;
import xueban.v1.PutResourcesRequest;
import xueban.v1.Resource;
import xueban.v1.ResourceType;
import xueban.v1.SearchRequest;
import xueban.v1.SearchResponse;
import xueban.v1.SearchServiceGrpc;
import xueban.v1.SystemServiceGrpc;

/** The service with its search in a cluster: as long as that is there, and while it is not. */
class SearchClusterTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;

  private XuebanServer start(String node, boolean sample) {
    return XuebanServer.inProcess(
        ServerConfig.of(
                Map.of(
                    "xueban.search.nodes",
                    node,
                    "xueban.search.replicas",
                    "0",
                    "xueban.search.shards",
                    "2",
                    "xueban.search.timeout",
                    "30s"))
            .withSampleTenant(sample)
            .withDataDir(folder.resolve("data")));
  }

  private static void put(Channel tenant, String id, String title) {
    Resource resource =
        Resource.newBuilder()
            .setId(id)
            .setType(ResourceType.RESOURCE_TYPE_LESSON)
            .setMetadata(Metadata.newBuilder().setTitle(title).setLanguage("zh"))
            .build();
    assertThat(
            CatalogServiceGrpc.newBlockingStub(tenant)
                .putResources(PutResourcesRequest.newBuilder().addResources(resource).build())
                .getAdded())
        .isEqualTo(1);
  }

  private static SearchResponse search(Channel tenant, String query) {
    return SearchServiceGrpc.newBlockingStub(tenant)
        .search(SearchRequest.newBuilder().setQuery(query).build());
  }

  private static List<String> found(Channel tenant, String query) {
    return search(tenant, query).getHitsList().stream()
        .map(hit -> hit.getResource().getId())
        .sorted()
        .toList();
  }

  private static void assertUnavailable(Channel tenant) {
    Failures.assertFails(
        () -> search(tenant, "方程"), io.grpc.Status.Code.UNAVAILABLE, "NOT_AVAILABLE");
    assertThat(Failures.detail(Failures.status(() -> search(tenant, "方程")), RetryInfo.class))
        .isPresent();
  }

  private static ServingStatus health(XuebanServer server, String service) {
    return HealthGrpc.newBlockingStub(server.channel())
        .check(HealthCheckRequest.newBuilder().setService(service).build())
        .getStatus();
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      Thread.sleep(100);
    }
    assertThat(condition.getAsBoolean()).as("in time").isTrue();
  }

  private static boolean finds(Channel tenant, String query, List<String> ids) {
    try {
      return found(tenant, query).equals(ids);
    } catch (StatusRuntimeException e) {
      return false;
    }
  }

  @Test
  void putSearchDelete_clusterKilledAndBack_tenantsApart() throws Exception {
    try (SearchNode node = new SearchNode(folder)) {
      node.start();
      try (XuebanServer server = start(node.address(), false)) {
        server.installation().createTenant("east", "东区");
        server.installation().createTenant("east-1", "东一区");
        Channel east = ApiServer.as(server, "east", Scope.MANAGE);
        Channel other = ApiServer.as(server, "east-1", Scope.MANAGE);
        put(east, "r1", "一元二次方程");
        put(east, "r2", "方程组");
        put(other, "r9", "一元二次方程");
        assertThat(found(east, "方程")).containsExactly("r1", "r2");
        assertThat(found(other, "方程")).containsExactly("r9");
        delete(east, "r1");
        assertThat(found(east, "方程")).containsExactly("r2");
        assertThat(health(server, "xueban.v1.SearchService")).isEqualTo(ServingStatus.SERVING);

        node.kill();
        await(() -> !finds(east, "方程", List.of("r2")));
        put(east, "r3", "分式方程");
        delete(east, "r2");
        await(() -> health(server, "xueban.v1.SearchService") == ServingStatus.NOT_SERVING);
        assertUnavailable(east);
        assertThat(health(server, "")).isEqualTo(ServingStatus.SERVING);

        node.start();
        await(() -> finds(east, "方程", List.of("r3")));
        await(() -> health(server, "xueban.v1.SearchService") == ServingStatus.SERVING);
      }
      try (XuebanServer again = start(node.address(), false)) {
        assertThat(found(ApiServer.as(again, "east", Scope.LEARN), "方程")).containsExactly("r3");
      }
    }
  }

  private static void delete(Channel tenant, String id) {
    CatalogServiceGrpc.newBlockingStub(tenant)
        .deleteResource(DeleteResourceRequest.newBuilder().setResourceId(id).build());
  }

  @Test
  void nobodyListens_serviceStarts_andAllButSearchWorks() throws Exception {
    try (XuebanServer server = start("http://127.0.0.1:" + SearchNode.freePort(), true)) {
      Channel sample = ApiServer.as(server, "sample", Scope.MANAGE);
      assertUnavailable(sample);
      await(() -> health(server, "xueban.v1.SearchService") == ServingStatus.NOT_SERVING);
      assertThat(health(server, "")).isEqualTo(ServingStatus.SERVING);
      put(sample, "r1", "一元二次方程");
      var counts =
          SystemServiceGrpc.newBlockingStub(sample)
              .getInfo(GetInfoRequest.getDefaultInstance())
              .getCounts();
      assertThat(counts.getItems()).isPositive();
      assertThat(counts.getResources()).isPositive();
      assertThat(counts.getEvents()).isPositive();
    }
  }
}
