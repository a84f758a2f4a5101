package xueban.recommend.opensearch;

import org.junit.jupiter.api.AfterEach;
import xueban.recommend.CatalogSearch;
import xueban.recommend.SearchReasonTest;

class OpenSearchReasonTest extends SearchReasonTest {
  private final Searches searches = new Searches();

  @Override
  protected CatalogSearch catalogSearch(boolean vectors) {
    return searches.open(store, ANALYSIS, GRAPH, vectors, embedder);
  }

  @AfterEach
  void deleteIndices() {
    searches.close();
  }
}
