package xueban.model.irt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EloTest {
  private static final Elo ELO = Elo.standard();

  @Test
  void unseen_meetUnseen_isAnEvenChance() {
    assertThat(ELO.probability(EloRating.UNSEEN, EloRating.UNSEEN, 0)).isEqualTo(0.5);
    assertThat(ELO.probability(EloRating.UNSEEN, EloRating.UNSEEN, 0.25)).isEqualTo(0.625);
  }

  @Test
  void after_firstAnswer_byHand() {
    Elo.Pair right = ELO.after(EloRating.UNSEEN, new EloRating(0, 20), 0, 1);
    assertThat(right.learner()).isEqualTo(new EloRating(0.5, 1));
    // U(20) = 1 / (1 + .05 · 20) = .5
    assertThat(right.item()).isEqualTo(new EloRating(-0.25, 21));
    assertThat(ELO.uncertainty(1_000_000)).isBetween(0.0, 1e-4);
  }

  @Test
  void ratings_manyAnswers_findDifficultiesAndAbilities() {
    SimulatedAnswers school = new SimulatedAnswers(6).logistic(60, 0, 0).answer(800, 60);
    Map<String, EloRating> learners = new TreeMap<>();
    Map<String, EloRating> items = new TreeMap<>();
    for (ItemResponse r : school.responses) {
      Elo.Pair pair =
          ELO.after(
              learners.getOrDefault(r.learner(), EloRating.UNSEEN),
              items.getOrDefault(r.item(), EloRating.UNSEEN),
              0,
              r.category());
      learners.put(r.learner(), pair.learner());
      items.put(r.item(), pair.item());
    }
    double[] difficulty = new double[60];
    double[] rated = new double[60];
    for (int i = 0; i < 60; i++) {
      difficulty[i] = school.curves.get(i).difficulty();
      rated[i] = items.get("i" + i).rating();
    }
    assertThat(SimulatedAnswers.correlation(difficulty, rated)).isGreaterThan(0.97);
    double[] ability = new double[800];
    double[] found = new double[800];
    for (int l = 0; l < 800; l++) {
      ability[l] = school.abilities.get(l);
      found[l] = learners.get("l" + l).rating();
    }
    assertThat(SimulatedAnswers.correlation(ability, found)).isGreaterThan(0.9);
  }

  @Test
  void after_betterScore_neverHurts() {
    double before = Double.NEGATIVE_INFINITY;
    for (double score = 0; score <= 1; score += 0.125) {
      Elo.Pair pair = ELO.after(new EloRating(2, 3), new EloRating(-1, 9), 0.2, score);
      assertThat(pair.learner().rating()).isGreaterThan(before);
      assertThat(pair.learner().rating() - 2)
          .isCloseTo(
              -(pair.item().rating() + 1) * ELO.uncertainty(3) / ELO.uncertainty(9), within(1e-12));
      before = pair.learner().rating();
    }
  }

  @Test
  void badInput_refused() {
    assertThatThrownBy(() -> ELO.after(EloRating.UNSEEN, EloRating.UNSEEN, 0, Double.NaN))
        .hasMessageContaining("score (NaN)");
    assertThatThrownBy(() -> ELO.probability(EloRating.UNSEEN, EloRating.UNSEEN, 1))
        .hasMessageContaining("guessing (1.0)");
    assertThatThrownBy(() -> new EloRating(Double.NaN, 0)).hasMessageContaining("rating (NaN)");
    assertThatThrownBy(() -> new EloRating(0, -1)).hasMessageContaining("answers (-1)");
    assertThatThrownBy(() -> new Elo(0, 0)).hasMessageContaining("start (0.0)");
    assertThatThrownBy(() -> new Elo(1, -1)).hasMessageContaining("decay (-1.0)");
  }
}
