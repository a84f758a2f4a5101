package xueban.model.logistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import xueban.Explanation;
import xueban.model.ConceptEvidence;
import xueban.model.ConceptNames;
import xueban.model.Help;
import xueban.model.ItemRef;
import xueban.model.LearnerState;
import xueban.model.Mastery;
import xueban.model.PlausibleEvents;
import xueban.model.ResponseEvent;
import xueban.model.Responses;
import xueban.model.internal.Logistic;

/** What holds for every valid model and history; seeds are in the messages. */
class LogisticTracerTest {
  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

  private interface Check {
    void check(String where, LogisticTracer tracer, LearnerState state, RandomGenerator random);
  }

  private static void forRandomStates(Check check) {
    for (long seed = 1; seed <= 60; seed++) {
      LogisticTracer tracer = RandomWeights.tracer(seed);
      PlausibleEvents events = new PlausibleEvents(seed);
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      LearnerState state = tracer.start(new ConceptNames());
      for (int i = 0; i < 150; i++) {
        check.check("seed " + seed + ", event " + i, tracer, state, random);
        state = tracer.fold(state, events.event("ming"));
      }
    }
  }

  private static ItemRef item(RandomGenerator random) {
    List<String> concepts = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      concepts.add(PlausibleEvents.concept(random.nextInt(PlausibleEvents.CONCEPTS + 2)));
    }
    double difficulty = random.nextBoolean() ? Double.NaN : random.nextDouble();
    return new ItemRef(
        PlausibleEvents.item(random.nextInt(PlausibleEvents.ITEMS + 5)), concepts, difficulty);
  }

  private static ResponseEvent response(
      RandomGenerator random, String concept, double score, Help help) {
    List<String> concepts = new ArrayList<>(List.of(concept));
    if (random.nextBoolean()) {
      concepts.add(0, PlausibleEvents.concept(random.nextInt(PlausibleEvents.CONCEPTS)));
    }
    String item = "unhinted-" + random.nextInt(5);
    return new ResponseEvent("r", "ming", NOW, item, 1, concepts, score, help, null, "");
  }

  @Test
  void mastery_neverFallsAfterARightIndependentAnswer() {
    forRandomStates(
        (where, tracer, state, random) -> {
          String concept = PlausibleEvents.concept(random.nextInt(PlausibleEvents.CONCEPTS));
          LearnerState after = tracer.fold(state, response(random, concept, 1, Help.NONE));
          assertThat(tracer.mastery(after, concept, NOW).probability())
              .as(where)
              .isGreaterThanOrEqualTo(tracer.mastery(state, concept, NOW).probability());
        });
  }

  @Test
  void mastery_neverRisesAfterAWrongIndependentAnswer() {
    forRandomStates(
        (where, tracer, state, random) -> {
          String concept = PlausibleEvents.concept(random.nextInt(PlausibleEvents.CONCEPTS));
          LearnerState after = tracer.fold(state, response(random, concept, 0, Help.NONE));
          assertThat(tracer.mastery(after, concept, NOW).probability())
              .as(where)
              .isLessThanOrEqualTo(tracer.mastery(state, concept, NOW).probability());
        });
  }

  @Test
  void mastery_assistedAnswersLeaveItAsItIs() {
    forRandomStates(
        (where, tracer, state, random) -> {
          String concept = PlausibleEvents.concept(random.nextInt(PlausibleEvents.CONCEPTS));
          LearnerState after = state;
          for (int i = 0; i < 3; i++) {
            Help help = Help.values()[1 + random.nextInt(3)];
            after = tracer.fold(after, response(random, concept, random.nextInt(2), help));
          }
          assertThat(tracer.mastery(after, concept, NOW))
              .as(where)
              .isEqualTo(tracer.mastery(state, concept, NOW));
        });
  }

  @Test
  void assistedMastery_neverFallsAfterARightAssistedAnswer() {
    forRandomStates(
        (where, tracer, state, random) -> {
          String concept = PlausibleEvents.concept(random.nextInt(PlausibleEvents.CONCEPTS));
          LearnerState after = tracer.fold(state, response(random, concept, 1, Help.HINT));
          assertThat(tracer.assistedMastery(after, concept, NOW).probability())
              .as(where)
              .isGreaterThanOrEqualTo(tracer.assistedMastery(state, concept, NOW).probability());
        });
  }

  @Test
  void predict_explain_agreeToTheBit() {
    forRandomStates(
        (where, tracer, state, random) -> {
          ItemRef item = item(random);
          Mastery predicted = tracer.predict(state, item, NOW);
          Explanation explanation = tracer.explain(state, item, NOW);
          assertThat(Logistic.probability(explanation.value()))
              .as(where)
              .isEqualTo(predicted.probability());
          assertThat(predicted.standardError()).as(where).isBetween(0.0, 0.5);
          assertThat(tracer.recall(state, PlausibleEvents.concept(1), NOW)).isBetween(0.0, 1.0);
        });
  }

  @Test
  void predict_explainWithTimeWindows_agreeToTheBit() {
    for (long seed = 1; seed <= 20; seed++) {
      LogisticTracer tracer = RandomWeights.tracer(seed, true);
      PlausibleEvents events = new PlausibleEvents(seed);
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      LearnerState state = tracer.start(new ConceptNames());
      for (int i = 0; i < 100; i++) {
        state = tracer.fold(state, events.event("ming"));
        Instant at = Instant.parse("2025-09-01T00:00:00Z").plusSeconds(30_000L * i);
        ItemRef item = item(random);
        assertThat(Logistic.probability(tracer.explain(state, item, at).value()))
            .as("seed " + seed + ", event " + i)
            .isEqualTo(tracer.predict(state, item, at).probability());
      }
    }
  }

  @Test
  void explain_namesItemConceptCountsAndTime() {
    LogisticTracer tracer = RandomWeights.tracer(3);
    LearnerState state = tracer.start(new ConceptNames());
    state = tracer.fold(state, Responses.of(1, "分式", 1));
    state = tracer.fold(state, Responses.of(2, "分式", 0));
    state = tracer.fold(state, Responses.assisted(3, "分式", 1));
    ItemRef item = new ItemRef("item-1", List.of("分式"), 0.75);
    String text = tracer.explain(state, item, NOW).toString();
    assertThat(text)
        .contains(
            "item-1",
            "concept 分式",
            "difficulty 0.75",
            "1 of 2 unaided answers right",
            "1 of 1 answers right after help",
            "latest first: ✗✓",
            "2026-01-01T03:00:00Z, 58.88 days before 2026-03-01T00:00:00Z",
            "answered before, score 1");
  }

  @Test
  void fold_clockRunningBack_countsAsNoTime() {
    LogisticTracer tracer = RandomWeights.tracer(4);
    LearnerState state = tracer.fold(tracer.start(new ConceptNames()), Responses.of(500, "c", 1));
    state = tracer.fold(state, Responses.of(1, "c", 1));
    assertThat(tracer.recall(state, "c", Instant.EPOCH)).isEqualTo(1);
    assertThat(tracer.recall(state, "never", NOW)).isZero();
  }

  @Test
  void fold_foreignState_refusedByName() {
    LearnerState foreign =
        new LearnerState() {
          @Override
          public List<ConceptEvidence> evidence() {
            return List.of();
          }

          @Override
          public Optional<ConceptEvidence> evidence(String concept) {
            return Optional.empty();
          }

          @Override
          public byte[] toBytes() {
            return new byte[0];
          }
        };
    assertThatThrownBy(() -> RandomWeights.tracer(1).fold(foreign, Responses.of(1, "c", 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("LogisticTracerTest");
  }

  /** What ships can reach mastered, by independent answers only, in a sensible number of them. */
  @Test
  void shipped_reachesMasteredAfterAFewRightAnswers() {
    LogisticTracer tracer = LogisticModel.shipped();
    LearnerState state = tracer.start(new ConceptNames());
    LearnerState helped = state;
    int needed = 0;
    while (!mastered(tracer.mastery(state, "c", NOW)) && needed < 50) {
      state = tracer.fold(state, Responses.of(needed, "c", 1));
      helped = tracer.fold(helped, Responses.assisted(needed++, "c", 1));
    }
    assertThat(needed).isBetween(4, 12);
    assertThat(mastered(tracer.mastery(helped, "c", NOW))).isFalse();
    for (int i = 0; i < 4; i++) {
      state = tracer.fold(state, Responses.of(100 + i, "c", 0));
    }
    assertThat(mastered(tracer.mastery(state, "c", NOW))).isFalse();
  }

  private static boolean mastered(Mastery mastery) {
    return mastery.probability() >= 0.85 && mastery.standardError() <= 0.1;
  }
}
