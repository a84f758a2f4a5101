package xueban.server;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.XuebanException;

class SearchPropertiesTest {
  @Test
  void search_contradictions_areNamed_andSecretsNotRepeated(@TempDir Path folder)
      throws IOException {
    String at = "xueban.search.";
    String nodes = at + "nodes";
    String good = "http://127.0.0.1:9200";
    Path secret = Files.writeString(folder.resolve("secret"), "s3cret\n");
    Path two = Files.writeString(folder.resolve("two"), "s3cret\nmore\n");
    Path empty = Files.writeString(folder.resolve("empty"), "\n");

    assertWrong(Map.of(at + "user", "me"), nodes + ": is empty, but a user or a token");
    assertWrong(Map.of(nodes, good, at + "user", "me"), at + "password-file: is empty");
    assertWrong(
        Map.of(nodes, good, at + "password-file", secret.toString()), at + "user: is empty");
    assertWrong(
        Map.of(
            nodes,
            good,
            at + "user",
            "me",
            at + "password-file",
            secret.toString(),
            at + "token-file",
            secret.toString()),
        at + "token-file: is given and a user too");
    assertWrong(
        Map.of(nodes, good, at + "token-file", folder.resolve("none").toString()),
        at + "token-file: ");
    for (Path wrong : List.of(two, empty)) {
      assertThatThrownBy(
              () -> ServerConfig.of(Map.of(nodes, good, at + "token-file", wrong.toString())))
          .hasMessageContaining(at + "token-file: ")
          .hasMessageNotContaining("s3cret");
    }
    assertWrong(Map.of(nodes, "search-1:9200"), nodes + ": search-1:9200 is no http address");
    assertWrong(Map.of(nodes, "http://a b"), nodes + ": is no address");
    assertThatThrownBy(() -> ServerConfig.of(Map.of(nodes, "https://me:s3cret@search-1:9200")))
        .hasMessageContaining(nodes + ": holds a user")
        .hasMessageNotContaining("s3cret");
    assertWrong(Map.of(at + "threads", "0"), at + "threads: 0 must be in 1..1024");
    assertWrong(Map.of(at + "threads", "all"), at + "threads: ");
    assertWrong(Map.of(nodes, good, at + "shards", "0"), at + "shards: 0 must be in 1..1024");
    assertWrong(Map.of(nodes, good, at + "replicas", "11"), at + "replicas: 11 must be in 0..10");
    assertWrong(Map.of(nodes, good, at + "timeout", "0s"), at + "timeout: ");
    assertWrong(Map.of(nodes, good, at + "bulk-bytes", "1"), at + "bulk-bytes: 1 must be in");
    assertWrong(
        Map.of(nodes, good, at + "bytes-in-flight", "2048"), at + "bytes-in-flight: 2048 must be");
    assertWrong(Map.of(nodes, good, at + "index-prefix", "Xue"), at + "index-prefix: \"Xue\"");
    assertWrong(
        Map.of(nodes, good, at + "index-prefix", "x".repeat(33)), at + "index-prefix: has 33");
  }

  @Test
  void search_credentials_makeHeaders_andNoText(@TempDir Path folder) throws IOException {
    String at = "xueban.search.";
    String nodes = "http://127.0.0.1:9200";
    String secret = Files.writeString(folder.resolve("secret"), "s3cret\n").toString();
    ServerConfig user =
        ServerConfig.of(
            Map.of(at + "nodes", nodes, at + "user", "me", at + "password-file", secret));
    ServerConfig token = ServerConfig.of(Map.of(at + "nodes", nodes, at + "token-file", secret));

    assertThat(requireNonNull(user.search().cluster()).authorization())
        .isEqualTo("Basic bWU6czNjcmV0");
    assertThat(requireNonNull(token.search().cluster()).authorization()).isEqualTo("Bearer s3cret");
    assertThat(user + " " + token).doesNotContain("s3cret", "bWU6czNjcmV0");
    assertThat(SearchConfig.of(requireNonNull(user.search().cluster()), "city-1").index())
        .isEqualTo("xueban.city-1");
  }

  private static void assertWrong(Map<String, String> properties, String message) {
    assertThatThrownBy(() -> ServerConfig.of(properties))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining(message);
  }
}
