package xueban.server.call;

import com.google.protobuf.MessageLite;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import xueban.ErrorCode;
import xueban.XuebanException;

/**
 * Refuses a request that is too large. On the network gRPC has refused it already, before reading
 * it; the in-process transport, which hands messages over, knows no such limit.
 */
public final class MessageSizeInterceptor implements ServerInterceptor {
  private final int mostBytes;

  /**
   * @param mostBytes largest request
   */
  public MessageSizeInterceptor(int mostBytes) {
    this.mostBytes = mostBytes;
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    return new SimpleForwardingServerCallListener<>(next.startCall(call, headers)) {
      @Override
      public void onMessage(Q message) {
        if (message instanceof MessageLite proto && proto.getSerializedSize() > mostBytes) {
          throw new XuebanException(
              ErrorCode.OVERLOADED,
              "The request has %d bytes; at most %d are taken. Split it."
                  .formatted(proto.getSerializedSize(), mostBytes));
        }
        super.onMessage(message);
      }
    };
  }
}
