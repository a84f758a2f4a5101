package xueban.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.LearnerEvent;
import xueban.model.LearnerEventCodec;
import xueban.model.LearnerLog;
import xueban.model.LoggedEvent;
import xueban.recommend.Item;
import xueban.recommend.ItemKind;
import xueban.recommend.Metadata;

final class DiskFullTest {
  @TempDir Path folder;

  /** SQLite's limit of pages ends in the same SQLITE_FULL as a disk without room. */
  @Test
  void append_noMorePages_isRefusedWhole_readsGoOn_andRecovers() {
    try (SqliteFile file = SqliteFile.open(folder.resolve("learners.db"), SqliteSchema.LEARNERS)) {
      LearnerLog log = new SqliteLearnerLog(file);
      log.append(Events.responses("before", 10));
      assertThat(log.size()).isEqualTo(10);
      long pages = setMostPages(file, 1); // SQLite raises this to what the file has.

      for (int i = 0; i < 3; i++) {
        requireFull(() -> log.append(Events.responses("refused", 5_000)));
      }
      assertThat(log.size()).isEqualTo(10);
      assertThat(log.read("learner-3", 0, 10)).hasSize(1);

      setMostPages(file, pages + 10_000);
      long first = log.append(Events.responses("after", 5_000)).getFirst();
      assertThat(first).isEqualTo(11);
      assertThat(log.size()).isEqualTo(5_010);
      assertThat(log.read("learner-3", 0, 1_000)).hasSize(501);
    }
  }

  @Test
  void read_logAheadOfItsIndex_noMorePages_findsAllTheSame() {
    try (SqliteFile file = SqliteFile.open(folder.resolve("learners.db"), SqliteSchema.LEARNERS)) {
      new SqliteLearnerLog(file).append(Events.responses("e", 30));
    }
    try (SqliteFile file = SqliteFile.open(folder.resolve("learners.db"), SqliteSchema.LEARNERS)) {
      appendWithoutIndex(file, 3_000);
      long pages = setMostPages(file, 1);
      LearnerLog log = new SqliteLearnerLog(file);
      requireAllFound(log);
      setMostPages(file, pages + 10_000);
      requireAllFound(log);
      assertThat(file.<Long>read(s -> s.number("SELECT position FROM index_progress")))
          .isEqualTo(3_000);
    }
  }

  /** Appends e-10 to e-N, of which the first twenty are there already, and a new learner. */
  private static void appendWithoutIndex(SqliteFile file, int last) {
    List<LearnerEvent> events = new ArrayList<>(Events.responses("e", last - 20));
    events.subList(0, 10).clear();
    events.set(events.size() - 1, Events.response("newcomer", "n"));
    file.write(
        WriteLane.IMPORT,
        0,
        session -> {
          long position = 30;
          for (LearnerEvent event : events) {
            byte[] bytes = LearnerEventCodec.encode(event);
            position++;
            session.update(
                "INSERT INTO learner_event (position, checksum, event) VALUES (?, ?, ?)",
                position,
                Checksum.of(position, bytes),
                bytes);
          }
          return 0;
        });
  }

  private static void requireAllFound(LearnerLog log) {
    assertThat(log.size()).isEqualTo(2_980);
    List<LoggedEvent> all = log.read("learner-4", 0, 1_000);
    assertThat(all).hasSize(298).extracting(e -> e.event().eventId()).doesNotHaveDuplicates();
    assertThat(all).extracting(LoggedEvent::position).isSorted();
    List<LoggedEvent> page = log.read("learner-4", all.get(1).position(), 7);
    assertThat(page).isEqualTo(all.subList(2, 9));
    assertThat(log.known("learner-4", Set.of("e-4", "e-2974", "e-2984")))
        .containsExactlyInAnyOrder("e-4", "e-2974");
    assertThat(log.lastPosition("learner-4")).isEqualTo(all.getLast().position());
    assertThat(log.lastPosition("newcomer")).isPositive();
    assertThat(log.learners("learner-8", 10)).containsExactly("learner-9", "newcomer");
    assertThat(log.learners("", 3)).containsExactly("learner-0", "learner-1", "learner-2");
  }

  @Test
  void put_noMorePages_catalogIsAsBefore_andRecovers() {
    try (SqliteFile file = SqliteFile.open(folder.resolve("catalog.db"), SqliteSchema.CATALOG)) {
      SqliteCatalogStore catalog = new SqliteCatalogStore(file);
      catalog.put(List.of(item("before", "题")));
      long version = catalog.version();
      long pages = setMostPages(file, 1);

      List<Item> large = List.of(item("a", "题".repeat(19_000)), item("b", "目".repeat(19_000)));
      requireFull(() -> catalog.put(large));
      assertThat(catalog.find("a")).isEmpty();
      assertThat(catalog.version()).isEqualTo(version);
      assertThat(catalog.itemsOf("c", "", 10)).extracting(Item::id).containsExactly("before");

      setMostPages(file, pages + 10_000);
      catalog.put(large);
      assertThat(catalog.itemsOf("c", "", 10)).extracting(Item::id).contains("a", "b");
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void append_fileSizeLimit_keepsWhatWasAcknowledged_andRecovers() throws Exception {
    long last;
    try (Child child = Child.startLimited(4_096, "fill", folder.toString())) {
      assertThat(child.await("opened")).isEqualTo("opened");
      last = Long.parseLong(child.await("last").split(" ")[1]);
      assertThat(last).isPositive();
      assertThat(child.await("DISK_FULL")).isEqualTo("DISK_FULL");
      assertThat(child.await("size")).as("read while full").startsWith("size ");
      child.exitCode();
    }
    try (SqliteStores stores = SqliteStores.at(folder)) {
      LearnerLog log = stores.learnerLog();
      assertThat(log.size()).isGreaterThanOrEqualTo(last);
      assertThat(log.append(Events.responses("after", 1)).getFirst()).isGreaterThan(last);
    }
  }

  /** Returns how many pages the file may have now. */
  private static long setMostPages(SqliteFile file, long pages) {
    return file.write(
        WriteLane.ANSWER, 0, session -> session.number("PRAGMA max_page_count=" + pages));
  }

  private static void requireFull(Runnable write) {
    assertThatThrownBy(write::run)
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DISK_FULL))
        .hasMessageContaining(".db");
  }

  private static Item item(String id, String stem) {
    return new Item(
        id,
        1,
        ItemKind.OPEN,
        Metadata.titled("题", "zh").withConcepts(List.of("c")),
        stem,
        List.of(),
        List.of(),
        "",
        List.of(),
        Double.NaN);
  }
}
