package xueban.nlp.tag;

import java.util.Arrays;
import xueban.nlp.TextFolding;

/** The pairs and triples of neighbouring characters of a text, as hashes with their counts. */
final class Grams {
  private static final int MOST_CHARACTERS = 4_000;

  private final int[] hashes; // ascending
  private final int[] counts;

  private Grams(int[] hashes, int[] counts) {
    this.hashes = hashes;
    this.counts = counts;
  }

  /** Returns the n-grams of the folded text without blanks, of its first 4,000 characters. */
  static Grams of(String text) {
    return ofLetters(letters(text));
  }

  /** Returns the n-grams of what {@link #letters} gave. */
  static Grams ofLetters(String letters) {
    int length = letters.length();
    int[] all = new int[Math.max(0, length - 1) + Math.max(0, length - 2)];
    int n = 0;
    for (int i = 0; i + 1 < length; i++) {
      int pair = mix(letters.charAt(i) << 16 | letters.charAt(i + 1));
      all[n++] = pair;
      if (i + 2 < length) {
        all[n++] = mix(pair * 31 + letters.charAt(i + 2));
      }
    }
    Arrays.sort(all);
    int[] hashes = new int[n];
    int[] counts = new int[n];
    int distinct = 0;
    for (int hash : all) {
      if (distinct == 0 || hashes[distinct - 1] != hash) {
        hashes[distinct++] = hash;
      }
      counts[distinct - 1]++;
    }
    return new Grams(Arrays.copyOf(hashes, distinct), Arrays.copyOf(counts, distinct));
  }

  /** Returns the folded text without blanks. */
  static String letters(String text) {
    String folded = TextFolding.of(text).text();
    StringBuilder letters = new StringBuilder(Math.min(folded.length(), MOST_CHARACTERS));
    for (int i = 0; i < folded.length() && letters.length() < MOST_CHARACTERS; i++) {
      char c = folded.charAt(i);
      if (!Character.isWhitespace(c)) {
        letters.append(c);
      }
    }
    return letters.toString();
  }

  /** Spreads the bits (finaliser of MurmurHash3). */
  private static int mix(int value) {
    int h = value;
    h = (h ^ h >>> 16) * 0x85ebca6b;
    h = (h ^ h >>> 13) * 0xc2b2ae35;
    return h ^ h >>> 16;
  }

  int size() {
    return hashes.length;
  }

  int hash(int i) {
    return hashes[i];
  }

  int count(int i) {
    return counts[i];
  }

  boolean has(int hash) {
    return Arrays.binarySearch(hashes, hash) >= 0;
  }
}
