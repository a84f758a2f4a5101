package xueban.nlp.embed;

import static java.util.Objects.requireNonNull;

import xueban.nlp.Embedder;
import xueban.nlp.TextRole;

/**
 * Passages by one embedder and queries by another whose vectors compare with them: what there is
 * much of in little time, what is asked with care. Closing it closes neither.
 */
public final class PairedEmbedder implements Embedder {
  private final Embedder passages;
  private final Embedder queries;

  private PairedEmbedder(Embedder passages, Embedder queries) {
    this.passages = passages;
    this.queries = queries;
  }

  /**
   * Returns the pair.
   *
   * @throws IllegalArgumentException if the vectors do not compare
   */
  public static PairedEmbedder of(Embedder passages, Embedder queries) {
    requireNonNull(passages, "passages");
    if (!passages.space().equals(queries.space()) || passages.dimension() != queries.dimension()) {
      throw new IllegalArgumentException(
          "Vectors of %s compare with those of %s, not of %s; pair two of one space."
              .formatted(passages.id(), passages.space(), queries.id()));
    }
    return new PairedEmbedder(passages, queries);
  }

  @Override
  public String id() {
    return passages.id() + '|' + queries.id();
  }

  @Override
  public String space() {
    return queries.space();
  }

  @Override
  public int dimension() {
    return queries.dimension();
  }

  @Override
  public float[] embed(String text, TextRole role) {
    return (role == TextRole.QUERY ? queries : passages).embed(text, role);
  }

  @Override
  public void close() {}
}
