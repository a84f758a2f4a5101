package xueban.tutor.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScoreForecastTest {
  @Test
  void of_twoLearners_byHand() {
    ScoreForecast forecast =
        ScoreForecast.of(List.of(new double[] {.5, 1}, new double[] {.5, .5}), List.of(2.0, 4.0));
    // T = 3, 4; E = 4·.25 + 16·.25 = 5, 4
    assertThat(forecast.score()).isCloseTo(3.5, within(1e-12));
    assertThat(forecast.spread()).isCloseTo(Math.sqrt(.25 + 4.5), within(1e-12));
    assertThat(forecast.reliability()).isNaN();
  }

  @Test
  void of_oneOrNobody_hasNoSpread() {
    assertThat(ScoreForecast.of(List.of(new double[] {.5}), List.of(2.0)).spread()).isNaN();
    assertThat(ScoreForecast.of(List.of(), List.of()).score()).isZero();
  }

  /** Answers drawn many times: mean, spread and the correlation of two such tests. */
  @Test
  void of_aClass_isWhatDrawnAnswersShow() {
    Random random = new Random(3);
    int learners = 400;
    List<double[]> successes = new ArrayList<>();
    List<Double> points = new ArrayList<>();
    double[] ability = random.doubles(learners, -2, 2).toArray();
    for (int i = 0; i < 20; i++) {
      double difficulty = random.nextDouble(-1, 1);
      successes.add(
          java.util.Arrays.stream(ability).map(a -> 1 / (1 + Math.exp(difficulty - a))).toArray());
      points.add(1.0 + random.nextInt(4));
    }
    ScoreForecast forecast = ScoreForecast.of(successes, points);
    double[] one = new double[learners];
    double[] other = new double[learners];
    double correlation = 0;
    double spread = 0;
    int times = 40;
    for (int t = 0; t < times; t++) {
      for (int l = 0; l < learners; l++) {
        one[l] = draw(successes, points, l, random);
        other[l] = draw(successes, points, l, random);
      }
      correlation +=
          covariance(one, other)
              / Math.sqrt(covariance(one, one) * covariance(other, other))
              / times;
      spread += Math.sqrt(covariance(one, one)) / times;
    }
    assertThat(forecast.reliability()).isCloseTo(correlation, within(.01));
    assertThat(forecast.spread()).isCloseTo(spread, within(.1));
  }

  private static double draw(List<double[]> successes, List<Double> points, int l, Random random) {
    double score = 0;
    for (int i = 0; i < successes.size(); i++) {
      score += random.nextDouble() < successes.get(i)[l] ? points.get(i) : 0;
    }
    return score;
  }

  private static double covariance(double[] one, double[] other) {
    double meanOne = java.util.Arrays.stream(one).average().orElseThrow();
    double meanOther = java.util.Arrays.stream(other).average().orElseThrow();
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (one[i] - meanOne) * (other[i] - meanOther);
    }
    return sum / one.length;
  }
}
