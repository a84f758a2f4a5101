package xueban.storage;

import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteDataSource;
import xueban.ErrorCode;
import xueban.XuebanException;

/**
 * The tables of one kind of file, by migrations under {@code xueban/storage/sqlite/}.
 *
 * <p>The file's {@code user_version} repeats the version of the last migration, so that a file that
 * is up to date opens without starting Flyway.
 */
enum SqliteSchema {
  LEARNERS("learners", 13),
  CATALOG("catalog", 5),
  INSTALLATION("installation", 1);

  private final String folder;
  private final int version;

  SqliteSchema(String folder, int version) {
    this.folder = folder;
    this.version = version;
  }

  /** Returns the version of the last migration. */
  int version() {
    return version;
  }

  /** Returns where the migrations lie on the class path. */
  String location() {
    return "classpath:xueban/storage/sqlite/" + folder;
  }

  /**
   * Brings the file up to date.
   *
   * @throws XuebanException {@code FORMAT_TOO_NEW} if a newer xueban wrote it
   */
  void migrate(Path file, SqliteSession session) throws SQLException {
    long found = session.number("PRAGMA user_version");
    if (found > version) {
      throw new XuebanException(
          ErrorCode.FORMAT_TOO_NEW,
          "%s was written by a newer xueban: tables of version %d, this one knows %d. Start the newer."
              .formatted(file, found, version));
    }
    if (found == version) {
      return;
    }
    SQLiteDataSource source = new SQLiteDataSource(SqliteSession.config());
    source.setUrl("jdbc:sqlite:" + file);
    try {
      Flyway.configure(SqliteSchema.class.getClassLoader())
          .dataSource(source)
          .locations(location())
          .loggers("slf4j")
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw asXueban(file, e);
    }
    session.execute("PRAGMA user_version=" + version);
  }

  private static XuebanException asXueban(Path file, FlywayException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return SqliteErrors.of(file, sql);
      }
    }
    return new XuebanException(
        ErrorCode.INTERNAL,
        "The tables of %s could not be brought up to date: %s".formatted(file, e.getMessage()),
        e);
  }
}
