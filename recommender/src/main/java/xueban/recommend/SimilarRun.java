package xueban.recommend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import xueban.nlp.TaggedConcept;
import xueban.nlp.TextRole;
import xueban.nlp.Token;

/*
 * The same query as a search's, made of an entry instead of a text: its telling words (as Lucene's
 * MoreLikeThis chooses them, by frequency times rarity), its concepts, its vector. So filters, scores,
 * explanations and near-duplicates come as they do there.
 */
/** Finds what is like an entry, on one state of the index. */
final class SimilarRun {
  private static final int MOST_WORDS = 24;
  private static final int LONGEST_TITLE = SearchRequest.MAX_TEXT_LENGTH;

  private final IndexSearcher searcher;
  private final DocumentWords words;
  private final VectorSpaces spaces;

  SimilarRun(IndexSearcher searcher, DocumentWords words, VectorSpaces spaces) {
    this.searcher = searcher;
    this.words = words;
    this.spaces = spaces;
  }

  /** Returns the search that finds it: all but the entry, near-duplicates once. */
  static SearchRequest search(CatalogEntry entry, SimilarRequest request) {
    Set<String> exclude = new HashSet<>(request.filter().exclude());
    exclude.add(entry.id());
    String title = entry.metadata().title();
    return SearchRequest.of(title.substring(0, Math.min(title.length(), LONGEST_TITLE)))
        .withFilter(request.filter().withExclude(exclude))
        .withPageSize(request.limit())
        .withHelp(new SearchRequest.Help(true, false));
  }

  SearchPlan plan(CatalogEntry entry, SearchRequest search) throws IOException {
    List<Token> tokens = tellingWords(entry).stream().map(w -> new Token(w, 0, 0)).toList();
    List<TaggedConcept> concepts =
        entry.metadata().concepts().stream().map(c -> new TaggedConcept(c, 1, "")).toList();
    return new SearchPlan.Maker(searcher, HybridFusion.likeness())
        .plan(search, tokens, concepts, vector(entry));
  }

  private List<String> tellingWords(CatalogEntry entry) throws IOException {
    record Weighed(String term, double weight) {}
    IndexReader reader = searcher.getIndexReader();
    List<Weighed> weighed = new ArrayList<>();
    for (Map.Entry<String, Integer> word : words.frequencies(entry).entrySet()) {
      int documents = reader.docFreq(new Term(IndexFields.WORDS, word.getKey()));
      if (documents > 1 && !StopWords.contains(word.getKey())) {
        double rarity = Math.log(1 + reader.numDocs() / (double) documents);
        weighed.add(new Weighed(word.getKey(), Math.sqrt(word.getValue()) * rarity));
      }
    }
    return weighed.stream()
        .sorted(Comparator.comparingDouble(Weighed::weight).reversed().thenComparing(Weighed::term))
        .limit(MOST_WORDS)
        .map(Weighed::term)
        .toList();
  }

  /** Returns the vector that the index holds, or makes it if the entry has changed since. */
  private Optional<QueryVectors.QueryVector> vector(CatalogEntry entry) {
    String text = EmbeddedText.of(entry);
    return spaces
        .of(text)
        .map(
            space -> {
              long digest = EmbeddedText.digest(text, space.embedder().id());
              float[] vector =
                  new KnownVectors(searcher)
                      .find(entry.id(), space.field(), digest)
                      .orElseGet(() -> space.embedder().embed(text, TextRole.PASSAGE));
              return new QueryVectors.QueryVector(space.field(), vector);
            });
  }
}
