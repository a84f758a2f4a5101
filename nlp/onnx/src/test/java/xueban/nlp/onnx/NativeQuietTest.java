package xueban.nlp.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.nlp.TextRole;

/**
 * ONNX Runtime 1.29 keeps a device id under the home folder, reports to its maker, and dies of a
 * long command line. What we ship must do none of it.
 */
class NativeQuietTest {
  /** Embeds once, in a process of its own. */
  public static void main(String[] args) {
    try (BgeEmbedder embedder = BgeEmbedder.chinese()) {
      System.exit(embedder.embed("勾股定理", TextRole.QUERY).length == 512 ? 0 : 1);
    }
  }

  @Test
  void embed_longCommandLineAndEmptyHome_worksAndLeavesNothing(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path home = Files.createDirectory(folder.resolve("home"));
    Path output = folder.resolve("output");
    ProcessBuilder builder =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                NativeQuietTest.class.getName(),
                "x".repeat(20_000))
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("HOME", home.toString());
    List.of("XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "ORT_DISABLE_TELEMETRY")
        .forEach(builder.environment()::remove);
    Process process = builder.start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(output, StandardCharsets.UTF_8)).isEmpty();
    assertThat(process.exitValue()).isZero();
    try (Stream<Path> files = Files.list(home)) {
      assertThat(files).isEmpty();
    }
  }
}
