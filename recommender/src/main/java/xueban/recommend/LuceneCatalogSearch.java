package xueban.recommend;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.Embedder;
import xueban.nlp.TaggedConcept;
import xueban.nlp.TextAnalysis;

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
public final class LuceneCatalogSearch implements CatalogSearch {
  private static final Logger log = LoggerFactory.getLogger(LuceneCatalogSearch.class);

  private static final int MOST_CONCEPTS = 5;

  /** What changes together when the graph does. */
  private record Knowledge(TextAnalysis analysis, KnowledgeGraph graph) {}

  private final CatalogStore store;
  private final Directory directory;
  private final VectorSpaces spaces;
  private final QueryVectors queryVectors;
  private final HybridFusion fusion;
  private final FacetCounter facetCounter = new FacetCounter();
  private final ThreadPoolExecutor workers;
  private final ReentrantLock writing = new ReentrantLock();
  private volatile Knowledge knowledge;
  private volatile CatalogIndex index;
  private volatile boolean damaged;
  private volatile boolean closed;

  private LuceneCatalogSearch(
      CatalogStore store,
      Directory directory,
      Knowledge knowledge,
      VectorSpaces spaces,
      HybridFusion fusion)
      throws IOException {
    this.store = store;
    this.directory = directory;
    this.knowledge = knowledge;
    this.spaces = spaces;
    this.fusion = fusion;
    queryVectors = new QueryVectors(spaces);
    workers = workers();
    index = openIndex();
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
    try {
      Directory directory =
          folder.isPresent() ? FSDirectory.open(folder.get()) : new ByteBuffersDirectory();
      return open(store, directory, analysis, spaces, graph, HybridFusion.standard());
    } catch (IOException e) {
      throw fault("could not be opened", e);
    }
  }

  static LuceneCatalogSearch open(
      CatalogStore store,
      Directory directory,
      TextAnalysis analysis,
      VectorSpaces spaces,
      KnowledgeGraph graph,
      HybridFusion fusion)
      throws IOException {
    requireNonNull(store, "store");
    Knowledge knowledge =
        new Knowledge(requireNonNull(analysis, "analysis"), requireNonNull(graph, "graph"));
    LuceneCatalogSearch search =
        new LuceneCatalogSearch(store, directory, knowledge, spaces, fusion);
    try {
      search.refresh();
    } catch (RuntimeException e) {
      search.close();
      throw e;
    }
    return search;
  }

  private static ThreadPoolExecutor workers() {
    int cores = Runtime.getRuntime().availableProcessors();
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            cores,
            cores,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "xueban-index");
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  private CatalogIndex openIndex() throws IOException {
    return CatalogIndex.open(directory, wanted(), store.version());
  }

  private IndexIdentity wanted() {
    return IndexIdentity.fresh(spaces.id(), knowledge.graph().version());
  }

  /**
   * Goes over to another graph and its analysis: searches use it at once, and the next {@link
   * #refresh} indexes all entries again, keeping their vectors.
   */
  public void use(TextAnalysis analysis, KnowledgeGraph graph) {
    knowledge = new Knowledge(requireNonNull(analysis, "analysis"), requireNonNull(graph, "graph"));
  }

  @Override
  public SearchPage search(SearchRequest request) {
    requireOpen();
    Knowledge known = knowledge;
    List<String> subjects = request.filter().subjects();
    List<TaggedConcept> concepts =
        request.text().isBlank()
            ? List.of()
            : known
                .analysis()
                .tag(
                    request.text(), subjects.size() == 1 ? subjects.getFirst() : "", MOST_CONCEPTS);
    Optional<QueryVectors.QueryVector> vector =
        request.sort() == SearchRequest.Sort.RELEVANCE
            ? queryVectors.of(request.text())
            : Optional.empty();
    try {
      CatalogIndex current = index;
      try (CatalogIndex.Reading reading = current.read()) {
        SearchPlan plan =
            new SearchPlan.Maker(reading.searcher(), fusion)
                .plan(request, known.analysis().tokens(request.text()), concepts, vector);
        return new SearchRun(
                store, reading.searcher(), known.analysis(), known.graph(), facetCounter)
            .page(request, plan, SearchOrder.digest(current.identity().index()));
      }
    } catch (AlreadyClosedException e) {
      throw new XuebanException(
          ErrorCode.NOT_AVAILABLE, "The search index is being replaced; search again.", e);
    } catch (CorruptIndexException e) {
      damaged = true;
      throw fault("is damaged; the next refresh builds it anew", e);
    } catch (IOException e) {
      throw fault("could not be read", e);
    }
  }

  @Override
  public void refresh() {
    writing.lock();
    try {
      requireOpen();
      if (damaged || !index.isOpen()) {
        replaceIndex();
      } else {
        catchUp(index);
      }
    } catch (IOException | UncheckedIOException | AlreadyClosedException e) {
      damaged |= isDamage(e);
      throw fault("could not take in the latest changes; searches go on without them", e);
    } finally {
      writing.unlock();
    }
  }

  /**
   * Starts from the last commit with a new writer; searches stay with the old until it is there.
   */
  private void replaceIndex() throws IOException {
    CatalogIndex old = index;
    if (damaged) {
      old.abandon();
    }
    CatalogIndex fresh = damaged ? CatalogIndex.create(directory, wanted()) : openIndex();
    try {
      catchUp(fresh);
    } catch (IOException | RuntimeException e) {
      fresh.abandon();
      throw e;
    }
    index = fresh;
    damaged = false;
    old.abandon();
    log.info("The search index writes again, up to change {}", fresh.searchable());
  }

  private void catchUp(CatalogIndex target) throws IOException {
    Knowledge known = knowledge;
    if (!target.identity().analysis().equals(known.graph().version())) {
      log.info("The graph has changed; all entries are indexed again");
      target.startAgain(known.graph().version());
    }
    DocumentWords words = new DocumentWords(known.analysis(), known.graph());
    long taken = new IndexUpdater(store, words, spaces, target, workers).catchUp();
    if (taken > 0 || target.searchable() != target.identity().lastChange()) {
      target.show();
    }
  }

  @Override
  public long version() {
    return index.searchable();
  }

  private void requireOpen() {
    if (closed) {
      throw new XuebanException(ErrorCode.NOT_AVAILABLE, "The search is closed; open it again.");
    }
  }

  @Override
  public void close() {
    writing.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      workers.shutdownNow();
      try (directory) {
        index.close();
      }
    } catch (IOException | AlreadyClosedException e) {
      throw fault("could not be closed in order; it catches up when it is opened", e);
    } finally {
      writing.unlock();
    }
  }

  /**
   * Returns whether a file that was read is not as it was written; a merge may be the first to see.
   */
  private static boolean isDamage(Exception exception) {
    boolean damage = false;
    for (@Nullable Throwable t = exception; t != null; t = t.getCause()) {
      damage |= t instanceof CorruptIndexException;
    }
    return damage;
  }

  private static XuebanException fault(String what, Exception cause) {
    boolean full = false;
    for (@Nullable Throwable t = cause; t != null; t = t.getCause()) {
      full |= String.valueOf(t.getMessage()).contains("No space left");
    }
    return new XuebanException(
        full ? ErrorCode.DISK_FULL : ErrorCode.INTERNAL,
        "The search index %s: %s. %s"
            .formatted(
                what,
                cause.getMessage(),
                full ? "Make room on the disk and refresh." : "Refresh, or open it again."),
        cause);
  }
}
