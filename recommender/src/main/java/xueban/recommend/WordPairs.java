package xueban.recommend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xueban.nlp.TextFolding;

/**
 * Pairs of neighbours in a Chinese text: two characters, or a character and a word or number of
 * another script. The index has the pairs inside of words; who asks in a sentence repeats more of
 * the right entry than its words.
 */
final class WordPairs {
  /** A longer text is looked at up to here, in UTF-16 units: the head of a search must be quick. */
  private static final int LONGEST = 5_000;

  private static final Pattern UNIT = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

  private WordPairs() {}

  /**
   * Returns what share of the pairs of a query each text has. A pair counts by its rarity among
   * these texts, as BM25 has it: {@code ln(1 + (n - k + ½) / (k + ½))} where k of n texts have it.
   *
   * @param texts key to text
   * @return key to share, in (0, 1]; without those that have none
   */
  static Map<String, Double> shares(String query, Map<String, String> texts) {
    Set<String> asked = of(query);
    Map<String, Set<String>> had = new HashMap<>();
    Map<String, Integer> textsWith = new HashMap<>();
    texts.forEach(
        (key, text) -> {
          Set<String> both = of(text);
          both.retainAll(asked);
          had.put(key, both);
          both.forEach(pair -> textsWith.merge(pair, 1, Integer::sum));
        });
    Map<String, Double> rarity = new HashMap<>();
    for (String pair : asked) {
      int with = textsWith.getOrDefault(pair, 0);
      rarity.put(pair, Math.log(1 + (texts.size() - with + .5) / (with + .5)));
    }
    double all = sum(asked, asked, rarity);
    Map<String, Double> shares = new HashMap<>();
    had.forEach(
        (key, pairs) -> {
          if (!pairs.isEmpty()) {
            shares.put(key, sum(asked, pairs, rarity) / all);
          }
        });
    return shares;
  }

  /** Adds in the order of {@code asked}, so that equal pairs give equal sums. */
  private static double sum(Set<String> asked, Set<String> pairs, Map<String, Double> rarity) {
    double sum = 0;
    for (String pair : asked) {
      sum += pairs.contains(pair) ? rarity.getOrDefault(pair, 0.0) : 0;
    }
    return sum;
  }

  private static Set<String> of(String text) {
    Matcher unit =
        UNIT.matcher(TextFolding.of(text.substring(0, Math.min(LONGEST, text.length()))).text());
    List<String> units = new ArrayList<>();
    while (unit.find()) {
      units.add(unit.group());
    }
    Set<String> pairs = new LinkedHashSet<>();
    for (int i = 0; i + 1 < units.size(); i++) {
      pairs.add(units.get(i) + ' ' + units.get(i + 1));
    }
    return pairs;
  }
}
