package xueban.recommend;

import java.util.Optional;
import xueban.nlp.Embedder;
import xueban.nlp.TextRole;

/**
 * The vector of an entry. An item's is the middle of its question's and its worked solution's: what
 * a question is about is often said only where it is solved.
 */
final class EntryVector {
  private final String text;
  private final String solution;
  private final VectorSpaces.Space space;

  private EntryVector(String text, String solution, VectorSpaces.Space space) {
    this.text = text;
    this.solution = solution;
    this.space = space;
  }

  /** Returns what makes the vector of an entry; empty if texts of its language get none. */
  static Optional<EntryVector> of(CatalogEntry entry, VectorSpaces spaces) {
    String text = EmbeddedText.of(entry);
    String solution = EmbeddedText.cut(EntryConcepts.solution(entry));
    return spaces.of(text).map(space -> new EntryVector(text, solution, space));
  }

  /** Returns the index field that holds vectors of its space. */
  String field() {
    return space.field();
  }

  /** Returns a digest by which a vector made before is known to be of the same texts and model. */
  long digest() {
    String texts = solution.isEmpty() ? text : text + '\u001f' + solution;
    return EmbeddedText.digest(texts, space.embedder().id());
  }

  /** Makes it, of length 1; the solution is embedded for itself. */
  float[] make() {
    Embedder embedder = space.embedder();
    float[] vector = embedder.embed(text, TextRole.PASSAGE);
    return solution.isEmpty() ? vector : middle(vector, embedder.embed(solution, TextRole.PASSAGE));
  }

  /** Returns the unit vector between two; the first if they are opposite. */
  private static float[] middle(float[] first, float[] second) {
    float[] sum = new float[first.length];
    double squares = 0;
    for (int i = 0; i < sum.length; i++) {
      sum[i] = first[i] + second[i];
      squares += sum[i] * sum[i];
    }
    if (squares == 0) {
      return first;
    }
    double length = Math.sqrt(squares);
    for (int i = 0; i < sum.length; i++) {
      sum[i] = (float) (sum[i] / length);
    }
    return sum;
  }
}
