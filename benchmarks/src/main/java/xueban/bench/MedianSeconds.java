package xueban.bench;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The median time of many runs, which one slow run does not move.
 *
 * @param runs odd, so that the median is one of them
 */
record MedianSeconds(int runs) {
  MedianSeconds {
    if (runs < 1 || runs % 2 == 0) {
      throw new IllegalArgumentException("runs (" + runs + ") must be odd and at least 1.");
    }
  }

  /** Returns the median time of {@code run}, which is given 0, 1, 2 …, in seconds. */
  double of(IntConsumer run) {
    double[] seconds = new double[runs];
    for (int i = 0; i < runs; i++) {
      long start = System.nanoTime();
      run.accept(i);
      seconds[i] = (System.nanoTime() - start) / 1e9;
    }
    Arrays.sort(seconds);
    return seconds[runs / 2];
  }
}
