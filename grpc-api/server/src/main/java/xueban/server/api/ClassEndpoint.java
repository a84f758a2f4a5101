package xueban.server.api;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import xueban.graph.KnowledgeGraph;
import xueban.server.access.Tenants;
import xueban.tutor.ClassGroup;
import xueban.tutor.Xueban;
import xueban.tutor.insight.ClassInsight;
import xueban.tutor.insight.InsightRequest;
import xueban.tutor.insight.MaterialRecommendation;
import xueban.tutor.insight.MaterialRequest;
import xueban.v1.ClassServiceGrpc.ClassServiceImplBase;
import xueban.v1.GetClassRequest;
import xueban.v1.GetClassResponse;
import xueban.v1.GetInsightRequest;
import xueban.v1.GetInsightResponse;
import xueban.v1.ListClassesRequest;
import xueban.v1.ListClassesResponse;
import xueban.v1.PageInfo;
import xueban.v1.PutClassRequest;
import xueban.v1.PutClassResponse;
import xueban.v1.RecommendMaterialRequest;
import xueban.v1.RecommendMaterialResponse;

/** Keeps class rosters and tells teachers what a class needs next. */
@Singleton
public final class ClassEndpoint extends ClassServiceImplBase {
  private static final Map<String, String> NAMES =
      Map.of(
          "name", "group.name",
          "grade", "group.grade",
          "learners", "group.learner_ids",
          "concepts", "concept_ids");

  private final Tenants tenants;

  ClassEndpoint(Tenants tenants) {
    this.tenants = tenants;
  }

  @Override
  public void putClass(PutClassRequest request, StreamObserver<PutClassResponse> answer) {
    ClassGroup group = ClassMapper.group(request.hasGroup(), request.getGroup());
    ClassGroup stored = FieldNames.translated(NAMES, () -> tenants.current().putClass(group));
    Answers.one(answer, PutClassResponse.newBuilder().setGroup(ClassMapper.group(stored)).build());
  }

  @Override
  public void getClass(GetClassRequest request, StreamObserver<GetClassResponse> answer) {
    Fields.ofRequest().id("class_id", request.getClassId()).check();
    ClassGroup group = tenants.current().classGroup(request.getClassId());
    Answers.one(answer, GetClassResponse.newBuilder().setGroup(ClassMapper.group(group)).build());
  }

  @Override
  public void listClasses(ListClassesRequest request, StreamObserver<ListClassesResponse> answer) {
    Fields fields = Fields.ofRequest();
    int pageSize = fields.pageSize(request.getPageSize(), 50, 200);
    fields.check();
    PageCursor cursor = PageCursor.of(request.toBuilder().clearPageSize().clearCursor().build());
    Xueban xueban = tenants.current();
    List<ClassGroup> groups =
        xueban.classes(cursor.read(request.getCursor()).orElse(""), pageSize + 1);
    List<ClassGroup> page = groups.subList(0, Math.min(pageSize, groups.size()));
    Answers.one(
        answer,
        ListClassesResponse.newBuilder()
            .addAllGroups(page.stream().map(ClassMapper::outline).toList())
            .setPage(
                PageInfo.newBuilder()
                    .setNextCursor(
                        groups.size() > pageSize ? cursor.write(page.getLast().id()) : "")
                    .setTotal(CommonMapper.count(xueban.info().classes()))
                    .setTotalExact(true))
            .build());
  }

  @Override
  public void getInsight(GetInsightRequest request, StreamObserver<GetInsightResponse> answer) {
    InsightRequest query = ClassMapper.request(request);
    Xueban xueban = tenants.current();
    ClassInsight insight = FieldNames.translated(NAMES, () -> xueban.insight(query));
    Answers.one(answer, ClassMapper.insight(xueban.graph(), insight, request.getExplain()));
  }

  @Override
  public void recommendMaterial(
      RecommendMaterialRequest request, StreamObserver<RecommendMaterialResponse> answer) {
    MaterialRequest query = ClassMapper.request(request);
    Xueban xueban = tenants.current();
    List<MaterialRecommendation> found =
        FieldNames.translated(NAMES, () -> xueban.recommendMaterial(query));
    KnowledgeGraph graph = xueban.graph();
    Answers.one(
        answer,
        RecommendMaterialResponse.newBuilder()
            .addAllRecommendations(
                found.stream()
                    .map(r -> ClassMapper.recommendation(graph, r, request.getExplain()))
                    .toList())
            .build());
  }
}
