package xueban.server.connect;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which other web pages may call. Our own page is of the same origin and needs nothing of this;
 * with no origin allowed, a browser lets no other page read an answer, nor send JSON.
 *
 * @param origins such as {@code https://school.example}; {@code *} alone allows all
 */
record Cors(List<String> origins) {
  private static final String ANY = "*";
  private static final String METHODS = "GET, POST";
  private static final String HEADERS =
      "authorization, content-type, content-encoding, connect-protocol-version, connect-timeout-ms,"
          + " connect-content-encoding, connect-accept-encoding, x-user-agent";
  private static final String MAX_AGE_SECONDS = "7200";

  Cors {
    origins = List.copyOf(origins);
  }

  /** Returns whether the request asks what it may do, before doing it. */
  static boolean isPreflight(Exchange exchange) {
    return exchange.method().equals(HttpMethod.OPTIONS)
        && exchange.headers().contains(HttpHeaderNames.ORIGIN)
        && exchange.headers().contains(HttpHeaderNames.ACCESS_CONTROL_REQUEST_METHOD);
  }

  /** Lets the page that asked read the answer, if it may; returns whether it may. */
  boolean permit(Exchange exchange) {
    if (origins.isEmpty()) {
      return false;
    }
    HttpHeaders headers = exchange.common();
    headers.add(HttpHeaderNames.VARY, HttpHeaderNames.ORIGIN);
    String origin = exchange.headers().get(HttpHeaderNames.ORIGIN);
    if (!allows(origin)) {
      return false;
    }
    headers.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    headers.set(HttpHeaderNames.ACCESS_CONTROL_EXPOSE_HEADERS, ANY);
    return true;
  }

  /** Says what a page may send that is permitted. */
  static void describe(Exchange exchange) {
    exchange
        .common()
        .set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
        .set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_HEADERS, HEADERS)
        .set(HttpHeaderNames.ACCESS_CONTROL_MAX_AGE, MAX_AGE_SECONDS);
  }

  private boolean allows(@Nullable String origin) {
    return origin != null && (origins.contains(ANY) || origins.contains(origin));
  }
}
