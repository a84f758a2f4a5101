package xueban.nlp.onnx;

import ai.onnxruntime.OrtEnvironment;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * ONNX Runtime's environment of this process, made on a thread with plenty of stack.
 *
 * <p>The pinned 1.28 needs no such thing. From 1.29 on, making it reads the command line in a way
 * that overflows the stack of a Java thread when that line is long, and kills the process without a
 * word; whoever embeds xueban may have a later version on the class path.
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
