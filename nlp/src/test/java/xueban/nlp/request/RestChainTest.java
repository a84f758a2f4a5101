package xueban.nlp.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import xueban.nlp.request.RestChain.Link;

class RestChainTest {
  private static Link link(String signal, boolean sure) {
    return new Link(List.of(signal), RestVector.NONE, List.of("step close"), sure);
  }

  @Test
  void told_noLinks_isEmpty() {
    assertThat(RestChain.told(List.of(), new RestWeights(Map.of()))).isEmpty();
  }

  @Test
  void told_noWeights_onlyWhatIsSure() {
    List<Link> links = List.of(link("a", false), link("b", true), link("c", false));
    assertThat(RestChain.told(links, new RestWeights(Map.of())))
        .containsExactly(false, true, false);
  }

  @Test
  void told_doubtfulWord_leansOnItsNeighbours() {
    List<Link> links = List.of(link("yes", false), link("doubt", false), link("yes", false));
    Map<String, Double> words = new HashMap<>(Map.of("yes", 1.0, "doubt", -.5));
    assertThat(RestChain.told(links, new RestWeights(words))).containsExactly(true, false, true);
    words.put(RestWeights.of("step close", true, true), .4);
    assertThat(RestChain.told(links, new RestWeights(words))).containsExactly(true, true, true);
  }

  @Test
  void told_vectorWithWeights_isToldByWhatItMeans() {
    RestWeights weights = new RestWeights(Map.of(RestWeights.ofNumber(1), 2.0));
    List<Link> links =
        List.of(
            new Link(List.of("a"), new RestVector(5, .5f), List.of("step first"), false),
            new Link(List.of("a"), new RestVector(5, -.5f), List.of("step close"), false));
    assertThat(RestChain.told(links, weights)).containsExactly(true, false);
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
      List<Link> links = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        weights.put("w" + i, random.nextGaussian());
        links.add(link("w" + i, i > 0 && random.nextInt(5) == 0));
      }
      RestWeights learnt = new RestWeights(weights);
      double best = Double.NEGATIVE_INFINITY;
      for (int verdicts = 0; verdicts < 64; verdicts++) {
        boolean[] told = new boolean[6];
        boolean allowed = true;
        for (int i = 0; i < 6; i++) {
          told[i] = (verdicts >> i & 1) == 1;
          allowed &= told[i] || !links.get(i).sure();
        }
        best = allowed ? Math.max(best, sum(links, told, learnt)) : best;
      }
      assertThat(sum(links, RestChain.told(links, learnt), learnt))
          .as("round %s", round)
          .isCloseTo(best, within(1e-12));
    }
  }

  private static double sum(List<Link> links, boolean[] told, RestWeights weights) {
    double sum = 0;
    for (int i = 0; i < told.length; i++) {
      sum += weights.sum(links.get(i).step(), i > 0 && told[i - 1], told[i]);
      sum += told[i] ? weights.sum(links.get(i).signals()) : 0;
    }
    return sum;
  }
}
