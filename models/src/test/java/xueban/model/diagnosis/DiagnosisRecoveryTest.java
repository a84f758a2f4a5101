package xueban.model.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import xueban.model.eval.PredictionFigures;

/** Simulated learners' skills are found again, also of learners who came after the training. */
class DiagnosisRecoveryTest {
  private static final int ITEMS = 32;
  private static final SimulatedTest TEST = SimulatedTest.of(900, ITEMS, 7);
  private static final int TRAINED = 600;

  private static Diagnoser train(DiagnosisTrainer trainer) {
    return trainer.train(ResponseMatrix.of(TEST.q(), TEST.answers().subList(0, TRAINED)));
  }

  /**
   * Returns the least correlation of a concept's proficiency with true skill, new learners only.
   */
  private static double recovery(Diagnoser diagnoser) {
    double least = 1;
    for (int k = 0; k < SimulatedTest.CONCEPTS; k++) {
      List<Double> found = new ArrayList<>();
      List<Double> truth = new ArrayList<>();
      for (int l = TRAINED; l < 900; l++) {
        Diagnosis diagnosis = diagnoser.diagnose(TEST.answers().get(l));
        found.add(Logit.of(diagnosis.proficiency("k" + k).probability()));
        truth.add(TEST.skill()[l][k]);
      }
      least = Math.min(least, correlation(found, truth));
    }
    return least;
  }

  private static double correlation(List<Double> a, List<Double> b) {
    double ma = a.stream().mapToDouble(x -> x).average().orElseThrow();
    double mb = b.stream().mapToDouble(x -> x).average().orElseThrow();
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.size(); i++) {
      ab += (a.get(i) - ma) * (b.get(i) - mb);
      aa += (a.get(i) - ma) * (a.get(i) - ma);
      bb += (b.get(i) - mb) * (b.get(i) - mb);
    }
    return ab / Math.sqrt(aa * bb);
  }

  /** Returns the AUC of new learners' last eight answers, from the others. */
  private static double auc(Diagnoser diagnoser) {
    double[] p = new double[300 * 8];
    boolean[] right = new boolean[p.length];
    for (int l = TRAINED; l < 900; l++) {
      List<ItemResponse> all = TEST.answers().get(l);
      Diagnosis diagnosis = diagnoser.diagnose(all.subList(0, ITEMS - 8));
      for (int r = 0; r < 8; r++) {
        ItemResponse asked = all.get(ITEMS - 8 + r);
        p[(l - TRAINED) * 8 + r] = diagnosis.predict(asked.item()).probability();
        right[(l - TRAINED) * 8 + r] = asked.right();
      }
    }
    return PredictionFigures.of(p, right).auc();
  }

  @Test
  void compensatory_findsSkillsAndAnswers() {
    Diagnoser diagnoser = train(new CompensatoryTrainer(0, 25, 1));
    assertThat(recovery(diagnoser)).isGreaterThan(0.76);
    assertThat(auc(diagnoser)).isGreaterThan(0.8);
  }

  @Test
  void network_findsSkillsAndAnswers() {
    Diagnoser diagnoser = train(new NetworkTrainer(4, 6, 0.1, 0.2, 1, 1));
    assertThat(recovery(diagnoser)).isGreaterThan(0.74);
    assertThat(auc(diagnoser)).isGreaterThan(0.79);
  }

  @Test
  void freeTraits_findAnswers() {
    assertThat(auc(train(new FreeTraitsTrainer(2, 15, 0.5, 1)))).isGreaterThan(0.79);
  }

  @Test
  void latentClasses_findAnswers() {
    assertThat(auc(train(new LatentClassTrainer(8, 2, 30, 2, 1)))).isGreaterThan(0.77);
  }

  @Test
  void blend_isNoWorseThanItsMembers() {
    DiagnosisTrainer good = new CompensatoryTrainer(0, 12, 1);
    DiagnosisTrainer weak = new LatentClassTrainer(2, 1, 20, 2, 1);
    BlendedModel blend = (BlendedModel) train(new BlendTrainer(List.of(good, weak), 0.2));
    assertThat(auc(blend)).isGreaterThan(auc(train(good)) - 0.003);
    assertThat(blend.weights()[0]).isGreaterThan(blend.weights()[1]);
  }

  @Test
  void dina_findsProfilesGuessAndSlip() {
    RandomGenerator random = SimulatedTest.random(3);
    QMatrix q = SimulatedTest.q(24);
    List<List<ItemResponse>> answers = new ArrayList<>();
    List<boolean[]> truth = new ArrayList<>();
    for (int l = 0; l < 800; l++) {
      boolean[] masters = new boolean[SimulatedTest.CONCEPTS];
      for (int k = 0; k < masters.length; k++) {
        masters[k] = random.nextDouble() < 0.6;
      }
      List<ItemResponse> row = new ArrayList<>();
      for (String item : q.items()) {
        boolean able = true;
        for (int k : q.needs(q.item(item))) {
          able &= masters[k];
        }
        row.add(new ItemResponse(item, random.nextDouble() < (able ? 0.9 : 0.15)));
      }
      answers.add(row);
      truth.add(masters);
    }
    PointModel model =
        (PointModel) new DinaTrainer(30).train(ResponseMatrix.of(q, answers.subList(0, 500)));
    int hits = 0;
    for (int l = 500; l < 800; l++) {
      Diagnosis diagnosis = model.diagnose(answers.get(l));
      for (int k = 0; k < SimulatedTest.CONCEPTS; k++) {
        double p = diagnosis.proficiency("k" + k).probability();
        hits += (p > 0.5) == truth.get(l)[k] ? 1 : 0;
      }
    }
    assertThat(hits / (300.0 * SimulatedTest.CONCEPTS)).isGreaterThan(0.93);
    double guess = 0;
    double able = 0;
    for (double[] item : model.right()) {
      guess += java.util.Arrays.stream(item).min().orElseThrow() / model.right().length;
      able += java.util.Arrays.stream(item).max().orElseThrow() / model.right().length;
    }
    assertThat(guess).isBetween(0.12, 0.18);
    assertThat(able).isBetween(0.87, 0.93);
  }

  @Test
  void train_twice_sameBits() {
    for (DiagnosisTrainer trainer :
        List.of(
            new CompensatoryTrainer(1, 3, 9),
            new NetworkTrainer(1, 1, 0.1, 0.1, 1, 9),
            new LatentClassTrainer(3, 1, 3, 1, 9))) {
      List<ItemResponse> responses = TEST.answers().get(0);
      assertThat(train(trainer).diagnose(responses).predict("i3"))
          .isEqualTo(train(trainer).diagnose(responses).predict("i3"));
    }
  }

  @Test
  void explain_strongestResponseTakenAway_movesThePredictionTheWayItSays() {
    Diagnoser diagnoser = train(new CompensatoryTrainer(0, 15, 1));
    int agree = 0;
    for (int l = TRAINED; l < TRAINED + 100; l++) {
      List<ItemResponse> known = TEST.answers().get(l).subList(0, 12);
      var parts = diagnoser.explain(known, "i20").parts();
      int strongest = 1;
      for (int r = 2; r < parts.size(); r++) {
        if (Math.abs(parts.get(r).value()) > Math.abs(parts.get(strongest).value())) {
          strongest = r;
        }
      }
      double with = diagnoser.explain(known, "i20").value();
      double without = new ResponseEffects(diagnoser).without(known, strongest - 1, "i20");
      agree += (with - without) * parts.get(strongest).value() > 0 ? 1 : 0;
    }
    assertThat(agree).isGreaterThanOrEqualTo(95);
  }
}
