package xueban.recommend;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import xueban.graph.Stage;
import xueban.nlp.TermFrequencies;

/**
 * What an index holds of an entry, whatever engine keeps it: searched only, read back from the
 * catalog.
 *
 * @param id of the entry
 * @param change number of the change that put it
 * @param words words of all its texts, each with its weighted frequency, at least 1
 * @param exact exact values, by field of {@link IndexFields}
 * @param about concept to how surely the entry is about it, above 0, at most 1
 * @param durationMillis how long it takes, or -1 if it does not say
 * @param quality as it was judged, in [0, 1], or {@code NaN}
 * @param sketch what tells its near-duplicates, or null
 * @param vector what tells what is near in meaning, or null
 */
public record IndexedDocument(
    String id,
    long change,
    Map<String, Integer> words,
    SortedMap<String, List<String>> exact,
    SortedMap<String, Double> about,
    long durationMillis,
    double quality,
    @Nullable TextSketch sketch,
    @Nullable Vector vector) {
  /** Value of {@link IndexFields#FITS_EDITION} of an entry that fits every edition. */
  static final String ANY_EDITION = "";

  /**
   * From this weight on an entry is found by a concept alone; a smaller one only moves up what is
   * found in other ways.
   */
  static final double LEAST_TO_MATCH = .3;

  /** Longer exact values are left out: Lucene would refuse the whole document. */
  private static final int LONGEST_EXACT = 1_000;

  public IndexedDocument {
    requireNonNull(id, "id");
    words = TermFrequencies.of(words);
    exact = new TreeMap<>(exact);
    about = new TreeMap<>(about);
  }

  /** A vector of length 1, the field of its space, and the digest of the text it was made of. */
  public static final class Vector {
    private final String field;
    private final float[] values;
    private final long digest;

    Vector(String field, float[] values, long digest) {
      this.field = field;
      this.values = values.clone();
      this.digest = digest;
    }

    public String field() {
      return field;
    }

    public float[] values() {
      return values.clone();
    }

    public long digest() {
      return digest;
    }
  }

  /**
   * Returns the document of an entry.
   *
   * @param change number of the change that put it
   * @param words its words with their frequencies
   * @param about how surely it is about each concept, above 0, at most 1
   */
  static IndexedDocument of(
      CatalogEntry entry,
      long change,
      Map<String, Integer> words,
      Map<String, Double> about,
      @Nullable Vector vector) {
    Metadata metadata = entry.metadata();
    @Nullable Duration duration = metadata.duration();
    SortedMap<String, Double> kept = new TreeMap<>(about);
    kept.keySet().removeIf(concept -> concept.length() > LONGEST_EXACT);
    return new IndexedDocument(
        entry.id(),
        change,
        words,
        exact(entry, kept),
        kept,
        duration == null ? -1 : duration.toMillis(),
        metadata.quality(),
        TextSketch.of(entry).orElse(null),
        vector);
  }

  private static SortedMap<String, List<String>> exact(
      CatalogEntry entry, Map<String, Double> about) {
    Metadata metadata = entry.metadata();
    SortedMap<String, List<String>> exact = new TreeMap<>();
    exact.put(IndexFields.TITLE, List.of(metadata.title()));
    @Nullable Stage stage = metadata.stage();
    put(IndexFields.TYPE, entry.type().name(), exact);
    put(IndexFields.SUBJECT, metadata.subject(), exact);
    put(IndexFields.STAGE, stage == null ? "" : stage.name(), exact);
    put(IndexFields.GRADE, metadata.grades().stream().map(Object::toString).toList(), exact);
    put(IndexFields.EDITION, metadata.edition(), exact);
    put(IndexFields.CONCEPT, metadata.concepts(), exact);
    List<String> given = EntryConcepts.given(entry);
    put(IndexFields.MAIN_CONCEPT, given.isEmpty() ? "" : given.getFirst(), exact);
    put(IndexFields.LANGUAGE, metadata.language(), exact);
    put(IndexFields.PROVIDER, metadata.provider(), exact);
    exact.put(
        IndexFields.FITS_EDITION,
        List.of(metadata.edition().isEmpty() ? ANY_EDITION : metadata.edition()));
    List<String> surely = new ArrayList<>();
    about.forEach(
        (concept, weight) -> {
          if (weight >= LEAST_TO_MATCH) {
            surely.add(concept);
          }
        });
    put(IndexFields.ABOUT_SURELY, surely, exact);
    return exact;
  }

  private static void put(String field, String value, SortedMap<String, List<String>> exact) {
    if (isKept(value)) {
      exact.put(field, List.of(value));
    }
  }

  private static void put(
      String field, List<String> values, SortedMap<String, List<String>> exact) {
    if (values.isEmpty()) {
      return;
    }
    List<String> kept = values.stream().filter(IndexedDocument::isKept).toList();
    if (!kept.isEmpty()) {
      exact.put(field, kept);
    }
  }

  private static boolean isKept(String value) {
    return !value.isEmpty() && value.length() <= LONGEST_EXACT;
  }
}
