package xueban.server;

import java.util.function.Supplier;
import xueban.nlp.Embedder;
import xueban.nlp.Language;
import xueban.nlp.embed.StaticEmbedder;
import xueban.nlp.onnx.BgeEmbedder;
import xueban.tutor.XuebanBuilder;

/** The embedders of a server, for Chinese and English: loaded once, for all tenants. */
public final class SharedEmbedders implements AutoCloseable {
  private final EmbeddingMode mode;
  private final SharedEmbedder chinese;
  private final SharedEmbedder english;

  private SharedEmbedders(EmbeddingMode mode, SharedEmbedder chinese, SharedEmbedder english) {
    this.mode = mode;
    this.chinese = chinese;
    this.english = english;
  }

  /** Starts to load what a mode needs. */
  public static SharedEmbedders load(EmbeddingMode mode) {
    return mode == EmbeddingMode.STATIC
        ? load(mode, StaticEmbedder::chinese, StaticEmbedder::english)
        : load(mode, BgeEmbedder::chinese, BgeEmbedder::english);
  }

  static SharedEmbedders load(
      EmbeddingMode mode, Supplier<Embedder> chinese, Supplier<Embedder> english) {
    return new SharedEmbedders(mode, SharedEmbedder.load(chinese), SharedEmbedder.load(english));
  }

  /**
   * Returns these as soon as both are loaded.
   *
   * @throws RuntimeException what a loader threw; then both are closed
   */
  public SharedEmbedders loaded() {
    try {
      chinese.view();
      english.view();
      return this;
    } catch (RuntimeException e) {
      try {
        close();
      } catch (RuntimeException second) {
        e.addSuppressed(second);
      }
      throw e;
    }
  }

  /**
   * Returns what reads questions, answers and sentences of a language, as soon as it is loaded:
   * what models that learn from vectors learn from. Closing it leaves it open for the others.
   */
  public Embedder embedder(Language language) {
    return (language == Language.CHINESE ? chinese : english).view();
  }

  /** Gives a tenant's service its embedders, as soon as they are loaded. */
  public XuebanBuilder equip(XuebanBuilder builder) {
    builder.embedders(chinese.view(), english.view());
    return mode == EmbeddingMode.STATIC_DOCUMENTS
        ? builder.documentEmbedders(StaticEmbedder.chinese(), StaticEmbedder.english())
        : builder;
  }

  @Override
  public void close() {
    try (chinese;
        english) {
      // Both, also if one fails.
    }
  }
}
