package xueban.server.api;

import java.util.ArrayList;
import java.util.List;
import xueban.graph.KnowledgeGraph;
import xueban.recommend.relevance.Judgement;
import xueban.recommend.relevance.JudgementList;
import xueban.recommend.relevance.ShareInterval;
import xueban.recommend.relevance.live.OpenedHit;
import xueban.recommend.relevance.live.PeoplesJudgements;
import xueban.recommend.relevance.live.SearchFigures;
import xueban.tutor.JudgingTask;
import xueban.v1.AgreedJudgement;
import xueban.v1.GetSearchFiguresResponse;
import xueban.v1.GivenJudgement;
import xueban.v1.GoalOutcome;
import xueban.v1.JudgeAgreement;
import xueban.v1.PutJudgementsRequest;
import xueban.v1.ReportOpenedRequest;
import xueban.v1.SearchToJudge;
import xueban.v1.ShareEstimate;

/** Sampled searches, judgements and figures, to and fro. */
final class RelevanceMapper {
  private static final int MAX_OPENED = 20;
  private static final int MAX_JUDGEMENTS = 500;

  private RelevanceMapper() {}

  /** Checks a request and returns what was opened. */
  static List<OpenedHit> opened(ReportOpenedRequest request) {
    Fields fields =
        Fields.ofRequest()
            .id("search_id", request.getSearchId())
            .atMost("hits", request.getHitsCount(), MAX_OPENED);
    for (int i = 0; i < Math.min(MAX_OPENED, request.getHitsCount()); i++) {
      String path = "hits[" + i + "].";
      fields
          .id(path + "resource_id", request.getHits(i).getResourceId())
          .within(path + "rank", request.getHits(i).getRank(), 1, 10_000)
          .within(
              path + "dwell_seconds",
              request.getHits(i).getDwellSeconds(),
              0,
              OpenedHit.MOST_SECONDS);
    }
    fields.check();
    return request.getHitsList().stream()
        .map(
            hit ->
                new OpenedHit(
                    request.getSearchId(),
                    hit.getResourceId(),
                    hit.getRank(),
                    hit.getDwellSeconds()))
        .toList();
  }

  static SearchToJudge search(KnowledgeGraph graph, JudgingTask task) {
    return SearchToJudge.newBuilder()
        .setSearchId(task.search())
        .setQuery(task.query())
        .setFilters(UnderstandingMapper.filters(task.filter()))
        .addAllResources(
            task.hits().stream().map(hit -> CatalogMapper.summary(graph, hit)).toList())
        .build();
  }

  /** Checks a request and returns its judgements. */
  static List<Judgement> judgements(PutJudgementsRequest request) {
    Fields fields =
        Fields.ofRequest()
            .id("judge_id", request.getJudgeId())
            .atMost("judgements", request.getJudgementsCount(), MAX_JUDGEMENTS);
    for (int i = 0; i < Math.min(MAX_JUDGEMENTS, request.getJudgementsCount()); i++) {
      GivenJudgement given = request.getJudgements(i);
      String path = "judgements[" + i + "].";
      fields
          .plainText(path + "query", given.getQuery(), 1, Judgement.MOST_CHARACTERS)
          .id(path + "resource_id", given.getResourceId())
          .within(path + "grade", given.getGrade(), 0, Judgement.MOST_GRADE);
      if (!given.hasGrade()) {
        fields.fault(path + "grade", "is missing; give 0 wrong, 1, 2 or 3 just what was meant.");
      }
    }
    fields.check();
    return request.getJudgementsList().stream()
        .map(one -> new Judgement(one.getQuery(), one.getResourceId(), one.getGrade()))
        .toList();
  }

  /** Returns judgements by query and resource, those by openings after those of people. */
  static List<AgreedJudgement> agreed(PeoplesJudgements people, List<Judgement> byOpenings) {
    List<AgreedJudgement> agreed = new ArrayList<>();
    JudgementList list = people.list();
    for (String query : list.queries()) {
      list.of(query)
          .forEach(
              (entry, grade) ->
                  agreed.add(
                      agreed(new Judgement(query, entry, grade), people.of(query, entry).size())));
    }
    byOpenings.forEach(one -> agreed.add(agreed(one, 0)));
    return agreed;
  }

  private static AgreedJudgement agreed(Judgement judgement, int judges) {
    return AgreedJudgement.newBuilder()
        .setQuery(judgement.query())
        .setResourceId(judgement.entry())
        .setGrade(judgement.grade())
        .setJudgeCount(judges)
        .build();
  }

  static GetSearchFiguresResponse figures(SearchFigures figures) {
    GetSearchFiguresResponse.Builder proto =
        GetSearchFiguresResponse.newBuilder()
            .setServed(figures.counts().served())
            .setWithoutHits(figures.counts().withoutHits())
            .setRescued(figures.counts().rescued())
            .setWithheld(figures.counts().withheld())
            .setKept(figures.kept())
            .setDrawn(figures.drawn())
            .setJudged(figures.judged())
            .setJudgedWhole(figures.judgedWhole())
            .setGoal(GoalOutcome.valueOf("GOAL_OUTCOME_" + figures.goal().name()))
            .setGoalShare(xueban.recommend.relevance.live.GoalOutcome.GOAL)
            .setOpened(figures.opened());
    figures.first().map(RelevanceMapper::share).ifPresent(proto::setPrecisionAt1);
    figures.five().map(RelevanceMapper::share).ifPresent(proto::setPrecisionAt5);
    figures.openedFirst().map(RelevanceMapper::share).ifPresent(proto::setOpenedAt1);
    figures.agreement().map(RelevanceMapper::agreement).ifPresent(proto::setAgreement);
    return proto.build();
  }

  private static ShareEstimate share(ShareInterval share) {
    return ShareEstimate.newBuilder()
        .setShare(share.share())
        .setLeast(share.least())
        .setMost(share.most())
        .build();
  }

  private static JudgeAgreement agreement(xueban.recommend.relevance.live.JudgeAgreement judges) {
    JudgeAgreement.Builder proto =
        JudgeAgreement.newBuilder().setJudgedTwice(judges.judged()).setAgreed(judges.agreed());
    judges.kappa().ifPresent(proto::setKappa);
    return proto.build();
  }
}
