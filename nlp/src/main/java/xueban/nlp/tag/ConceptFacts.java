package xueban.nlp.tag;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/*
 * All is kept as counts, so that a text that was learnt from can be taken out of them: a pair of
 * concepts that goes together in this text alone must not speak for the pair when the trees learn
 * from it. Pairs are kept for each concept in order of the other: most never meet.
 */
/** What the labels of a subject's texts say of its concepts, and their names. Immutable. */
final class ConceptFacts {
  private static final int LEADERS = 6;
  private static final int[] NONE = {};

  private final int[] texts; // with the concept
  private final int[] company; // concepts of its texts, in all
  private final int[][] others; // [a]: concepts that some of a's texts have too, ascending
  private final int[][] pairs; // [a]: how many have it
  private final List<List<Grams>> names;
  private final List<List<String>> letters;

  /**
   * @param concepts of each text, ascending
   * @param names of each concept
   */
  ConceptFacts(int[][] concepts, List<List<String>> names) {
    int count = names.size();
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
    others = met.stream().map(ConceptFacts::keys).toArray(int[][]::new);
    pairs = met.stream().map(ConceptFacts::values).toArray(int[][]::new);
    this.letters = names.stream().map(all -> all.stream().map(Grams::letters).toList()).toList();
    this.names = letters.stream().map(all -> all.stream().map(Grams::ofLetters).toList()).toList();
  }

  private static int[] keys(Map<Integer, Integer> counts) {
    return counts.keySet().stream().mapToInt(Integer::intValue).toArray();
  }

  private static int[] values(Map<Integer, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).toArray();
  }

  /** Returns the facts without one text. */
  Without without(int[] concepts) {
    return new Without(concepts);
  }

  /** Returns the facts with all texts. */
  Without whole() {
    return new Without(NONE);
  }

  /** The facts as they would be without a text of some concepts. */
  final class Without {
    private final int[] own;

    private Without(int[] own) {
      this.own = own;
    }

    private int has(int concept) {
      return Arrays.binarySearch(own, concept) >= 0 ? 1 : 0;
    }

    /** Returns how many texts have the concept. */
    int texts(int concept) {
      return texts[concept] - has(concept);
    }

    float common(int concept) {
      return (float) StrictMath.log1p(texts(concept));
    }

    /** Returns how many concepts the texts with it have on average. */
    float company(int concept) {
      int all = company[concept] - has(concept) * own.length;
      return all / (float) Math.max(1, texts(concept));
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
      int both = pairs[a][i] - has(a) * has(others[a][i]);
      return both / (float) (texts(a) + 1);
    }
  }

  /** Returns how much of the best name's n-grams a text has, by what they say, in [0, 1]. */
  float nameShare(int concept, Grams text, GramSpace space) {
    float best = 0;
    for (Grams name : names.get(concept)) {
      float has = 0;
      float all = 0;
      for (int i = 0; i < name.size(); i++) {
        float weight = space.weight(name.hash(i));
        all += weight;
        has += text.has(name.hash(i)) ? weight : 0;
      }
      best = Math.max(best, all == 0 ? 0 : has / all);
    }
    return best;
  }

  /** Returns whether one of its names stands in the letters of a text. */
  boolean named(int concept, String text) {
    return letters.get(concept).stream().anyMatch(name -> !name.isEmpty() && text.contains(name));
  }
}
