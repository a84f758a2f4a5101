package xueban.nlp;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;

/** A dictionary of HanLP, its two arrays in one: what is read together lies together in memory. */
final class WordTrie {
  /**
   * [2 × states] where the states after each begin, or below 0 what word ends here; and the state
   * each comes from.
   */
  private final int[] units;

  private WordTrie(int[] units) {
    this.units = units;
  }

  static WordTrie of(DoubleArrayTrie<?> trie) {
    int[] base = trie.getBase();
    int[] check = trie.getCheck();
    int[] units = new int[2 * check.length];
    for (int i = 0; i < check.length; i++) {
      units[2 * i] = base[i];
      units[2 * i + 1] = check[i];
    }
    return new WordTrie(units);
  }

  int start() {
    return units[0];
  }

  /** Returns the state after a character, or -1. */
  int next(int state, char c) {
    int at = 2 * (state + c + 1);
    return at < units.length && units[at + 1] == state ? units[at] : -1;
  }

  /** Returns the state after the characters of {@code [from, to)}, or -1. */
  int through(int state, String text, int from, int to) {
    int reached = state;
    for (int i = from; i < to && reached >= 0; i++) {
      reached = next(reached, text.charAt(i));
    }
    return reached;
  }

  /** Returns the index of the word that ends in a state, or -1. */
  int word(int state) {
    int base = units[2 * state];
    return base < 0 && units[2 * state + 1] == state ? -base - 1 : -1;
  }
}
