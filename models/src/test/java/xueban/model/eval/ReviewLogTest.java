package xueban.model.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.XuebanException;
import xueban.model.memory.FsrsMemory;
import xueban.model.memory.Rating;
import xueban.model.memory.Review;

class ReviewLogTest {
  private static final double DAY = 86_400;

  private static ResponseRow row(double days, boolean right, String... concepts) {
    return new ResponseRow("ming", "i", List.of(concepts), right, days * DAY, "test");
  }

  private static final List<ResponseRow> ROWS =
      List.of(
          row(0, true, "a"),
          row(0.5, false, "a", "b"),
          row(2, false, "b", "a", "b"),
          row(1.9, true, "a"),
          row(7, true, "a", "c"));

  @Test
  void of_reviewIsAConceptMetAgainAfterADay_oneRowAnItem() {
    List<MetRow> rows = ReviewLog.of(ROWS).rows();

    assertThat(rows).hasSize(ROWS.size());
    assertThat(rows.stream().map(MetRow::isReview))
        .containsExactly(false, false, true, false, true);
    assertThat(rows.get(2).concepts())
        .containsExactly(new MetConcept("b", 1.5, 1, 0), new MetConcept("a", 1.5, 1, 0));
    assertThat(rows.get(3).concepts().get(0).elapsedDays()).as("clamped").isZero();
    assertThat(rows.get(4).longestUnmet()).contains(new MetConcept("a", 5, 2, 1));
    assertThat(rows.get(4).concepts().get(1).isNew()).isTrue();
  }

  @Test
  void histories_oneOfEachLearnerAndConcept() {
    assertThat(ReviewLog.of(ROWS).histories())
        .containsExactly(
            List.of(
                new Review(Rating.GOOD, 0),
                new Review(Rating.AGAIN, 0.5),
                new Review(Rating.AGAIN, 1.5),
                new Review(Rating.GOOD, 0),
                new Review(Rating.GOOD, 5)),
            List.of(new Review(Rating.AGAIN, 0), new Review(Rating.AGAIN, 1.5)),
            List.of(new Review(Rating.GOOD, 0)));
  }

  @Test
  void of_noTime_isRefusedWithTheRow() {
    assertThatThrownBy(() -> ReviewLog.of(List.of(ROWS.get(0), row(-1, true, "a"))))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("-86400.0 of learner ming, row 2");
    assertThatThrownBy(() -> ReviewLog.of(List.of(row(Double.NaN, true, "a"))))
        .hasMessageContaining("NaN");
  }

  @Test
  void movingAverage_isThatOfSrsBenchmark() {
    List<MetRow> rows = ReviewLog.of(ROWS).rows();
    MovingAverageForecaster average = new MovingAverageForecaster();
    rows.subList(0, 2).forEach(average::learn);
    double first = 1 / (1 + Math.exp(-1.2));
    assertThat(average.probability(rows.get(2))).isCloseTo(first, within(1e-12));
    rows.subList(2, 4).forEach(average::learn);
    double next = 1 / (1 + Math.exp(-(1.2 - 0.3 * first)));
    assertThat(average.probability(rows.get(4))).isCloseTo(next, within(1e-12));
  }

  @Test
  void fsrs_anItemIsAsLikelyRightAsItsWeakestConceptIsRecalled() {
    List<MetRow> rows = ReviewLog.of(ROWS).rows();
    FsrsMemory memory = FsrsMemory.standard();
    FsrsForecaster forecaster = new FsrsForecaster(memory);
    rows.subList(0, 2).forEach(forecaster::learn);
    double a = memory.recall(memory.next(memory.first(Rating.GOOD), 0.5, Rating.AGAIN), 1.5);
    double b = memory.recall(memory.first(Rating.AGAIN), 1.5);
    assertThat(b).isLessThan(a);
    assertThat(forecaster.probability(rows.get(2))).isEqualTo(b);
  }
}
