package xueban.server.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static xueban.server.connect.RunningFront.SEARCH;

import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.inprocess.InProcessChannelBuilder;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import xueban.XuebanException;
import xueban.server.ServerConfig;

/** What the front serves beside calls, and how it treats connections. */
final class ConnectFrontTest {
  @Test
  void page_comesWithItsAssetsAndGuards() throws Exception {
    try (RunningFront front = new RunningFront()) {
      HttpResponse<String> page = front.send("GET", "/");

      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.headers().firstValue("content-type")).hasValue("text/html; charset=utf-8");
      assertThat(page.headers().firstValue("content-security-policy").orElseThrow())
          .contains("default-src 'none'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(page.headers().firstValue("x-content-type-options")).hasValue("nosniff");
      assertThat(page.headers().firstValue("referrer-policy")).hasValue("no-referrer");
      Matcher script = Pattern.compile("src=\"(assets/[^\"]+\\.js)\"").matcher(page.body());
      assertThat(script.find()).isTrue();
      HttpResponse<String> asset = front.send("GET", "/" + script.group(1));
      assertThat(asset.statusCode()).isEqualTo(200);
      assertThat(asset.headers().firstValue("cache-control").orElseThrow()).contains("immutable");
      assertThat(asset.headers().firstValue("content-type").orElseThrow())
          .startsWith("text/javascript");
      HttpResponse<String> zipped =
          front.send("GET", "/" + script.group(1), "accept-encoding", "gzip");
      assertThat(zipped.headers().firstValue("content-encoding")).hasValue("gzip");
    }
  }

  @Test
  void page_thatIsStillGood_isNotSentAgain() throws Exception {
    try (RunningFront front = new RunningFront()) {
      String tag = front.send("GET", "/").headers().firstValue("etag").orElseThrow();

      HttpResponse<String> again = front.send("GET", "/", "if-none-match", tag);

      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      HttpResponse<String> head = front.send("HEAD", "/");
      assertThat(head.statusCode()).isEqualTo(200);
      assertThat(head.headers().firstValueAsLong("content-length").orElseThrow()).isPositive();
    }
  }

  @Test
  void nothingElse_isThere() throws Exception {
    try (RunningFront front = new RunningFront()) {
      for (String path :
          new String[] {
            "/nothing",
            "/assets/",
            "/assets/none.js",
            "/assets/../index.html",
            "/assets/%2e%2e/x.js",
            "/index",
            "/xueban.v1.SearchService/",
            "//",
            "/assets/index.html"
          }) {
        HttpResponse<String> answer = front.send("GET", path);
        assertThat(answer.statusCode()).as(path).isEqualTo(404);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
        assertThat(answer.body()).startsWith("{\"code\":\"not_found\"");
      }
    }
  }

  @Test
  void health_isThatOfTheService() throws Exception {
    try (RunningFront front = new RunningFront()) {
      HttpResponse<String> serving = front.send("GET", "/health");
      assertThat(serving.statusCode()).isEqualTo(200);
      assertThat(serving.body()).isEqualTo("{\"status\":\"SERVING\"}");

      front.health.setStatus("", ServingStatus.NOT_SERVING);

      HttpResponse<String> draining = front.send("GET", "/health");
      assertThat(draining.statusCode()).isEqualTo(503);
      assertThat(draining.body()).isEqualTo("{\"status\":\"NOT_SERVING\"}");
      assertThat(front.send("POST", "/health").statusCode()).isEqualTo(405);
    }
  }

  @Test
  void otherOrigins_mayNotCallUnlessAllowed() throws Exception {
    try (RunningFront front = new RunningFront()) {
      HttpResponse<String> preflight = preflight(front, "https://school.example");
      assertThat(preflight.statusCode()).isEqualTo(403);
      assertThat(preflight.headers().map().keySet()).noneMatch(h -> h.startsWith("access-control"));
      assertThat(front.post(SEARCH, "{}", "origin", "https://school.example").headers().map())
          .doesNotContainKey("access-control-allow-origin");
    }
    try (RunningFront front = new RunningFront("https://school.example")) {
      HttpResponse<String> preflight = preflight(front, "https://school.example");
      assertThat(preflight.statusCode()).isEqualTo(204);
      assertThat(preflight.headers().firstValue("access-control-allow-origin"))
          .hasValue("https://school.example");
      assertThat(preflight.headers().firstValue("access-control-allow-headers").orElseThrow())
          .contains("authorization", "connect-protocol-version", "connect-timeout-ms");
      assertThat(preflight.headers().firstValue("vary")).hasValue("origin");
      HttpResponse<String> answer = front.post(SEARCH, "{}", "origin", "https://school.example");
      assertThat(answer.headers().firstValue("access-control-allow-origin"))
          .hasValue("https://school.example");
      assertThat(preflight(front, "https://other.example").statusCode()).isEqualTo(403);
    }
  }

  @Test
  void requestsOnOneConnection_areAnsweredInOrder() throws Exception {
    try (RunningFront front = new RunningFront();
        Socket socket = new Socket()) {
      socket.connect(front.address);
      socket.setSoTimeout(10_000);
      StringBuilder requests = new StringBuilder();
      for (int i = 1; i <= 20; i++) {
        String body = "{\"query\":\"q%d\"}".formatted(i);
        requests.append(
            "POST %s HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: %d\r\n%s\r\n%s"
                .formatted(SEARCH, body.length(), i == 20 ? "Connection: close\r\n" : "", body));
      }
      socket.getOutputStream().write(FakeServices.utf8(requests.toString()));

      String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      Matcher answers = Pattern.compile("\"indexVersion\":\"q(\\d+)\"").matcher(all);
      for (int i = 1; i <= 20; i++) {
        assertThat(answers.find()).isTrue();
        assertThat(answers.group(1)).isEqualTo(String.valueOf(i));
      }
    }
  }

  @Test
  void garbageAndLargeHeaders_areRefused() throws Exception {
    try (RunningFront front = new RunningFront()) {
      assertThat(raw(front, "hello\r\n\r\n")).startsWith("HTTP/1.1 400");
      assertThat(raw(front, "GET / HTTP/1.1\r\nX: " + "y".repeat(9_000) + "\r\n\r\n"))
          .startsWith("HTTP/1.1 400")
          .contains("8192 bytes");
      assertThat(
              raw(
                  front,
                  "POST "
                      + SEARCH
                      + " HTTP/1.1\r\nContent-Type: application/json\r\n"
                      + "Content-Length: 999999999\r\nExpect: 100-continue\r\n\r\n"))
          .startsWith("HTTP/1.1 429");
      assertThat(raw(front, "GET /health HTTP/1.0\r\n\r\n"))
          .startsWith("HTTP/1.1 200")
          .contains("SERVING");
    }
  }

  @Test
  void idleConnection_isClosed() throws Exception {
    HttpLimits usual = RunningFront.limits(Duration.ofSeconds(5));
    HttpLimits impatient =
        new HttpLimits(
            usual.bodyBytes(),
            usual.headerBytes(),
            1,
            usual.bufferedBytes(),
            Duration.ofSeconds(1),
            Duration.ofMillis(500),
            usual.write());
    try (RunningFront front = new RunningFront(impatient)) {
      try (Socket first = new Socket();
          Socket second = new Socket()) {
        first.connect(front.address);
        first.setSoTimeout(5_000);
        first.getOutputStream().write(FakeServices.utf8("GET / HT"));
        Thread.sleep(200);
        second.connect(front.address);
        second.setSoTimeout(5_000);
        assertThat(second.getInputStream().read()).as("one connection too many").isEqualTo(-1);
        assertThat(first.getInputStream().read()).as("headers that never end").isEqualTo(-1);
      }
      assertThat(raw(front, "POST " + SEARCH + " HTTP/1.1\r\nContent-Length: 5\r\n\r\n{"))
          .contains("did not come within");
    }
  }

  @Test
  void stop_letsCallsEndAndTakesNoMore() throws Exception {
    RunningFront front = new RunningFront();
    CompletableFuture<HttpResponse<String>> call =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return front.post(SEARCH, "{\"query\":\"wait\"}", "connect-timeout-ms", "1500");
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    front.services.deadlineMillis.get(5, TimeUnit.SECONDS);

    long begin = System.nanoTime();
    front.stop(Duration.ofSeconds(10));

    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(6));
    assertThat(call.get(5, TimeUnit.SECONDS).statusCode()).isEqualTo(504);
    assertThatThrownBy(() -> front.send("GET", "/")).isInstanceOf(java.io.IOException.class);
    front.close();
  }

  @Test
  void portInUse_isNamed() throws Exception {
    try (RunningFront front = new RunningFront()) {
      ServerConfig taken =
          ServerConfig.defaults().withHost("127.0.0.1").withPorts(0, front.address.getPort());
      ConnectFront second =
          new ConnectFront(
              taken, RunningFront.limits(Duration.ofSeconds(5)), front.services.endpoints());
      assertThatThrownBy(() -> second.start(InProcessChannelBuilder.forName("none").build()))
          .isInstanceOf(XuebanException.class)
          .hasMessageContaining(String.valueOf(front.address.getPort()))
          .hasMessageContaining("--http-port");
    }
  }

  private static HttpResponse<String> preflight(RunningFront front, String origin)
      throws Exception {
    return front.send("OPTIONS", SEARCH, "origin", origin, "access-control-request-method", "POST");
  }

  private static String raw(RunningFront front, String request) throws Exception {
    try (Socket socket = new Socket()) {
      socket.connect(front.address);
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write(FakeServices.utf8(request));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (SocketTimeoutException e) {
      throw new AssertionError("The connection stayed open", e);
    }
  }
}
