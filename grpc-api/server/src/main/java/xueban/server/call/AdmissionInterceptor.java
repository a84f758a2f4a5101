package xueban.server.call;

import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import xueban.ErrorCode;
import xueban.XuebanException;

/** Lets so many calls in at a time, over all connections, and tells the next one to wait. */
public final class AdmissionInterceptor implements ServerInterceptor {
  private final int most;
  private final Semaphore places;

  /**
   * @param most most calls at a time, at least 1
   */
  public AdmissionInterceptor(int most) {
    this.most = most;
    places = new Semaphore(most);
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    if (!places.tryAcquire()) {
      throw new XuebanException(
          ErrorCode.OVERLOADED,
          "%d calls are in flight, as many as allowed; try again in a moment.".formatted(most));
    }
    Place place = new Place();
    try {
      return place.until(next.startCall(call, headers));
    } catch (RuntimeException | Error e) {
      place.leave();
      throw e;
    }
  }

  /** One place, given back once. */
  private final class Place {
    private final AtomicBoolean left = new AtomicBoolean();

    void leave() {
      if (left.compareAndSet(false, true)) {
        places.release();
      }
    }

    <Q> ServerCall.Listener<Q> until(ServerCall.Listener<Q> listener) {
      return new SimpleForwardingServerCallListener<>(listener) {
        @Override
        public void onCancel() {
          try {
            super.onCancel();
          } finally {
            leave();
          }
        }

        @Override
        public void onComplete() {
          try {
            super.onComplete();
          } finally {
            leave();
          }
        }
      };
    }
  }
}
