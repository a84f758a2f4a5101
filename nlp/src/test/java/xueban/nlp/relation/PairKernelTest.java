package xueban.nlp.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairKernelTest {
  /** Concepts 0 and 1 are alike, 2 and 3 are alike. */
  private static final double[][] LIKENESS = {
    {1, .8, 0, 0}, {.8, 1, 0, 0}, {0, 0, 1, .8}, {0, 0, .8, 1}
  };

  @Test
  void predict_alikePair_followsTheKnownOne() {
    int[] before = {0, 2};
    int[] after = {2, 0};
    PairKernel.Fit fit =
        new PairKernel(LIKENESS, before, after)
            .fit(IntStream.range(0, 2).toArray(), new double[] {1, 0});

    assertThat(fit.predict(1, 3)).isGreaterThan(.6);
    assertThat(fit.predict(3, 1)).isLessThan(.4);
    assertThat(fit.predict(1, 3) + fit.predict(3, 1)).isCloseTo(1, within(1e-9));
  }

  /** With one pair, (k + λ)α = y − mean is 0: the mean is all there is. */
  @Test
  void fit_onePairOfTwo_leavesTheOtherOut() {
    PairKernel kernel = new PairKernel(LIKENESS, new int[] {0, 2}, new int[] {2, 0});

    assertThat(kernel.fit(new int[] {0}, new double[] {1, 0}).predict(2, 0)).isEqualTo(1);
  }
}
