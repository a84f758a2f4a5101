package xueban.nlp.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RationalTest {
  @Test
  void arithmetic_obeysItsLaws() {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 1_000; i++) {
      Rational a = some(random);
      Rational b = some(random);
      Rational c = some(random);
      assertThat(a.plus(b).times(c)).as("seed %d", seed).isEqualTo(a.times(c).plus(b.times(c)));
      assertThat(a.minus(b).plus(b)).as("seed %d", seed).isEqualTo(a);
      if (b.signum() != 0) {
        assertThat(a.over(b).times(b)).as("seed %d", seed).isEqualTo(a);
      }
      assertThat(a.compareTo(b)).isEqualTo(Double.compare(a.doubleValue(), b.doubleValue()));
    }
  }

  private static Rational some(SplittableRandom random) {
    return Rational.of(random.nextInt(-50, 51), random.nextInt(1, 30));
  }

  @Test
  void of_lowestTerms_signAbove() {
    assertThat(Rational.of(6, -4)).isEqualTo(Rational.of(-3, 2)).hasToString("-3/2");
    assertThatThrownBy(() -> Rational.of(1, 0)).isInstanceOf(ArithmeticException.class);
    assertThat(Rational.ofDecimal("-1.250")).isEqualTo(Rational.of(-5, 4));
  }

  @Test
  void isFiniteDecimal_onlyTwosAndFives() {
    assertThat(Rational.of(3, 40).isFiniteDecimal()).isTrue();
    assertThat(Rational.of(1, 6).isFiniteDecimal()).isFalse();
    assertThat(Rational.of(7).isFiniteDecimal()).isTrue();
  }

  @Test
  void longValue_ofAFraction_isRefused() {
    assertThatThrownBy(() -> Rational.of(1, 2).longValue()).hasMessageContaining("1/2");
  }
}
