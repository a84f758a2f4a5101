package xueban.tutor.openai;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import xueban.nlp.media.Patience;
import xueban.tutor.answer.draft.DraftEnd.Fault;

/**
 * How long a chat may take: until the limit, the first word until an earlier one, and never longer
 * than whoever asked waits. Counts elapsed time, not the time of day.
 */
final class TimeLimit {
  /** How soon it is noticed that nobody waits any more. */
  private static final long SLICE_NANOS = Duration.ofMillis(25).toNanos();

  private final Patience waiting;
  private final long end;
  private final long firstWordEnd;
  private boolean begun;

  /** Something that is waited for. */
  interface Awaited<T> {
    /** Returns it if it comes within so many nanoseconds, else null. */
    @Nullable T within(long nanos) throws InterruptedException, ChatFault;
  }

  TimeLimit(Duration firstWord, Duration whole, Patience waiting) {
    this.waiting = waiting;
    long now = System.nanoTime();
    long most = Math.min(whole.toNanos(), Math.max(0, waiting.left().toNanos()));
    end = now + most;
    firstWordEnd = now + Math.min(firstWord.toNanos(), most);
  }

  /** Says that the first word has come. */
  void begun() {
    begun = true;
  }

  /** Returns whether a wait of this length ends in time. */
  boolean has(Duration wait) {
    return left() > wait.toNanos();
  }

  private long left() {
    return (begun ? end : firstWordEnd) - System.nanoTime();
  }

  <T> T await(Awaited<T> awaited) throws ChatFault {
    try {
      while (true) {
        if (waiting.over()) {
          throw new ChatFault(Fault.NOBODY_WAITS, "whoever asked has gone");
        }
        long left = left();
        if (left <= 0) {
          throw new ChatFault(
              Fault.LATE, begun ? "the draft took too long" : "the first word took too long");
        }
        T came = awaited.within(Math.min(left, SLICE_NANOS));
        if (came != null) {
          return came;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ChatFault(Fault.NOBODY_WAITS, "interrupted");
    }
  }

  /** Waits for what another thread does; cancels it if that takes too long. */
  <T> T await(CompletableFuture<T> future) throws ChatFault {
    boolean done = false;
    try {
      T result =
          await(
              nanos -> {
                try {
                  return future.get(nanos, TimeUnit.NANOSECONDS);
                } catch (TimeoutException e) {
                  return null;
                } catch (ExecutionException e) {
                  Throwable cause = e.getCause() == null ? e : e.getCause();
                  throw new ChatFault(Fault.AWAY, cause.getClass().getSimpleName());
                }
              });
      done = true;
      return result;
    } finally {
      if (!done) {
        future.cancel(true);
      }
    }
  }

  /** Sleeps, or throws if somebody leaves meanwhile. */
  void sleep(Duration wait) throws ChatFault {
    long until = System.nanoTime() + wait.toNanos();
    await(
        nanos -> {
          long left = until - System.nanoTime();
          if (left <= 0) {
            return Boolean.TRUE;
          }
          TimeUnit.NANOSECONDS.sleep(Math.min(left, nanos));
          return null;
        });
  }
}
