package xueban.model.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import xueban.Explanation;
import xueban.model.ConceptNames;
import xueban.model.Help;
import xueban.model.ItemRef;
import xueban.model.LearnerEvent;
import xueban.model.LearnerState;
import xueban.model.ModelFolder;
import xueban.model.ResponseEvent;
import xueban.model.logistic.LogisticModel;
import xueban.model.logistic.LogisticTracer;
import xueban.model.logistic.LogisticWeights;
import xueban.model.state.CompactState;
import xueban.model.state.StateEditor;

/** What a network predicts, of whom and of what. */
class NeuralTracerTest extends NeuralTracerTestCase {
  @ParameterizedTest
  @MethodSource("tracers")
  void predict_whatComesLater_neverMatters(NeuralTracer tracer) {
    RandomNetworks random = new RandomNetworks(2);
    List<LearnerEvent> events = random.answers("ming", 150);
    ItemRef item = random.item();
    ConceptNames names = new ConceptNames();
    LearnerState running = tracer.start(names);
    for (int i = 0; i < events.size(); i++) {
      LearnerState alone = folded(tracer, events.subList(0, i));
      Instant now = events.get(i).at();
      assertThat(tracer.predict(running, item, now)).isEqualTo(tracer.predict(alone, item, now));
      running = tracer.fold(running, events.get(i));
    }
  }

  @ParameterizedTest
  @MethodSource("tracers")
  void predict_learnersInAnyOrder_isTheSame(NeuralTracer tracer) {
    RandomNetworks random = new RandomNetworks(3);
    List<List<LearnerEvent>> learners = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      learners.add(random.answers("learner-" + i, 5 + 9 * i));
    }
    ItemRef item = random.item();
    ConceptNames names = new ConceptNames();
    Map<Integer, Double> backwards = new TreeMap<>();
    for (int i = learners.size() - 1; i >= 0; i--) {
      backwards.put(i, predict(tracer, folded(tracer, learners.get(i), names), item));
    }
    for (int i = 0; i < learners.size(); i++) {
      assertThat(predict(tracer, folded(tracer, learners.get(i)), item))
          .isEqualTo(backwards.get(i));
    }
  }

  @ParameterizedTest
  @MethodSource("tracers")
  void restore_isAsIfItNeverStopped(NeuralTracer tracer) {
    RandomNetworks random = new RandomNetworks(4);
    for (int round = 0; round < 20; round++) {
      List<LearnerEvent> events = random.answers("ming", 100);
      ItemRef item = random.item();
      ConceptNames names = new ConceptNames();
      LearnerState first = folded(tracer, events.subList(0, 70), names);
      LearnerState restored = tracer.restore(first.toBytes(), names).orElseThrow();
      for (LearnerEvent event : events.subList(70, 100)) {
        restored = tracer.fold(restored, event);
      }
      LearnerState whole = folded(tracer, events);
      assertThat(restored.toBytes()).isEqualTo(whole.toBytes());
      assertThat(predict(tracer, restored, item)).isEqualTo(predict(tracer, whole, item));
    }
  }

  @ParameterizedTest
  @MethodSource("tracers")
  void predict_assistedAnswersAndThoseBefore64_doNotMatter(NeuralTracer tracer) {
    List<LearnerEvent> last = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      last.add(answer(i, "item-" + i % 40, "concept-" + i % 40 % 6, i % 3 == 0 ? 1 : 0));
    }
    List<LearnerEvent> more = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      more.add(answer(100 + i, "item-" + i, "concept-" + i % 6, 1));
    }
    more.addAll(last);
    ItemRef item = new ItemRef("item-3", List.of("concept-3"), Double.NaN);
    double expected = predict(tracer, folded(tracer, last), item);
    assertThat(predict(tracer, folded(tracer, more), item)).isEqualTo(expected);

    LearnerState few = folded(tracer, last.subList(0, 20));
    ResponseEvent helped = (ResponseEvent) answer(200, "item-3", "concept-3", 1);
    LearnerState after = tracer.fold(few, with(helped, Help.values()[1]));
    assertThat(predict(tracer, after, item)).isEqualTo(predict(tracer, few, item));
    assertThat(predict(tracer, tracer.fold(few, helped), item))
        .isNotEqualTo(predict(tracer, few, item));
  }

  @ParameterizedTest
  @MethodSource("tracers")
  void predict_unknownItemAndConcept_isThatOfTheConceptAndOfAll(NeuralTracer tracer) {
    LearnerState nobody = tracer.start(new ConceptNames());
    Explanation known =
        tracer.explain(
            nobody, new ItemRef("item-7", List.of("concept-1"), Double.NaN), Instant.EPOCH);
    Explanation unseen =
        tracer.explain(nobody, new ItemRef("new", List.of("concept-1"), Double.NaN), Instant.EPOCH);
    assertThat(known.parts()).hasSize(2);
    assertThat(unseen.value()).isEqualTo(known.parts().get(0).value());
    assertThat(unseen.parts().get(1).value()).isZero();
    Explanation newConcept =
        tracer.explain(nobody, new ItemRef("new", List.of("new"), Double.NaN), Instant.EPOCH);
    Explanation noConcept =
        tracer.explain(nobody, new ItemRef("new", List.of(), Double.NaN), Instant.EPOCH);
    assertThat(newConcept.value()).isEqualTo(noConcept.value()).isNotEqualTo(unseen.value());
  }

  @ParameterizedTest
  @MethodSource("tracers")
  void predict_itemUnknownOfTwoConcepts_readsTheMeanOfTheirRows(NeuralTracer tracer) {
    LearnerState nobody = tracer.start(new ConceptNames());
    double one = ofNew(tracer, nobody, List.of("concept-1"));
    double other = ofNew(tracer, nobody, List.of("concept-2"));
    double both = ofNew(tracer, nobody, List.of("concept-1", "concept-2"));
    assertThat(both).isNotEqualTo(one).isNotEqualTo(other);
    assertThat(ofNew(tracer, nobody, List.of("concept-1", "concept-1")))
        .isEqualTo(one); // a mean of one row twice
    assertThat(ofNew(tracer, nobody, List.of("concept-1", "never met"))).isEqualTo(one);
  }

  @ParameterizedTest
  @MethodSource("tracers")
  void foldAndMastery_areTheLogisticTracers(NeuralTracer tracer) {
    LogisticTracer logistic = LogisticTracer.shipped();
    List<LearnerEvent> events = new RandomNetworks(5).answers("ming", 80);
    LearnerState own = folded(tracer, events);
    LearnerState others = logistic.start(new ConceptNames());
    for (LearnerEvent event : events) {
      others = logistic.fold(others, event);
    }
    assertThat(own.toBytes()).isEqualTo(others.toBytes());
    Instant now = events.get(79).at();
    assertThat(tracer.mastery(own, "concept-2", now))
        .isEqualTo(logistic.mastery(others, "concept-2", now));
    assertThat(tracer.recall(own, "concept-2", now))
        .isEqualTo(logistic.recall(others, "concept-2", now));
  }

  @ParameterizedTest
  @MethodSource("tracers")
  void predict_manyThreads_giveTheSame(NeuralTracer tracer) {
    RandomNetworks random = new RandomNetworks(6);
    List<LearnerState> states = new ArrayList<>();
    List<ItemRef> items = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      states.add(folded(tracer, random.answers("learner-" + i, i % 80)));
      items.add(random.item());
    }
    List<Double> alone =
        IntStream.range(0, 200)
            .mapToObj(i -> predict(tracer, states.get(i), items.get(i)))
            .toList();
    List<Double> together =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(i -> predict(tracer, states.get(i), items.get(i)))
            .toList();
    assertThat(together).isEqualTo(alone);
  }

  @Test
  void predict_sameBitsOnEveryJvm() throws Exception {
    List<String> digests = new ArrayList<>();
    for (NeuralTracer tracer : tracers().toList()) {
      RandomNetworks random = new RandomNetworks(7);
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (int i = 0; i < 200; i++) {
        LearnerState state = folded(tracer, random.answers("ming", i % 80));
        double probability = predict(tracer, state, random.item());
        digest.update(ByteBuffer.allocate(8).putDouble(probability).array());
      }
      digests.add(HexFormat.of().formatHex(digest.digest()).substring(0, 16));
    }
    assertThat(digests).containsExactly("98ebd8cc43303349", "6f8fc96d7e885e3a");
  }

  @Test
  void attention_isTheFormula() {
    AttentionShape shape = new AttentionShape(12, 3, 10);
    RandomNetworks random = new RandomNetworks(9);
    AttentionWeights weights = random.attention(shape);
    NeuralTracer tracer = NeuralTracer.attention("a", shipped(), weights);
    for (int round = 0; round < 200; round++) {
      List<LearnerEvent> events = random.answers("ming", round % 75);
      ItemRef item = random.item();
      Instant now = random.after(events);
      CompactState state = (CompactState) folded(tracer, events);
      PastAnswers past =
          PastAnswers.of(state, item, StateEditor.minute(now.getEpochSecond()), weights.tokens());
      assertThat(tracer.explain(state, item, now).value())
          .isCloseTo(
              PlainAttention.logOdds(weights, past, weights.tokens().tokens(item)),
              Offset.offset(2e-5));
    }
  }

  private static double ofNew(NeuralTracer tracer, LearnerState state, List<String> concepts) {
    return predict(tracer, state, new ItemRef("new", concepts, Double.NaN));
  }

  private static LogisticWeights shipped() {
    return LogisticModel.weights(ModelFolder.shipped(LogisticModel.KIND));
  }

  private static ResponseEvent with(ResponseEvent event, Help help) {
    return new ResponseEvent(
        event.eventId(),
        event.learner(),
        event.at(),
        event.item(),
        0,
        event.concepts(),
        event.score(),
        help,
        null,
        "");
  }
}
