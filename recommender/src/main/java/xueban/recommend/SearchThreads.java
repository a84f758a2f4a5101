package xueban.recommend;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that help with long searches. The limit is on help: as many long searches as are
 * asked for go on at once, each on the thread that was asked, and a search has helpers only while
 * all of these and all helpers together are no more than the limit. A helper that has nothing to do
 * for 10 seconds ends. Safe for concurrent use; indices may share one.
 */
public final class SearchThreads {
  private static final Duration IDLE = Duration.ofSeconds(10);

  private final int threads;
  private final ThreadPoolExecutor pool;

  /** Long searches under way and their helpers; more than the threads if so many are asked for. */
  private int busy;

  private SearchThreads(int threads, Duration idle, ThreadFactory maker) {
    this.threads = threads;
    pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            idle.toMillis(),
            TimeUnit.MILLISECONDS,
            new LinkedBlockingQueue<>(),
            maker);
    pool.allowCoreThreadTimeOut(true);
  }

  /** Returns as many threads as there are cores. */
  public static SearchThreads ofCores() {
    return of(Runtime.getRuntime().availableProcessors());
  }

  /**
   * Returns threads for long searches.
   *
   * @param threads up to how many long searches and helpers together helpers join; 1 searches
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
    return of(threads, idle, SearchThreads::helper);
  }

  /**
   * @param maker makes helpers
   */
  static SearchThreads of(int threads, Duration idle, ThreadFactory maker) {
    if (threads < 1) {
      throw new IllegalArgumentException(
          "threads (" + threads + ") must be at least 1, which searches without help.");
    }
    return new SearchThreads(threads, idle, maker);
  }

  private static Thread helper(Runnable task) {
    Thread thread = new Thread(task, "xueban-search");
    thread.setDaemon(true);
    return thread;
  }

  /** Returns up to how many long searches and helpers together helpers join. */
  public int threads() {
    return threads;
  }

  /**
   * Counts a long search, and returns this thread with as many helpers as are free.
   *
   * @param mostHelpers how many it has use for; 0 if it is done alone
   */
  synchronized Crew crew(int mostHelpers) {
    busy++;
    int helpers = Math.max(0, Math.min(mostHelpers, threads - busy));
    busy += helpers;
    return new Crew(helpers);
  }

  private synchronized void leave(int leaving) {
    busy -= leaving;
  }

  /** Who does one search; to be closed, so that others may have the helpers. */
  final class Crew implements AutoCloseable {
    private final int helpers;

    private Crew(int helpers) {
      this.helpers = helpers;
    }

    int helpers() {
      return helpers;
    }

    /**
     * Searches until the first share is done, and comes back when no helper is at it any more, also
     * after a fault: the index may be closed then. A helper that has not begun by then does not
     * begin, so whoever does the first share must take on what the others leave. An interruption
     * stops nothing, as it stops no search on one thread.
     *
     * @param shares one for this thread, and one for each helper
     */
    void search(List<? extends JointTasks.Task> shares) throws IOException {
      JointTasks joint = new JointTasks(pool);
      try {
        for (JointTasks.Task share : shares.subList(1, shares.size())) {
          if (!joint.tryGive(share)) {
            break;
          }
        }
        joint.run(shares.getFirst());
      } finally {
        joint.takeBack();
        joint.await(false);
      }
      joint.throwFault();
    }

    @Override
    public void close() {
      leave(1 + helpers);
    }
  }
}
