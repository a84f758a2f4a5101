package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.junit.jupiter.api.Test;

class HighScoresTest {
  private static final int DOCUMENTS = 20_000;
  private static final Query QUERY = FeatureField.newLinearQuery("about", "c", 1);

  private static IndexSearcher searcher(Random random, int different) throws IOException {
    return searcher(random, different, DOCUMENTS);
  }

  private static IndexSearcher searcher(Random random, int different, int segment)
      throws IOException {
    return new IndexSearcher(
        Segments.of(
            DOCUMENTS,
            segment,
            number -> {
              Document document = new Document();
              float score = (1 + random.nextInt(different)) / (float) different;
              document.add(new FeatureField("about", "c", score));
              return document;
            }));
  }

  private static List<Integer> scoredFrom(float from, IndexSearcher searcher) throws IOException {
    return Arrays.stream(searcher.search(QUERY, DOCUMENTS).scoreDocs)
        .filter(found -> found.score >= from)
        .map(found -> found.doc)
        .sorted()
        .toList();
  }

  private static List<Integer> docs(HighScores found) {
    return IntStream.of(found.docs()).boxed().toList();
  }

  @Test
  void highest_manyScores_allFromTheThresholdOnAndThatBelowTheLast() throws IOException {
    IndexSearcher searcher = searcher(new Random(1), 100_000);
    HighScores found = HighScores.highest(55, searcher, QUERY);
    assertThat(docs(found)).isEqualTo(scoredFrom(found.from(), searcher)).hasSizeGreaterThan(55);
    ScoreDoc[] highest = searcher.search(QUERY, 55).scoreDocs;
    assertThat(found.from()).isLessThan(highest[54].score);
    for (ScoreDoc one : highest) {
      assertThat(found.scores()[Arrays.binarySearch(found.docs(), one.doc)]).isEqualTo(one.score);
    }
  }

  /** Returns a searcher with a collector for each thousand documents, as many threads have. */
  private static IndexSearcher shared(IndexSearcher searcher) {
    return new IndexSearcher(searcher.getIndexReader()) {
      @Override
      public <C extends Collector, T> T search(Query query, CollectorManager<C, T> manager)
          throws IOException {
        Weight weight = createWeight(rewrite(query), ScoreMode.TOP_SCORES, 1);
        List<C> collectors = new ArrayList<>();
        for (LeafReaderContext leaf : getLeafContexts()) {
          for (int from = 0; from < leaf.reader().maxDoc(); from += 1_000) {
            C collector = manager.newCollector();
            collectors.add(collector);
            int end = Math.min(from + 1_000, leaf.reader().maxDoc());
            searchLeaf(leaf, from, end, weight, collector);
          }
        }
        return manager.reduce(collectors);
      }
    };
  }

  @Test
  void highest_moreEqualThanAreKept_noneOfTheseAndNoneBelow() throws IOException {
    IndexSearcher searcher = searcher(new Random(1), 2);
    for (IndexSearcher each : List.of(searcher, shared(searcher))) {
      HighScores found = HighScores.highest(55, each, QUERY);
      assertThat(docs(found)).isEqualTo(scoredFrom(found.from(), searcher)).isEmpty();
      assertThat(found.from()).isEqualTo(Math.nextUp(1f));
    }
  }

  @Test
  void from_fewEnough_justThose() throws IOException {
    IndexSearcher searcher = searcher(new Random(1), 100_000);
    HighScores found = HighScores.from(.95f, searcher, QUERY);
    assertThat(found.from()).isEqualTo(.95f);
    assertThat(docs(found)).isEqualTo(scoredFrom(.95f, searcher)).hasSizeBetween(800, 1_200);
  }

  @Test
  void from_tooMany_aHigherThreshold() throws IOException {
    IndexSearcher searcher = searcher(new Random(1), 100_000);
    float last =
        searcher.search(QUERY, HighScores.MOST_KEPT + 1).scoreDocs[HighScores.MOST_KEPT].score;
    for (IndexSearcher each : List.of(searcher, shared(searcher))) {
      HighScores found = HighScores.from(.5f, each, QUERY);
      assertThat(found.from()).isGreaterThan(.5f).isEqualTo(Math.nextUp(last));
      assertThat(docs(found)).isEqualTo(scoredFrom(found.from(), searcher)).isNotEmpty();
      assertThat(found.docs()).hasSizeLessThanOrEqualTo(HighScores.MOST_KEPT);
    }
  }

  /** Asks a filter afterwards, by one thread and by many, and holds it to one read beside. */
  private static void assertAsReadBeside(IndexSearcher searcher, int[] passing) throws IOException {
    Query filter = CandidateQuery.of(passing);
    Query both =
        new BooleanQuery.Builder().add(QUERY, Occur.MUST).add(filter, Occur.FILTER).build();
    ScoreDoc[] all = searcher.search(both, DOCUMENTS).scoreDocs;
    for (IndexSearcher each : List.of(searcher, shared(searcher))) {
      HighScores found = HighScores.highest(55, each, QUERY, filter);
      List<Integer> expected =
          Arrays.stream(all)
              .filter(doc -> doc.score >= found.from())
              .map(doc -> doc.doc)
              .sorted()
              .toList();
      assertThat(docs(found)).isEqualTo(expected).hasSizeGreaterThanOrEqualTo(55);
      assertThat(found.from()).isLessThan(all[54].score);
    }
  }

  @Test
  void highest_filterAskedAfterwards_asIfItHadBeenReadBeside() throws IOException {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      IndexSearcher searcher = searcher(random, seed % 2 == 0 ? 100_000 : 300);
      assertAsReadBeside(searcher, random.ints(12_000, 0, DOCUMENTS).distinct().sorted().toArray());
    }
  }

  @Test
  void highest_filterMissesASegment_asIfItHadBeenReadBeside() throws IOException {
    int segment = DOCUMENTS / 4;
    for (int missed = 0; missed < 4; missed++) {
      int without = missed;
      Random random = new Random(missed);
      IndexSearcher searcher = searcher(random, 300, segment);
      assertThat(searcher.getIndexReader().leaves()).hasSize(4);
      IntStream some = random.ints(12_000, 0, DOCUMENTS).distinct().sorted();
      assertAsReadBeside(searcher, some.filter(doc -> doc / segment != without).toArray());
    }
  }

  @Test
  void highest_fewOfManyEqualPassTheFilter_theseAreKept() throws IOException {
    IndexSearcher searcher = searcher(new Random(1), 2, DOCUMENTS / 4);
    assertThat(scoredFrom(1, searcher)).hasSizeGreaterThan(HighScores.MOST_KEPT);
    assertAsReadBeside(searcher, IntStream.range(0, 200).map(i -> i * 100).toArray());
  }

  @Test
  void highest_nothingPassesTheFilter_none() throws IOException {
    IndexSearcher searcher = searcher(new Random(1), 100);
    Query none = CandidateQuery.of(new int[0]);
    for (IndexSearcher each : List.of(searcher, shared(searcher))) {
      assertThat(docs(HighScores.highest(55, each, QUERY, none))).isEmpty();
    }
  }
}
