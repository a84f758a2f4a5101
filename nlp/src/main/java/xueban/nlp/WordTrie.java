package xueban.nlp;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;

/**
 * A dictionary of HanLP: what is read together lies together in memory, and a state tells by itself
 * whether a word ends in it, where HanLP reads a further place for that. Immutable.
 */
final class WordTrie {
  private static final int NONE = -1;
  private static final int START = 0;

  /**
   * [2 × states] where the states after each begin; and where those begin of the state that it
   * comes from, as a complement where a word ends here.
   */
  private final int[] units;

  /** [states] index of the word that ends in each; of use only where one does. */
  private final int[] words;

  private WordTrie(int[] units, int[] words) {
    this.units = units;
    this.words = words;
  }

  static WordTrie of(DoubleArrayTrie<?> trie) {
    int[] base = trie.getBase();
    int[] check = trie.getCheck();
    int[] units = new int[2 * check.length];
    int[] words = new int[check.length];
    for (int i = 0; i < check.length; i++) {
      units[2 * i] = base[i];
      units[2 * i + 1] = check[i];
      int end = base[i];
      // HanLP marks the end of a word by a state of its own, after a character that is none.
      if (end > 0 && end < check.length && check[end] == end && base[end] < 0) {
        units[2 * i + 1] = ~check[i];
        words[i] = -base[end] - 1;
      }
    }
    return new WordTrie(units, words);
  }

  int start() {
    return START;
  }

  /** Returns the state after a character, or -1. */
  int next(int state, char c) {
    int begin = units[2 * state];
    int at = begin + c + 1;
    if (2 * at >= units.length) {
      return NONE;
    }
    int from = units[2 * at + 1];
    return from == begin || ~from == begin ? at : NONE;
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
    return units[2 * state + 1] < 0 ? words[state] : NONE;
  }
}
