package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import xueban.Explanation;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.Language;
import xueban.nlp.TextAnalysis;
import xueban.nlp.TextTagger;
import xueban.nlp.TextTags;

/** Where nobody says what is about the concept that a search names, its rivals tell. */
class ConceptContrastTest extends SearchTestCase {
  private static final List<String> NAMES =
      List.of("浮力", "压强", "重力", "弹力", "摩擦力", "合力", "功率", "机械能", "惯性");

  private static KnowledgeGraph graph(int concepts) {
    KnowledgeGraph.Builder graph = KnowledgeGraph.builder();
    for (int i = 0; i < concepts; i++) {
      graph.put(Concept.named("physics.c" + i, NAMES.get(i), "physics"));
    }
    return graph.build();
  }

  /** Has learnt a subject, and says nothing of any text. */
  private record Knows(String subject) implements TextTagger {
    @Override
    public String version() {
      return "knows " + subject;
    }

    @Override
    public TextTags tags(String of, String text, String solution, double least) {
      return TextTags.NONE;
    }

    @Override
    public boolean knows(String asked) {
      return asked.equals(subject);
    }
  }

  private List<SearchHit> hits(KnowledgeGraph graph, TextAnalysis analysis, boolean vectors) {
    LuceneCatalogSearch search =
        LuceneCatalogSearch.open(
            store,
            Optional.empty(),
            analysis,
            vectors ? Optional.of(embedder) : Optional.empty(),
            graph);
    opened.add(search);
    return search.search(SearchRequest.of("浮力").withExplain(true)).hits();
  }

  private List<SearchHit> hits(KnowledgeGraph graph) {
    return hits(graph, TextAnalysis.of(graph), true);
  }

  private static double contrast(SearchHit hit) {
    return hit.explanation().orElseThrow().parts().stream()
        .filter(side -> side.description().contains("同科其他知识点"))
        .mapToDouble(Explanation::value)
        .sum();
  }

  private void putFloating() {
    store.put(List.of(lesson("rivals", "题一", "浮，压强，重力，弹，合"), lesson("floats", "题二", "木块，浮，在水上，力")));
  }

  @Test
  void nearToAllConcepts_isBehindWhatIsNearToThisOne() {
    putFloating();
    List<SearchHit> hits = hits(graph(9));
    assertThat(hits).extracting(hit -> hit.entry().id()).containsExactly("floats", "rivals");
    assertThat(contrast(hits.getFirst())).isEqualTo(1, within(1e-6));
    assertThat(contrast(hits.getLast())).isZero();
    assertThat(hits.getFirst().explanation().orElseThrow().value())
        .isEqualTo(hits.getFirst().score());
  }

  @Test
  void tooFewConcepts_orNoVectors_orALearntSubject_nothingIsAdded() {
    putFloating();
    KnowledgeGraph graph = graph(9);
    TextAnalysis names = TextAnalysis.of(graph);
    assertThat(hits(graph(SubjectNames.LEAST - 1))).isNotEmpty().allMatch(h -> contrast(h) == 0);
    assertThat(hits(graph, names, false)).allMatch(hit -> contrast(hit) == 0);
    assertThat(hits(graph, names.with(new Knows("physics")), true))
        .isNotEmpty()
        .allMatch(hit -> contrast(hit) == 0);
    assertThat(hits(graph, names.with(new Knows("chemistry")), true).getFirst())
        .satisfies(hit -> assertThat(contrast(hit)).isPositive());
  }

  @Test
  void givenConcepts_leaveItNothing_andNoNameIsRead() {
    putFloating();
    store.put(List.of(lesson("given", "题三", "压强重力弹摩擦合功率", "physics.c0")));
    List<SearchHit> hits = hits(graph(9));
    assertThat(hits.getFirst().entry().id()).isEqualTo("given");
    assertThat(hits).allMatch(hit -> contrast(hit) == 0);
    assertThat(embedder.embedded.get()).as("three entries and the search").isEqualTo(4);
  }

  @Test
  void otherOrders_areLeftAsTheyAre() {
    putFloating();
    KnowledgeGraph graph = graph(9);
    hits(graph);
    SearchRequest request =
        SearchRequest.of("浮力").withExplain(true).withSort(SearchRequest.Sort.NEWEST);
    assertThat(opened.getFirst().search(request).hits()).allMatch(hit -> contrast(hit) == 0);
  }

  @Test
  void contrast_standardDeviationsFromTheMean() {
    List<float[]> others = List.of(new float[] {1, 0}, new float[] {0, 1});
    float[] vector = {.6f, .8f}; // near .6 and .8: mean .7, standard deviation .1
    assertThat(ConceptContrast.contrast(vector, new float[] {0, 1}, others))
        .isEqualTo(1, within(1e-4));
    assertThat(ConceptContrast.contrast(vector, new float[] {1, 0}, others))
        .isEqualTo(-1, within(1e-4));
    assertThat(ConceptContrast.contrast(vector, vector, List.of(vector, vector)))
        .as("all are as near")
        .isZero();
  }

  @Test
  void names_areMadeOnce_evenlyAndInTheLanguage() {
    KnowledgeGraph.Builder graph = KnowledgeGraph.builder();
    for (int i = 0; i < 200; i++) {
      graph.put(Concept.named("m%03d".formatted(i), "名" + i, "mathematics"));
    }
    SubjectNames names = new SubjectNames(graph.build());
    VectorSpaces.Space space = VectorSpaces.of(embedder).of("名").orElseThrow();
    List<float[]> vectors = names.around("m000", Language.CHINESE, space);
    assertThat(vectors).hasSize(50); // every fourth
    int embedded = embedder.embedded.get();
    assertThat(names.around("m199", Language.CHINESE, space)).isSameAs(vectors);
    assertThat(embedder.embedded.get()).isEqualTo(embedded);
    assertThat(names.around("m000", Language.ENGLISH, space)).as("none has one").isEmpty();
    assertThat(names.around("unknown", Language.CHINESE, space)).isEmpty();
  }
}
