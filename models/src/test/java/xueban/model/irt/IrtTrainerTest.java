package xueban.model.irt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.ModelCard;

class IrtTrainerTest {
  private static final String GOLDEN =
      "879b08af3a3e0622a772e7052eeabc9192b3892148fc6da17fd1f73e534bfc83";

  private static double[] truth(SimulatedAnswers school, ToDoubleFunction<ItemCurve> value) {
    return school.curves.stream().mapToDouble(value).toArray();
  }

  private static double[] found(
      SimulatedAnswers school, IrtModel model, ToDoubleFunction<ItemCurve> value) {
    double[] found = new double[school.curves.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = value.applyAsDouble(model.item("i" + i).curve());
    }
    return found;
  }

  private static IrtFit fit(SimulatedAnswers school, CurveFamily family) {
    IrtFit fit = IrtTrainer.of(family).fit(school.responses);
    assertThat(fit.converged()).isTrue();
    for (int i = 1; i < fit.logPosterior().size(); i++) {
      assertThat(fit.logPosterior().get(i))
          .as("log-posterior before iteration %d", i + 1)
          .isGreaterThan(fit.logPosterior().get(i - 1) - 1e-7);
    }
    return fit;
  }

  @Test
  void fit_onePl_findsDifficultiesAndTheCommonDiscrimination() {
    SimulatedAnswers school = new SimulatedAnswers(1).logistic(40, 0, 0).answer(1000, 40);
    IrtModel model = fit(school, new CurveFamily.OneParameter()).model();
    double[] b = found(school, model, ItemCurve::difficulty);
    assertThat(SimulatedAnswers.rmse(truth(school, ItemCurve::difficulty), b)).isLessThan(0.12);
    double[] a = found(school, model, ItemCurve::discrimination);
    assertThat(a).containsOnly(a[0]);
    assertThat(a[0]).isBetween(0.93, 1.07);
    CurveErrors errors = model.item("i0").errors();
    assertThat(errors.discrimination()).isBetween(0.005, 0.05);
  }

  @Test
  void fit_twoPl_findsBothParameters_withHonestErrors() {
    SimulatedAnswers school = new SimulatedAnswers(2).logistic(50, 0.4, 0).answer(1500, 50);
    IrtModel model = fit(school, new CurveFamily.TwoParameter()).model();
    double[] a = truth(school, ItemCurve::discrimination);
    double[] b = truth(school, ItemCurve::difficulty);
    double[] foundA = found(school, model, ItemCurve::discrimination);
    double[] foundB = found(school, model, ItemCurve::difficulty);
    assertThat(SimulatedAnswers.correlation(a, foundA)).isGreaterThan(0.97);
    assertThat(SimulatedAnswers.rmse(a, foundA)).isLessThan(0.12);
    assertThat(SimulatedAnswers.correlation(b, foundB)).isGreaterThan(0.99);
    assertThat(SimulatedAnswers.rmse(b, foundB)).isLessThan(0.15);
    int within = 0;
    for (int i = 0; i < 50; i++) {
      CurveErrors errors = model.item("i" + i).errors();
      within += Math.abs(a[i] - foundA[i]) < 1.96 * errors.discrimination() ? 1 : 0;
      within += Math.abs(b[i] - foundB[i]) < 1.96 * errors.thresholds().get(0) ? 1 : 0;
    }
    assertThat(within).as("of 100 true values, those in their 95 %% intervals").isBetween(87, 100);
  }

  @Test
  void fit_threePl_findsGuessing_whereLearnersGuess() {
    SimulatedAnswers school = new SimulatedAnswers(4).logistic(25, 0.3, 0.25).answer(1600, 25);
    IrtModel three = fit(school, new CurveFamily.ThreeParameter()).model();
    double[] b = truth(school, ItemCurve::difficulty);
    double[] foundB = found(school, three, ItemCurve::difficulty);
    assertThat(SimulatedAnswers.correlation(b, foundB)).isGreaterThan(0.97);
    assertThat(SimulatedAnswers.rmse(b, foundB)).isLessThan(0.25);
    double[] c = found(school, three, curve -> ((LogisticCurve) curve).guessing());
    assertThat(SimulatedAnswers.rmse(truth(school, x -> 0.25), c)).isLessThan(0.08);
    IrtModel two = fit(school, new CurveFamily.TwoParameter()).model();
    assertThat(SimulatedAnswers.rmse(b, found(school, two, ItemCurve::difficulty)))
        .as("blind to guessing")
        .isGreaterThan(1.5 * SimulatedAnswers.rmse(b, foundB));
  }

  @Test
  void fit_graded_findsThresholdsInOrder() {
    SimulatedAnswers school = new SimulatedAnswers(5).graded(14).answer(1000, 14);
    IrtModel model = fit(school, new CurveFamily.Graded(4)).model();
    for (int k = 0; k < 3; k++) {
      int threshold = k;
      ToDoubleFunction<ItemCurve> value = c -> ((GradedCurve) c).thresholds().get(threshold);
      assertThat(SimulatedAnswers.rmse(truth(school, value), found(school, model, value)))
          .as("threshold %d", k + 1)
          .isLessThan(0.3);
    }
    assertThat(
            SimulatedAnswers.correlation(
                truth(school, ItemCurve::discrimination),
                found(school, model, ItemCurve::discrimination)))
        .isGreaterThan(0.93);
  }

  @Test
  void fit_fewOfManyItems_stillOrdersThem() {
    SimulatedAnswers school = new SimulatedAnswers(7).logistic(600, 0.3, 0).answer(600, 40);
    IrtModel model = fit(school, new CurveFamily.TwoParameter()).model();
    double[] b = truth(school, ItemCurve::difficulty);
    double[] foundB = found(school, model, ItemCurve::difficulty);
    assertThat(SimulatedAnswers.correlation(b, foundB)).isGreaterThan(0.85);
    assertThat(SimulatedAnswers.rmse(b, foundB)).isLessThan(0.6);
  }

  @Test
  void fit_rowsInAnotherOrder_givesTheSameBits() {
    SimulatedAnswers school = new SimulatedAnswers(8).logistic(12, 0.3, 0.2).answer(60, 8);
    List<ItemResponse> shuffled = new ArrayList<>(school.responses);
    Collections.shuffle(shuffled, new Random(1));
    IrtTrainer trainer = new IrtTrainer(new CurveFamily.ThreeParameter(), 5, 1e-9);
    assertThat(trainer.fit(shuffled).model().items())
        .isEqualTo(trainer.fit(school.responses).model().items());
  }

  /** Every bit of a fit, so that another JVM's other bits are seen. */
  @Test
  void fit_golden() {
    SimulatedAnswers school = new SimulatedAnswers(9).logistic(5, 0.3, 0).answer(40, 5);
    IrtModel model =
        new IrtTrainer(new CurveFamily.TwoParameter(), 10, 1e-9).fit(school.responses).model();
    ModelCard card = new ModelCard("irt", "1", "", "", "", "", 9, Map.of(), new TreeMap<>());
    assertThat(IrtFolder.folder(card, model).digest()).isEqualTo(GOLDEN);
  }

  @Test
  void fit_itemsAllRightOrAllWrong_stayFinite() {
    List<ItemResponse> responses = new ArrayList<>();
    for (int learner = 0; learner < 20; learner++) {
      responses.add(new ItemResponse("l" + learner, "easy", 1));
      responses.add(new ItemResponse("l" + learner, "hard", 0));
    }
    for (CurveFamily family :
        List.of(
            new CurveFamily.OneParameter(),
            new CurveFamily.TwoParameter(),
            new CurveFamily.ThreeParameter(),
            new CurveFamily.Graded(3))) {
      IrtModel model = IrtTrainer.of(family).fit(responses).model();
      double easy = model.item("easy").curve().difficulty();
      double hard = model.item("hard").curve().difficulty();
      assertThat(hard).as(family.toString()).isBetween(easy + 1, easy + 60);
    }
  }

  @Test
  void fit_badData_refusedWithTheReason() {
    IrtTrainer trainer = IrtTrainer.of(new CurveFamily.TwoParameter());
    assertRefused(trainer, List.of(), "0 responses");
    assertRefused(trainer, List.of(new ItemResponse("l", "i", 1)), "two different scores");
    assertRefused(
        trainer,
        List.of(new ItemResponse("l", "i", 2), new ItemResponse("l", "j", 0)),
        "2 of learner l at item i must be in 0..1");
    assertThatThrownBy(() -> new ItemResponse("l", "i", -1)).hasMessageContaining("-1 of learner");
    assertThatThrownBy(() -> new ItemResponse("", "i", 1)).hasMessageContaining("learner");
    assertThatThrownBy(() -> new CurveFamily.Graded(1)).hasMessageContaining("categories (1)");
    assertThatThrownBy(() -> new IrtTrainer(new CurveFamily.TwoParameter(), 0, 1))
        .hasMessageContaining("maxIterations");
    assertThatThrownBy(() -> new IrtTrainer(new CurveFamily.TwoParameter(), 1, Double.NaN))
        .hasMessageContaining("NaN must be above 0");
  }

  private static void assertRefused(IrtTrainer trainer, List<ItemResponse> rows, String text) {
    assertThatThrownBy(() -> trainer.fit(rows))
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_INPUT))
        .hasMessageContaining(text);
  }
}
