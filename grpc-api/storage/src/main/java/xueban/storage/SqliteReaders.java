package xueban.storage;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** A few sessions to read a file with, opened when first needed. Safe for concurrent use. */
final class SqliteReaders implements AutoCloseable {
  /** Reads something; sees every commit made before it began. */
  @FunctionalInterface
  interface Read<T> {
    T apply(SqliteSession session) throws SQLException;
  }

  /** Most reads at once; the next one waits. */
  private static final int MOST = 8;

  private final Path file;
  private final Semaphore permits = new Semaphore(MOST, true);
  private final ConcurrentLinkedDeque<SqliteSession> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  SqliteReaders(Path file) {
    this.file = file;
  }

  <T> T read(Read<T> read) {
    permits.acquireUninterruptibly();
    try {
      if (closed) {
        throw SqliteErrors.closed(file);
      }
      @Nullable SqliteSession last = idle.pollFirst();
      SqliteSession session = last == null ? SqliteSession.openToRead(file) : last;
      boolean good = false;
      try {
        T result = read.apply(session);
        good = true;
        return result;
      } finally {
        if (good) {
          idle.addFirst(session);
        } else {
          session.close();
        }
      }
    } catch (SQLException e) {
      throw SqliteErrors.of(file, e);
    } finally {
      permits.release();
    }
  }

  /** Waits for the reads under way, and refuses others. */
  @Override
  public void close() {
    closed = true;
    permits.acquireUninterruptibly(MOST);
    try {
      for (SqliteSession session = idle.poll(); session != null; session = idle.poll()) {
        session.close();
      }
    } catch (SQLException e) {
      throw SqliteErrors.of(file, e);
    } finally {
      permits.release(MOST);
    }
  }
}
