package xueban.server.connect;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xueban.XuebanException;
import xueban.server.call.ErrorStatus;

/** Finds out what a request is for: a call, the health, the page, or nothing that is here. */
final class Routes implements HttpConnection.Service {
  private static final Logger log = LoggerFactory.getLogger(Routes.class);
  private static final Pattern CALL = Pattern.compile("/[A-Za-z_][\\w.]*/[A-Za-z_]\\w*");
  private static final byte[] NOTHING = {};

  private final Map<String, RpcMethod> methods;
  private final ConnectCalls calls;
  private final HealthCheck health;
  private final WebFiles files;
  private final Cors cors;

  /**
   * @param methods what can be called, by path
   */
  Routes(
      Map<String, RpcMethod> methods,
      ConnectCalls calls,
      HealthCheck health,
      WebFiles files,
      Cors cors) {
    this.methods = Map.copyOf(methods);
    this.calls = calls;
    this.health = health;
    this.files = files;
    this.cors = cors;
  }

  @Override
  public void serve(Exchange exchange) {
    try {
      secure(exchange);
      boolean permitted = cors.permit(exchange);
      if (Cors.isPreflight(exchange)) {
        preflight(exchange, permitted);
      } else {
        route(exchange);
      }
    } catch (RuntimeException e) {
      log.error("{} {} failed", exchange.method(), exchange.path(), e);
      fail(exchange, 500, ErrorStatus.of(e), EmptyHttpHeaders.INSTANCE);
    }
  }

  @Override
  public void refuse(Exchange exchange, XuebanException error) {
    secure(exchange);
    boolean permitted = cors.permit(exchange);
    log.debug("Refused {} (cross-origin: {})", exchange.path(), permitted, error);
    RpcMethod method = methods.get(exchange.path());
    Optional<ContentType> type =
        ContentType.of(exchange.headers().get(HttpHeaderNames.CONTENT_TYPE));
    if (method != null && type.isPresent()) {
      Answer.to(exchange, type.get()).fail(ErrorStatus.of(error));
    } else {
      StatusRuntimeException status = ErrorStatus.of(error);
      int http = ConnectCode.of(status.getStatus().getCode()).httpStatus();
      fail(exchange, http, status, EmptyHttpHeaders.INSTANCE);
    }
  }

  private void route(Exchange exchange) {
    RpcMethod method = methods.get(exchange.path());
    if (method != null) {
      call(exchange, method);
    } else if (exchange.path().equals(HealthCheck.PATH)) {
      if (isRead(exchange)) {
        health.answer(exchange);
      }
    } else if (CALL.matcher(exchange.path()).matches()
        && exchange.method().equals(HttpMethod.POST)) {
      fail(
          exchange,
          404,
          Status.UNIMPLEMENTED
              .withDescription("There is no method " + exchange.path().substring(1) + ".")
              .asRuntimeException(),
          EmptyHttpHeaders.INSTANCE);
    } else if (!isFile(exchange)) {
      fail(
          exchange,
          404,
          Status.NOT_FOUND
              .withDescription(
                  "There is nothing at %s; see /, /health, or POST to /xueban.v1.SERVICE/METHOD."
                      .formatted(exchange.path()))
              .asRuntimeException(),
          EmptyHttpHeaders.INSTANCE);
    }
  }

  private void call(Exchange exchange, RpcMethod method) {
    if (!exchange.method().equals(HttpMethod.POST)) {
      notAllowed(exchange, "POST");
      return;
    }
    if (!method.isUnary() && !method.isServerStreaming()) {
      fail(
          exchange,
          501,
          Status.UNIMPLEMENTED
              .withDescription(method.descriptor().getFullMethodName() + " needs gRPC.")
              .asRuntimeException(),
          EmptyHttpHeaders.INSTANCE);
      return;
    }
    Optional<ContentType> type =
        ContentType.of(exchange.headers().get(HttpHeaderNames.CONTENT_TYPE))
            .filter(t -> t.streaming() == method.isServerStreaming());
    if (type.isEmpty()) {
      String accepted = ContentType.accepted(method.isServerStreaming());
      fail(
          exchange,
          415,
          Status.UNKNOWN
              .withDescription(
                  "The content type %s is not taken by %s; it takes %s."
                      .formatted(
                          exchange.headers().get(HttpHeaderNames.CONTENT_TYPE),
                          method.descriptor().getFullMethodName(),
                          accepted))
              .asRuntimeException(),
          new DefaultHttpHeaders().set("accept-post", accepted));
      return;
    }
    calls.call(exchange, method, type.get());
  }

  private boolean isFile(Exchange exchange) {
    HttpMethod method = exchange.method();
    boolean read = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    return read && files.answer(exchange);
  }

  private static boolean isRead(Exchange exchange) {
    if (exchange.method().equals(HttpMethod.GET) || exchange.method().equals(HttpMethod.HEAD)) {
      return true;
    }
    notAllowed(exchange, "GET, HEAD");
    return false;
  }

  private static void preflight(Exchange exchange, boolean permitted) {
    if (permitted) {
      Cors.describe(exchange);
      exchange.answer(204, EmptyHttpHeaders.INSTANCE, NOTHING);
    } else {
      fail(
          exchange,
          403,
          Status.PERMISSION_DENIED
              .withDescription(
                  "Pages of %s may not call this server; the operator can allow them."
                      .formatted(exchange.headers().get(HttpHeaderNames.ORIGIN)))
              .asRuntimeException(),
          EmptyHttpHeaders.INSTANCE);
    }
  }

  private static void notAllowed(Exchange exchange, String allowed) {
    fail(
        exchange,
        405,
        Status.UNIMPLEMENTED
            .withDescription(
                "%s is not taken at %s; use %s."
                    .formatted(exchange.method(), exchange.path(), allowed))
            .asRuntimeException(),
        new DefaultHttpHeaders().set(HttpHeaderNames.ALLOW, allowed));
  }

  private static void fail(
      Exchange exchange, int http, StatusRuntimeException error, HttpHeaders headers) {
    HttpHeaders all =
        new DefaultHttpHeaders()
            .add(headers)
            .set(HttpHeaderNames.CONTENT_TYPE, "application/json")
            .set(HttpHeaderNames.CACHE_CONTROL, "no-store");
    exchange.answer(http, all, ConnectError.of(error.getStatus(), error.getTrailers()).body());
  }

  private static void secure(Exchange exchange) {
    exchange
        .common()
        .set("x-content-type-options", "nosniff")
        .set("referrer-policy", "no-referrer");
  }
}
