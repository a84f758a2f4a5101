package xueban.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Records of one kind in a file, of rows that begin with the version of the form and the JSON.
 *
 * @param <T> the record
 */
final class StoredRecords<T> {
  private final SqliteFile file;
  private final StoredJson<T> json;

  StoredRecords(SqliteFile file, Class<T> type) {
    this.file = file;
    json = new StoredJson<>(type);
  }

  String write(T value) {
    return json.write(value);
  }

  /** Returns the record of a row. */
  T read(ResultSet row) throws SQLException {
    return json.read(file, row.getInt(1), row.getString(2));
  }

  /** Returns the first record that a statement finds. */
  Optional<T> first(String sql, Object... values) {
    return file.read(s -> first(s, sql, values));
  }

  Optional<T> first(SqliteSession session, String sql, Object... values) throws SQLException {
    return session.first(sql, this::read, values);
  }

  /**
   * Returns the records that a statement finds in its order.
   *
   * @param sql takes one value, and the limit behind it
   * @param limit most records, at least 1
   */
  List<T> page(String sql, String value, int limit) {
    Limits.require(limit);
    return file.read(s -> s.all(sql, this::read, value, limit));
  }
}
