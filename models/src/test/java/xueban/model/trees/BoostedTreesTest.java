package xueban.model.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import xueban.ErrorCode;
import xueban.XuebanException;
import xueban.model.internal.ByteReader;
import xueban.model.internal.ByteWriter;
import xueban.model.internal.Logistic;

class BoostedTreesTest {
  private static final int ROWS = 4_000;
  private static final Growth GROWTH = new Growth(60, 8, 4, .2, 10, 1, 1, .8, 1, 3);

  private final float[][] columns = new float[3][ROWS];
  private final float[] targets = new float[ROWS];

  /**
   * Yes if exactly one of the first two is above one half, nine times of ten; the third is noise.
   */
  private void exclusiveOr(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    for (int row = 0; row < ROWS; row++) {
      for (float[] column : columns) {
        column[row] = random.nextFloat();
      }
      boolean yes = columns[0][row] > .5 != columns[1][row] > .5;
      targets[row] = yes == random.nextDouble() < .9 ? 1 : 0;
    }
  }

  @Test
  void grow_interaction_isLearnt() {
    exclusiveOr(1);
    BoostedTrees trees = BoostedTrees.grow(columns, targets, GROWTH);
    assertThat(Logistic.probability(trees.score(new float[] {.2f, .8f, .5f}))).isGreaterThan(.7);
    assertThat(Logistic.probability(trees.score(new float[] {.8f, .8f, .5f}))).isLessThan(.3);
  }

  @Test
  void grow_meanOfProbabilities_isTheShareOfYes() {
    exclusiveOr(2);
    BoostedTrees trees = BoostedTrees.grow(columns, targets, GROWTH);
    double predicted = 0;
    double observed = 0;
    for (int row = 0; row < ROWS; row++) {
      predicted += Logistic.probability(trees.score(row(row)));
      observed += targets[row];
    }
    assertThat(predicted / ROWS).isCloseTo(observed / ROWS, within(.01));
  }

  @Test
  void grow_noiseAlone_saysLittle() {
    exclusiveOr(3);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(4);
    for (int row = 0; row < ROWS; row++) {
      targets[row] = random.nextBoolean() ? 1 : 0;
    }
    BoostedTrees trees =
        BoostedTrees.grow(columns, targets, new Growth(20, 8, 4, .05, 200, 1, 5, .8, 1, 3));
    assertThat(trees.score(new float[] {.2f, .8f, .5f})).isBetween(-.4, .4);
  }

  @Test
  void contributions_andBias_addUpToTheScore() {
    exclusiveOr(5);
    BoostedTrees trees = BoostedTrees.grow(columns, targets, GROWTH);
    double[] parts = trees.contributions(row(7));
    assertThat(trees.bias() + parts[0] + parts[1] + parts[2]).isEqualTo(trees.score(row(7)));
    assertThat(Math.abs(parts[2])).isLessThan(Math.abs(parts[0]) + Math.abs(parts[1]));
  }

  @Test
  void write_andRead_givesTheSameBits() {
    exclusiveOr(6);
    BoostedTrees trees = BoostedTrees.grow(columns, targets, GROWTH);
    byte[] bytes = bytes(trees);
    BoostedTrees read = BoostedTrees.read(new ByteReader("model", bytes));
    for (int row = 0; row < 100; row++) {
      assertThat(read.score(row(row))).isEqualTo(trees.score(row(row)));
    }
    assertThat(bytes(BoostedTrees.grow(columns, targets, GROWTH))).isEqualTo(bytes);
  }

  @Test
  void read_brokenBytes_isCorrupt() {
    exclusiveOr(7);
    byte[] bytes = bytes(BoostedTrees.grow(columns, targets, GROWTH));
    byte[] cut = Arrays.copyOf(bytes, bytes.length / 2);
    assertThatThrownBy(() -> BoostedTrees.read(new ByteReader("model", cut)))
        .isInstanceOfSatisfying(
            XuebanException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CORRUPT));
  }

  @Test
  void growth_outOfRange_namesTheValue() {
    assertThatThrownBy(() -> new Growth(0, 8, 4, .2, 10, 1, 1, .8, 1, 3))
        .hasMessage("trees (0.0) must be at least 1.");
    assertThatThrownBy(() -> new Growth(1, 8, 4, .2, 10, 1, 0, .8, 1, 3))
        .hasMessage("ridge (0.0) must be above 0.");
  }

  private float[] row(int row) {
    return new float[] {columns[0][row], columns[1][row], columns[2][row]};
  }

  private static byte[] bytes(BoostedTrees trees) {
    ByteWriter out = new ByteWriter(1024);
    trees.write(out);
    return out.toBytes();
  }
}
