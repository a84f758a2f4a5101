package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import xueban.graph.Concept;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TextAnalysis;

class CatalogWordsTest {
  private static CatalogWords of(String name) {
    KnowledgeGraph graph =
        KnowledgeGraph.builder().put(Concept.named("c", name, "mathematics")).build();
    return new CatalogWords(TextAnalysis.of(graph), graph);
  }

  private static Optional<String> corrected(CatalogWords words, String text) {
    return words.speller().correct(text, word -> false);
  }

  /** Searches that began before the graph changed go on beside new ones; neither builds anew. */
  @Test
  void speller_eachGraphItsOwn_builtOnce() {
    CatalogWords before = of("勾股定理");
    Object first = before.speller();
    CatalogWords after = of("一元二次方程").preparedLike(before);

    assertThat(corrected(after, "一元二次放程")).contains("一元二次方程");
    assertThat(corrected(before, "够股定里")).contains("勾股定理");
    assertThat(before.speller()).isSameAs(first);
    assertThat(after.speller()).isSameAs(after.speller()).isNotSameAs(first);
  }
}
