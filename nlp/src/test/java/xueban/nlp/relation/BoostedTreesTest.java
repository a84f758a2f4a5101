package xueban.nlp.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BoostedTreesTest {
  private static final BoostedTrees.Growth GROWTH =
      new BoostedTrees.Growth(80, 3, .1, 1, 1, .7, .9, 5);

  private static double[][] rows(int n, long seed) {
    Random random = new Random(seed);
    double[][] rows = new double[n][3];
    for (double[] row : rows) {
      for (int s = 0; s < row.length; s++) {
        row[s] = random.nextGaussian();
      }
    }
    return rows;
  }

  /** Yes where the first two signals have the same sign: no single signal tells. */
  private static double[] targets(double[][] rows) {
    double[] targets = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      targets[i] = rows[i][0] * rows[i][1] > 0 ? 1 : 0;
    }
    return targets;
  }

  @Test
  void grow_interaction_isLearntOnRowsNeverSeen() {
    double[][] rows = rows(800, 1);
    BoostedTrees trees = BoostedTrees.grow(rows, targets(rows), GROWTH);
    double[][] fresh = rows(500, 2);
    double[] right = targets(fresh);
    int hits = 0;
    for (int i = 0; i < fresh.length; i++) {
      hits += trees.score(fresh[i]) > 0 == right[i] > 0 ? 1 : 0;
    }

    assertThat(hits / 500.0).isGreaterThan(.9);
  }

  @Test
  void grow_equalSeed_givesEqualTreesAndAnotherSeedOthers() {
    double[][] rows = rows(300, 1);
    double[] targets = targets(rows);
    double score = BoostedTrees.grow(rows, targets, GROWTH).score(rows[7]);
    BoostedTrees.Growth other = new BoostedTrees.Growth(80, 3, .1, 1, 1, .7, .9, 6);

    assertThat(BoostedTrees.grow(rows, targets, GROWTH).score(rows[7])).isEqualTo(score);
    assertThat(BoostedTrees.grow(rows, targets, other).score(rows[7])).isNotEqualTo(score);
  }

  @Test
  void contributions_withBias_areTheScore() {
    double[][] rows = rows(300, 3);
    BoostedTrees trees = BoostedTrees.grow(rows, targets(rows), GROWTH);
    for (double[] row : rows) {
      double sum = trees.bias();
      for (double part : trees.contributions(row)) {
        sum += part;
      }
      assertThat(trees.score(row)).isEqualTo(sum);
    }
  }

  @Test
  void grow_noSignal_staysNearTheShare() {
    double[][] rows = new double[200][1];
    double[] targets = new double[200];
    for (int i = 0; i < 50; i++) {
      targets[i] = 1;
    }

    double p = BoostedTrees.probability(BoostedTrees.grow(rows, targets, GROWTH).score(rows[0]));

    assertThat(p).isCloseTo(.25, within(.05));
  }
}
