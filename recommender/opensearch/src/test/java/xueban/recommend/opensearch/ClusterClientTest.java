package xueban.recommend.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;

/** What a caller is told when the cluster does not answer as hoped. */
class ClusterClientTest {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Nobody listens there. */
  private static final URI AWAY = URI.create("http://127.0.0.1:1");

  private static ObjectNode fault(String reason) {
    ObjectNode body = JSON.objectNode();
    body.putObject("error").put("type", "a_type").put("reason", reason);
    return body;
  }

  private static void assertFault(ClusterSettings settings, ErrorCode code, String message) {
    try (ClusterClient client = new ClusterClient(settings)) {
      assertThatThrownBy(() -> client.call("GET", "/x", null))
          .isInstanceOf(XuebanException.class)
          .hasMessageContaining(message)
          .extracting(e -> ((XuebanException) e).code())
          .isEqualTo(code);
    }
  }

  @Test
  void call_eachStatus_itsCode() {
    Map<Integer, ErrorCode> codes =
        Map.of(
            429, ErrorCode.OVERLOADED,
            503, ErrorCode.NOT_AVAILABLE,
            401, ErrorCode.NOT_AVAILABLE,
            404, ErrorCode.NOT_AVAILABLE,
            400, ErrorCode.INTERNAL,
            500, ErrorCode.INTERNAL);
    codes.forEach(
        (status, code) -> {
          try (FakeNode node =
              new FakeNode(body -> new ClusterClient.Answer(status, fault("why")))) {
            String message = status == 401 ? "credential" : "why";
            assertFault(ClusterSettings.of("x", node.address()), code, message);
          }
        });
  }

  @Test
  void call_answerIsNoJson_isToldAsItIs() {
    try (FakeNode node =
        new FakeNode(body -> new ClusterClient.Answer(500, JSON.textNode("<html>oops</html>")))) {
      assertFault(ClusterSettings.of("x", node.address()), ErrorCode.INTERNAL, "oops");
    }
  }

  @Test
  void call_nobodyAnswers_namesTheAddresses() {
    assertFault(ClusterSettings.of("x", AWAY), ErrorCode.NOT_AVAILABLE, "127.0.0.1:1");
  }

  @Test
  void call_tooSlow_saysHowLongItWaited() {
    try (FakeNode node =
        new FakeNode(
            body -> {
              Thread.sleep(5_000);
              return new ClusterClient.Answer(200, JSON.objectNode());
            })) {
      assertFault(
          ClusterSettings.of("x", node.address()).withTimeout(Duration.ofMillis(200)),
          ErrorCode.NOT_AVAILABLE,
          "PT0.2S");
    }
  }

  @Test
  void call_oneNodeAway_theOtherIsAsked_withTheCredential() {
    try (FakeNode node =
            new FakeNode(body -> new ClusterClient.Answer(200, JSON.objectNode().put("a", 1)));
        FakeNode ill = new FakeNode(body -> new ClusterClient.Answer(503, fault("ill")));
        ClusterClient client =
            new ClusterClient(
                ClusterSettings.of("x", AWAY, ill.address(), node.address())
                    .withAuthorization("Basic secret"))) {
      assertThat(client.call("GET", "/x", null).path("a").asInt()).isEqualTo(1);
      assertThat(client.call("GET", "/x", null).path("a").asInt()).isEqualTo(1);
      assertThat(ill.bodies).as("who answered is asked first").hasSize(1);
      assertThat(node.authorizations).containsOnly("Basic secret");
    }
  }

  @Test
  void settings_badValues_sayWhichAndWhat() {
    ClusterSettings good = ClusterSettings.of("xueban", AWAY).withAuthorization("Basic secret");
    assertThat(good.toString()).contains("xueban").doesNotContain("secret");
    assertThatThrownBy(() -> ClusterSettings.of("xueban")).hasMessageContaining("nodes");
    assertThatThrownBy(() -> ClusterSettings.of("xueban", URI.create("search-1:9200")))
        .hasMessageContaining("https://search-1:9200");
    assertThatThrownBy(() -> ClusterSettings.of("x", URI.create("https://me:secret@search-1:9200")))
        .hasMessageContaining("nodes: holds a user")
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> ClusterSettings.of("Xue ban", AWAY)).hasMessageContaining("Xue ban");
    assertThatThrownBy(() -> good.withShards(0, 1)).hasMessageContaining("1..1024");
    assertThatThrownBy(() -> good.withShards(1, 11)).hasMessageContaining("0..10");
    assertThatThrownBy(() -> good.withBulk(1 << 20, 1 << 10))
        .hasMessageContaining("bytes_in_flight");
    assertThatThrownBy(() -> good.withTimeout(Duration.ZERO)).hasMessageContaining("timeout");
  }
}
