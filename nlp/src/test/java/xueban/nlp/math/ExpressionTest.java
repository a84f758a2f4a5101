package xueban.nlp.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
  @ParameterizedTest
  @CsvSource({
    "1+2×3, 7",
    "(1＋2)×3, 9",
    "−3², -9",
    "(−3)², 9",
    "2^10, 1024",
    "2^-2, 1/4",
    "6÷4, 3/2",
    "12÷2÷3, 2",
    "7−2−1, 4",
    "√16+|−3|, 7",
    "3√4, 6",
    "1.25×4, 5",
    "5×(−2), -10",
    "5×−2, -10",
    "[1+(2−3)]×4, 0",
  })
  void value_ofNumbers(String text, String value) {
    assertThat(Expression.parse(text).value()).hasToString(value);
  }

  @ParameterizedTest
  @CsvSource({"2x²−3x+1, 10", "1/2x, 3/2", "2(x−1)(x+1), 16", "xy, 6", "−x, -3", "x^y, 9"})
  void value_ofLetters_withoutWrittenSigns(String text, String value) {
    assertThat(Expression.parse(text).value(Map.of('x', Rational.of(3), 'y', Rational.of(2))))
        .hasToString(value);
  }

  @Test
  void approximate_ofAnIrrationalRoot() {
    assertThat(Expression.parse("2√3").approximate(Map.of())).isCloseTo(3.4641, within(1e-4));
  }

  @Test
  void value_whereUndefined_saysWhy() {
    assertThatThrownBy(() -> Expression.parse("√2").value()).hasMessageContaining("not rational");
    assertThatThrownBy(() -> Expression.parse("1÷(2−2)").value()).hasMessageContaining("0");
    assertThatThrownBy(() -> Expression.parse("x").value()).hasMessageContaining("x");
    assertThatThrownBy(() -> Expression.parse("√(0−4)").value()).hasMessageContaining("-4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1+", "(1", "1)", "2..3", "x=3", "½", "|1", "一"})
  void parse_ofWhatIsNone_namesThePosition(String text) {
    assertThatThrownBy(() -> Expression.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("position");
  }

  @Test
  void parse_tooDeepOrTooLong_isRefused() {
    assertThatThrownBy(() -> Expression.parse("(".repeat(200) + "1")).hasMessageContaining("deep");
    assertThatThrownBy(() -> Expression.parse("√".repeat(200) + "1")).hasMessageContaining("deep");
    assertThatThrownBy(() -> Expression.parse("1".repeat(501))).hasMessageContaining("500");
  }
}
