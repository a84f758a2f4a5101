package xueban.recommend;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;

/** Ids of the entries that documents of a Lucene index are of. */
final class DocumentIds {
  private DocumentIds() {}

  /**
   * Returns the ids of documents, one each.
   *
   * @param ascending document numbers
   */
  static BytesRef[] of(int[] ascending, IndexReader reader) throws IOException {
    BytesRef[] found = new BytesRef[ascending.length];
    SegmentWalk.over(
        ascending,
        reader,
        (segment, from, to) -> {
          SortedDocValues ids = DocValues.getSorted(segment.reader(), IndexFields.ID);
          for (int i = from; i < to; i++) {
            if (!ids.advanceExact(ascending[i] - segment.docBase)) {
              throw new IOException("document " + ascending[i] + " has no id");
            }
            found[i] = BytesRef.deepCopyOf(ids.lookupOrd(ids.ordValue()));
          }
        });
    return found;
  }
}
