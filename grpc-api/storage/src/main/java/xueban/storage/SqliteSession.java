package xueban.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sqlite.SQLiteConfig;

/**
 * One connection to a database file, with its prepared statements. For one thread at a time.
 *
 * <p>Values are given in the order of the question marks: {@code Long}, {@code Integer}, {@code
 * String} or {@code byte[]}; SQL null is written in the statement.
 */
final class SqliteSession implements AutoCloseable {
  /** Makes a value of the row on which the result stands. */
  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private static final int BUSY_TIMEOUT_MILLIS = 5_000;

  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  private SqliteSession(Connection connection) {
    this.connection = connection;
  }

  /** Opens the file to read and write; it is made if it is missing. */
  static SqliteSession open(Path file) throws SQLException {
    return new SqliteSession(config().createConnection("jdbc:sqlite:" + file));
  }

  /** Opens the file to read only. */
  static SqliteSession openToRead(Path file) throws SQLException {
    SqliteSession session = open(file);
    session.execute("PRAGMA query_only=ON");
    return session;
  }

  static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
    config.enforceForeignKeys(true);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    // What is deleted of a learner is overwritten, by migrations too.
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    config.setWalAutocheckpoint(0); // Checkpoints run on a thread of their own.
    config.setGetGeneratedKeys(false);
    return config;
  }

  /** Returns the statement, prepared once; its parameters may hold those of the last use. */
  PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    return statement;
  }

  /** Closes the prepared statements: after an error the driver may have closed one already. */
  void forgetStatements() throws SQLException {
    for (PreparedStatement statement : statements.values()) {
      statement.close();
    }
    statements.clear();
  }

  /** Runs a statement that is not worth preparing. */
  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Runs a statement without values that is prepared once. */
  void run(String sql) throws SQLException {
    prepare(sql).execute();
  }

  /** Runs a change and returns how many rows it touched. */
  int update(String sql, Object... values) throws SQLException {
    return bind(sql, values).executeUpdate();
  }

  /** Returns what is made of the first row, or empty if there is none. */
  <T> Optional<T> first(String sql, RowReader<T> reader, Object... values) throws SQLException {
    try (ResultSet row = bind(sql, values).executeQuery()) {
      return row.next() ? Optional.of(reader.read(row)) : Optional.empty();
    }
  }

  /** Returns what is made of every row, in their order. */
  <T> List<T> all(String sql, RowReader<T> reader, Object... values) throws SQLException {
    List<T> all = new ArrayList<>();
    try (ResultSet row = bind(sql, values).executeQuery()) {
      while (row.next()) {
        all.add(reader.read(row));
      }
    }
    return all;
  }

  /** Returns the number in the first column of the first row. */
  long number(String sql, Object... values) throws SQLException {
    return first(sql, row -> row.getLong(1), values)
        .orElseThrow(() -> new SQLException("no row for: " + sql));
  }

  private PreparedStatement bind(String sql, Object... values) throws SQLException {
    PreparedStatement statement = prepare(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
