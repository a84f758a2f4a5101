package xueban.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xueban.graph.KnowledgeGraph;

/** HanLP logs and writes caches in some of its forms; in ours it must do neither. */
class QuietStartTest {
  /** Uses every part of HanLP that we use, in a process of its own. */
  public static void main(String[] args) {
    if (TextAnalysis.of(KnowledgeGraph.empty()).tokens("證明勾股定理").isEmpty()) {
      throw new IllegalStateException("no tokens");
    }
    new DefaultQuestionAnalyzer().analyze("怎么证明勾股定理？");
  }

  @Test
  void start_inEmptyFolder_printsNothingAndLeavesNoFile(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path work = Files.createDirectory(folder.resolve("work"));
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                QuietStartTest.class.getName())
            .directory(work.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(output, StandardCharsets.UTF_8)).isEmpty();
    assertThat(process.exitValue()).isZero();
    try (Stream<Path> files = Files.list(work)) {
      assertThat(files).isEmpty();
    }
  }
}
