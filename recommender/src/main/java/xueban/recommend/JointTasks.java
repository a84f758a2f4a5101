package xueban.recommend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tasks that one thread has a pool do, and waits for. After a fault those not yet begun are left
 * out, and those begun are told that they need not go on; none is interrupted, as that would close
 * the files it has open. Used by the one thread only.
 */
final class JointTasks {
  private final ThreadPoolExecutor pool;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final List<Given> given = new ArrayList<>();
  private final List<Throwable> faults = new ArrayList<>();

  JointTasks(ThreadPoolExecutor pool) {
    this.pool = pool;
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

  /** A task that is begun once at most, or taken back before. */
  private final class Given implements Runnable {
    private final Task task;
    private final AtomicBoolean claimed = new AtomicBoolean();
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile @Nullable Throwable fault;

    Given(Task task) {
      this.task = task;
    }

    boolean claim() {
      return claimed.compareAndSet(false, true);
    }

    @Override
    public void run() {
      if (claim()) {
        fault = faultOf(task);
        done.countDown();
      }
    }
  }

  private @Nullable Throwable faultOf(Task task) {
    try {
      if (!stopped.get()) {
        task.run(stopped::get);
      }
      return null;
    } catch (Throwable e) { // thrown again by the thread that waits
      stopped.set(true);
      return e;
    }
  }

  /** Has the pool do a task. If it takes none, the others need not go on, and this throws. */
  void give(Task task) {
    Given one = new Given(task);
    try {
      pool.execute(one);
    } catch (RuntimeException | Error e) {
      stopped.set(true);
      throw e;
    }
    given.add(one);
  }

  /**
   * Has the pool do a task, if the machine has a thread left for it.
   *
   * @return false if not; the others go on
   */
  boolean tryGive(Task task) {
    Given one = new Given(task);
    try {
      pool.execute(one);
    } catch (OutOfMemoryError e) { // no more threads
      return false;
    }
    given.add(one);
    return true;
  }

  /** Does a task on this thread; its fault is thrown by {@link #throwFault}. */
  void run(Task task) {
    @Nullable Throwable fault = faultOf(task);
    if (fault != null) {
      faults.add(fault);
    }
  }

  /** Takes back what the pool has not begun; it is not done. */
  void takeBack() {
    List<Given> unbegun = given.stream().filter(Given::claim).toList();
    unbegun.forEach(pool::remove);
    given.removeAll(unbegun);
  }

  /**
   * Waits until the pool does none of them any more, also if this thread is interrupted.
   *
   * @param stops whether after an interruption they need not go on
   * @return whether this thread was interrupted, which it then is again
   */
  boolean await(boolean stops) {
    boolean interrupted = false;
    for (Given one : given) {
      boolean over = false;
      while (!over) {
        try {
          one.done.await();
          over = true;
        } catch (InterruptedException e) {
          interrupted = true;
          stopped.compareAndSet(false, stops);
        }
      }
      @Nullable Throwable fault = one.fault;
      if (fault != null) {
        faults.add(fault);
      }
    }
    given.clear();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return interrupted;
  }

  /** Throws a fault if there was one, of several one that says that the index is damaged. */
  void throwFault() throws IOException {
    if (faults.isEmpty()) {
      return;
    }
    Throwable first =
        faults.stream().filter(IndexFaults::isDamage).findFirst().orElse(faults.getFirst());
    faults.stream().filter(fault -> fault != first).forEach(first::addSuppressed);
    switch (first) {
      case IOException e -> throw e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      default -> throw new IOException(first);
    }
  }
}
