package xueban.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TitleUpdatesTest {
  @Test
  void mostTouched_growsWithTheTitlesBetweenItsBounds() {
    assertThat(TitleUpdates.mostTouched(0)).isEqualTo(5_000);
    assertThat(TitleUpdates.mostTouched(20_000)).isEqualTo(5_000);
    assertThat(TitleUpdates.mostTouched(40_000)).isEqualTo(10_000);
    assertThat(TitleUpdates.mostTouched(20_000_000)).isEqualTo(100_000);
  }
}
