package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static xueban.server.api.Failures.assertInvalid;

import com.google.protobuf.Timestamp;
import io.grpc.Channel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.server.ServerConfig;
import xueban.server.XuebanServer;
import xueban.server.access.Scope;
import xueban.v1.AgreedJudgement;
import xueban.v1.CatalogServiceGrpc;
import xueban.v1.DiscardSearchRequest;
import xueban.v1.GetSearchFiguresRequest;
import xueban.v1.GetSearchFiguresResponse;
import xueban.v1.GivenJudgement;
import xueban.v1.GoalOutcome;
import xueban.v1.ListJudgementsRequest;
import xueban.v1.ListJudgementsResponse;
import xueban.v1.ListToJudgeRequest;
import xueban.v1.Metadata;
import xueban.v1.OpenedHit;
import xueban.v1.PutJudgementsRequest;
import xueban.v1.PutResourcesRequest;
import xueban.v1.RelevanceServiceGrpc;
import xueban.v1.RelevanceServiceGrpc.RelevanceServiceBlockingStub;
import xueban.v1.ReportOpenedRequest;
import xueban.v1.Resource;
import xueban.v1.ResourceSummary;
import xueban.v1.ResourceType;
import xueban.v1.SearchFilters;
import xueban.v1.SearchRequest;
import xueban.v1.SearchResponse;
import xueban.v1.SearchServiceGrpc;
import xueban.v1.SearchToJudge;

class RelevanceEndpointTest {
  @TempDir static Path folder;
  private static XuebanServer server;

  private final Channel learner = ApiServer.as(server, "school", Scope.LEARN);
  private final RelevanceServiceBlockingStub opening =
      RelevanceServiceGrpc.newBlockingStub(learner);
  private final RelevanceServiceBlockingStub teacher =
      RelevanceServiceGrpc.newBlockingStub(ApiServer.as(server, "school", Scope.TEACH));

  @BeforeAll
  static void start() {
    server =
        XuebanServer.inProcess(
            ServerConfig.of(
                Map.of(
                    "xueban.data-dir", folder.toString(),
                    "xueban.sample-tenant", "false",
                    "xueban.relevance.sample-share", "1")));
    server.installation().createTenant("school", "小学校");
    PutResourcesRequest.Builder lessons = PutResourcesRequest.newBuilder();
    for (String title : List.of("勾股定理的证明", "勾股定理的应用", "认识平方")) {
      lessons.addResources(
          Resource.newBuilder()
              .setId("lesson-" + lessons.getResourcesCount())
              .setType(ResourceType.RESOURCE_TYPE_LESSON)
              .setMetadata(Metadata.newBuilder().setTitle(title).setLanguage("zh"))
              .setBody(title + "，讲给八年级的学生听。"));
    }
    assertThat(
            CatalogServiceGrpc.newBlockingStub(ApiServer.as(server, "school", Scope.MANAGE))
                .putResources(lessons.build())
                .getAdded())
        .isEqualTo(3);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private SearchResponse search(SearchRequest.Builder request) {
    return SearchServiceGrpc.newBlockingStub(learner).search(request.build());
  }

  private static SearchRequest.Builder query(String query) {
    return SearchRequest.newBuilder().setQuery(query);
  }

  private GetSearchFiguresResponse figures() {
    return teacher.getSearchFigures(GetSearchFiguresRequest.getDefaultInstance());
  }

  @Test
  void fromTheSearchToTheFigures() {
    GetSearchFiguresResponse before = figures();
    SearchResponse found =
        search(
            query("勾股定理")
                .setFilters(
                    SearchFilters.newBuilder().addTypes(ResourceType.RESOURCE_TYPE_LESSON)));
    String id = found.getSearchId();
    assertThat(id).hasSize(32);
    assertThat(search(query("勾股定理").setUnsampled(true)).getSearchId()).isEmpty();
    assertThat(search(query("我不想活了")).getSearchId()).isEmpty();
    String first = found.getHits(0).getResource().getId();
    ReportOpenedRequest opened =
        ReportOpenedRequest.newBuilder()
            .setSearchId(id)
            .addHits(OpenedHit.newBuilder().setResourceId(first).setRank(1).setDwellSeconds(40))
            .build();
    assertThat(opening.reportOpened(opened).getKept()).isEqualTo(1);
    assertThat(opening.reportOpened(opened).getKept()).isEqualTo(1);

    SearchToJudge task = task(id);
    assertThat(task.getQuery()).isEqualTo("勾股定理");
    assertThat(task.getFilters().getTypesList()).containsExactly(ResourceType.RESOURCE_TYPE_LESSON);
    assertThat(task.getResourcesList())
        .extracting(ResourceSummary::getId)
        .containsExactlyInAnyOrderElementsOf(
            found.getHitsList().stream().map(hit -> hit.getResource().getId()).toList());
    PutJudgementsRequest.Builder put = PutJudgementsRequest.newBuilder().setJudgeId("li");
    task.getResourcesList()
        .forEach(
            hit ->
                put.addJudgements(
                    judgement("勾股定理", hit.getId(), hit.getId().equals(first) ? 3 : 0)));
    assertThat(teacher.putJudgements(put.build()).getKept()).isEqualTo(task.getResourcesCount());

    GetSearchFiguresResponse figures = figures();
    assertThat(figures.getServed() - before.getServed()).isEqualTo(2);
    assertThat(figures.getWithheld() - before.getWithheld()).isEqualTo(1);
    assertThat(figures.getJudged()).isEqualTo(1);
    assertThat(figures.getPrecisionAt1().getShare()).isEqualTo(1);
    assertThat(figures.getPrecisionAt1().getLeast()).isBetween(.2, .3);
    assertThat(figures.getPrecisionAt5().getShare()).isEqualTo(1.0 / task.getResourcesCount());
    assertThat(figures.getGoal()).isEqualTo(GoalOutcome.GOAL_OUTCOME_NOT_TOLD);
    assertThat(figures.getGoalShare()).isEqualTo(.95);
    assertThat(figures.hasOpenedAt1()).isTrue();
    assertThat(allJudgements())
        .contains(
            AgreedJudgement.newBuilder()
                .setQuery("勾股定理")
                .setResourceId(first)
                .setGrade(3)
                .setJudgeCount(1)
                .build());
  }

  private SearchToJudge task(String search) {
    return teacher
        .listToJudge(ListToJudgeRequest.newBuilder().setJudgeId("li").setLimit(50).build())
        .getSearchesList()
        .stream()
        .filter(one -> one.getSearchId().equals(search))
        .findFirst()
        .orElseThrow();
  }

  private static GivenJudgement judgement(String query, String resource, int grade) {
    return GivenJudgement.newBuilder()
        .setQuery(query)
        .setResourceId(resource)
        .setGrade(grade)
        .build();
  }

  private List<AgreedJudgement> allJudgements() {
    List<AgreedJudgement> all = new ArrayList<>();
    ListJudgementsRequest.Builder request =
        ListJudgementsRequest.newBuilder().setPageSize(1).setWithOpenings(true);
    ListJudgementsResponse page;
    do {
      page = teacher.listJudgements(request.build());
      all.addAll(page.getJudgementsList());
      request.setCursor(page.getPage().getNextCursor());
    } while (!page.getPage().getNextCursor().isEmpty());
    assertThat(page.getPage().getTotal()).isEqualTo(all.size());
    return all;
  }

  @Test
  void discard_takesASearchAway() {
    DiscardSearchRequest request =
        DiscardSearchRequest.newBuilder().setSearchId(search(query("认识平方")).getSearchId()).build();
    assertThat(teacher.discardSearch(request).getDiscarded()).isEqualTo(1);
    assertThat(teacher.discardSearch(request).getDiscarded()).isZero();
  }

  @Test
  void badInput_allFieldsNamed() {
    String id = search(query("勾股定理的应用")).getSearchId();
    assertInvalid(
        () ->
            opening.reportOpened(
                ReportOpenedRequest.newBuilder()
                    .addHits(OpenedHit.newBuilder().setDwellSeconds(-1))
                    .build()),
        "search_id",
        "hits[0].resource_id",
        "hits[0].rank",
        "hits[0].dwell_seconds");
    assertInvalid(
        () ->
            opening.reportOpened(
                ReportOpenedRequest.newBuilder()
                    .setSearchId(id)
                    .addHits(OpenedHit.newBuilder().setResourceId("other").setRank(1))
                    .build()),
        "hits");
    assertInvalid(
        () ->
            teacher.putJudgements(
                PutJudgementsRequest.newBuilder()
                    .setJudgeId("li")
                    .addJudgements(GivenJudgement.newBuilder().setQuery("圆").setResourceId("x"))
                    .addJudgements(judgement(" ", "a b", 4))
                    .build()),
        "judgements[0].grade",
        "judgements[1].query",
        "judgements[1].resource_id",
        "judgements[1].grade");
    assertInvalid(
        () -> teacher.listToJudge(ListToJudgeRequest.newBuilder().setLimit(51).build()),
        "judge_id",
        "limit");
    assertInvalid(
        () ->
            teacher.getSearchFigures(
                GetSearchFiguresRequest.newBuilder()
                    .setUntilTime(Timestamp.newBuilder().setSeconds(86_400))
                    .setFromTime(Timestamp.newBuilder().setSeconds(864_000))
                    .build()),
        "from_time");
  }

  @Test
  void gone_countsForNothing() {
    assertThat(
            opening
                .reportOpened(
                    ReportOpenedRequest.newBuilder()
                        .setSearchId("gone")
                        .addHits(OpenedHit.newBuilder().setResourceId("x").setRank(1))
                        .build())
                .getKept())
        .isZero();
  }
}
