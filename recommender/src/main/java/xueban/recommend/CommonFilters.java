package xueban.recommend;

import java.io.IOException;
import java.util.List;

/**
 * Says of filters whether half of all documents and more pass them. Beside words such filters take
 * longer to be read than to be asked of the few documents that score high enough. Deleted documents
 * that are not merged away yet count, too, among those that pass as among all: how many of a value
 * are left would have to be read.
 */
final class CommonFilters {
  private CommonFilters() {}

  /** Returns whether surely half of all documents pass all of some filters, at least one. */
  static boolean are(List<IndexQuery> filters, LuceneQueries queries) throws IOException {
    return !filters.isEmpty() && 2 * missed(filters, queries) <= queries.maxDoc();
  }

  /** Returns how many documents some filters leave out at most; all, where that is not known. */
  private static long missed(List<IndexQuery> filters, LuceneQueries queries) throws IOException {
    long missed = 0;
    for (IndexQuery filter : filters) {
      missed += missed(filter, queries);
    }
    return missed;
  }

  private static long missed(IndexQuery filter, LuceneQueries queries) throws IOException {
    return switch (filter) {
      case IndexQuery.OneOf oneOf when oneOf.values().size() == 1 ->
          queries.maxDoc() - queries.docFreq(oneOf.field(), oneOf.values().getFirst());
      case IndexQuery.Joined joined
          when joined.must().isEmpty() && joined.should().isEmpty() && joined.not().isEmpty() ->
          missed(joined.filter(), queries);
      default -> queries.maxDoc();
    };
  }
}
