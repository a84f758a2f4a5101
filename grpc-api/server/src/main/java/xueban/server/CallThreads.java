package xueban.server;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads of a server: those that serve calls, and one that watches the clock. */
final class CallThreads {
  private CallThreads() {}

  /**
   * Returns platform threads for calls, which may block. The queue has no bound of its own: {@code
   * AdmissionInterceptor} bounds the calls, and refusing needs a thread too.
   */
  static ExecutorService pool(int threads) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            named("xueban-call-"));
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  static ScheduledExecutorService timer() {
    ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, named("xueban-clock-"));
    timer.setRemoveOnCancelPolicy(true);
    return timer;
  }

  private static ThreadFactory named(String prefix) {
    return Thread.ofPlatform().daemon().name(prefix, 1).factory();
  }
}
