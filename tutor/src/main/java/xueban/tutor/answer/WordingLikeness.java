package xueban.tutor.answer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xueban.nlp.TextFolding;

/**
 * How like two texts are in their wording: the cosine of their pieces, each weighed by how rare it
 * is among the phrases. Pieces are runs of one to three characters, or one and two words of a text
 * without Chinese; numbers are all one number; beginning and end count as characters. Pieces of one
 * phrase alone say nothing of another and are left out.
 */
final class WordingLikeness {
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern WORD = Pattern.compile("[a-z0']+");
  private static final int LONGEST = 3;

  private final Map<String, Double> rarity = new HashMap<>();

  WordingLikeness(List<String> phrases) {
    Map<String, Integer> holders = new HashMap<>();
    for (String phrase : phrases) {
      pieces(phrase).forEach(piece -> holders.merge(piece, 1, Integer::sum));
    }
    holders.forEach(
        (piece, count) -> {
          if (count > 1) {
            rarity.put(piece, Math.log((double) phrases.size() / count));
          }
        });
  }

  /** Returns the weight of each known piece of a text; their squares add up to 1, or none is. */
  Map<String, Double> weights(String text) {
    Map<String, Double> weights = new TreeMap<>();
    double squares = 0;
    for (String piece : pieces(text)) {
      double weight = rarity.getOrDefault(piece, 0.);
      if (weight > 0) {
        weights.put(piece, weight);
        squares += weight * weight;
      }
    }
    double length = Math.sqrt(squares);
    weights.replaceAll((piece, weight) -> weight / length);
    return weights;
  }

  /** Returns the cosine of two texts' {@link #weights}, in [0, 1]. */
  static double of(Map<String, Double> one, Map<String, Double> other) {
    if (one.size() > other.size()) {
      return of(other, one);
    }
    double sum = 0;
    for (Map.Entry<String, Double> piece : one.entrySet()) {
      sum += piece.getValue() * other.getOrDefault(piece.getKey(), 0.);
    }
    return sum;
  }

  private static Set<String> pieces(String text) {
    String folded = TextFolding.fold(text).replaceAll("[0-9]+", "0");
    Set<String> pieces = new HashSet<>();
    if (HAN.matcher(folded).find()) {
      String run = "^" + folded.replace(" ", "") + "$";
      for (int start = 0; start < run.length(); start++) {
        for (int end = start + 1; end <= Math.min(run.length(), start + LONGEST); end++) {
          pieces.add(run.substring(start, end));
        }
      }
      return pieces;
    }
    String before = "^";
    Matcher words = WORD.matcher(folded);
    while (words.find()) {
      pieces.add(words.group());
      pieces.add(before + " " + words.group());
      before = words.group();
    }
    pieces.add(before + " $");
    return pieces;
  }
}
