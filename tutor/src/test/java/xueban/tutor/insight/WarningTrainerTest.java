package xueban.tutor.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import xueban.XuebanException;

class WarningTrainerTest {
  @Test
  void simulated_isWhatShips() {
    WarningWeights made = WarningTrainer.simulated();
    WarningWeights ships = WarningWeights.shipped();
    assertThat(ships.base()).as("base of %s", made).isCloseTo(made.base(), within(1e-4));
    double[] numbers = made.numbers();
    for (int k = 0; k < numbers.length; k++) {
      assertThat(ships.numbers()[k]).as("%d of %s", k, made).isCloseTo(numbers[k], within(1e-4));
    }
    assertThat(ships.threshold()).isEqualTo(made.threshold());
  }

  @Test
  void fit_findsTheSignThatTells_andLeavesOutOneThatNeverVaries() {
    Random random = new Random(7);
    List<List<WarningCase>> classes = new ArrayList<>();
    for (int k = 0; k < 50; k++) {
      List<WarningCase> ofClass = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        double tells = random.nextGaussian();
        double noise = random.nextGaussian();
        double next = WarningTrainer.risk(tells + 0.3 * random.nextGaussian());
        ofClass.add(
            new WarningCase(
                "l" + i, new WarningSigns(tells, noise, 0, 0, 0, 0, 0), 0.5, 0.5, next));
      }
      classes.add(ofClass);
    }
    WarningWeights fitted = WarningTrainer.fit(classes);
    assertThat(fitted.predicted()).isLessThan(-3);
    assertThat(fitted.recent()).isCloseTo(0, within(0.3));
    assertThat(fitted.overall()).isZero();
    assertThat(fitted.threshold()).isBetween(0.1, 0.6);
  }

  @Test
  void fit_nobodyNeededHelp_saysSo() {
    List<WarningCase> alike = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      alike.add(new WarningCase("l" + i, new WarningSigns(i, 0, 0, 0, 0, 0, 0), 1, 1, 1));
    }
    assertThatThrownBy(() -> WarningTrainer.fit(List.of(alike)))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("0 of 10 fell behind their class");
  }

  @Test
  void neededHelp_isBelowTheInterpolatedPercentile() {
    List<WarningCase> five = new ArrayList<>();
    for (double share : new double[] {0.9, 0.2, 0.5, 0.7, 0.6}) {
      five.add(new WarningCase("l", new WarningSigns(0, 0, 0, 0, 0, 0, 0), 0, 0, share));
    }
    // place .2 · 4 = .8 between .2 and .5: the bound is .44
    assertThat(WarningCase.neededHelp(five)).containsExactly(false, true, false, false, false);
    assertThat(WarningCase.neededHelp(List.of())).isEmpty();
    assertThat(WarningCase.classes(five, 2)).hasSize(3);
    assertThat(WarningCase.classes(five, 40)).containsExactly(five);
    assertThat(Arrays.stream(WarningWeights.means(WarningCase.signs(five))).sum()).isZero();
  }
}
