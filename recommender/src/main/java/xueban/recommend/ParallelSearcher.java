package xueban.recommend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/*
 * Lucene's own way hands whole groups of segments to an executor, whether its threads are free or
 * not, and also parts of a vector search, whose hits then depend on which part was done first. Here
 * only searches for the highest scores are shared out, and only if they have much to read: whoever
 * is free takes the next part. Each part is met by one collector, and a collector meets its parts in
 * the order of documents, so that ties fall as on one thread.
 */
/** Searches one state of the index, with helpers where a search for the highest scores is long. */
class ParallelSearcher extends IndexSearcher {
  /** Postings of its words from which on a search is long, some milliseconds; fewer are no gain. */
  private static final long LONG = 2_000_000;

  /** Documents of a part of a segment, at most. */
  private static final int PART = 1 << 20;

  private final SearchThreads threads;
  private final long longFrom;
  private final List<Part> parts;
  private final List<Part> segments;

  ParallelSearcher(IndexReader reader, SearchThreads threads) {
    this(reader, threads, LONG, PART);
  }

  /**
   * @param longFrom postings of its words from which on a search has help
   * @param part documents of a part, at least 1
   */
  ParallelSearcher(IndexReader reader, SearchThreads threads, long longFrom, int part) {
    super(reader);
    setQueryCachingPolicy(new FilterCaching(getDefaultQueryCachingPolicy()));
    this.threads = threads;
    this.longFrom = longFrom;
    parts = parts(reader.leaves(), part);
    segments = parts(reader.leaves(), Integer.MAX_VALUE);
  }

  /** Returns what makes a searcher of each state of an index. */
  static SearcherFactory factory(SearchThreads threads) {
    return new SearcherFactory() {
      @Override
      public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader before) {
        return new ParallelSearcher(reader, threads);
      }
    };
  }

  /** Documents of a segment, from one up to but not another; the last has no end, as in Lucene. */
  private record Part(LeafReaderContext leaf, int from, int end) {}

  private static List<Part> parts(List<LeafReaderContext> leaves, int most) {
    List<Part> parts = new ArrayList<>();
    for (LeafReaderContext leaf : leaves) {
      int size = leaf.reader().maxDoc();
      for (int from = 0, left = size; left > 0; from += most, left -= most) {
        parts.add(
            new Part(leaf, from, most < size - from ? from + most : DocIdSetIterator.NO_MORE_DOCS));
      }
    }
    return parts;
  }

  @Override
  public <C extends Collector, T> T search(Query query, CollectorManager<C, T> manager)
      throws IOException {
    SearchEffort effort = SearchEffort.of(query, getIndexReader());
    if (threads.threads() == 1 || effort.postings() < longFrom) {
      return super.search(query, manager);
    }
    List<Part> shared = effort.ofWholeSegments() ? segments : parts;
    // Others count as they go, and how far they have come when they stop would be chance.
    boolean highest = manager.newCollector().scoreMode() == ScoreMode.TOP_SCORES;
    try (SearchThreads.Crew crew = threads.crew(highest ? shared.size() - 1 : 0)) {
      return crew.helpers() == 0
          ? super.search(query, manager)
          : search(query, manager, shared, crew);
    }
  }

  SearchThreads threads() {
    return threads;
  }

  private <C extends Collector, T> T search(
      Query query, CollectorManager<C, T> manager, List<Part> shared, SearchThreads.Crew crew)
      throws IOException {
    Weight weight = createWeight(rewrite(query), ScoreMode.TOP_SCORES, 1);
    AtomicInteger next = new AtomicInteger();
    List<C> collectors = new ArrayList<>();
    List<JointTasks.Task> shares = new ArrayList<>();
    for (int i = 0; i <= crew.helpers(); i++) {
      C collector = manager.newCollector();
      collector.setWeight(weight);
      collectors.add(collector);
      shares.add(stopped -> search(weight, collector, shared, next, stopped));
    }
    crew.search(shares);
    return manager.reduce(collectors);
  }

  /** Searches part after part until none is left. */
  private void search(
      Weight weight,
      Collector collector,
      List<Part> shared,
      AtomicInteger next,
      BooleanSupplier stopped)
      throws IOException {
    int at = next.getAndIncrement();
    while (at < shared.size() && !stopped.getAsBoolean()) {
      Part part = shared.get(at);
      searchLeaf(part.leaf(), part.from(), part.end(), weight, collector);
      at = next.getAndIncrement();
    }
  }
}
