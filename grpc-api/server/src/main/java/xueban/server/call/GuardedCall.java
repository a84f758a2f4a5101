package xueban.server.call;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;

/**
 * A call that two threads may end: the one that serves it and the one that watches the clock. What
 * comes after the end is dropped.
 */
final class GuardedCall<Q, A> extends SimpleForwardingServerCall<Q, A> {
  private final Runnable whenClosed;
  private boolean closed;

  GuardedCall(ServerCall<Q, A> call, Runnable whenClosed) {
    super(call);
    this.whenClosed = whenClosed;
  }

  @Override
  public synchronized void sendHeaders(Metadata headers) {
    if (!closed) {
      super.sendHeaders(headers);
    }
  }

  @Override
  public synchronized void sendMessage(A message) {
    if (!closed) {
      super.sendMessage(message);
    }
  }

  @Override
  public void close(Status status, Metadata trailers) {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      super.close(status, trailers);
    }
    whenClosed.run();
  }
}
