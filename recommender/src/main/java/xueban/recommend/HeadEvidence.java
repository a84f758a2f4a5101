package xueban.recommend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import xueban.nlp.Language;
import xueban.nlp.TaggedConcept;

/*
 * What an index does not know of an entry costs too much to look up for every match, so only those
 * are looked at that the index puts first. What is found there is never below 0 and comes into the
 * search as one more summand: so what stood behind the head stays behind it, a search has one order
 * with one query for all its pages, and cursors, near-duplicates and explanations need not know.
 */
/** Looks at the texts of one search's first matches for more than an index tells. */
final class HeadEvidence {
  /** How many matches are looked at. */
  static final int HEAD = 50;

  private static final double NAMED = .5;

  private final EntriesRead read;
  private final IndexReading reading;
  private final ConceptContrast contrast;

  HeadEvidence(CatalogStore store, IndexReading reading, ConceptContrast contrast) {
    read = new EntriesRead(store);
    this.reading = reading;
    this.contrast = contrast;
  }

  /**
   * Returns what {@link ConceptContrast} gives to the first matches of a query; empty unless it
   * names a concept more likely than not.
   *
   * @param concepts that the text names, the likeliest first
   * @param most what an entry gets if the concept is named for certain, at least 0
   */
  Optional<IndexQuery> contrast(
      String text, List<TaggedConcept> concepts, IndexQuery query, double most) throws IOException {
    if (most <= 0 || concepts.isEmpty() || text.isBlank()) {
      return Optional.empty();
    }
    TaggedConcept named = concepts.getFirst();
    return named.probability() >= NAMED && contrast.counts(named)
        ? contrast.of(
            text, named, List.copyOf(read.of(first(query)).values()), most * named.probability())
        : Optional.empty();
  }

  private List<String> first(IndexQuery query) throws IOException {
    return reading
        .search(query, SearchRequest.Sort.RELEVANCE, null, HEAD, List.of())
        .matches()
        .stream()
        .map(IndexReading.Match::id)
        .toList();
  }

  /**
   * Returns what {@link WordPairs} give to the first matches of a query; empty if the text is not
   * Chinese or no match has any. English loses nothing: its words are whole in the index.
   *
   * @param most what an entry with all pairs of the text gets, at least 0
   */
  Optional<IndexQuery> pairs(String text, IndexQuery query, double most) throws IOException {
    if (most <= 0 || text.isBlank() || Language.of(text) != Language.CHINESE) {
      return Optional.empty();
    }
    Map<String, String> texts = new TreeMap<>();
    read.of(first(query)).forEach((id, entry) -> texts.put(id, text(entry)));
    SortedMap<String, Float> scores = new TreeMap<>();
    WordPairs.shares(text, texts).forEach((id, share) -> scores.put(id, (float) (most * share)));
    return scores.isEmpty() ? Optional.empty() : Optional.of(new IndexQuery.Listed(scores));
  }

  private static String text(CatalogEntry entry) {
    List<String> parts = new ArrayList<>();
    parts.add(entry.metadata().title());
    parts.add(entry.text());
    parts.add(entry.metadata().description());
    if (entry instanceof Item item) {
      item.options().forEach(option -> parts.add(option.text()));
      parts.add(item.solution());
    }
    return String.join("\n", parts);
  }
}
