package xueban.model.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ForgettingCurveTest {
  private static final int DAY = 24 * 60;

  @Test
  void recall_isOneAtOnce_andNineTenthsAfterTheStability() {
    int code = ForgettingCurve.code(10);
    assertThat(ForgettingCurve.recall(code, 0)).isEqualTo(1);
    assertThat(ForgettingCurve.recall(code, -5)).isEqualTo(1);
    assertThat(ForgettingCurve.recall(code, 10 * DAY)).isCloseTo(0.9, within(0.001));
    assertThat(ForgettingCurve.recall(code, 11 * DAY)).isLessThan(0.9);
  }

  @Test
  void code_days_giveTheSameCode() {
    for (int code = 1; code < ForgettingCurve.CODES; code++) {
      assertThat(ForgettingCurve.code(ForgettingCurve.days(code))).isEqualTo(code);
    }
    assertThat(ForgettingCurve.code(1e-9)).isEqualTo(1);
    assertThat(ForgettingCurve.code(1e9)).isEqualTo(4095);
  }

  /** FSRS-6 with D = 5, R = .9: values worked out by hand from the formulas. */
  @Test
  void next_asTheFormulasSay() {
    int tenDays = ForgettingCurve.code(10);
    double gain = 6.5023 * 6 * 0.6814 * 0.0829; // e^1.8722 (11 - D) 10^-.1666 (e^.0796 - 1)
    assertThat(ForgettingCurve.days(ForgettingCurve.next(tenDays, 10 * DAY, 1)))
        .isCloseTo(10 * (1 + gain), within(0.2));
    double lapse = 1.4835 * 0.9059 * 0.8784 * 1.1792; // w11 D^-w12 (11^w13 - 1) e^(.1 w14)
    assertThat(ForgettingCurve.days(ForgettingCurve.next(tenDays, 10 * DAY, 0)))
        .isCloseTo(lapse, within(0.02));
  }

  @Test
  void next_rightNeverShortens_wrongNeverLengthens_spacingHelps() {
    SplittableRandom random = new SplittableRandom(9);
    for (int i = 0; i < 5_000; i++) {
      int code = 1 + random.nextInt(4095);
      long elapsed = random.nextLong(1_000L * DAY);
      int right = ForgettingCurve.next(code, elapsed, 1);
      assertThat(right).isGreaterThanOrEqualTo(code);
      assertThat(ForgettingCurve.next(code, elapsed, 0)).isLessThanOrEqualTo(code);
      assertThat(ForgettingCurve.next(code, elapsed + DAY, 1)).isGreaterThanOrEqualTo(right);
      assertThat(ForgettingCurve.recall(code, elapsed))
          .isBetween(0.0, 1.0)
          .isGreaterThanOrEqualTo(ForgettingCurve.recall(code, elapsed + 1));
    }
    int massed = ForgettingCurve.first(1);
    for (int i = 0; i < 50; i++) {
      massed = ForgettingCurve.next(massed, 1, 1);
    }
    assertThat(ForgettingCurve.days(massed)).isLessThan(3);
  }
}
