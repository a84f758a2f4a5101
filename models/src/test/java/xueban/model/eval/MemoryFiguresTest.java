package xueban.model.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import xueban.XuebanException;
import xueban.model.sim.SimulatedReviews;

class MemoryFiguresTest {
  private static double loss(ReviewFigures figures) {
    return figures.predictions().logLoss();
  }

  @Test
  void measure_simulated_fittedBeatsBaselines_shuffledDoesNot() {
    MemoryFigures figures = MemoryFigures.measure(new SimulatedReviews(80, 3).rows());

    assertThat(loss(figures.fitted())).isLessThan(loss(figures.movingAverage()) - 0.03);
    assertThat(loss(figures.fitted())).isLessThan(loss(figures.average()) - 0.02);
    assertThat(loss(figures.fitted())).isLessThan(loss(figures.standard()));
    double sixErrors = 6 * figures.aucErrorOfChance();
    assertThat(figures.average().predictions().auc()).isEqualTo(0.5);
    assertThat(figures.shuffledFitted()).isCloseTo(0.5, within(sixErrors));
    assertThat(figures.shuffledEased()).isCloseTo(0.5, within(sixErrors));
    assertThat(figures.rows()).hasSize((5 + 2 * 5) * figures.average().predictions().rows());
  }

  @Test
  void measure_nothingToTrainOn_isRefused() {
    List<ResponseRow> test =
        new SimulatedReviews(8, 3).rows().stream().filter(r -> r.split().equals("test")).toList();
    assertThatThrownBy(() -> MemoryFigures.measure(test))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("no answer a day or more");
  }
}
