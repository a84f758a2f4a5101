package xueban.tutor;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.Language;
import xueban.recommend.Audience;
import xueban.recommend.CatalogSearch;
import xueban.recommend.ConceptNeed;
import xueban.recommend.RecommendationRequest;
import xueban.recommend.Recommender;
import xueban.tutor.insight.ClassInsight;
import xueban.tutor.insight.ClassPicture;
import xueban.tutor.insight.ConceptInsight;
import xueban.tutor.insight.InsightRequest;
import xueban.tutor.insight.MaterialRecommendation;
import xueban.tutor.insight.MaterialRequest;

/** Tells teachers how a class stands and what material helps. Safe for concurrent use. */
final class InsightDesk {
  private final GraphKeeper graphs;
  private final CatalogReader catalog;
  private final CatalogSearch search;
  private final LearnerReader reader;
  private final HomeworkDesk classes;
  private final TutorSettings settings;
  private final Clock clock;

  InsightDesk(
      GraphKeeper graphs,
      CatalogReader catalog,
      CatalogSearch search,
      LearnerReader reader,
      HomeworkDesk classes,
      TutorSettings settings,
      Clock clock) {
    this.graphs = graphs;
    this.catalog = catalog;
    this.search = search;
    this.reader = reader;
    this.classes = classes;
    this.settings = settings;
    this.clock = clock;
  }

  ClassInsight insight(InsightRequest request) {
    ClassGroup group = classes.group(request.classId());
    KnowledgeGraph graph = graphs.graph();
    Instant now = clock.instant();
    LearnerReader steady = reader.steady();
    List<ClassPicture.Member> members = new ArrayList<>();
    for (String learner : group.learners()) {
      Pupil pupil = steady.pupil(learner, graph, now);
      members.add(new ClassPicture.Member(learner, pupil.view(), pupil.responses()));
    }
    return new ClassPicture(graph, catalog::findItem, settings.bounds().masteredFrom())
        .draw(request, members, now, steady.model());
  }

  List<MaterialRecommendation> recommend(MaterialRequest request) {
    InsightRequest weak =
        new InsightRequest(
            request.classId(), request.concepts(), request.subject(), request.maxConcepts());
    List<MaterialRecommendation> result = new ArrayList<>();
    for (ConceptInsight insight : insight(weak).concepts()) {
      result.add(material(insight, request.maxResources()));
    }
    return result;
  }

  private MaterialRecommendation material(ConceptInsight insight, int limit) {
    KnowledgeGraph graph = graphs.graph();
    if (graph.find(insight.concept()).isEmpty()) {
      return new MaterialRecommendation(
          insight, List.of(), "图谱里已经没有「%s」，所以没有推荐。".formatted(insight.name()));
    }
    String why =
        insight.learners() == 0
            ? "还没有人独立作答"
            : String.format(
                Locale.ROOT, "%d 人平均掌握度 %.2f", insight.learners(), insight.meanMastery());
    ConceptNeed need = new ConceptNeed(insight.concept(), 1, why);
    RecommendationRequest request =
        new RecommendationRequest(
            List.of(need), Audience.TEACHER, Language.CHINESE, Set.of(), limit);
    List<MaterialRecommendation.Recommended> found =
        new Recommender(search, graph)
            .recommend(request).stream()
                .map(
                    r ->
                        new MaterialRecommendation.Recommended(
                            r.entry(), r.score(), r.reason(), r.explanation()))
                .toList();
    String reason =
        found.isEmpty()
            ? "资料库里还没有关于「%s」的资料，可以导入或自己上传。".formatted(insight.name())
            : "%s；下面 %d 份资料针对「%s」，按适合程度排列。"
                .formatted(insight.reason(), found.size(), insight.name());
    return new MaterialRecommendation(insight, found, reason);
  }
}
