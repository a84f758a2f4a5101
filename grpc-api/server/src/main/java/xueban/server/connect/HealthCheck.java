package xueban.server.connect;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.stub.ClientCalls;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * Says over HTTP what {@code grpc.health.v1} says, for balancers and pages; needs no credential.
 */
final class HealthCheck {
  static final String PATH = "/health";

  private static final long PATIENCE_SECONDS = 2;

  private final Channel channel;

  HealthCheck(Channel channel) {
    this.channel = channel;
  }

  /** Answers 200 if the service serves, else 503. */
  void answer(Exchange exchange) {
    ServingStatus status = status();
    exchange.answer(
        status == ServingStatus.SERVING ? 200 : 503,
        new DefaultHttpHeaders()
            .set(HttpHeaderNames.CONTENT_TYPE, "application/json")
            .set(HttpHeaderNames.CACHE_CONTROL, "no-store"),
        "{\"status\":\"%s\"}".formatted(status).getBytes(StandardCharsets.UTF_8));
  }

  private ServingStatus status() {
    try {
      return ClientCalls.blockingUnaryCall(
              channel,
              HealthGrpc.getCheckMethod(),
              CallOptions.DEFAULT.withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS),
              HealthCheckRequest.getDefaultInstance())
          .getStatus();
    } catch (StatusRuntimeException e) {
      return ServingStatus.NOT_SERVING; // it shuts down, or is too busy to say
    }
  }
}
