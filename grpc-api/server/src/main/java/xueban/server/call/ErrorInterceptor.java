package xueban.server.call;

import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;

/** Turns what is thrown further in into the status that {@link ErrorStatus} gives it. */
public final class ErrorInterceptor implements ServerInterceptor {
  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    ServerCall.Listener<Q> listener;
    try {
      listener = next.startCall(call, headers);
    } catch (RuntimeException e) {
      return ErrorStatus.refuse(call, e);
    }
    return new SimpleForwardingServerCallListener<>(listener) {
      private boolean closed;

      @Override
      public void onMessage(Q message) {
        guarded(() -> super.onMessage(message));
      }

      @Override
      public void onHalfClose() {
        guarded(super::onHalfClose);
      }

      @Override
      public void onReady() {
        guarded(super::onReady);
      }

      private void guarded(Runnable step) {
        if (closed) {
          return;
        }
        try {
          step.run();
        } catch (RuntimeException e) {
          closed = true;
          ErrorStatus.close(call, e);
        }
      }
    };
  }
}
