package xueban.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.tutor.answer.DistressNotice;
import xueban.tutor.answer.InMemoryNoticeStore;
import xueban.tutor.answer.NoticeStore;
import xueban.tutor.answer.WaitingNotice;

class CareOutboxTest {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

  private final InMemoryNoticeStore store = new InMemoryNoticeStore();
  private final List<String> tried = new ArrayList<>();
  private final List<Duration> waits = new ArrayList<>();
  private final List<Runnable> later = new ArrayList<>();
  private Instant now = START;
  private boolean receiverThere;
  private CareOutbox outbox = outbox(store);

  private CareOutbox outbox(NoticeStore over) {
    return new CareOutbox(
        "school",
        over,
        notice -> {
          tried.add(notice.id());
          return receiverThere ? Optional.empty() : Optional.of("HTTP 503");
        },
        new Clock() {
          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return now;
          }
        },
        (wait, work) -> {
          waits.add(wait);
          later.add(work);
        });
  }

  private void runWaiting() {
    List<Runnable> all = List.copyOf(later);
    later.clear();
    all.forEach(Runnable::run);
  }

  private static WaitingNotice notice(String id) {
    return new WaitingNotice(id, new DistressNotice("ming", "我很难过", START), 0, START);
  }

  @Test
  void take_keepsItBeforeItIsSent_andDropsItWhenItIs() {
    receiverThere = true;
    outbox.take(notice("a"));
    assertThat(store.size()).isEqualTo(1);
    assertThat(tried).isEmpty();
    runWaiting();
    assertThat(tried).containsExactly("a");
    assertThat(store.size()).isZero();
    assertThat(later).isEmpty();
  }

  @Test
  void receiverAway_triedAgainLater_afterARestartToo_withTheSameId() {
    outbox.take(notice("a"));
    runWaiting();
    assertThat(waits.getLast()).isPositive();
    assertThat(store.size()).isEqualTo(1);

    later.clear(); // the process ends
    receiverThere = true;
    now = now.plus(waits.getLast());
    outbox = outbox(store);
    outbox.deliver();
    runWaiting();
    assertThat(tried).containsExactly("a", "a");
    assertThat(store.size()).isZero();
  }

  @Test
  void manyNotices_oneWaitingPass() {
    for (int i = 0; i < 20; i++) {
      outbox.take(notice("n" + i));
    }
    assertThat(later).hasSize(1);
    runWaiting();
    assertThat(tried).hasSize(20);
    assertThat(later).hasSize(1);
  }

  @Test
  void afterADay_givenUp() {
    outbox.take(notice("a"));
    runWaiting();
    now = START.plus(WaitingNotice.LONGEST);
    runWaiting();
    assertThat(tried).hasSize(2);
    assertThat(store.size()).isZero();
    assertThat(later).isEmpty();
  }

  @Test
  void whatCannotBeKept_isTriedOnce_andTheReplyIsGiven() {
    NoticeStore full =
        new NoticeStore() {
          @Override
          public void put(WaitingNotice notice) {
            throw new XuebanException(ErrorCode.DISK_FULL, "no room");
          }

          @Override
          public void change(WaitingNotice notice) {}

          @Override
          public List<WaitingNotice> due(Instant when, int limit) {
            return List.of();
          }

          @Override
          public Optional<Instant> nextTry() {
            return Optional.empty();
          }

          @Override
          public void remove(String id) {}

          @Override
          public long size() {
            return 0;
          }

          @Override
          public int forget(String learner) {
            return 0;
          }
        };
    outbox(full).take(notice("a"));
    runWaiting();
    assertThat(tried).containsExactly("a");
  }
}
