package xueban.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SharedEmbedderTest {
  @Test
  void view_ofOneThatCannotBeLoaded_throwsWhatItsLoaderThrew_eachTime() {
    UncheckedIOException missing =
        new UncheckedIOException(new FileNotFoundException("The class path has no model."));
    SharedEmbedder embedder =
        SharedEmbedder.load(
            () -> {
              throw missing;
            });

    assertThatThrownBy(embedder::view).isSameAs(missing);
    assertThatThrownBy(embedder::view).isSameAs(missing);
  }

  @Test
  void view_ofOneWhoseLoaderEndsInAnError_throwsAnExceptionThatNamesIt() {
    SharedEmbedder embedder =
        SharedEmbedder.load(
            () -> {
              throw new NoClassDefFoundError("of a model");
            });

    assertThatThrownBy(embedder::view)
        .isInstanceOf(CompletionException.class)
        .hasMessageContaining("of a model");
  }

  @Test
  void close_closesTheEmbedder_andAViewDoesNot() {
    ClosingEmbedder shared = new ClosingEmbedder();
    SharedEmbedder embedder = SharedEmbedder.load(() -> shared);

    embedder.view().close();
    assertThat(shared.closed()).isZero();

    embedder.close();
    assertThat(shared.closed()).isOne();
  }

  @Test
  @Timeout(60)
  void close_ofOneThatFailsWhileCloseWaitsForIt_throwsNothing() {
    CompletableFuture<ClosingEmbedder> late = new CompletableFuture<>();
    SharedEmbedder embedder = SharedEmbedder.load(late::join);
    CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS)
        .execute(() -> late.completeExceptionally(new IllegalStateException("no model")));

    assertThatCode(embedder::close).doesNotThrowAnyException();
  }
}
