package xueban.recommend;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import xueban.nlp.TextRole;

/** Vectors of search texts; the last ones are kept, because popular searches come again. */
final class QueryVectors {
  private static final int KEPT = 2_000;

  private final VectorSpaces spaces;
  private final Map<String, float[]> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
          return size() > KEPT;
        }
      };

  QueryVectors(VectorSpaces spaces) {
    this.spaces = spaces;
  }

  /** Returns the vector of a search text, or empty if texts of its language have none. */
  Optional<QueryVector> of(String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    return spaces.of(text).map(space -> new QueryVector(space.field(), vector(text, space)));
  }

  private float[] vector(String text, VectorSpaces.Space space) {
    synchronized (kept) {
      float @Nullable [] known = kept.get(text);
      if (known != null) {
        return known;
      }
    }
    // Not under the lock: it takes milliseconds, and two who ask the same get the same.
    float[] vector = space.embedder().embed(text, TextRole.QUERY);
    synchronized (kept) {
      kept.put(text, vector);
    }
    return vector;
  }

  /** A vector and the index field with vectors of the same space. */
  static final class QueryVector {
    private final String field;
    private final float[] vector;

    QueryVector(String field, float[] vector) {
      this.field = field;
      this.vector = vector.clone();
    }

    NearestEntries nearest(IndexSearcher searcher, Optional<Query> filter) throws IOException {
      return NearestEntries.find(searcher, field, vector, filter);
    }
  }
}
