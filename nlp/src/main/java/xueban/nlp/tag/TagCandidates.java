package xueban.nlp.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import xueban.model.trees.BoostedTrees;
import xueban.nlp.TaggedConcept;

/**
 * The concepts that may be a text's, and the evidence for each.
 *
 * @param concepts numbers, the most likely first by like texts
 * @param rows evidence of each, {@code [TagEvidence.COUNT]}, or with vectors {@code
 *     [TagEvidence.WITH_MEANING]}
 */
record TagCandidates(List<Integer> concepts, List<float[]> rows) {
  private static final int REASONS = 2;

  /**
   * Returns the candidates as tags, the likeliest first, ties by id.
   *
   * @param trees that weigh the evidence, of as many columns as a row
   * @param texts whose concepts they are
   * @param least probability of a tag, in [0, 1]
   * @param english whether the evidence is told in English
   */
  List<TaggedConcept> tags(BoostedTrees trees, SubjectTexts texts, double least, boolean english) {
    List<TaggedConcept> tags = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      float[] row = rows.get(i);
      if (row.length != trees.columns()) {
        throw new IllegalArgumentException(
            "row of %d columns must have %d, as the trees have. Weigh it with the others."
                .formatted(row.length, trees.columns()));
      }
      double[] parts = trees.contributions(row);
      double sum = trees.bias();
      for (double part : parts) {
        sum += part;
      }
      double probability = BoostedTrees.probability(sum);
      if (probability >= least) {
        String id = texts.id(concepts.get(i));
        tags.add(new TaggedConcept(id, probability, reasons(parts, english)));
      }
    }
    tags.sort(
        Comparator.comparingDouble(TaggedConcept::probability)
            .reversed()
            .thenComparing(TaggedConcept::concept));
    return tags;
  }

  private static String reasons(double[] parts, boolean english) {
    float[] speaks = new float[parts.length];
    for (int i = 0; i < speaks.length; i++) {
      speaks[i] = (float) parts[i];
    }
    return Arrays.stream(best(speaks, speaks.length))
        .filter(place -> speaks[place] > 0)
        .mapToObj(place -> TagEvidence.ALL_IN_ORDER.get(place).reason(english))
        .filter(reason -> !reason.isEmpty())
        .distinct()
        .limit(REASONS)
        .collect(Collectors.joining(" · "));
  }

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
