package xueban.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;
import xueban.tutor.Homework;
import xueban.tutor.HomeworkLife;
import xueban.tutor.HomeworkState;
import xueban.tutor.Xueban;

/**
 * A folder written when issued homework named those who had left the class, and nobody kept that
 * they had had a set.
 */
class HomeworkOfLeaversTest {
  private static final String LEARNER = "student-who-left";
  private static final Instant AT = Instant.parse("2026-03-02T08:00:00Z");

  @TempDir private Path folder;

  @Test
  void erase_inAnOlderFolder_reachesHomeworkThatNamedTheLearner() throws Exception {
    String few = LEARNER + " 去掉 item-1；标题改为「作业」";
    write(
        homework("named", few, "布置，不含已离开班级的 " + LEARNER + "、other"),
        homework("counted", "布置，不含已离开班级的 2 人"),
        homework("cut", "标题改为「%s」；%s".formatted("长".repeat(485), LEARNER.substring(0, 8))),
        homework("exact", "标题改为「%s」".formatted("长".repeat(494))),
        homework("without", new String[0]));
    try (SqliteStores stores = SqliteStores.at(folder)) {
      assertThat(said(stores, "named")).containsExactly(few, "布置，不含已离开班级的 2 人");
      assertThat(said(stores, "counted")).containsExactly("布置，不含已离开班级的 2 人");
      assertThat(said(stores, "cut")).containsExactly("标题改为「" + "长".repeat(485) + "」");
      assertThat(said(stores, "exact")).containsExactly("标题改为「" + "长".repeat(494) + "」");
      assertThat(said(stores, "without")).isEmpty();
      assertThat(stores.homework().ofLearner(LEARNER))
          .extracting(Homework::id)
          .containsExactly("named");
      assertThat(stores.homework().ofLearner("other")).hasSize(1);
      assertThat(stores.homework().ofLearner("2")).isEmpty();
    }
    try (Xueban xueban = Xueban.open(SqliteStores.at(folder))) {
      assertThat(xueban.erase(LEARNER).homework()).isEqualTo(1);
      assertThat(xueban.homework("named").life().changes())
          .extracting(HomeworkLife.Change::what)
          .contains("（已删除） 去掉 item-1；标题改为「作业」", "布置，不含已离开班级的 2 人");
    }
    assertThat(holding("student-")).isEmpty();
  }

  private static List<String> said(SqliteStores stores, String id) {
    return stores.homework().find(id).orElseThrow().life().changes().stream()
        .map(HomeworkLife.Change::what)
        .toList();
  }

  private List<Path> holding(String text) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> holding = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
          holding.add(file);
        }
      }
      return holding;
    }
  }

  /** Writes the folder, its people by the migrations of then. */
  private void write(Homework... homework) throws Exception {
    SqliteStores.at(folder).close();
    Path file = folder.resolve(SqliteStores.PEOPLE);
    for (String end : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(Path.of(file + end));
    }
    SQLiteDataSource source = new SQLiteDataSource(SqliteSession.config());
    source.setUrl("jdbc:sqlite:" + file);
    Flyway.configure(SqliteSchema.class.getClassLoader())
        .dataSource(source)
        .locations(SqliteSchema.LEARNERS.location())
        .target("11")
        .load()
        .migrate();
    StoredJson<Homework> json = new StoredJson<>(Homework.class);
    try (SqliteSession session = SqliteSession.open(file)) {
      for (Homework one : homework) {
        session.update(
            "INSERT INTO homework (id, class_id, created_second, created_nano, form, json,"
                + " revision, state) VALUES (?, ?, ?, 0, 1, ?, ?, 'ISSUED')",
            one.id(),
            one.classId(),
            AT.getEpochSecond(),
            json.write(one),
            one.revision());
      }
      session.execute("PRAGMA user_version=11");
    }
  }

  private static Homework homework(String id, String... said) {
    List<HomeworkLife.Change> changes = new ArrayList<>();
    for (String what : said) {
      changes.add(new HomeworkLife.Change(changes.size() + 2, AT, "王老师", what));
    }
    HomeworkLife life =
        new HomeworkLife(
            HomeworkState.ISSUED,
            changes.size() + 1,
            Duration.ZERO,
            0,
            AT,
            new TreeMap<>(),
            changes);
    return new Homework(
        id,
        "8-2",
        "作业",
        List.of("add"),
        AT,
        null,
        Duration.ofMinutes(30),
        List.of(),
        List.of(),
        0,
        "",
        "",
        life);
  }
}
