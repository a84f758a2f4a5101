package xueban.tutor.openai;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Leaves an endpoint alone for a while that has failed several times in a row, then lets one call
 * try it. Safe for concurrent use.
 */
final class CircuitBreaker {
  private static final int FAILURES_TO_REST = 5;
  private static final Duration REST = Duration.ofSeconds(30);

  private final Clock clock;
  private int failures;
  private Instant restsUntil = Instant.MIN;
  private boolean trying;

  CircuitBreaker(Clock clock) {
    this.clock = requireNonNull(clock, "clock");
  }

  /** Returns whether a call may go out; if so, it must tell how it went. */
  synchronized boolean allows() {
    if (failures < FAILURES_TO_REST) {
      return true;
    }
    if (trying || clock.instant().isBefore(restsUntil)) {
      return false;
    }
    trying = true;
    return true;
  }

  synchronized void succeeded() {
    failures = 0;
    trying = false;
  }

  /** Takes note of a failure and returns whether the rest begins with it. */
  synchronized boolean failed() {
    failures = Math.min(failures + 1, FAILURES_TO_REST);
    trying = false;
    if (failures == FAILURES_TO_REST) {
      restsUntil = clock.instant().plus(REST);
      return true;
    }
    return false;
  }

  /** Takes note that a call ended for a reason that says nothing of the endpoint. */
  synchronized void undecided() {
    trying = false;
  }
}
