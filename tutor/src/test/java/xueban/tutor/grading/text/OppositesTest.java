package xueban.tutor.grading.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OppositesTest {
  @ParameterizedTest
  @CsvSource({
    "速度变小, 速度变大, 小",
    "放热, 吸热, 放热",
    "the bulb is dimmer, the bulb gets brighter, dimmer",
    "the switch is closed, the switch is open, closed",
  })
  void clashes_opposite_named(String answer, String reference, String clash) {
    assertThat(Opposites.clashes(answer, reference)).contains(clash);
  }

  @Test
  void clashes_bothSidesSaid_none() {
    assertThat(Opposites.clashes("压力大面积小", "面积小压力大")).isEmpty();
    assertThat(Opposites.clashes("on the table", "the table")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"不是, 1", "it isn't closed, 1", "没有不同, 2", "closed, 0", "note, 0"})
  void negations_counted(String text, int count) {
    assertThat(Opposites.negations(text)).isEqualTo(count);
  }

  @ParameterizedTest
  @CsvSource({"不对, -1", "对, 1", "no it cannot, -1", "nothing, 0", "yes, 1", "密度, 0"})
  void stance_beginning_decides(String text, int stance) {
    assertThat(Opposites.stance(text)).isEqualTo(stance);
  }
}
