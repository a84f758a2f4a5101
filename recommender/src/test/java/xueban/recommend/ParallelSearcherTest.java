package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ParallelSearcherTest {
  private static final int DOCUMENTS = 1_000;
  private static final int PART = 100;
  private static final Query ALL = new TermQuery(new Term("word", "all"));
  private static final Query FEW = new TermQuery(new Term("word", "few"));
  private static IndexReader reader;

  @BeforeAll
  static void index() throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (int i = 0; i < DOCUMENTS; i++) {
        Document document = new Document();
        document.add(new StringField("word", "all", Field.Store.NO));
        if (i % 100 == 7) {
          document.add(new StringField("word", "few", Field.Store.NO));
        }
        writer.addDocument(document);
      }
    }
    reader = DirectoryReader.open(directory);
  }

  private static ParallelSearcher searcher(int threads, long longFrom) {
    return new ParallelSearcher(reader, SearchThreads.of(threads), longFrom, PART);
  }

  /** Counts documents and threads; with {@code together}, so many threads wait for each other. */
  private static class Seen implements CollectorManager<Seen.One, Integer> {
    private final ScoreMode mode;
    private final CountDownLatch together;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    Seen(ScoreMode mode, int together) {
      this.mode = mode;
      this.together = new CountDownLatch(together);
    }

    class One extends SimpleCollector {
      private int docs;
      private int last = -1;

      @Override
      public ScoreMode scoreMode() {
        return mode;
      }

      @Override
      protected void doSetNextReader(LeafReaderContext leaf) {
        if (threads.add(Thread.currentThread())) {
          together.countDown();
          try {
            assertThat(together.await(30, TimeUnit.SECONDS)).isTrue();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        }
      }

      @Override
      public void collect(int doc) {
        assertThat(doc).as("in the order of documents").isGreaterThan(last);
        last = doc;
        docs++;
      }
    }

    @Override
    public One newCollector() {
      return new One();
    }

    @Override
    public Integer reduce(Collection<One> ones) {
      return ones.stream().mapToInt(one -> one.docs).sum();
    }
  }

  @Test
  void search_longOne_byAllThreadsAndEachDocumentOnce() throws IOException {
    Seen seen = new Seen(ScoreMode.TOP_SCORES, 3);
    assertThat(searcher(3, DOCUMENTS).search(ALL, seen)).isEqualTo(DOCUMENTS);
    assertThat(seen.threads).hasSize(3);
  }

  @Test
  void search_fewPostingsOrOneThreadOrEveryMatchCounts_byThisThread() throws IOException {
    for (int one = 0; one < 4; one++) {
      Seen seen = new Seen(one == 0 ? ScoreMode.COMPLETE : ScoreMode.TOP_SCORES, 1);
      ParallelSearcher searcher = searcher(one == 1 ? 1 : 3, one == 2 ? DOCUMENTS + 1 : 1);
      BooleanQuery filter = new BooleanQuery.Builder().add(ALL, Occur.FILTER).build();
      assertThat(searcher.search(one == 3 ? filter : ALL, seen)).isEqualTo(DOCUMENTS);
      assertThat(seen.threads).as("%d", one).containsExactly(Thread.currentThread());
    }
  }

  @Test
  void search_equalScores_theFirstByNumberAsOnOneThread() throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    any.add(ALL, Occur.SHOULD).add(FEW, Occur.SHOULD);
    ScoreDoc[] expected = new IndexSearcher(reader).search(any.build(), 30).scoreDocs;
    for (int i = 0; i < 50; i++) {
      ScoreDoc[] found = searcher(4, 0).search(any.build(), 30).scoreDocs;
      assertThat(found).usingRecursiveFieldByFieldElementComparator().isEqualTo(expected);
    }
  }

  @Test
  void search_wordThatASegmentLacks_nothing() throws IOException {
    assertThat(searcher(4, 0).search(new TermQuery(new Term("word", "none")), 5).scoreDocs)
        .isEmpty();
  }

  @Test
  void search_emptyIndex_nothing() throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    new IndexWriter(directory, new IndexWriterConfig()).close();
    try (DirectoryReader none = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new ParallelSearcher(none, SearchThreads.of(2), 0, PART);
      assertThat(searcher.search(ALL, 5).scoreDocs).isEmpty();
    }
  }

  @Test
  void search_faultInOnePart_isThrownAndTheNextSearchHasHelp() throws IOException {
    ParallelSearcher searcher = searcher(3, 0);
    Seen failing =
        new Seen(ScoreMode.TOP_SCORES, 3) {
          @Override
          public One newCollector() {
            return new One() {
              @Override
              public void collect(int doc) {
                if (doc == 555) {
                  throw new IllegalStateException("damaged");
                }
              }
            };
          }
        };
    assertThatThrownBy(() -> searcher.search(ALL, failing)).hasMessage("damaged");
    Seen seen = new Seen(ScoreMode.TOP_SCORES, 3);
    assertThat(searcher.search(ALL, seen)).isEqualTo(DOCUMENTS);
    assertThat(seen.threads).hasSize(3);
  }
}
