package xueban.recommend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/** An order of hits in Lucene's terms. Ties always break by id. */
final class LuceneOrder {
  private static final SortField BY_ID = new SortField(IndexFields.ID, SortField.Type.STRING);

  private LuceneOrder() {}

  static Sort sort(SearchRequest.Sort order) {
    return new Sort(first(order), BY_ID);
  }

  private static SortField first(SearchRequest.Sort order) {
    return switch (order) {
      case RELEVANCE -> SortField.FIELD_SCORE;
      case QUALITY ->
          // The last argument stands for entries never judged: behind all others.
          new SortField(IndexFields.QUALITY, SortField.Type.DOUBLE, true, -1.0);
      case SHORTEST ->
          new SortField(IndexFields.DURATION, SortField.Type.LONG, false, Long.MAX_VALUE);
      case NEWEST -> new SortField(IndexFields.CHANGE, SortField.Type.LONG, true);
    };
  }

  /** Returns the match that a document found in such an order is. */
  static IndexReading.Match match(ScoreDoc doc) {
    FieldDoc found = (FieldDoc) doc;
    long key =
        switch (found.fields[0]) {
          case Float score -> Float.floatToRawIntBits(score);
          case Double number -> Double.doubleToRawLongBits(number);
          case Long number -> number;
          default -> throw new IllegalStateException("sort value " + found.fields[0]);
        };
    return new IndexReading.Match(((BytesRef) found.fields[1]).utf8ToString(), key);
  }

  /**
   * Returns documents with their scores in the order of relevance.
   *
   * @param docs document numbers, ascending
   * @param scores one a document
   * @param ids of the entries, one a document
   */
  static List<FieldDoc> byRelevance(int[] docs, float[] scores, BytesRef[] ids) {
    List<FieldDoc> ordered = new ArrayList<>();
    for (int i = 0; i < docs.length; i++) {
      ordered.add(new FieldDoc(docs[i], Float.NaN, new Object[] {scores[i], ids[i]}));
    }
    ordered.sort(
        Comparator.comparingDouble((FieldDoc doc) -> -(Float) doc.fields[0])
            .thenComparing(doc -> (BytesRef) doc.fields[1]));
    return ordered;
  }

  /** Returns the place after which a search goes on. */
  static FieldDoc after(IndexReading.Match match, SearchRequest.Sort order) {
    Object first =
        switch (order) {
          case RELEVANCE -> Float.intBitsToFloat((int) match.key());
          case QUALITY -> Double.longBitsToDouble(match.key());
          case SHORTEST, NEWEST -> match.key();
        };
    // The id makes the place unique, so any document number behind all others serves.
    return new FieldDoc(
        Integer.MAX_VALUE, Float.NaN, new Object[] {first, new BytesRef(match.id())});
  }
}
