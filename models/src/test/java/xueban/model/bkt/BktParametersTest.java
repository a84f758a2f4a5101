package xueban.model.bkt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.internal.Logistic;

class BktParametersTest {
  private static final AnswerRates RATES = new AnswerRates(0.25, 0.1);
  private static final BktParameters PARAMETERS = new BktParameters(0.4, 0, 0.2, 0.1, RATES, RATES);

  /** Right, wrong, right by hand: .36/.51, then .0118/.0508 of 17ths, then 82.89/123.365. */
  @Test
  void threeAnswers_asByHand() {
    double first = 0.2 + 0.7 * 12 / 17;
    double second = 0.2 + 0.7 * 59 / 254;
    double third = 0.2 + 0.7 * 82.89 / 123.365;
    double known = PARAMETERS.start(0);
    assertThat(known).isCloseTo(0.4, within(1e-15));
    assertThat(RATES.right(known)).isCloseTo(0.51, within(1e-15));
    known = after(known, 1);
    assertThat(known).isCloseTo(first, within(1e-14));
    assertThat(RATES.right(known)).isCloseTo(1 - 5.08 / 17, within(1e-14));
    known = after(known, 0);
    assertThat(known).isCloseTo(second, within(1e-14));
    known = after(known, 1);
    assertThat(known).isCloseTo(third, within(1e-14));

    int code = Belief.after(Belief.code(0.4), PARAMETERS, RATES, 1);
    assertThat(Belief.known(code)).isCloseTo(first, within(1e-3));
    code = Belief.after(code, PARAMETERS, RATES, 0);
    assertThat(Belief.known(code)).isCloseTo(second, within(1e-3));
    code = Belief.after(code, PARAMETERS, RATES, 1);
    assertThat(Belief.known(code)).isCloseTo(third, within(1e-3));
  }

  private static double after(double known, double score) {
    return PARAMETERS.next(Logistic.probability(Logistic.logOdds(known) + RATES.evidence(score)));
  }

  @Test
  void evidence_randomValidRates_neverSpeaksAgainstTheAnswer() {
    for (long seed = 1; seed <= 2_000; seed++) {
      RandomGenerator random = RandomChains.random(seed);
      AnswerRates rates = RandomChains.rates(random);
      double partial = random.nextDouble();
      assertThat(rates.evidence(1)).as("seed %d, %s", seed, rates).isNotNegative();
      assertThat(rates.evidence(0)).as("seed %d, %s", seed, rates).isNotPositive();
      assertThat(rates.evidence(partial))
          .as("seed %d, %s", seed, rates)
          .isBetween(rates.evidence(0), rates.evidence(1));
      double less = random.nextDouble();
      double more = random.nextDouble(less, 1);
      assertThat(rates.right(more)).isGreaterThanOrEqualTo(rates.right(less));
      BktParameters parameters = RandomChains.parameters(random, true);
      assertThat(parameters.next(more)).isGreaterThanOrEqualTo(parameters.next(less));
      assertThat(parameters.next(more)).isBetween(0.0, 1.0);
    }
  }

  @Test
  void start_moreAbility_startsHigher() {
    BktParameters parameters = new BktParameters(0.3, 1.5, 0.1, 0, RATES, RATES);
    assertThat(parameters.start(0)).isCloseTo(0.3, within(1e-15));
    assertThat(Logistic.logOdds(parameters.start(2)))
        .isCloseTo(Logistic.logOdds(0.3) + 3, within(1e-12));
    assertThat(PARAMETERS.start(3)).isCloseTo(0.4, within(1e-15));
  }

  @Test
  void codes_keepTheirValueAndOrder() {
    for (int code = 1; code < 8_192; code++) {
      assertThat(Belief.code(Belief.known(code))).isEqualTo(code);
      Belief belief = new Belief(code, 8_191 - code, code % 64);
      assertThat(Belief.of(belief.bits())).isEqualTo(belief);
    }
    assertThat(Belief.code(0)).isEqualTo(1);
    assertThat(Belief.code(1)).isEqualTo(8_191);
    assertThat(Belief.code(0.7)).isGreaterThan(Belief.code(0.699));
    assertThat(Belief.ability(Belief.abilityCode(0))).isZero();
    assertThat(Belief.ability(Belief.abilityCode(1.23))).isCloseTo(1.2, within(1e-12));
    assertThat(Belief.abilityCode(99)).isEqualTo(63);
    assertThat(Belief.abilityCode(-99)).isZero();
  }

  @Test
  void wrongValues_refusedByName() {
    for (double bad : List.of(Double.NaN, 0.0, 1.0, -0.1, Double.POSITIVE_INFINITY)) {
      refused("guess", () -> new AnswerRates(bad, 0.1));
      refused("slip", () -> new AnswerRates(0.1, bad));
      refused("prior", () -> new BktParameters(bad, 0, 0.1, 0.1, RATES, RATES));
    }
    for (double bad : List.of(Double.NaN, -0.1, 1.1)) {
      refused("learn", () -> new BktParameters(0.5, 0, bad, 0.1, RATES, RATES));
      refused("forget", () -> new BktParameters(0.5, 0, 0.1, bad, RATES, RATES));
      refused("mostForget", () -> new BktBounds(0.5, bad, 0.3, 0.1, 0.9));
    }
    refused("abilityWeight", () -> new BktParameters(0.5, -1, 0.1, 0.1, RATES, RATES));
    refused("abilityWeight", () -> new BktParameters(0.5, Double.NaN, 0.1, 0.1, RATES, RATES));
    refused("learn: (0.7) + forget (0.4)", () -> new BktParameters(0.5, 0, 0.7, 0.4, RATES, RATES));
    refused("guess: (0.7) + slip (0.4)", () -> new AnswerRates(0.7, 0.4));
    refused("mostGuess: (0.6) + mostSlip (0.4)", () -> new BktBounds(0.5, 0.1, 0.6, 0.4, 0.9));
    refused("mostOfItem", () -> new BktBounds(0.5, 0.1, 0.3, 0.1, 1));
  }

  private static void refused(String name, Runnable making) {
    assertThatThrownBy(making::run)
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_INPUT))
        .hasMessageStartingWith(name);
  }
}
