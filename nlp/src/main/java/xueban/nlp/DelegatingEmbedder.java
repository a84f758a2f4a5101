package xueban.nlp;

import static java.util.Objects.requireNonNull;

/**
 * An embedder that asks another, and is told by what a subclass does otherwise. Closing it closes
 * the other.
 */
public abstract class DelegatingEmbedder implements Embedder {
  private final Embedder other;

  /** Makes one that asks this other. */
  protected DelegatingEmbedder(Embedder other) {
    this.other = requireNonNull(other, "other");
  }

  @Override
  public String id() {
    return other.id();
  }

  @Override
  public String space() {
    return other.space();
  }

  @Override
  public int dimension() {
    return other.dimension();
  }

  @Override
  public float[] embed(String text, TextRole role) {
    return other.embed(text, role);
  }

  @Override
  public void close() {
    other.close();
  }
}
