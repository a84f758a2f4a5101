package xueban.model.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import xueban.Explanation;
import xueban.model.Help;
import xueban.model.ItemRef;
import xueban.model.LearnerEvent;
import xueban.model.LearnerState;
import xueban.model.ResponseEvent;
import xueban.model.internal.Logistic;

/** A prediction says what it was made of. */
class NeuralExplanationTest extends NeuralTracerTestCase {
  @ParameterizedTest
  @MethodSource("tracers")
  void explain_addsUpToThePrediction_toTheBit(NeuralTracer tracer) {
    RandomNetworks random = new RandomNetworks(1);
    for (int learner = 0; learner < 300; learner++) {
      List<LearnerEvent> events = random.answers("ming", learner % 90);
      LearnerState state = folded(tracer, events);
      ItemRef item = random.item();
      Instant now = random.after(events);
      Explanation explanation = tracer.explain(state, item, now);
      assertThat(Logistic.probability(explanation.value()))
          .isEqualTo(tracer.predict(state, item, now).probability());
      long unaided = events.stream().filter(NeuralExplanationTest::unaided).count();
      int named = explanation.parts().size() < 3 ? 0 : explanation.parts().get(2).parts().size();
      assertThat(named).isLessThanOrEqualTo(64);
      assertThat(named == 0).isEqualTo(unaided == 0);
    }
  }

  @ParameterizedTest
  @MethodSource("tracers")
  void explain_namesItemConceptAndAnswers(NeuralTracer tracer) {
    List<LearnerEvent> events =
        List.of(answer(0, "item-7", "concept-1", 0), answer(1, "item-14", "concept-2", 1));
    ItemRef item = new ItemRef("item-14", List.of("concept-2"), Double.NaN);
    Explanation explanation = tracer.explain(folded(tracer, events), item, events.get(1).at());
    assertThat(explanation.parts().get(0).description()).contains("concept concept-2");
    assertThat(explanation.parts().get(1).description()).contains("item item-14");
    assertThat(explanation.parts().get(2).parts())
        .extracting(Explanation::description)
        .containsExactly(
            "wrong answer to an item of concept concept-1, 2 answers back",
            "right answer to item item-14, the last");
  }

  @Test
  void explain_withoutTheStrongestAnswer_movesAsItSays() {
    for (NeuralTracer tracer : tracers().toList()) {
      RandomNetworks random = new RandomNetworks(8);
      int asSaid = 0;
      for (int round = 0; round < 1_000; round++) {
        List<LearnerEvent> events =
            random.answers("ming", 5 + round % 40).stream()
                .filter(NeuralExplanationTest::unaided)
                .toList();
        ItemRef item = random.item();
        Instant now = random.after(events);
        LearnerState state = folded(tracer, events);
        List<Explanation> answers = tracer.explain(state, item, now).parts().get(2).parts();
        int strongest =
            IntStream.range(0, answers.size())
                .reduce(0, (a, b) -> size(answers.get(b)) > size(answers.get(a)) ? b : a);
        List<LearnerEvent> others = new ArrayList<>(events);
        others.remove(strongest);
        double change =
            tracer.predict(state, item, now).probability()
                - tracer.predict(folded(tracer, others), item, now).probability();
        asSaid += change * answers.get(strongest).value() > 0 ? 1 : 0;
      }
      assertThat(asSaid).as(tracer.version()).isGreaterThanOrEqualTo(950);
    }
  }

  private static double size(Explanation part) {
    return Math.abs(part.value());
  }

  private static boolean unaided(LearnerEvent event) {
    return ((ResponseEvent) event).help() == Help.NONE;
  }
}
