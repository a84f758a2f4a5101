package xueban.recommend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.Embedder;
import xueban.nlp.TextAnalysis;
import xueban.recommend.suggest.SuggestRequest;
import xueban.recommend.suggest.Suggestion;

/**
 * Search by words and by meaning in a Lucene index that is derived from the catalog.
 *
 * <p>An entry matches if it holds enough of the search's words, is about a concept the search
 * names, or is near in meaning; filters hold for all three. The score is the sum that {@link
 * HybridFusion} weighs; totals and facets count every match. An order other than relevance lists
 * what matches by words or concepts. A blank text lists what passes the filters.
 *
 * <p>The index heals itself: missing, unreadable, of another format or embedder, or ahead of the
 * catalog, it is built anew; of another analysis, its entries are indexed again while searches go
 * on. A full disk stops {@link #refresh} with {@code DISK_FULL}, searches go on, and the next
 * refresh after there is room catches up.
 *
 * <p>Safe for concurrent use. The embedder is the caller's to close, after the search.
 */
public final class LuceneCatalogSearch implements SearchIndex {
  private final IndexKeeper keeper;
  private final RankedSearch ranked;
  private final FacetCounter facetCounter = new FacetCounter();

  private LuceneCatalogSearch(IndexKeeper keeper, RankedSearch ranked) {
    this.keeper = keeper;
    this.ranked = ranked;
  }

  /**
   * Returns the engine that keeps an index on this machine.
   *
   * @param folder where, made if missing; empty keeps it in memory
   */
  public static SearchEngine in(Optional<Path> folder) {
    return in(folder, SearchThreads.ofCores());
  }

  /**
   * Returns the engine that keeps an index on this machine, whose long searches are done by some
   * threads, which others may share.
   *
   * @param folder where, made if missing; empty keeps it in memory
   */
  public static SearchEngine in(Optional<Path> folder, SearchThreads threads) {
    return (store, analysis, spaces, graph) ->
        open(store, folder, analysis, spaces, graph, threads);
  }

  /**
   * Opens the index and takes in all changes of the catalog, which takes as long as embedding what
   * is new.
   *
   * @param folder where the index is kept, made if missing; empty keeps it in memory
   * @param embedder makes the vectors of all texts; empty searches by words alone
   * @param graph the graph that the analysis was made of
   * @throws XuebanException {@code FOLDER_IN_USE} if another process writes there
   */
  public static LuceneCatalogSearch open(
      CatalogStore store,
      Optional<Path> folder,
      TextAnalysis analysis,
      Optional<? extends Embedder> embedder,
      KnowledgeGraph graph) {
    VectorSpaces spaces = embedder.map(e -> VectorSpaces.of(e)).orElseGet(VectorSpaces::none);
    return open(store, folder, analysis, spaces, graph);
  }

  /** Opens the index with an embedder for each language. */
  public static LuceneCatalogSearch open(
      CatalogStore store,
      Optional<Path> folder,
      TextAnalysis analysis,
      VectorSpaces spaces,
      KnowledgeGraph graph) {
    return open(store, folder, analysis, spaces, graph, SearchThreads.ofCores());
  }

  private static LuceneCatalogSearch open(
      CatalogStore store,
      Optional<Path> folder,
      TextAnalysis analysis,
      VectorSpaces spaces,
      KnowledgeGraph graph,
      SearchThreads threads) {
    CatalogWords known = new CatalogWords(analysis, graph);
    try {
      Directory directory = directory(folder);
      Directory titles;
      try {
        titles = directory(folder.map(LuceneCatalogSearch::titlesBeside));
      } catch (IOException | RuntimeException e) {
        directory.close();
        throw e;
      }
      return open(
          new IndexKeeper(store, directory, titles, spaces, known, threads),
          new RankedSearch(store, known, spaces, HybridFusion.standard()));
    } catch (IOException e) {
      throw IndexFaults.of("could not be opened", e);
    }
  }

  private static Directory directory(Optional<Path> folder) throws IOException {
    return folder.isPresent() ? FSDirectory.open(folder.get()) : new ByteBuffersDirectory();
  }

  private static Path titlesBeside(Path index) {
    return index.resolveSibling(index.getFileName() + "-titles");
  }

  static LuceneCatalogSearch open(
      CatalogStore store,
      Directory directory,
      TextAnalysis analysis,
      VectorSpaces spaces,
      KnowledgeGraph graph,
      HybridFusion fusion)
      throws IOException {
    CatalogWords known = new CatalogWords(analysis, graph);
    return open(
        new IndexKeeper(
            store, directory, new ByteBuffersDirectory(), spaces, known, SearchThreads.ofCores()),
        new RankedSearch(store, known, spaces, fusion));
  }

  private static LuceneCatalogSearch open(IndexKeeper keeper, RankedSearch ranked) {
    LuceneCatalogSearch search = new LuceneCatalogSearch(keeper, ranked);
    try {
      search.refresh();
    } catch (RuntimeException e) {
      search.close();
      throw e;
    }
    return search;
  }

  @Override
  public synchronized void use(TextAnalysis analysis, KnowledgeGraph graph) {
    ranked.use(analysis, graph);
    keeper.suggester().use(graph);
  }

  @Override
  public SearchPage search(SearchRequest request) {
    keeper.requireOpen();
    CatalogWords known = ranked.words();
    CatalogIndex current = keeper.current();
    // Before the reading, so that what it sees is of this version or a later one.
    long version = current.searchable();
    PageStart start = RankedSearch.start(request, current.identity().index());
    return read(current, reading -> ranked.search(request, start, on(reading), version, known));
  }

  /** Returns the index that searches read. */
  CatalogIndex current() {
    return keeper.current();
  }

  private IndexReading on(CatalogIndex.Reading reading) {
    return new LuceneReading(reading.searcher(), facetCounter);
  }

  @Override
  public List<SearchHit> similar(SimilarRequest request) {
    keeper.requireOpen();
    return read(keeper.current(), reading -> ranked.similar(request, on(reading)));
  }

  @Override
  public List<Suggestion> suggest(SuggestRequest request) {
    keeper.requireOpen();
    CatalogIndex current = keeper.current();
    return read(
        current,
        reading -> keeper.suggester().suggest(request, new IndexCounts(reading.searcher())));
  }

  /** What is done with one state of the index. */
  private interface Read<T> {
    T of(CatalogIndex.Reading reading) throws IOException;
  }

  private <T> T read(CatalogIndex index, Read<T> what) {
    try (CatalogIndex.Reading reading = index.read()) {
      return what.of(reading);
    } catch (AlreadyClosedException e) {
      throw new XuebanException(
          ErrorCode.NOT_AVAILABLE, "The search index is being replaced; search again.", e);
    } catch (CorruptIndexException e) {
      keeper.damaged();
      throw IndexFaults.of("is damaged; the next refresh builds it anew", e);
    } catch (IOException | UncheckedIOException e) {
      throw IndexFaults.of("could not be read", e);
    }
  }

  @Override
  public void refresh() {
    keeper.refresh(ranked::words);
  }

  /** Returns empty: what befalls an index on this machine shows in the search that meets it. */
  @Override
  public Optional<XuebanException> fault() {
    return Optional.empty();
  }

  @Override
  public long version() {
    return keeper.version();
  }

  @Override
  public void close() {
    keeper.close();
  }
}
