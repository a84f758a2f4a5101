package xueban.recommend;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RescoreTopNQuery;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;
import org.jspecify.annotations.Nullable;

/**
 * How finely an index keeps the vectors that a search walks over. The full numbers stay on disk
 * beside them: more candidates than are wanted are found by the coarse ones and put in order by the
 * full ones, so that a score is exact whatever the precision. {@code ./xueban bench vectors} has
 * what each costs.
 *
 * <p>Source: Lucene's scalar quantisation, which centres the vectors and chooses each one's range
 * by least squares; with one bit it is what Lucene calls better binary quantisation.
 */
public enum VectorPrecision {
  /** 4 bytes a component. */
  FLOATS(null),
  /** 1 byte a component. */
  EIGHT_BITS(ScalarEncoding.UNSIGNED_BYTE),
  /** Half a byte a component. */
  FOUR_BITS(ScalarEncoding.PACKED_NIBBLE),
  /** An eighth of a byte a component. */
  ONE_BIT(ScalarEncoding.SINGLE_BIT_QUERY_NIBBLE);

  /** What an index of the catalog is written with. */
  public static final VectorPrecision SERVED = EIGHT_BITS;

  /** Edges of a node in the graph of neighbours, and candidates while it is built. */
  private static final int EDGES = 16;

  private static final int CANDIDATES = 100;

  /**
   * Segments in which the nearest so many are as quickly found by a scan have no graph, about 9,000
   * documents: the graphs of segments that are merged away a moment later cost half of the time
   * that indexing takes.
   */
  private static final int SCANNED = 1_000;

  private static final int ON_THIS_THREAD = 1; // merges

  /** So many times those wanted are found by coarse numbers and put in order by the full ones. */
  private static final int TIMES_WANTED = 3;

  private final @Nullable ScalarEncoding encoding;

  /**
   * @param encoding null for full numbers
   */
  VectorPrecision(@Nullable ScalarEncoding encoding) {
    this.encoding = encoding;
  }

  /** Returns what an index is written with; an index can be read whatever wrote it. */
  public Codec codec() {
    KnnVectorsFormat vectors =
        encoding == null
            ? new Lucene99HnswVectorsFormat(EDGES, CANDIDATES, ON_THIS_THREAD, null, SCANNED)
            : new Lucene104HnswScalarQuantizedVectorsFormat(
                encoding, EDGES, CANDIDATES, ON_THIS_THREAD, null, SCANNED);
    return new Lucene104Codec() {
      @Override
      public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return vectors;
      }
    };
  }

  /**
   * Returns the query for the nearest documents, scored by the full numbers.
   *
   * @param most how many, at least 1
   * @param filter what they must pass
   */
  public Query nearest(
      String field, float[] vector, int most, Optional<Query> filter, IndexSearcher searcher)
      throws IOException {
    requireNonNull(searcher, "searcher");
    int asked = encoding == null ? most : TIMES_WANTED * most;
    Query nearest = new KnnFloatVectorQuery(field, vector, asked, filter.orElse(null));
    if (encoding == null) {
      return nearest;
    }
    Query found = searcher.rewrite(nearest);
    // Lucene 10.6 cannot put none in order.
    return searcher.count(found) == 0
        ? new MatchNoDocsQuery("no vector passes the filter")
        : RescoreTopNQuery.createFullPrecisionRescorerQuery(found, vector, field, most);
  }
}
