package xueban.nlp.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import xueban.nlp.request.RestChain.Link;

class RestChainTest {
  private static final RestWeights NONE = new RestWeights(Map.of());

  private static Link link(String signal, boolean sure, RestWeights weights) {
    return Link.of(List.of(signal), RestVector.NONE, List.of("step close"), sure, weights);
  }

  /** Verdicts on words each of which has the signal of its place, none of them sure. */
  private static boolean[] told(Map<String, Double> weights, String... signals) {
    RestWeights learnt = new RestWeights(weights);
    return RestChain.told(Stream.of(signals).map(signal -> link(signal, false, learnt)).toList());
  }

  @Test
  void told_noLinks_isEmpty() {
    assertThat(RestChain.told(List.of())).isEmpty();
  }

  @Test
  void told_noWeights_onlyWhatIsSure() {
    List<Link> links =
        List.of(link("a", false, NONE), link("b", true, NONE), link("c", false, NONE));
    assertThat(RestChain.told(links)).containsExactly(false, true, false);
  }

  @Test
  void told_doubtfulWord_leansOnItsNeighbours() {
    Map<String, Double> words = new HashMap<>(Map.of("yes", 1.0, "doubt", -.5));
    assertThat(told(words, "yes", "doubt", "yes")).containsExactly(true, false, true);
    words.put(RestWeights.of("step close", true, true), .4);
    assertThat(told(words, "yes", "doubt", "yes")).containsExactly(true, true, true);
  }

  @Test
  void told_vectorWithWeights_isToldByWhatItMeans() {
    RestWeights weights = new RestWeights(Map.of(RestWeights.ofNumber(1), 2.0));
    List<Link> links =
        List.of(
            Link.of(List.of("a"), new RestVector(5, .5f), List.of("step first"), false, weights),
            Link.of(List.of("a"), new RestVector(5, -.5f), List.of("step close"), false, weights));
    assertThat(RestChain.told(links)).containsExactly(true, false);
  }

  @Test
  void told_anyWeights_isTheBestOfAll_seed7() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      Map<String, Double> weights = new HashMap<>();
      for (int join = 0; join < 4; join++) {
        weights.put(
            RestWeights.of("step close", join / 2 == 1, join % 2 == 1), random.nextGaussian());
      }
      for (int i = 0; i < 6; i++) {
        weights.put("w" + i, random.nextGaussian());
      }
      RestWeights learnt = new RestWeights(weights);
      List<Link> links = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        links.add(link("w" + i, i > 0 && random.nextInt(5) == 0, learnt));
      }
      double best = Double.NEGATIVE_INFINITY;
      for (int verdicts = 0; verdicts < 64; verdicts++) {
        boolean[] told = new boolean[6];
        boolean allowed = true;
        for (int i = 0; i < 6; i++) {
          told[i] = (verdicts >> i & 1) == 1;
          allowed &= told[i] || !links.get(i).sure();
        }
        best = allowed ? Math.max(best, sum(links, told)) : best;
      }
      assertThat(sum(links, RestChain.told(links)))
          .as("round %s", round)
          .isCloseTo(best, within(1e-12));
    }
  }

  @Test
  void of_step_hasTheWeightOfEachPairOfVerdicts() {
    Map<String, Double> weights = new HashMap<>();
    for (int join = 0; join < 4; join++) {
      weights.put(RestWeights.of("step close", join / 2 == 1, join % 2 == 1), join + 1.0);
    }
    assertThat(RestChain.Step.of(List.of("step close"), new RestWeights(weights)))
        .isEqualTo(new RestChain.Step(1, 2, 3, 4))
        .returns(2.0, step -> step.of(false, true))
        .returns(3.0, step -> step.of(true, false));
  }

  private static double sum(List<Link> links, boolean[] told) {
    double sum = 0;
    for (int i = 0; i < told.length; i++) {
      sum += links.get(i).step().of(i > 0 && told[i - 1], told[i]);
      sum += told[i] ? links.get(i).wanted() : 0;
    }
    return sum;
  }
}
