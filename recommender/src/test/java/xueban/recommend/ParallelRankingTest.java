package xueban.recommend;

import org.apache.lucene.search.IndexSearcher;

/** The same of searches that several threads share. */
class ParallelRankingTest extends LuceneRankingTest {
  private static final int PART = 256; // six a segment
  private final SearchThreads threads = SearchThreads.of(4);

  @Override
  IndexSearcher asked() {
    return new ParallelSearcher(searcher.getIndexReader(), threads, 0, PART);
  }
}
