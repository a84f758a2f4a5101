package xueban.tutor.grading.text;

import xueban.nlp.Embedder;
import xueban.nlp.TextRole;

/** Counts pairs of characters, hashed to 64 numbers, of norm 1. */
record BagOfPairs(String id) implements Embedder {
  @Override
  public int dimension() {
    return 64;
  }

  @Override
  public float[] embed(String text, TextRole role) {
    float[] vector = new float[64];
    String closed = " " + text + " ";
    double squares = 0;
    for (int i = 0; i + 2 <= closed.length(); i++) {
      vector[Math.floorMod(closed.substring(i, i + 2).hashCode(), 64)]++;
    }
    for (float count : vector) {
      squares += count * count;
    }
    for (int i = 0; i < 64; i++) {
      vector[i] /= (float) Math.sqrt(squares);
    }
    return vector;
  }

  @Override
  public void close() {}
}
