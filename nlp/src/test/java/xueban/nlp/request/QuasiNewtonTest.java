package xueban.nlp.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuasiNewtonTest {
  /** Least at 1, 2, 3 …, bent a thousand times as much in the last place as in the first. */
  private static double bowl(double[] place, double[] slope) {
    double loss = 5;
    for (int i = 0; i < place.length; i++) {
      double bend = Math.pow(1_000, (double) i / (place.length - 1));
      double off = place[i] - (i + 1);
      loss += bend * off * off / 2;
      slope[i] = bend * off;
    }
    return loss;
  }

  @Test
  void least_bowlOfUnevenSides_isItsBottom_seed7() {
    Random random = new Random(7);
    for (int round = 0; round < 20; round++) {
      double[] start = random.doubles(6, -10, 10).toArray();
      double[] least = QuasiNewton.least(QuasiNewtonTest::bowl, start, 200);
      assertThat(bowl(least, new double[6])).as("round %s", round).isCloseTo(5, within(1e-3));
    }
  }

  @Test
  void least_moreRounds_isNeverWorse() {
    double before = bowl(new double[6], new double[6]);
    for (int rounds = 0; rounds < 20; rounds++) {
      double[] least = QuasiNewton.least(QuasiNewtonTest::bowl, new double[6], rounds);
      double loss = bowl(least, new double[6]);
      assertThat(loss).as("%s rounds", rounds).isLessThanOrEqualTo(before);
      before = loss;
    }
  }

  @Test
  void least_slopeThatLies_staysWhereItWas() {
    double[] start = {1, 2};
    assertThat(QuasiNewton.least(QuasiNewtonTest::liar, start, 10)).containsExactly(1, 2);
  }

  /** Rises wherever its slope says that it falls. */
  private static double liar(double[] place, double[] slope) {
    slope[0] = 1;
    return -place[0];
  }

  @Test
  void least_noNumberButAtTheStart_staysThere() {
    QuasiNewton.Loss loss =
        (place, slope) -> {
          slope[0] = place[0] == 0 ? 1 : Double.NaN;
          return place[0] == 0 ? 0 : Double.NaN;
        };
    assertThat(QuasiNewton.least(loss, new double[1], 10)).containsExactly(0);
  }

  @Test
  void least_slopeBecomesNoNumber_ends() {
    QuasiNewton.Loss loss =
        (place, slope) -> {
          slope[0] = place[0] == 0 ? 1 : Double.NaN;
          return place[0];
        };
    assertThat(QuasiNewton.least(loss, new double[1], 10)[0]).isNegative();
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void least_startNotFinite_fails(double loss) {
    assertThatThrownBy(() -> QuasiNewton.least((place, slope) -> loss, new double[1], 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the loss (" + loss + ")");
    assertThatThrownBy(
            () ->
                QuasiNewton.least(
                    (place, slope) -> {
                      slope[0] = loss;
                      return 0;
                    },
                    new double[1],
                    10))
        .hasMessageContaining("must be finite");
  }

  @Test
  void least_atTheBottomOrNowhere_staysThere() {
    double[] bottom = {1, 2, 3};
    assertThat(QuasiNewton.least(QuasiNewtonTest::bowl, bottom, 10)).containsExactly(1, 2, 3);
    assertThat(QuasiNewton.least((place, slope) -> 0, new double[0], 10)).isEmpty();
  }
}
