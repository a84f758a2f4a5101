package xueban.storage;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import xueban.ErrorCode;
import xueban.XuebanException;

/** A write on its way into a commit. */
final class PendingWrite<T> {
  /** Changes the database, inside a transaction that others share. */
  @FunctionalInterface
  interface Write<T> {
    T apply(SqliteSession session) throws SQLException;
  }

  private final WriteLane lane;
  private final long bytes;
  private final Write<T> write;
  private final Consumer<T> committed;
  private final CompletableFuture<T> done = new CompletableFuture<>();
  private @Nullable T result;
  private @Nullable RuntimeException refusal;

  /**
   * @param bytes about how much it writes
   * @param committed is told the result on the writing thread, right after the commit
   */
  PendingWrite(WriteLane lane, long bytes, Write<T> write, Consumer<T> committed) {
    this.lane = lane;
    this.bytes = bytes;
    this.write = write;
    this.committed = committed;
  }

  WriteLane lane() {
    return lane;
  }

  long bytes() {
    return bytes;
  }

  /**
   * Runs the write. What it changed must be rolled back if {@link #refused} says so afterwards.
   *
   * @throws SQLException if the whole transaction must be given up
   */
  void run(SqliteSession session) throws SQLException {
    try {
      result = write.apply(session);
    } catch (XuebanException e) {
      refusal = e;
    } catch (SQLException e) {
      session.forgetStatements();
      if (SqliteErrors.concernsFile(e)) {
        throw e;
      }
      refusal = new XuebanException(ErrorCode.INTERNAL, "A write failed: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      refusal = e;
    }
  }

  boolean refused() {
    return refusal != null;
  }

  /** Tells the one who waits that the transaction is committed. */
  @SuppressWarnings("NullAway") // a write may return null where T allows it; run() has set result
  void finish() {
    if (refusal != null) {
      done.completeExceptionally(refusal);
      return;
    }
    committed.accept(result);
    done.complete(result);
  }

  /** Tells the one who waits that nothing was written. */
  void fail(RuntimeException error) {
    done.completeExceptionally(error);
  }

  /** Waits until the write is committed or refused; an interrupt does not cut the waiting short. */
  T await() {
    try {
      return done.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof XuebanException refused) {
        // A fresh one: the writing thread's stack says nothing about the caller.
        throw new XuebanException(
            refused.code(), String.valueOf(refused.getMessage()), refused.violations(), refused);
      }
      if (e.getCause() instanceof RuntimeException other) {
        throw other;
      }
      throw e;
    }
  }
}
