package xueban.model.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FsrsGradientTest {
  private static final int CASES = 400;

  private static double lastRecall(double[] w, List<Review> history) {
    FsrsMemory memory = new FsrsMemory(FsrsVector.read(w));
    MemoryState state = memory.first(history.get(0).rating());
    for (Review review : history.subList(1, history.size())) {
      state = memory.next(state, review.elapsedDays(), review.rating());
    }
    return memory.recall(state, 7);
  }

  @Test
  void values_areThoseOfFsrsMemory_bitForBit() {
    long seed = System.nanoTime();
    RandomMemories random = new RandomMemories(seed);
    for (int i = 0; i < CASES; i++) {
      FsrsParameters parameters = random.parameters();
      FsrsMemory memory = new FsrsMemory(parameters);
      FsrsGradient gradient = new FsrsGradient(FsrsVector.write(parameters));
      MemoryState state = null;
      for (Review review : random.history(12)) {
        if (state == null) {
          state = memory.first(review.rating());
          gradient.first(review.rating());
        } else {
          gradient.recall(review.elapsedDays());
          assertThat(gradient.recall())
              .as("seed %d", seed)
              .isEqualTo(memory.recall(state, review.elapsedDays()));
          state = memory.next(state, review.elapsedDays(), review.rating());
          gradient.next(review.elapsedDays(), review.rating());
        }
        assertThat(gradient.stability()).as("seed %d", seed).isEqualTo(state.stabilityDays());
        assertThat(gradient.difficulty()).as("seed %d", seed).isEqualTo(state.difficulty());
      }
    }
  }

  @Test
  void derivatives_areThoseOfSmallDifferences() {
    long seed = System.nanoTime();
    RandomMemories random = new RandomMemories(seed);
    int compared = 0;
    int far = 0;
    for (int i = 0; i < CASES; i++) {
      double[] w = FsrsVector.write(random.parameters());
      List<Review> history = random.history(6);
      FsrsGradient gradient = new FsrsGradient(w);
      gradient.first(history.get(0).rating());
      history.subList(1, history.size()).forEach(r -> gradient.next(r.elapsedDays(), r.rating()));
      gradient.recall(7);
      for (int k = 0; k < w.length; k++) {
        double step = 1e-6 * Math.max(1e-3, Math.abs(w[k]));
        double[] above = w.clone();
        double[] below = w.clone();
        above[k] = Math.min(FsrsVector.most(k), w[k] + step);
        below[k] = Math.max(FsrsVector.least(k), w[k] - step);
        double slope =
            (lastRecall(above, history) - lastRecall(below, history)) / (above[k] - below[k]);
        double tolerance = 1e-4 * (Math.abs(slope) + 1e-3) + 1e-13 / (above[k] - below[k]);
        compared++;
        far += Math.abs(gradient.recallBy(k) - slope) > tolerance ? 1 : 0;
      }
    }
    assertThat(compared).isEqualTo(CASES * FsrsVector.SIZE);
    // where a bound or a maximum turns the curve, the difference is not the derivative
    assertThat(far / (double) compared).as("seed %d", seed).isCloseTo(0, within(0.01));
  }
}
