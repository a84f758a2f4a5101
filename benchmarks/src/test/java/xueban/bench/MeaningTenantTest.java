package xueban.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import xueban.XuebanException;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.Embedder;
import xueban.nlp.TaggedConcept;
import xueban.nlp.TextRole;
import xueban.nlp.TextTagger;
import xueban.recommend.CatalogEntry;

class MeaningTenantTest {
  private static final List<String> WORDS = List.of("铁钉淋雨生出红斑", "水面上浮着一层油花");
  private static final List<String> CONCEPTS = List.of("chemistry/防锈", "chemistry/密度");

  private static final Embedder LETTERS =
      new Embedder() {
        @Override
        public String id() {
          return "letters";
        }

        @Override
        public int dimension() {
          return 2;
        }

        @Override
        public float[] embed(String text, TextRole role) {
          return text.contains("铁钉") ? new float[] {1, 0} : new float[] {0, 1};
        }

        @Override
        public void close() {}
      };

  private static List<JudgedQuestion> questions(int count) {
    List<JudgedQuestion> questions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String text = WORDS.get(i % 2) + "，第" + i + "次实验\n说明原因。";
      questions.add(
          new JudgedQuestion(
              "q" + i, "chemistry", text, "", List.of(CONCEPTS.get(i % 2)), "", "", "train"));
    }
    return questions;
  }

  private static MeaningTenant trained(List<? extends CatalogEntry> entries) {
    KnowledgeGraph graph = JudgedQuestion.graph(questions(2));
    return MeaningTenant.trained(graph, entries, LETTERS, line -> {});
  }

  private static List<String> surest(MeaningTenant tenant, String text) {
    TextTagger tagger = tenant.learnt().orElseThrow();
    return tagger.tags("chemistry", text, "", .5).tags().stream()
        .map(TaggedConcept::concept)
        .toList();
  }

  @Test
  void trained_learnsFromEntriesThatShowTheirConcepts_asTheCommandTakesThem() {
    List<CatalogEntry> entries = new ArrayList<>();
    questions(60).forEach(question -> entries.add(MeaningTenant.shown(question)));
    MeaningTenant tenant = trained(entries);
    assertThat(surest(tenant, "铁钉淋雨以后")).containsExactly(CONCEPTS.getFirst());
    assertThat(surest(tenant, "水面上浮着一层油花")).containsExactly(CONCEPTS.getLast());
    assertThat(tenant.learnt().orElseThrow().searches())
        .hasValueSatisfying(
            searches ->
                assertThat(searches.find("铁钉淋雨生红斑", id -> true, 1))
                    .extracting(TaggedConcept::concept)
                    .containsExactly(CONCEPTS.getFirst()));
  }

  @Test
  void trained_hiddenConceptsAndCopies_areNoTexts() {
    List<CatalogEntry> hidden =
        questions(60).stream().map(q -> (CatalogEntry) BankSearch.entry(q, true)).toList();
    assertThatThrownBy(() -> trained(hidden)).isInstanceOf(XuebanException.class);
    CatalogEntry one = MeaningTenant.shown(questions(1).getFirst());
    assertThatThrownBy(() -> trained(Collections.nCopies(60, one)))
        .as("the command's sample keeps one of equal texts")
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("1 is the most");
  }

  @Test
  void shown_keepsTheLinesOfTheBank() {
    CatalogEntry shown = MeaningTenant.shown(questions(1).getFirst());
    assertThat(shown.text()).isEqualTo(WORDS.getFirst() + "，第0次实验\n说明原因。");
    assertThat(shown.metadata().concepts()).containsExactly(CONCEPTS.getFirst());
  }

  @Test
  void dealtAnew_sameConceptsInAll_otherEntries() {
    List<CatalogEntry> entries = questions(60).stream().map(MeaningTenant::shown).toList();
    List<CatalogEntry> some = new ArrayList<>(entries);
    some.add(BankSearch.entry(questions(1).getFirst(), true));
    List<CatalogEntry> dealt = MeaningTenant.dealtAnew(some);
    assertThat(dealt).extracting(CatalogEntry::id).isEqualTo(ids(entries));
    assertThat(counts(dealt)).isEqualTo(counts(entries));
    assertThat(dealt).isNotEqualTo(entries);
  }

  private static List<String> ids(List<CatalogEntry> entries) {
    return entries.stream().map(CatalogEntry::id).toList();
  }

  private static Object counts(List<CatalogEntry> entries) {
    return entries.stream()
        .collect(Collectors.groupingBy(e -> e.metadata().concepts(), Collectors.counting()));
  }
}
