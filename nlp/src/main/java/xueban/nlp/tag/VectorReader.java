package xueban.nlp.tag;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import xueban.nlp.Embedder;
import xueban.nlp.TextRole;

/**
 * Makes the vectors of texts and keeps the latest: an entry is tagged when it arrives and again
 * when it is indexed. An import is indexed batch by batch, while they are kept; only where it
 * brings concepts, too, and more than {@value #ENTRIES} entries, are the vectors made twice. Safe
 * for concurrent use.
 */
final class VectorReader {
  private static final int ENTRIES = 1_024;
  private static final int FEW = 2 * ENTRIES; // question and solution; 4 MB of bge's vectors

  private final Embedder embedder;
  private final Map<String, float[]> kept;

  private VectorReader(Embedder embedder, int most) {
    this.embedder = requireNonNull(embedder, "embedder");
    kept =
        Collections.synchronizedMap(
            new LinkedHashMap<>(16, .75f, true) {
              @Override
              protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
                return size() > most;
              }
            });
  }

  /** Returns one that keeps few vectors. */
  static VectorReader serving(Embedder embedder) {
    return new VectorReader(embedder, FEW);
  }

  /** Returns one that keeps all vectors, 4 bytes a number: for a training. */
  static VectorReader training(Embedder embedder) {
    return new VectorReader(embedder, Integer.MAX_VALUE);
  }

  Embedder embedder() {
    return embedder;
  }

  String embedderId() {
    return embedder.id();
  }

  /** Returns the vectors of each text, made on all cores. */
  List<TextVectors> of(List<LabelledText> texts) {
    return texts.parallelStream().map(this::of).toList();
  }

  TextVectors of(LabelledText text) {
    float[] question = vector(text.text());
    boolean bare = text.solution().isEmpty();
    return new TextVectors(question, bare ? question : vector(text.solution()), bare);
  }

  private float[] vector(String text) {
    String stripped = text.strip();
    // Not under the lock: it takes milliseconds, and two who ask the same get the same.
    float[] known = kept.get(stripped);
    if (known == null) {
      known = embedder.embed(stripped, TextRole.PASSAGE);
      kept.put(stripped, known);
    }
    return known;
  }
}
