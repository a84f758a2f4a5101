package xueban.storage;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import xueban.ErrorCode;
import xueban.XuebanException;

/**
 * Holds a data folder for this process: an exclusive lock on its file {@code lock}, which the
 * system drops when the process ends, however it ends. The file says who holds it.
 */
final class FolderLock implements AutoCloseable {
  /*
   * POSIX drops all locks of a process on a file as soon as the process closes any channel to it
   * (fcntl(2)). So a folder that this process holds already must be refused before a second channel
   * is opened; hence this set, the one static state of the package: it mirrors what the process has.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  /** The locked byte lies beyond the text, which others may then read where locks are mandatory. */
  private static final long LOCKED_BYTE = 1 << 20;

  private final Path folder;
  private final FileChannel channel;

  private FolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * Locks an existing folder.
   *
   * @throws XuebanException {@code FOLDER_IN_USE} naming the folder and its holder
   */
  static FolderLock hold(Path folder) throws IOException {
    Path real = folder.toRealPath();
    if (!HELD.add(real)) {
      throw inUse(folder, "this process (%d)".formatted(ProcessHandle.current().pid()));
    }
    @Nullable FileChannel channel = null;
    boolean held = false;
    try {
      Path file = real.resolve("lock");
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      @Nullable FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      if (lock == null) {
        throw inUse(folder, holderIn(file));
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(US_ASCII)), 0);
      held = true;
      return new FolderLock(real, channel);
    } finally {
      if (!held) {
        HELD.remove(real);
        if (channel != null) {
          channel.close();
        }
      }
    }
  }

  private static String holderIn(Path file) throws IOException {
    String pid = Files.readString(file, US_ASCII).strip();
    return pid.isEmpty() ? "another process" : "process " + pid;
  }

  private static XuebanException inUse(Path folder, String holder) {
    return new XuebanException(
        ErrorCode.FOLDER_IN_USE,
        "The data folder %s is held by %s. Stop that first, or give another folder."
            .formatted(folder.toAbsolutePath(), holder));
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new XuebanException(
          ErrorCode.INTERNAL, "The lock of %s could not be let go.".formatted(folder), e);
    } finally {
      HELD.remove(folder);
    }
  }
}
