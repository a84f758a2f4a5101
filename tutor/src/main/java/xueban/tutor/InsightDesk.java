package xueban.tutor;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import xueban.graph.KnowledgeGraph;
import xueban.model.ItemRef;
import xueban.model.ResponseEvent;
import xueban.nlp.Language;
import xueban.recommend.Audience;
import xueban.recommend.CatalogSearch;
import xueban.recommend.ConceptNeed;
import xueban.recommend.Item;
import xueban.recommend.RecommendationRequest;
import xueban.recommend.Recommender;
import xueban.tutor.grading.Misconceptions;
import xueban.tutor.insight.ClassGrowth;
import xueban.tutor.insight.ClassInsight;
import xueban.tutor.insight.ClassMisconceptions;
import xueban.tutor.insight.ClassPicture;
import xueban.tutor.insight.ClassWarnings;
import xueban.tutor.insight.ConceptInsight;
import xueban.tutor.insight.EarlyWarning;
import xueban.tutor.insight.GrowthMeasure;
import xueban.tutor.insight.HelpList;
import xueban.tutor.insight.InsightRequest;
import xueban.tutor.insight.MaterialRecommendation;
import xueban.tutor.insight.MaterialRequest;
import xueban.tutor.insight.PeriodRequest;
import xueban.tutor.insight.WarningRequest;
import xueban.tutor.insight.WarningWeights;
import xueban.tutor.profile.Responses;
import xueban.tutor.profile.WeakPoint;
import xueban.tutor.profile.WeakPoints;

/** Tells teachers how a class stands and what material helps. Safe for concurrent use. */
final class InsightDesk {
  private final GraphKeeper graphs;
  private final CatalogReader catalog;
  private final CatalogSearch search;
  private final LearnerReader reader;
  private final HomeworkDesk classes;
  private final TutorSettings settings;
  private final Clock clock;
  private final Supplier<WarningWeights> weights;

  InsightDesk(
      GraphKeeper graphs,
      CatalogReader catalog,
      CatalogSearch search,
      LearnerReader reader,
      HomeworkDesk classes,
      TutorSettings settings,
      Clock clock,
      Supplier<WarningWeights> weights) {
    this.graphs = graphs;
    this.catalog = catalog;
    this.search = search;
    this.reader = reader;
    this.classes = classes;
    this.settings = settings;
    this.clock = clock;
    this.weights = weights;
  }

  ClassInsight insight(InsightRequest request) {
    KnowledgeGraph graph = graphs.graph();
    Instant now = clock.instant();
    LearnerReader steady = reader.steady();
    List<ClassPicture.Member> members = members(request.classId(), steady, graph, now);
    return new ClassPicture(graph, catalog::findItem, settings.bounds().masteredFrom())
        .draw(request, members, now, steady.model());
  }

  ClassWarnings warnings(WarningRequest request) {
    KnowledgeGraph graph = graphs.graph();
    Instant now = clock.instant();
    LearnerReader steady = reader.steady();
    List<ClassPicture.Member> members = members(request.classId(), steady, graph, now);
    return new EarlyWarning(graph, this::item, weights.get())
        .warn(request, members, now, steady.model());
  }

  ClassGrowth growth(PeriodRequest request) {
    KnowledgeGraph graph = graphs.graph();
    Instant now = clock.instant();
    request.requireBegun(now);
    LearnerReader steady = reader.steady();
    List<GrowthMeasure.Member> members =
        classes.group(request.classId()).learners().stream()
            .map(learner -> grown(learner, request.since(), steady, graph, now))
            .toList();
    return new GrowthMeasure(graph, this::item).measure(request, members, now, steady.model());
  }

  private static GrowthMeasure.Member grown(
      String learner, Instant since, LearnerReader reader, KnowledgeGraph graph, Instant now) {
    Pupil pupil = reader.pupil(learner, graph, now);
    List<Responses.Counted> later =
        pupil.responses().all().stream().filter(c -> !c.event().at().isBefore(since)).toList();
    long before = later.isEmpty() ? pupil.position() : later.getFirst().position() - 1;
    Pupil then = reader.pupil(learner, graph, since, before);
    return new GrowthMeasure.Member(
        learner, then.view(), pupil.view(), then.responses().all(), later);
  }

  ClassMisconceptions misconceptions(PeriodRequest request) {
    KnowledgeGraph graph = graphs.graph();
    Instant now = clock.instant();
    request.requireBegun(now);
    return ClassMisconceptions.count(
        request, members(request.classId(), reader.steady(), graph, now), graph, this::idea);
  }

  HelpList helpList(PeriodRequest request) {
    KnowledgeGraph graph = graphs.graph();
    Instant now = clock.instant();
    request.requireBegun(now);
    LearnerReader steady = reader.steady();
    return HelpList.of(
        request,
        members(request.classId(), steady, graph, now),
        graph,
        new WeakPoints(graph, this::idea),
        now,
        steady.model());
  }

  List<WeakPoint> weakPoints(String learner, Instant since) {
    KnowledgeGraph graph = graphs.graph();
    Pupil pupil = reader.pupil(learner, graph, clock.instant());
    return new WeakPoints(graph, this::idea).of(pupil.view(), pupil.responses(), since);
  }

  private Optional<String> idea(ResponseEvent response) {
    return catalog
        .findItem(response.item())
        .flatMap(item -> Misconceptions.shownBy(item, response.answer()));
  }

  /** Returns what the model knows of a response's item; less if the catalog has it no more. */
  private ItemRef item(ResponseEvent response) {
    return catalog
        .findItem(response.item())
        .map(Item::ref)
        .orElseGet(() -> new ItemRef(response.item(), response.concepts(), Double.NaN));
  }

  private List<ClassPicture.Member> members(
      String classId, LearnerReader steady, KnowledgeGraph graph, Instant now) {
    List<ClassPicture.Member> members = new ArrayList<>();
    for (String learner : classes.group(classId).learners()) {
      Pupil pupil = steady.pupil(learner, graph, now);
      members.add(new ClassPicture.Member(learner, pupil.view(), pupil.responses()));
    }
    return members;
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
