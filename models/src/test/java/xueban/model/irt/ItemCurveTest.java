package xueban.model.irt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class ItemCurveTest {
  private static ItemCurve random(RandomGenerator random) {
    double a = 0.05 + 4 * random.nextDouble();
    double b = 10 * random.nextDouble() - 5;
    if (random.nextBoolean()) {
      return new LogisticCurve(a, b, random.nextBoolean() ? 0 : 0.6 * random.nextDouble());
    }
    List<Double> thresholds = new ArrayList<>(List.of(b));
    for (int k = random.nextInt(4); k > 0; k--) {
      thresholds.add(thresholds.get(thresholds.size() - 1) + 0.01 + 2 * random.nextDouble());
    }
    return new GradedCurve(a, thresholds);
  }

  @Test
  void curves_randomValidParameters_keepTheirPromises() {
    for (long seed = 0; seed < 500; seed++) {
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      ItemCurve curve = random(random);
      double before = -1;
      for (double ability = -30; ability <= 30; ability += 0.5) {
        String where = "seed %d, %s at %s".formatted(seed, curve, ability);
        double sum = 0;
        double mean = 0;
        for (int k = 0; k < curve.categories(); k++) {
          double p = curve.probability(ability, k);
          assertThat(p).as(where).isBetween(0.0, 1.0);
          assertThat(curve.logLikelihood(ability, k)).as(where).isBetween(-700.0, 0.0);
          sum += p;
          mean += p * k;
        }
        double score = curve.expectedScore(ability);
        assertThat(sum).as(where).isCloseTo(1, within(1e-12));
        assertThat(score).as(where).isCloseTo(mean / (curve.categories() - 1), within(1e-12));
        assertThat(score).as(where).isGreaterThanOrEqualTo(before);
        assertThat(curve.information(ability)).as(where).isGreaterThanOrEqualTo(0).isFinite();
        double other = 8 * random.nextDouble() - 4;
        assertThat(curve.divergence(ability, other)).as(where).isGreaterThanOrEqualTo(0).isFinite();
        before = score;
      }
    }
  }

  /** Information is the curvature of the divergence at its least, where both abilities agree. */
  @Test
  void information_isTheCurvatureOfDivergence() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(8);
    for (int i = 0; i < 200; i++) {
      ItemCurve curve = random(random);
      double ability = curve.difficulty() + 2 * random.nextDouble() - 1;
      double h = 1e-3;
      double curvature =
          (curve.divergence(ability, ability + h) + curve.divergence(ability, ability - h))
              / (h * h);
      assertThat(curve.information(ability))
          .as("%s at %s", curve, ability)
          .isCloseTo(curvature, within(1e-3 + 1e-3 * curvature));
    }
  }

  @Test
  void curves_byHand() {
    LogisticCurve curve = new LogisticCurve(2, 1, 0.25);
    assertThat(curve.expectedScore(1)).isEqualTo(0.625);
    // 4 · .75 · (1/4) · (1/2) / .625
    assertThat(curve.information(1)).isCloseTo(0.6, within(1e-12));
    assertThat(LogisticCurve.rasch(0).information(0)).isEqualTo(0.25);
    GradedCurve graded = new GradedCurve(1, List.of(-1.0, 1.0));
    assertThat(graded.probability(0, 1)).isCloseTo(1 - 2 / (1 + Math.E), within(1e-12));
    assertThat(graded.expectedScore(0)).isCloseTo(0.5, within(1e-12));
    GradedCurve two = new GradedCurve(1.3, List.of(0.4));
    LogisticCurve same = new LogisticCurve(1.3, 0.4, 0);
    assertThat(two.information(-0.7)).isCloseTo(same.information(-0.7), within(1e-12));
  }

  @Test
  void curves_badParameters_refusedByName() {
    assertThatThrownBy(() -> new LogisticCurve(0, 0, 0)).hasMessageContaining("discrimination (0");
    assertThatThrownBy(() -> new LogisticCurve(Double.NaN, 0, 0)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new LogisticCurve(1, Double.NaN, 0))
        .hasMessageContaining("difficulty");
    assertThatThrownBy(() -> new LogisticCurve(1, 0, 1)).hasMessageContaining("guessing (1.0)");
    assertThatThrownBy(() -> new GradedCurve(1, List.of())).hasMessageContaining("thresholds");
    assertThatThrownBy(() -> new GradedCurve(1, List.of(1.0, 1.0)))
        .hasMessageContaining("rise strictly");
    assertThatThrownBy(() -> LogisticCurve.rasch(0).probability(0, 2))
        .hasMessageContaining("category (2) must be in 0..1");
    assertThatThrownBy(() -> LogisticCurve.rasch(0).expectedScore(Double.NaN))
        .hasMessageContaining("ability (NaN)");
  }
}
