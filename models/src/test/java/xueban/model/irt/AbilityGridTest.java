package xueban.model.irt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class AbilityGridTest {
  @Test
  void eap_wholeAnswers_isThatOfThePosterior() {
    for (long seed = 1; seed <= 50; seed++) {
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      AbilityGrid grid = new AbilityGrid();
      AbilityPosterior posterior = AbilityPosterior.prior(Ability.UNSEEN);
      for (int i = 0; i < 64; i++) {
        LogisticCurve curve =
            new LogisticCurve(0.2 + 3 * random.nextDouble(), random.nextGaussian(), 0);
        int right = random.nextInt(2);
        grid.answer(LogOddsLine.of("item", curve), right, 1);
        posterior = posterior.after(curve, right);
      }
      assertThat(grid.eap().estimate())
          .as("seed " + seed)
          .isCloseTo(posterior.eap().estimate(), within(1e-9));
      assertThat(grid.eap().standardError())
          .as("seed " + seed)
          .isCloseTo(posterior.eap().standardError(), within(1e-9));
    }
  }

  @Test
  void eap_steepCurvesAndFractions_stayFinite() {
    AbilityGrid grid = new AbilityGrid();
    for (int i = 0; i < 64; i++) {
      grid.answer(new LogOddsLine(100, i % 2 == 0 ? 100 : -100, 0), i % 3 == 0 ? 1 : 0, 1);
      grid.answer(new LogOddsLine(1, 0, 0), 0.5, 0.5);
    }
    assertThat(grid.eap().estimate()).isBetween(-6.0, 6.0);
  }

  /** Half of an answer twice is one answer. */
  @Test
  void answer_halves_addUp() {
    LogOddsLine line = new LogOddsLine(1.5, -0.5, 0);
    AbilityGrid whole = new AbilityGrid();
    AbilityGrid halves = new AbilityGrid();
    whole.answer(line, 1, 1);
    halves.answer(line, 1, 0.5);
    halves.answer(line, 1, 0.5);
    assertThat(halves.eap().estimate()).isCloseTo(whole.eap().estimate(), within(1e-12));
  }
}
