package xueban.bench;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * How to measure.
 *
 * @param data folder of the evaluation data
 * @param progress takes a line now and then that says what goes on
 */
public record BenchOptions(Path data, Consumer<String> progress) {
  public BenchOptions {
    requireNonNull(data, "data");
    requireNonNull(progress, "progress");
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
