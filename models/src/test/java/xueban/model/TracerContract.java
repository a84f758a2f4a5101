package xueban.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import xueban.Explanation;
import xueban.model.eval.TracerKind;
import xueban.model.internal.Logistic;

/** What every tracer holds whose mastery never falls with a right answer; seeds in the messages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class TracerContract {
  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant START = Instant.parse("2025-09-01T00:00:00Z");
  private static final long SEEDS = 12;

  private Tracer tracer = TracerReaders.installed().tracer(ModelFolder.shipped("logistic"));

  /** Returns what is tested. */
  protected abstract TracerKind kind();

  @BeforeAll
  final void train() {
    List<List<LearnerEvent>> histories = new ArrayList<>();
    PlausibleEvents events = new PlausibleEvents(11);
    for (int learner = 0; learner < 40; learner++) {
      List<LearnerEvent> own = new ArrayList<>();
      for (int i = 0; i < 80; i++) {
        own.add(events.event("learner-" + learner));
      }
      histories.add(own);
    }
    tracer = kind().training().train(histories, 1);
  }

  private interface Check {
    void check(String where, LearnerState state, RandomGenerator random);
  }

  private void forRandomStates(Check check) {
    for (long seed = 1; seed <= SEEDS; seed++) {
      PlausibleEvents events = new PlausibleEvents(seed);
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      LearnerState state = tracer.start(new ConceptNames());
      for (int i = 0; i < 120; i++) {
        check.check("seed " + seed + ", event " + i, state, random);
        state = tracer.fold(state, events.event("ming"));
      }
    }
  }

  private static ItemRef item(RandomGenerator random) {
    List<String> concepts = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      concepts.add(PlausibleEvents.concept(random.nextInt(PlausibleEvents.CONCEPTS + 2)));
    }
    return new ItemRef(
        PlausibleEvents.item(random.nextInt(PlausibleEvents.ITEMS + 5)), concepts, Double.NaN);
  }

  private static ResponseEvent response(
      RandomGenerator random, String concept, double score, Help help) {
    String item =
        random.nextBoolean()
            ? "unhinted-" + random.nextInt(5)
            : PlausibleEvents.item(random.nextInt(PlausibleEvents.ITEMS));
    return new ResponseEvent("r", "ming", NOW, item, 1, List.of(concept), score, help, null, "");
  }

  @Test
  void mastery_rightAnswersNeverLowerIt_wrongOnesNeverRaiseIt() {
    forRandomStates(
        (where, state, random) -> {
          String concept = PlausibleEvents.concept(random.nextInt(PlausibleEvents.CONCEPTS));
          double before = tracer.mastery(state, concept, NOW).probability();
          // A hint that waits for its item would make the answer an assisted one: mastery stays.
          LearnerState right = tracer.fold(state, response(random, concept, 1, Help.NONE));
          LearnerState wrong = tracer.fold(state, response(random, concept, 0, Help.NONE));
          assertThat(tracer.mastery(right, concept, NOW).probability())
              .as(where)
              .isGreaterThanOrEqualTo(before);
          assertThat(tracer.mastery(wrong, concept, NOW).probability())
              .as(where)
              .isLessThanOrEqualTo(before);
        });
  }

  @Test
  void mastery_answersAfterHelpLeaveItToTheBit() {
    forRandomStates(
        (where, state, random) -> {
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
  void predict_isWhatExplainAddsUpTo_toTheBit() {
    forRandomStates(
        (where, state, random) -> {
          ItemRef item = item(random);
          Mastery predicted = tracer.predict(state, item, NOW);
          Explanation explanation = tracer.explain(state, item, NOW);
          assertThat(Logistic.probability(explanation.value()))
              .as(where)
              .isEqualTo(predicted.probability());
          assertThat(explanation.toString()).as(where).contains(item.id());
          assertThat(tracer.recall(state, PlausibleEvents.concept(1), NOW)).isBetween(0.0, 1.0);
          assertThat(tracer.assistedMastery(state, PlausibleEvents.concept(2), NOW).probability())
              .as(where)
              .isBetween(0.0, 1.0);
        });
  }

  @Test
  void restore_givesTheSameStateAndPredictions() {
    forRandomStates(
        (where, state, random) -> {
          ConceptNames names = new ConceptNames();
          for (int i = 0; i < PlausibleEvents.CONCEPTS; i++) {
            names.learn(PlausibleEvents.concept(i));
          }
          ItemRef item = item(random);
          Optional<LearnerState> restored = tracer.restore(state.toBytes(), names);
          assertThat(restored).as(where).contains(state);
          assertThat(restored.map(s -> tracer.predict(s, item, NOW)))
              .as(where)
              .contains(tracer.predict(state, item, NOW));
        });
  }

  @Test
  void fold_foreignState_refusedByName() {
    assertThatThrownBy(() -> tracer.fold(new Foreign(), Responses.of(1, "c", 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Foreign");
  }

  @Test
  void mastery_contested_isUnsure() {
    LearnerState state = tracer.start(new ConceptNames());
    state = tracer.fold(state, Responses.of(1, "c", 1));
    state = tracer.fold(state, new ContestEvent("e", "ming", NOW, "c", ""));
    assertThat(tracer.mastery(state, "c", NOW).standardError()).isEqualTo(.5);
  }

  /** Cold start: who or what was not in the log is like what is known around it. */
  @Test
  void predict_unseenLearnerItemOrConcept_isLikeWhatIsKnownAroundIt() {
    Tracer trained = kind().training().train(easyAndHard(), 1);
    LearnerState nobody = trained.start(new ConceptNames());
    double easy = predict(trained, nobody, "easy-1", List.of("easy"));
    double hard = predict(trained, nobody, "hard-1", List.of("hard"));
    double newEasy = predict(trained, nobody, "new", List.of("easy"));
    double newHard = predict(trained, nobody, "new", List.of("hard"));
    double newConcept = predict(trained, nobody, "new", List.of("new"));
    double noConcept = predict(trained, nobody, "new", List.of());
    assertThat(easy).isBetween(.7, .95);
    assertThat(hard).isBetween(.05, .45);
    assertThat(newEasy).isCloseTo(easy, within(.2));
    assertThat(newHard).isCloseTo(hard, within(.2));
    assertThat(newEasy - newHard).isGreaterThan(.2);
    assertThat(newConcept).isEqualTo(noConcept).isBetween(newHard, newEasy);
    assertThat(trained.mastery(nobody, "easy", NOW).probability())
        .isGreaterThan(trained.mastery(nobody, "hard", NOW).probability());
  }

  private static double predict(Tracer with, LearnerState of, String item, List<String> concepts) {
    return with.predict(of, new ItemRef(item, concepts, Double.NaN), START).probability();
  }

  /** Items of two concepts: one that .85 of answers are right to, one that .25 are. */
  private static List<List<LearnerEvent>> easyAndHard() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
    List<List<LearnerEvent>> histories = new ArrayList<>();
    for (int learner = 0; learner < 80; learner++) {
      List<LearnerEvent> own = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        String concept = random.nextBoolean() ? "easy" : "hard";
        boolean right = random.nextDouble() < (concept.equals("easy") ? .85 : .25);
        own.add(
            new ResponseEvent(
                "e" + i,
                "learner-" + learner,
                START.plusSeconds(3_600L * i),
                concept + '-' + random.nextInt(6),
                1,
                List.of(concept),
                right ? 1 : 0,
                Help.NONE,
                null,
                ""));
      }
      histories.add(own);
    }
    return histories;
  }

  private static final class Foreign implements LearnerState {
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
  }
}
