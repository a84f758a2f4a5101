package xueban.server.connect;

import java.util.concurrent.atomic.AtomicLong;

/** A number of bytes that many may hold together. Safe for concurrent use. */
final class ByteBudget {
  private final AtomicLong left;

  ByteBudget(long bytes) {
    left = new AtomicLong(bytes);
  }

  /** Takes bytes if there are so many left; returns whether. */
  boolean take(long bytes) {
    if (left.addAndGet(-bytes) >= 0) {
      return true;
    }
    left.addAndGet(bytes);
    return false;
  }

  /** Gives back bytes that were taken. */
  void give(long bytes) {
    left.addAndGet(bytes);
  }
}
