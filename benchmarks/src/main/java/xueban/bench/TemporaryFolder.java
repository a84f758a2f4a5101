package xueban.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that is there for one measurement. */
final class TemporaryFolder implements AutoCloseable {
  private final Path path;

  TemporaryFolder() {
    try {
      path = Files.createTempDirectory("xueban-bench");
    } catch (IOException e) {
      throw new UncheckedIOException("No temporary folder could be made.", e);
    }
  }

  /** Makes one inside another, so on the same disk. */
  TemporaryFolder(Path inside) {
    try {
      path = Files.createTempDirectory(inside, "xueban-bench");
    } catch (IOException e) {
      throw new UncheckedIOException("No temporary folder could be made in " + inside, e);
    }
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(path)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The temporary folder " + path + " could not be removed.", e);
    }
  }
}
