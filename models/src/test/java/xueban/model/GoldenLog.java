package xueban.model;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import xueban.Explanation;
import xueban.model.bkt.BktTracer;
import xueban.model.bkt.BktTrainer;
import xueban.model.logistic.RandomWeights;
import xueban.model.sim.SimulatedSchool;

/**
 * Folds a seeded log of 2,000 events of 40 learners and prints SHA-256 of all states' bytes and of
 * the bits of all predictions, by a logistic tracer and by Bayesian chains trained on a simulated
 * school. The same wherever it runs:
 *
 * <pre>  java -cp models/target/test-classes:models/target/classes:knowledge-graph/target/classes \
 *     xueban.model.GoldenLog > models/src/test/resources/golden/log.txt</pre>
 */
public final class GoldenLog {
  private static final int LEARNERS = 40;
  private static final int EVENTS = 2_000;
  private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");

  private GoldenLog() {}

  public static void main(String[] args) throws Exception {
    System.out.print(digests());
  }

  static String digests() throws Exception {
    PlausibleEvents source = new PlausibleEvents(20260729);
    InMemoryLearnerLog log = new InMemoryLearnerLog();
    List<LearnerEvent> events = new ArrayList<>();
    for (int i = 0; i < EVENTS; i++) {
      events.add(source.event("学生-" + i * 7919 % LEARNERS));
    }
    log.append(events);
    return digests(log, RandomWeights.tracer(20260729), "") + digests(log, chains(), "bkt ");
  }

  /** Trained on simulated concepts, some of which get the names of the log's. */
  private static Tracer chains() {
    List<List<LearnerEvent>> learners = new ArrayList<>();
    for (List<LearnerEvent> year : new SimulatedSchool(60, PlausibleEvents.CONCEPTS / 2, 5, 3)) {
      learners.add(year.stream().map(GoldenLog::renamed).toList());
    }
    return new BktTracer("golden", BktTrainer.standard(20260729).train(learners));
  }

  private static LearnerEvent renamed(LearnerEvent event) {
    ResponseEvent of = (ResponseEvent) event;
    return new ResponseEvent(
        of.eventId(),
        of.learner(),
        of.at(),
        of.item().replaceFirst("item-\\d+-", "题-"),
        of.itemRevision(),
        of.concepts().stream().map(id -> id.replace("concept-", "知识点-")).toList(),
        of.score(),
        of.help(),
        of.elapsed(),
        of.answer());
  }

  private static String digests(LearnerLog log, Tracer tracer, String name) throws Exception {
    LearnerStates states = new LearnerStates(log, new InMemorySnapshotStore(), tracer);
    MessageDigest ofStates = MessageDigest.getInstance("SHA-256");
    MessageDigest ofPredictions = MessageDigest.getInstance("SHA-256");
    for (String learner : log.learners("", LEARNERS)) {
      LearnerState state = states.current(learner);
      ofStates.update(state.toBytes());
      for (int i = 0; i < PlausibleEvents.ITEMS; i++) {
        List<String> concepts =
            List.of(
                PlausibleEvents.concept(i % PlausibleEvents.CONCEPTS),
                PlausibleEvents.concept((i * 5 + 1) % PlausibleEvents.CONCEPTS));
        ItemRef item = new ItemRef(PlausibleEvents.item(i), concepts, i % 7 / 7.0);
        add(ofPredictions, tracer.predict(state, item, NOW));
        add(ofPredictions, tracer.explain(state, item, NOW));
      }
      for (int i = 0; i < PlausibleEvents.CONCEPTS; i++) {
        String concept = PlausibleEvents.concept(i);
        add(ofPredictions, tracer.mastery(state, concept, NOW));
        add(ofPredictions, tracer.assistedMastery(state, concept, NOW));
        add(ofPredictions, tracer.recall(state, concept, NOW));
      }
    }
    HexFormat hex = HexFormat.of();
    return "%1$sstates      %2$s\n%1$spredictions %3$s\n"
        .formatted(name, hex.formatHex(ofStates.digest()), hex.formatHex(ofPredictions.digest()));
  }

  private static void add(MessageDigest digest, Mastery mastery) {
    add(digest, mastery.probability());
    add(digest, mastery.standardError());
  }

  private static void add(MessageDigest digest, Explanation explanation) {
    add(digest, explanation.value());
    explanation.parts().forEach(part -> add(digest, part));
  }

  private static void add(MessageDigest digest, double value) {
    digest.update(ByteBuffer.allocate(8).putDouble(value).flip());
  }
}
