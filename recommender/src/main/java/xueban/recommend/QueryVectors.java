package xueban.recommend;

import java.io.IOException;
import java.util.Optional;
import xueban.nlp.TextRole;

/** Vectors of search texts. */
final class QueryVectors {
  private final VectorSpaces spaces;

  QueryVectors(VectorSpaces spaces) {
    this.spaces = spaces;
  }

  /** Returns the vector of a search text, or empty if texts of its language have none. */
  Optional<QueryVector> of(String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    return spaces
        .of(text)
        .map(space -> new QueryVector(space.field(), space.embedder().embed(text, TextRole.QUERY)));
  }

  /** A vector and the index field with vectors of the same space. */
  static final class QueryVector {
    private final String field;
    private final float[] vector;

    QueryVector(String field, float[] vector) {
      this.field = field;
      this.vector = vector.clone();
    }

    NearestEntries nearest(IndexReading reading, Optional<IndexQuery> filter, IndexQuery among)
        throws IOException {
      return new NearestEntries(reading.nearest(field, vector, filter, among, NearestEntries.MOST));
    }
  }
}
