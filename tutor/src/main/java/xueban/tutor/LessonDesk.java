package xueban.tutor;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.Language;
import xueban.recommend.Audience;
import xueban.recommend.CatalogSearch;
import xueban.recommend.ConceptNeed;
import xueban.recommend.Recommendation;
import xueban.recommend.RecommendationRequest;
import xueban.recommend.Recommender;
import xueban.recommend.Resource;
import xueban.recommend.ResourceType;
import xueban.tutor.grading.Misconceptions;
import xueban.tutor.lesson.LessonPack;
import xueban.tutor.lesson.LessonPackRequest;
import xueban.tutor.lesson.LessonPacker;
import xueban.tutor.profile.Responses;

/** Puts lesson packs together from the stores. Safe for concurrent use. */
final class LessonDesk {
  private static final int MATERIALS = 5;
  private static final int LOOKED_AT = 20;

  private final CatalogReader catalog;
  private final CatalogSearch search;
  private final Classrooms rooms;

  LessonDesk(CatalogReader catalog, CatalogSearch search, Classrooms rooms) {
    this.catalog = catalog;
    this.search = search;
    this.rooms = rooms;
  }

  LessonPack pack(LessonPackRequest request) {
    Classroom room = rooms.of(request.classId());
    KnowledgeGraph graph = room.graph();
    graph.concept(request.concept());
    LessonPacker.Readiness readiness =
        request.classId().isEmpty() ? LessonPacker.Readiness.none() : readiness(request, room);
    List<Recommendation> found = found(request.concept(), graph);
    return new LessonPacker(graph, catalog::itemsOf, ItemTime::of)
        .pack(
            request, lesson(request.concept(), found), materials(found), readiness, room.cohort());
  }

  /** Returns what a teacher may use in a Chinese lesson, best first; items have their own parts. */
  private List<Recommendation> found(String concept, KnowledgeGraph graph) {
    RecommendationRequest request =
        new RecommendationRequest(
            List.of(new ConceptNeed(concept, 1, "备课")),
            Audience.TEACHER,
            Language.CHINESE,
            Set.of(),
            LOOKED_AT);
    return new Recommender(search, graph)
        .recommend(request).stream()
            .filter(r -> r.entry() instanceof Resource)
            .filter(r -> r.entry().metadata().language().startsWith("zh"))
            .toList();
  }

  /** Returns the text of the best lesson that is mainly about the concept, or empty. */
  private static String lesson(String concept, List<Recommendation> found) {
    return found.stream()
        .map(r -> (Resource) r.entry())
        .filter(r -> r.type() == ResourceType.LESSON && !r.body().isBlank())
        .filter(r -> r.metadata().concepts().getFirst().equals(concept))
        .findFirst()
        .map(Resource::body)
        .orElse("");
  }

  private static List<LessonPack.Material> materials(List<Recommendation> found) {
    return found.stream()
        .limit(MATERIALS)
        .map(
            r ->
                new LessonPack.Material(
                    r.entry().id(),
                    r.entry().metadata().title(),
                    Optional.ofNullable(r.entry().metadata().uri()).map(URI::toString).orElse(""),
                    r.reason()))
        .toList();
  }

  /** Looks at each learner once: for who has mastered what, and for what went wrong. */
  private LessonPacker.Readiness readiness(LessonPackRequest request, Classroom room) {
    KnowledgeGraph graph = room.graph();
    Map<String, Integer> mastered = new TreeMap<>();
    Map<String, Integer> tested = new TreeMap<>();
    Map<String, Integer> errors = new TreeMap<>();
    for (Pupil pupil : room.pupils()) {
      graph
          .prerequisitesOf(request.concept())
          .forEach(
              edge -> {
                String before = edge.before();
                tested.merge(
                    before, pupil.view().evidence(before).independent() > 0 ? 1 : 0, Integer::sum);
                mastered.merge(before, pupil.view().mastered(before) ? 1 : 0, Integer::sum);
              });
      for (Responses.Counted counted : pupil.responses().all()) {
        if (counted.score() < 1 && counted.concepts().contains(request.concept())) {
          catalog
              .findItem(counted.event().item())
              .flatMap(item -> Misconceptions.shownBy(item, counted.event().answer()))
              .ifPresent(name -> errors.merge(name, 1, Integer::sum));
        }
      }
    }
    return new LessonPacker.Readiness(
        room.pupils().size(),
        concept -> mastered.getOrDefault(concept, 0),
        concept -> tested.getOrDefault(concept, 0),
        errors);
  }
}
