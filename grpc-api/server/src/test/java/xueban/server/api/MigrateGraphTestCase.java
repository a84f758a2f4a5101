package xueban.server.api;

import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.StreamObserver;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import xueban.server.ServerConfig;
import xueban.server.XuebanServer;
import xueban.server.access.Scope;
import xueban.v1.CatalogServiceGrpc;
import xueban.v1.Concept;
import xueban.v1.ConceptProfile;
import xueban.v1.Edition;
import xueban.v1.GetInfoRequest;
import xueban.v1.GetProfileRequest;
import xueban.v1.GetResourceRequest;
import xueban.v1.GraphServiceGrpc;
import xueban.v1.IdChange;
import xueban.v1.IdChangeKind;
import xueban.v1.ImportGraphRequest;
import xueban.v1.LearnerServiceGrpc;
import xueban.v1.Metadata;
import xueban.v1.MigrateGraphRequest;
import xueban.v1.MigrateGraphResponse;
import xueban.v1.MigrationHeader;
import xueban.v1.Misconception;
import xueban.v1.Prerequisite;
import xueban.v1.PutResourcesRequest;
import xueban.v1.RecordResponsesRequest;
import xueban.v1.Resource;
import xueban.v1.ResponseRow;
import xueban.v1.SystemServiceGrpc;
import xueban.v1.Unit;

/** Calls that migrate a graph over the network: every test has a tenant of its own. */
abstract class MigrateGraphTestCase {
  static final AtomicInteger TENANTS = new AtomicInteger();

  @TempDir static Path folder;
  static XuebanServer server;
  static ManagedChannel network;

  String tenant;
  Channel channel;

  @BeforeAll
  static void start() {
    server =
        XuebanServer.start(
            ServerConfig.defaults().withDataDir(folder).withPorts(0, 0).withSampleTenant(false));
    network =
        NettyChannelBuilder.forAddress(server.grpcAddress().orElseThrow()).usePlaintext().build();
  }

  @AfterAll
  static void stop() {
    network.shutdownNow();
    server.close();
  }

  /** A tenant with the graph a → b → c, a resource about b, and two answers of anna about b. */
  @BeforeEach
  void fill() {
    tenant = "t" + TENANTS.incrementAndGet();
    server.installation().createTenant(tenant, tenant);
    channel = as(Scope.MANAGE);
    GraphServiceGrpc.newBlockingStub(channel)
        .importGraph(
            ImportGraphRequest.newBuilder()
                .addConcepts(concept("a").getConcept())
                .addConcepts(concept("b").getConcept())
                .addConcepts(concept("c").getConcept())
                .addPrerequisites(edge("a", "b").getPrerequisite())
                .addPrerequisites(edge("b", "c").getPrerequisite())
                .build());
    CatalogServiceGrpc.newBlockingStub(channel)
        .putResources(
            PutResourcesRequest.newBuilder()
                .addResources(
                    Resource.newBuilder()
                        .setId("r")
                        .setMetadata(Metadata.newBuilder().setTitle("乘法").addConceptIds("b")))
                .build());
    RecordResponsesRequest.Builder answers = RecordResponsesRequest.newBuilder();
    for (int i = 0; i < 2; i++) {
      answers.addResponses(
          ResponseRow.newBuilder()
              .setEventId("e" + i)
              .setLearnerId("anna")
              .setItemId("i")
              .addConceptIds("b")
              .setScore(i));
    }
    LearnerServiceGrpc.newBlockingStub(channel).recordResponses(answers.build());
  }

  Channel as(Scope scope) {
    return ApiServer.with(
        network,
        server
            .installation()
            .applications()
            .create(tenant, "test", scope.included().stream().map(Scope::stored).toList())
            .text());
  }

  String version() {
    return SystemServiceGrpc.newBlockingStub(channel)
        .getInfo(GetInfoRequest.getDefaultInstance())
        .getGraphVersion();
  }

  List<String> resourceConcepts() {
    return CatalogServiceGrpc.newBlockingStub(channel)
        .getResource(GetResourceRequest.newBuilder().setResourceId("r").build())
        .getResource()
        .getMetadata()
        .getConceptIdsList();
  }

  ConceptProfile profile(String concept) {
    return LearnerServiceGrpc.newBlockingStub(channel)
        .getProfile(
            GetProfileRequest.newBuilder().setLearnerId("anna").addConceptIds(concept).build())
        .getConcepts(0);
  }

  StreamObserver<MigrateGraphRequest> open(Answer answer) {
    return GraphServiceGrpc.newStub(channel).migrateGraph(answer);
  }

  MigrateGraphResponse migrate(MigrateGraphRequest... requests) {
    Answer answer = new Answer();
    StreamObserver<MigrateGraphRequest> rows = open(answer);
    for (MigrateGraphRequest request : requests) {
      rows.onNext(request);
    }
    rows.onCompleted();
    return answer.get();
  }

  static MigrateGraphRequest header(boolean dryRun) {
    return MigrateGraphRequest.newBuilder()
        .setHeader(MigrationHeader.newBuilder().setDryRun(dryRun))
        .build();
  }

  static MigrateGraphRequest concept(String id) {
    return MigrateGraphRequest.newBuilder()
        .setConcept(Concept.newBuilder().setId(id).setName("名" + id).setSubject("s"))
        .build();
  }

  static MigrateGraphRequest edge(String before, String after) {
    return MigrateGraphRequest.newBuilder()
        .setPrerequisite(Prerequisite.newBuilder().setBeforeId(before).setAfterId(after))
        .build();
  }

  static MigrateGraphRequest misconception(String concept, String name) {
    return MigrateGraphRequest.newBuilder()
        .setMisconception(Misconception.newBuilder().setConceptId(concept).setName(name))
        .build();
  }

  static MigrateGraphRequest edition(String id, String... concepts) {
    return MigrateGraphRequest.newBuilder()
        .setEdition(
            Edition.newBuilder()
                .setId(id)
                .setName("版本")
                .setSubject("s")
                .addUnits(
                    Unit.newBuilder()
                        .setId("u")
                        .setTitle("单元")
                        .setGrade(7)
                        .setTerm(1)
                        .addAllConceptIds(List.of(concepts))))
        .build();
  }

  static MigrateGraphRequest rename(String oldId, String newId) {
    return change(IdChangeKind.ID_CHANGE_KIND_RENAME, oldId, newId);
  }

  static MigrateGraphRequest change(IdChangeKind kind, String oldId, String... newIds) {
    return MigrateGraphRequest.newBuilder()
        .setChange(
            IdChange.newBuilder().setKind(kind).setOldId(oldId).addAllNewIds(List.of(newIds)))
        .build();
  }

  static final class Answer implements StreamObserver<MigrateGraphResponse> {
    private final CompletableFuture<MigrateGraphResponse> end = new CompletableFuture<>();

    @Override
    public void onNext(MigrateGraphResponse answer) {
      end.complete(answer);
    }

    @Override
    public void onError(Throwable error) {
      end.completeExceptionally(error);
    }

    @Override
    public void onCompleted() {
      end.completeExceptionally(new AssertionError("the call ended without an answer"));
    }

    MigrateGraphResponse get() {
      try {
        return end.get(60, TimeUnit.SECONDS);
      } catch (ExecutionException e) {
        throw (RuntimeException) e.getCause();
      } catch (InterruptedException | TimeoutException e) {
        throw new AssertionError(e);
      }
    }

    Status.Code code() {
      try {
        get();
        return Status.Code.OK;
      } catch (StatusRuntimeException e) {
        return e.getStatus().getCode();
      }
    }
  }
}
