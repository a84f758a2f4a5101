package xueban.nlp.ocr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Debian packages, with all they need that this machine lacks, unpacked into a folder: nothing is
 * installed, nobody need be root. Done once for each folder.
 */
final class DebianPackages {
  private final Path folder;
  private final List<String> names;
  private String trouble = "";

  DebianPackages(Path folder, List<String> names) {
    this.folder = folder.toAbsolutePath();
    this.names = names;
  }

  /** Returns the folder that stands for the root of the file system, or empty if there is none. */
  Optional<Path> root() {
    Path root = folder.resolve("root");
    try {
      if (Files.exists(folder.resolve("whole"))) {
        return Optional.of(root);
      }
      Files.createDirectories(root);
      if (!unpack(root)) {
        return Optional.empty();
      }
      Files.writeString(folder.resolve("whole"), "");
      return Optional.of(root);
    } catch (IOException e) {
      trouble = String.valueOf(e.getMessage());
      return Optional.empty();
    }
  }

  /** Returns what went wrong. */
  String trouble() {
    return trouble;
  }

  private boolean unpack(Path root) throws IOException {
    List<String> options = listsAreHere() ? List.of() : ownLists();
    List<String> missing = new ArrayList<>();
    List<String> simulated = apt(options, "install", "-s", "--no-install-recommends", names);
    for (String line : simulated) {
      if (line.startsWith("Inst ")) {
        missing.add(line.split(" ")[1]);
      }
    }
    if (!trouble.isEmpty() || missing.isEmpty()) {
      trouble += missing.isEmpty() ? " (nothing to fetch)" : "";
      return false;
    }
    apt(options, "download", "-q", "-q", missing);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".deb")).toList()) {
        run(List.of("dpkg", "-x", file.toString(), root.toString()));
      }
    }
    return trouble.isEmpty();
  }

  private static boolean listsAreHere() throws IOException {
    Path lists = Path.of("/var/lib/apt/lists");
    if (!Files.isDirectory(lists)) {
      return false;
    }
    try (Stream<Path> files = Files.list(lists)) {
      return files.anyMatch(f -> f.toString().contains("_Packages"));
    }
  }

  private List<String> ownLists() throws IOException {
    Files.createDirectories(folder.resolve("lists/partial"));
    Files.createDirectories(folder.resolve("cache/archives/partial"));
    List<String> options =
        List.of(
            "-o",
            "Dir::State::Lists=" + folder.resolve("lists"),
            "-o",
            "Dir::Cache=" + folder.resolve("cache"));
    apt(options, "update", "-q", "-q", List.of());
    return options;
  }

  private List<String> apt(
      List<String> options, String what, String first, String second, List<String> rest)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("apt-get"));
    command.addAll(options);
    command.addAll(List.of(what, first, second));
    command.addAll(rest);
    return run(command);
  }

  private List<String> run(List<String> command) throws IOException {
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
        process.destroyForcibly();
        trouble = String.join(" ", command) + ": " + Files.readString(log);
        return List.of();
      }
      return Files.readAllLines(log);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      trouble = "interrupted";
      return List.of();
    }
  }
}
