package xueban.tutor;

import xueban.nlp.Embedder;
import xueban.nlp.TextRole;

/** Counts characters, hashed to 64 numbers, of norm 1. */
public record CharacterCounts(String id) implements Embedder {
  @Override
  public int dimension() {
    return 64;
  }

  @Override
  public float[] embed(String text, TextRole role) {
    float[] vector = new float[64];
    text.chars().forEach(c -> vector[c % 64]++);
    double squares = 0;
    for (float count : vector) {
      squares += count * count;
    }
    for (int i = 0; i < 64; i++) {
      vector[i] /= (float) Math.sqrt(Math.max(1, squares));
    }
    return vector;
  }

  @Override
  public void close() {}
}
