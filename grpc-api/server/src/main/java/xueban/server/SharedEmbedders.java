package xueban.server;

import xueban.nlp.embed.StaticEmbedder;
import xueban.nlp.onnx.BgeEmbedder;
import xueban.tutor.XuebanBuilder;

/** The embedders of a server, for Chinese and English: loaded once, for all tenants. */
final class SharedEmbedders implements AutoCloseable {
  private final EmbeddingMode mode;
  private final SharedEmbedder chinese;
  private final SharedEmbedder english;

  private SharedEmbedders(EmbeddingMode mode, SharedEmbedder chinese, SharedEmbedder english) {
    this.mode = mode;
    this.chinese = chinese;
    this.english = english;
  }

  /** Starts to load what a mode needs. */
  static SharedEmbedders load(EmbeddingMode mode) {
    return mode == EmbeddingMode.STATIC
        ? new SharedEmbedders(
            mode,
            SharedEmbedder.load(StaticEmbedder::chinese),
            SharedEmbedder.load(StaticEmbedder::english))
        : new SharedEmbedders(
            mode,
            SharedEmbedder.load(BgeEmbedder::chinese),
            SharedEmbedder.load(BgeEmbedder::english));
  }

  /** Gives a tenant's service its embedders, as soon as they are loaded. */
  XuebanBuilder equip(XuebanBuilder builder) {
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
