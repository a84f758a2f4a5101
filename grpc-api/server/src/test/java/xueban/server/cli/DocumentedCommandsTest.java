package xueban.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Every command that the documents show is there, with its options. */
class DocumentedCommandsTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final Pattern SHOWN = Pattern.compile("\\./xueban ([a-z][^`\\n#|;]*)");

  /** What the launcher does itself or starts in benchmarks. */
  private static final Set<String> ELSEWHERE =
      Set.of("test", "bench", "train", "vectors", "embedding-table", "request-words");

  private final CommandLine all =
      Main.commandLine(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()));

  private static List<String> shown() throws IOException {
    try (Stream<Path> docs = Files.list(ROOT.resolve("docs"));
        Stream<Path> others =
            Stream.of("README.md", "CONTRIBUTING.md", "grpc-api/proto/README.md")
                .map(ROOT::resolve)) {
      StringBuilder text = new StringBuilder();
      for (Path file : Stream.concat(docs, others).filter(Files::isRegularFile).toList()) {
        text.append(Files.readString(file)).append('\n');
      }
      return SHOWN.matcher(text).results().map((MatchResult one) -> one.group(1).strip()).toList();
    }
  }

  /** Returns what of a command there is not: its name or options. */
  private Set<String> missing(String shown) {
    Set<String> missing = new TreeSet<>();
    CommandLine command = all;
    for (String word : shown.split("\\s+")) {
      String option = word.split("=", 2)[0];
      if (command.getSubcommands().containsKey(word)) {
        command = command.getSubcommands().get(word);
      } else if (command == all
          || (option.startsWith("--")
              && !command.getCommandSpec().optionsMap().containsKey(option))) {
        missing.add(word);
      }
    }
    return missing;
  }

  @Test
  void everyCommandShown_isThere() throws IOException {
    List<String> shown =
        shown().stream().filter(one -> !ELSEWHERE.contains(one.split("\\s+")[0])).toList();
    assertThat(shown).hasSizeGreaterThan(40);
    assertThat(shown).allSatisfy(one -> assertThat(missing(one)).as("./xueban " + one).isEmpty());
  }

  @Test
  void missing_namesCommandsAndOptionsThatThereAreNot() {
    assertThat(missing("graph draw 勾股定理 --depth=2 --colour red")).containsExactly("--colour");
    assertThat(missing("grahp draw")).containsExactly("draw", "grahp");
    assertThat(missing("serve --host 0.0.0.0")).isEmpty();
  }
}
