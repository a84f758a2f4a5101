package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Weight;
import org.junit.jupiter.api.AfterAll;

/** The same of searches that several threads share. */
class ParallelRankingTest extends LuceneRankingTest {
  private static final int PART = 256; // six a segment
  private static final AtomicInteger byHelpers = new AtomicInteger();
  private final SearchThreads threads = SearchThreads.of(4);

  /** Counts the parts that helpers search, and lets them come to it. */
  private static final class Shared extends ParallelSearcher {
    private final Thread asked = Thread.currentThread();

    Shared(IndexReader reader, SearchThreads threads) {
      super(reader, threads, 0, PART);
    }

    @Override
    protected void searchLeaf(
        LeafReaderContext leaf, int from, int end, Weight weight, Collector collector)
        throws IOException {
      if (Thread.currentThread() == asked) {
        Thread.yield();
      } else {
        byHelpers.incrementAndGet();
      }
      super.searchLeaf(leaf, from, end, weight, collector);
    }
  }

  @Override
  IndexSearcher asked() {
    return new Shared(searcher.getIndexReader(), threads);
  }

  @AfterAll
  static void someWereShared() {
    assertThat(byHelpers).hasValueGreaterThan(100);
  }
}
