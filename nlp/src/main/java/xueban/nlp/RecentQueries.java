package xueban.nlp;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An embedder that keeps the vectors of the latest queries: a search asks for that of its text more
 * than once, and again for each page. Safe for concurrent use.
 */
public final class RecentQueries implements Embedder {
  private static final int MOST = 256;

  private final Embedder other;
  private final Map<String, float[]> vectors =
      Collections.synchronizedMap(
          new LinkedHashMap<>(MOST, .75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
              return size() > MOST;
            }
          });

  /** Returns an embedder that asks another; closing it closes that. */
  public RecentQueries(Embedder other) {
    this.other = requireNonNull(other, "other");
  }

  @Override
  public String id() {
    return other.id();
  }

  @Override
  public int dimension() {
    return other.dimension();
  }

  @Override
  public float[] embed(String text, TextRole role) {
    if (role != TextRole.QUERY) {
      return other.embed(text, role);
    }
    float[] known = vectors.get(text);
    if (known == null) {
      known = other.embed(text, role);
      vectors.put(text, known);
    }
    return known.clone();
  }

  @Override
  public void close() {
    other.close();
  }
}
