package xueban.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.LearnerEvent;
import xueban.model.LearnerEventCodec;
import xueban.model.LearnerLog;

final class SqliteFileTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void migrate_reachesTheVersionItSays(SqliteSchema schema) {
    for (int i = 0; i < 2; i++) {
      try (SqliteFile file = SqliteFile.open(folder.resolve("some.db"), schema)) {
        long last =
            file.read(
                s -> s.number("SELECT max(CAST(version AS INTEGER)) FROM flyway_schema_history"));
        assertThat(last).isEqualTo(schema.version());
        assertThat(file.<Long>read(s -> s.number("PRAGMA user_version"))).isEqualTo(last);
      }
    }
  }

  @Test
  void open_isDurable_andChecksForeignKeys() {
    try (SqliteFile file = learners()) {
      String journal =
          file.read(s -> s.first("PRAGMA journal_mode", r -> r.getString(1)).orElseThrow());
      assertThat(journal).isEqualTo("wal");
      long synchronous = file.write(WriteLane.ANSWER, 0, s -> s.number("PRAGMA synchronous"));
      assertThat(synchronous).as("FULL").isEqualTo(2);
      assertThat(file.<Long>read(s -> s.number("PRAGMA foreign_keys"))).isEqualTo(1);
    }
  }

  @Test
  void write_afterDerivedData_waitsForTheDiskAgain() {
    try (SqliteFile file = learners()) {
      long derived = file.write(WriteLane.DERIVED, 0, s -> s.number("PRAGMA synchronous"));
      long answer = file.write(WriteLane.ANSWER, 0, s -> s.number("PRAGMA synchronous"));
      assertThat(derived).as("NORMAL").isEqualTo(1);
      assertThat(answer).as("FULL").isEqualTo(2);
    }
  }

  @Test
  void write_oneOfACommitIsRefused_othersAreKept() throws Exception {
    try (SqliteFile file = learners()) {
      CountDownLatch gate = new CountDownLatch(1);
      block(file, gate);
      PendingWrite<Integer> good = insert("a");
      PendingWrite<Integer> refused =
          new PendingWrite<>(
              WriteLane.ANSWER,
              10,
              session -> {
                insertRow(session, "b");
                throw new XuebanException(ErrorCode.CONFLICT, "no");
              },
              result -> {});
      PendingWrite<Integer> broken =
          new PendingWrite<>(
              WriteLane.ANSWER, 10, session -> session.update("NONSENSE"), result -> {});
      PendingWrite<Integer> last = insert("c");
      List.of(good, refused, broken, last).forEach(file::submit);
      gate.countDown();
      assertThat(good.await()).isEqualTo(1);
      assertThat(last.await()).isEqualTo(1);
      requireCode(ErrorCode.CONFLICT, refused::await);
      requireCode(ErrorCode.INTERNAL, broken::await);
      List<String> kept =
          file.read(s -> s.all("SELECT id FROM class_group ORDER BY id", r -> r.getString(1)));
      assertThat(kept).containsExactly("a", "c");
    }
  }

  @Test
  void append_queueFull_isOverloaded_andNothingIsTaken() throws Exception {
    try (SqliteFile file =
        SqliteFile.open(folder.resolve("learners.db"), SqliteSchema.LEARNERS, 10_000)) {
      LearnerLog log = new SqliteLearnerLog(file);
      CountDownLatch gate = new CountDownLatch(1);
      block(file, gate);
      PendingWrite<Integer> large =
          new PendingWrite<>(WriteLane.ANSWER, 9_900, session -> 0, result -> {});
      file.submit(large);
      for (int i = 0; i < 3; i++) {
        requireCode(ErrorCode.OVERLOADED, () -> log.append(Events.responses("refused", 2)));
      }
      gate.countDown();
      large.await();
      assertThat(log.size()).isZero();
      assertThat(log.append(Events.responses("taken", 2))).containsExactly(1L, 2L);
      assertThat(log.size()).isEqualTo(2);
    }
  }

  @Test
  void open_indexIsBehindOrMissing_isCaughtUpByTheFirstRead() {
    List<LearnerEvent> events = Events.responses("e", 2_345);
    try (SqliteFile file = learners()) {
      new SqliteLearnerLog(file).append(events.subList(0, 300));
    }
    // A kill right after the acknowledgement leaves the log ahead of its index.
    try (SqliteFile file = learners()) {
      file.write(
          WriteLane.IMPORT,
          0,
          session -> {
            for (int i = 300; i < events.size(); i++) {
              byte[] bytes = LearnerEventCodec.encode(events.get(i));
              session.update(
                  "INSERT INTO learner_event (position, checksum, event) VALUES (?, ?, ?)",
                  i + 1,
                  Checksum.of(i + 1, bytes),
                  bytes);
            }
            return 0;
          });
    }
    try (SqliteFile file = learners()) {
      LearnerLog log = new SqliteLearnerLog(file);
      assertThat(log.read("learner-4", 0, 1_000)).hasSize(235);
      assertThat(log.known("learner-4", Set.of("e-2344", "e-2345"))).containsExactly("e-2344");
      assertThat(log.size()).isEqualTo(2_345);
      assertThat(log.append(Events.responses("f", 1))).containsExactly(2_346L);
    }
  }

  @Test
  void close_keepsWhatWasTaken_refusesTheRest() throws Exception {
    SqliteStores stores = SqliteStores.at(folder);
    LearnerLog log = stores.learnerLog();
    log.append(Events.responses("e", 10));
    stores.close();
    stores.close();
    requireCode(ErrorCode.NOT_AVAILABLE, () -> log.append(Events.responses("f", 1)));
    requireCode(ErrorCode.NOT_AVAILABLE, () -> log.read("learner-1", 0, 10));
    requireCode(ErrorCode.NOT_AVAILABLE, () -> stores.catalog().size());
    requireCode(ErrorCode.NOT_AVAILABLE, () -> stores.graph().load());
    try (SqliteStores again = SqliteStores.at(folder)) {
      assertThat(again.learnerLog().size()).isEqualTo(10);
    }
  }

  private SqliteFile learners() {
    return SqliteFile.open(folder.resolve("learners.db"), SqliteSchema.LEARNERS);
  }

  private static PendingWrite<Integer> insert(String id) {
    return new PendingWrite<>(WriteLane.ANSWER, 10, s -> insertRow(s, id), result -> {});
  }

  private static int insertRow(SqliteSession session, String id) throws SQLException {
    return session.update("INSERT INTO class_group (id, form, json) VALUES (?, 1, '{}')", id);
  }

  /** Keeps the writing thread busy, so that the writes behind it wait and share one commit. */
  private static void block(SqliteFile file, CountDownLatch gate) throws InterruptedException {
    CountDownLatch busy = new CountDownLatch(1);
    file.submit(
        new PendingWrite<>(
            WriteLane.ANSWER,
            0,
            session -> {
              busy.countDown();
              try {
                gate.await();
                return 0;
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            },
            result -> {}));
    busy.await();
  }

  private static void requireCode(ErrorCode code, Runnable action) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(XuebanException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
