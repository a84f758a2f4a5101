package xueban.recommend;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
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

  /**
   * Does all tasks, or those up to a fault or an interruption, and waits for those begun. They are
   * not interrupted: that would close the files that they write.
   *
   * @throws XuebanException {@code NOT_AVAILABLE} if this thread was interrupted
   */
  void runAll(List<JointTasks.Task> tasks) throws IOException {
    JointTasks joint = new JointTasks(pool);
    boolean interrupted;
    try {
      tasks.forEach(joint::give);
    } finally {
      interrupted = joint.await(true);
    }
    joint.throwFault();
    if (interrupted) {
      throw new XuebanException(
          ErrorCode.NOT_AVAILABLE, "Indexing was interrupted; it goes on at the next refresh.");
    }
  }

  /** Making of something that is done with files. */
  interface Making<T> {
    /** Makes it. */
    T make() throws IOException;
  }

  /**
   * Returns what is made by a worker, also if this thread is or gets interrupted, which it then is
   * afterwards: for what must not be left half done, as opening and closing.
   */
  <T> T whole(Making<T> making) throws IOException {
    JointTasks joint = new JointTasks(pool);
    List<T> made = new ArrayList<>(1);
    joint.give(stopped -> made.add(making.make()));
    boolean unused = joint.await(false);
    joint.throwFault();
    return made.getFirst();
  }

  /** Ends the threads; none does anything any more. */
  @Override
  public void close() {
    pool.shutdownNow();
  }
}
