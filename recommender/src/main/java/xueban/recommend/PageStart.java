package xueban.recommend;

import org.jspecify.annotations.Nullable;
import xueban.XuebanException;

/**
 * Where a page of a search begins, and what the cursor of the next must know.
 *
 * @param index digest of the index's name
 * @param request digest of what was asked
 * @param corrected text that is searched in place of the one asked for, or empty for that one
 * @param after where the last page ended, or null for the first
 */
record PageStart(long index, long request, String corrected, IndexReading.@Nullable Match after) {

  /**
   * Returns where the page asked for begins. Later pages search the text that the first did.
   *
   * @throws XuebanException {@code INVALID_CURSOR} if the cursor is none of this search
   */
  static PageStart of(SearchRequest request, long index) {
    long digest = SearchOrder.digest(request);
    if (request.cursor().isEmpty()) {
      return new PageStart(index, digest, "", null);
    }
    SearchCursor cursor = SearchCursor.decode(request.cursor(), index, digest);
    IndexReading.Match after = SearchOrder.after(cursor);
    return new PageStart(index, digest, cursor.corrected(), after);
  }

  boolean isFirst() {
    return after == null;
  }

  PageStart corrected(String text) {
    return new PageStart(index, request, text, after);
  }

  /** Returns the search to run. */
  SearchRequest searched(SearchRequest asked) {
    return corrected.isEmpty() ? asked : asked.withText(corrected);
  }

  /** Returns the cursor of the next page; empty if there is none. */
  String next(IndexReading.@Nullable Match last) {
    return last == null ? "" : SearchOrder.cursor(last, index, request, corrected).encode();
  }
}
