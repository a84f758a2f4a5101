package xueban.nlp.tag;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The concepts that may be a text's, and the evidence for each.
 *
 * @param concepts numbers, the most likely first by like texts
 * @param rows evidence of each, {@code [TagEvidence.COUNT]}
 */
record TagCandidates(List<Integer> concepts, List<float[]> rows) {
  /** Returns the places of the greatest values, the greatest first. */
  static int[] best(float[] values, int most) {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -values[i]))
        .limit(most)
        .mapToInt(i -> i)
        .toArray();
  }

  /** Returns the places that are among the best of any of the values, the first's best first. */
  static int[] union(float[] first, int most, int mostOfEach, float[]... others) {
    IntStream places = Arrays.stream(best(first, most));
    for (float[] other : others) {
      places = IntStream.concat(places, Arrays.stream(best(other, mostOfEach)));
    }
    return places.distinct().toArray();
  }
}
