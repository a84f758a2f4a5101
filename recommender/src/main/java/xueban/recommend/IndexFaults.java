package xueban.recommend;

import org.apache.lucene.index.CorruptIndexException;
import org.jspecify.annotations.Nullable;
import xueban.ErrorCode;
import xueban.XuebanException;

/** What Lucene's failures mean. */
final class IndexFaults {
  private IndexFaults() {}

  /**
   * Returns whether a file that was read is not as it was written; a merge may be the first to see.
   */
  static boolean isDamage(Throwable fault) {
    boolean damage = false;
    for (@Nullable Throwable t = fault; t != null; t = t.getCause()) {
      damage |= t instanceof CorruptIndexException;
    }
    return damage;
  }

  /** Returns {@code DISK_FULL} or {@code INTERNAL}, with {@code what} happened and a next step. */
  static XuebanException of(String what, Exception cause) {
    boolean full = false;
    for (@Nullable Throwable t = cause; t != null; t = t.getCause()) {
      full |= String.valueOf(t.getMessage()).contains("No space left");
    }
    return new XuebanException(
        full ? ErrorCode.DISK_FULL : ErrorCode.INTERNAL,
        "The search index %s: %s. %s"
            .formatted(
                what,
                cause.getMessage(),
                full ? "Make room on the disk and refresh." : "Refresh, or open it again."),
        cause);
  }
}
