package xueban.nlp.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import xueban.nlp.embed.StaticEmbedder;

class RestWeightsTest {
  private static final TreeMap<String, Double> WEIGHTS =
      new TreeMap<>(
          Map.of(
              "any",
              .5,
              "word 的",
              .001,
              RestWeights.ofNumber(0),
              -2.0,
              RestWeights.ofNumber(1),
              .0001));

  @Test
  void of_rowsWritten_sameWeights_butThoseNearNone() {
    RestWeights read = RestWeights.of(RestWeights.rows(WEIGHTS, "table"), "table");
    assertThat(read.sum(List.of("any"))).isEqualTo(.5);
    assertThat(read.sum(List.of("word 的"))).isZero();
    assertThat(read.sum(new RestVector(1, 1))).isEqualTo(-2);
  }

  @Test
  void of_vectorsOfAnotherTable_saysWhatToRun() {
    List<String> rows = RestWeights.rows(WEIGHTS, "table 1");
    assertThatThrownBy(() -> RestWeights.of(rows, "table 2"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("by the table table 2")
        .hasMessageContaining("./xueban request-words");
    assertThatThrownBy(() -> RestWeights.of(List.of("any\t1"), "table 1"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void of_rowThatIsNone_showsIt() {
    List<String> rows = new ArrayList<>(RestWeights.rows(WEIGHTS, "table"));
    rows.add("any");
    assertThatThrownBy(() -> RestWeights.of(rows, "table"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("not 1: any");
  }

  @Test
  void sum_vectorOfAnotherLength_fails() {
    RestWeights weights = new RestWeights(WEIGHTS);
    assertThat(weights.sum(RestVector.NONE)).isZero();
    assertThat(new RestWeights(Map.of("any", 1.0)).sum(new RestVector(1, 1))).isZero();
    for (RestVector vector : List.of(new RestVector(1), new RestVector(1, 1, 1))) {
      assertThatThrownBy(() -> weights.sum(vector))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("vector (" + vector.length() + " numbers) must have 2");
    }
  }

  @Test
  void times_fewerWeightsThanNumbers_fails() {
    assertThat(new RestVector(1, 2).times(new double[] {3, 4, 5})).isEqualTo(11);
    assertThatThrownBy(() -> new RestVector(1, 2).times(new double[1]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("weights (1)");
  }

  @Test
  void standard_isForTheVectorsThatShip() {
    float[] ones = new float[2 * StaticEmbedder.chinese().dimension()];
    Arrays.fill(ones, 1);
    assertThat(RestWeights.standard().sum(new RestVector(ones))).isNotZero();
  }
}
