package xueban.recommend;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.TreeSet;

/** What the cursors of a search hold, and what they depend on. */
final class SearchOrder {
  private SearchOrder() {}

  /** Returns the cursor behind a match. */
  static SearchCursor cursor(IndexReading.Match match, long index, long request, String corrected) {
    return new SearchCursor(index, request, match.key(), match.id(), corrected);
  }

  /** Returns the match behind which a search goes on. */
  static IndexReading.Match after(SearchCursor cursor) {
    return new IndexReading.Match(cursor.id(), cursor.key());
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
