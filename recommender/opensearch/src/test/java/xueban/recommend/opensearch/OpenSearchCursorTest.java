package xueban.recommend.opensearch;

import org.junit.jupiter.api.AfterEach;
import xueban.recommend.CatalogSearch;
import xueban.recommend.SearchCursorTest;

class OpenSearchCursorTest extends SearchCursorTest {
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
