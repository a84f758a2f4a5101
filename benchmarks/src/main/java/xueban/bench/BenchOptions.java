package xueban.bench;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How to measure.
 *
 * @param data folder of the evaluation data
 * @param rows file to keep every single answer in, or null to keep figures only
 * @param progress takes a line now and then that says what goes on
 */
public record BenchOptions(Path data, @Nullable Path rows, Consumer<String> progress) {
  public BenchOptions {
    requireNonNull(data, "data");
    requireNonNull(progress, "progress");
  }

  /** Returns options that keep figures only. */
  public BenchOptions(Path data, Consumer<String> progress) {
    this(data, null, progress);
  }

  /** Returns where to keep every single answer, or empty if nobody asked for it. */
  public Optional<Path> rowsFile() {
    return Optional.ofNullable(rows);
  }

  /**
   * Returns a file of the evaluation data.
   *
   * @throws MissingDataException if it is not there
   */
  public Path file(String name) {
    Path file = data.resolve(name);
    if (!Files.isReadable(file)) {
      throw new MissingDataException(file);
    }
    return file;
  }
}
