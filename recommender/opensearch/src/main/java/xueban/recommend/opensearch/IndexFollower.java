package xueban.recommend.opensearch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xueban.ErrorCode;
import xueban.XuebanException;

/*
 *   refresh, look ──► asked ──► the thread: bring up to date ──► done, or a fault and a pause
 *      ▲                             │ answered: the cluster is there, searches see more
 *      └────── waits for these ──────┘
 */
/** The thread that brings an index up to date when asked, and tries again where that failed. */
final class IndexFollower implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(IndexFollower.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final long patienceNanos;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition work = lock.newCondition();
  private final Condition progress = lock.newCondition();
  private @Nullable Thread thread;
  private long asked;
  private long done;
  private boolean running;
  private boolean reached; // the cluster has answered in this attempt
  private long beganNanos;
  private boolean closed;

  /** Why the last attempt failed; null once one went well. */
  private @Nullable XuebanException fault;

  /** Why the cluster is held to be away; null as soon as it answers. */
  private volatile @Nullable XuebanException away;

  /**
   * @param patience longest that a caller of {@link #refresh} waits
   */
  IndexFollower(Duration patience) {
    patienceNanos = patience.toNanos();
  }

  /** Starts; the task brings the index up to date, or throws. */
  void start(Runnable task) {
    Thread follower =
        Thread.ofPlatform().name("xueban-index-follower").daemon().unstarted(() -> follow(task));
    thread = follower;
    follower.start();
  }

  /** Returns why the cluster is held to be away, or empty if it answered last. */
  Optional<XuebanException> away() {
    return Optional.ofNullable(away);
  }

  /** Has the index looked at soon. */
  void look() {
    lock.lock();
    try {
      asked++;
      work.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Says that the cluster has answered, and that searches may see more than before. */
  void answered() {
    lock.lock();
    try {
      away = null;
      reached = true;
      progress.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits for what is asked for now, as long as patience lasts; at once done if the last attempt
   * failed, or if one is under way that began longer ago than patience lasts.
   *
   * @param seen whether searches see all that the caller waits for already
   */
  void refresh(BooleanSupplier seen) {
    lock.lock();
    try {
      long mine = ++asked;
      work.signalAll();
      long until = System.nanoTime() + patienceNanos;
      boolean waits = true;
      while (waits && !closed && fault == null && done < mine && !seen.getAsBoolean()) {
        long now = System.nanoTime();
        waits = !(running && now - beganNanos > patienceNanos);
        if (waits) {
          waits = progress.awaitNanos(until - now) > 0;
        }
      }
    } catch (InterruptedException e) {
      // The thread goes on with it; only the caller no longer waits.
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private void follow(Runnable task) {
    int failures = 0;
    while (awaitWork(failures)) {
      long taken = begin();
      @Nullable XuebanException failed = attempt(task);
      failures = failed == null ? 0 : failures + 1;
      end(taken, failed);
    }
  }

  private static @Nullable XuebanException attempt(Runnable task) {
    try {
      task.run();
      return null;
    } catch (XuebanException e) {
      return e;
    } catch (RuntimeException e) {
      return new XuebanException(
          ErrorCode.INTERNAL, "The search index could not be brought up to date.", e);
    }
  }

  private boolean awaitWork(int failures) {
    lock.lock();
    try {
      long left = pause(failures).toNanos();
      while (!closed && (failures > 0 ? left > 0 : asked == done)) {
        if (failures > 0) {
          left = work.awaitNanos(left);
        } else {
          work.await();
        }
      }
      return !closed;
    } catch (InterruptedException e) {
      return false; // by close alone
    } finally {
      lock.unlock();
    }
  }

  private static Duration pause(int failures) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.clamp(failures - 1, 0, 10));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  private long begin() {
    lock.lock();
    try {
      running = true;
      reached = false;
      beganNanos = System.nanoTime();
      return asked;
    } finally {
      lock.unlock();
    }
  }

  private void end(long taken, @Nullable XuebanException failed) {
    lock.lock();
    try {
      report(failed);
      running = false;
      fault = failed;
      // A cluster that has answered and takes no writes can be searched.
      boolean gone = failed != null && failed.code() == ErrorCode.NOT_AVAILABLE && !reached;
      away = gone ? failed : null;
      done = taken;
      progress.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void report(@Nullable XuebanException failed) {
    @Nullable XuebanException before = fault;
    if (failed == null && before != null) {
      log.info("The search index follows the catalog again");
    } else if (failed != null
        && !closed
        && (before == null || !String.valueOf(before.getMessage()).equals(failed.getMessage()))) {
      log.warn(
          "The search index cannot follow the catalog, and is tried again by itself: {}",
          failed.getMessage(),
          failed.code() == ErrorCode.INTERNAL ? failed : null);
    }
  }

  /** Breaks off what is under way, and returns when the thread has ended. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      progress.signalAll();
    } finally {
      lock.unlock();
    }
    @Nullable Thread follower = thread;
    if (follower == null) {
      return;
    }
    boolean interrupted = false;
    follower.interrupt();
    while (follower.isAlive()) {
      try {
        follower.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
