package xueban.server.api;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import xueban.recommend.relevance.Judgement;
import xueban.recommend.relevance.live.OpenedHit;
import xueban.recommend.relevance.live.SearchFigures;
import xueban.server.access.Tenants;
import xueban.tutor.SearchRelevance;
import xueban.tutor.Xueban;
import xueban.v1.AgreedJudgement;
import xueban.v1.DiscardSearchRequest;
import xueban.v1.DiscardSearchResponse;
import xueban.v1.GetSearchFiguresRequest;
import xueban.v1.GetSearchFiguresResponse;
import xueban.v1.ListJudgementsRequest;
import xueban.v1.ListJudgementsResponse;
import xueban.v1.ListToJudgeRequest;
import xueban.v1.ListToJudgeResponse;
import xueban.v1.PutJudgementsRequest;
import xueban.v1.PutJudgementsResponse;
import xueban.v1.RelevanceServiceGrpc.RelevanceServiceImplBase;
import xueban.v1.ReportOpenedRequest;
import xueban.v1.ReportOpenedResponse;

/** Says how right the tenant's searches are. */
@Singleton
public final class RelevanceEndpoint extends RelevanceServiceImplBase {
  private static final int USUAL_DAYS = 30;
  private static final Map<String, String> OPENED = Map.of("rank", "hits");
  private static final Map<String, String> PERIOD = Map.of("from", "from_time");

  private final Tenants tenants;

  RelevanceEndpoint(Tenants tenants) {
    this.tenants = tenants;
  }

  @Override
  public void reportOpened(
      ReportOpenedRequest request, StreamObserver<ReportOpenedResponse> answer) {
    List<OpenedHit> hits = RelevanceMapper.opened(request);
    SearchRelevance relevance = tenants.current().relevance();
    int kept = FieldNames.translated(OPENED, () -> relevance.opened(hits));
    Answers.one(answer, ReportOpenedResponse.newBuilder().setKept(kept).build());
  }

  @Override
  public void listToJudge(ListToJudgeRequest request, StreamObserver<ListToJudgeResponse> answer) {
    Fields.ofRequest()
        .id("judge_id", request.getJudgeId())
        .within("limit", request.getLimit(), 0, 50)
        .check();
    Xueban xueban = tenants.current();
    int limit = request.getLimit() == 0 ? 10 : request.getLimit();
    Answers.one(
        answer,
        ListToJudgeResponse.newBuilder()
            .addAllSearches(
                xueban.relevance().toJudge(request.getJudgeId(), limit).stream()
                    .map(task -> RelevanceMapper.search(xueban.graph(), task))
                    .toList())
            .build());
  }

  @Override
  public void putJudgements(
      PutJudgementsRequest request, StreamObserver<PutJudgementsResponse> answer) {
    List<Judgement> judgements = RelevanceMapper.judgements(request);
    tenants.current().relevance().judge(request.getJudgeId(), judgements);
    Answers.one(answer, PutJudgementsResponse.newBuilder().setKept(judgements.size()).build());
  }

  @Override
  public void listJudgements(
      ListJudgementsRequest request, StreamObserver<ListJudgementsResponse> answer) {
    Fields fields = Fields.ofRequest();
    int pageSize = fields.pageSize(request.getPageSize(), 200, 1_000);
    fields.check();
    SearchRelevance relevance = tenants.current().relevance();
    PageCursor.Slice<AgreedJudgement> page =
        PageCursor.of(request.toBuilder().clearPageSize().clearCursor().build())
            .slice(
                RelevanceMapper.agreed(
                    relevance.judgements(),
                    request.getWithOpenings() ? relevance.judgementsByOpenings() : List.of()),
                pageSize,
                request.getCursor(),
                one -> one.getQuery() + '\t' + one.getResourceId());
    Answers.one(
        answer,
        ListJudgementsResponse.newBuilder()
            .addAllJudgements(page.entries())
            .setPage(CommonMapper.page(page))
            .build());
  }

  @Override
  public void discardSearch(
      DiscardSearchRequest request, StreamObserver<DiscardSearchResponse> answer) {
    Fields.ofRequest().id("search_id", request.getSearchId()).check();
    int discarded = tenants.current().relevance().discard(request.getSearchId());
    Answers.one(answer, DiscardSearchResponse.newBuilder().setDiscarded(discarded).build());
  }

  @Override
  public void getSearchFigures(
      GetSearchFiguresRequest request, StreamObserver<GetSearchFiguresResponse> answer) {
    Fields.ofRequest()
        .time("from_time", request.hasFromTime(), request.getFromTime())
        .time("until_time", request.hasUntilTime(), request.getUntilTime())
        .check();
    SearchRelevance relevance = tenants.current().relevance();
    LocalDate last =
        request.hasUntilTime()
            ? relevance.dayOf(CommonMapper.instant(request.getUntilTime()))
            : relevance.today();
    LocalDate first =
        request.hasFromTime()
            ? relevance.dayOf(CommonMapper.instant(request.getFromTime()))
            : last.minusDays(USUAL_DAYS - 1);
    SearchFigures figures =
        FieldNames.translated(PERIOD, () -> relevance.figures(first, last.plusDays(1)));
    Answers.one(answer, RelevanceMapper.figures(figures));
  }
}
