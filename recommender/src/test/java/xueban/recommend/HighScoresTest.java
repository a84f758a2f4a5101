package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class HighScoresTest {
  private static final int DOCUMENTS = 20_000;
  private static final Query QUERY = FeatureField.newLinearQuery("about", "c", 1);

  private static IndexSearcher searcher(Random random, int different) throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      for (int i = 0; i < DOCUMENTS; i++) {
        Document document = new Document();
        float score = (1 + random.nextInt(different)) / (float) different;
        document.add(new FeatureField("about", "c", score));
        writer.addDocument(document);
      }
    }
    return new IndexSearcher(DirectoryReader.open(directory));
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

  @Test
  void highest_moreEqualThanAreKept_noneOfTheseAndNoneBelow() throws IOException {
    IndexSearcher searcher = searcher(new Random(1), 2);
    HighScores found = HighScores.highest(55, searcher, QUERY);
    assertThat(docs(found)).isEqualTo(scoredFrom(found.from(), searcher)).isEmpty();
    assertThat(found.from()).isGreaterThan(1);
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
    HighScores found = HighScores.from(.5f, searcher, QUERY);
    assertThat(found.from()).isGreaterThan(.5f);
    assertThat(docs(found)).isEqualTo(scoredFrom(found.from(), searcher)).isNotEmpty();
    assertThat(found.docs()).hasSizeLessThanOrEqualTo(2 * HighScores.MOST_KEPT);
  }
}
