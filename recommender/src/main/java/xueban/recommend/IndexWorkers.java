package xueban.recommend;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import xueban.ErrorCode;
import xueban.XuebanException;

/**
 * The threads that index, one change as well as many: an interruption of who waits for them closes
 * no file. What is run is over when {@link #runAll} comes back, however it does: a task left over
 * would write into what the next refresh has begun.
 */
final class IndexWorkers implements Closeable {
  private final int threads;
  private final ThreadPoolExecutor pool;

  /**
   * Makes workers whose threads start when there is work.
   *
   * @param threads how many at most, at least 1
   */
  IndexWorkers(int threads) {
    this.threads = threads;
    pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "xueban-index");
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
  }

  /** Returns one for each core. */
  static IndexWorkers ofCores() {
    return new IndexWorkers(Runtime.getRuntime().availableProcessors());
  }

  int threads() {
    return threads;
  }

  /** Work that may meet a fault of the disk. */
  interface Task {
    /**
     * Does the work.
     *
     * @param stopped whether what is left is not wanted any more
     */
    void run(BooleanSupplier stopped) throws IOException;
  }

  /**
   * Does all tasks, or those up to a fault or an interruption, and waits for those begun. They are
   * not interrupted: that would close the files that they write.
   *
   * @throws XuebanException {@code NOT_AVAILABLE} if this thread was interrupted
   */
  void runAll(List<Task> tasks) throws IOException {
    AtomicBoolean stopped = new AtomicBoolean();
    List<Future<?>> started = new ArrayList<>();
    boolean interrupted;
    try {
      for (Task task : tasks) {
        started.add(pool.submit(() -> run(task, stopped)));
      }
    } catch (RuntimeException | Error e) {
      stopped.set(true);
      throw e;
    } finally {
      interrupted = await(started, stopped);
    }
    for (Future<?> done : started) {
      throwFault(done);
    }
    if (interrupted) {
      throw new XuebanException(
          ErrorCode.NOT_AVAILABLE, "Indexing was interrupted; it goes on at the next refresh.");
    }
  }

  private static boolean run(Task task, AtomicBoolean stopped) throws IOException {
    boolean whole = false;
    try {
      if (!stopped.get()) {
        task.run(stopped::get);
      }
      whole = true;
    } finally {
      if (!whole) {
        stopped.set(true);
      }
    }
    return whole;
  }

  /** Waits for all; returns whether this thread was interrupted, which it then is again. */
  private static boolean await(List<Future<?>> started, AtomicBoolean stopped) {
    boolean interrupted = false;
    for (Future<?> one : started) {
      while (!one.isDone()) {
        try {
          one.get();
        } catch (InterruptedException e) {
          interrupted = true;
          stopped.set(true);
        } catch (ExecutionException e) {
          break; // thrown once all are done
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return interrupted;
  }

  private static void throwFault(Future<?> done) throws IOException {
    if (done.state() == Future.State.FAILED) {
      switch (done.exceptionNow()) {
        case IOException e -> throw e;
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        case Throwable e -> throw new IOException(e);
      }
    }
  }

  /** Ends the threads; none does anything any more. */
  @Override
  public void close() {
    pool.shutdownNow();
  }
}
