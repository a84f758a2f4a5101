package xueban.server;

import xueban.nlp.Embedder;
import xueban.nlp.TextRole;

/** An embedder of a single number that counts how often it is closed. */
final class ClosingEmbedder implements Embedder {
  private int closed;

  @Override
  public String id() {
    return "closing/1";
  }

  @Override
  public int dimension() {
    return 1;
  }

  @Override
  public float[] embed(String text, TextRole role) {
    return new float[] {1};
  }

  @Override
  public void close() {
    closed++;
  }

  int closed() {
    return closed;
  }
}
