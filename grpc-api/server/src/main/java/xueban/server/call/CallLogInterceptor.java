package xueban.server.call;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a line for each call when it ends, at debug: method, status, milliseconds. */
public final class CallLogInterceptor implements ServerInterceptor {
  private static final Logger log = LoggerFactory.getLogger(CallLogInterceptor.class);

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    if (!log.isDebugEnabled()) {
      return next.startCall(call, headers);
    }
    long start = System.nanoTime();
    return next.startCall(
        new SimpleForwardingServerCall<>(call) {
          @Override
          public void close(Status status, Metadata trailers) {
            super.close(status, trailers);
            log.debug(
                "{} {} {} ms",
                call.getMethodDescriptor().getFullMethodName(),
                status.getCode(),
                (System.nanoTime() - start) / 1_000_000);
          }
        },
        headers);
  }
}
