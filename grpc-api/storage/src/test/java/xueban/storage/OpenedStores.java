package xueban.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sqlite.SQLiteDataSource;

/** Stores that a test opens, each in a folder of its own; closes them and deletes the folders. */
final class OpenedStores implements AutoCloseable {
  private final List<SqliteStores> opened = new ArrayList<>();
  private final List<Path> folders = new ArrayList<>();

  SqliteStores fresh() {
    try {
      Path folder = Files.createTempDirectory("xueban-storage");
      folders.add(folder);
      SqliteStores stores = SqliteStores.at(folder);
      opened.add(stores);
      return stores;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Closes the stores that were opened last, and opens their folder again. */
  SqliteStores reopened() {
    opened.removeLast().close();
    SqliteStores stores = SqliteStores.at(folders.getLast());
    opened.add(stores);
    return stores;
  }

  /** Changes what the stores opened last keep of people, beside them. */
  void run(String sql) throws SQLException {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + folders.getLast().resolve(SqliteStores.PEOPLE));
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  @Override
  public void close() throws IOException {
    opened.forEach(SqliteStores::close);
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
