package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.AttributeSource;
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
    reader = index(DOCUMENTS, 1);
  }

  private static IndexReader index(int documents, int segments) throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    IndexWriterConfig unmerged = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, unmerged)) {
      for (int i = 0; i < documents; i++) {
        Document document = new Document();
        document.add(new StringField("word", "all", Field.Store.NO));
        if (i % 100 == 7) {
          document.add(new StringField("word", "few", Field.Store.NO));
        }
        writer.addDocument(document);
        if ((i + 1) % (documents / segments) == 0) {
          writer.commit();
        }
      }
    }
    return DirectoryReader.open(directory);
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

  /** The first by score, found by so many threads that wait for each other. */
  private static final class First implements CollectorManager<FilterCollector, TopDocs> {
    private final Map<FilterCollector, TopScoreDocCollector> made = new IdentityHashMap<>();
    private final TopScoreDocCollectorManager first = new TopScoreDocCollectorManager(30, 30);
    private final CountDownLatch together;

    First(int together) {
      this.together = new CountDownLatch(together);
    }

    @Override
    public FilterCollector newCollector() {
      TopScoreDocCollector collector = first.newCollector();
      FilterCollector one =
          new FilterCollector(collector) {
            @Override
            public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
              together.countDown();
              try {
                assertThat(together.await(30, TimeUnit.SECONDS)).isTrue();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return super.getLeafCollector(leaf);
            }
          };
      made.put(one, collector);
      return one;
    }

    @Override
    public TopDocs reduce(Collection<FilterCollector> ones) throws IOException {
      return first.reduce(ones.stream().map(made::get).toList());
    }
  }

  @Test
  void search_equalScores_theFirstByNumberAsOnOneThread() throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    any.add(ALL, Occur.SHOULD).add(FEW, Occur.SHOULD);
    IndexReader many = index(20_000, 2);
    ScoreDoc[] expected = new IndexSearcher(many).search(any.build(), 30).scoreDocs;
    ParallelSearcher searcher = new ParallelSearcher(many, SearchThreads.of(4), 1, 500);
    for (int i = 0; i < 50; i++) {
      ScoreDoc[] found = searcher.search(any.build(), new First(4)).scoreDocs;
      assertThat(found).usingRecursiveFieldByFieldElementComparator().isEqualTo(expected);
    }
  }

  /** A filter that looks at all of a segment when it is made. */
  private static final class Counted extends PrefixQuery {
    private final AtomicInteger made;

    Counted(AtomicInteger made) {
      super(new Term("word", "a"));
      this.made = made;
    }

    @Override
    protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
      made.incrementAndGet();
      return super.getTermsEnum(terms, attributes);
    }
  }

  @Test
  void search_filterThatLooksAtAWholeSegment_isMadeOnceASegment() throws IOException {
    ParallelSearcher searcher = new ParallelSearcher(index(3_000, 3), SearchThreads.of(3), 1, PART);
    for (Occur occur : List.of(Occur.FILTER, Occur.MUST_NOT)) {
      AtomicInteger made = new AtomicInteger();
      Seen seen = new Seen(ScoreMode.TOP_SCORES, 3);
      BooleanQuery.Builder query = new BooleanQuery.Builder();
      query.add(ALL, Occur.MUST).add(new Counted(made), occur);
      int expected = occur == Occur.FILTER ? 3_000 : 0;
      assertThat(searcher.search(query.build(), seen)).isEqualTo(expected);
      assertThat(seen.threads).as("%s", occur).hasSize(3);
      assertThat(made).as("%s", occur).hasValue(3);
    }
  }

  @Test
  void search_longButEveryMatchCounts_isCountedAmongLongOnes() throws IOException {
    SearchThreads threads = SearchThreads.of(2);
    ParallelSearcher searcher = new ParallelSearcher(reader, threads, 1, PART);
    int[] helpers = {-1};
    Seen counting =
        new Seen(ScoreMode.COMPLETE, 1) {
          @Override
          public Integer reduce(Collection<One> ones) {
            try (SearchThreads.Crew other = threads.crew(1)) {
              helpers[0] = other.helpers();
            }
            return super.reduce(ones);
          }
        };
    assertThat(searcher.search(ALL, counting)).isEqualTo(DOCUMENTS);
    assertThat(helpers[0]).isZero();
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
