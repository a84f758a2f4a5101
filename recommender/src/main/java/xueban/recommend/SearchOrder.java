package xueban.recommend;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/** An order of hits in Lucene's terms, and its cursors. Ties always break by id. */
final class SearchOrder {
  private static final SortField BY_ID = new SortField(IndexFields.ID, SortField.Type.STRING);

  private SearchOrder() {}

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

  /** Returns the cursor behind a hit: its sort value as one number, and its id. */
  static SearchCursor cursor(FieldDoc hit, long index, long request, String corrected) {
    long key =
        switch (hit.fields[0]) {
          case Float score -> Float.floatToRawIntBits(score);
          case Double number -> Double.doubleToRawLongBits(number);
          case Long number -> number;
          default -> throw new IllegalStateException("sort value " + hit.fields[0]);
        };
    String id = ((BytesRef) hit.fields[1]).utf8ToString();
    return new SearchCursor(index, request, key, id, corrected);
  }

  /** Returns the place after which a search goes on. */
  static FieldDoc after(SearchCursor cursor, SearchRequest.Sort order) {
    Object first =
        switch (order) {
          case RELEVANCE -> Float.intBitsToFloat((int) cursor.key());
          case QUALITY -> Double.longBitsToDouble(cursor.key());
          case SHORTEST, NEWEST -> cursor.key();
        };
    // The id makes the place unique, so any document number behind all others serves.
    return new FieldDoc(
        Integer.MAX_VALUE, Float.NaN, new Object[] {first, new BytesRef(cursor.id())});
  }

  /** Returns a digest of what a cursor depends on. */
  static long digest(SearchRequest request) {
    SearchFilter f = request.filter();
    List<Object> content =
        List.of(
            request.text(),
            request.sort(),
            request.help().collapse(),
            f.subjects(),
            f.stages(),
            f.grades(),
            f.types(),
            f.editions(),
            f.concepts(),
            f.languages(),
            f.providers(),
            String.valueOf(f.minDuration()),
            String.valueOf(f.maxDuration()),
            f.minQuality(),
            new TreeSet<>(f.exclude()));
    return digest(content.toString());
  }

  static long digest(String text) {
    return ByteBuffer.wrap(ContentId.sha256(text)).getLong();
  }
}
