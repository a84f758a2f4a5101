package xueban.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import xueban.tutor.Stores;
import xueban.tutor.answer.DistressNotice;
import xueban.tutor.answer.NoticeStore;
import xueban.tutor.answer.NoticeStoreContract;
import xueban.tutor.answer.WaitingNotice;

final class SqliteNoticeStoreTest extends NoticeStoreContract {
  private final OpenedStores stores = new OpenedStores();

  @Override
  protected NoticeStore newStore() {
    return stores.fresh().notices();
  }

  @Test
  void reopened_keepsWhatWaits_withItsTries() {
    Instant now = Instant.parse("2026-03-02T08:00:00.5Z");
    WaitingNotice failed =
        new WaitingNotice("n", new DistressNotice("ming", "我很难过", now), 0, now).failed(now);
    stores.fresh().notices().put(failed);
    assertThat(stores.reopened().notices().due(failed.next(), 9)).containsExactly(failed);
  }

  @Test
  void due_oneThatCannotBeRead_holdsUpNoOther() throws SQLException {
    Instant now = Instant.parse("2026-03-02T08:00:00Z");
    SqliteStores opened = stores.fresh();
    WaitingNotice good =
        new WaitingNotice("good", new DistressNotice("hong", "我很难过", now), 0, now.plusSeconds(1));
    opened.notices().put(new WaitingNotice("bad", new DistressNotice("ming", "我很难过", now), 0, now));
    opened.notices().put(good);
    stores.run("UPDATE notice SET json = '{' WHERE id = 'bad'");

    Instant later = now.plusSeconds(2);
    assertThat(opened.notices().due(later, 9)).containsExactly(good);
    opened.notices().remove("good");
    assertThat(opened.notices().nextTry().orElseThrow()).isAfter(later);
    assertThat(opened.notices().size()).isEqualTo(1);
  }

  @Test
  void noticesWait_isToldWithoutOpening() throws IOException {
    Path folder = Files.createTempDirectory("xueban-installation");
    try (SqliteInstallation installation = SqliteInstallation.open(folder)) {
      installation.createTenant("a", "甲");
      assertThat(installation.noticesWait("a")).as("never opened").isFalse();
      Instant now = Instant.parse("2026-03-02T08:00:00Z");
      try (Stores of = installation.open("a")) {
        assertThat(installation.noticesWait("a")).isFalse();
        of.notices().put(new WaitingNotice("n", new DistressNotice("ming", "难过", now), 0, now));
      }
      assertThat(installation.noticesWait("a")).isTrue();
    }
  }

  @AfterEach
  void close() throws IOException {
    stores.close();
  }
}
