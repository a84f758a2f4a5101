package xueban.recommend;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;

/** Goes over documents of a Lucene index, segment by segment. */
final class SegmentWalk {
  private SegmentWalk() {}

  /** Takes the documents of one segment, by their places in the list. */
  interface Taker {
    void take(LeafReaderContext segment, int from, int to) throws IOException;
  }

  /**
   * Gives the documents of each segment that has some, from {@code from} to before {@code to}.
   *
   * @param ascending document numbers
   */
  static void over(int[] ascending, IndexReader reader, Taker taker) throws IOException {
    int to = 0;
    while (to < ascending.length) {
      int from = to;
      LeafReaderContext segment =
          reader.leaves().get(ReaderUtil.subIndex(ascending[from], reader.leaves()));
      int end = segment.docBase + segment.reader().maxDoc();
      while (to < ascending.length && ascending[to] < end) {
        to++;
      }
      taker.take(segment, from, to);
    }
  }

  /** Returns whether a document is among others, which are gone through as far as there. */
  static boolean isAmong(DocIdSetIterator others, int doc) throws IOException {
    int at = others.docID();
    return (at < doc ? others.advance(doc) : at) == doc;
  }
}
