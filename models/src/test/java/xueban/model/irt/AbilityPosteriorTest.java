package xueban.model.irt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AbilityPosteriorTest {
  private static final AbilityPosterior PRIOR = AbilityPosterior.prior(Ability.UNSEEN);

  @Test
  void prior_isThePopulation() {
    assertThat(PRIOR.eap().estimate()).isCloseTo(0, within(1e-12));
    assertThat(PRIOR.eap().standardError()).isCloseTo(1, within(1e-6));
    assertThat(PRIOR.map().standardError()).isCloseTo(1, within(1e-9));
    assertThat(PRIOR.above(0)).isCloseTo(0.5, within(1e-9));
    assertThat(PRIOR.above(1.96)).isCloseTo(0.025, within(1e-3));
  }

  @Test
  void estimates_allRightOrAllWrong_stayBounded() {
    for (int category : new int[] {0, 1}) {
      AbilityPosterior posterior = PRIOR;
      double before = 0;
      for (int i = 0; i < 300; i++) {
        posterior = posterior.after(new LogisticCurve(3, 0, 0.2), category);
        double now = posterior.eap().estimate();
        assertThat(category == 1 ? now : -now).isGreaterThan(before - 1e-9).isLessThan(6);
        assertThat(posterior.map().estimate()).isBetween(-6.0, 6.0);
        before = Math.abs(now);
      }
    }
  }

  /** Where the prior is flat beside the answers, the mode solves Σ (score - P) = θ. */
  @Test
  void map_solvesTheLikelihoodEquation() {
    AbilityPosterior posterior = PRIOR;
    double[] difficulties = {-1.5, -0.5, 0.2, 0.9, 1.4};
    int[] scores = {1, 1, 0, 1, 0};
    for (int i = 0; i < scores.length; i++) {
      posterior = posterior.after(LogisticCurve.rasch(difficulties[i]), scores[i]);
    }
    double mode = posterior.map().estimate();
    double slope = -mode;
    double information = 1;
    for (int i = 0; i < scores.length; i++) {
      LogisticCurve curve = LogisticCurve.rasch(difficulties[i]);
      slope += scores[i] - curve.expectedScore(mode);
      information += curve.information(mode);
    }
    assertThat(slope).isCloseTo(0, within(1e-3));
    assertThat(posterior.map().standardError()).isCloseTo(1 / Math.sqrt(information), within(1e-3));
  }

  @Test
  void eap_manyLearners_isUnbiasedAndItsErrorIsHonest() {
    SimulatedAnswers school = new SimulatedAnswers(3).logistic(30, 0.3, 0.2).answer(400, 30);
    double[] truth = new double[400];
    double[] found = new double[400];
    double variance = 0;
    for (int learner = 0; learner < 400; learner++) {
      AbilityPosterior posterior = PRIOR;
      for (int row = 30 * learner; row < 30 * learner + 30; row++) {
        ItemResponse response = school.responses.get(row);
        int item = Integer.parseInt(response.item().substring(1));
        posterior = posterior.after(school.curves.get(item), response.category());
      }
      truth[learner] = school.abilities.get(learner);
      found[learner] = posterior.eap().estimate();
      variance += posterior.eap().standardError() * posterior.eap().standardError() / 400;
    }
    assertThat(SimulatedAnswers.correlation(truth, found)).isGreaterThan(0.85);
    assertThat(SimulatedAnswers.rmse(truth, found)).isCloseTo(Math.sqrt(variance), within(0.06));
  }

  @Test
  void abilities_bad_refused() {
    assertThatThrownBy(() -> new Ability(Double.NaN, 1)).hasMessageContaining("estimate (NaN)");
    assertThatThrownBy(() -> new Ability(0, 0)).hasMessageContaining("standardError (0.0)");
    assertThatThrownBy(() -> PRIOR.after(LogisticCurve.rasch(0), 3))
        .hasMessageContaining("category (3)");
  }
}
