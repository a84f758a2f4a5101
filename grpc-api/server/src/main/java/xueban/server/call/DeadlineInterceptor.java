package xueban.server.call;

import static java.util.Objects.requireNonNull;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Deadline;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Gives a deadline to a call whose caller sent none, and begins no work of a call that is over.
 *
 * <p>A caller's own deadline stands, however long; gRPC ends such a call by itself. An upload may
 * take as long as it goes on.
 */
public final class DeadlineInterceptor implements ServerInterceptor {
  private final Duration deadline;
  private final ScheduledExecutorService timer;

  /**
   * @param deadline how long a call may take whose caller did not say
   * @param timer ends calls; does little else
   */
  public DeadlineInterceptor(Duration deadline, ScheduledExecutorService timer) {
    this.deadline = requireNonNull(deadline, "deadline");
    this.timer = requireNonNull(timer, "timer");
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    Context context = Context.current();
    if (context.getDeadline() != null
        || !call.getMethodDescriptor().getType().clientSendsOneMessage()) {
      return new Punctual<>(next.startCall(call, headers));
    }
    Context.CancellableContext limited =
        context.withDeadline(Deadline.after(deadline.toNanos(), TimeUnit.NANOSECONDS), timer);
    GuardedCall<Q, A> guarded = new GuardedCall<>(call, () -> limited.cancel(null));
    limited.addListener(
        over -> {
          if (over.cancellationCause() instanceof TimeoutException) {
            guarded.close(
                Status.DEADLINE_EXCEEDED.withDescription(
                    "The call took longer than %s, and named no deadline of its own."
                        .formatted(deadline)),
                new Metadata());
          }
        },
        Runnable::run);
    return new Ending<>(
        new Punctual<>(Contexts.interceptCall(limited, guarded, headers, next)), limited);
  }

  /** Lets the deadline go when the call is over. */
  private static final class Ending<Q> extends SimpleForwardingServerCallListener<Q> {
    private final Context.CancellableContext limited;

    Ending(ServerCall.Listener<Q> listener, Context.CancellableContext limited) {
      super(listener);
      this.limited = limited;
    }

    @Override
    public void onCancel() {
      try {
        super.onCancel();
      } finally {
        limited.cancel(null);
      }
    }

    @Override
    public void onComplete() {
      try {
        super.onComplete();
      } finally {
        limited.cancel(null);
      }
    }
  }

  /** Drops the request of a call that ended while it waited for a thread. */
  private static final class Punctual<Q> extends SimpleForwardingServerCallListener<Q> {
    Punctual(ServerCall.Listener<Q> listener) {
      super(listener);
    }

    @Override
    public void onHalfClose() {
      if (!Context.current().isCancelled()) {
        super.onHalfClose();
      }
    }
  }
}
