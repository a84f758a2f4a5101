package xueban.storage;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import xueban.ErrorCode;
import xueban.XuebanException;

/** Says in xueban's words what SQLite reports, naming the file and the next step. */
final class SqliteErrors {
  private SqliteErrors() {}

  static XuebanException of(Path file, SQLException e) {
    return switch (codeOf(e)) {
      case DISK_FULL ->
          new XuebanException(
              ErrorCode.DISK_FULL,
              "%s could not grow: the disk, a quota or a file-size limit is full. Nothing was taken;"
                      .formatted(file)
                  + " reading goes on. Make room, then try again.",
              e);
      case CORRUPT ->
          new XuebanException(
              ErrorCode.CORRUPT,
              "%s is damaged (%s). Stop the service and restore it from a backup."
                  .formatted(file, e.getMessage()),
              e);
      case FOLDER_NOT_WRITABLE ->
          new XuebanException(
              ErrorCode.FOLDER_NOT_WRITABLE,
              "%s cannot be opened or written (%s). Check the rights of its folder."
                  .formatted(file, e.getMessage()),
              e);
      case NOT_AVAILABLE ->
          new XuebanException(
              ErrorCode.NOT_AVAILABLE,
              "%s is not available just now (%s). Try again; if it stays so, check the disk."
                  .formatted(file, e.getMessage()),
              e);
      default ->
          new XuebanException(ErrorCode.INTERNAL, "%s: %s".formatted(file, e.getMessage()), e);
    };
  }

  /** Returns whether the error is about the file and not about one statement. */
  static boolean concernsFile(SQLException e) {
    return codeOf(e) != ErrorCode.INTERNAL;
  }

  static XuebanException closed(Path file) {
    return new XuebanException(
        ErrorCode.NOT_AVAILABLE, "%s is closed or closing. Open it again first.".formatted(file));
  }

  private static ErrorCode codeOf(SQLException e) {
    if (!(e instanceof SQLiteException sqlite)) {
      return ErrorCode.INTERNAL;
    }
    SQLiteErrorCode code = sqlite.getResultCode();
    return switch (code) {
      // A quota and a file-size limit come as failed writes.
      case SQLITE_FULL, SQLITE_IOERR_WRITE, SQLITE_IOERR_SHMSIZE, SQLITE_IOERR_SHMMAP ->
          ErrorCode.DISK_FULL;
      default ->
          // The low byte is the primary code; the rest says more about it.
          switch (code.code & 0xff) {
            case 11, 26 -> ErrorCode.CORRUPT; // SQLITE_CORRUPT, SQLITE_NOTADB
            case 8, 14 -> ErrorCode.FOLDER_NOT_WRITABLE; // SQLITE_READONLY, SQLITE_CANTOPEN
            case 5, 6, 10 -> ErrorCode.NOT_AVAILABLE; // SQLITE_BUSY, SQLITE_LOCKED, SQLITE_IOERR
            default -> ErrorCode.INTERNAL;
          };
    };
  }
}
