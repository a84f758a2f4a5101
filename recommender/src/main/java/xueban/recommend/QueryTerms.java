package xueban.recommend;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import xueban.nlp.Token;

/**
 * The terms of a search text: each once, in their order, without words that say nothing. Of a long
 * text the rarest in the index remain; the others would cost time and move no hit.
 */
final class QueryTerms {
  /** Most terms that are searched for. */
  static final int MOST = 64;

  private QueryTerms() {}

  static List<String> of(List<Token> tokens, IndexReading reading) throws IOException {
    List<String> all = tokens.stream().map(Token::term).distinct().toList();
    List<String> telling = all.stream().filter(term -> !StopWords.contains(term)).toList();
    List<String> terms = telling.isEmpty() ? all : telling;
    if (terms.size() <= MOST) {
      return terms;
    }
    Map<String, Long> frequencies = reading.documentsWith(terms);
    return terms.stream()
        .filter(term -> frequencies.getOrDefault(term, 0L) > 0)
        .sorted(
            Comparator.<String>comparingLong(t -> frequencies.getOrDefault(t, 0L))
                .thenComparing(t -> t))
        .limit(MOST)
        .toList();
  }
}
