package xueban.model.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.XuebanException;
import xueban.model.Help;
import xueban.model.ResponseEvent;

class ResponseRatingTest {
  private static final Duration USUAL = Duration.ofSeconds(60);

  private static Rating of(double score, Help help) {
    return ResponseRating.of(score, help, Duration.ofSeconds(40), USUAL);
  }

  @Test
  void of_helpCounts() {
    assertThat(of(1, Help.NONE)).isEqualTo(Rating.GOOD);
    assertThat(of(1, Help.HINT)).isEqualTo(Rating.HARD);
    assertThat(of(1, Help.WORKED_EXAMPLE)).isEqualTo(Rating.HARD);
    assertThat(of(1, Help.SOLUTION)).isEqualTo(Rating.AGAIN);
    assertThat(of(0, Help.NONE)).isEqualTo(Rating.AGAIN);
    assertThat(of(0.49, Help.HINT)).isEqualTo(Rating.AGAIN);
    assertThat(of(0.5, Help.NONE)).isEqualTo(Rating.HARD);
  }

  @Test
  void of_quick_isEasyOnlyUnaidedAndWhenTheUsualTimeIsKnown() {
    Duration quick = Duration.ofSeconds(30);
    assertThat(ResponseRating.of(1, Help.NONE, quick, USUAL)).isEqualTo(Rating.EASY);
    assertThat(ResponseRating.of(1, Help.NONE, quick.plusMillis(1), USUAL)).isEqualTo(Rating.GOOD);
    assertThat(ResponseRating.of(1, Help.HINT, quick, USUAL)).isEqualTo(Rating.HARD);
    assertThat(ResponseRating.of(1, Help.NONE, quick, null)).isEqualTo(Rating.GOOD);
    assertThat(ResponseRating.of(1, Help.NONE, null, USUAL)).isEqualTo(Rating.GOOD);
    assertThat(ResponseRating.of(1, Help.NONE, Duration.ZERO, Duration.ZERO))
        .isEqualTo(Rating.GOOD);
  }

  @Test
  void of_event_readsItsScoreAndHelp() {
    ResponseEvent event =
        new ResponseEvent(
            "e", "ming", Instant.EPOCH, "item", 1, List.of("c"), 1, Help.HINT, null, "");
    assertThat(ResponseRating.of(event)).isEqualTo(Rating.HARD);
    assertThat(ResponseRating.of(event.withScore(0))).isEqualTo(Rating.AGAIN);
  }

  @Test
  void of_noScore_isRefused() {
    assertThatThrownBy(() -> of(Double.NaN, Help.NONE))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("score: NaN");
    assertThatThrownBy(() -> of(1.5, Help.NONE)).hasMessageContaining("1.5 must be in [0, 1]");
  }
}
