package xueban.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import xueban.tutor.answer.draft.SpentLedgers;
import xueban.tutor.answer.draft.TokenLedger;
import xueban.tutor.answer.draft.TokenLedgerContract;

final class SqliteTokenLedgerTest extends TokenLedgerContract {
  private final OpenedStores stores = new OpenedStores();

  @Override
  protected TokenLedger newLedger() {
    return stores.fresh().spent().tokens();
  }

  @Test
  void reopened_keepsWhatWasSpent_eachKindApart() {
    LocalDate day = LocalDate.of(2026, 3, 2);
    SpentLedgers before = stores.fresh().spent();
    before.tokens().add(day, "ming", 70);
    before.recordings().add(day, "ming", 3);
    SpentLedgers after = stores.reopened().spent();
    assertThat(after.tokens().spent(day, "ming")).isEqualTo(70);
    assertThat(after.recordings().spent(day, "ming")).isEqualTo(3);
    after.forget("ming");
    assertThat(after.tokens().spent(day, "ming")).isZero();
    assertThat(after.recordings().spent(day, "ming")).isZero();
    assertThat(after.recordings().spentSince(day)).isEqualTo(3);
  }

  @AfterEach
  void close() throws IOException {
    stores.close();
  }
}
