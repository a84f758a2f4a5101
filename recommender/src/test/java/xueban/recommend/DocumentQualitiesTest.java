package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.junit.jupiter.api.Test;

class DocumentQualitiesTest {
  private static final int DOCUMENTS = 400;

  private static IndexReader reader(Random random) throws IOException {
    return Segments.of(DOCUMENTS, 150, i -> LuceneDocument.of(document(i, random)));
  }

  private static IndexedDocument document(int number, Random random) {
    double quality =
        switch (number % 10) {
          case 0 -> Double.NaN;
          case 1 -> 0;
          case 2 -> 1e-9;
          case 3 -> 1;
          default -> random.nextDouble();
        };
    return new IndexedDocument(
        "e" + number,
        number,
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        -1,
        quality,
        null,
        null);
  }

  @Test
  void of_anyDocuments_asTheFeatureScoresThem() throws IOException {
    IndexReader reader = reader(new Random(1));
    assertThat(reader.leaves()).hasSizeGreaterThan(1);
    IndexSearcher searcher = new IndexSearcher(reader);
    Query quality = new LuceneQueries(searcher, id -> -1).of(new IndexQuery.Quality(1));
    int[] docs = IntStream.range(0, DOCUMENTS).filter(doc -> doc % 3 > 0).toArray();
    double[][] scored = LuceneScores.of(searcher, List.of(quality), docs);
    float[] qualities = DocumentQualities.of(docs, reader);
    for (int i = 0; i < docs.length; i++) {
      assertThat(qualities[i]).as("document %d", docs[i]).isEqualTo((float) scored[i][0]);
      assertThat(qualities[i] > 0).isEqualTo(docs[i] % 10 > 1);
    }
  }
}
