package xueban.model.bkt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import xueban.Explanation;
import xueban.model.ConceptNames;
import xueban.model.ContestEvent;
import xueban.model.Help;
import xueban.model.HintEvent;
import xueban.model.ItemRef;
import xueban.model.LearnerEvent;
import xueban.model.LearnerState;
import xueban.model.Mastery;
import xueban.model.MigrationEvent;
import xueban.model.PlausibleEvents;
import xueban.model.ResponseEvent;
import xueban.model.Responses;
import xueban.model.internal.Logistic;
import xueban.model.logistic.LogisticModel;
import xueban.model.state.StateEditor;

/** What holds for every valid model and history; seeds are in the messages. */
class BktTracerTest {
  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
  private static final BktParameters USUAL =
      new BktParameters(
          0.4, 0.8, 0.15, 0.01, new AnswerRates(0.2, 0.08), new AnswerRates(0.6, 0.05));

  private interface Check {
    void check(String where, BktTracer tracer, BktState state, RandomGenerator random);
  }

  private static void forRandomStates(boolean steps, Check check) {
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

  private static BktTracer usual() {
    BktTracer random = RandomChains.tracer(1, true);
    return new BktTracer(
        "usual", new BktWeights(USUAL, new TreeMap<>(), random.weights().easiness()));
  }

  private static ResponseEvent response(
      RandomGenerator random, String concept, double score, Help help) {
    List<String> concepts = new ArrayList<>(List.of(concept));
    if (random.nextBoolean()) {
      concepts.add(0, PlausibleEvents.concept(random.nextInt(PlausibleEvents.CONCEPTS)));
    }
    String item =
        random.nextBoolean()
            ? "unhinted-" + random.nextInt(5)
            : PlausibleEvents.item(random.nextInt(PlausibleEvents.ITEMS));
    return new ResponseEvent("r", "ming", NOW, item, 1, concepts, score, help, null, "");
  }

  private static String concept(RandomGenerator random) {
    return PlausibleEvents.concept(random.nextInt(PlausibleEvents.CONCEPTS));
  }

  private static double mastery(BktTracer tracer, LearnerState state, String concept) {
    return tracer.mastery(state, concept, NOW).probability();
  }

  @Test
  void mastery_withoutLearningAndForgetting_neverFallsAfterARightIndependentAnswer() {
    forRandomStates(
        false,
        (where, tracer, state, random) -> {
          String concept = concept(random);
          ResponseEvent right = response(random, concept, 1, Help.NONE);
          if (!StateEditor.assisted(state.compact(), right)) {
            assertThat(mastery(tracer, tracer.fold(state, right), concept))
                .as(where)
                .isGreaterThanOrEqualTo(mastery(tracer, state, concept));
          }
        });
  }

  @Test
  void mastery_withoutLearningAndForgetting_neverRisesAfterAWrongIndependentAnswer() {
    forRandomStates(
        false,
        (where, tracer, state, random) -> {
          String concept = concept(random);
          LearnerState after = tracer.fold(state, response(random, concept, 0, Help.NONE));
          assertThat(mastery(tracer, after, concept))
              .as(where)
              .isLessThanOrEqualTo(mastery(tracer, state, concept));
        });
  }

  @Test
  void mastery_anyParameters_rightIsNeverWorseThanWrong() {
    forRandomStates(
        true,
        (where, tracer, state, random) -> {
          String concept = concept(random);
          ResponseEvent right = response(random, concept, 1, Help.NONE);
          LearnerState afterRight = tracer.fold(state, right);
          LearnerState afterHalf = tracer.fold(state, right.withScore(0.5));
          LearnerState afterWrong = tracer.fold(state, right.withScore(0));
          assertThat(mastery(tracer, afterHalf, concept))
              .as(where)
              .isBetween(
                  mastery(tracer, afterWrong, concept), mastery(tracer, afterRight, concept));
        });
  }

  @Test
  void mastery_assistedAnswersLeaveItAsItIs() {
    forRandomStates(
        true,
        (where, tracer, state, random) -> {
          String concept = concept(random);
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
  void assistedMastery_withoutSteps_neverFallsAfterARightAssistedAnswer() {
    forRandomStates(
        false,
        (where, tracer, state, random) -> {
          String concept = concept(random);
          LearnerState after = tracer.fold(state, response(random, concept, 1, Help.HINT));
          assertThat(tracer.assistedMastery(after, concept, NOW).probability())
              .as(where)
              .isGreaterThanOrEqualTo(tracer.assistedMastery(state, concept, NOW).probability());
        });
  }

  @Test
  void predict_explain_agreeToTheBit_everyPartHasAName() {
    forRandomStates(
        true,
        (where, tracer, state, random) -> {
          List<String> concepts = new ArrayList<>();
          for (int i = random.nextInt(4); i > 0; i--) {
            concepts.add(PlausibleEvents.concept(random.nextInt(PlausibleEvents.CONCEPTS + 2)));
          }
          String id = PlausibleEvents.item(random.nextInt(PlausibleEvents.ITEMS + 5));
          ItemRef item = new ItemRef(id, concepts, Double.NaN);
          Mastery predicted = tracer.predict(state, item, NOW);
          Explanation explanation = tracer.explain(state, item, NOW);
          assertThat(Logistic.probability(explanation.value()))
              .as(where)
              .isEqualTo(predicted.probability());
          assertThat(explanation.parts())
              .as(where)
              .allSatisfy(
                  group ->
                      assertThat(group.description())
                          .matches("concept \\S+|no concept named|item " + id));
          assertThat(tracer.recall(state, concept(random), NOW)).isBetween(0.0, 1.0);
        });
  }

  @Test
  void restore_goesOnAsIfNeverStopped() {
    for (long seed = 1; seed <= 20; seed++) {
      BktTracer tracer = RandomChains.tracer(seed, true);
      PlausibleEvents events = new PlausibleEvents(seed);
      ConceptNames names = new ConceptNames();
      LearnerState never = tracer.start(names);
      LearnerState often = never;
      for (int i = 0; i < 200; i++) {
        LearnerEvent event = events.event("ming");
        never = tracer.fold(never, event);
        often = tracer.fold(tracer.restore(often.toBytes(), names).orElseThrow(), event);
        assertThat(often).as("seed %d, event %d", seed, i).isEqualTo(never);
      }
      assertThat(tracer.restore(never.toBytes(), new ConceptNames())).isEmpty();
    }
  }

  @Test
  void toBytes_aHundredConcepts_atMostTwoKilobytes() {
    BktTracer tracer = usual();
    LearnerState state = tracer.start(new ConceptNames());
    for (int i = 0; i < 400; i++) {
      state = tracer.fold(state, Responses.of(i, "concept-" + i % 100, i % 3 == 0 ? 0 : 1));
    }
    assertThat(state.toBytes()).hasSize(2_036);
    assertThat(state.evidence()).hasSize(100);
  }

  @Test
  void fold_aHint_makesTheNextAnswerToItsItemAssisted() {
    BktTracer tracer = usual();
    LearnerState state = tracer.start(new ConceptNames());
    ResponseEvent answer = Responses.of(1, "c", 1);
    LearnerState hinted =
        tracer.fold(state, new HintEvent("h", "ming", NOW, answer.item(), 1, Help.HINT));
    LearnerState after = tracer.fold(hinted, answer);
    assertThat(tracer.mastery(after, "c", NOW)).isEqualTo(tracer.mastery(state, "c", NOW));
    assertThat(tracer.assistedMastery(after, "c", NOW).probability())
        .isGreaterThan(tracer.assistedMastery(state, "c", NOW).probability())
        .isLessThan(tracer.assistedMastery(tracer.fold(state, answer), "c", NOW).probability());
    assertThat(after.evidence("c").orElseThrow().assisted()).isEqualTo(1);
  }

  @Test
  void mastery_onlyIndependentAnswersMaster() {
    BktTracer tracer = usual();
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

  @Test
  void contest_isNotMasteredUntilTheNextIndependentAnswer() {
    BktTracer tracer = usual();
    LearnerState state = tracer.start(new ConceptNames());
    for (int i = 0; i < 20; i++) {
      state = tracer.fold(state, Responses.of(i, "c", 1));
    }
    LearnerState contested = tracer.fold(state, new ContestEvent("x", "ming", NOW, "c", ""));
    assertThat(tracer.mastery(contested, "c", NOW).standardError()).isEqualTo(0.5);
    assertThat(mastery(tracer, contested, "c")).isEqualTo(mastery(tracer, state, "c"));
    LearnerState helped = tracer.fold(contested, Responses.assisted(30, "c", 1));
    assertThat(tracer.mastery(helped, "c", NOW).standardError()).isEqualTo(0.5);
    LearnerState again = tracer.fold(contested, Responses.of(31, "c", 1));
    assertThat(mastered(tracer.mastery(again, "c", NOW))).isTrue();
    LearnerState never = tracer.fold(state, new ContestEvent("y", "ming", NOW, "other", ""));
    assertThat(tracer.mastery(never, "other", NOW).standardError()).isEqualTo(0.5);
  }

  @Test
  void migration_beliefsMoveWithTheirEvidence() {
    BktTracer tracer = usual();
    LearnerState state = tracer.start(new ConceptNames());
    for (int i = 0; i < 8; i++) {
      state = tracer.fold(state, Responses.of(2 * i, "a", 1));
      state = tracer.fold(state, Responses.of(2 * i + 1, "b", 0));
    }
    LearnerState renamed = migrated(tracer, state, "a", "z");
    assertThat(mastery(tracer, renamed, "z")).isEqualTo(mastery(tracer, state, "a"));
    assertThat(mastery(tracer, renamed, "b")).isEqualTo(mastery(tracer, state, "b"));
    assertThat(mastery(tracer, renamed, "a")).isEqualTo(mastery(tracer, state, "never"));
    LearnerState split = migrated(tracer, state, "a", "y", "z");
    assertThat(mastery(tracer, split, "y")).isEqualTo(mastery(tracer, state, "a"));
    assertThat(mastery(tracer, split, "z")).isEqualTo(mastery(tracer, state, "a"));
    LearnerState merged = migrated(tracer, state, "a", "b");
    assertThat(mastery(tracer, merged, "b"))
        .isBetween(mastery(tracer, state, "b") + 0.05, mastery(tracer, state, "a") - 0.05);
    LearnerState removed = migrated(tracer, state, "a");
    assertThat(removed.evidence("a")).isEmpty();
    assertThat(mastery(tracer, removed, "b")).isEqualTo(mastery(tracer, state, "b"));
  }

  private static LearnerState migrated(
      BktTracer tracer, LearnerState state, String from, String... to) {
    return tracer.fold(
        state,
        new MigrationEvent(
            "m", "ming", NOW, "graph-2", List.of(new MigrationEvent.Move(from, List.of(to)))));
  }

  @Test
  void predict_unseenLearnerItemAndConcept_asDefined() {
    BktTracer tracer = RandomChains.tracer(4, true);
    BktState nobody = (BktState) tracer.start(new ConceptNames());
    BktConcept known = tracer.weights().concept(PlausibleEvents.concept(1));
    assertPredicted(tracer, nobody, "new", List.of(PlausibleEvents.concept(1)), known);
    String own = known.items().firstKey();
    assertPredicted(tracer, nobody, own, List.of(PlausibleEvents.concept(1)), known);
    BktConcept typical = new BktConcept(tracer.weights().pooled(), new TreeMap<>());
    assertPredicted(tracer, nobody, "new", List.of("new"), typical);
    assertPredicted(tracer, nobody, "new", List.of(), typical);
    assertThat(tracer.predict(nobody, new ItemRef("new", List.of(), 0.5), NOW).standardError())
        .isBetween(0.0, 0.5);
  }

  private static void assertPredicted(
      BktTracer tracer, BktState state, String item, List<String> concepts, BktConcept by) {
    double start = by.parameters().start(0);
    assertThat(tracer.predict(state, new ItemRef(item, concepts, Double.NaN), NOW).probability())
        .isCloseTo(by.rates(item, false).right(start), within(1e-3));
  }

  @Test
  void predict_answersElsewhere_moveTheStartOfAnUntouchedConcept() {
    BktTracer tracer = usual();
    LearnerState strong = tracer.start(new ConceptNames());
    LearnerState weak = strong;
    for (int i = 0; i < 10; i++) {
      strong = tracer.fold(strong, Responses.of(i, "c" + i, 1));
      weak = tracer.fold(weak, Responses.of(i, "c" + i, 0));
    }
    assertThat(mastery(tracer, strong, "new")).isGreaterThan(mastery(tracer, weak, "new") + 0.1);
  }

  @Test
  void explain_namesResponsesItemAndConcepts() {
    BktTracer tracer = usual();
    LearnerState state = tracer.start(new ConceptNames());
    state = tracer.fold(state, Responses.of(1, "整式", 1));
    state = tracer.fold(state, Responses.of(2, "分式", 0));
    state = tracer.fold(state, Responses.of(3, "分式", 1));
    state = tracer.fold(state, Responses.assisted(4, "分式", 1));
    TreeMap<String, AnswerRates> items = new TreeMap<>();
    items.put("item-9", new AnswerRates(0.5, 0.01));
    TreeMap<String, BktConcept> concepts = new TreeMap<>();
    concepts.put("分式", new BktConcept(USUAL, items));
    BktTracer own =
        new BktTracer("usual", new BktWeights(USUAL, concepts, tracer.weights().easiness()));
    String text = own.explain(state, new ItemRef("item-9", List.of("分式"), 0.7), NOW).toString();
    assertThat(text)
        .contains(
            "to item item-9",
            "concept 分式",
            "how often learners new to it answer right",
            "answers to other concepts before: ability 0.",
            "1.00 of 2 unaided answers right; the last ones, latest first: ✓✗",
            "1.00 of 1 answers right after help",
            "how item item-9 differs from others of 分式");
  }

  @Test
  void fold_clockRunningBack_countsAsNoTime() {
    BktTracer tracer = usual();
    LearnerState state = tracer.fold(tracer.start(new ConceptNames()), Responses.of(500, "c", 1));
    state = tracer.fold(state, Responses.of(1, "c", 1));
    assertThat(tracer.recall(state, "c", Instant.EPOCH)).isEqualTo(1);
    assertThat(tracer.recall(state, "never", NOW)).isZero();
  }

  @Test
  void fold_foreignState_refusedByName() {
    LearnerState foreign = LogisticModel.shipped().start(new ConceptNames());
    assertThatThrownBy(() -> usual().fold(foreign, Responses.of(1, "c", 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("CompactState");
  }
}
