package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.graph.Prerequisite;
import xueban.graph.Stage;
import xueban.nlp.Language;
import xueban.nlp.TextAnalysis;

class RecommenderTest {
  private static final KnowledgeGraph GRAPH =
      KnowledgeGraph.builder()
          .put(
              new Concept(
                  "pythagoras",
                  "勾股定理",
                  "Pythagorean theorem",
                  List.of(),
                  "",
                  "mathematics",
                  Stage.JUNIOR,
                  8,
                  2,
                  "",
                  ""))
          .put(Concept.named("square-root", "平方根", "mathematics"))
          .put(Concept.named("circle", "圆", "mathematics"))
          .put(new Prerequisite("square-root", "pythagoras", "要开方"))
          .build();
  private static final TextAnalysis ANALYSIS = TextAnalysis.of(GRAPH);

  private final InMemoryCatalogStore store = new InMemoryCatalogStore();
  private final List<LuceneCatalogSearch> opened = new ArrayList<>();

  @AfterEach
  void close() {
    opened.forEach(LuceneCatalogSearch::close);
  }

  @Test
  void recommend_conceptThenPrerequisite() {
    store.put(
        List.of(
            entry("other", ResourceType.LESSON, "水循环", 0.9),
            entry("root", ResourceType.LESSON, "开平方", 0.9, "square-root"),
            entry("also", ResourceType.LESSON, "综合复习", 0.9, "circle", "pythagoras"),
            entry("main", ResourceType.LESSON, "三边关系", 0.9, "pythagoras")));
    List<Recommendation> found = recommend(Audience.LEARNER, Set.of(), 10, need("pythagoras", 1));
    assertThat(found).extracting(r -> r.entry().id()).containsExactly("main", "also", "root");
    assertThat(found.getFirst().reason()).contains("勾股定理", "5 次错 3 次", "0.90");
    assertThat(found.getLast().reason()).contains("先修");
  }

  @Test
  void recommend_untaggedIsFoundByName() {
    store.put(List.of(entry("named", ResourceType.VIDEO, "勾股定理的证明", Double.NaN)));
    List<Recommendation> found = recommend(Audience.LEARNER, Set.of(), 10, need("pythagoras", 1));
    assertThat(found).extracting(r -> r.entry().id()).containsExactly("named");
    assertThat(found.getFirst().reason()).contains("检索");
  }

  @Test
  void recommend_typeSuitsAudience() {
    store.put(
        List.of(
            entry("video", ResourceType.VIDEO, "一", 0.5, "pythagoras"),
            entry("plan", ResourceType.LESSON_PLAN, "二", 0.5, "pythagoras")));
    assertThat(recommend(Audience.TEACHER, Set.of(), 10, need("pythagoras", 1)))
        .extracting(r -> r.entry().id())
        .containsExactly("plan", "video");
    assertThat(recommend(Audience.LEARNER, Set.of(), 10, need("pythagoras", 1)))
        .as("a learner is not given plans for teachers")
        .extracting(r -> r.entry().id())
        .containsExactly("video");
  }

  @Test
  void recommend_qualityAndTiesById() {
    store.put(
        List.of(
            entry("b", ResourceType.VIDEO, "一", 0.5, "pythagoras"),
            entry("a", ResourceType.VIDEO, "二", 0.5, "pythagoras"),
            entry("best", ResourceType.VIDEO, "三", 0.95, "pythagoras")));
    assertThat(recommend(Audience.LEARNER, Set.of(), 2, need("pythagoras", 1)))
        .extracting(r -> r.entry().id())
        .containsExactly("best", "a");
  }

  @Test
  void recommend_seenDoesNotComeAgain() {
    store.put(
        List.of(
            entry("a", ResourceType.VIDEO, "一", 0.5, "pythagoras"),
            entry("b", ResourceType.VIDEO, "二", 0.5, "pythagoras")));
    assertThat(recommend(Audience.LEARNER, Set.of("a"), 10, need("pythagoras", 1)))
        .extracting(r -> r.entry().id())
        .containsExactly("b");
  }

  @Test
  void recommend_typesAlternate() {
    store.put(
        List.of(
            entry("v1", ResourceType.VIDEO, "一", 0.9, "pythagoras"),
            entry("v2", ResourceType.VIDEO, "二", 0.88, "pythagoras"),
            entry("v3", ResourceType.VIDEO, "三", 0.86, "pythagoras"),
            entry("l1", ResourceType.LESSON, "四", 0.6, "pythagoras")));
    assertThat(recommend(Audience.LEARNER, Set.of(), 4, need("pythagoras", 1)))
        .extracting(r -> r.entry().id())
        .startsWith("v1", "l1");
  }

  @Test
  void recommend_needsAlternateByWeight() {
    List<CatalogEntry> entries = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      entries.add(entry("p" + i, ResourceType.VIDEO, "甲" + i, 0.5, "pythagoras"));
      entries.add(entry("c" + i, ResourceType.VIDEO, "乙" + i, 0.5, "circle"));
    }
    store.put(entries);
    List<Recommendation> found =
        recommend(Audience.LEARNER, Set.of(), 4, need("pythagoras", 2), need("circle", 1.8));
    assertThat(found)
        .extracting(Recommendation::concept)
        .containsExactly("pythagoras", "circle", "pythagoras", "circle");
  }

  @Test
  void recommend_explanationIsTheScore_andRunsAreEqual() {
    for (int i = 0; i < 20; i++) {
      store.put(
          List.of(
              entry(
                  "r" + i,
                  ResourceType.values()[1 + i % 11],
                  "勾股定理 " + i,
                  i / 20.0,
                  "pythagoras")));
    }
    List<Recommendation> once =
        recommend(Audience.TEACHER, Set.of(), 10, need("pythagoras", 1), need("circle", 3));
    assertThat(once).hasSize(10).allMatch(r -> r.explanation().value() == r.score());
    assertThat(recommend(Audience.TEACHER, Set.of(), 10, need("pythagoras", 1), need("circle", 3)))
        .isEqualTo(once);
  }

  @Test
  void recommend_nothingFits() {
    assertThat(recommend(Audience.LEARNER, Set.of(), 5, need("circle", 1))).isEmpty();
  }

  @Test
  void recommend_english() {
    store.put(List.of(entry("a", ResourceType.VIDEO, "一", 0.5, "pythagoras")));
    RecommendationRequest request =
        new RecommendationRequest(
            List.of(need("pythagoras", 1)), Audience.LEARNER, Language.ENGLISH, Set.of(), 5);
    assertThat(recommender().recommend(request).getFirst().reason())
        .contains("Pythagorean theorem", "video");
  }

  @Test
  void recommend_unknownConcept() {
    assertThatThrownBy(() -> recommend(Audience.LEARNER, Set.of(), 5, need("nothing", 1)))
        .isInstanceOf(XuebanException.class)
        .extracting(e -> ((XuebanException) e).code())
        .isEqualTo(ErrorCode.UNKNOWN_CONCEPT);
  }

  @Test
  void request_bounds() {
    assertThatThrownBy(() -> recommend(Audience.LEARNER, Set.of(), 0, need("circle", 1)))
        .hasMessageContaining("limit");
    assertThatThrownBy(() -> recommend(Audience.LEARNER, Set.of(), 1))
        .hasMessageContaining("needs");
    assertThatThrownBy(() -> need("circle", 0)).hasMessageContaining("weight");
    assertThatThrownBy(() -> need("circle", Double.NaN)).hasMessageContaining("weight");
  }

  private List<Recommendation> recommend(
      Audience audience, Set<String> seen, int limit, ConceptNeed... needs) {
    return recommender()
        .recommend(
            new RecommendationRequest(List.of(needs), audience, Language.CHINESE, seen, limit));
  }

  private Recommender recommender() {
    LuceneCatalogSearch search =
        LuceneCatalogSearch.open(
            store, Optional.empty(), ANALYSIS, Optional.<BagOfCharacters>empty(), GRAPH);
    opened.add(search);
    return new Recommender(search, GRAPH);
  }

  private static ConceptNeed need(String concept, double weight) {
    return new ConceptNeed(concept, weight, "5 次错 3 次");
  }

  private static Resource entry(
      String id, ResourceType type, String title, double quality, String... concepts) {
    Metadata metadata =
        new Metadata(
            title,
            "",
            "mathematics",
            Stage.JUNIOR,
            List.of(),
            "",
            List.of(concepts),
            "zh",
            null,
            0,
            "",
            "",
            quality,
            null);
    return new Resource(id, type, metadata, "");
  }
}
