package xueban.tutor.answer.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link TokenLedger} does. Extend it and say how an empty one is made. */
public abstract class TokenLedgerContract {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  private TokenLedger ledger;

  /** Returns an empty ledger. */
  protected abstract TokenLedger newLedger() throws Exception;

  @BeforeEach
  void openLedger() throws Exception {
    ledger = newLedger();
  }

  @Test
  void empty_nothingIsSpent() {
    assertThat(ledger.spent(MONDAY, "ming")).isZero();
    assertThat(ledger.spentSince(MONDAY)).isZero();
    ledger.dropBefore(MONDAY);
    ledger.forget("ming");
  }

  @Test
  void add_sumsByDayAndLearner() {
    ledger.add(MONDAY, "ming", 100);
    ledger.add(MONDAY, "ming", -30);
    ledger.add(MONDAY, "", 5);
    ledger.add(MONDAY.plusDays(1), "ming", 2);
    assertThat(ledger.spent(MONDAY, "ming")).isEqualTo(70);
    assertThat(ledger.spent(MONDAY, "hong")).isZero();
    assertThat(ledger.spentSince(MONDAY)).isEqualTo(77);
    assertThat(ledger.spentSince(MONDAY.plusDays(1))).isEqualTo(2);
  }

  @Test
  void dropBefore_leavesThatDay() {
    ledger.add(MONDAY, "ming", 1);
    ledger.add(MONDAY.plusDays(1), "ming", 2);
    ledger.dropBefore(MONDAY.plusDays(1));
    assertThat(ledger.spentSince(MONDAY)).isEqualTo(2);
    assertThat(ledger.spent(MONDAY, "ming")).isZero();
  }

  @Test
  void forget_keepsTheSums() {
    ledger.add(MONDAY, "ming", 70);
    ledger.add(MONDAY, "", 5);
    ledger.add(MONDAY, "hong", 3);
    ledger.forget("ming");
    ledger.forget("ming");
    assertThat(ledger.spent(MONDAY, "ming")).isZero();
    assertThat(ledger.spent(MONDAY, "")).isEqualTo(75);
    assertThat(ledger.spentSince(MONDAY)).isEqualTo(78);
  }
}
