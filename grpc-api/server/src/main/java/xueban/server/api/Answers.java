package xueban.server.api;

import io.grpc.Context;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.locks.LockSupport;

/** Sends answers. */
final class Answers {
  private static final long NAP_NANOS = 500_000;

  private Answers() {}

  /** Sends the one answer of a call. */
  static <A> void one(StreamObserver<A> observer, A answer) {
    observer.onNext(answer);
    observer.onCompleted();
  }

  /**
   * Sends one of many answers as soon as the client has taken enough of those before; so a slow
   * client holds up its own call and fills no memory.
   *
   * <p>It looks anew every half millisecond rather than wait for a signal: gRPC signals on the very
   * thread that this holds.
   *
   * @throws io.grpc.StatusRuntimeException {@code CANCELLED} if nobody waits any more: the work
   *     behind it ends
   */
  static <A> void next(StreamObserver<A> observer, A answer) {
    ServerCallStreamObserver<A> call = (ServerCallStreamObserver<A>) observer;
    while (!Context.current().isCancelled() && !call.isReady()) {
      LockSupport.parkNanos(NAP_NANOS);
    }
    if (Context.current().isCancelled()) {
      throw Status.CANCELLED.withDescription("Nobody waits any more.").asRuntimeException();
    }
    observer.onNext(answer);
  }
}
