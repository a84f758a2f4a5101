package xueban.nlp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Cuts a text into the words by which it is indexed and searched for. */
final class TextTokens {
  private static final Comparator<Token> ORDER = TextTokens::compare;

  private TextTokens() {}

  /**
   * Returns the tokens of a text, as {@link TextAnalysis#tokens(String)} says.
   *
   * @param isCut which pieces of Chinese are cut into words; of others there is no token but names
   */
  static List<Token> of(String text, ConceptNames names, Predicate<Piece> isCut) {
    FoldedText folded = TextFolding.of(text);
    List<Piece> pieces = TextScanner.scan(folded);
    return of(folded, pieces, names.all(CanonicalText.of(folded.text(), pieces)), isCut);
  }

  /** Returns the tokens of a text whose pieces and names are known. */
  static List<Token> of(
      FoldedText folded, List<Piece> pieces, List<ConceptNames.Hit> names, Predicate<Piece> isCut) {
    List<Token> tokens = new ArrayList<>();
    WordLattice lattice = new WordLattice();
    for (Piece piece : pieces) {
      if (piece.kind() == Piece.Kind.HAN) {
        if (isCut.test(piece)) {
          chinese(piece, folded, lattice, tokens);
        }
      } else {
        tokens.add(token(piece.term(), piece.start(), piece.end(), folded));
      }
    }
    for (ConceptNames.Hit hit : names) {
      if (hit.name().weight() > 1) {
        tokens.add(token(hit.name().term(), hit.start(), hit.end(), folded));
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
      of(folded, pieces, names, piece -> true).forEach(token -> into.add(token.term(), weight));
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

  private static void chinese(
      Piece piece, FoldedText folded, WordLattice lattice, List<Token> tokens) {
    String text = piece.term();
    int from = 0;
    for (int end : ChineseWords.ends(text, lattice)) {
      int start = piece.start();
      tokens.add(token(text.substring(from, end), start + from, start + end, folded));
      for (int i = from; end - from > 2 && i + 2 <= end; i++) {
        tokens.add(token(text.substring(i, i + 2), start + i, start + i + 2, folded));
      }
      from = end;
    }
  }

  private static Token token(String term, int start, int end, FoldedText folded) {
    return new Token(term, folded.originalStart(start), folded.originalEnd(end));
  }
}
