package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static xueban.server.api.Failures.assertFails;
import static xueban.server.api.Failures.assertUnknown;

import io.grpc.Channel;
import io.grpc.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.server.ServerConfig;
import xueban.server.XuebanServer;
import xueban.server.access.Scope;
import xueban.v1.CatalogServiceGrpc;
import xueban.v1.ClassServiceGrpc;
import xueban.v1.Concept;
import xueban.v1.GetConceptRequest;
import xueban.v1.GetInfoRequest;
import xueban.v1.GetInfoResponse;
import xueban.v1.GetProfileRequest;
import xueban.v1.GetProfileResponse;
import xueban.v1.GetResourceRequest;
import xueban.v1.GraphServiceGrpc;
import xueban.v1.ImportGraphRequest;
import xueban.v1.LearnerServiceGrpc;
import xueban.v1.ListClassesRequest;
import xueban.v1.Metadata;
import xueban.v1.PutResourcesRequest;
import xueban.v1.RecordResponsesRequest;
import xueban.v1.Resource;
import xueban.v1.ResponseRow;
import xueban.v1.SearchRequest;
import xueban.v1.SearchServiceGrpc;
import xueban.v1.SystemServiceGrpc;

class TenantsTest {
  @TempDir Path folder;

  @Test
  void twoTenants_neverSeeEachOther() {
    try (XuebanServer server = XuebanServer.inProcess(config(false))) {
      server.installation().createTenant("east", "东区");
      server.installation().createTenant("west", "西区");
      Channel east = ApiServer.as(server, "east", Scope.MANAGE);
      Channel west = ApiServer.as(server, "west", Scope.MANAGE);
      fill(east);

      assertThat(info(east).getCounts().getResources()).isEqualTo(1);
      assertThat(info(west).getTenantName()).isEqualTo("西区");
      assertThat(info(west).getCounts()).isEqualTo(xueban.v1.TenantCounts.getDefaultInstance());
      assertUnknown(
          () ->
              CatalogServiceGrpc.newBlockingStub(west)
                  .getResource(GetResourceRequest.newBuilder().setResourceId("r").build()),
          "UNKNOWN_RESOURCE");
      assertUnknown(
          () ->
              GraphServiceGrpc.newBlockingStub(west)
                  .getConcept(GetConceptRequest.newBuilder().setConceptId("c").build()),
          "UNKNOWN_CONCEPT");
      assertThat(profile(east).getResponseCount()).isEqualTo(1);
      assertThat(profile(west).getResponseCount()).isZero();
      assertThat(
              SearchServiceGrpc.newBlockingStub(west)
                  .search(SearchRequest.newBuilder().setQuery("东区的资源").build())
                  .getHitsList())
          .isEmpty();
      assertThat(
              ClassServiceGrpc.newBlockingStub(west)
                  .listClasses(ListClassesRequest.getDefaultInstance())
                  .getGroupsList())
          .isEmpty();
    }
  }

  @Test
  void revokedApplication_refusedAtOnce() {
    try (XuebanServer server = XuebanServer.inProcess(config(false))) {
      server.installation().createTenant("east", "东区");
      Channel channel = ApiServer.as(server, "east", Scope.LEARN);
      assertThat(info(channel).getTenantName()).isEqualTo("东区");

      server
          .installation()
          .applications()
          .list("east")
          .forEach(application -> server.installation().applications().revoke(application.id()));

      assertFails(() -> info(channel), Status.Code.UNAUTHENTICATED, "NO_CREDENTIAL");
    }
  }

  @Test
  void restart_findsEverythingAsItWas() throws Exception {
    String credential;
    GetInfoResponse before;
    GetProfileResponse profile;
    try (XuebanServer server = XuebanServer.inProcess(config(true))) {
      credential = server.sampleCredential().orElseThrow();
      Channel channel = ApiServer.with(server.channel(), credential);
      fill(channel);
      before = info(channel);
      profile = profile(channel);
    }
    assertThat(Files.getPosixFilePermissions(folder.resolve("sample-credential")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    try (XuebanServer server = XuebanServer.inProcess(config(true))) {
      assertThat(server.sampleCredential()).contains(credential);
      Channel channel = ApiServer.with(server.channel(), credential);
      assertThat(info(channel).getCounts()).isEqualTo(before.getCounts());
      assertThat(info(channel).getGraphVersion()).isEqualTo(before.getGraphVersion());
      assertThat(profile(channel).getPosition()).isEqualTo(profile.getPosition());
      assertThat(profile(channel).getConcepts(0).getMastery())
          .isEqualTo(profile.getConcepts(0).getMastery());
    }
  }

  private ServerConfig config(boolean sample) {
    return ServerConfig.defaults().withDataDir(folder).withSampleTenant(sample);
  }

  private static void fill(Channel tenant) {
    GraphServiceGrpc.newBlockingStub(tenant)
        .importGraph(
            ImportGraphRequest.newBuilder()
                .addConcepts(Concept.newBuilder().setId("c").setName("概念").setSubject("s"))
                .build());
    CatalogServiceGrpc.newBlockingStub(tenant)
        .putResources(
            PutResourcesRequest.newBuilder()
                .addResources(
                    Resource.newBuilder()
                        .setId("r")
                        .setMetadata(Metadata.newBuilder().setTitle("东区的资源").addConceptIds("c")))
                .build());
    var outcome =
        LearnerServiceGrpc.newBlockingStub(tenant)
            .recordResponses(
                RecordResponsesRequest.newBuilder()
                    .addResponses(
                        ResponseRow.newBuilder()
                            .setEventId("e1")
                            .setLearnerId("anna")
                            .setItemId("i")
                            .addConceptIds("c")
                            .setScore(1))
                    .build());
    assertThat(outcome.getOutcomes(0).hasAcknowledged()).isTrue();
  }

  private static GetInfoResponse info(Channel tenant) {
    return SystemServiceGrpc.newBlockingStub(tenant).getInfo(GetInfoRequest.getDefaultInstance());
  }

  private static GetProfileResponse profile(Channel tenant) {
    return LearnerServiceGrpc.newBlockingStub(tenant)
        .getProfile(GetProfileRequest.newBuilder().setLearnerId("anna").build());
  }
}
