package xueban.recommend.opensearch;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TextAnalysis;
import xueban.recommend.CatalogStore;
import xueban.recommend.RankedSearch;
import xueban.recommend.SearchHit;
import xueban.recommend.SearchIndex;
import xueban.recommend.SearchPage;
import xueban.recommend.SearchRequest;
import xueban.recommend.SimilarRequest;
import xueban.recommend.VectorSpaces;
import xueban.recommend.suggest.SuggestRequest;
import xueban.recommend.suggest.Suggestion;

/**
 * Search by words, concepts and meaning in an index that a cluster of OpenSearch keeps.
 *
 * <p>Ranking, explanation, pages, corrections and near-duplicates are those of {@link
 * RankedSearch}. Unlike in a Lucene index on our own disk, meaning moves up what words or concepts
 * find and finds nothing by itself: a plain cluster has no index of vectors.
 *
 * <p>The index heals itself: missing, of another format, analysis or embedder, or ahead of the
 * catalog, it is built anew beside the one in use, which answers until the new one is complete and
 * takes in changes meanwhile, unless its format or embedder is another.
 *
 * <p>Safe for concurrent use, also by several services on one catalog. The embedder is the caller's
 * to close, after the search.
 */
public final class OpenSearchCatalogSearch implements SearchIndex {
  private static final Logger log = LoggerFactory.getLogger(OpenSearchCatalogSearch.class);
  private static final int SUFFIX_BYTES = 6;

  private final CatalogStore store;
  private final ClusterSettings settings;
  private final RandomGenerator random;
  private final ClusterClient client;
  private final ClusterIndex indices;
  private final ClusterUpdater updater;
  private final RankedSearch ranked;
  private final ClusterSuggestions suggestions;
  private final Runnable progress;
  private final ExecutorService workers;
  private final ReentrantLock writing = new ReentrantLock();
  private volatile String index = "";
  private volatile long searchable;
  private volatile boolean closed;

  private OpenSearchCatalogSearch(
      CatalogStore store,
      ClusterSettings settings,
      RankedSearch ranked,
      KnowledgeGraph graph,
      RandomGenerator random,
      Runnable progress) {
    this.store = requireNonNull(store, "store");
    this.settings = settings;
    this.ranked = ranked;
    this.random = random;
    this.progress = progress;
    client = new ClusterClient(settings);
    indices = new ClusterIndex(client, settings);
    suggestions = new ClusterSuggestions(client, settings.index(), graph);
    workers =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            task -> {
              Thread thread = new Thread(task, "xueban-cluster-index");
              thread.setDaemon(true);
              return thread;
            });
    updater = new ClusterUpdater(store, client, settings, indices, workers, random);
  }

  /**
   * Opens the index in the cluster and takes in all changes of the catalog.
   *
   * @param analysis made of the graph
   * @param random names new indices and spreads retries in time
   * @throws XuebanException {@code NOT_AVAILABLE} if the cluster does not answer
   */
  public static OpenSearchCatalogSearch open(
      CatalogStore store,
      ClusterSettings settings,
      TextAnalysis analysis,
      VectorSpaces spaces,
      KnowledgeGraph graph,
      RandomGenerator random) {
    OpenSearchCatalogSearch search =
        notYetAsked(store, settings, analysis, spaces, graph, random, () -> {});
    try {
      search.refresh();
    } catch (RuntimeException e) {
      search.close();
      throw e;
    }
    return search;
  }

  /**
   * Returns a search that has asked the cluster nothing so far; its first {@link #refresh} does.
   *
   * @param progress run by a refresh when the cluster has answered, and when searches see more
   */
  static OpenSearchCatalogSearch notYetAsked(
      CatalogStore store,
      ClusterSettings settings,
      TextAnalysis analysis,
      VectorSpaces spaces,
      KnowledgeGraph graph,
      RandomGenerator random,
      Runnable progress) {
    RankedSearch ranked = new RankedSearch(store, analysis, spaces, graph);
    return new OpenSearchCatalogSearch(store, settings, ranked, graph, random, progress);
  }

  @Override
  public void use(TextAnalysis analysis, KnowledgeGraph graph) {
    ranked.use(analysis, graph);
    suggestions.use(graph);
  }

  private void requireIndex() {
    requireOpen();
    Optional<XuebanException> fault = fault();
    if (fault.isPresent()) {
      throw fault.get();
    }
  }

  @Override
  public Optional<XuebanException> fault() {
    return index.isEmpty()
        ? Optional.of(
            new XuebanException(
                ErrorCode.NOT_AVAILABLE,
                "The search index is being built from the catalog; try again in a moment."))
        : Optional.empty();
  }

  private void requireOpen() {
    if (closed) {
      throw new XuebanException(ErrorCode.NOT_AVAILABLE, "The search is closed; open it again.");
    }
  }

  @Override
  public SearchPage search(SearchRequest request) {
    requireIndex();
    // Before the reading, so that what it sees is of this version or a later one.
    long version = searchable;
    String preference = Integer.toHexString(request.withCursor("").hashCode());
    OpenSearchReading reading = new OpenSearchReading(client, settings.index(), preference);
    try {
      return ranked.search(request, reading, index, version);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<SearchHit> similar(SimilarRequest request) {
    requireIndex();
    String preference = Integer.toHexString(request.hashCode());
    try {
      return ranked.similar(request, new OpenSearchReading(client, settings.index(), preference));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns concepts as on Lucene, and titles that begin with what was typed, letters of whatever
   * case; titles are not found by pinyin or with a letter wrong.
   */
  @Override
  public List<Suggestion> suggest(SuggestRequest request) {
    requireIndex();
    return suggestions.suggest(request);
  }

  @Override
  public void refresh() {
    writing.lock();
    try {
      requireOpen();
      RankedSearch.Documents documents = ranked.documents();
      Optional<ClusterIndex.Built> inUse = indices.inUse();
      index = inUse.map(ClusterIndex.Built::name).orElse("");
      searchable = inUse.map(ClusterIndex.Built::lastChange).orElse(0L);
      progress.run();
      boolean fits =
          inUse.isPresent()
              && inUse.get().isOf(documents)
              && inUse.get().lastChange() <= store.version();
      ClusterIndex.Built current = fits ? inUse.orElseThrow() : rebuilt(inUse, documents);
      // After a switch too: something may have come between the last look and it.
      shown(updater.catchUp(current, documents.maker(), null, () -> {}));
    } finally {
      writing.unlock();
    }
  }

  private void shown(ClusterIndex.Built built) {
    index = built.name();
    searchable = built.lastChange();
    progress.run();
  }

  /** Builds an index beside the one in use, and lets searches ask it when it is complete. */
  private ClusterIndex.Built rebuilt(
      Optional<ClusterIndex.Built> before, RankedSearch.Documents documents) {
    before.ifPresent(
        b -> log.info("{} is of other words or vectors; it is built anew beside it", b.name()));
    byte[] suffix = new byte[SUFFIX_BYTES];
    random.nextBytes(suffix);
    ClusterIndex.Built fresh = indices.create(HexFormat.of().formatHex(suffix), documents);
    try {
      String vectorsOf =
          before.filter(b -> b.hasVectorsOf(documents)).map(ClusterIndex.Built::name).orElse(null);
      ClusterIndex.Built complete =
          updater.catchUp(fresh, documents.maker(), vectorsOf, keepingUp(before, documents));
      indices.switchTo(complete);
      return complete;
    } catch (RuntimeException e) {
      // Also where we are told to stop: what is half built is of no use to anybody.
      boolean interrupted = Thread.interrupted();
      indices.delete(fresh.name());
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      throw e;
    }
  }

  /** Returns what takes changes into the index that searches ask while another is being built. */
  private Runnable keepingUp(
      Optional<ClusterIndex.Built> before, RankedSearch.Documents documents) {
    if (before.filter(b -> b.takes(documents) && b.lastChange() <= store.version()).isEmpty()) {
      return () -> {};
    }
    AtomicReference<ClusterIndex.Built> kept = new AtomicReference<>(before.get());
    return () -> {
      if (kept.get().lastChange() < store.version()) {
        kept.set(updater.catchUp(kept.get(), documents.maker(), null, () -> {}));
        shown(kept.get());
      }
    };
  }

  @Override
  public long version() {
    return searchable;
  }

  /**
   * Returns how the index is kept now.
   *
   * @throws XuebanException {@code NOT_AVAILABLE} if the cluster does not answer
   */
  public ClusterHealth health() {
    requireOpen();
    JsonNode health = client.call("GET", "/_cluster/health/" + settings.index(), null);
    return ClusterHealth.of(health);
  }

  /** Waits for a refresh under way, and lets the cluster go; a second call does nothing. */
  @Override
  public void close() {
    writing.lock();
    try {
      if (!closed) {
        closed = true;
        workers.shutdownNow();
        suggestions.close();
        client.close();
      }
    } finally {
      writing.unlock();
    }
  }
}
