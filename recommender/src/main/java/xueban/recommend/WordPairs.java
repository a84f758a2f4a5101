package xueban.recommend;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import xueban.nlp.TextFolding;

/**
 * Pairs of neighbours in a Chinese text: two characters, or a character and a word or number of
 * another script. The index has the pairs inside of words; who asks in a sentence repeats more of
 * the right entry than its words.
 */
final class WordPairs {
  /** A longer text is looked at up to here, in UTF-16 units: the head of a search must be quick. */
  private static final int LONGEST = 5_000;

  private WordPairs() {}

  /**
   * Returns what share of the pairs of a query each text has. A pair counts by its rarity among
   * these texts, as BM25 has it: {@code ln(1 + (n - k + ½) / (k + ½))} where k of n texts have it.
   *
   * @param texts key to text
   * @return key to share, in (0, 1]; without those that have none
   */
  static Map<String, Double> shares(String query, Map<String, String> texts) {
    Set<String> asked = new LinkedHashSet<>();
    Beginnings beginnings = new Beginnings();
    each(
        query,
        (text, first, firstEnd, second, secondEnd) -> {
          asked.add(pair(text, first, firstEnd, second, secondEnd));
          beginnings.add(text.charAt(first), text.charAt(second));
        });
    Map<String, Set<String>> had = new HashMap<>();
    Map<String, Integer> textsWith = new HashMap<>();
    texts.forEach(
        (key, text) -> {
          Set<String> both = both(text, asked, beginnings);
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

  /**
   * First characters of both halves of the pairs asked for: of fifty texts hardly any pair has two
   * of these, so its halves need not be cut out.
   */
  private static final class Beginnings {
    private final BitSet first = new BitSet();
    private final BitSet second = new BitSet();

    void add(char ofFirst, char ofSecond) {
      first.set(ofFirst);
      second.set(ofSecond);
    }

    boolean has(char ofFirst, char ofSecond) {
      return first.get(ofFirst) && second.get(ofSecond);
    }
  }

  /** Returns the pairs asked for that a text has. */
  private static Set<String> both(String text, Set<String> asked, Beginnings beginnings) {
    Set<String> both = new HashSet<>();
    each(
        text,
        (folded, first, firstEnd, second, secondEnd) -> {
          if (beginnings.has(folded.charAt(first), folded.charAt(second))) {
            String pair = pair(folded, first, firstEnd, second, secondEnd);
            if (asked.contains(pair)) {
              both.add(pair);
            }
          }
        });
    return both;
  }

  private static String pair(String folded, int first, int firstEnd, int second, int secondEnd) {
    return folded.substring(first, firstEnd) + ' ' + folded.substring(second, secondEnd);
  }

  /** Takes two neighbours, characters or words, by where they begin and end in the folded text. */
  private interface Pairs {
    void take(String folded, int first, int firstEnd, int second, int secondEnd);
  }

  private static void each(String text, Pairs pairs) {
    String folded = TextFolding.fold(text.substring(0, Math.min(LONGEST, text.length())));
    int before = -1;
    int beforeEnd = -1;
    int at = 0;
    while (at < folded.length()) {
      int start = at;
      int first = folded.codePointAt(at);
      at += Character.charCount(first);
      if (!isHan(first)) {
        if (!isWord(first)) {
          continue;
        }
        while (at < folded.length() && isWord(folded.codePointAt(at))) {
          at += Character.charCount(folded.codePointAt(at));
        }
      }
      if (before >= 0) {
        pairs.take(folded, before, beforeEnd, start, at);
      }
      before = start;
      beforeEnd = at;
    }
  }

  private static boolean isHan(int codePoint) {
    // The block of nearly all of them; asking for the script takes a search in a table.
    return (codePoint >= 0x4E00 && codePoint <= 0x9FFF)
        || (codePoint > 0x2E00
            && Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN);
  }

  private static boolean isWord(int codePoint) {
    int type = Character.getType(codePoint);
    boolean number =
        type == Character.DECIMAL_DIGIT_NUMBER
            || type == Character.LETTER_NUMBER
            || type == Character.OTHER_NUMBER;
    return (number || Character.isLetter(codePoint)) && !isHan(codePoint);
  }
}
