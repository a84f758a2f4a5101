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
import xueban.tutor.Decision;
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
        List.of(),
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

  /** What V12 dropped though it was whole, its decisions still say. */
  @Test
  void edits_thatWereWholeAtTheLongestText_areGivenBack_butNobodyElsesName() throws Exception {
    String first = "标题改为「%s」".formatted("长".repeat(80));
    String ofLayer = pad(first, "基础层加题 item-7（%s）");
    String ofOwn = pad(first, "ming 去掉 item-7（%s）");
    String cut = pad(first, "%s" + LEARNER.substring(0, 8));
    Homework layer = homework("layer", first + "；" + ofLayer);
    Homework own = homework("own", first + "；" + ofOwn);
    Homework half = homework("half", first + "；" + cut);
    Homework shorter = homework("shorter", first);
    write(
        List.of(
            edit("layer", 2, "ming", first + "；" + ofLayer),
            edit("own", 2, "ming", ofOwn),
            edit("own", 2, "hong", first),
            edit("half", 2, "ming", first + "；" + cut),
            edit("layer", 3, "ming", first + "；" + ofOwn),
            edit("shorter", 2, "ming", first)),
        layer,
        own,
        half,
        shorter);
    try (SqliteStores stores = SqliteStores.at(folder)) {
      assertThat(said(stores, "layer")).containsExactly(first + "；" + ofLayer);
      assertThat(said(stores, "own")).containsExactly(first + "；" + ofOwn);
      assertThat(said(stores, "half")).containsExactly(first);
      assertThat(said(stores, "shorter")).containsExactly(first);
    }
  }

  /** Returns an edit that makes a text of 500 characters with another before it. */
  private static String pad(String before, String edit) {
    return edit.formatted("长".repeat(500 - before.length() - 1 - edit.formatted("").length()));
  }

  private static Decision edit(String homework, int revision, String learner, String what) {
    return new Decision(
        "edit-%s-%d-%s".formatted(homework, revision, learner),
        "homework-edit",
        learner,
        0,
        AT,
        "model",
        "graph",
        "teacher-1",
        0,
        List.of(),
        0,
        List.of(),
        1,
        "homework %s, revision %d, by 王老师: %s".formatted(homework, revision, what));
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
  private void write(List<Decision> decisions, Homework... homework) throws Exception {
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
      StoredJson<Decision> texts = new StoredJson<>(Decision.class);
      for (Decision one : decisions) {
        session.update(
            "INSERT INTO decision (id, learner, form, json) VALUES (?, ?, 1, ?)",
            one.id(),
            one.learner(),
            texts.write(one));
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
