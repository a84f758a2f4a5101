package xueban.nlp;

import java.util.List;

/**
 * The terms of a text that folding has left in place, counted without making tokens of them. Then
 * only a name can be a token twice: as itself, and as a word or a pair of characters; or where it
 * stands twice inside one word that is no Chinese to the scanner (々函数与函数), whose place both have.
 */
final class TermsInPlace {
  /** Beside where a word ends: whether a pair of characters inside of one begins there, too. */
  private static final int PAIR = 1 << 30;

  static final int PAIR_LENGTH = 2;

  private final String text;
  private final List<Piece> pieces;
  private final int weight;
  private final TermCounter into;

  /**
   * [length] where the Chinese word that begins at each character ends, or 0; and {@link #PAIR}.
   */
  private final int[] known;

  /** First piece that does not begin before the last name looked at: both are by start. */
  private int reached;

  TermsInPlace(String text, List<Piece> pieces, int weight, TermCounter into) {
    this.text = text;
    this.pieces = pieces;
    this.weight = weight;
    this.into = into;
    known = new int[text.length()];
  }

  /**
   * Counts all.
   *
   * @param names by start, then the longer first
   */
  void count(List<ConceptNames.Hit> names) {
    for (Piece piece : pieces) {
      if (piece.kind() == Piece.Kind.HAN) {
        chinese(piece);
      } else {
        into.add(piece.term(), weight);
      }
    }
    for (int i = 0; i < names.size(); i++) {
      ConceptNames.Hit hit = names.get(i);
      if (hit.name().isWord() && !isKnown(hit) && !isRepeat(names, i)) {
        into.add(hit.name().term(), weight);
      }
    }
  }

  /** Counts words and all pairs of longer ones, as {@link TextTokens} makes them. */
  private void chinese(Piece piece) {
    int from = piece.start();
    for (int length : ChineseWords.ends(piece.term(), into.lattice())) {
      int end = piece.start() + length;
      into.add(text, from, end, weight);
      known[from] |= end;
      for (int i = from; end - from > PAIR_LENGTH && i + PAIR_LENGTH <= end; i++) {
        into.add(text, i, i + PAIR_LENGTH, weight);
        known[i] |= PAIR;
      }
      from = end;
    }
  }

  private boolean isKnown(ConceptNames.Hit hit) {
    int at = known[hit.start()];
    boolean pair = hit.length() == PAIR_LENGTH && (at & PAIR) != 0;
    if (pair || (at & ~PAIR) == hit.end()) {
      return true;
    }
    return !Character.isIdeographic(text.codePointAt(hit.start())) && isPiece(hit);
  }

  private boolean isPiece(ConceptNames.Hit hit) {
    while (reached < pieces.size() && pieces.get(reached).start() < hit.start()) {
      reached++;
    }
    for (int i = reached; i < pieces.size() && pieces.get(i).start() == hit.start(); i++) {
      if (pieces.get(i).end() == hit.end() && pieces.get(i).term().equals(hit.name().term())) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a hit before one is of the same term in the same place. */
  private static boolean isRepeat(List<ConceptNames.Hit> names, int index) {
    ConceptNames.Hit hit = names.get(index);
    for (int i = index - 1; i >= 0 && names.get(i).isAt(hit); i--) {
      if (names.get(i).name().term().equals(hit.name().term())) {
        return true;
      }
    }
    return false;
  }
}
