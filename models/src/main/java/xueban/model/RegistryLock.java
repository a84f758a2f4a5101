package xueban.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Holds a registry's folder while something is written: against other threads and other processes.
 * The system drops it when the process ends, however it ends.
 */
final class RegistryLock {
  /*
   * A file lock is the process's, and POSIX drops it as soon as the process closes any channel to the
   * file (fcntl(2)). So one thread at a time may open it; hence this map, the one static state here:
   * it mirrors what the process has.
   */
  private static final ConcurrentMap<Path, ReentrantLock> IN_PROCESS = new ConcurrentHashMap<>();

  private RegistryLock() {}

  /** Waits until nobody else holds the folder, which is made if it is missing, and works then. */
  static <T> T holding(Path folder, Supplier<T> work) {
    ReentrantLock threads = threads(folder);
    threads.lock();
    try {
      FileChannel channel = locked(folder.resolve("lock"));
      try {
        return work.get();
      } finally {
        channel.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot lock the model folder " + folder, e);
    } finally {
      threads.unlock();
    }
  }

  private static ReentrantLock threads(Path folder) {
    try {
      Files.createDirectories(folder);
      return IN_PROCESS.computeIfAbsent(folder.toRealPath(), path -> new ReentrantLock());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make the model folder " + folder, e);
    }
  }

  private static FileChannel locked(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean held = false;
    try {
      channel.lock(); // until the channel is closed
      held = true;
      return channel;
    } finally {
      if (!held) {
        channel.close();
      }
    }
  }
}
