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
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TextAnalysis;
import xueban.recommend.CatalogSearch;
import xueban.recommend.CatalogStore;
import xueban.recommend.RankedSearch;
import xueban.recommend.SearchHit;
import xueban.recommend.SearchPage;
import xueban.recommend.SearchRequest;
import xueban.recommend.SimilarRequest;
import xueban.recommend.VectorSpaces;

/**
 * Search by words, concepts and meaning in an index that a cluster of OpenSearch keeps.
 *
 * <p>Ranking, explanation, pages, corrections and near-duplicates are those of {@link
 * RankedSearch}. Unlike in a Lucene index on our own disk, meaning moves up what words or concepts
 * find and finds nothing by itself: a plain cluster has no index of vectors.
 *
 * <p>The index heals itself: missing, of another format, analysis or embedder, or ahead of the
 * catalog, it is built anew beside the one in use, which answers until the new one is complete.
 *
 * <p>Safe for concurrent use, also by several services on one catalog. The embedder is the caller's
 * to close, after the search.
 */
public final class OpenSearchCatalogSearch implements CatalogSearch {
  private static final Logger log = LoggerFactory.getLogger(OpenSearchCatalogSearch.class);
  private static final int SUFFIX_BYTES = 6;

  private final CatalogStore store;
  private final ClusterSettings settings;
  private final RandomGenerator random;
  private final ClusterClient client;
  private final ClusterIndex indices;
  private final ClusterUpdater updater;
  private final RankedSearch ranked;
  private final ExecutorService workers;
  private final ReentrantLock writing = new ReentrantLock();
  private volatile String index = "";
  private volatile long searchable;
  private volatile boolean closed;

  private OpenSearchCatalogSearch(
      CatalogStore store, ClusterSettings settings, RankedSearch ranked, RandomGenerator random) {
    this.store = requireNonNull(store, "store");
    this.settings = settings;
    this.ranked = ranked;
    this.random = random;
    client = new ClusterClient(settings);
    indices = new ClusterIndex(client, settings);
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
    RankedSearch ranked = new RankedSearch(store, analysis, spaces, graph);
    OpenSearchCatalogSearch search = new OpenSearchCatalogSearch(store, settings, ranked, random);
    try {
      search.refresh();
    } catch (RuntimeException e) {
      search.close();
      throw e;
    }
    return search;
  }

  /**
   * Goes over to another graph and its analysis: searches use it at once, and the next {@link
   * #refresh} builds the index anew, keeping the vectors.
   */
  public void use(TextAnalysis analysis, KnowledgeGraph graph) {
    ranked.use(analysis, graph);
  }

  private void requireOpen() {
    if (closed) {
      throw new XuebanException(ErrorCode.NOT_AVAILABLE, "The search is closed; open it again.");
    }
  }

  @Override
  public SearchPage search(SearchRequest request) {
    requireOpen();
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

  /**
   * Returns entries like one of the catalog, most alike first, each with what they have in common;
   * never the entry itself nor its near-duplicates.
   *
   * @throws XuebanException {@code UNKNOWN_RESOURCE} if the catalog has no such entry
   */
  public List<SearchHit> similar(SimilarRequest request) {
    requireOpen();
    String preference = Integer.toHexString(request.hashCode());
    try {
      return ranked.similar(request, new OpenSearchReading(client, settings.index(), preference));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void refresh() {
    writing.lock();
    try {
      requireOpen();
      RankedSearch.Documents documents = ranked.documents();
      Optional<ClusterIndex.Built> inUse = indices.inUse();
      boolean fits =
          inUse.isPresent()
              && inUse.get().isOf(documents)
              && inUse.get().lastChange() <= store.version();
      ClusterIndex.Built caughtUp =
          fits
              ? updater.catchUp(inUse.orElseThrow(), documents.maker(), null)
              : rebuilt(inUse, documents);
      index = caughtUp.name();
      searchable = caughtUp.lastChange();
    } finally {
      writing.unlock();
    }
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
      ClusterIndex.Built complete = updater.catchUp(fresh, documents.maker(), vectorsOf);
      indices.switchTo(complete);
      return complete;
    } catch (RuntimeException e) {
      indices.delete(fresh.name());
      throw e;
    }
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
        client.close();
      }
    } finally {
      writing.unlock();
    }
  }
}
