package xueban.recommend.opensearch;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TextAnalysis;
import xueban.recommend.CatalogStore;
import xueban.recommend.SearchEngine;
import xueban.recommend.SearchHit;
import xueban.recommend.SearchIndex;
import xueban.recommend.SearchPage;
import xueban.recommend.SearchRequest;
import xueban.recommend.SimilarRequest;
import xueban.recommend.VectorSpaces;
import xueban.recommend.suggest.SuggestRequest;
import xueban.recommend.suggest.Suggestion;

/**
 * The index of a catalog in a cluster that may be away, brought up to date by a thread of its own.
 *
 * <p>Opening and writing never fail for the cluster's sake: the catalog is the truth, and what the
 * cluster could not take goes in when it is back. {@link #refresh} waits for that, but no longer
 * than the settings' timeout, and not for a cluster that was away a moment ago. While the cluster
 * is away, searches fail at once with {@code NOT_AVAILABLE}.
 */
public final class FollowingIndex implements SearchIndex {
  private final CatalogStore store;
  private final OpenSearchCatalogSearch search;
  private final IndexFollower follower;
  private final AtomicBoolean otherWords = new AtomicBoolean();

  private FollowingIndex(
      CatalogStore store,
      ClusterSettings settings,
      TextAnalysis analysis,
      VectorSpaces spaces,
      KnowledgeGraph graph,
      RandomGenerator random) {
    this.store = requireNonNull(store, "store");
    follower = new IndexFollower(settings.timeout());
    search =
        OpenSearchCatalogSearch.notYetAsked(
            store, settings, analysis, spaces, graph, random, follower::answered);
  }

  /**
   * Returns the engine that keeps indices in a cluster, whether or not it is there.
   *
   * @param random names new indices and spreads retries in time; used by many threads
   */
  public static SearchEngine engine(ClusterSettings settings, RandomGenerator random) {
    return (store, analysis, spaces, graph) -> {
      FollowingIndex index = new FollowingIndex(store, settings, analysis, spaces, graph, random);
      index.follower.start(index.search::refresh);
      index.refresh();
      return index;
    };
  }

  @Override
  public void use(TextAnalysis analysis, KnowledgeGraph graph) {
    search.use(analysis, graph);
    otherWords.set(true);
  }

  @Override
  public SearchPage search(SearchRequest request) {
    return ask(() -> search.search(request));
  }

  @Override
  public List<SearchHit> similar(SimilarRequest request) {
    return ask(() -> search.similar(request));
  }

  @Override
  public List<Suggestion> suggest(SuggestRequest request) {
    return ask(() -> search.suggest(request));
  }

  private <T> T ask(Supplier<T> question) {
    Optional<XuebanException> away = follower.away();
    if (away.isPresent()) {
      // Not asked at all: each caller would wait for the timeout, and hold a thread meanwhile.
      String message = String.valueOf(away.get().getMessage());
      throw new XuebanException(ErrorCode.NOT_AVAILABLE, message, away.get());
    }
    try {
      return question.get();
    } catch (XuebanException e) {
      if (e.code() == ErrorCode.NOT_AVAILABLE) {
        // The index may be gone, or the cluster away.
        follower.look();
      }
      throw e;
    }
  }

  @Override
  public Optional<XuebanException> fault() {
    return follower.away().or(search::fault);
  }

  @Override
  public void refresh() {
    long latest = store.version();
    boolean whole = otherWords.getAndSet(false);
    follower.refresh(() -> !whole && search.fault().isEmpty() && search.version() >= latest);
  }

  @Override
  public long version() {
    return search.version();
  }

  /** Breaks off what is under way, and lets the cluster go; a second call does nothing. */
  @Override
  public void close() {
    follower.close();
    search.close();
  }
}
