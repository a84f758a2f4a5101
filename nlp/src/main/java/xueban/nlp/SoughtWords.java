package xueban.nlp;

import java.util.List;
import java.util.Set;

/*
 * The words of a search are marked in all that it shows, so that has to be quick. Only stretches of
 * Chinese that hold a term are cut into words, which is what takes longest. Of these, too, only
 * tokens that are sought are made, and of the names of concepts only those sought are looked for,
 * one by one.
 */
/**
 * Finds the tokens of texts whose terms are sought: exactly those of {@link TextAnalysis#tokens}
 * that have such a term. Immutable.
 */
public final class SoughtWords {
  private static final char FIRST_CHINESE = 0x2E80;

  private final Set<String> terms;
  private final List<String> chinese;
  private final List<ConceptNames.Name> names;
  private final TextTokens.Wanted wanted = new Terms();

  SoughtWords(Set<String> terms, ConceptNames names) {
    this.terms = Set.copyOf(terms);
    chinese = terms.stream().filter(SoughtWords::mayBeChinese).toList();
    this.names = names.words(terms);
  }

  private static boolean mayBeChinese(String term) {
    return term.codePoints().allMatch(c -> c >= FIRST_CHINESE);
  }

  /** Returns whether nothing is sought. */
  public boolean isEmpty() {
    return terms.isEmpty();
  }

  /** Returns the tokens of a text that are sought, by start, then end, then term. */
  public List<Token> in(String text) {
    if (terms.isEmpty()) {
      return List.of();
    }
    FoldedText folded = TextFolding.of(text);
    List<Piece> pieces = TextScanner.scan(folded);
    List<ConceptNames.Hit> hits =
        names.isEmpty()
            ? List.of()
            : ConceptNames.of(names, CanonicalText.of(folded.text(), pieces));
    return TextTokens.of(folded, pieces, hits, wanted);
  }

  private final class Terms implements TextTokens.Wanted {
    @Override
    public boolean has(String term) {
      return terms.contains(term);
    }

    @Override
    public boolean isIn(Piece piece) {
      for (String term : chinese) {
        if (piece.term().contains(term)) {
          return true;
        }
      }
      return false;
    }
  }
}
