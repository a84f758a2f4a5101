package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VectorPrecisionTest {
  private static final String FIELD = "vector";
  private static final int DIMENSION = 128;
  private static final int NEAREST = 20;

  private final List<float[]> vectors = random(400, 7);

  private static List<float[]> random(int count, long seed) {
    Random random = new Random(seed);
    List<float[]> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      float[] vector = new float[DIMENSION];
      double squares = 0;
      for (int k = 0; k < DIMENSION; k++) {
        vector[k] = (float) random.nextGaussian();
        squares += vector[k] * vector[k];
      }
      for (int k = 0; k < DIMENSION; k++) {
        vector[k] /= (float) Math.sqrt(squares);
      }
      all.add(vector);
    }
    return all;
  }

  private static double product(float[] a, float[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  private IndexSearcher index(VectorPrecision precision) throws IOException {
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    IndexWriterConfig config = new IndexWriterConfig().setCodec(precision.codec());
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < vectors.size(); i++) {
        Document document = new Document();
        document.add(new StringField("odd", "" + i % 2, Field.Store.NO));
        document.add(
            new KnnFloatVectorField(FIELD, vectors.get(i), VectorSimilarityFunction.DOT_PRODUCT));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
    return new IndexSearcher(DirectoryReader.open(directory));
  }

  @ParameterizedTest
  @EnumSource(VectorPrecision.class)
  void nearest_findsMostOfTheTruth_andScoresExactly(VectorPrecision precision) throws IOException {
    IndexSearcher searcher = index(precision);
    int found = 0;
    List<float[]> queries = random(20, 8);
    for (float[] query : queries) {
      List<Integer> truth =
          IntStream.range(0, vectors.size())
              .boxed()
              .sorted(Comparator.comparingDouble(i -> -product(query, vectors.get(i))))
              .limit(NEAREST)
              .toList();
      ScoreDoc[] hits =
          searcher.search(
                  precision.nearest(FIELD, query, NEAREST, Optional.empty(), searcher), NEAREST)
              .scoreDocs;
      assertThat(hits).hasSize(NEAREST);
      for (ScoreDoc hit : hits) {
        assertThat((double) hit.score)
            .isCloseTo((1 + product(query, vectors.get(hit.doc))) / 2, within(1e-5));
        found += truth.contains(hit.doc) ? 1 : 0;
      }
    }
    // Random vectors are the hardest: nothing is near. One bit of 128 numbers finds .79 of them.
    double least = precision == VectorPrecision.ONE_BIT ? .7 : .9;
    assertThat(found).isGreaterThan((int) (least * NEAREST * queries.size()));
  }

  @ParameterizedTest
  @EnumSource(VectorPrecision.class)
  void nearest_filter_isKept_andNonePassing_isNone(VectorPrecision precision) throws IOException {
    IndexSearcher searcher = index(precision);
    float[] query = vectors.get(3);

    ScoreDoc[] odd = search(searcher, precision, query, "1");
    assertThat(odd).isNotEmpty().allMatch(hit -> hit.doc % 2 == 1);
    assertThat(odd[0].doc).isEqualTo(3);
    assertThat(search(searcher, precision, query, "2")).isEmpty();
  }

  private static ScoreDoc[] search(
      IndexSearcher searcher, VectorPrecision precision, float[] query, String odd)
      throws IOException {
    Optional<org.apache.lucene.search.Query> filter =
        Optional.of(new TermQuery(new Term("odd", odd)));
    return searcher.search(precision.nearest(FIELD, query, NEAREST, filter, searcher), NEAREST)
        .scoreDocs;
  }
}
