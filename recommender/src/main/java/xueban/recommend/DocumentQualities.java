package xueban.recommend;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.NumericDocValues;

/** The quality of documents of a Lucene index, as their scores have it. */
final class DocumentQualities {
  /** A feature is kept in the upper bits of a single-precision number. */
  private static final int BITS_LOST = 15;

  private DocumentQualities() {}

  /**
   * Returns the quality of documents, one each, in [0, 1]; 0 where none was judged. For documents
   * far apart their values are read sooner than postings of a feature that nearly all have.
   *
   * @param ascending document numbers
   */
  static float[] of(int[] ascending, IndexReader reader) throws IOException {
    float[] qualities = new float[ascending.length];
    SegmentWalk.over(
        ascending,
        reader,
        (segment, from, to) -> {
          NumericDocValues values = DocValues.getNumeric(segment.reader(), IndexFields.QUALITY);
          for (int i = from; i < to; i++) {
            if (values.advanceExact(ascending[i] - segment.docBase)) {
              qualities[i] = kept(Double.longBitsToDouble(values.longValue()));
            }
          }
        });
    return qualities;
  }

  private static float kept(double quality) {
    if (!(quality > 0)) {
      return 0;
    }
    int bits = Float.floatToIntBits(LuceneDocument.feature(quality));
    return Float.intBitsToFloat(bits >> BITS_LOST << BITS_LOST);
  }
}
