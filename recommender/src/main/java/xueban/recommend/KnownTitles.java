package xueban.recommend;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** Titles that an index holds. */
final class KnownTitles {
  private final IndexSearcher searcher;

  KnownTitles(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** Returns the title of an entry, or empty if the index does not hold the entry. */
  Optional<String> of(String id) throws IOException {
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      LeafReader reader = leaf.reader();
      int doc = KnownVectors.docOf(id, reader);
      if (doc != DocIdSetIterator.NO_MORE_DOCS) {
        @Nullable SortedDocValues titles = reader.getSortedDocValues(IndexFields.TITLE);
        return Optional.of(
            titles != null && titles.advanceExact(doc)
                ? titles.lookupOrd(titles.ordValue()).utf8ToString()
                : "");
      }
    }
    return Optional.empty();
  }
}
