package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static xueban.server.api.Failures.assertFails;
import static xueban.server.api.Failures.assertInvalid;
import static xueban.server.api.Failures.assertUnknown;

import io.grpc.Channel;
import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.StreamObserver;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

/** The graph's next version by a call over the network: every test has a tenant of its own. */
class MigrateGraphTest {
  private static final AtomicInteger TENANTS = new AtomicInteger();

  @TempDir static Path folder;
  private static XuebanServer server;
  private static ManagedChannel network;

  private String tenant;
  private Channel channel;

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

  @Test
  void rename_movesCatalogAndEvidence_aSecondTimeChangesNothing() {
    String before = version();
    ConceptProfile evidence = profile("b");
    MigrateGraphRequest[] rows = {
      header(false),
      rename("b", "times"),
      edge("a", "times"),
      edge("times", "c"),
      edition("pep", "times", "c"),
      misconception("times", "漏乘"),
      concept("a"),
      concept("times"),
      concept("c")
    };

    MigrateGraphResponse first = migrate(rows);
    MigrateGraphResponse second = migrate(rows);

    assertThat(first)
        .isEqualTo(
            MigrateGraphResponse.newBuilder()
                .setFromGraphVersion(before)
                .setGraphVersion(version())
                .setEntryCount(1)
                .setLearnerCount(1)
                .build());
    assertThat(version()).isNotEqualTo(before);
    assertThat(second)
        .isEqualTo(
            MigrateGraphResponse.newBuilder()
                .setFromGraphVersion(version())
                .setGraphVersion(version())
                .build());
    assertThat(resourceConcepts()).containsExactly("times");
    assertThat(profile("times").getMastery()).isEqualTo(evidence.getMastery());
    assertThat(profile("times").getIndependentCount()).isEqualTo(2);
  }

  @Test
  void split_mergeRemove_areTaken() {
    MigrateGraphResponse split =
        migrate(
            header(false),
            concept("a"),
            concept("b"),
            concept("b2"),
            concept("c"),
            change(IdChangeKind.ID_CHANGE_KIND_SPLIT, "b", "b", "b2"));
    MigrateGraphResponse rest =
        migrate(
            header(false),
            concept("b"),
            change(IdChangeKind.ID_CHANGE_KIND_MERGE, "b2", "b"),
            change(IdChangeKind.ID_CHANGE_KIND_REMOVE, "a"),
            change(IdChangeKind.ID_CHANGE_KIND_REMOVE, "c"));

    assertThat(split.getLearnerCount()).isEqualTo(1);
    assertThat(rest.getLearnerCount()).isEqualTo(1);
    assertThat(resourceConcepts()).containsExactly("b");
    assertThat(profile("b").getIndependentCount()).isEqualTo(2);
  }

  @Test
  void dryRun_countsAndChangesNothing() {
    String before = version();

    MigrateGraphResponse dry =
        migrate(header(true), concept("a"), concept("times"), concept("c"), rename("b", "times"));

    assertThat(dry.getDryRun()).isTrue();
    assertThat(dry.getEntryCount()).isEqualTo(1);
    assertThat(dry.getLearnerCount()).isEqualTo(1);
    assertThat(dry.getGraphVersion()).isNotEqualTo(before);
    assertThat(dry.getFromGraphVersion()).isEqualTo(before);
    assertThat(version()).isEqualTo(before);
    assertThat(resourceConcepts()).containsExactly("b");
  }

  @Test
  void headerAlone_changesNothing() {
    MigrateGraphResponse nothing = migrate(header(false));

    assertThat(nothing.getGraphVersion()).isEqualTo(nothing.getFromGraphVersion());
    assertThat(nothing.getEntryCount()).isZero();
  }

  @Test
  void streamThatBreaksOff_changesNothing_andLeavesPlaceForOthers() throws Exception {
    String before = version();
    for (int i = 0; i < 5; i++) {
      Answer answer = new Answer();
      StreamObserver<MigrateGraphRequest> rows = open(answer);
      rows.onNext(header(false));
      rows.onNext(concept("other"));
      rows.onError(new IllegalStateException("gone"));
      assertThat(answer.code()).isEqualTo(Status.Code.CANCELLED);
    }
    assertThat(version()).isEqualTo(before);
    assertThat(patiently(header(false), concept("a"), concept("b"), concept("c")).getDryRun())
        .isFalse();
  }

  @Test
  void thirdAtATime_isToldToWait() throws Exception {
    List<StreamObserver<MigrateGraphRequest>> open = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      open.add(open(new Answer()));
      open.getLast().onNext(header(true));
    }
    // The two are open on the server once it refuses a third.
    Status.Code refused = Status.Code.OK;
    for (int i = 0; i < 100 && refused != Status.Code.RESOURCE_EXHAUSTED; i++) {
      Answer third = new Answer();
      open(third).onCompleted();
      refused = third.code();
      Thread.sleep(20);
    }
    assertThat(refused).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
    open.forEach(StreamObserver::onCompleted);
    assertThat(patiently(header(true)).getDryRun()).isTrue();
  }

  @Test
  void badStream_namesTheFieldAndChangesNothing() {
    String before = version();

    assertInvalid(() -> migrate(), "header");
    assertInvalid(() -> migrate(concept("a")), "header");
    assertInvalid(() -> migrate(header(false), header(false)), "header");
    assertInvalid(() -> migrate(header(false), MigrateGraphRequest.getDefaultInstance()), "part");
    assertThat(
            assertInvalid(() -> migrate(header(false), concept("a"), concept("b c")), "concept.id"))
        .contains("row 2: ");
    assertThat(
            assertInvalid(() -> migrate(header(false), concept("a"), concept("a")), "concept.id"))
        .contains("row 2: \"a\" came already");
    assertInvalid(
        () -> migrate(header(false), edge("a", "b"), edge("a", "b")), "prerequisite.after_id");
    assertInvalid(() -> migrate(header(false), edition("e", "a"), edition("e", "a")), "edition.id");
    assertInvalid(
        () -> migrate(header(false), misconception("a", "错"), misconception("a", "错")),
        "misconception.name");
    assertThat(version()).isEqualTo(before);
  }

  @Test
  void badChanges_nameTheFieldAndChangeNothing() {
    String before = version();

    assertThat(assertInvalid(() -> migrate(header(false), concept("a"), concept("c")), "change"))
        .contains("1 concepts of the graph are not in the new one and not declared: b");
    assertInvalid(
        () ->
            migrate(
                header(false), change(IdChangeKind.ID_CHANGE_KIND_UNSPECIFIED, "b c", "a", "d e")),
        "change.old_id",
        "change.new_ids[1]",
        "change.kind");
    assertInvalid(
        () -> migrate(header(false), change(IdChangeKind.ID_CHANGE_KIND_SPLIT, "b", "x")),
        "change.new_ids");
    assertFails(
        () ->
            migrate(
                header(false),
                concept("a"),
                concept("c"),
                rename("b", "a"),
                change(IdChangeKind.ID_CHANGE_KIND_REMOVE, "b")),
        Status.Code.INVALID_ARGUMENT,
        "GRAPH_DUPLICATE");
    assertUnknown(
        () -> migrate(header(false), concept("a"), concept("c"), rename("b", "lost")),
        "UNKNOWN_CONCEPT");
    assertUnknown(
        () ->
            migrate(
                header(false), concept("a"), concept("c"), rename("b", "a"), rename("lost", "c")),
        "UNKNOWN_CONCEPT");
    assertInvalid(
        () -> migrate(header(false), concept("a"), concept("b"), concept("c"), rename("b", "c")),
        "change.old_id");
    assertThat(version()).isEqualTo(before);
  }

  @Test
  void badGraph_isNamedAndChangesNothing() {
    String before = version();

    assertThat(
            assertFails(
                () ->
                    migrate(
                        header(false),
                        concept("a"),
                        concept("b"),
                        concept("c"),
                        edge("a", "b"),
                        edge("b", "a")),
                Status.Code.INVALID_ARGUMENT,
                "GRAPH_CYCLE"))
        .contains("a", "b");
    assertThat(
            assertFails(
                () -> migrate(header(false), concept("a"), edge("a", "lost")),
                Status.Code.INVALID_ARGUMENT,
                "GRAPH_DANGLING"))
        .contains("lost");
    assertThat(version()).isEqualTo(before);
  }

  @Test
  void moreConceptsThanAGraphHolds_refused() {
    MigrateGraphRequest[] rows = new MigrateGraphRequest[200_002];
    rows[0] = header(true);
    for (int i = 1; i < rows.length; i++) {
      rows[i] = concept("n" + i);
    }

    assertThat(assertInvalid(() -> migrate(rows), "concept")).contains("200000");
  }

  @Test
  void credentialThatMayNotManage_refused() {
    Answer answer = new Answer();

    GraphServiceGrpc.newStub(as(Scope.TEACH)).migrateGraph(answer).onCompleted();

    assertFails(answer::get, Status.Code.PERMISSION_DENIED, "MISSING_SCOPE");
  }

  private Channel as(Scope scope) {
    return ApiServer.with(
        network,
        server
            .installation()
            .applications()
            .create(tenant, "test", scope.included().stream().map(Scope::stored).toList())
            .text());
  }

  private String version() {
    return SystemServiceGrpc.newBlockingStub(channel)
        .getInfo(GetInfoRequest.getDefaultInstance())
        .getGraphVersion();
  }

  private List<String> resourceConcepts() {
    return CatalogServiceGrpc.newBlockingStub(channel)
        .getResource(GetResourceRequest.newBuilder().setResourceId("r").build())
        .getResource()
        .getMetadata()
        .getConceptIdsList();
  }

  private ConceptProfile profile(String concept) {
    return LearnerServiceGrpc.newBlockingStub(channel)
        .getProfile(
            GetProfileRequest.newBuilder().setLearnerId("anna").addConceptIds(concept).build())
        .getConcepts(0);
  }

  private StreamObserver<MigrateGraphRequest> open(Answer answer) {
    return GraphServiceGrpc.newStub(channel).migrateGraph(answer);
  }

  private MigrateGraphResponse migrate(MigrateGraphRequest... requests) {
    Answer answer = new Answer();
    StreamObserver<MigrateGraphRequest> rows = open(answer);
    for (MigrateGraphRequest request : requests) {
      rows.onNext(request);
    }
    rows.onCompleted();
    return answer.get();
  }

  /** Migrates as soon as there is a place: a call's is free soon after its client hears the end. */
  private MigrateGraphResponse patiently(MigrateGraphRequest... rows) throws InterruptedException {
    for (int i = 0; i < 50; i++) {
      try {
        return migrate(rows);
      } catch (StatusRuntimeException e) {
        assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
        Thread.sleep(100);
      }
    }
    throw new AssertionError("no place became free");
  }

  private static MigrateGraphRequest header(boolean dryRun) {
    return MigrateGraphRequest.newBuilder()
        .setHeader(MigrationHeader.newBuilder().setDryRun(dryRun))
        .build();
  }

  private static MigrateGraphRequest concept(String id) {
    return MigrateGraphRequest.newBuilder()
        .setConcept(Concept.newBuilder().setId(id).setName("名" + id).setSubject("s"))
        .build();
  }

  private static MigrateGraphRequest edge(String before, String after) {
    return MigrateGraphRequest.newBuilder()
        .setPrerequisite(Prerequisite.newBuilder().setBeforeId(before).setAfterId(after))
        .build();
  }

  private static MigrateGraphRequest misconception(String concept, String name) {
    return MigrateGraphRequest.newBuilder()
        .setMisconception(Misconception.newBuilder().setConceptId(concept).setName(name))
        .build();
  }

  private static MigrateGraphRequest edition(String id, String... concepts) {
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

  private static MigrateGraphRequest rename(String oldId, String newId) {
    return change(IdChangeKind.ID_CHANGE_KIND_RENAME, oldId, newId);
  }

  private static MigrateGraphRequest change(IdChangeKind kind, String oldId, String... newIds) {
    return MigrateGraphRequest.newBuilder()
        .setChange(
            IdChange.newBuilder().setKind(kind).setOldId(oldId).addAllNewIds(List.of(newIds)))
        .build();
  }

  private static final class Answer implements StreamObserver<MigrateGraphResponse> {
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
