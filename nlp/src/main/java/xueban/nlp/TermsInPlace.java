package xueban.nlp;

import java.util.List;

/**
 * The terms of a text that folding has left in place, counted without making tokens of them. Then
 * only a name can be a token twice: as itself, and as a word or a pair of characters.
 */
final class TermsInPlace {
  /** Beside where a word ends: whether a pair of characters inside of one begins there, too. */
  private static final int PAIR = 1 << 30;

  private static final int PAIR_LENGTH = 2;

  private final String text;
  private final List<Piece> pieces;
  private final int weight;
  private final TermCounter into;

  /**
   * [length] where the Chinese word that begins at each character ends, or 0; and {@link #PAIR}.
   */
  private final int[] known;

  TermsInPlace(String text, List<Piece> pieces, int weight, TermCounter into) {
    this.text = text;
    this.pieces = pieces;
    this.weight = weight;
    this.into = into;
    known = new int[text.length()];
  }

  void count(List<ConceptNames.Hit> names) {
    for (Piece piece : pieces) {
      if (piece.kind() == Piece.Kind.HAN) {
        chinese(piece);
      } else {
        into.add(piece.term(), weight);
      }
    }
    for (ConceptNames.Hit hit : names) {
      if (hit.name().weight() > 1 && !isKnown(hit)) {
        into.add(hit.name().term(), weight);
      }
    }
  }

  private void chinese(Piece piece) {
    int from = piece.start();
    for (int length : ChineseWords.ends(piece.term(), into.lattice)) {
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
    for (Piece piece : pieces) {
      if (piece.start() == hit.start()
          && piece.end() == hit.end()
          && piece.term().equals(hit.name().term())) {
        return true;
      }
    }
    return false;
  }
}
