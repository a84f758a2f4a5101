package xueban.model.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PredictionFiguresTest {
  private static PredictionFigures of(double[] p, int... right) {
    boolean[] outcomes = new boolean[right.length];
    for (int i = 0; i < right.length; i++) {
      outcomes[i] = right[i] == 1;
    }
    return PredictionFigures.of(p, outcomes);
  }

  /** Worked out by hand: right .9, .6, .4; wrong .6, .1. */
  @Test
  void of_fiveRows() {
    PredictionFigures f = of(new double[] {0.9, 0.6, 0.6, 0.4, 0.1}, 1, 1, 0, 1, 0);
    assertThat(f.rows()).isEqualTo(5);
    assertThat(f.auc()).isEqualTo((2 + 1.5 + 1) / 6);
    double loss =
        -(Math.log(0.9) + Math.log(0.6) + Math.log(0.4) + Math.log(0.4) + Math.log(0.9)) / 5;
    assertThat(f.logLoss()).isCloseTo(loss, within(1e-12));
    assertThat(f.rmse())
        .isCloseTo(Math.sqrt((0.01 + 0.16 + 0.36 + 0.36 + 0.01) / 5), within(1e-12));
    assertThat(f.accuracy()).isEqualTo(0.6);
    // bins of 1/15: .9 | .6, .6 together (1.2 predicted, 1 right) | .4 | .1
    assertThat(f.calibrationError()).isCloseTo((0.1 + 0.2 + 0.6 + 0.1) / 5, within(1e-12));
  }

  @Test
  void auc_extremes() {
    assertThat(of(new double[] {1, 0.5, 0}, 1, 1, 0).auc()).isEqualTo(1);
    assertThat(of(new double[] {1, 0.5, 0}, 0, 0, 1).auc()).isZero();
    assertThat(of(new double[] {0.7, 0.7, 0.7, 0.7}, 0, 1, 0, 1).auc()).isEqualTo(0.5);
  }

  @Test
  void auc_equalsComparingAllPairs() {
    SplittableRandom random = new SplittableRandom(12);
    for (int round = 0; round < 50; round++) {
      int rows = 5 + random.nextInt(60);
      double[] p = new double[rows];
      boolean[] right = new boolean[rows];
      for (int i = 0; i < rows; i++) {
        p[i] = random.nextInt(10) / 10.0;
        right[i] = i < 2 ? i == 0 : random.nextBoolean();
      }
      double above = 0;
      int pairs = 0;
      for (int i = 0; i < rows; i++) {
        for (int j = 0; j < rows; j++) {
          if (right[i] && !right[j]) {
            pairs++;
            above += p[i] > p[j] ? 1 : p[i] == p[j] ? 0.5 : 0;
          }
        }
      }
      assertThat(PredictionFigures.of(p, right).auc())
          .as("seed 12, round %d", round)
          .isCloseTo(above / pairs, within(1e-12));
    }
  }

  @Test
  void logLoss_certainAndWrong_isFinite() {
    PredictionFigures f = of(new double[] {1, 0}, 0, 1);
    assertThat(f.logLoss()).isCloseTo(-Math.log(1e-15), within(1e-3));
    assertThat(f.calibrationError()).isEqualTo(1);
  }

  @Test
  void of_badInput_refusedByName() {
    assertThatThrownBy(() -> of(new double[] {0.5}, 1, 0)).hasMessageContaining("2 outcomes");
    assertThatThrownBy(() -> of(new double[] {0.5, Double.NaN}, 1, 0)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> of(new double[] {0.5, 0.6}, 1, 1)).hasMessageContaining("2 of 2");
    assertThatThrownBy(() -> of(new double[] {})).hasMessageContaining("0 of 0");
  }
}
