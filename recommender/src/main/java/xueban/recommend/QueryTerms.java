package xueban.recommend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import xueban.nlp.Token;

/**
 * The terms of a search text: each once, in their order, without words that say nothing. Of a long
 * text the rarest in the index remain; the others would cost time and move no hit.
 */
final class QueryTerms {
  /** Most terms that are searched for. */
  static final int MOST = 64;

  private QueryTerms() {}

  static List<String> of(List<Token> tokens, IndexReader reader) throws IOException {
    List<String> all = tokens.stream().map(Token::term).distinct().toList();
    List<String> telling = all.stream().filter(term -> !StopWords.contains(term)).toList();
    List<String> terms = telling.isEmpty() ? all : telling;
    if (terms.size() <= MOST) {
      return terms;
    }
    Map<String, Integer> frequencies = new HashMap<>();
    List<String> known = new ArrayList<>();
    for (String term : terms) {
      int documents = reader.docFreq(new Term(IndexFields.WORDS, term));
      frequencies.put(term, documents);
      if (documents > 0) {
        known.add(term);
      }
    }
    return known.stream()
        .sorted(Comparator.<String>comparingInt(frequencies::get).thenComparing(t -> t))
        .limit(MOST)
        .toList();
  }
}
