package xueban.tutor.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.tutor.answer.draft.InMemoryTokenLedger;
import xueban.tutor.answer.draft.TokenLedger;

class TokenBudgetTest {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final SetClock clock = new SetClock(Instant.parse("2026-11-30T15:59:00Z"));
  private final TokenBudget budget = new TokenBudget(100, 250, clock, CHINA);

  @Test
  void take_learnersLimit_othersGoOn() {
    assertThat(budget.take("ming", 80)).isPresent();
    assertThat(budget.take("ming", 30)).isEmpty();
    assertThat(budget.take("hong", 80)).isPresent();
    assertThat(budget.take("lan", 91)).isEmpty(); // the month's
    assertThat(budget.take("", 90)).isPresent();
    assertThat(budget.spentThisMonth()).isEqualTo(250);
  }

  @Test
  void settle_givesBack_orCountsMore_once() {
    TokenBudget.Taken taken = budget.take("ming", 80).orElseThrow();
    taken.settle(10);
    taken.settle(0);
    assertThat(budget.spentThisMonth()).isEqualTo(10);
    assertThat(budget.take("ming", 90)).isPresent();
    budget.take("hong", 10).orElseThrow().settle(400);
    assertThat(budget.take("", 1)).isEmpty();
  }

  @Test
  void day_andMonth_beginAnewInTheZone() {
    TokenBudget.Taken late = budget.take("ming", 100).orElseThrow();
    assertThat(budget.take("ming", 1)).isEmpty();
    clock.set(Instant.parse("2026-11-30T16:00:00Z")); // midnight in China, and a new month
    assertThat(budget.spentThisMonth()).isZero();
    late.settle(0); // belongs to the month before
    assertThat(budget.spentThisMonth()).isZero();
    assertThat(budget.take("ming", 100)).isPresent();
    clock.set(Instant.parse("2026-12-01T16:00:00Z"));
    assertThat(budget.take("ming", 100)).isPresent();
    assertThat(budget.spentThisMonth()).isEqualTo(200);
  }

  @Test
  void take_sideBySide_neverMoreThanThereIs() throws Exception {
    AtomicInteger granted = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int k = 0; k < 100; k++) {
                      granted.addAndGet(budget.take("", 1).isPresent() ? 1 : 0);
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(granted.get()).isEqualTo(250);
  }

  @Test
  void overTheSameLedger_goesOnFromWhatWasSpent() {
    InMemoryTokenLedger ledger = new InMemoryTokenLedger();
    TokenBudget before = new TokenBudget(100, 250, clock, CHINA, ledger);
    before.take("ming", 80).orElseThrow().settle(60);
    before.take("hong", 90);
    TokenBudget after = new TokenBudget(100, 250, clock, CHINA, ledger);
    assertThat(after.spentThisMonth()).isEqualTo(150);
    assertThat(after.take("ming", 41)).isEmpty();
    assertThat(after.take("ming", 40)).isPresent();
    assertThat(after.take("lan", 61)).isEmpty();
    clock.set(Instant.parse("2026-11-30T16:00:00Z")); // a new month
    assertThat(new TokenBudget(100, 250, clock, CHINA, ledger).spentThisMonth()).isZero();
  }

  @Test
  void aLedgerThatFails_stopsNobody_andTheLimitHolds() {
    TokenLedger broken =
        new TokenLedger() {
          @Override
          public void add(LocalDate day, String learner, long tokens) {
            throw new XuebanException(ErrorCode.DISK_FULL, "no room");
          }

          @Override
          public void correct(LocalDate day, String learner, long difference) {
            throw new XuebanException(ErrorCode.DISK_FULL, "no room");
          }

          @Override
          public long spent(LocalDate day, String learner) {
            throw new XuebanException(ErrorCode.CORRUPT, "torn");
          }

          @Override
          public long spentSince(LocalDate day) {
            throw new XuebanException(ErrorCode.CORRUPT, "torn");
          }

          @Override
          public void dropBefore(LocalDate day) {}

          @Override
          public void forget(String learner) {}
        };
    TokenBudget budget = new TokenBudget(100, 250, clock, CHINA, broken);
    TokenBudget.Taken taken = budget.take("ming", 100).orElseThrow();
    assertThat(budget.take("ming", 1)).isEmpty();
    assertThat(budget.spentThisMonth()).isEqualTo(100);
    taken.settle(60);
    assertThat(budget.spentThisMonth()).isEqualTo(60);
  }

  @Test
  void settle_afterTheLearnerWasForgotten_leavesTheLearnerOutOfTheLedger() {
    InMemoryTokenLedger ledger = new InMemoryTokenLedger();
    LocalDate day = LocalDate.of(2026, 11, 30);
    TokenBudget.Taken taken =
        new TokenBudget(100, 250, clock, CHINA, ledger).take("ming", 40).orElseThrow();
    assertThat(ledger.spent(day, "ming")).isEqualTo(40);
    ledger.forget("ming");
    taken.settle(8);
    assertThat(ledger.spent(day, "ming")).isZero();
    assertThat(ledger.spentSince(day)).isEqualTo(8);
  }

  @Test
  void limits_belowZero_areRefused() {
    assertThatThrownBy(() -> new TokenBudget(-1, 0, clock, CHINA))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("-1");
  }
}
