package xueban.server.api;

import com.google.protobuf.ByteString;
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
import xueban.tutor.insight.PeriodRequest;
import xueban.tutor.insight.WarningRequest;
import xueban.tutor.lesson.LessonPack;
import xueban.tutor.lesson.LessonPackRequest;
import xueban.tutor.office.LessonFile;
import xueban.v1.ClassServiceGrpc.ClassServiceImplBase;
import xueban.v1.ExportLessonPackRequest;
import xueban.v1.ExportLessonPackResponse;
import xueban.v1.GetClassRequest;
import xueban.v1.GetClassResponse;
import xueban.v1.GetGrowthRequest;
import xueban.v1.GetGrowthResponse;
import xueban.v1.GetHelpListRequest;
import xueban.v1.GetHelpListResponse;
import xueban.v1.GetInsightRequest;
import xueban.v1.GetInsightResponse;
import xueban.v1.GetLessonPackRequest;
import xueban.v1.GetLessonPackResponse;
import xueban.v1.GetWarningsRequest;
import xueban.v1.GetWarningsResponse;
import xueban.v1.ListClassesRequest;
import xueban.v1.ListClassesResponse;
import xueban.v1.ListMisconceptionsRequest;
import xueban.v1.ListMisconceptionsResponse;
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
          "concepts", "concept_ids",
          "since", "since_time");

  private final Tenants tenants;

  ClassEndpoint(Tenants tenants) {
    this.tenants = tenants;
  }

  @Override
  public void putClass(PutClassRequest request, StreamObserver<PutClassResponse> answer) {
    ClassGroup group = ClassMapper.group(request.hasGroup(), request.getGroup());
    String expected = request.getExpectedVersion();
    Xueban xueban = tenants.current();
    ClassGroup stored =
        FieldNames.translated(
            NAMES,
            () -> expected.isEmpty() ? xueban.putClass(group) : xueban.putClass(group, expected));
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

  @Override
  public void getWarnings(GetWarningsRequest request, StreamObserver<GetWarningsResponse> answer) {
    WarningRequest query = WarningMapper.request(request);
    Xueban xueban = tenants.current();
    Answers.one(
        answer,
        WarningMapper.warnings(xueban.graph(), xueban.warnings(query), request.getExplain()));
  }

  @Override
  public void getGrowth(GetGrowthRequest request, StreamObserver<GetGrowthResponse> answer) {
    PeriodRequest query = PeriodMapper.request(request);
    Xueban xueban = tenants.current();
    Answers.one(
        answer,
        PeriodMapper.growth(
            xueban.graph(), FieldNames.translated(NAMES, () -> xueban.growth(query))));
  }

  @Override
  public void listMisconceptions(
      ListMisconceptionsRequest request, StreamObserver<ListMisconceptionsResponse> answer) {
    PeriodRequest query = PeriodMapper.request(request);
    Xueban xueban = tenants.current();
    Answers.one(
        answer,
        PeriodMapper.misconceptions(
            xueban.graph(), FieldNames.translated(NAMES, () -> xueban.misconceptions(query))));
  }

  @Override
  public void getHelpList(GetHelpListRequest request, StreamObserver<GetHelpListResponse> answer) {
    PeriodRequest query = PeriodMapper.request(request);
    Xueban xueban = tenants.current();
    Answers.one(
        answer,
        PeriodMapper.helpList(
            xueban.graph(), FieldNames.translated(NAMES, () -> xueban.helpList(query))));
  }

  @Override
  public void getLessonPack(
      GetLessonPackRequest request, StreamObserver<GetLessonPackResponse> answer) {
    LessonPackRequest query = LessonMapper.request(request);
    Xueban xueban = tenants.current();
    LessonPack pack = xueban.lessonPack(query);
    Answers.one(
        answer,
        GetLessonPackResponse.newBuilder()
            .setPack(LessonMapper.pack(xueban.graph(), pack))
            .build());
  }

  @Override
  public void exportLessonPack(
      ExportLessonPackRequest request, StreamObserver<ExportLessonPackResponse> answer) {
    LessonPackRequest query = LessonMapper.request(request);
    LessonFile file = LessonMapper.file(request).getFirst();
    LessonPack pack = tenants.current().lessonPack(query);
    Answers.one(
        answer,
        ExportLessonPackResponse.newBuilder()
            .setFileName(file.name(pack))
            .setMediaType(file.mediaType())
            .setContent(ByteString.copyFrom(file.write(pack)))
            .build());
  }
}
