package xueban.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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

  @AfterEach
  void close() throws IOException {
    stores.close();
  }
}
