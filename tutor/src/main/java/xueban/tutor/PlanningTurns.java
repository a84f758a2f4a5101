package xueban.tutor;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import xueban.ErrorCode;
import xueban.XuebanException;

/**
 * Lets plans that have a learner in common, or an id, be made one after the other: each sees what
 * the one before has given. Others do not wait. Safe for concurrent use.
 */
final class PlanningTurns {
  private final Set<String> taken = new HashSet<>();

  /** Waits until nobody has any of the keys, then does the work with all of them. */
  <T> T with(Collection<String> keys, Supplier<T> work) {
    Set<String> own = Set.copyOf(keys);
    take(own);
    try {
      return work.get();
    } finally {
      synchronized (taken) {
        taken.removeAll(own);
        taken.notifyAll();
      }
    }
  }

  private void take(Set<String> keys) {
    synchronized (taken) {
      try {
        while (keys.stream().anyMatch(taken::contains)) {
          taken.wait();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new XuebanException(
            ErrorCode.INTERNAL, "Stopped while waiting for another plan. Maybe plan again.", e);
      }
      taken.addAll(keys);
    }
  }
}
