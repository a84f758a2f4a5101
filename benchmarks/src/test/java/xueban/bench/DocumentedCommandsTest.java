package xueban.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import xueban.model.ModelPurpose;
import xueban.model.eval.TrainableKind;

/** Every command that the documents show is there, with its options: the service's and ours. */
class DocumentedCommandsTest {
  private static final Pattern SHOWN = Pattern.compile("\\./xueban ([a-z][^`\\n#|;)]*)");

  /** What could be the name of a command or a bench. */
  private static final Pattern WORD = Pattern.compile("[a-z][a-z-]*");

  /** Done by the launcher itself. */
  private static final String TEST = "test";

  private static final Set<String> BENCHES =
      Main.BENCHES.stream().map(Bench::name).collect(Collectors.toSet());

  private final CommandLine ours = Main.commandLine();
  private final CommandLine service = new CommandLine(xueban.server.cli.Main.class);

  /** Where nothing of ours lies: what builds leave, and libraries. */
  private static final Set<String> FOREIGN =
      Set.of("target", "node_modules", "dist", "dist.tmp", "dist.old", "data", ".git");

  /** The values that an option of a command may have. */
  private static final Map<String, Set<String>> VALUES =
      Map.of(
          "train --kind", kinds(),
          "model rollback --of", words(Stream.of(ModelPurpose.values()).map(ModelPurpose::word)));

  private static Set<String> kinds() {
    return words(
        Stream.concat(
            TrainableKind.all().stream().map(TrainableKind::name),
            Stream.of(ModelPurpose.values())
                .filter(purpose -> purpose != ModelPurpose.LEARNERS)
                .map(ModelPurpose::word)));
  }

  private static Set<String> words(Stream<String> words) {
    return words.collect(Collectors.toSet());
  }

  /** Returns the documents in a folder, sorted. */
  private static List<Path> documents(Path folder) throws IOException {
    List<Path> documents = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            return FOREIGN.contains(dir.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".md")) {
              documents.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return documents.stream().sorted().toList();
  }

  private static List<String> shown() throws IOException {
    List<String> shown = new ArrayList<>();
    for (Path file : documents(Path.of(".."))) {
      SHOWN
          .matcher(Files.readString(file))
          .results()
          .map((MatchResult one) -> one.group(1).strip())
          .filter(one -> !one.split("\\s+")[0].equals(TEST))
          .forEach(shown::add);
    }
    return shown;
  }

  /** Returns what of a command there is not: its name, its bench, its options or their values. */
  private Set<String> missing(String shown) {
    List<String> words = List.of(shown.split("\\s+"));
    CommandLine command = ours.getSubcommands().containsKey(words.getFirst()) ? ours : service;
    Set<String> missing = new TreeSet<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (command.getSubcommands().containsKey(word)) {
        command = command.getSubcommands().get(word);
      } else if (word.startsWith("--")) {
        String[] option = word.split("=", 2);
        String next = i + 1 < words.size() ? words.get(i + 1) : "";
        missing.addAll(missing(command, option[0], option.length > 1 ? option[1] : next));
      } else if (lacks(command, word) || (i == 1 && isNoBench(words))) {
        missing.add(word);
      }
    }
    return missing;
  }

  private static Set<String> missing(CommandLine command, String option, String value) {
    if (!command.getCommandSpec().optionsMap().containsKey(option)) {
      return Set.of(option);
    }
    Set<String> values =
        VALUES.get(
            command.getCommandSpec().qualifiedName().replaceFirst("^xueban ", "") + " " + option);
    return values == null || values.contains(value) ? Set.of() : Set.of(option + " " + value);
  }

  /** Returns whether a command takes only words that are commands themselves, and not this one. */
  private static boolean lacks(CommandLine command, String word) {
    return !command.getSubcommands().isEmpty()
        && command.getCommandSpec().positionalParameters().isEmpty()
        && WORD.matcher(word).matches();
  }

  private static boolean isNoBench(List<String> words) {
    return words.getFirst().equals("bench")
        && WORD.matcher(words.get(1)).matches()
        && !BENCHES.contains(words.get(1));
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
    assertThat(missing("graph drwa")).containsExactly("drwa");
    assertThat(missing("model activate stacked-20261123-1")).isEmpty();
    assertThat(missing("train --kind atention")).containsExactly("--kind atention");
    assertThat(missing("train --kind=tgas --vectors")).containsExactly("--kind tgas");
    assertThat(missing("train --kind learners")).containsExactly("--kind learners");
    assertThat(missing("train --kind")).containsExactly("--kind ");
    assertThat(missing("train --kind attention --seed 2")).isEmpty();
    assertThat(missing("model rollback --of tarot")).containsExactly("--of tarot");
    assertThat(missing("model rollback --of learners")).isEmpty();
  }

  @Test
  void documents_areThoseOfAllFolders_butForForeignOnes(@TempDir Path folder) throws IOException {
    Path deep = Files.createDirectories(folder.resolve("a/b/c/d")).resolve("README.md");
    Path built = Files.createDirectories(folder.resolve("a/target/x")).resolve("README.md");
    for (Path file : List.of(deep, built, folder.resolve("notes.txt"))) {
      Files.writeString(file, "./xueban serve");
    }

    assertThat(documents(folder)).containsExactly(deep);
    assertThat(documents(Path.of("..")))
        .contains(
            Path.of("..", "README.md"),
            Path.of("..", "grpc-api", "web", "test", "README.md"),
            Path.of(
                "..",
                "benchmarks",
                "src",
                "main",
                "resources",
                "xueban",
                "bench",
                "search",
                "README.md"));
  }
}
