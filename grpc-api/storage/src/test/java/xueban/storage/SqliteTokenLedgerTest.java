package xueban.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import xueban.tutor.answer.draft.TokenLedger;
import xueban.tutor.answer.draft.TokenLedgerContract;

final class SqliteTokenLedgerTest extends TokenLedgerContract {
  private final OpenedStores stores = new OpenedStores();

  @Override
  protected TokenLedger newLedger() {
    return stores.fresh().tokens();
  }

  @Test
  void reopened_keepsWhatWasSpent() {
    LocalDate day = LocalDate.of(2026, 3, 2);
    stores.fresh().tokens().add(day, "ming", 70);
    assertThat(stores.reopened().tokens().spent(day, "ming")).isEqualTo(70);
  }

  @AfterEach
  void close() throws IOException {
    stores.close();
  }
}
