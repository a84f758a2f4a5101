package xueban.model.neural;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import xueban.model.ConceptNames;
import xueban.model.Help;
import xueban.model.ItemRef;
import xueban.model.LearnerEvent;
import xueban.model.LearnerState;
import xueban.model.ResponseEvent;

/** Small random networks, and what learners answered. */
abstract class NeuralTracerTestCase {
  static final long SEED = 11;

  static Stream<NeuralTracer> tracers() {
    return new RandomNetworks(SEED).tracers().stream();
  }

  static double predict(NeuralTracer tracer, LearnerState state, ItemRef item) {
    return tracer.predict(state, item, Instant.parse("2026-06-01T08:00:00Z")).probability();
  }

  static LearnerState folded(NeuralTracer tracer, List<LearnerEvent> events) {
    return folded(tracer, events, new ConceptNames());
  }

  static LearnerState folded(NeuralTracer tracer, List<LearnerEvent> events, ConceptNames names) {
    LearnerState state = tracer.start(names);
    for (LearnerEvent event : events) {
      state = tracer.fold(state, event);
    }
    return state;
  }

  static LearnerEvent answer(int number, String item, String concept, double score) {
    return new ResponseEvent(
        "e" + number,
        "ming",
        Instant.parse("2026-03-01T08:00:00Z"),
        item,
        0,
        List.of(concept),
        score,
        Help.NONE,
        null,
        "");
  }
}
