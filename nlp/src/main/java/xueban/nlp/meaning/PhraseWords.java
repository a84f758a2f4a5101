package xueban.nlp.meaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import xueban.nlp.TextFolding;

/**
 * BM25 (Robertson and Zaragoza 2009, k1 1.2, b .75) over single characters and pairs of them: each
 * concept is one document, of all that is said of it. Immutable.
 */
final class PhraseWords {
  private static final double K1 = 1.2;
  private static final double B = .75;

  /** Where a gram stands: concepts, by place, and how often in each. */
  private static final class Postings {
    private final int[] concepts;
    private final int[] counts;

    Postings(List<int[]> places) {
      concepts = places.stream().mapToInt(place -> place[0]).toArray();
      counts = places.stream().mapToInt(place -> place[1]).toArray();
    }
  }

  private final Map<String, Postings> index = new HashMap<>();
  private final double[] lengths;
  private final double meanLength;

  /**
   * @param documents what is said of each concept
   */
  PhraseWords(List<List<String>> documents) {
    Map<String, List<int[]>> found = new HashMap<>();
    lengths = new double[documents.size()];
    double sum = 0;
    for (int i = 0; i < documents.size(); i++) {
      Map<String, Integer> grams = new HashMap<>();
      documents.get(i).forEach(text -> count(text, grams));
      for (Map.Entry<String, Integer> gram : grams.entrySet()) {
        found
            .computeIfAbsent(gram.getKey(), g -> new ArrayList<>())
            .add(new int[] {i, gram.getValue()});
        lengths[i] += gram.getValue();
      }
      sum += lengths[i];
    }
    meanLength = Math.max(1, sum / Math.max(1, documents.size()));
    found.forEach((gram, places) -> index.put(gram, new Postings(places)));
  }

  /** Returns how well each concept fits, over the square root of the number of grams asked. */
  double[] scores(String question) {
    Map<String, Integer> grams = new HashMap<>();
    count(question, grams);
    double[] scores = new double[lengths.length];
    for (String gram : grams.keySet()) {
      Postings postings = index.get(gram);
      if (postings != null) {
        add(postings, scores);
      }
    }
    double scale = 1 / Math.sqrt(Math.max(1, grams.size()));
    for (int i = 0; i < scores.length; i++) {
      scores[i] *= scale;
    }
    return scores;
  }

  private void add(Postings postings, double[] scores) {
    int with = postings.concepts.length;
    double rarity = Math.log(1 + (lengths.length - with + .5) / (with + .5));
    for (int i = 0; i < with; i++) {
      int concept = postings.concepts[i];
      double count = postings.counts[i];
      double length = 1 - B + B * lengths[concept] / meanLength;
      scores[concept] += rarity * count * (K1 + 1) / (count + K1 * length);
    }
  }

  private static void count(String text, Map<String, Integer> grams) {
    String folded = TextFolding.fold(text);
    for (int i = 0; i < folded.length(); i++) {
      if (!Character.isWhitespace(folded.charAt(i))) {
        grams.merge(folded.substring(i, i + 1), 1, Integer::sum);
        if (i + 1 < folded.length() && !Character.isWhitespace(folded.charAt(i + 1))) {
          grams.merge(folded.substring(i, i + 2), 1, Integer::sum);
        }
      }
    }
  }
}
