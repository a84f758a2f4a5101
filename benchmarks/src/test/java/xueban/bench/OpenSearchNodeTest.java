package xueban.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nodes that are none: none may outlive a start that failed. */
@Timeout(120)
class OpenSearchNodeTest {
  @TempDir private Path folder;

  @Test
  void start_nodeThatNeverAnswers_isEnded() throws IOException {
    node(
        """
        for (int i = 0; i < 20_000; i++) {
          System.out.println("says much before");
        }
        java.nio.file.Files.writeString(
            java.nio.file.Path.of(args[0], "pid"), "" + ProcessHandle.current().pid());
        System.out.println("started");
        Thread.sleep(600_000);
        """);

    assertThatThrownBy(() -> start(Duration.ofMinutes(1))).isInstanceOf(RuntimeException.class);

    long pid = Long.parseLong(Files.readString(folder.resolve("data/pid")));
    assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void start_nodeThatIsSilent_isGivenUp() throws IOException {
    node("Thread.sleep(600_000);");

    assertThatThrownBy(() -> start(Duration.ofSeconds(1)))
        .hasMessageContaining("did not start within PT1S");
  }

  @Test
  void start_nodeThatFails_saysWhatItSaid() throws IOException {
    node("throw new IllegalStateException(\"no such plugin\");");

    assertThatThrownBy(() -> start(Duration.ofMinutes(1)))
        .hasMessageContaining("did not start:")
        .hasMessageContaining("no such plugin");
  }

  private OpenSearchNode start(Duration limit) {
    return OpenSearchNode.start(folder, folder.resolve("data"), limit);
  }

  private void node(String main) throws IOException {
    Files.createDirectories(folder.resolve("node/target/server"));
    Path source = folder.resolve("src/test/node/ClusterNode.java");
    Files.createDirectories(source.getParent());
    Files.writeString(
        source,
        "class ClusterNode { public static void main(String[] args) throws Exception {\n%s} }"
            .formatted(main));
  }
}
