package xueban.nlp;

import static xueban.nlp.TermsInPlace.PAIR_LENGTH;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Cuts a text into the words by which it is indexed and searched for. */
final class TextTokens {
  private static final Comparator<Token> ORDER = TextTokens::compare;

  private TextTokens() {}

  /** Says which tokens are wanted; the others are not made. */
  interface Wanted {
    Wanted ALL =
        new Wanted() {
          @Override
          public boolean has(String term) {
            return true;
          }

          @Override
          public boolean isIn(Piece piece) {
            return true;
          }
        };

    /** Returns whether the tokens of a term are wanted. */
    boolean has(String term);

    /**
     * Returns whether a wanted term may be in a piece of Chinese; else it is not cut into words.
     */
    boolean isIn(Piece piece);
  }

  /** Returns the tokens of a text, as {@link TextAnalysis#tokens(String)} says. */
  static List<Token> of(String text, ConceptNames names) {
    FoldedText folded = TextFolding.of(text);
    List<Piece> pieces = TextScanner.scan(folded);
    List<ConceptNames.Hit> hits = names.all(CanonicalText.of(folded.text(), pieces));
    return of(folded, pieces, hits, Wanted.ALL);
  }

  /** Returns the tokens of a text whose pieces and names are known, those that are wanted. */
  static List<Token> of(
      FoldedText folded, List<Piece> pieces, List<ConceptNames.Hit> names, Wanted wanted) {
    List<Token> tokens = new ArrayList<>();
    WordLattice lattice = new WordLattice();
    for (Piece piece : pieces) {
      if (piece.kind() == Piece.Kind.HAN) {
        if (wanted.isIn(piece)) {
          chinese(piece, folded, lattice, wanted, tokens);
        }
      } else {
        add(piece.term(), piece.start(), piece.end(), folded, wanted, tokens);
      }
    }
    for (ConceptNames.Hit hit : names) {
      if (hit.name().isWord()) {
        add(hit.name().term(), hit.start(), hit.end(), folded, wanted, tokens);
      }
    }
    tokens.sort(ORDER);
    return withoutRepeats(tokens);
  }

  /**
   * Counts the terms of the {@link #of tokens} of a text whose pieces and names are known.
   *
   * @param weight as how many each counts, at least 1
   */
  static void count(
      FoldedText folded,
      List<Piece> pieces,
      List<ConceptNames.Hit> names,
      int weight,
      TermCounter into) {
    if (folded.isInPlace()) {
      new TermsInPlace(folded.text(), pieces, weight, into).count(names);
    } else {
      // Two signs that were one, as in ∬, are one token.
      of(folded, pieces, names, Wanted.ALL).forEach(token -> into.add(token.term(), weight));
    }
  }

  /** Compares by start, then end, then term; in one method, since every text is sorted by it. */
  private static int compare(Token one, Token other) {
    if (one.start() != other.start()) {
      return Integer.compare(one.start(), other.start());
    }
    return one.end() != other.end()
        ? Integer.compare(one.end(), other.end())
        : one.term().compareTo(other.term());
  }

  private static List<Token> withoutRepeats(List<Token> sorted) {
    List<Token> tokens = new ArrayList<>(sorted.size());
    for (Token token : sorted) {
      if (tokens.isEmpty() || !tokens.get(tokens.size() - 1).equals(token)) {
        tokens.add(token);
      }
    }
    return List.copyOf(tokens);
  }

  /**
   * Makes tokens of words and of all pairs of longer ones. {@link TermsInPlace} counts the same by
   * a walk of its own, the hottest of indexing, which makes and calls nothing in between.
   */
  private static void chinese(
      Piece piece, FoldedText folded, WordLattice lattice, Wanted wanted, List<Token> tokens) {
    String text = piece.term();
    int from = 0;
    for (int end : ChineseWords.ends(text, lattice)) {
      int start = piece.start();
      add(text.substring(from, end), start + from, start + end, folded, wanted, tokens);
      for (int i = from; end - from > PAIR_LENGTH && i + PAIR_LENGTH <= end; i++) {
        int pairEnd = i + PAIR_LENGTH;
        add(text.substring(i, pairEnd), start + i, start + pairEnd, folded, wanted, tokens);
      }
      from = end;
    }
  }

  private static void add(
      String term, int start, int end, FoldedText folded, Wanted wanted, List<Token> tokens) {
    if (wanted.has(term)) {
      tokens.add(new Token(term, folded.originalStart(start), folded.originalEnd(end)));
    }
  }
}
