package xueban.model.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import xueban.Explanation;
import xueban.model.Mastery;

/** What holds for every diagnoser with any valid numbers, and any responses. */
class DiagnoserInvariantsTest {
  private static final long SEED = 20261122;
  private static final int CASES = 150;

  @Test
  void diagnose_anyNumbers_inRangeAndRepeatable() {
    for (int c = 0; c < CASES; c++) {
      RandomGenerator random = SimulatedTest.random(SEED + c);
      QMatrix q = RandomDiagnosers.q(random);
      for (Diagnoser diagnoser : RandomDiagnosers.all(q, random)) {
        List<ItemResponse> responses = SimulatedTest.responses(q, random.nextInt(12), random);
        Diagnosis once = diagnoser.diagnose(responses);
        Diagnosis again = diagnoser.diagnose(responses);
        for (String concept : q.concepts()) {
          assertInside(once.proficiency(concept), c);
          assertThat(again.proficiency(concept)).isEqualTo(once.proficiency(concept));
        }
        for (String item : q.items()) {
          assertInside(once.predict(item), c);
          assertThat(again.predict(item)).isEqualTo(once.predict(item));
        }
      }
    }
  }

  private static void assertInside(Mastery mastery, int c) {
    assertThat(mastery.probability()).as("seed %d", SEED + c).isGreaterThan(0).isLessThan(1);
  }

  @Test
  void explain_anyNumbers_partsAddUpToThePrediction() {
    for (int c = 0; c < CASES; c++) {
      RandomGenerator random = SimulatedTest.random(SEED + c);
      QMatrix q = RandomDiagnosers.q(random);
      for (Diagnoser diagnoser : RandomDiagnosers.all(q, random)) {
        List<ItemResponse> responses = SimulatedTest.responses(q, random.nextInt(8), random);
        Diagnosis diagnosis = diagnoser.diagnose(responses);
        String item = q.items().get(0);
        Explanation ofItem = diagnoser.explain(responses, item);
        assertThat(ofItem.parts()).hasSize(responses.size() + 1);
        assertThat(ofItem.value())
            .as("seed %d", SEED + c)
            .isCloseTo(Logit.of(diagnosis.predict(item).probability()), within(1e-9));
        String concept = q.concepts().get(0);
        assertThat(diagnoser.explainProficiency(responses, concept).value())
            .as("seed %d", SEED + c)
            .isCloseTo(Logit.of(diagnosis.proficiency(concept).probability()), within(1e-9));
      }
    }
  }

  @Test
  void network_rightAnswer_neverLowersAnyProficiency() {
    int raised = 0;
    for (int c = 0; c < 4 * CASES; c++) {
      RandomGenerator random = SimulatedTest.random(SEED + c);
      QMatrix q = RandomDiagnosers.q(random);
      Diagnoser network = RandomDiagnosers.network(q, random);
      List<ItemResponse> before = SimulatedTest.responses(q, random.nextInt(10), random);
      String item = q.items().get(random.nextInt(q.items().size()));
      List<ItemResponse> right = new ArrayList<>(before);
      right.add(new ItemResponse(item, true));
      List<ItemResponse> wrong = new ArrayList<>(before);
      wrong.add(new ItemResponse(item, false));
      for (String concept : q.concepts()) {
        double was = network.diagnose(before).proficiency(concept).probability();
        double higher = network.diagnose(right).proficiency(concept).probability();
        double lower = network.diagnose(wrong).proficiency(concept).probability();
        assertThat(higher).as("seed %d, %s", SEED + c, concept).isGreaterThanOrEqualTo(was - 1e-12);
        assertThat(lower).as("seed %d, %s", SEED + c, concept).isLessThanOrEqualTo(was + 1e-12);
        raised += higher > was + 1e-6 ? 1 : 0;
      }
      for (String other : q.items()) {
        assertThat(network.diagnose(right).predict(other).probability())
            .as("seed %d, %s", SEED + c, other)
            .isGreaterThanOrEqualTo(network.diagnose(before).predict(other).probability() - 1e-12);
      }
    }
    assertThat(raised).isGreaterThan(CASES);
  }

  @Test
  void compensatory_moreResponses_knowsMore() {
    SimulatedTest test = SimulatedTest.of(200, 16, 5);
    Diagnoser diagnoser = new CompensatoryTrainer(0, 10, 1).train(test.matrix());
    double none = diagnoser.diagnose(List.of()).proficiency("k1").standardError();
    double all = diagnoser.diagnose(test.answers().get(0)).proficiency("k1").standardError();
    assertThat(all).isLessThan(0.8 * none);
  }
}
