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
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.Help;
import xueban.model.LearnerEvent;
import xueban.model.MigrationEvent;
import xueban.model.ModelCard;
import xueban.model.ResponseEvent;
import xueban.model.Responses;
import xueban.model.eval.PredictionFigures;
import xueban.model.eval.ResponseLogEvaluation;
import xueban.model.eval.ResponseRow;
import xueban.model.sim.SimulatedChain;
import xueban.model.sim.SimulatedSchool;

class BktTrainerTest {
  private static final AnswerRates HELPED = new AnswerRates(0.5, 0.1);

  private static List<List<LearnerEvent>> histories(Iterable<List<LearnerEvent>> source) {
    List<List<LearnerEvent>> histories = new ArrayList<>();
    source.forEach(histories::add);
    return histories;
  }

  @Test
  void train_simulatedLearners_findsTheirParametersAgain() {
    List<BktParameters> truths =
        List.of(
            new BktParameters(0.1, 0, 0.25, 0.1, new AnswerRates(0.05, 0.25), HELPED),
            new BktParameters(0.5, 0, 0.1, 0, new AnswerRates(0.25, 0.1), HELPED),
            new BktParameters(0.3, 0, 0.15, 0.05, new AnswerRates(0.3, 0.05), HELPED));
    for (BktParameters truth : truths) {
      List<List<LearnerEvent>> learners = histories(new SimulatedChain(2_000, 20, 3, truth, 42));
      BktWeights weights = BktTrainer.standard(1).train(learners);
      BktConcept concept = weights.concept("concept");
      BktParameters found = concept.parameters();
      String all = "found %s, true %s".formatted(found, truth);
      assertThat(found.prior()).as(all).isCloseTo(truth.prior(), within(0.05));
      assertThat(found.learn()).as(all).isCloseTo(truth.learn(), within(0.03));
      assertThat(found.forget()).as(all).isCloseTo(truth.forget(), within(0.02));
      assertThat(found.unaided().guess()).as(all).isCloseTo(truth.unaided().guess(), within(0.04));
      assertThat(found.unaided().slip()).as(all).isCloseTo(truth.unaided().slip(), within(0.03));
      assertThat(concept.items()).hasSize(3);
      concept
          .items()
          .forEach(
              (item, rates) -> {
                assertThat(rates.guess()).as(all).isCloseTo(found.unaided().guess(), within(0.05));
                assertThat(rates.slip()).as(all).isCloseTo(found.unaided().slip(), within(0.05));
              });
    }
  }

  @Test
  void train_itemsThatDiffer_getRatesOfTheirOwn_rareOnesTheConcepts() {
    List<List<LearnerEvent>> learners = new ArrayList<>();
    RandomGenerator random = RandomChains.random(5);
    for (int learner = 0; learner < 1_500; learner++) {
      List<LearnerEvent> events = new ArrayList<>();
      boolean known = random.nextDouble() < 0.5;
      for (int i = 0; i < 10; i++) {
        boolean easy = random.nextBoolean();
        double right = known ? (easy ? 0.98 : 0.7) : easy ? 0.4 : 0.05;
        double score = random.nextDouble() < right ? 1 : 0;
        events.add(response(learner, i, easy ? "easy" : "hard", "c", score, Help.NONE));
        known |= random.nextDouble() < 0.1;
      }
      learners.add(events);
    }
    learners.add(List.of(response(9_999, 0, "rare", "c", 0, Help.NONE)));
    BktConcept concept = BktTrainer.standard(3).train(learners).concept("c");
    assertThat(concept.items().keySet()).containsExactly("easy", "hard");
    assertThat(concept.rates("easy", false).guess()).isCloseTo(0.4, within(0.06));
    assertThat(concept.rates("easy", false).slip()).isCloseTo(0.02, within(0.02));
    assertThat(concept.rates("hard", false).guess()).isCloseTo(0.05, within(0.04));
    assertThat(concept.rates("hard", false).slip()).isCloseTo(0.3, within(0.04));
    assertThat(concept.rates("rare", false)).isEqualTo(concept.parameters().unaided());
    assertThat(concept.rates("never", false)).isEqualTo(concept.parameters().unaided());
    assertThat(concept.rates("easy", true)).isEqualTo(concept.parameters().helped());
  }

  @Test
  void train_answersAfterHelp_haveRatesOfTheirOwn() {
    List<List<LearnerEvent>> learners = new ArrayList<>();
    RandomGenerator random = RandomChains.random(6);
    for (int learner = 0; learner < 1_500; learner++) {
      List<LearnerEvent> events = new ArrayList<>();
      boolean known = random.nextDouble() < 0.4;
      for (int i = 0; i < 10; i++) {
        boolean helped = random.nextInt(3) == 0;
        double right = known ? 0.9 : helped ? 0.7 : 0.15;
        double score = random.nextDouble() < right ? 1 : 0;
        events.add(response(learner, i, "i", "c", score, helped ? Help.WORKED_EXAMPLE : Help.NONE));
        known |= random.nextDouble() < 0.08;
      }
      learners.add(events);
    }
    BktParameters found = BktTrainer.standard(3).train(learners).concept("c").parameters();
    assertThat(found.helped().guess()).isCloseTo(0.7, within(0.05));
    assertThat(found.unaided().guess()).isCloseTo(0.15, within(0.05));
  }

  @Test
  void train_littleData_staysNearTheTypicalConcept_noneIsIt() {
    List<List<LearnerEvent>> learners = histories(new SimulatedSchool(300, 6, 5, 3));
    learners.add(
        List.of(
            response(9_999, 0, "new", "little", 1, Help.NONE),
            response(9_999, 1, "new", "little", 1, Help.NONE)));
    BktWeights weights = BktTrainer.standard(2).train(learners);
    BktParameters typical = weights.pooled();
    assertThat(weights.concept("never")).isEqualTo(new BktConcept(typical, new TreeMap<>()));
    BktParameters little = weights.concept("little").parameters();
    assertThat(little.learn()).isCloseTo(typical.learn(), within(0.05));
    assertThat(little.prior()).isCloseTo(typical.prior(), within(0.1));
    assertThat(little.unaided().guess()).isCloseTo(typical.unaided().guess(), within(0.1));
    assertThat(little.unaided().slip())
        .isCloseTo(typical.unaided().slip(), within(0.1))
        .isLessThan(typical.unaided().slip());
  }

  @Test
  void train_twice_sameBits_otherSeedOfStartsSameOptimum() {
    List<List<LearnerEvent>> learners = histories(new SimulatedSchool(150, 6, 5, 3));
    byte[] once = bytes(BktTrainer.standard(2).train(learners));
    assertThat(bytes(BktTrainer.standard(2).train(learners))).isEqualTo(once);
    BktParameters one = BktTrainer.standard(2).train(learners).pooled();
    BktParameters other = BktTrainer.standard(99).train(learners).pooled();
    assertThat(other.learn()).isCloseTo(one.learn(), within(0.02));
    assertThat(other.unaided().guess()).isCloseTo(one.unaided().guess(), within(0.02));
  }

  @Test
  void train_school_beatsChance_abilityAndItemsHelp_shuffledIsChance() {
    SimulatedSchool school = new SimulatedSchool(400, 10, 10, 5);
    BktTrainer standard = BktTrainer.standard(1);
    BktTrainer plain =
        new BktTrainer(
            5, 200, 1e-7, BktBounds.standard(), 10, 4, BktTrainer.NO_ITEM_RATES, false, 1);
    List<ResponseRow> rows = rows(school);
    double own = auc(standard, rows);
    double without = auc(plain, rows);
    assertThat(without).isGreaterThan(0.6);
    assertThat(own).isGreaterThan(without + 0.02);
    assertThat(auc(standard, ResponseLogEvaluation.shuffled(rows, 9))).isBetween(0.47, 0.53);
  }

  @Test
  void train_migration_endsTheSequence() {
    MigrationEvent renamed =
        new MigrationEvent(
            "m",
            "ming",
            Instant.EPOCH,
            "graph-2",
            List.of(new MigrationEvent.Move("old", List.of("new"))));
    BktWeights weights =
        BktTrainer.standard(1)
            .train(
                List.of(
                    List.of(Responses.of(1, "old", 1), renamed, Responses.of(2, "new", 0)),
                    List.of(Responses.of(3, "old", 0))));
    assertThat(weights.concepts().keySet()).containsExactly("new", "old");
  }

  @Test
  void train_nothingOrAllAlikeOrNoConcept_refusedWithTheReason() {
    BktTrainer trainer = BktTrainer.standard(1);
    for (List<LearnerEvent> events :
        List.<List<LearnerEvent>>of(
            List.of(),
            List.of(Responses.of(1, "c", 1), Responses.of(2, "c", 1)),
            List.of(Responses.of(1, "c", 0)),
            List.of(Responses.assisted(1, "c", 0), Responses.assisted(2, "c", 1)),
            List.of(Responses.of(1, "", 0), Responses.of(2, "", 1)))) {
      assertThatThrownBy(() -> trainer.train(List.of(events)))
          .isInstanceOfSatisfying(
              XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_INPUT))
          .hasMessageContaining("training data");
    }
    assertThatThrownBy(() -> new BktTrainer(1, 0, 1e-6, BktBounds.standard(), 1, 1, 1, true, 1))
        .hasMessageContaining("turns (0)");
    assertThatThrownBy(
            () -> new BktTrainer(1, 1, Double.NaN, BktBounds.standard(), 1, 1, 1, true, 1))
        .hasMessageContaining("tolerance (NaN)");
  }

  private static byte[] bytes(BktWeights weights) {
    ModelCard card =
        new ModelCard(
            BktModel.KIND,
            "1",
            "a test",
            "simulated",
            "none",
            "none",
            1,
            new TreeMap<>(),
            new TreeMap<>());
    return BktModel.folder(card, weights).file("chains.tsv");
  }

  private static double auc(BktTrainer trainer, List<ResponseRow> rows) {
    int cut = rows.size() * 4 / 5;
    BktWeights weights = trainer.train(ResponseLogEvaluation.histories(rows.subList(0, cut)));
    PredictionFigures figures =
        new ResponseLogEvaluation(new BktTracer("t", weights))
            .measure(rows.subList(cut, rows.size()));
    return figures.auc();
  }

  private static List<ResponseRow> rows(SimulatedSchool school) {
    List<ResponseRow> rows = new ArrayList<>();
    for (List<LearnerEvent> events : school) {
      for (LearnerEvent event : events) {
        ResponseEvent e = (ResponseEvent) event;
        rows.add(new ResponseRow(e.learner(), e.item(), e.concepts(), e.score() == 1, -1, ""));
      }
    }
    return rows;
  }

  private static ResponseEvent response(
      int learner, int number, String item, String concept, double score, Help help) {
    return new ResponseEvent(
        "e" + number,
        "learner-" + learner,
        Instant.EPOCH,
        item,
        1,
        List.of(concept),
        score,
        help,
        null,
        "");
  }
}
