package xueban.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** BM25 over pairs of neighbouring characters: the plain way to search Chinese text. */
final class BigramSearch {
  private static final double K1 = 1.2;
  private static final double B = .75;

  private final List<Map<String, Integer>> documents;
  private final Map<String, Integer> frequency = new HashMap<>();
  private final int[] lengths;
  private final double meanLength;

  BigramSearch(List<String> texts) {
    documents = texts.stream().map(BigramSearch::bigrams).toList();
    documents.forEach(
        document -> document.keySet().forEach(pair -> frequency.merge(pair, 1, Integer::sum)));
    lengths = documents.stream().mapToInt(BigramSearch::length).toArray();
    meanLength = Arrays.stream(lengths).average().orElse(1);
  }

  private static Map<String, Integer> bigrams(String text) {
    Map<String, Integer> pairs = new HashMap<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      pairs.merge(text.substring(i, i + 2), 1, Integer::sum);
    }
    return pairs;
  }

  private static int length(Map<String, Integer> document) {
    return document.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Returns how well a document fits. */
  double score(String query, int document) {
    Map<String, Integer> pairs = documents.get(document);
    double sum = 0;
    for (String pair : bigrams(query).keySet()) {
      int count = pairs.getOrDefault(pair, 0);
      int with = frequency.getOrDefault(pair, 0);
      double rarity = Math.log(1 + (documents.size() - with + .5) / (with + .5));
      sum +=
          rarity * count * (K1 + 1) / (count + K1 * (1 - B + B * lengths[document] / meanLength));
    }
    return sum;
  }
}
