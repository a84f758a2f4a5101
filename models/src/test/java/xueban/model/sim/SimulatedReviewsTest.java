package xueban.model.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import xueban.model.eval.MetRow;
import xueban.model.eval.ResponseRow;
import xueban.model.eval.ReviewLog;

class SimulatedReviewsTest {
  private static final List<ResponseRow> ROWS = new SimulatedReviews(150, 1).rows();

  private static double right(List<MetRow> rows, Predicate<MetRow> which) {
    return rows.stream()
        .filter(MetRow::isReview)
        .filter(which)
        .mapToDouble(r -> r.row().right() ? 1 : 0)
        .average()
        .orElseThrow();
  }

  private static double days(MetRow row) {
    return row.concepts().get(0).elapsedDays();
  }

  @Test
  void rows_areForgottenWithTime_andRememberedWithReviews() {
    List<MetRow> rows = ReviewLog.of(ROWS).rows();
    assertThat(right(rows, r -> days(r) < 3)).isGreaterThan(right(rows, r -> days(r) > 15) + 0.1);
    assertThat(right(rows, r -> r.concepts().get(0).reviews() > 3 && days(r) > 5))
        .isGreaterThan(right(rows, r -> r.concepts().get(0).reviews() == 1 && days(r) > 5));
  }

  @Test
  void rows_sameSeed_areTheSame_inOrder_everyFourthLearnerForTheTest() {
    assertThat(new SimulatedReviews(150, 1).rows()).isEqualTo(ROWS);
    assertThat(new SimulatedReviews(150, 2).rows()).isNotEqualTo(ROWS);
    for (int i = 1; i < ROWS.size(); i++) {
      if (ROWS.get(i).learner().equals(ROWS.get(i - 1).learner())) {
        assertThat(ROWS.get(i).seconds()).isGreaterThan(ROWS.get(i - 1).seconds());
      }
    }
    assertThat(
            ROWS.stream()
                .filter(r -> r.split().equals("test"))
                .map(ResponseRow::learner)
                .distinct())
        .hasSize(37);
  }

  @Test
  void noLearners_isRefused() {
    assertThatThrownBy(() -> new SimulatedReviews(0, 1)).hasMessageContaining("learners (0)");
  }
}
