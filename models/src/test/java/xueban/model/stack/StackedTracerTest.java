package xueban.model.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.Explanation;
import xueban.XuebanException;
import xueban.model.ConceptNames;
import xueban.model.Help;
import xueban.model.ItemDescriptions;
import xueban.model.ItemRef;
import xueban.model.LearnerEvent;
import xueban.model.LearnerState;
import xueban.model.ModelCard;
import xueban.model.ModelFolder;
import xueban.model.ResponseEvent;
import xueban.model.Tracer;
import xueban.model.eval.PredictionFigures;
import xueban.model.internal.ByteWriter;
import xueban.model.internal.Logistic;
import xueban.model.logistic.LogisticTracer;
import xueban.model.sim.SimulatedSchool;
import xueban.model.trees.Growth;

class StackedTracerTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final StackedTrainer TRAINER =
      new StackedTrainer(new Growth(60, 16, 8, .1, 30, 1, 5, .8, .7, 1), 2, 1);

  private static List<List<LearnerEvent>> school;
  private static List<List<LearnerEvent>> others;
  private static StackedTracer tracer;

  @BeforeAll
  static void train() {
    List<List<LearnerEvent>> all = new ArrayList<>();
    new SimulatedSchool(320, 12, 8, 5).forEach(all::add);
    school = List.copyOf(all.subList(0, 240));
    others = List.copyOf(all.subList(240, 320));
    tracer = TRAINER.train("stacked-test", school, ItemDescriptions.NONE);
  }

  @Test
  void predict_learnersHeldOut_isFarFromChanceAndCalibrated() {
    PredictionFigures figures = measure(tracer, others);
    assertThat(figures.auc()).isGreaterThan(.68);
    assertThat(figures.calibrationError()).isLessThan(.05);
  }

  @Test
  void train_outcomesShuffled_isAtChance() {
    Tracer control = TRAINER.train("control", shuffled(school), ItemDescriptions.NONE);
    assertThat(measure(control, shuffled(others)).auc()).isBetween(.46, .54);
  }

  @Test
  void explain_addsUpToThePrediction_toTheBit() {
    LearnerState state = folded(tracer, others.get(3));
    ItemRef item = new ItemRef("item-2-3", List.of("concept-2"), Double.NaN);
    Explanation explanation = tracer.explain(state, item, NOW);
    assertThat(Logistic.probability(explanation.value()))
        .isEqualTo(tracer.predict(state, item, NOW).probability());
    assertThat(explanation.parts()).hasSizeGreaterThan(3);
  }

  @Test
  void strongestRemoved_movesAsTheExplanationSays() {
    int cases = 0;
    int asSaid = 0;
    for (List<LearnerEvent> events : others) {
      LearnerState state = tracer.start(new ConceptNames());
      for (LearnerEvent event : events) {
        if (event instanceof ResponseEvent response
            && cases < 1000
            && !state.evidence().isEmpty()) {
          ItemRef item = new ItemRef(response.item(), response.concepts(), Double.NaN);
          asSaid += tracer.strongestRemoved(state, item, response.at()).asSaid() ? 1 : 0;
          cases++;
        }
        state = tracer.fold(state, event);
      }
    }
    assertThat(cases).isEqualTo(1000);
    assertThat(asSaid).isGreaterThanOrEqualTo(950);
  }

  @Test
  void predict_unknownLearnerItemAndConcept_isNearTheMean() {
    LearnerState nobody = tracer.start(new ConceptNames());
    double known = predict(nobody, new ItemRef("item-1-1", List.of("concept-1"), Double.NaN));
    double newItem = predict(nobody, new ItemRef("new", List.of("concept-1"), Double.NaN));
    double newConcept = predict(nobody, new ItemRef("new", List.of("new"), Double.NaN));
    double noConcept = predict(nobody, new ItemRef("new", List.of(), Double.NaN));
    assertThat(List.of(known, newItem, newConcept, noConcept))
        .allSatisfy(p -> assertThat(p).isBetween(.15, .95));
  }

  @Test
  void fold_isTheLogisticTracers() {
    LogisticTracer logistic = new LogisticTracer("logistic", tracer.weights().logistic());
    assertThat(folded(tracer, others.get(0)).toBytes())
        .isEqualTo(folded(logistic, others.get(0)).toBytes());
  }

  @Test
  void folder_givesTheSamePredictions() {
    StackedTracer read = StackedModel.tracer(StackedModel.folder(card(StackedModel.KIND), tracer));
    ItemRef item = new ItemRef("item-4-1", List.of("concept-4"), Double.NaN);
    for (List<LearnerEvent> events : others) {
      assertThat(read.predict(folded(read, events), item, NOW))
          .isEqualTo(tracer.predict(folded(tracer, events), item, NOW));
    }
    assertThat(read.version()).startsWith("stacked-1:");
  }

  @Test
  void tracer_otherKindOrPartsOfAnotherTraining_isCorrupt() {
    ModelFolder other = ModelFolder.shipped("logistic");
    assertThatThrownBy(() -> StackedModel.tracer(other)).satisfies(StackedTracerTest::isCorrupt);
    StackedTracer small = TRAINER.train("small", school.subList(0, 60), ItemDescriptions.NONE);
    ModelFolder folder = StackedModel.folder(card(StackedModel.KIND), tracer);
    TreeMap<String, byte[]> mixed = new TreeMap<>();
    for (String name : List.of("weights.tsv", "facts.bin", "trees.bin")) {
      mixed.put(name, folder.file(name));
    }
    StackedWeights weights = small.weights();
    var bytes = new ByteWriter(64);
    new ItemFactors(1, 1, weights.factors().dimensions).write(bytes);
    mixed.put("factors.bin", bytes.toBytes());
    assertThatThrownBy(() -> StackedModel.tracer(ModelFolder.of(card(StackedModel.KIND), mixed)))
        .satisfies(StackedTracerTest::isCorrupt)
        .hasMessageContaining("factors");
  }

  @Test
  void train_tooFewLearners_isRefused() {
    assertThatThrownBy(() -> TRAINER.train("few", school.subList(0, 1), ItemDescriptions.NONE))
        .isInstanceOf(XuebanException.class)
        .hasMessageContaining("training data");
  }

  private static void isCorrupt(Throwable thrown) {
    assertThat(thrown)
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CORRUPT));
  }

  private static ModelCard card(String kind) {
    return new ModelCard(
        kind, "1", "a test", "simulated", "none", "none", 1, new TreeMap<>(), new TreeMap<>());
  }

  private static double predict(LearnerState state, ItemRef item) {
    return tracer.predict(state, item, NOW).probability();
  }

  private static LearnerState folded(Tracer with, List<LearnerEvent> events) {
    LearnerState state = with.start(new ConceptNames());
    for (LearnerEvent event : events) {
      state = with.fold(state, event);
    }
    return state;
  }

  private static PredictionFigures measure(Tracer with, List<List<LearnerEvent>> learners) {
    List<Double> probabilities = new ArrayList<>();
    List<Boolean> right = new ArrayList<>();
    for (List<LearnerEvent> events : learners) {
      LearnerState state = with.start(new ConceptNames());
      for (LearnerEvent event : events) {
        if (event instanceof ResponseEvent response && response.help() == Help.NONE) {
          ItemRef item = new ItemRef(response.item(), response.concepts(), Double.NaN);
          probabilities.add(with.predict(state, item, response.at()).probability());
          right.add(response.score() == 1);
        }
        state = with.fold(state, event);
      }
    }
    boolean[] outcomes = new boolean[right.size()];
    for (int i = 0; i < outcomes.length; i++) {
      outcomes[i] = right.get(i);
    }
    return PredictionFigures.of(
        probabilities.stream().mapToDouble(Double::doubleValue).toArray(), outcomes);
  }

  /** Outcomes drawn anew, so that nothing before an answer says anything about it. */
  private static List<List<LearnerEvent>> shuffled(List<List<LearnerEvent>> learners) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(9);
    List<List<LearnerEvent>> result = new ArrayList<>();
    for (List<LearnerEvent> events : learners) {
      List<LearnerEvent> own = new ArrayList<>();
      for (LearnerEvent event : events) {
        own.add(
            event instanceof ResponseEvent response
                ? response.withScore(random.nextBoolean() ? 1 : 0)
                : event);
      }
      result.add(own);
    }
    return result;
  }
}
