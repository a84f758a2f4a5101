package xueban.tutor.answer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import xueban.nlp.Embedder;
import xueban.nlp.TextRole;

/**
 * Keeps the vectors of the sentences that were last held against a question: what answers often is
 * read often, and takes milliseconds a sentence. At most {@value #MOST} of them, some 6 MB. Safe
 * for concurrent use.
 */
public final class SentenceVectors {
  static final int MOST = 2_000;

  /** Vectors of two embedders do not compare, so a sentence has one of each. */
  private record Key(String embedder, String sentence) {}

  private final Map<Key, float[]> vectors =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, .75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, float[]> eldest) {
              return size() > MOST;
            }
          });

  public SentenceVectors() {}

  /** Returns the vector of a sentence as a passage, which is shared: read it only. */
  float[] of(String sentence, Embedder embedder) {
    Key key = new Key(embedder.id(), sentence);
    // Not under the lock: it takes milliseconds, and two who ask the same get the same.
    float[] known = vectors.get(key);
    if (known == null) {
      known = embedder.embed(sentence, TextRole.PASSAGE);
      vectors.put(key, known);
    }
    return known;
  }
}
