package xueban.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The whole story (search, respond, profile, practice, homework, ask, insight, errors) by clients
 * that are not ours, in Node, against a started service. Without Node it fails: it is the proof
 * that others can call us.
 */
class NodeStoryTest {
  private static final Path WEB = Path.of("..", "web").toAbsolutePath().normalize();
  private static final long PATIENCE_MINUTES = 5;

  @TempDir Path folder;

  @Test
  void web_wasBuilt() {
    assertThat(WEB.resolve("node_modules/@connectrpc/connect-web"))
        .as("grpc-api/web must be built before; run ./xueban test, or mvn -pl grpc-api/server -am")
        .isDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"story-grpc.test.mjs", "story-connect.test.mjs"})
  void story_isTold(String file) throws IOException, InterruptedException {
    ServerConfig config = ServerConfig.defaults().withDataDir(folder).withPorts(0, 0);
    try (XuebanServer server = XuebanServer.start(config)) {
      Path output = folder.resolve("story.txt");
      ProcessBuilder node =
          new ProcessBuilder("node", "--test", "test/" + file)
              .directory(WEB.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      node.environment()
          .put("XUEBAN_GRPC_ADDRESS", "127.0.0.1:" + server.grpcAddress().orElseThrow().getPort());
      node.environment()
          .put(
              "XUEBAN_HTTP_ADDRESS",
              "http://127.0.0.1:" + server.httpAddress().orElseThrow().getPort());
      node.environment().put("XUEBAN_CREDENTIAL", server.sampleCredential().orElseThrow());

      Process process = node.start();
      boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
      process.destroyForcibly();

      String said = Files.readString(output, StandardCharsets.UTF_8);
      assertThat(ended).as("ended in time; it said\n%s", said).isTrue();
      assertThat(process.waitFor()).as("exit status of Node; it said\n%s", said).isZero();
      assertThat(said).containsPattern("# pass [1-9]").contains("# fail 0", "# skipped 0");
    }
  }
}
