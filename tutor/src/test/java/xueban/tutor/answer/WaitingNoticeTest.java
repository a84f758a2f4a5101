package xueban.tutor.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import xueban.XuebanException;

class WaitingNoticeTest {
  private static final Instant AT = Instant.parse("2026-03-02T08:00:00Z");

  @Test
  void failed_waitsTwiceAsLongEachTime_upToHalfAnHour_andEndsAfterADay() {
    WaitingNotice notice = new WaitingNotice("n", new DistressNotice("ming", "难过", AT), 0, AT);
    Instant now = AT;
    Duration last = Duration.ZERO;
    while (!notice.isTooOld(now)) {
      notice = notice.failed(now);
      Duration wait = Duration.between(now, notice.next());
      assertThat(wait).isGreaterThanOrEqualTo(last).isLessThan(Duration.ofMinutes(40));
      last = wait;
      now = notice.next();
    }
    assertThat(last).isGreaterThan(Duration.ofMinutes(30));
    assertThat(notice.tries()).isBetween(30, 80);
    assertThat(notice.id()).isEqualTo("n");
  }

  @Test
  void tries_belowZero_refused() {
    assertThatThrownBy(() -> new WaitingNotice("n", new DistressNotice("m", "", AT), -1, AT))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("notice.tries");
  }
}
