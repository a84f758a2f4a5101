package xueban.recommend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Vectors that an index holds already. Embedding costs a thousand times what all else does, so an
 * entry whose text stayed the same keeps its vector when its metadata or the analysis changes.
 */
final class KnownVectors {
  private final IndexSearcher searcher;

  KnownVectors(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** Returns the vector of the entry if it was made of a text of that digest. */
  Optional<float[]> find(String id, String field, long digest) {
    try {
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        LeafReader reader = leaf.reader();
        int doc = docOf(id, reader);
        if (doc != DocIdSetIterator.NO_MORE_DOCS) {
          return vector(reader, doc, field, digest);
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the live document of an entry, or {@code NO_MORE_DOCS}. */
  static int docOf(String id, LeafReader reader) throws IOException {
    @Nullable PostingsEnum docs = reader.postings(new Term(IndexFields.ID, id), PostingsEnum.NONE);
    if (docs == null) {
      return DocIdSetIterator.NO_MORE_DOCS;
    }
    @Nullable Bits live = reader.getLiveDocs();
    int doc = docs.nextDoc();
    while (doc != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(doc)) {
      doc = docs.nextDoc();
    }
    return doc;
  }

  private static Optional<float[]> vector(LeafReader reader, int doc, String field, long digest)
      throws IOException {
    @Nullable NumericDocValues digests = reader.getNumericDocValues(IndexFields.EMBEDDED);
    @Nullable FloatVectorValues vectors = reader.getFloatVectorValues(field);
    if (digests == null || vectors == null) {
      return Optional.empty();
    }
    if (!digests.advanceExact(doc) || digests.longValue() != digest) {
      return Optional.empty();
    }
    KnnVectorValues.DocIndexIterator at = vectors.iterator();
    return at.advance(doc) == doc
        ? Optional.of(vectors.vectorValue(at.index()).clone())
        : Optional.empty();
  }
}
