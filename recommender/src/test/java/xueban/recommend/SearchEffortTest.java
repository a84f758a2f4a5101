package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SearchEffortTest {
  private static final int DOCUMENTS = 100;
  private static final Query ALL = new TermQuery(new Term("word", "all")); // 100 documents
  private static final Query TENTH = new TermQuery(new Term("word", "tenth")); // 10
  private static final Query SOME =
      new BooleanQuery.Builder().add(ALL, Occur.SHOULD).add(TENTH, Occur.SHOULD).build();
  private static IndexReader reader;

  @BeforeAll
  static void index() throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (int i = 0; i < DOCUMENTS; i++) {
        Document document = new Document();
        document.add(new StringField("word", "all", Field.Store.NO));
        if (i % 10 == 0) {
          document.add(new StringField("word", "tenth", Field.Store.NO));
        }
        writer.addDocument(document);
      }
    }
    reader = DirectoryReader.open(directory);
  }

  private static Query with(Query other, Occur occur) {
    return new BooleanQuery.Builder().add(SOME, Occur.MUST).add(other, occur).build();
  }

  private static long postings(Query query) throws IOException {
    return SearchEffort.of(query, reader).postings();
  }

  private static boolean ofWholeSegments(Query query) throws IOException {
    return SearchEffort.of(query, reader).ofWholeSegments();
  }

  private static Query terms(int many) {
    return new TermInSetQuery(
        "id", IntStream.range(0, many).mapToObj(i -> new BytesRef("e" + i)).toList());
  }

  @Test
  void postings_words_thoseOfAll() throws IOException {
    assertThat(postings(SOME)).isEqualTo(110);
    assertThat(postings(new BoostQuery(SOME, 2))).isEqualTo(110);
    assertThat(postings(new ConstantScoreQuery(SOME))).as("scores by none").isZero();
    assertThat(postings(with(TENTH, Occur.MUST_NOT))).isEqualTo(110);
  }

  @Test
  void postings_filter_noMoreThanItLeaves() throws IOException {
    assertThat(postings(with(new ConstantScoreQuery(TENTH), Occur.FILTER))).isEqualTo(20);
    assertThat(postings(with(new CandidateQuery(new int[3], new float[3]), Occur.FILTER)))
        .isEqualTo(6);
    assertThat(postings(with(TENTH, Occur.MUST))).isEqualTo(30);
    assertThat(postings(with(SOME, Occur.FILTER))).as("any of both").isEqualTo(110);
    assertThat(postings(with(LongPoint.newExactQuery("n", 1), Occur.FILTER))).isEqualTo(110);
  }

  @Test
  void ofWholeSegments_rangesAndManyTerms_whereverTheyStand() throws IOException {
    for (Occur occur : Occur.values()) {
      assertThat(ofWholeSegments(with(LongPoint.newRangeQuery("n", 1, 2), occur))).isTrue();
      assertThat(ofWholeSegments(with(terms(17), occur))).as("%s", occur).isTrue();
      assertThat(ofWholeSegments(with(terms(16), occur))).as("%s", occur).isFalse();
      assertThat(ofWholeSegments(with(TENTH, occur))).as("%s", occur).isFalse();
    }
  }

  @Test
  void new_negative_refused() {
    assertThatThrownBy(() -> new SearchEffort(-1, false)).hasMessageContaining("(-1) must be at");
  }
}
