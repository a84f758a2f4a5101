package xueban.server;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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

  /** Returns the embedder, as soon as it is loaded; throws what its loader threw. */
  Embedder view() {
    try {
      return new View(loading.join());
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure; // It says what is wrong in its own words.
      }
      throw e;
    }
  }

  /** Closes the embedder, as soon as it is loaded; there is nothing to close if that fails. */
  @Override
  public void close() {
    loading
        .handle((embedder, failure) -> Optional.ofNullable(embedder))
        .join()
        .ifPresent(Embedder::close);
  }

  private static final class View extends DelegatingEmbedder {
    View(Embedder shared) {
      super(shared);
    }

    @Override
    public void close() {}
  }
}
