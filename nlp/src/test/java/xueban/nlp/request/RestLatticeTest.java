package xueban.nlp.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import xueban.nlp.request.RestTraining.Labelled;

class RestLatticeTest {
  private static final double NUDGE = 1e-5;

  private static final RestVector VECTOR = new RestVector(.5f, 2);

  private static final List<Labelled> REQUEST =
      List.of(
          new Labelled(List.of("a", "b"), VECTOR, List.of("step first"), false),
          new Labelled(List.of("b"), new RestVector(-1, .25f), List.of("step close"), true),
          new Labelled(
              List.of("a", "c", "seldom"), VECTOR, List.of("step close", "step apart"), true),
          new Labelled(List.of("c"), VECTOR, List.of("step apart"), false));

  private static Map<String, Integer> places() {
    Map<String, Integer> places = new HashMap<>();
    for (String word : List.of("a", "b", "c")) {
      places.put(word, VECTOR.length() + places.size());
    }
    for (String step : List.of("step first", "step close", "step apart")) {
      RestLattice.names(step).forEach(name -> places.put(name, VECTOR.length() + places.size()));
    }
    return places;
  }

  /** Returns the negative log-likelihood, by adding up all verdicts one by one. */
  private static double loss(Map<String, Integer> places, double[] weights) {
    double all = 0;
    double given = 0;
    for (int verdicts = 0; verdicts < 16; verdicts++) {
      double sum = 0;
      boolean right = true;
      for (int i = 0; i < 4; i++) {
        Labelled word = REQUEST.get(i);
        boolean told = (verdicts >> i & 1) == 1;
        boolean before = i > 0 && (verdicts >> (i - 1) & 1) == 1;
        right &= told == word.told();
        for (String step : word.step()) {
          sum += weights[places.get(RestWeights.of(step, before, told))];
        }
        sum += told ? word.vector().times(weights) : 0;
        for (String signal : word.signals()) {
          sum += told && places.containsKey(signal) ? weights[places.get(signal)] : 0;
        }
      }
      all += Math.exp(sum);
      given = right ? sum : given;
    }
    return Math.log(all) - given;
  }

  @Test
  void addSlope_anyWeights_isThatOfTheLikelihood_seed7() {
    Random random = new Random(7);
    Map<String, Integer> places = places();
    RestLattice lattice = RestLattice.of(REQUEST, places);
    for (int round = 0; round < 20; round++) {
      double[] weights = random.doubles(VECTOR.length() + places.size(), -2, 2).toArray();
      double[] slope = new double[weights.length];
      assertThat(lattice.addSlope(weights, slope)).isCloseTo(loss(places, weights), within(1e-9));
      for (int i = 0; i < weights.length; i++) {
        double[] more = weights.clone();
        double[] less = weights.clone();
        more[i] += NUDGE;
        less[i] -= NUDGE;
        double measured = (loss(places, more) - loss(places, less)) / (2 * NUDGE);
        assertThat(slope[i]).as("round %s, weight %s", round, i).isCloseTo(measured, within(1e-6));
      }
    }
  }
}
