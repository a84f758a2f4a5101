package xueban.server.api;

import io.grpc.Context;
import io.grpc.Deadline;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import xueban.tutor.answer.draft.Waiting;

/** Waits as long as the call that it was made in, less what is kept back for the answer. */
final class CallWaiting implements Waiting {
  private static final Duration FOR_QUOTES = Duration.ofSeconds(1);
  private static final Duration FOR_ANSWER = Duration.ofMillis(100);

  private final Context call = Context.current();
  private final Duration keptBack;

  private CallWaiting(Duration keptBack) {
    this.keptBack = keptBack;
  }

  /** Keeps back what quoting the sources takes, if a draft does not come. */
  static CallWaiting withQuotes() {
    return new CallWaiting(FOR_QUOTES);
  }

  /** Keeps back only what sending the answer takes. */
  static CallWaiting withoutQuotes() {
    return new CallWaiting(FOR_ANSWER);
  }

  @Override
  public boolean over() {
    return call.isCancelled();
  }

  @Override
  public Duration left() {
    Deadline deadline = call.getDeadline();
    if (deadline == null) {
      return Waiting.forAnHour().left();
    }
    Duration left = Duration.ofNanos(deadline.timeRemaining(TimeUnit.NANOSECONDS));
    return left.compareTo(keptBack) <= 0 ? Duration.ZERO : left.minus(keptBack);
  }
}
