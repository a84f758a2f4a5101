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

  /** Returns the ids of what is on the first page. */
  List<String> search(Asked asked);

  /** Returns the process that does the work, where it is not this one. */
  default Optional<ProcessHandle> process() {
    return Optional.empty();
  }

  @Override
  void close();

  /** Returns the searches of {@link BareWords} in a folder. */
  static ScaleEngine bare(Path folder) throws IOException {
    BareWords words = BareWords.open(folder);
    return new ScaleEngine() {
      @Override
      public List<String> search(Asked asked) {
        try {
          String subject = asked.ofSubject() ? GeneratedCatalog.MATHEMATICS : "";
          return words.search(asked.text(), subject, HITS);
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
    return of(
        LuceneCatalogSearch.open(catalog, Optional.of(folder), analysis, spaces, graph),
        Optional.empty());
  }

  /** Returns a served search whose engine is another process; this closes the search. */
  static ScaleEngine of(SearchIndex search, ProcessHandle process) {
    return of(search, Optional.of(process));
  }

  private static ScaleEngine of(SearchIndex search, Optional<ProcessHandle> process) {
    SearchFilter subject = SearchFilter.none().withSubjects(List.of(GeneratedCatalog.MATHEMATICS));
    return new ScaleEngine() {
      @Override
      public List<String> search(Asked asked) {
        SearchRequest request =
            SearchRequest.of(asked.text())
                .withFilter(asked.ofSubject() ? subject : SearchFilter.none())
                .withPageSize(HITS)
                .withHelp(SearchRequest.Help.NONE);
        return search.search(request).hits().stream().map(hit -> hit.entry().id()).toList();
      }

      @Override
      public Optional<ProcessHandle> process() {
        return process;
      }

      @Override
      public void close() {
        search.close();
      }
    };
  }
}
