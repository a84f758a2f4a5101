package xueban.server.api;

import static java.util.Comparator.comparing;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.graph.Concept;
import xueban.graph.Edition;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Stage;
import xueban.server.access.Tenants;
import xueban.tutor.Xueban;
import xueban.tutor.profile.ConceptProfile;
import xueban.v1.ExportGraphRequest;
import xueban.v1.ExportGraphResponse;
import xueban.v1.GetConceptRequest;
import xueban.v1.GetConceptResponse;
import xueban.v1.GetEditionRequest;
import xueban.v1.GetEditionResponse;
import xueban.v1.GetLearningPathRequest;
import xueban.v1.GetLearningPathResponse;
import xueban.v1.GetPrerequisitesRequest;
import xueban.v1.GetPrerequisitesResponse;
import xueban.v1.GraphServiceGrpc.GraphServiceImplBase;
import xueban.v1.ImportGraphRequest;
import xueban.v1.ImportGraphResponse;
import xueban.v1.ListConceptsRequest;
import xueban.v1.ListConceptsResponse;
import xueban.v1.ListEditionsRequest;
import xueban.v1.ListEditionsResponse;
import xueban.v1.MigrateGraphRequest;
import xueban.v1.MigrateGraphResponse;

/** Reads and imports the tenant's knowledge graph. */
@Singleton
public final class GraphEndpoint extends GraphServiceImplBase {
  private static final Comparator<Concept> LIST_ORDER =
      comparing(Concept::subject).thenComparing(Concept::grade).thenComparing(Concept::id);

  /** Each holds a graph in memory until it is through. */
  private static final int MIGRATIONS_AT_A_TIME = 2;

  private final Tenants tenants;
  private final Semaphore migrations = new Semaphore(MIGRATIONS_AT_A_TIME);

  GraphEndpoint(Tenants tenants) {
    this.tenants = tenants;
  }

  @Override
  public void getConcept(GetConceptRequest request, StreamObserver<GetConceptResponse> answer) {
    String id = request.getConceptId();
    Fields.ofRequest().id("concept_id", id).check();
    KnowledgeGraph graph = tenants.current().graph();
    Answers.one(
        answer,
        GetConceptResponse.newBuilder()
            .setConcept(GraphMapper.concept(graph.concept(id)))
            .addAllMisconceptions(
                graph.misconceptionsOf(id).stream().map(GraphMapper::misconception).toList())
            .addAllPrerequisites(GraphMapper.prerequisites(graph.prerequisitesOf(id)))
            .addAllDependents(GraphMapper.prerequisites(graph.dependentsOf(id)))
            .addAllPlaces(GraphMapper.places(graph, id))
            .setGraphVersion(graph.version())
            .build());
  }

  @Override
  public void listConcepts(
      ListConceptsRequest request, StreamObserver<ListConceptsResponse> answer) {
    Fields fields =
        Fields.ofRequest()
            .optionalId("subject", request.getSubject())
            .known("stage", request.getStage())
            .grades("grades", request.getGradesList());
    int pageSize = fields.pageSize(request.getPageSize(), 100, 500);
    fields.check();
    Stage stage = CommonMapper.stage(request.getStage());
    List<Concept> all =
        tenants.current().graph().concepts().stream()
            .filter(c -> request.getSubject().isEmpty() || request.getSubject().equals(c.subject()))
            .filter(c -> stage == null || stage == c.stage())
            .filter(
                c -> request.getGradesCount() == 0 || request.getGradesList().contains(c.grade()))
            .sorted(LIST_ORDER)
            .toList();
    PageCursor.Slice<Concept> page =
        PageCursor.of(request.toBuilder().clearPageSize().clearCursor().build())
            .slice(all, pageSize, request.getCursor(), Concept::id);
    Answers.one(
        answer,
        ListConceptsResponse.newBuilder()
            .addAllConcepts(page.entries().stream().map(GraphMapper::concept).toList())
            .setPage(CommonMapper.page(page))
            .build());
  }

  @Override
  public void getPrerequisites(
      GetPrerequisitesRequest request, StreamObserver<GetPrerequisitesResponse> answer) {
    String id = request.getConceptId();
    Fields.ofRequest().id("concept_id", id).check();
    KnowledgeGraph graph = tenants.current().graph();
    List<String> ancestors = graph.ancestorsOf(id);
    Set<String> direct = new HashSet<>();
    graph.prerequisitesOf(id).forEach(edge -> direct.add(edge.before()));
    List<String> concepts =
        ancestors.stream().filter(c -> request.getTransitive() || direct.contains(c)).toList();
    Set<String> shown = new HashSet<>(concepts);
    shown.add(id);
    Answers.one(
        answer,
        GetPrerequisitesResponse.newBuilder()
            .addAllConcepts(
                concepts.stream().map(graph::concept).map(GraphMapper::concept).toList())
            .addAllPrerequisites(
                graph.prerequisites().stream()
                    .filter(e -> shown.contains(e.before()) && shown.contains(e.after()))
                    .map(GraphMapper::prerequisite)
                    .toList())
            .build());
  }

  @Override
  public void getLearningPath(
      GetLearningPathRequest request, StreamObserver<GetLearningPathResponse> answer) {
    Fields fields =
        Fields.ofRequest()
            .ids("target_concept_ids", request.getTargetConceptIdsList(), 20)
            .optionalId("learner_id", request.getLearnerId())
            .ids("mastered_concept_ids", request.getMasteredConceptIdsList(), 5_000);
    if (request.getTargetConceptIdsCount() == 0) {
      fields.fault("target_concept_ids", "is empty; name 1 to 20 concepts.");
    }
    fields.check();
    Xueban xueban = tenants.current();
    KnowledgeGraph graph = xueban.graph();
    Set<String> mastered = new HashSet<>();
    for (String concept : request.getMasteredConceptIdsList()) {
      mastered.add(concept);
      mastered.addAll(graph.ancestorsOf(concept));
    }
    if (!request.getLearnerId().isEmpty()) {
      xueban.profile(request.getLearnerId()).concepts().stream()
          .filter(concept -> concept.status().mastered())
          .map(ConceptProfile::concept)
          .forEach(mastered::add);
    }
    LearningRoute route =
        LearningRoute.to(graph, request.getTargetConceptIdsList(), mastered::contains);
    Answers.one(
        answer,
        GetLearningPathResponse.newBuilder()
            .addAllSteps(GraphMapper.steps(graph, route))
            .addAllMasteredConceptIds(route.mastered())
            .setGraphVersion(graph.version())
            .build());
  }

  @Override
  public void importGraph(ImportGraphRequest request, StreamObserver<ImportGraphResponse> answer) {
    Fields.ofRequest()
        .atMost("concepts", request.getConceptsCount(), 2_000)
        .atMost("prerequisites", request.getPrerequisitesCount(), 10_000)
        .atMost("editions", request.getEditionsCount(), 20)
        .atMost("misconceptions", request.getMisconceptionsCount(), 10_000)
        .check();
    Answers.one(answer, GraphMerge.into(tenants.current(), request));
  }

  @Override
  public StreamObserver<MigrateGraphRequest> migrateGraph(
      StreamObserver<MigrateGraphResponse> answer) {
    Xueban xueban = tenants.current();
    if (!migrations.tryAcquire()) {
      throw new XuebanException(
          ErrorCode.OVERLOADED,
          "%d migrations run at a time, and so many are running; try again when one has ended."
              .formatted(MIGRATIONS_AT_A_TIME));
    }
    return new MigrationUpload(xueban, answer, migrations::release);
  }

  @Override
  public void exportGraph(ExportGraphRequest request, StreamObserver<ExportGraphResponse> answer) {
    Fields.ofRequest().optionalId("subject", request.getSubject()).check();
    new GraphExport(tenants.current().graph(), request.getSubject())
        .rows()
        .forEach(row -> Answers.next(answer, row));
    answer.onCompleted();
  }

  @Override
  public void listEditions(
      ListEditionsRequest request, StreamObserver<ListEditionsResponse> answer) {
    Fields fields = Fields.ofRequest().optionalId("subject", request.getSubject());
    int pageSize = fields.pageSize(request.getPageSize(), 50, 200);
    fields.check();
    List<Edition> all =
        tenants.current().graph().editions().stream()
            .filter(e -> request.getSubject().isEmpty() || request.getSubject().equals(e.subject()))
            .toList();
    PageCursor.Slice<Edition> page =
        PageCursor.of(request.toBuilder().clearPageSize().clearCursor().build())
            .slice(all, pageSize, request.getCursor(), Edition::id);
    Answers.one(
        answer,
        ListEditionsResponse.newBuilder()
            .addAllEditions(page.entries().stream().map(GraphMapper::editionWithoutUnits).toList())
            .setPage(CommonMapper.page(page))
            .build());
  }

  @Override
  public void getEdition(GetEditionRequest request, StreamObserver<GetEditionResponse> answer) {
    Fields.ofRequest().id("edition_id", request.getEditionId()).check();
    Edition edition = tenants.current().graph().edition(request.getEditionId());
    Answers.one(
        answer, GetEditionResponse.newBuilder().setEdition(GraphMapper.edition(edition)).build());
  }
}
