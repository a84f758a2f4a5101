package xueban.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OwnVariablesTest {
  @Test
  void warnings_nameWhatNothingReads_andWhatMayBeMeant() {
    Map<String, String> environment =
        Map.of(
            "XUEBAN_LIMITS_THREAD", "4",
            "XUEBAN_ANSWER_MODEL_KEYS", "s3cret",
            "XUEBAN_VECTORS_API", "on",
            "XUEBAN_COLOUR_OF_PAGES", "red",
            "XUEBAN_LIMITS_THREADS", "4",
            "PATH", "/bin");

    assertThat(OwnVariables.warnings(environment))
        .containsExactly(
            "XUEBAN_ANSWER_MODEL_KEYS is no setting and is passed over; maybe"
                + " XUEBAN_ANSWER_MODEL_KEY is meant.",
            "XUEBAN_COLOUR_OF_PAGES is no setting and is passed over; docs/settings.md lists those"
                + " that there are.",
            "XUEBAN_LIMITS_THREAD is no setting and is passed over; maybe XUEBAN_LIMITS_THREADS is"
                + " meant.",
            "XUEBAN_VECTORS_API is no setting and is passed over; maybe XUEBAN_VECTOR_API is"
                + " meant.");
  }

  @Test
  void warnings_noneOfWhatIsRead() {
    Map<String, String> environment = new TreeMap<>();
    OwnVariables.all().forEach(name -> environment.put(name, "x"));

    assertThat(environment).containsKeys("XUEBAN_GRPC_PORT", "XUEBAN_LOG", "XUEBAN_JAVA_OPTS");
    assertThat(OwnVariables.warnings(environment)).isEmpty();
    assertThat(OwnVariables.warnings(Map.of())).isEmpty();
  }

  @Test
  void warnings_noneOfWhatKubernetesTellsOfServices() {
    Map<String, String> environment =
        Map.ofEntries(
            Map.entry("XUEBAN_SERVICE_HOST", "10.0.0.1"),
            Map.entry("XUEBAN_SERVICE_PORT", "9090"),
            Map.entry("XUEBAN_SERVICE_PORT_GRPC", "9090"),
            Map.entry("XUEBAN_PORT", "tcp://10.0.0.1:9090"),
            Map.entry("XUEBAN_PORT_9090_TCP", "tcp://10.0.0.1:9090"),
            Map.entry("XUEBAN_PORT_9090_TCP_ADDR", "10.0.0.1"),
            Map.entry("XUEBAN_WEB_PORT", "udp://10.0.0.2:53"),
            Map.entry("XUEBAN_WEB_PORT_53_UDP_PROTO", "udp"),
            Map.entry("XUEBAN_OPENSEARCH_SERVICE_HOST", "10.0.0.3"),
            Map.entry("XUEBAN_OPENSEARCH_SERVICE_PORT_HTTPS", "9200"));

    assertThat(OwnVariables.warnings(environment)).isEmpty();
  }

  @Test
  void warnings_portsThatKubernetesDoesNotTell_named() {
    Map<String, String> environment =
        Map.of(
            "XUEBAN_PORT", "9090",
            "XUEBAN_PORTS", "9090",
            "XUEBAN_PORT_HTTP", "8080",
            "XUEBAN_WEB_PORT", "8080",
            "XUEBAN_SERVICE", "tcp://10.0.0.1:9090");

    assertThat(OwnVariables.warnings(environment))
        .containsExactly(
            "XUEBAN_PORT is no setting and is passed over; maybe XUEBAN_GRPC_PORT or"
                + " XUEBAN_HTTP_PORT is meant.",
            "XUEBAN_PORTS is no setting and is passed over; docs/settings.md lists those that there"
                + " are.",
            "XUEBAN_PORT_HTTP is no setting and is passed over; maybe XUEBAN_HTTP_PORT is meant.",
            "XUEBAN_SERVICE is no setting and is passed over; docs/settings.md lists those that"
                + " there are.",
            "XUEBAN_WEB_PORT is no setting and is passed over; docs/settings.md lists those that"
                + " there are.");
  }

  @Test
  void warnings_aWordThatManyHave_noGuess() {
    assertThat(OwnVariables.warnings(Map.of("XUEBAN_LIMITS", "4", "XUEBAN_", "", "XUEBAN", "")))
        .hasSize(2)
        .allSatisfy(one -> assertThat(one).contains("docs/settings.md"));
  }
}
