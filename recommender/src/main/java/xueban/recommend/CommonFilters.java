package xueban.recommend;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/**
 * Says of filters whether half of all documents and more pass them. Beside words such filters take
 * longer to be read than to be asked of the few documents that score high enough.
 */
final class CommonFilters {
  private CommonFilters() {}

  /** Returns whether surely half of all documents pass all of some filters, at least one. */
  static boolean are(List<IndexQuery> filters, IndexReader reader) throws IOException {
    return !filters.isEmpty() && 2 * missed(filters, reader) <= reader.maxDoc();
  }

  /** Returns how many documents some filters leave out at most; all, where that is not known. */
  private static long missed(List<IndexQuery> filters, IndexReader reader) throws IOException {
    long missed = 0;
    for (IndexQuery filter : filters) {
      missed += missed(filter, reader);
    }
    return missed;
  }

  private static long missed(IndexQuery filter, IndexReader reader) throws IOException {
    return switch (filter) {
      case IndexQuery.OneOf oneOf when oneOf.values().size() == 1 ->
          reader.maxDoc() - reader.docFreq(new Term(oneOf.field(), oneOf.values().getFirst()));
      case IndexQuery.Joined joined
          when joined.must().isEmpty() && joined.should().isEmpty() && joined.not().isEmpty() ->
          missed(joined.filter(), reader);
      default -> reader.maxDoc();
    };
  }
}
