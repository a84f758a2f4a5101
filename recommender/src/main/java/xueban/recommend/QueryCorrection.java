package xueban.recommend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import xueban.graph.KnowledgeGraph;
import xueban.nlp.TextAnalysis;
import xueban.nlp.Token;
import xueban.nlp.pinyin.NameSpeller;

/**
 * Decides what is searched for a text that looks mistyped: itself, or what was probably meant.
 *
 * <p>Another text is searched only if fewer than three entries hold all words of the one that was
 * typed, and more hold all words of the other.
 */
final class QueryCorrection {
  /** So many entries with all words are enough. */
  private static final int ENOUGH = 3;

  private @Nullable KnowledgeGraph graph;
  private @Nullable NameSpeller speller;

  /** Returns the request to run in place of this one; empty to run it as it is. */
  Optional<SearchRequest> of(SearchRequest request, IndexSearcher searcher, CatalogWords words)
      throws IOException {
    if (!request.help().correct() || request.text().isBlank()) {
      return Optional.empty();
    }
    TextAnalysis analysis = words.analysis();
    Optional<String> meant =
        speller(words.graph())
            .correct(request.text(), text -> isWord(text, searcher, analysis))
            .filter(text -> text.length() <= SearchRequest.MAX_TEXT_LENGTH);
    if (meant.isEmpty()) {
      return Optional.empty();
    }
    int found = withAllWords(request, request.text(), searcher, analysis);
    return found < ENOUGH && withAllWords(request, meant.get(), searcher, analysis) > found
        ? Optional.of(request.withText(meant.get()))
        : Optional.empty();
  }

  /** The first text to correct makes it, once for each graph. */
  private synchronized NameSpeller speller(KnowledgeGraph wanted) {
    @Nullable NameSpeller known = speller;
    if (known == null || graph != wanted) {
      known = NameSpeller.of(wanted);
      speller = known;
      graph = wanted;
    }
    return known;
  }

  private static boolean isWord(String text, IndexSearcher searcher, TextAnalysis analysis) {
    try {
      for (Token token : analysis.tokens(text)) {
        boolean whole = token.start() == 0 && token.end() == text.length();
        Term term = new Term(IndexFields.WORDS, token.term());
        if (whole && searcher.getIndexReader().docFreq(term) > 0) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int withAllWords(
      SearchRequest request, String text, IndexSearcher searcher, TextAnalysis analysis)
      throws IOException {
    List<String> terms = QueryTerms.of(analysis.tokens(text), searcher.getIndexReader());
    if (terms.isEmpty()) {
      return 0;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String term : terms) {
      all.add(new TermQuery(new Term(IndexFields.WORDS, term)), BooleanClause.Occur.FILTER);
    }
    FilterQuery.of(request.filter()).ifPresent(f -> all.add(f, BooleanClause.Occur.FILTER));
    return searcher.count(all.build());
  }
}
