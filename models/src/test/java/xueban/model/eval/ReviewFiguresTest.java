package xueban.model.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReviewFiguresTest {
  private static MetRow review(boolean right, double days, int reviews, int lapses) {
    return new MetRow(
        new ResponseRow("l", "i", List.of("c"), right, 0, "test"),
        List.of(new MetConcept("c", days, reviews, lapses)));
  }

  @Test
  void of_rmseBins_weighsBinsByRows() {
    List<MetRow> reviews =
        List.of(
            review(true, 1.2, 1, 0), // 1 to 3.62 days, first review
            review(false, 3.5, 1, 0), // the same bin
            review(true, 1.2, 1, 1), // another: a lapse
            review(true, 4, 1, 0)); // another: a longer interval
    ReviewFigures figures = ReviewFigures.of(reviews, new double[] {0.7, 0.9, 0.6, 1});
    double expected = Math.sqrt((2 * 0.3 * 0.3 + 0.4 * 0.4 + 0) / 4);
    assertThat(figures.rmseBins()).isCloseTo(expected, within(1e-12));
    assertThat(figures.predictions().rows()).isEqualTo(4);
  }

  @Test
  void of_trueProbabilities_stillHaveACalibrationErrorOnFewRows() {
    List<MetRow> reviews =
        IntStream.range(0, 400).mapToObj(i -> review(i % 2 == 0, 2, 1, 0)).toList();
    double[] half = new double[400];
    Arrays.fill(half, 0.5);
    ReviewFigures figures = ReviewFigures.of(reviews, half);
    assertThat(figures.predictions().calibrationError()).isZero();
    // one bin of 400: the mean distance of a normal of deviation .025 is .02
    assertThat(figures.perfectCalibrationError()).isCloseTo(0.02, within(0.006));
    assertThat(ReviewFigures.aucErrorOfChance(reviews)).isCloseTo(0.0289, within(0.0001));
  }
}
