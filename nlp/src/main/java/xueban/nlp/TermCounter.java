package xueban.nlp;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Counts the terms of the texts of one entry. A term that is there already is found by its
 * characters where they stand, so that only the first of each becomes a string. For one thread.
 */
public final class TermCounter {
  private static final int EXPECTED = 128;

  private final int longest;
  private String[] terms = new String[EXPECTED];
  private int[] frequencies = new int[EXPECTED];

  /** [at least twice as many, a power of two] index of a term plus 1, or 0. */
  private int[] places = new int[4 * EXPECTED];

  private int size;
  private @Nullable WordLattice lattice;

  /**
   * @param longest longer terms are noise and not counted, in UTF-16 units
   */
  public TermCounter(int longest) {
    if (longest < 1) {
      throw new IllegalArgumentException("longest (" + longest + ") must be at least 1.");
    }
    this.longest = longest;
  }

  /**
   * Counts a term.
   *
   * @param weight as how many it counts, at least 1
   */
  public void add(String term, int weight) {
    add(term, 0, term.length(), weight);
  }

  /**
   * Counts the term that stands in {@code [from, to)} of a text.
   *
   * @param weight as how many it counts, at least 1
   */
  void add(String text, int from, int to, int weight) {
    if (weight < 1) {
      throw new IllegalArgumentException("weight (" + weight + ") must be at least 1.");
    }
    if (to - from > longest) {
      return;
    }
    int place = place(text, from, to);
    if (places[place] > 0) {
      frequencies[places[place] - 1] += weight;
      return;
    }
    if (size == terms.length) {
      grow();
      place = place(text, from, to);
    }
    terms[size] = text.substring(from, to);
    frequencies[size] = weight;
    places[place] = ++size;
  }

  /** Returns where a term is, or a free place where it may come. */
  private int place(String text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int mask = places.length - 1;
    int place = (hash * 0x9E3779B9) >>> 7 & mask;
    while (places[place] > 0 && !isAt(terms[places[place] - 1], text, from, to)) {
      place = place + 1 & mask;
    }
    return place;
  }

  private static boolean isAt(String term, String text, int from, int to) {
    return term.length() == to - from && text.startsWith(term, from);
  }

  private void grow() {
    terms = Arrays.copyOf(terms, 2 * size);
    frequencies = Arrays.copyOf(frequencies, 2 * size);
    places = new int[2 * places.length];
    for (int i = 0; i < size; i++) {
      places[place(terms[i], 0, terms[i].length())] = i + 1;
    }
  }

  /** Returns one for all stretches of Chinese: its arrays are used again. */
  WordLattice lattice() {
    WordLattice made = lattice;
    if (made == null) {
      made = new WordLattice();
      lattice = made;
    }
    return made;
  }

  /** Returns what was counted until now, with nothing of this: results may be kept in thousands. */
  public TermFrequencies counted() {
    return new TermFrequencies(Arrays.copyOf(terms, size), Arrays.copyOf(frequencies, size));
  }
}
