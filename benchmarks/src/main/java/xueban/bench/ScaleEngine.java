package xueban.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TextAnalysis;
import xueban.recommend.CatalogStore;
import xueban.recommend.LuceneCatalogSearch;
import xueban.recommend.SearchFilter;
import xueban.recommend.SearchIndex;
import xueban.recommend.SearchRequest;
import xueban.recommend.VectorSpaces;

/** An index of generated resources that answers searches by words. */
interface ScaleEngine extends AutoCloseable {
  int HITS = 10;

  /**
   * A search.
   *
   * @param ofSubject whether it is held to mathematics
   */
  record Asked(String text, boolean ofSubject) {}

  /** Returns how many are found on the first page. */
  int search(Asked asked);

  @Override
  void close();

  /** Returns the searches of {@link BareWords} in a folder. */
  static ScaleEngine bare(Path folder) throws IOException {
    BareWords words = BareWords.open(folder);
    return new ScaleEngine() {
      @Override
      public int search(Asked asked) {
        try {
          return words
              .search(asked.text(), asked.ofSubject() ? GeneratedCatalog.MATHEMATICS : "", HITS)
              .size();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }

      @Override
      public void close() {
        try {
          words.close();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    };
  }

  /** Returns the served search in a folder, once it has all of the catalog. */
  static ScaleEngine ours(
      CatalogStore catalog,
      Path folder,
      TextAnalysis analysis,
      VectorSpaces spaces,
      KnowledgeGraph graph) {
    return of(LuceneCatalogSearch.open(catalog, Optional.of(folder), analysis, spaces, graph));
  }

  /** Returns a served search, which this closes. */
  static ScaleEngine of(SearchIndex search) {
    SearchFilter subject = SearchFilter.none().withSubjects(List.of(GeneratedCatalog.MATHEMATICS));
    return new ScaleEngine() {
      @Override
      public int search(Asked asked) {
        SearchRequest request =
            SearchRequest.of(asked.text())
                .withFilter(asked.ofSubject() ? subject : SearchFilter.none())
                .withPageSize(HITS)
                .withHelp(SearchRequest.Help.NONE);
        return search.search(request).hits().size();
      }

      @Override
      public void close() {
        search.close();
      }
    };
  }
}
