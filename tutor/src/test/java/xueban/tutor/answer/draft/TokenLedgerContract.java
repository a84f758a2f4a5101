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
    ledger.correct(MONDAY, "ming", -30);
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

  @Test
  void correct_ofAForgottenLearner_isNobodys_andTheSumsStayRight() {
    for (long needed : new long[] {800, 4_000, 4_300}) {
      ledger.add(MONDAY, "ming", 4_000);
      ledger.forget("ming");
      ledger.correct(MONDAY, "ming", needed - 4_000);
      assertThat(ledger.spent(MONDAY, "ming")).isZero();
    }
    assertThat(ledger.spent(MONDAY, "")).isEqualTo(9_100);
    ledger.forget("ming");
    assertThat(ledger.spentSince(MONDAY)).isEqualTo(9_100);
  }

  @Test
  void correct_ofACallFromBeforeTheLearnerWasForgotten_givesNoCredit() {
    ledger.add(MONDAY, "ming", 4_000);
    ledger.forget("ming");
    ledger.add(MONDAY, "ming", 100);
    ledger.correct(MONDAY, "ming", -3_200);
    assertThat(ledger.spent(MONDAY, "ming")).isEqualTo(100);
    assertThat(ledger.spent(MONDAY, "")).isEqualTo(800);
  }

  @Test
  void correct_ofNobodysOrAnUnknownDay_counts() {
    ledger.add(MONDAY, "", 10);
    ledger.correct(MONDAY, "", -4);
    ledger.correct(MONDAY.plusDays(1), "ming", 5);
    assertThat(ledger.spent(MONDAY, "")).isEqualTo(6);
    assertThat(ledger.spent(MONDAY.plusDays(1), "ming")).isZero();
    assertThat(ledger.spentSince(MONDAY)).isEqualTo(11);
  }
}
