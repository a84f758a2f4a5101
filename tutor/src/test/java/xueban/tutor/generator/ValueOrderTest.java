package xueban.tutor.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ValueOrderTest {
  private static final List<Integer> PLACES = List.of(-2, 3, 1);

  @Test
  void of_theLeastFirst() {
    assertThat(ValueOrder.of(List.of(4L, 9L, 1L))).isEqualTo("y₃ < y₁ < y₂");
    assertThat(ValueOrder.of(List.of(-.5, .3, 1.0))).isEqualTo("y₁ < y₂ < y₃");
  }

  @Test
  void holds_onlyTheOrderOfTheValues_whatTheLetterIs() {
    assertThat(ValueOrder.holds("y₃ < y₁ < y₂", "x² + m", PLACES)).isTrue();
    assertThat(ValueOrder.holds("y₁ < y₂ < y₃", "(m² + 1)/x", PLACES)).isTrue();
    assertThat(ValueOrder.holds("y₁ < y₃ < y₂", "(m² + 1)/x", PLACES)).isFalse();
    assertThat(ValueOrder.holds("y₃ < y₁ < y₂", "−x²", PLACES)).isFalse();
  }

  @Test
  void holds_notForEqualValues_norForTwoOfThree() {
    assertThat(ValueOrder.holds("y₃ < y₁ < y₂", "x²", List.of(2, -2, 1))).isFalse();
    assertThat(ValueOrder.holds("y₃ < y₁", "x²", PLACES)).isFalse();
  }

  @Test
  void holds_onlyWhatIsSoForEveryLetter() {
    assertThat(ValueOrder.holds("y₁ < y₃ < y₂", "x + m", PLACES)).isTrue();
    assertThat(ValueOrder.holds("y₁ < y₃ < y₂", "m²x", PLACES)).isFalse();
    assertThat(ValueOrder.holds("y₁ < y₃ < y₂", "(m + 1)x", PLACES)).isFalse();
    assertThat(ValueOrder.holds("y₁ < y₃ < y₂", "(2 − m)x", PLACES)).isFalse();
  }

  @Test
  void holds_notForOtherNames_norForMoreThanThree() {
    for (String order :
        List.of(
            "",
            "y₄ < y₁ < y₂",
            "y₁ < y₂ < y₄",
            "y1 < y3 < y2",
            "y₃ < y₁ < y₂ < y₄",
            "y₃ < y₁ < y₂ < ",
            "y₃ < y₃ < y₂")) {
      assertThat(ValueOrder.holds(order, "x²", PLACES)).as(order).isFalse();
    }
  }
}
