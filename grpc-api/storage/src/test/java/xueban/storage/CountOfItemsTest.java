package xueban.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static xueban.recommend.Entries.choice;
import static xueban.recommend.Entries.lesson;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** A folder written before it was kept how many of the entries are items. */
class CountOfItemsTest {
  @Test
  void open_ofAnOlderFile_countsThem(@TempDir Path temp) throws Exception {
    Path folder = temp.resolve("data");
    try (SqliteStores stores = SqliteStores.at(folder)) {
      stores.catalog().put(List.of(lesson("l1", "课", ""), choice("i1", "一"), choice("i2", "二")));
      stores.catalog().delete("i2");
    }
    asOfVersion2(folder.resolve(SqliteStores.CONTENT));
    try (SqliteStores stores = SqliteStores.at(folder)) {
      assertThat(stores.catalog().items()).isEqualTo(1);
      stores.catalog().put(List.of(choice("i3", "三")));
      assertThat(stores.catalog().items()).isEqualTo(2);
      assertThat(stores.catalog().size()).isEqualTo(3);
    }
  }

  /** Makes the file anew by the first migrations alone, and copies the rows it could hold. */
  private static void asOfVersion2(Path file) throws Exception {
    Path old = file.resolveSibling("old.db");
    SQLiteDataSource source = new SQLiteDataSource(SqliteSession.config());
    source.setUrl("jdbc:sqlite:" + old);
    Flyway.configure(SqliteSchema.class.getClassLoader())
        .dataSource(source)
        .locations(SqliteSchema.CATALOG.location())
        .target("2")
        .load()
        .migrate();
    try (SqliteSession session = SqliteSession.open(old)) {
      session.execute("ATTACH DATABASE '" + file + "' AS newer");
      session.execute("INSERT INTO catalog_entry SELECT * FROM newer.catalog_entry");
      session.execute("INSERT INTO item_concept SELECT * FROM newer.item_concept");
      session.execute(
          "UPDATE catalog_progress SET change = (SELECT change FROM newer.catalog_progress),"
              + " entries = (SELECT entries FROM newer.catalog_progress)");
      session.execute("DETACH DATABASE newer");
      session.execute("PRAGMA user_version=2");
    }
    for (String end : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(Path.of(file + end));
      Path from = Path.of(old + end);
      if (Files.exists(from)) {
        Files.move(from, Path.of(file + end));
      }
    }
  }
}
