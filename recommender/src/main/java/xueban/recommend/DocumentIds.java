package xueban.recommend;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Ids of the entries that documents of a Lucene index are of. */
final class DocumentIds {
  private DocumentIds() {}

  /**
   * Returns the ids of documents, one each; asked in ascending order, each segment is read once.
   */
  static BytesRef[] of(int[] ascending, IndexReader reader) throws IOException {
    BytesRef[] found = new BytesRef[ascending.length];
    @Nullable LeafReaderContext leaf = null;
    SortedDocValues ids = DocValues.emptySorted();
    for (int i = 0; i < ascending.length; i++) {
      int doc = ascending[i];
      LeafReaderContext of = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
      if (of != leaf) {
        leaf = of;
        ids = DocValues.getSorted(of.reader(), IndexFields.ID);
      }
      if (!ids.advanceExact(doc - of.docBase)) {
        throw new IOException("document " + doc + " has no id");
      }
      found[i] = BytesRef.deepCopyOf(ids.lookupOrd(ids.ordValue()));
    }
    return found;
  }
}
