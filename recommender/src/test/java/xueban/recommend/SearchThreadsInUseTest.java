package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TextAnalysis;

/** The threads that are given are those that searches have. */
class SearchThreadsInUseTest {
  private final SearchThreads threads = SearchThreads.of(3);

  private void assertSearchesWithThem(CatalogIndex index) throws IOException {
    try (CatalogIndex.Reading reading = index.read()) {
      assertThat(reading.searcher())
          .isInstanceOfSatisfying(
              ParallelSearcher.class, searcher -> assertThat(searcher.threads()).isSameAs(threads));
    }
  }

  @Test
  void index_madeOrOpened_searchesWithThem() throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    IndexIdentity identity = IndexIdentity.fresh("none", "a");
    try (CatalogIndex index = CatalogIndex.create(directory, identity, threads)) {
      assertSearchesWithThem(index);
      index.reached(1);
      index.show();
      assertSearchesWithThem(index);
    }
    try (CatalogIndex index = CatalogIndex.open(directory, identity, 1, threads)) {
      assertSearchesWithThem(index);
    }
  }

  @Test
  void engine_onItsOwnFolder_searchesWithThem() throws IOException {
    SearchEngine engine = LuceneCatalogSearch.in(Optional.empty(), threads);
    KnowledgeGraph graph = KnowledgeGraph.empty();
    TextAnalysis analysis = TextAnalysis.of(graph);
    try (SearchIndex search =
        engine.open(new InMemoryCatalogStore(), analysis, VectorSpaces.none(), graph)) {
      assertSearchesWithThem(((LuceneCatalogSearch) search).current());
    }
  }
}
