package xueban.storage;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xueban.ErrorCode;
import xueban.XuebanException;

/**
 * The one thread that writes a file. Each commit takes what arrived during the last one: no timer,
 * so a lone write waits for its own fsync only, and a crowd shares one.
 *
 * <pre>
 *   callers ──► WriteQueue ──► BEGIN · savepoint a write · COMMIT (fsync) ──► callers go on
 *                   ▲                                          │
 *                   └────────── the next ones arrive ──────────┘
 * </pre>
 */
final class GroupCommitter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GroupCommitter.class);

  private final Path file;
  private final SqliteSession session;
  private final WriteQueue queue;
  private final Checkpointer checkpointer;
  private final Thread thread;
  private volatile Supplier<Optional<PendingWrite<?>>> idleWork = Optional::empty;
  private boolean durable = true;
  private boolean idleWorkFailed;
  private boolean failing;

  /** Starts writing through the session, which is this object's from now on. */
  GroupCommitter(Path file, SqliteSession session, WriteQueue queue, Checkpointer checkpointer) {
    this.file = file;
    this.session = session;
    this.queue = queue;
    this.checkpointer = checkpointer;
    thread =
        Thread.ofPlatform()
            .daemon()
            .name("xueban-write-" + file.getFileName())
            .unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Says where to find small writes to do while nobody waits for one. */
  void whenIdle(Supplier<Optional<PendingWrite<?>>> work) {
    idleWork = work;
  }

  private void run() {
    try {
      while (queue.awaitWrite()) {
        for (List<PendingWrite<?>> group = next(); !group.isEmpty(); group = next()) {
          commit(group);
        }
      }
    } catch (InterruptedException | RuntimeException | Error e) {
      LOG.error("{} is not written any more", file, e);
    } finally {
      // Whatever ended the thread, nobody may wait for it for ever.
      queue.close();
      for (List<PendingWrite<?>> left = queue.poll(); !left.isEmpty(); left = queue.poll()) {
        left.forEach(write -> write.fail(SqliteErrors.closed(file)));
      }
    }
  }

  /** Returns what has arrived, else one piece of idle work, else nothing. */
  private List<PendingWrite<?>> next() {
    List<PendingWrite<?>> group = queue.poll();
    if (!group.isEmpty()) {
      idleWorkFailed = false;
      return group;
    }
    return idleWorkFailed
        ? group
        : idleWork.get().<List<PendingWrite<?>>>map(List::of).orElse(group);
  }

  private void commit(List<PendingWrite<?>> group) {
    try {
      setDurable(group.stream().anyMatch(write -> write.lane() != WriteLane.DERIVED));
      session.run("BEGIN IMMEDIATE");
      for (PendingWrite<?> write : group) {
        session.run("SAVEPOINT one");
        write.run(session);
        if (write.refused()) {
          session.run("ROLLBACK TO one");
        }
        session.run("RELEASE one");
      }
      session.run("COMMIT");
    } catch (SQLException e) {
      giveUp(group, SqliteErrors.of(file, e));
      return;
    } catch (Error | RuntimeException e) {
      giveUp(
          group,
          new XuebanException(ErrorCode.INTERNAL, "Writing %s failed: %s".formatted(file, e), e));
      return;
    }
    group.forEach(PendingWrite::finish);
    if (failing) {
      failing = false;
      LOG.info("{} is written again", file);
    }
    checkpointer.wrote(group.stream().mapToLong(PendingWrite::bytes).sum());
  }

  /** Sets whether commits wait for the disk; derived data alone need not. */
  private void setDurable(boolean wanted) throws SQLException {
    if (wanted != durable) {
      session.execute("PRAGMA synchronous=" + (wanted ? "FULL" : "NORMAL"));
      durable = wanted;
    }
  }

  private void giveUp(List<PendingWrite<?>> group, XuebanException error) {
    if (!failing) {
      failing = true; // Said once, not with every write of a long day with a full disk.
      LOG.warn("Nothing is written for now: {}", error.getMessage());
    }
    idleWorkFailed = true;
    try {
      session.forgetStatements();
      session.execute("ROLLBACK");
    } catch (SQLException e) {
      LOG.debug("SQLite had rolled back {} itself", file, e);
    }
    group.forEach(write -> write.fail(error));
  }

  /** Writes what is queued, then closes the session. */
  @Override
  public void close() {
    queue.close();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    checkpointer.close();
    try (session) {
      session.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (SQLException e) {
      // Nothing is lost: what was acknowledged is in the write-ahead log.
      LOG.warn("{} was closed without a last checkpoint: {}", file, e.getMessage());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
