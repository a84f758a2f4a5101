package xueban.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.server.ServerConfig;
import xueban.server.XuebanServer;
import xueban.server.access.Scope;
import xueban.v1.AnswerServiceGrpc;
import xueban.v1.AskOnceRequest;
import xueban.v1.RefusalKind;

/** A receiver that is away when a learner needs an adult, and back after the service restarted. */
class NoticeRestartTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private final BlockingQueue<JsonNode> notices = new LinkedBlockingQueue<>();
  private HttpServer receiver;
  private volatile int status = 503;

  @BeforeEach
  void listen() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/care",
        exchange -> {
          try (exchange) {
            JsonNode notice = JSON.readTree(exchange.getRequestBody());
            assertThat(exchange.getRequestHeaders().getFirst("Idempotency-Key"))
                .isEqualTo(notice.get("id").asText());
            notices.add(notice);
            exchange.sendResponseHeaders(status, -1);
          }
        });
    receiver.start();
  }

  @AfterEach
  void stop() {
    receiver.stop(0);
  }

  private XuebanServer server() {
    String address = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/care";
    return XuebanServer.inProcess(
        ServerConfig.of(
                Map.of("xueban.answer.telling-adult", address, "xueban.sample-tenant", "false"))
            .withDataDir(folder));
  }

  @Test
  void undelivered_isDeliveredAfterARestart_withoutAnyCall() throws Exception {
    JsonNode first;
    try (XuebanServer server = server()) {
      server.installation().createTenant("school", "小学校");
      var answer =
          AnswerServiceGrpc.newBlockingStub(ApiServer.as(server, "school", Scope.LEARN))
              .askOnce(
                  AskOnceRequest.newBuilder().setQuestion("我不想活了").setLearnerId("ming").build());
      assertThat(answer.getRefusal().getKind()).isEqualTo(RefusalKind.REFUSAL_KIND_CARE);
      first = notices.poll(20, TimeUnit.SECONDS);
      assertThat(first).isNotNull();
    }
    notices.clear();
    status = 204;
    try (XuebanServer server = server()) {
      assertThat(server.installation().tenants()).isNotEmpty();
      JsonNode again = notices.poll(30, TimeUnit.SECONDS);
      assertThat(again).isEqualTo(first);
      assertThat(again.get("tenant").asText()).isEqualTo("school");
      assertThat(again.get("message").asText()).isEqualTo("我不想活了");
    }
    notices.clear();
    try (XuebanServer server = server()) {
      assertThat(server.installation().tenants()).isNotEmpty();
      assertThat(notices.poll(3, TimeUnit.SECONDS)).isNull();
    }
  }
}
