package xueban.server.api;

import com.google.protobuf.ByteString;
import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import xueban.recommend.Item;
import xueban.server.access.Tenants;
import xueban.tutor.Xueban;
import xueban.tutor.office.PaperDocument;
import xueban.tutor.paper.AnswerSheet;
import xueban.tutor.paper.LessonCheck;
import xueban.tutor.paper.LessonCheckRequest;
import xueban.tutor.paper.Paper;
import xueban.v1.CreatePaperRequest;
import xueban.v1.CreatePaperResponse;
import xueban.v1.ExportPaperRequest;
import xueban.v1.ExportPaperResponse;
import xueban.v1.GetLessonCheckRequest;
import xueban.v1.GetLessonCheckResponse;
import xueban.v1.GetPaperRequest;
import xueban.v1.GetPaperResponse;
import xueban.v1.ListPapersRequest;
import xueban.v1.ListPapersResponse;
import xueban.v1.PaperServiceGrpc.PaperServiceImplBase;
import xueban.v1.RecordPaperAnswersRequest;
import xueban.v1.RecordPaperAnswersResponse;

/** Makes test papers and lesson checks, and takes what learners wrote on paper. */
@Singleton
public final class PaperEndpoint extends PaperServiceImplBase {
  private static final Map<String, String> NAMES =
      Map.of(
          "versions", "version_count",
          "excluded", "excluded_item_ids",
          "concepts", "concept_ids",
          "edition", "edition_id",
          "unit", "unit_id");

  private final Tenants tenants;

  PaperEndpoint(Tenants tenants) {
    this.tenants = tenants;
  }

  @Override
  public void createPaper(CreatePaperRequest request, StreamObserver<CreatePaperResponse> answer) {
    PaperMapper.check(request);
    Xueban xueban = tenants.current();
    Paper paper =
        FieldNames.translated(
            NAMES, () -> xueban.papers().create(PaperMapper.request(xueban, request)));
    Answers.one(
        answer,
        CreatePaperResponse.newBuilder().setPaper(PaperMapper.whole(xueban, paper)).build());
  }

  @Override
  public void getPaper(GetPaperRequest request, StreamObserver<GetPaperResponse> answer) {
    Fields.ofRequest().id("paper_id", request.getPaperId()).check();
    Xueban xueban = tenants.current();
    Paper paper = xueban.papers().find(request.getPaperId());
    Answers.one(
        answer, GetPaperResponse.newBuilder().setPaper(PaperMapper.whole(xueban, paper)).build());
  }

  @Override
  public void listPapers(ListPapersRequest request, StreamObserver<ListPapersResponse> answer) {
    Fields fields = Fields.ofRequest().optionalId("class_id", request.getClassId());
    int pageSize = fields.pageSize(request.getPageSize(), 20, 100);
    fields.check();
    Xueban xueban = tenants.current();
    PageCursor.Slice<Paper> page =
        PageCursor.of(request.toBuilder().clearPageSize().clearCursor().build())
            .page(
                after -> xueban.papers().ofClass(request.getClassId(), after, pageSize + 1),
                CommonMapper.count(xueban.papers().count(request.getClassId())),
                pageSize,
                request.getCursor(),
                Paper::id);
    Answers.one(
        answer,
        ListPapersResponse.newBuilder()
            .addAllPapers(page.entries().stream().map(PaperMapper::outline).toList())
            .setPage(CommonMapper.page(page))
            .build());
  }

  @Override
  public void exportPaper(ExportPaperRequest request, StreamObserver<ExportPaperResponse> answer) {
    Fields.ofRequest().id("paper_id", request.getPaperId()).check();
    Xueban xueban = tenants.current();
    Paper paper = xueban.papers().find(request.getPaperId());
    PaperDocument document =
        new PaperDocument(
            paper, paper.version(version(request.getVersionName())), id -> item(xueban, id));
    Answers.one(
        answer,
        ExportPaperResponse.newBuilder()
            .setFileName(document.name(request.getWithKey()))
            .setMediaType(PaperDocument.MEDIA_TYPE)
            .setContent(ByteString.copyFrom(document.write(request.getWithKey())))
            .build());
  }

  private static Optional<Item> item(Xueban xueban, String id) {
    return xueban.find(id).filter(Item.class::isInstance).map(Item.class::cast);
  }

  private static String version(String name) {
    return name.isEmpty() ? "A" : name;
  }

  @Override
  public void recordPaperAnswers(
      RecordPaperAnswersRequest request, StreamObserver<RecordPaperAnswersResponse> answer) {
    AnswerSheet sheet = AnswerSheetMapper.sheet(request, version(request.getVersionName()));
    Answers.one(answer, AnswerSheetMapper.response(tenants.current().papers().record(sheet)));
  }

  @Override
  public void getLessonCheck(
      GetLessonCheckRequest request, StreamObserver<GetLessonCheckResponse> answer) {
    LessonCheckRequest query = LessonCheckMapper.request(request);
    Xueban xueban = tenants.current();
    LessonCheck check = xueban.papers().check(query);
    Answers.one(answer, LessonCheckMapper.response(xueban.graph(), check));
  }
}
