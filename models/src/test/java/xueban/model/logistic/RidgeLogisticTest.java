package xueban.model.logistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import xueban.model.internal.Logistic;

class RidgeLogisticTest {
  @Test
  void fit_ofDrawnAnswers_findsTheWeightsTheyWereDrawnBy() {
    double[] truth = {-.5, 1.5, -.8};
    Random random = new Random(3);
    double[][] rows = new double[20_000][];
    boolean[] targets = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new double[] {1, random.nextGaussian(), random.nextGaussian()};
      double logOdds = truth[0] + truth[1] * rows[i][1] + truth[2] * rows[i][2];
      targets[i] = random.nextDouble() < Logistic.probability(logOdds);
    }
    double[] fitted = RidgeLogistic.fit(rows, targets, 1e-6);

    for (int k = 0; k < truth.length; k++) {
      assertThat(fitted[k]).isCloseTo(truth[k], within(.07));
    }
    // At the end the slope is 0: what is expected in each column is what was there.
    for (int k = 0; k < truth.length; k++) {
      double slope = 0;
      for (int i = 0; i < rows.length; i++) {
        double logOdds = 0;
        for (int l = 0; l < truth.length; l++) {
          logOdds += fitted[l] * rows[i][l];
        }
        slope += ((targets[i] ? 1 : 0) - Logistic.probability(logOdds)) * rows[i][k];
      }
      assertThat(slope).isCloseTo(0, within(1e-3));
    }
  }

  @Test
  void fit_parted_isHeldByThePrior_moreByAStrongerOne() {
    double[][] rows = {{1, -1}, {1, -2}, {1, 1}, {1, 2}};
    boolean[] targets = {false, false, true, true};

    double[] weak = RidgeLogistic.fit(rows, targets, .1);
    double[] strong = RidgeLogistic.fit(rows, targets, 10);

    assertThat(weak[0]).isCloseTo(0, within(1e-9));
    assertThat(weak[1]).isFinite().isGreaterThan(strong[1]);
    assertThat(strong[1]).isPositive();
  }

  @Test
  void fit_badInput_refused() {
    assertThatThrownBy(() -> RidgeLogistic.fit(new double[][] {{1}}, new boolean[] {true}, 0))
        .hasMessageContaining("precision (0.0)");
    assertThatThrownBy(() -> RidgeLogistic.fit(new double[0][], new boolean[0], 1))
        .hasMessageContaining("rows (0)");
  }
}
