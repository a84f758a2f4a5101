package xueban.model.bkt;

import java.time.Instant;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import xueban.model.ConceptNames;
import xueban.model.LearnerState;
import xueban.model.PlausibleEvents;

/** Models of random valid parameters over random histories; seeds are in the messages. */
abstract class BktTracerTestCase {
  static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
  static final BktParameters USUAL =
      new BktParameters(
          0.4, 0.8, 0.15, 0.01, new AnswerRates(0.2, 0.08), new AnswerRates(0.6, 0.05));

  interface Check {
    void check(String where, BktTracer tracer, BktState state, RandomGenerator random);
  }

  static void forRandomStates(boolean steps, Check check) {
    for (long seed = 1; seed <= 60; seed++) {
      BktTracer tracer = RandomChains.tracer(seed, steps);
      PlausibleEvents events = new PlausibleEvents(seed);
      RandomGenerator random = RandomChains.random(seed);
      LearnerState state = tracer.start(new ConceptNames());
      for (int i = 0; i < 150; i++) {
        check.check("seed " + seed + ", event " + i, tracer, (BktState) state, random);
        state = tracer.fold(state, events.event("ming"));
      }
    }
  }

  static BktTracer usual() {
    BktTracer random = RandomChains.tracer(1, true);
    return new BktTracer(
        "usual", new BktWeights(USUAL, new TreeMap<>(), random.weights().easiness()));
  }

  static String concept(RandomGenerator random) {
    return PlausibleEvents.concept(random.nextInt(PlausibleEvents.CONCEPTS));
  }

  static double mastery(BktTracer tracer, LearnerState state, String concept) {
    return tracer.mastery(state, concept, NOW).probability();
  }
}
