package xueban.nlp;

/**
 * Takes the terms of a stretch of Chinese: its words, and every pair of neighbouring characters of
 * a longer one. They come as places in the text, so that who only counts them makes nothing of
 * each.
 */
interface ChineseTerms {
  /** Characters of a pair; a word of no more has none. */
  int PAIR_LENGTH = 2;

  /** Takes the word in {@code [from, to)} of the folded text. */
  void word(int from, int to);

  /** Takes a pair of characters of the last word, in {@code [from, to)} of the folded text. */
  void pair(int from, int to);

  /**
   * Gives all terms of a stretch, each word before its pairs.
   *
   * @param piece of Chinese
   * @param lattice one for all stretches of a text
   */
  static void give(Piece piece, WordLattice lattice, ChineseTerms to) {
    int from = piece.start();
    for (int length : ChineseWords.ends(piece.term(), lattice)) {
      int end = piece.start() + length;
      to.word(from, end);
      if (end - from > PAIR_LENGTH) {
        for (int i = from; i + PAIR_LENGTH <= end; i++) {
          to.pair(i, i + PAIR_LENGTH);
        }
      }
      from = end;
    }
  }
}
