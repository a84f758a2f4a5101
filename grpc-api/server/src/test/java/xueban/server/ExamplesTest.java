package xueban.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java example runs as it stands, and the README shows it and what it prints. */
class ExamplesTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final Path EXAMPLE = ROOT.resolve("examples/FiveLines.java");

  @TempDir Path folder;

  @Test
  void fiveLines_printsWhatTheReadmeShows() throws Exception {
    assertThat(run()).isEqualTo(block("text", "lesson-1"));
  }

  @Test
  void fiveLines_standInTheReadme() throws IOException {
    List<String> lines = Files.readAllLines(EXAMPLE);
    int start = lines.indexOf(lines.stream().filter(l -> l.contains("try (")).findFirst().get());
    String body = String.join("\n", lines.subList(start, start + 5)).stripIndent();

    assertThat(block("java", "xueban").strip()).isEqualTo(body.strip());
  }

  private String run() throws Exception {
    Files.copy(ROOT.resolve("examples/lessons.jsonl"), folder.resolve("lessons.jsonl"));
    Path arguments = folder.resolve("args");
    Files.writeString(
        arguments,
        "-cp \"%s\"".formatted(System.getProperty("java.class.path").replace("\\", "/")));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dstdout.encoding=UTF-8",
                "@" + arguments,
                EXAMPLE.toAbsolutePath().toString())
            .directory(folder.toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(2, MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("err"))).isZero();
    return printed;
  }

  /** Returns the first code block of a language in the README that holds a word. */
  private static String block(String language, String word) throws IOException {
    Matcher blocks =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(ROOT.resolve("README.md")));
    while (blocks.find()) {
      if (blocks.group(1).contains(word)) {
        return blocks.group(1);
      }
    }
    throw new AssertionError("The README has no block of " + language + " with " + word);
  }
}
