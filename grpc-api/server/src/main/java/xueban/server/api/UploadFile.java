package xueban.server.api;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import xueban.ErrorCode;
import xueban.XuebanException;

/** The bytes of an upload, in a file of their own until the import is over. */
final class UploadFile implements AutoCloseable {
  /** Largest file, in bytes. */
  static final long MAX_BYTES = 4L << 30;

  /** Characters of a name that any file system takes, whatever the script. */
  private static final int MAX_NAME = 60;

  private final Path folder;
  private final Path file;
  private final OutputStream out;
  private long bytes;

  private UploadFile(Path folder, Path file, OutputStream out) {
    this.folder = folder;
    this.file = file;
    this.out = out;
  }

  /**
   * Begins an empty file.
   *
   * @param name name that ends in the format, and is named in errors; what is not a letter, digit,
   *     point or hyphen in it is replaced, and of a long one the end is kept
   */
  static UploadFile begin(Path uploads, String name) {
    try {
      Files.createDirectories(uploads);
      Path folder = Files.createTempDirectory(uploads, "");
      String tail = name.substring(Math.max(0, name.length() - MAX_NAME));
      Path file = folder.resolve(tail.replaceAll("[^\\p{L}\\p{N}.-]", "_"));
      return new UploadFile(folder, file, Files.newOutputStream(file));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  void append(ByteString chunk) {
    bytes += chunk.size();
    if (bytes > MAX_BYTES) {
      throw XuebanException.invalid(
          "chunk", "the file has more than %d bytes; split it.".formatted(MAX_BYTES));
    }
    try {
      chunk.writeTo(out);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Ends the file and returns it. */
  Path end() {
    try {
      out.close();
      return file;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() {
    end();
    forget(folder);
  }

  /** Deletes what uploads left behind when a server was killed. */
  static void forgetAll(Path uploads) {
    if (Files.isDirectory(uploads)) {
      forget(uploads);
    }
  }

  private static void forget(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static XuebanException failed(IOException error) {
    return new XuebanException(
        ErrorCode.DISK_FULL,
        "The upload cannot be written to disk (%s). Make room, then send the file again."
            .formatted(error.getMessage()),
        error);
  }
}
