package xueban.nlp.embed;

import static java.util.Objects.requireNonNull;

import xueban.nlp.Embedder;
import xueban.nlp.TextRole;

/**
 * The mean of the vectors of a text's pieces, so that a text longer than an embedder's window is
 * read further than that: at most {@value #MOST} pieces of at most {@value #LETTERS} characters,
 * about equally long. A short text has the vector that it had. Takes as long as its pieces do one
 * after another; closing it closes the other.
 */
public final class LongTextEmbedder implements Embedder {
  private static final int MOST = 4;
  private static final int LETTERS = 120;

  private final Embedder other;

  private LongTextEmbedder(Embedder other) {
    this.other = requireNonNull(other, "other");
  }

  /** Returns an embedder that asks another for each piece. */
  public static LongTextEmbedder over(Embedder other) {
    return new LongTextEmbedder(other);
  }

  @Override
  public String id() {
    return other.id() + "/mean-of-" + MOST + "x" + LETTERS;
  }

  @Override
  public int dimension() {
    return other.dimension();
  }

  @Override
  public float[] embed(String text, TextRole role) {
    String stripped = text.strip();
    int pieces = Math.min(MOST, (stripped.length() + LETTERS - 1) / LETTERS);
    if (pieces < 2) {
      return other.embed(stripped, role);
    }
    int length = Math.min(LETTERS, (stripped.length() + pieces - 1) / pieces);
    float[] sum = new float[dimension()];
    for (int i = 0; i < pieces; i++) {
      String piece =
          stripped.substring(
              Math.min(stripped.length(), i * length),
              Math.min(stripped.length(), (i + 1) * length));
      if (!piece.isBlank()) {
        add(other.embed(piece, role), sum);
      }
    }
    return normalised(sum);
  }

  private static void add(float[] vector, float[] sum) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += vector[i];
    }
  }

  private static float[] normalised(float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += value * value;
    }
    double length = Math.sqrt(squares);
    for (int i = 0; length > 0 && i < vector.length; i++) {
      vector[i] = (float) (vector[i] / length);
    }
    return vector;
  }

  @Override
  public void close() {
    other.close();
  }
}
