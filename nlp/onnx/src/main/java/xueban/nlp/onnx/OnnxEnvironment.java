package xueban.nlp.onnx;

import ai.onnxruntime.OrtEnvironment;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * ONNX Runtime's environment of this process. Making it takes more than a megabyte of stack, the
 * default of a Java thread, and overflowing there kills the process without a word: so it is made
 * on a thread with plenty. Running models afterwards takes little.
 */
final class OnnxEnvironment {
  private static final long STACK_BYTES = 16L << 20;

  private OnnxEnvironment() {}

  static OrtEnvironment get() {
    CompletableFuture<OrtEnvironment> made = new CompletableFuture<>();
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                made.complete(OrtEnvironment.getEnvironment());
              } catch (RuntimeException | Error e) {
                made.completeExceptionally(e);
              }
            },
            "xueban-onnx",
            STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      return made.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("ONNX Runtime cannot start on this machine", e.getCause());
    }
  }
}
