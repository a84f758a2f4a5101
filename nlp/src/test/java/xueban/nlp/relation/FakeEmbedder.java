package xueban.nlp.relation;

import xueban.nlp.Embedder;
import xueban.nlp.TextRole;

/** Vectors of the characters of a text: texts that share characters are alike. */
final class FakeEmbedder implements Embedder {
  @Override
  public String id() {
    return "characters";
  }

  @Override
  public int dimension() {
    return 64;
  }

  @Override
  public float[] embed(String text, TextRole role) {
    float[] vector = new float[dimension()];
    text.chars().forEach(c -> vector[(c * 31 + c / 64) % dimension()] += 1);
    double norm = 0;
    for (float v : vector) {
      norm += v * v;
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(Math.max(norm, 1e-9));
    }
    return vector;
  }

  @Override
  public void close() {}
}
