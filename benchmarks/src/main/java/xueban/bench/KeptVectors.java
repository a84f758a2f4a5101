package xueban.bench;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import xueban.nlp.DelegatingEmbedder;
import xueban.nlp.Embedder;
import xueban.nlp.Language;
import xueban.nlp.TextRole;
import xueban.nlp.embed.LongTextEmbedder;
import xueban.nlp.onnx.BgeEmbedder;

/**
 * An embedder that keeps every vector, for a bench that reads the same texts again and again. Safe
 * for concurrent use.
 */
final class KeptVectors extends DelegatingEmbedder {
  private final Map<String, float[]> vectors = new ConcurrentHashMap<>();

  KeptVectors(Embedder other) {
    super(other);
  }

  /**
   * Returns the Chinese embedder of long texts that taggers learn from. Where {@code
   * XUEBAN_VECTORS} names a folder, vectors stay there from run to run.
   */
  static Embedder ofLongTexts() {
    Embedder longTexts = LongTextEmbedder.over(BgeEmbedder.chinese());
    String folder = System.getenv("XUEBAN_VECTORS");
    return folder == null || folder.isBlank()
        ? new KeptVectors(longTexts)
        : VectorFile.over(longTexts, Path.of(folder));
  }

  /** Returns the embedder of each language, which keeps its vectors. */
  static Function<Language, Embedder> over(Embedder chinese, Embedder english) {
    Embedder first = new KeptVectors(chinese);
    Embedder second = new KeptVectors(english);
    return language ->
        switch (language) {
          case CHINESE -> first;
          case ENGLISH -> second;
        };
  }

  @Override
  public float[] embed(String text, TextRole role) {
    return vectors.computeIfAbsent(role + text, key -> super.embed(text, role)).clone();
  }
}
