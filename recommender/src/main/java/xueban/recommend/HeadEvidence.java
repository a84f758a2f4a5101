package xueban.recommend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import xueban.nlp.Language;

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

  private final CatalogStore store;
  private final IndexReading reading;

  HeadEvidence(CatalogStore store, IndexReading reading) {
    this.store = store;
    this.reading = reading;
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
    List<String> ids =
        reading
            .search(query, SearchRequest.Sort.RELEVANCE, null, HEAD, List.of())
            .matches()
            .stream()
            .map(IndexReading.Match::id)
            .toList();
    Map<String, String> texts = new TreeMap<>();
    store.findAll(ids).forEach(entry -> texts.put(entry.id(), text(entry)));
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
