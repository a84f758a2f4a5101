package xueban.server.api;

import io.grpc.Context;
import io.grpc.Deadline;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import xueban.tutor.answer.draft.Waiting;

/** Waits as long as the call that it was made in, less what quoting the sources takes. */
final class CallWaiting implements Waiting {
  private static final Duration FOR_QUOTES = Duration.ofSeconds(1);

  private final Context call = Context.current();

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
    return left.compareTo(FOR_QUOTES) <= 0 ? Duration.ZERO : left.minus(FOR_QUOTES);
  }
}
