package xueban.bench;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How much two texts share, in [0, 1]: twice the shared pieces over all pieces. */
final class NameOverlap {
  private NameOverlap() {}

  /** Returns the overlap in characters and pairs of neighbouring characters. */
  static double dice(String a, String b) {
    return dice(characters(a), characters(b));
  }

  /** Returns the overlap in lower-case words. */
  static double diceOfWords(String a, String b) {
    return dice(words(a), words(b));
  }

  private static double dice(Set<String> a, Set<String> b) {
    long shared = a.stream().filter(b::contains).count();
    return a.isEmpty() || b.isEmpty() ? 0 : 2.0 * shared / (a.size() + b.size());
  }

  private static Set<String> characters(String text) {
    Set<String> pieces = new HashSet<>();
    for (int i = 0; i < text.length(); i++) {
      pieces.add(text.substring(i, i + 1));
      pieces.add(text.substring(i, Math.min(text.length(), i + 2)));
    }
    return pieces;
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      words.add(word);
    }
    words.remove("");
    return words;
  }
}
