package xueban.model.irt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import xueban.Explanation;
import xueban.model.ConceptNames;
import xueban.model.Help;
import xueban.model.ItemRef;
import xueban.model.LearnerState;
import xueban.model.ResponseEvent;
import xueban.model.internal.Logistic;

/** The steepest and easiest curves that a folder may hold. */
class IrtExtremesTest {
  private static CalibratedItem item(double slope, double difficulty) {
    return new CalibratedItem(
        new LogisticCurve(slope, difficulty, 0), new CurveErrors(0.1, List.of(0.2), 0), 7);
  }

  private final IrtTracer tracer =
      new IrtTracer(
          "extreme",
          new IrtWeights(
              new IrtModel(
                  Map.of("easy", item(100, -1), "hard", item(100, 1), "usual", item(1, 0))),
              Map.of("easy", List.of("p"), "hard", List.of("q"), "usual", List.of("q"))));

  @Test
  void explanations_areFinite_andAddUpToThePrediction() {
    LearnerState state = tracer.start(new ConceptNames());
    for (int i = 0; i < 70; i++) {
      for (String id : List.of("easy", "hard", "usual")) {
        ItemRef asked = new ItemRef(id, List.of("q"), Double.NaN);
        Explanation explained = tracer.explain(state, asked, Instant.EPOCH);
        assertThat(explained.value()).as(id + " after " + i).isBetween(-36.0, 36.0);
        assertThat(sum(explained)).isEqualTo(explained.value());
        assertThat(tracer.predict(state, asked, Instant.EPOCH).probability())
            .isEqualTo(Logistic.probability(explained.value()));
      }
      Help help = i % 3 == 0 ? Help.HINT : Help.NONE;
      state =
          tracer.fold(
              state,
              new ResponseEvent(
                  "e" + i,
                  "ming",
                  Instant.EPOCH,
                  i < 35 ? "usual" : "hard",
                  1,
                  List.of("q"),
                  i < 35 ? 1 : i % 2,
                  help,
                  null,
                  ""));
    }
  }

  private static double sum(Explanation explained) {
    return explained.parts().isEmpty()
        ? explained.value()
        : explained.parts().stream().mapToDouble(IrtExtremesTest::sum).sum();
  }
}
