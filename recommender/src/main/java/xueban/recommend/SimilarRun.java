package xueban.recommend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  private final IndexReading reading;
  private final DocumentWords words;
  private final VectorSpaces spaces;
  private final HeadEvidence head;

  SimilarRun(IndexReading reading, DocumentWords words, VectorSpaces spaces, HeadEvidence head) {
    this.head = head;
    this.reading = reading;
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
    return new SearchPlan.Maker(reading, HybridFusion.likeness(), head)
        .plan(search, tokens, SoughtConcepts.matching(concepts), vector(entry));
  }

  private List<String> tellingWords(CatalogEntry entry) throws IOException {
    record Weighed(String term, double weight) {}
    Map<String, Integer> frequencies = words.frequencies(words.read(entry));
    Map<String, Long> known = reading.documentsWith(List.copyOf(frequencies.keySet()));
    long size = reading.size();
    List<Weighed> weighed = new ArrayList<>();
    for (Map.Entry<String, Integer> word : frequencies.entrySet()) {
      long documents = known.getOrDefault(word.getKey(), 0L);
      if (documents > 1 && !StopWords.contains(word.getKey())) {
        double rarity = Math.log(1 + size / (double) documents);
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
  private Optional<QueryVectors.QueryVector> vector(CatalogEntry entry) throws IOException {
    String text = EmbeddedText.of(entry);
    Optional<VectorSpaces.Space> space = spaces.of(text);
    if (space.isEmpty()) {
      return Optional.empty();
    }
    String field = space.get().field();
    long digest = EmbeddedText.digest(text, space.get().embedder().id());
    Optional<float[]> known = reading.vector(entry.id(), field, digest);
    float[] vector = known.orElseGet(() -> space.get().embedder().embed(text, TextRole.PASSAGE));
    return Optional.of(new QueryVectors.QueryVector(field, vector));
  }
}
