package xueban.server;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import xueban.nlp.Embedder;
import xueban.nlp.TextRole;

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

  private record View(Embedder shared) implements Embedder {
    View {
      requireNonNull(shared, "shared");
    }

    @Override
    public String id() {
      return shared.id();
    }

    @Override
    public String space() {
      return shared.space();
    }

    @Override
    public int dimension() {
      return shared.dimension();
    }

    @Override
    public float[] embed(String text, TextRole role) {
      return shared.embed(text, role);
    }

    @Override
    public void close() {}
  }
}
