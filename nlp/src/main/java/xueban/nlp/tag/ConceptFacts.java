package xueban.nlp.tag;

import java.util.List;

/** What the labels of a subject's texts say of its concepts, and their names. Immutable. */
final class ConceptFacts {
  private static final int LEADERS = 6;

  private final int[] texts; // with the concept
  private final float[] company; // concepts of its texts, on average
  private final float[][] given; // [a][b]: share of a's texts that have b
  private final List<List<Grams>> names;
  private final List<List<String>> letters;

  /**
   * @param concepts of each text
   * @param names of each concept
   */
  ConceptFacts(int[][] concepts, List<List<String>> names) {
    int count = names.size();
    texts = new int[count];
    company = new float[count];
    given = new float[count][count];
    for (int[] of : concepts) {
      for (int a : of) {
        texts[a]++;
        company[a] += of.length;
        for (int b : of) {
          given[a][b] += a == b ? 0 : 1;
        }
      }
    }
    for (int a = 0; a < count; a++) {
      company[a] /= Math.max(1, texts[a]);
      for (int b = 0; b < count; b++) {
        given[a][b] /= texts[a] + 1;
      }
    }
    this.names = names.stream().map(all -> all.stream().map(Grams::of).toList()).toList();
    letters = names.stream().map(all -> all.stream().map(Grams::letters).toList()).toList();
  }

  int count() {
    return texts.length;
  }

  float common(int concept) {
    return (float) StrictMath.log1p(texts[concept]);
  }

  float company(int concept) {
    return company[concept];
  }

  /**
   * Returns how much the other concepts' evidence speaks for each: the sum, and the most.
   *
   * @param evidence about 1 for a concept that the text has
   * @return {@code [2][concepts]}
   */
  float[][] together(float[] evidence) {
    float[] sum = new float[evidence.length];
    for (int a = 0; a < evidence.length; a++) {
      if (evidence[a] > 0) {
        float weight = Math.min(1, evidence[a]);
        for (int b = 0; b < sum.length; b++) {
          sum[b] += weight * given[a][b];
        }
      }
    }
    float[] most = new float[evidence.length];
    for (int a : TagCandidates.best(evidence, LEADERS)) {
      float weight = Math.max(0, Math.min(1, evidence[a]));
      for (int b = 0; b < most.length; b++) {
        most[b] = Math.max(most[b], weight * given[a][b]);
      }
    }
    return new float[][] {sum, most};
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
