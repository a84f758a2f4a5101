package xueban.nlp;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An embedder that keeps the vectors of the latest queries: popular ones come again, and a search
 * asks for that of its text more than once. Safe for concurrent use.
 */
public final class RecentQueries extends DelegatingEmbedder {
  private static final int MOST = 2_000;

  private final Map<String, float[]> vectors =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, .75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
              return size() > MOST;
            }
          });

  private RecentQueries(Embedder other) {
    super(other);
  }

  /**
   * Returns an embedder that asks another, or that one if it keeps queries already; closing it
   * closes the other.
   */
  public static Embedder over(Embedder other) {
    return other instanceof RecentQueries ? other : new RecentQueries(other);
  }

  @Override
  public float[] embed(String text, TextRole role) {
    if (role != TextRole.QUERY) {
      return super.embed(text, role);
    }
    // Not under the lock: it takes milliseconds, and two who ask the same get the same.
    float[] known = vectors.get(text);
    if (known == null) {
      known = super.embed(text, role);
      vectors.put(text, known);
    }
    return known.clone();
  }
}
