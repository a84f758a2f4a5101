package xueban.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;
import xueban.tutor.ClassGroup;
import xueban.tutor.Decision;
import xueban.tutor.Homework;
import xueban.tutor.HomeworkState;

/**
 * A folder written before it was kept who is in which class and what is due when, and before
 * homework had states and decisions notes.
 */
class HomeworkOfADayTest {
  @Test
  void open_ofAnOlderFile_knowsClassesOfLearnersAndDays(@TempDir Path temp) throws Exception {
    Path folder = temp.resolve("data");
    ClassGroup group = new ClassGroup("8-2", "八年级二班", 8, "", List.of("ming", "hong"));
    Instant due = Instant.parse("2026-03-04T08:00:00.5Z");
    try (SqliteStores stores = SqliteStores.at(folder)) {
      stores.classes().put(group);
      stores.homework().put(homework("with", due));
      stores.homework().put(homework("without", null));
      stores.decisions().append(List.of(decision()));
    }
    asOfVersion1(folder.resolve(SqliteStores.PEOPLE));
    try (SqliteStores stores = SqliteStores.at(folder)) {
      assertThat(stores.classes().ofLearners(List.of("hong"))).containsExactly("8-2");
      assertThat(stores.classes().find("8-2")).contains(group);
      assertThat(stores.homework().dueBetween("8-2", due, due.plusNanos(1)))
          .containsExactly(homework("with", due));
      Homework without = stores.homework().find("without").orElseThrow();
      assertThat(without).isEqualTo(homework("without", null));
      assertThat(without.state()).isEqualTo(HomeworkState.ISSUED);
      assertThat(stores.homework().replace(without, 1)).isTrue();
      assertThat(stores.decisions().find("d")).contains(decision());
    }
  }

  /** Makes the file anew by the first migration alone, and copies the rows it could hold. */
  private static void asOfVersion1(Path file) throws Exception {
    Path old = file.resolveSibling("old.db");
    SQLiteDataSource source = new SQLiteDataSource(SqliteSession.config());
    source.setUrl("jdbc:sqlite:" + old);
    Flyway.configure(SqliteSchema.class.getClassLoader())
        .dataSource(source)
        .locations(SqliteSchema.LEARNERS.location())
        .target("1")
        .load()
        .migrate();
    try (SqliteSession session = SqliteSession.open(old)) {
      session.execute("ATTACH DATABASE '" + file + "' AS newer");
      session.execute("INSERT INTO class_group SELECT id, form, json FROM newer.class_group");
      session.execute(
          "INSERT INTO homework SELECT id, class_id, created_second, created_nano, form,"
              + " json_remove(json, '$.life') FROM newer.homework");
      session.execute(
          "INSERT INTO decision SELECT number, id, learner, form, json_remove(json, '$.note')"
              + " FROM newer.decision");
      session.execute("DETACH DATABASE newer");
      session.execute("PRAGMA user_version=1");
    }
    for (String end : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(Path.of(file + end));
      Path from = Path.of(old + end);
      if (Files.exists(from)) {
        Files.move(from, Path.of(file + end));
      }
    }
  }

  private static Decision decision() {
    return new Decision(
        "d", "homework", "ming", 3, Instant.EPOCH, "", "", "", 1, List.of(), 0, List.of(), 1);
  }

  private static Homework homework(String id, Instant dueAt) {
    return new Homework(
        id,
        "8-2",
        "作业",
        List.of("add"),
        Instant.parse("2026-03-02T08:00:00Z"),
        dueAt,
        Duration.ofMinutes(30),
        List.of(),
        List.of(),
        0,
        "",
        "");
  }
}
