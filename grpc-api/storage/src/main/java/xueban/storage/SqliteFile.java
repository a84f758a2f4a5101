package xueban.storage;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import xueban.storage.PendingWrite.Write;
import xueban.storage.SqliteReaders.Read;

/**
 * A database file: one thread writes it in group commits, a few sessions read it beside that. Safe
 * for concurrent use. All errors are {@link xueban.XuebanException}s that name the file.
 */
final class SqliteFile implements Closeable {
  /** Most bytes of writes that may wait. */
  static final long QUEUE_BYTES = 64 << 20;

  private final Path path;
  private final WriteQueue queue;
  private final GroupCommitter committer;
  private final SqliteReaders readers;

  private SqliteFile(Path path, WriteQueue queue, GroupCommitter committer) {
    this.path = path;
    this.queue = queue;
    this.committer = committer;
    this.readers = new SqliteReaders(path);
  }

  static SqliteFile open(Path path, SqliteSchema schema) {
    return open(path, schema, QUEUE_BYTES);
  }

  /** Opens the file, or makes it, with its tables brought up to date. */
  static SqliteFile open(Path path, SqliteSchema schema, long queueBytes) {
    try {
      SqliteSession session = SqliteSession.open(path);
      boolean good = false;
      try {
        schema.migrate(path, session);
        good = true;
      } finally {
        if (!good) {
          session.close();
        }
      }
      WriteQueue queue = new WriteQueue(path, queueBytes);
      GroupCommitter committer = new GroupCommitter(path, session, queue, new Checkpointer(path));
      committer.start();
      return new SqliteFile(path, queue, committer);
    } catch (SQLException e) {
      throw SqliteErrors.of(path, e);
    }
  }

  Path path() {
    return path;
  }

  <T> T read(Read<T> read) {
    return readers.read(read);
  }

  /** Writes and waits for the commit. {@code bytes}: about how much it writes. */
  <T> T write(WriteLane lane, long bytes, Write<T> write) {
    return write(new PendingWrite<>(lane, bytes, write, result -> {}));
  }

  /** Writes and waits for the commit. */
  <T> T write(PendingWrite<T> write) {
    queue.add(write);
    return write.await();
  }

  /** Queues a write that nobody waits for. */
  void submit(PendingWrite<?> write) {
    queue.add(write);
  }

  /** Says where to find small writes to do while nobody waits for one. */
  void whenIdle(Supplier<Optional<PendingWrite<?>>> work) {
    committer.whenIdle(work);
  }

  /** Commits what is queued, waits for reads under way, refuses everything else, and closes. */
  @Override
  public void close() {
    try {
      readers.close();
    } finally {
      committer.close();
    }
  }
}
