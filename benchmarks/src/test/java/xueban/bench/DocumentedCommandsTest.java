package xueban.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Every command that the documents show is there, with its options: the service's and ours. */
class DocumentedCommandsTest {
  private static final Pattern SHOWN = Pattern.compile("\\./xueban ([a-z][^`\\n#|;)]*)");

  /** Done by the launcher itself. */
  private static final String TEST = "test";

  private static final Set<String> BENCHES =
      Main.BENCHES.stream().map(Bench::name).collect(Collectors.toSet());

  private final CommandLine ours = Main.commandLine();
  private final CommandLine service = new CommandLine(xueban.server.cli.Main.class);

  private static List<String> shown() throws IOException {
    List<String> shown = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of(".."), 3)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        SHOWN
            .matcher(Files.readString(file))
            .results()
            .map((MatchResult one) -> one.group(1).strip())
            .filter(one -> !one.split("\\s+")[0].equals(TEST))
            .forEach(shown::add);
      }
    }
    return shown;
  }

  /** Returns what of a command there is not: its name, its bench or its options. */
  private Set<String> missing(String shown) {
    List<String> words = List.of(shown.split("\\s+"));
    CommandLine all = ours.getSubcommands().containsKey(words.getFirst()) ? ours : service;
    CommandLine command = all;
    Set<String> missing = new TreeSet<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String option = word.split("=", 2)[0];
      boolean bench = i == 1 && words.getFirst().equals("bench");
      if (command.getSubcommands().containsKey(word)) {
        command = command.getSubcommands().get(word);
      } else if (option.startsWith("--")
          ? !command.getCommandSpec().optionsMap().containsKey(option)
          : command == all || (bench && word.matches("[a-z-]+") && !BENCHES.contains(word))) {
        missing.add(word);
      }
    }
    return missing;
  }

  @Test
  void everyCommandShown_isThere() throws IOException {
    assertThat(shown())
        .hasSizeGreaterThan(100)
        .allSatisfy(one -> assertThat(missing(one)).as("./xueban " + one).isEmpty());
  }

  @Test
  void missing_namesWhatThereIsNot() {
    assertThat(missing("graph draw 勾股定理 --depth=2 --colour red")).containsExactly("--colour");
    assertThat(missing("grahp draw")).containsExactly("draw", "grahp");
    assertThat(missing("bench tracnig --models stacked")).containsExactly("tracnig");
    assertThat(missing("train --kind tags --vector")).containsExactly("--vector");
    assertThat(missing("serve --host 0.0.0.0")).isEmpty();
  }
}
