package xueban.nlp.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/*
 * What a text's own labels add to the counts must not show when the trees learn from it, and
 * neither must what taking them out leaves: were a text left out alone, a concept would have one
 * text fewer just where it is right, and trees find that. So texts are left out by groups, drawn
 * by chance: the counts say of which group a text is, and nothing of its labels. Pairs are kept
 * for each concept in order of the other: most never meet.
 */
/** What the labels of some texts of a subject say of its concepts. Immutable. */
final class ConceptCounts {
  private static final int LEADERS = 6;

  private final int[] texts; // with the concept
  private final int[] company; // concepts of its texts, in all
  private final int[][] others; // [a]: concepts that some of a's texts have too, ascending
  private final int[][] pairs; // [a]: how many have it

  /**
   * @param concepts of each text, ascending
   * @param count of concepts
   */
  ConceptCounts(List<int[]> concepts, int count) {
    texts = new int[count];
    company = new int[count];
    List<TreeMap<Integer, Integer>> met =
        Stream.generate(TreeMap<Integer, Integer>::new).limit(count).toList();
    for (int[] of : concepts) {
      for (int a : of) {
        texts[a]++;
        company[a] += of.length;
        for (int b : of) {
          if (a != b) {
            met.get(a).merge(b, 1, Integer::sum);
          }
        }
      }
    }
    others = met.stream().map(ConceptCounts::keys).toArray(int[][]::new);
    pairs = met.stream().map(ConceptCounts::values).toArray(int[][]::new);
  }

  /** Returns the counts of all texts. */
  static ConceptCounts of(int[][] concepts, int count) {
    return new ConceptCounts(Arrays.asList(concepts), count);
  }

  /**
   * Returns for each text the counts without the texts of its group; a group's texts have the same
   * instance.
   *
   * @param groups how many, 2 or more
   * @param seed of the draw
   */
  static List<ConceptCounts> withoutGroups(int[][] concepts, int count, int groups, long seed) {
    List<Integer> group = new ArrayList<>();
    for (int t = 0; t < concepts.length; t++) {
      group.add(t % groups);
    }
    Collections.shuffle(group, new Random(seed));
    List<ConceptCounts> without =
        IntStream.range(0, groups)
            .mapToObj(
                left ->
                    IntStream.range(0, concepts.length)
                        .filter(t -> group.get(t) != left)
                        .mapToObj(t -> concepts[t])
                        .toList())
            .map(others -> new ConceptCounts(others, count))
            .toList();
    return group.stream().map(without::get).toList();
  }

  private static int[] keys(Map<Integer, Integer> counts) {
    return counts.keySet().stream().mapToInt(Integer::intValue).toArray();
  }

  private static int[] values(Map<Integer, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).toArray();
  }

  /** Returns how many texts have the concept. */
  int texts(int concept) {
    return texts[concept];
  }

  /** Returns the logarithm of how many texts have the concept, and one more. */
  float common(int concept) {
    return (float) StrictMath.log1p(texts[concept]);
  }

  /** Returns how many concepts the texts with it have on average; 0 if no text has it. */
  float company(int concept) {
    return company[concept] / (float) Math.max(1, texts[concept]);
  }

  /**
   * Returns how much the other concepts' evidence speaks for each: the sum, and the most. One
   * speaks for another by the share of its texts that have that too, taken a little too small.
   *
   * @param evidence about 1 for a concept that the text has
   * @return {@code [2][concepts]}
   */
  float[][] together(float[] evidence) {
    float[] sum = new float[evidence.length];
    for (int a = 0; a < evidence.length; a++) {
      if (evidence[a] > 0) {
        float weight = Math.min(1, evidence[a]);
        for (int i = 0; i < others[a].length; i++) {
          sum[others[a][i]] += weight * share(a, i);
        }
      }
    }
    float[] most = new float[evidence.length];
    for (int a : TagCandidates.best(evidence, LEADERS)) {
      float weight = Math.max(0, Math.min(1, evidence[a]));
      for (int i = 0; i < others[a].length; i++) {
        int b = others[a][i];
        most[b] = Math.max(most[b], weight * share(a, i));
      }
    }
    return new float[][] {sum, most};
  }

  private float share(int a, int i) {
    return pairs[a][i] / (float) (texts[a] + 1);
  }
}
