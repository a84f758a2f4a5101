package xueban.nlp;

/** Turns text into a vector so that texts of like meaning get vectors of high dot product. */
public interface Embedder extends AutoCloseable {
  /** Returns the name and version of the model; vectors of different ids do not compare. */
  String id();

  /**
   * Returns the id of the embedder whose vectors these compare with, its own unless it was made
   * after another. They are near that one's, not equal: what must be exact asks for {@link #id}.
   */
  default String space() {
    return id();
  }

  /** Returns the length of every vector. */
  int dimension();

  /**
   * Returns the vector of a text, of length {@link #dimension} and Euclidean norm 1. Text beyond
   * the model's window (at least 128 tokens) is left out. Safe for concurrent use.
   *
   * @param role a query is prepared in another way than what it shall find
   */
  float[] embed(String text, TextRole role);

  @Override
  void close();
}
