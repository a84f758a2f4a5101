package xueban.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves what was committed from the write-ahead log into the database file, on a thread that lives
 * only while it does. Writers and readers go on meanwhile.
 */
final class Checkpointer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Checkpointer.class);

  /** Bytes written after which to check-point: four times SQLite's own 1,000 pages. */
  private static final long AFTER_BYTES = 16 << 20;

  /**
   * Size of the log from which the thread keeps writers out for the rest. A log is reused from its
   * start only when a checkpoint has caught up with its end, which steady writing can prevent.
   */
  private static final long TRUNCATE_ABOVE_BYTES = 128 << 20;

  private final Path file;
  private long bytes;
  private @Nullable Thread running;

  Checkpointer(Path file) {
    this.file = file;
  }

  /** Counts what a commit wrote. For the writing thread. */
  void wrote(long more) {
    // A page goes to the log whole, however little of it changed.
    bytes += Math.max(more, 4096);
    if (bytes >= AFTER_BYTES && (running == null || !running.isAlive())) {
      bytes = 0;
      running =
          Thread.ofPlatform()
              .daemon()
              .name("xueban-checkpoint-" + file.getFileName())
              .start(this::checkpoint);
    }
  }

  private void checkpoint() {
    try (SqliteSession session = SqliteSession.open(file)) {
      session.execute("PRAGMA wal_checkpoint(PASSIVE)");
      if (walBytes() > TRUNCATE_ABOVE_BYTES) {
        session.execute("PRAGMA wal_checkpoint(TRUNCATE)");
      }
    } catch (SQLException | IOException e) {
      // Nothing is lost: the log only stays longer, and the next checkpoint takes it.
      LOG.warn("A checkpoint of {} failed: {}", file, e.getMessage());
    }
  }

  private long walBytes() throws IOException {
    Path wal = file.resolveSibling(file.getFileName() + "-wal");
    return Files.exists(wal) ? Files.size(wal) : 0;
  }

  /** Waits for the checkpoint that runs. */
  @Override
  public void close() {
    Thread last = running;
    while (last != null && last.isAlive()) {
      try {
        last.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
