package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The few searches that finding the first matches takes. */
class FirstByWordsTest {
  private static final int RARE = 200;
  private static final int COMMON = 900;
  private static final int BOTH = 80;
  private static IndexReader reader;

  @BeforeAll
  static void index() throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (int i = 0; i < RARE + 2 * COMMON + BOTH; i++) {
        writer.addDocument(LuceneDocument.of(document(i)));
      }
    }
    reader = DirectoryReader.open(directory);
  }

  private static IndexedDocument document(int number) {
    SortedMap<String, Integer> words = new TreeMap<>();
    if (number < RARE) {
      words.put("rare", 1);
    } else {
      if (number < RARE + COMMON + BOTH) {
        words.put("a", 1);
      }
      if (number >= RARE + COMMON) {
        words.put("b", 1 + number % 7);
      }
    }
    return new IndexedDocument(
        "e" + number, number, words, new TreeMap<>(), new TreeMap<>(), -1, Double.NaN, null, null);
  }

  /** Counts what costs as much as the index is large. */
  private static final class CountingSearcher extends IndexSearcher {
    private int rewritten;
    private int searches;

    CountingSearcher() {
      super(reader);
    }

    @Override
    public Query rewrite(Query query) throws IOException {
      rewritten++;
      return super.rewrite(query);
    }

    @Override
    public <C extends Collector, T> T search(Query query, CollectorManager<C, T> manager)
        throws IOException {
      searches++;
      return super.search(query, manager);
    }
  }

  private static IndexQuery.Ranked query(int least, float weight, String... words) {
    List<IndexQuery> each =
        Stream.of(words).map(IndexQuery.Word::new).map(word -> weighted(word, weight)).toList();
    return new IndexQuery.Ranked(IndexQuery.Joined.any(each, least), List.of(), each);
  }

  private static IndexQuery weighted(IndexQuery word, float weight) {
    return weight == 1 ? word : new IndexQuery.Weighted(word, weight);
  }

  private static LuceneQueries queries(IndexSearcher searcher) {
    return new LuceneQueries(searcher, id -> -1);
  }

  @Test
  void best_noneOfTheHighestMatches_askedOnceWhetherTheyDo() throws IOException {
    CountingSearcher searcher = new CountingSearcher();
    IndexQuery.Ranked query = query(2, 1, "rare", "a", "b");
    assertThat(new FirstByWords(searcher, queries(searcher)).best(query)).isEmpty();
    assertThat(searcher.rewritten).as("one for the scores, one for the matches").isEqualTo(2);
    IndexSearcher plain = new IndexSearcher(reader);
    assertThat(new LuceneRanking(plain, queries(plain)).best(query))
        .isPositive()
        .isEqualTo(plain.search(queries(plain).of(query), 1).scoreDocs[0].score);
  }

  @Test
  void best_theHighestDoesNotMatch_theHighestThatDoes() throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    LuceneQueries queries = queries(searcher);
    IndexQuery b = new IndexQuery.Word("b"); // scores most where there is no other word
    var query = new IndexQuery.Ranked(new IndexQuery.Word("a"), List.of(), List.of(b));
    float highest = searcher.search(queries.of(b), 1).scoreDocs[0].score;
    float expected = searcher.search(queries.of(query), 1).scoreDocs[0].score;
    assertThat(expected).isBetween(.9f * highest, Math.nextDown(highest));
    assertThat(new FirstByWords(searcher, queries).best(query).orElseThrow()).isEqualTo(expected);
  }

  @Test
  void first_wordsWhoseBestWasAsked_noSearchBesidesThatForTheBest() throws IOException {
    CountingSearcher searcher = new CountingSearcher();
    FirstByWords byWords = new FirstByWords(searcher, queries(searcher));
    assertThat(byWords.best(query(2, 1, "a", "b"))).isPresent();
    assertThat(byWords.first(query(2, .25f, "a", "b"), 5)).isPresent();
    assertThat(searcher.searches).isEqualTo(1);
    assertThat(byWords.first(query(1, .25f, "a", "rare"), 5)).isPresent();
    assertThat(searcher.searches).as("other words").isEqualTo(2);
  }
}
