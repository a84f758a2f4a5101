package xueban.model;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import xueban.ErrorCode;
import xueban.XuebanException;

/** The model folders of a registry, each named by its version. */
final class ModelShelf {
  private static final Pattern VERSION = Pattern.compile(".+-\\d{8}-(\\d{1,9})");

  private final Path folder;

  ModelShelf(Path folder) {
    this.folder = folder;
  }

  /** Puts a model there, whole or not at all. */
  void put(ModelFolder model) {
    model.write(folder.resolve(model.card().name()));
  }

  /**
   * Returns the model of a folder that is there.
   *
   * @throws XuebanException {@code CORRUPT} or {@code FORMAT_TOO_NEW} naming it
   */
  ModelFolder read(String version) {
    ModelFolder model = ModelFolder.read(folder.resolve(version));
    if (!model.card().name().equals(version)) {
      throw new XuebanException(
          ErrorCode.CORRUPT,
          "The folder %s holds the model %s. Give it that name."
              .formatted(folder.resolve(version), model.card().name()));
    }
    return model;
  }

  /** Returns the folders' names, those with a number by it, others behind them. */
  List<String> versions() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(Files::isDirectory)
          .map(entry -> String.valueOf(entry.getFileName()))
          .filter(name -> !name.startsWith("."))
          .sorted(
              comparing((String name) -> number(name).orElse(Long.MAX_VALUE))
                  .thenComparing(Comparator.naturalOrder()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list the models in " + folder, e);
    }
  }

  /** Returns the highest number of a folder; 0 if there is none. */
  long lastNumber() {
    return versions().stream().mapToLong(name -> number(name).orElse(0)).max().orElse(0);
  }

  /** Returns which of all models ever added a version names; empty if it was not added. */
  static OptionalLong number(String version) {
    Matcher matcher = VERSION.matcher(version);
    return matcher.matches()
        ? OptionalLong.of(Long.parseLong(matcher.group(1)))
        : OptionalLong.empty();
  }

  /** Removes what a process left that was killed while it wrote a model. */
  void removeDrafts() {
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path draft : entries.filter(ModelShelf::isDraft).toList()) {
        try (Stream<Path> files = Files.list(draft)) {
          for (Path file : files.toList()) {
            Files.delete(file);
          }
        }
        Files.delete(draft);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove an unfinished model in " + folder, e);
    }
  }

  private static boolean isDraft(Path entry) {
    return String.valueOf(entry.getFileName()).startsWith(ModelFolder.DRAFT);
  }
}
