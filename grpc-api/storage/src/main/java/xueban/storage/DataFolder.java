package xueban.storage;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xueban.ErrorCode;
import xueban.XuebanException;

/** A folder that holds xueban's data: made if missing, locked, and of a format we know. */
final class DataFolder implements Closeable {
  /** What a folder holds; its file {@code format} says it, and in which version. */
  enum Kind {
    INSTALLATION("installation"),
    TENANT("tenant");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  /** The format this xueban writes, and the newest it reads. */
  static final int FORMAT = 1;

  private static final Pattern LINE = Pattern.compile("xueban ([a-z]+) (\\d{1,9})\\s*");

  private final Path path;
  private final FolderLock lock;

  private DataFolder(Path path, FolderLock lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Opens a folder for this process alone.
   *
   * @throws XuebanException {@code FOLDER_NOT_WRITABLE}, {@code FOLDER_IN_USE}, {@code
   *     FORMAT_TOO_NEW}, {@code CORRUPT} if its format file is not readable, or {@code
   *     INVALID_INPUT} if it holds something else
   */
  static DataFolder open(Path path, Kind kind) {
    try {
      Files.createDirectories(path);
      FolderLock lock = FolderLock.hold(path);
      boolean good = false;
      try {
        checkFormat(path, kind);
        good = true;
        return new DataFolder(path, lock);
      } finally {
        if (!good) {
          lock.close();
        }
      }
    } catch (IOException e) {
      throw new XuebanException(
          ErrorCode.FOLDER_NOT_WRITABLE,
          "The data folder %s cannot be written (%s). Give this user the right to, or another folder."
              .formatted(path.toAbsolutePath(), e),
          e);
    }
  }

  Path path() {
    return path;
  }

  private static void checkFormat(Path folder, Kind kind) throws IOException {
    Path file = folder.resolve("format");
    if (!Files.exists(file)) {
      write(folder, file, "xueban %s %d\n".formatted(kind.word, FORMAT));
      return;
    }
    Matcher line = LINE.matcher(new String(Files.readAllBytes(file), US_ASCII));
    if (!line.matches()) {
      throw new XuebanException(
          ErrorCode.CORRUPT,
          "%s does not say a format of xueban. Restore it, or give another folder."
              .formatted(file.toAbsolutePath()));
    }
    if (!line.group(1).equals(kind.word)) {
      throw XuebanException.invalid(
          "folder",
          "%s holds the data of a%s; what was asked for is a%s. A tenant's data lies in tenants/ID."
              .formatted(
                  folder.toAbsolutePath(), withArticle(line.group(1)), withArticle(kind.word)));
    }
    if (Integer.parseInt(line.group(2)) > FORMAT) {
      throw new XuebanException(
          ErrorCode.FORMAT_TOO_NEW,
          "%s was written by a newer xueban: format %s, this one reads up to %d. Start the newer one."
              .formatted(folder.toAbsolutePath(), line.group(2), FORMAT));
    }
  }

  private static String withArticle(String word) {
    return word.startsWith("i") ? "n " + word : " " + word;
  }

  /** Writes the file so that after a crash it is there whole or not at all. */
  private static void write(Path folder, Path file, String text) throws IOException {
    Path draft = folder.resolve("format.new");
    try (FileChannel channel =
        FileChannel.open(
            draft,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(text.getBytes(US_ASCII)));
      channel.force(true);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Lets the folder go. */
  @Override
  public void close() {
    lock.close();
  }
}
