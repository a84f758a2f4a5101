package xueban.server.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import xueban.XuebanException;
import xueban.v1.RejectedRow;

/** The list of bad rows; there only if there are any. Its columns are line, reason and row. */
final class RejectedFile implements AutoCloseable {
  private final Path path;
  private @Nullable BufferedWriter writer;
  private @Nullable RejectedRow first;

  /**
   * Forgets the list of an earlier import.
   *
   * @throws XuebanException {@code INVALID_INPUT} if the list would take the place of what is
   *     imported
   */
  RejectedFile(Path path, Path imported) throws IOException {
    if (Files.exists(path) && Files.isSameFile(path, imported)) {
      throw XuebanException.invalid(
          "--rejected",
          "\"%s\" is the file to import; name another for the bad rows.".formatted(path));
    }
    this.path = path;
    Files.deleteIfExists(path);
  }

  void add(RejectedRow row) {
    try {
      if (writer == null) {
        writer = Files.newBufferedWriter(path);
        writer.write("line\treason\trow\n");
        first = row;
      }
      writer.write(
          "%d\t%s\t%s\n"
              .formatted(row.getLine(), oneLine(row.getDescription()), oneLine(row.getRaw())));
    } catch (IOException e) {
      throw XuebanException.invalid(
          "--rejected",
          "the bad rows cannot be listed in \"%s\" (%s); name another file. What was taken stays, and importing again is safe."
              .formatted(path, e.getMessage()));
    }
  }

  /** Returns what the first bad row is; empty if there is none. */
  String firstFault() {
    return first == null
        ? ""
        : "line %d: %s".formatted(first.getLine(), oneLine(first.getDescription()));
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\t\r\n]+", " ");
  }

  @Override
  public void close() throws IOException {
    if (writer != null) {
      writer.close();
    }
  }
}
