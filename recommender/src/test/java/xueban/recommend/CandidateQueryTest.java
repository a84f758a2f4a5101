package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CandidateQueryTest {
  private static final int SEGMENT = 5_000;
  private static final int SEGMENTS = 3;
  private static final Query EVEN = new TermQuery(new Term("kind", "even"));
  private static final Query ANY = new TermQuery(new Term("kind", "any"));

  private IndexSearcher searcher;

  @BeforeEach
  void index() throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int segment = 0; segment < SEGMENTS; segment++) {
        for (int i = 0; i < SEGMENT; i++) {
          Document document = new Document();
          document.add(new StringField("kind", "any", Field.Store.NO));
          if (i % 2 == 0) {
            document.add(new StringField("kind", "even", Field.Store.NO));
          }
          writer.addDocument(document);
        }
        writer.commit();
      }
    }
    searcher = new IndexSearcher(DirectoryReader.open(directory));
  }

  /**
   * Where no range holds enough, none is gone to, and Lucene asks for the highest score of one
   * range after another up to the largest number there is. Added to where the segment begins it ran
   * over, all candidates seemed to follow, together they were enough, and a search by meaning never
   * ended.
   */
  @Test
  void candidatesEnoughTogetherButNotInOneRange_searchEnds() {
    CandidateQuery one = new CandidateQuery(new int[] {3, 2 * SEGMENT + 7}, new float[] {90, 30});
    CandidateQuery two = new CandidateQuery(new int[] {2 * SEGMENT + 4_500}, new float[] {30});
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          HighScores found = HighScores.from(50, searcher, any(one, two));
          assertThat(found.docs()).containsExactly(3);
        });
  }

  /** Else half a million empty ranges are asked for after the last candidate of each segment. */
  @Test
  void ranges_endBeforeTheNextCandidate_andAfterTheLastThereIsOne() throws IOException {
    CandidateQuery query = new CandidateQuery(new int[] {SEGMENT + 4_500}, new float[] {30});
    Scorer scorer =
        query
            .createWeight(searcher, ScoreMode.TOP_SCORES, 1)
            .scorerSupplier(searcher.getIndexReader().leaves().get(1))
            .get(1);
    assertThat(scorer.advanceShallow(0)).isEqualTo(4_499);
    assertThat(scorer.getMaxScore(4_499)).isZero();
    assertThat(scorer.getMaxScore(4_500)).isEqualTo(30);
    assertThat(scorer.advanceShallow(4_500)).isGreaterThanOrEqualTo(4_500);
    assertThat(scorer.advanceShallow(4_501)).isEqualTo(DocIdSetIterator.NO_MORE_DOCS);
    assertThat(scorer.getMaxScore(DocIdSetIterator.NO_MORE_DOCS)).isZero();
    int behindAll = DocIdSetIterator.NO_MORE_DOCS - 10;
    assertThat(scorer.advanceShallow(behindAll)).isEqualTo(DocIdSetIterator.NO_MORE_DOCS);
    assertThat(scorer.getMaxScore(DocIdSetIterator.NO_MORE_DOCS)).isZero();
  }

  @Test
  void farApart_findsWhatAFullSearchFinds() throws IOException {
    int[] docs = {0, 4_095, 4_096, 4_999, 5_000, 9_998, 12_000, 14_999};
    float[] scores = {1, 9, 2, 8, 3, 7, 4, 6};
    CandidateQuery candidates = new CandidateQuery(docs, scores);
    for (Query other : List.of(EVEN, ANY, candidates)) {
      for (float least : new float[] {1, 3.5f, 6.5f, 9.5f}) {
        Query query = any(candidates, other);
        ScoreDoc[] all = searcher.search(query, SEGMENTS * SEGMENT).scoreDocs;
        int[] expected =
            Arrays.stream(all)
                .filter(d -> d.score >= least)
                .mapToInt(d -> d.doc)
                .sorted()
                .toArray();
        HighScores found = HighScores.from(least, searcher, query);
        if (found.from() == least) {
          assertThat(found.docs()).as("%s from %s", other, least).isEqualTo(expected);
        }
      }
    }
  }

  private static Query any(Query... queries) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Query query : queries) {
      any.add(query, Occur.SHOULD);
    }
    return any.build();
  }
}
