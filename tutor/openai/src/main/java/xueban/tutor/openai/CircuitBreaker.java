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
  private final int mostFailures;
  private final Duration rest;
  private final Clock clock;
  private int failures;
  private Instant restsUntil = Instant.MIN;
  private boolean trying;

  CircuitBreaker(int mostFailures, Duration rest, Clock clock) {
    this.mostFailures = mostFailures;
    this.rest = requireNonNull(rest, "rest");
    this.clock = requireNonNull(clock, "clock");
  }

  /** Returns whether a call may go out; if so, it must tell how it went. */
  synchronized boolean allows() {
    if (failures < mostFailures) {
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
    failures = Math.min(failures + 1, mostFailures);
    trying = false;
    if (failures == mostFailures) {
      restsUntil = clock.instant().plus(rest);
      return true;
    }
    return false;
  }

  /** Takes note that a call ended for a reason that says nothing of the endpoint. */
  synchronized void undecided() {
    trying = false;
  }
}
