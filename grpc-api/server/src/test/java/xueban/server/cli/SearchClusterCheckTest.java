package xueban.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xueban.server.ServerConfig;

/** What {@code doctor} says of a search cluster. */
class SearchClusterCheckTest {
  @TempDir Path folder;

  private Check check(String node) throws IOException {
    String secret = Files.writeString(folder.resolve("secret"), "s3cret").toString();
    ServerConfig config =
        ServerConfig.of(Map.of("xueban.search.nodes", node, "xueban.search.token-file", secret))
            .withPorts(0, 0)
            .withDataDir(folder);
    return new Examination(config)
        .run().stream().filter(c -> c.what().equals("search cluster")).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "200, green, OK, 'green, 2 nodes with data'",
    "200, yellow, WARN, set fewer xueban.search.replicas",
    "200, red, WARN, parts are missing",
    "401, green, WARN, refuses our credential"
  })
  void clusterThatAnswers(int status, String state, Check.Verdict verdict, String found)
      throws IOException {
    HttpServer node =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    node.createContext(
        "/_cluster/health",
        exchange -> {
          try (exchange) {
            byte[] body =
                "{\"status\":\"%s\",\"number_of_data_nodes\":2,\"unassigned_shards\":3}"
                    .formatted(state)
                    .getBytes(UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
          }
        });
    node.start();
    try {
      Check check = check("http://127.0.0.1:" + node.getAddress().getPort());
      assertThat(check.verdict()).isEqualTo(verdict);
      assertThat(check.found()).contains(found).doesNotContain("s3cret");
    } finally {
      node.stop(0);
    }
  }

  @Test
  void clusterThatIsAway_isAWarning_withTheNextStep() throws IOException {
    Check check = check("http://127.0.0.1:1");
    assertThat(check.verdict()).isEqualTo(Check.Verdict.WARN);
    assertThat(check.found())
        .contains("http://127.0.0.1:1", "Start it, or correct its addresses", "not answered");
  }
}
