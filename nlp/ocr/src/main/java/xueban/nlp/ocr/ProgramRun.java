package xueban.nlp.ocr;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import xueban.nlp.media.Patience;

/**
 * A program run once: fed by a pipe, read by a pipe, ended when nobody waits any more. It sees
 * nothing of our environment but where it and its data lie: secrets stand there too.
 */
final class ProgramRun {
  private static final int MOST_OUTPUT_BYTES = 4 << 20;
  private static final long SLICE_MILLIS = 20;
  private static final Set<String> PASSED_ON =
      Set.of("PATH", "LD_LIBRARY_PATH", "TESSDATA_PREFIX", "LANG", "LC_ALL");

  private ProgramRun() {}

  static ProgramEnd of(List<String> command, byte[] input, Patience patience) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().retainAll(PASSED_ON);
    // With more threads than one, they spin for each other: eight times slower on a busy machine.
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      return new ProgramEnd.NotStarted(String.valueOf(e.getMessage()));
    }
    try {
      inBackground(() -> feed(process, input));
      CompletableFuture<String> output = read(process.getInputStream());
      CompletableFuture<String> errors = read(process.getErrorStream());
      while (!process.waitFor(SLICE_MILLIS, TimeUnit.MILLISECONDS)) {
        if (isOver(patience)) {
          return new ProgramEnd.Stopped();
        }
      }
      // What it started may live on and hold its pipes open: their end need not come.
      CompletableFuture<Void> both = CompletableFuture.allOf(output, errors);
      while (!isDone(both)) {
        if (isOver(patience)) {
          return new ProgramEnd.Stopped();
        }
      }
      return new ProgramEnd.Ended(process.exitValue(), output.join(), errors.join());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new ProgramEnd.Stopped();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static boolean isOver(Patience patience) {
    return patience.over() || !patience.left().isPositive();
  }

  private static boolean isDone(CompletableFuture<Void> both) throws InterruptedException {
    try {
      both.get(SLICE_MILLIS, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("The program's output cannot be read.", e.getCause());
    }
  }

  /** Starts a thread of its own: on a pipe held open it would keep a virtual one's carrier. */
  private static void inBackground(Runnable work) {
    Thread.ofPlatform().daemon().name("program-pipe").start(work);
  }

  private static void feed(Process process, byte[] input) {
    try (OutputStream in = process.getOutputStream()) {
      in.write(input);
    } catch (IOException e) {
      // It ended without reading all; its exit code says why.
    }
  }

  /** Reads to the end, and keeps no more than the limit: what is longer is no reading of a page. */
  private static CompletableFuture<String> read(InputStream stream) {
    CompletableFuture<String> all = new CompletableFuture<>();
    inBackground(
        () -> {
          try (stream) {
            byte[] kept = stream.readNBytes(MOST_OUTPUT_BYTES);
            stream.transferTo(OutputStream.nullOutputStream());
            all.complete(new String(kept, StandardCharsets.UTF_8));
          } catch (IOException e) {
            all.complete("");
          } catch (Throwable e) { // out of memory, say: who waits must hear of it
            all.completeExceptionally(e);
          }
        });
    return all;
  }
}
