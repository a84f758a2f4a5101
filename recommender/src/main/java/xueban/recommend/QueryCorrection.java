package xueban.recommend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import xueban.nlp.TextAnalysis;
import xueban.nlp.Token;

/**
 * Decides what to do about a text that looks mistyped.
 *
 * <p>Another text is searched in its place only if no entry of the whole catalog, whatever the
 * filters, holds all words of the one that was typed: a rare title is found by its name, however
 * near it is to a concept's. If one or two do, the other text is offered beside what they are. In
 * both cases more entries must hold all words of the other, filters and all.
 */
final class QueryCorrection {
  /** So many entries with all words are enough. */
  private static final int ENOUGH = 3;

  /** Longest text that is looked at; longer ones are pasted, not typed. */
  private static final int LONGEST = 100;

  /**
   * What was probably meant.
   *
   * @param instead whether to search it in place of what was typed
   */
  record Meant(String text, boolean instead) {}

  private QueryCorrection() {}

  /** Returns what was probably meant by a search's text; empty if it is the text itself. */
  static Optional<Meant> of(SearchRequest request, IndexReading reading, CatalogWords words)
      throws IOException {
    String typed = request.text();
    if (!request.help().correct() || typed.isBlank() || typed.length() > LONGEST) {
      return Optional.empty();
    }
    TextAnalysis analysis = words.analysis();
    int found = withAllWords(typed, Optional.empty(), reading, analysis);
    if (found >= ENOUGH) {
      return Optional.empty();
    }
    Optional<String> meant =
        words.speller().correct(typed, text -> isWord(text, reading, analysis));
    if (meant.isEmpty() || meant.get().length() > SearchRequest.MAX_TEXT_LENGTH) {
      return Optional.empty();
    }
    Optional<IndexQuery> filter = FilterQuery.of(request.filter());
    return withAllWords(meant.get(), filter, reading, analysis) > found
        ? Optional.of(new Meant(meant.get(), found == 0))
        : Optional.empty();
  }

  private static boolean isWord(String text, IndexReading reading, TextAnalysis analysis) {
    try {
      for (Token token : analysis.tokens(text)) {
        boolean whole = token.start() == 0 && token.end() == text.length();
        List<String> word = List.of(token.term());
        if (whole && reading.documentsWith(word).getOrDefault(token.term(), 0L) > 0) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns how many entries hold all words of a text, counted up to {@link #ENOUGH}. */
  private static int withAllWords(
      String text, Optional<IndexQuery> filter, IndexReading reading, TextAnalysis analysis)
      throws IOException {
    List<String> terms = QueryTerms.of(analysis.tokens(text), reading);
    if (terms.isEmpty()) {
      return 0;
    }
    List<IndexQuery> all = new ArrayList<>();
    terms.forEach(term -> all.add(new IndexQuery.Word(term)));
    filter.ifPresent(all::add);
    return reading.count(new IndexQuery.Joined(List.of(), List.of(), all, List.of(), 0), ENOUGH);
  }
}
