package xueban.server;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import xueban.nlp.DelegatingEmbedder;
import xueban.nlp.Embedder;

/**
 * An embedder for all tenants, loaded beside the rest of the start. A tenant that closes its view
 * of it leaves it open for the others.
 */
final class SharedEmbedder implements AutoCloseable {
  private final CompletableFuture<Embedder> loading;

  private SharedEmbedder(CompletableFuture<Embedder> loading) {
    this.loading = loading;
  }

  static SharedEmbedder load(Supplier<Embedder> loader) {
    CompletableFuture<Embedder> loading = new CompletableFuture<>();
    Thread.ofPlatform()
        .name("xueban-embedder")
        .daemon()
        .start(
            () -> {
              try {
                loading.complete(loader.get());
              } catch (RuntimeException | Error e) {
                loading.completeExceptionally(e);
              }
            });
    return new SharedEmbedder(loading);
  }

  /** Returns the embedder, as soon as it is loaded. */
  Embedder view() {
    return new View(loading.join());
  }

  @Override
  public void close() {
    if (!loading.isCompletedExceptionally()) {
      loading.join().close();
    }
  }

  private static final class View extends DelegatingEmbedder {
    View(Embedder shared) {
      super(shared);
    }

    @Override
    public void close() {}
  }
}
