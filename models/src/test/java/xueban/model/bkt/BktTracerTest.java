package xueban.model.bkt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import xueban.Explanation;
import xueban.model.ConceptNames;
import xueban.model.Help;
import xueban.model.HintEvent;
import xueban.model.ItemRef;
import xueban.model.LearnerEvent;
import xueban.model.LearnerState;
import xueban.model.Mastery;
import xueban.model.PlausibleEvents;
import xueban.model.ResponseEvent;
import xueban.model.Responses;
import xueban.model.internal.Logistic;
import xueban.model.logistic.LogisticModel;

/** What holds for every valid model and history; seeds are in the messages. */
class BktTracerTest extends BktTracerTestCase {
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

  private static void assertPredicted(
      BktTracer tracer, BktState state, String item, List<String> concepts, BktConcept by) {
    double start = by.parameters().start(0);
    assertThat(tracer.predict(state, new ItemRef(item, concepts, Double.NaN), NOW).probability())
        .isCloseTo(by.rates(item, false).right(start), within(1e-3));
  }
}
