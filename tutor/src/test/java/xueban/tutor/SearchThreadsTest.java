package xueban.tutor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TextAnalysis;
import xueban.recommend.InMemoryCatalogStore;
import xueban.recommend.SearchIndex;
import xueban.recommend.SearchThreads;
import xueban.recommend.VectorSpaces;

class SearchThreadsTest {
  @Test
  void searchThreads_set_areThoseOfTheEngine() {
    SearchThreads threads = SearchThreads.of(3);
    XuebanBuilder builder = Xueban.builder(new InMemoryStores()).searchThreads(threads);
    KnowledgeGraph graph = KnowledgeGraph.empty();
    TextAnalysis analysis = TextAnalysis.of(graph);
    try (SearchIndex search =
        builder.engine().open(new InMemoryCatalogStore(), analysis, VectorSpaces.none(), graph)) {
      assertThat(search).extracting("keeper.threads").isSameAs(threads);
    }
  }

  @Test
  void searchThreads_notSet_oneForEachCore() {
    assertThat(Xueban.builder(new InMemoryStores()).searchThreads().threads())
        .isEqualTo(Runtime.getRuntime().availableProcessors());
  }
}
