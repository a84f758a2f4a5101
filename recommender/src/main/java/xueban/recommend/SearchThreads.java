package xueban.recommend;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * The threads that help with long searches. Long searches and their helpers together are never more
 * than there are threads, so a search that finds the others busy goes on alone and takes nothing
 * from them. A helper that has nothing to do for 10 seconds ends. Safe for concurrent use; indices
 * may share one.
 */
public final class SearchThreads {
  private static final Duration IDLE = Duration.ofSeconds(10);

  private final int threads;
  private final Semaphore free;
  private final ThreadPoolExecutor pool;

  private SearchThreads(int threads, Duration idle) {
    this.threads = threads;
    free = new Semaphore(threads);
    pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            idle.toMillis(),
            TimeUnit.MILLISECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, "xueban-search");
              thread.setDaemon(true);
              return thread;
            });
    pool.allowCoreThreadTimeOut(true);
  }

  /** Returns as many threads as there are cores. */
  public static SearchThreads ofCores() {
    return of(Runtime.getRuntime().availableProcessors());
  }

  /**
   * Returns threads for long searches.
   *
   * @param threads how many may search at once, the one that was asked among them; 1 searches
   *     without help
   * @throws IllegalArgumentException if there are fewer than 1
   */
  public static SearchThreads of(int threads) {
    return of(threads, IDLE);
  }

  /**
   * @param idle after which a helper without work ends
   */
  static SearchThreads of(int threads, Duration idle) {
    if (threads < 1) {
      throw new IllegalArgumentException(
          "threads (" + threads + ") must be at least 1, which searches without help.");
    }
    return new SearchThreads(threads, idle);
  }

  /** Returns how many may search at once. */
  public int threads() {
    return threads;
  }

  /** A share of a search. */
  interface Share {
    /**
     * Searches its share.
     *
     * @param stopped whether what is left is not wanted any more
     */
    void search(BooleanSupplier stopped) throws IOException;
  }

  /** Returns this thread and as many helpers as are free, at most so many. */
  Crew crew(int mostHelpers) {
    boolean counted = free.tryAcquire();
    int helpers = 0;
    while (counted && helpers < mostHelpers && free.tryAcquire()) {
      helpers++;
    }
    return new Crew(counted, helpers);
  }

  /** Who does one search; to be closed, so that others may have the helpers. */
  final class Crew implements AutoCloseable {
    private final boolean counted;
    private final int helpers;

    private Crew(boolean counted, int helpers) {
      this.counted = counted;
      this.helpers = helpers;
    }

    int helpers() {
      return helpers;
    }

    /**
     * Searches all shares, and comes back when no helper is at it any more, also after a fault: the
     * index may be closed then. An interruption stops nothing, as it stops no search on one thread.
     *
     * @param shares one for this thread, and one for each helper
     */
    void search(List<? extends Share> shares) throws IOException {
      AtomicBoolean stopped = new AtomicBoolean();
      List<Future<?>> begun = new ArrayList<>();
      try {
        for (Share share : shares.subList(1, shares.size())) {
          begun.add(pool.submit(() -> searched(share, stopped)));
        }
        var unused = searched(shares.getFirst(), stopped);
      } catch (IOException | RuntimeException | Error e) {
        stopped.set(true);
        throw e;
      } finally {
        await(begun);
      }
      for (Future<?> done : begun) {
        throwFault(done);
      }
    }

    @Override
    public void close() {
      free.release(helpers + (counted ? 1 : 0));
    }
  }

  /** Returns true; as a task that returns something, it may throw. */
  private static boolean searched(Share share, AtomicBoolean stopped) throws IOException {
    boolean whole = false;
    try {
      share.search(stopped::get);
      whole = true;
    } finally {
      if (!whole) {
        stopped.set(true);
      }
    }
    return whole;
  }

  private static void await(List<Future<?>> begun) {
    boolean interrupted = false;
    for (Future<?> one : begun) {
      while (!one.isDone()) {
        try {
          one.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          break; // thrown once all are done
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
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
}
