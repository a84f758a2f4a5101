package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
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
      this(reader);
    }

    CountingSearcher(IndexReader reader) {
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

  /** Returns entries all about one concept, most of them with words. */
  private static IndexReader readerAboutOne() throws IOException {
    Random random = new Random(1);
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (int i = 0; i < 4 * HighScores.MOST_KEPT; i++) {
        SortedMap<String, Integer> words = new TreeMap<>();
        words.put(i % 3 == 0 ? "b" : "c", 1 + random.nextInt(1_000));
        words.put(i % 5 == 0 ? "a" : "d", 1);
        SortedMap<String, Double> about = new TreeMap<>();
        about.put("c", i % 15 == 0 ? .9 : i % 7 != 0 ? 1 : random.nextInt(1, 1_000) / 1e3);
        writer.addDocument(
            LuceneDocument.of(
                new IndexedDocument(
                    "e" + i, i, words, new TreeMap<>(), about, -1, Double.NaN, null, null)));
      }
    }
    return DirectoryReader.open(directory);
  }

  private static IndexQuery.Ranked aboutOne() {
    List<IndexQuery> words = List.of(new IndexQuery.Word("a"), new IndexQuery.Word("b"));
    List<IndexQuery> weighted = words.stream().map(word -> weighted(word, .25f)).toList();
    List<IndexQuery> scores = new ArrayList<>(weighted);
    scores.add(new IndexQuery.About("c", 4));
    return new IndexQuery.Ranked(IndexQuery.Joined.any(words, 1), List.of(), scores);
  }

  @Test
  void first_moreAboutAConceptThanAreKept_theHighestSumsAmongThese() throws IOException {
    CountingSearcher searcher = new CountingSearcher(readerAboutOne());
    LuceneQueries queries = queries(searcher);
    ScoredDocuments first = new FirstByWords(searcher, queries).first(aboutOne(), 40).orElseThrow();
    assertThat(searcher.searches).as("words, concept, both").isEqualTo(3);
    TopFieldCollectorManager all =
        new TopFieldCollectorManager(
            LuceneOrder.sort(SearchRequest.Sort.RELEVANCE), 40, null, Integer.MAX_VALUE);
    ScoreDoc[] expected = searcher.search(queries.of(aboutOne()), all).scoreDocs;
    assertThat(first.first(40).stream().map(doc -> doc.doc))
        .containsExactlyElementsOf(Stream.of(expected).map(doc -> doc.doc).toList());
  }
}
