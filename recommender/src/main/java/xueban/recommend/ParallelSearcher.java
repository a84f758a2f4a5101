package xueban.recommend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.TermQuery;
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
final class ParallelSearcher extends IndexSearcher {
  /** Postings of its words from which on a search is long, some milliseconds; fewer are no gain. */
  private static final long LONG = 2_000_000;

  /** Documents of a part, at most. */
  private static final int PART = 1 << 20;

  private final SearchThreads threads;
  private final long longFrom;
  private final List<Part> parts;

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

  /** Documents of a segment, from one up to but not another. */
  private record Part(LeafReaderContext leaf, int from, int end) {}

  private static List<Part> parts(List<LeafReaderContext> leaves, int most) {
    List<Part> parts = new ArrayList<>();
    for (LeafReaderContext leaf : leaves) {
      int size = leaf.reader().maxDoc();
      for (int from = 0; from < size; from += most) {
        parts.add(new Part(leaf, from, Math.min(size - from, most) + from));
      }
    }
    return parts;
  }

  @Override
  public <C extends Collector, T> T search(Query query, CollectorManager<C, T> manager)
      throws IOException {
    boolean alone = threads.threads() == 1 || parts.size() < 2 || postings(query) < longFrom;
    // Others count as they go, and how far they have come when they stop would be chance.
    if (alone || manager.newCollector().scoreMode() != ScoreMode.TOP_SCORES) {
      return super.search(query, manager);
    }
    try (SearchThreads.Crew crew = threads.crew(parts.size() - 1)) {
      return crew.helpers() == 0 ? super.search(query, manager) : search(query, manager, crew);
    }
  }

  private <C extends Collector, T> T search(
      Query query, CollectorManager<C, T> manager, SearchThreads.Crew crew) throws IOException {
    Weight weight = createWeight(rewrite(query), ScoreMode.TOP_SCORES, 1);
    AtomicInteger next = new AtomicInteger();
    List<C> collectors = new ArrayList<>();
    List<SearchThreads.Share> shares = new ArrayList<>();
    for (int i = 0; i <= crew.helpers(); i++) {
      C collector = manager.newCollector();
      collector.setWeight(weight);
      collectors.add(collector);
      shares.add(stopped -> search(weight, collector, next, stopped));
    }
    crew.search(shares);
    return manager.reduce(collectors);
  }

  /** Searches part after part until none is left. */
  private void search(
      Weight weight, Collector collector, AtomicInteger next, BooleanSupplier stopped)
      throws IOException {
    int at = next.getAndIncrement();
    while (at < parts.size() && !stopped.getAsBoolean()) {
      search(weight, collector, parts.get(at));
      at = next.getAndIncrement();
    }
  }

  private static void search(Weight weight, Collector collector, Part part) throws IOException {
    @Nullable ScorerSupplier supplier = weight.scorerSupplier(part.leaf());
    if (supplier == null) {
      return;
    }
    LeafCollector leaf;
    try {
      leaf = collector.getLeafCollector(part.leaf());
      supplier.setTopLevelScoringClause();
      BulkScorer scorer = supplier.bulkScorer();
      scorer.score(leaf, part.leaf().reader().getLiveDocs(), part.from(), part.end());
    } catch (CollectionTerminatedException e) {
      return; // It has all that it wants of this segment.
    }
    leaf.finish();
  }

  /** Returns how many postings the words have that a query scores by. */
  private long postings(Query query) throws IOException {
    Postings postings = new Postings();
    query.visit(postings);
    long sum = 0;
    for (TermQuery term : postings.terms) {
      @Nullable TermStates states = term.getTermStates();
      sum += states == null ? getIndexReader().docFreq(term.getTerm()) : states.docFreq();
    }
    return sum;
  }

  /** Gathers the words that count for the score. */
  private static final class Postings extends QueryVisitor {
    private final List<TermQuery> terms = new ArrayList<>();

    @Override
    public QueryVisitor getSubVisitor(Occur occur, Query parent) {
      return occur == Occur.MUST || occur == Occur.SHOULD ? this : EMPTY_VISITOR;
    }

    @Override
    public void consumeTerms(Query query, Term... of) {
      if (query instanceof TermQuery term) {
        terms.add(term);
      }
    }
  }
}
