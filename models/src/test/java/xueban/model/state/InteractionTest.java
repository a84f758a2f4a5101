package xueban.model.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InteractionTest {
  @Test
  void minutes_ofAGap_areThoseThatWereOrUpTo30PercentLess() {
    for (long minutes = 0; minutes < 200_000; minutes += 1 + minutes / 50) {
      int gap = Interaction.gap(minutes);
      long least = Interaction.minutes(gap);
      assertThat(least).isLessThanOrEqualTo(minutes);
      assertThat(least + 1).isGreaterThan((minutes + 1) * 7 / 10);
      assertThat(Interaction.gap(least)).isEqualTo(gap);
    }
  }
}
