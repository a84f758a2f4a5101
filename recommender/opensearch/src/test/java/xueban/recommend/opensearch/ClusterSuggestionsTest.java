package xueban.recommend.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TextAnalysis;
import xueban.recommend.SearchTestCase;
import xueban.recommend.suggest.Match;
import xueban.recommend.suggest.SuggestRequest;
import xueban.recommend.suggest.Suggestion;

/** What is suggested while a person types, with the titles in a cluster. */
class ClusterSuggestionsTest extends SearchTestCase {
  private final Searches searches = new Searches();

  @AfterEach
  void deleteIndices() {
    searches.close();
  }

  private OpenSearchCatalogSearch open() {
    return searches.open(store, ANALYSIS, GRAPH, false, embedder);
  }

  @Test
  void suggest_conceptsFirst_thenTitles_eachWithWhatIsBehindIt() {
    store.put(
        List.of(
            lesson("a", "勾股定理的证明", "", "math.pythagoras"),
            lesson("b", "勾股定理的证明", "", "math.pythagoras"),
            lesson("c", "勾股定理的应用", "", "math.pythagoras"),
            lesson("d", "一元二次方程", "", "math.quadratic")));
    assertThat(open().suggest(SuggestRequest.of("勾股")))
        .containsExactly(
            new Suggestion("勾股定理", 0, 2, Optional.of("math.pythagoras"), Match.TEXT, 3),
            new Suggestion("勾股定理的证明", 0, 2, Optional.empty(), Match.TEXT, 2),
            new Suggestion("勾股定理的应用", 0, 2, Optional.empty(), Match.TEXT, 1));
  }

  @Test
  void suggest_titleLikeAConcept_isGivenOnce_andLimitHolds() {
    store.put(
        List.of(
            lesson("d", "一元二次方程", "", "math.quadratic"),
            lesson("e", "一元二次方程 二", "", "math.quadratic")));
    OpenSearchCatalogSearch search = open();
    assertThat(search.suggest(SuggestRequest.of("一元")))
        .extracting(Suggestion::text)
        .containsExactly("一元二次方程", "一元二次方程 二");
    assertThat(search.suggest(new SuggestRequest("一元", 1))).hasSize(1);
  }

  @Test
  void suggest_pinyinFindsConcepts_caseOfTitlesIsLeftAside_unknownNothing() {
    store.put(List.of(lesson("a", "Zebra crossing", "", "math.pythagoras")));
    OpenSearchCatalogSearch search = open();
    assertThat(search.suggest(SuggestRequest.of("gougu")).getFirst().text()).isEqualTo("勾股定理");
    assertThat(search.suggest(SuggestRequest.of("zebra")))
        .extracting(Suggestion::text)
        .containsExactly("Zebra crossing");
    assertThat(search.suggest(SuggestRequest.of("化学键"))).isEmpty();
  }

  @Test
  void use_otherGraph_suggestsItsConcepts() {
    OpenSearchCatalogSearch search = open();
    KnowledgeGraph other =
        KnowledgeGraph.builder().put(Concept.named("circle", "圆周角", "mathematics")).build();
    search.use(TextAnalysis.of(other), other);
    search.refresh();
    assertThat(search.suggest(SuggestRequest.of("圆")))
        .extracting(Suggestion::concept)
        .containsExactly(Optional.of("circle"));
    assertThat(search.suggest(SuggestRequest.of("勾股"))).isEmpty();
  }
}
