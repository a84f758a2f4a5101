package xueban.recommend;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import xueban.nlp.Language;
import xueban.nlp.TaggedConcept;
import xueban.nlp.TextAnalysis;
import xueban.nlp.TextRole;

/*
 * A text may be near the name of every concept of its subject, so nearness to one tells little. How
 * many standard deviations nearer it is to this one than to others tells more: the hubs of the
 * vectors are taken out, and what competes for the text counts.
 */
/**
 * Tells which of a search's first matches are about the concept that it names, where neither people
 * nor a tagger have said so.
 */
final class ConceptContrast {
  /** What people gave weighs .9 and more, kept a little rounded down: then they have said it. */
  private static final double KNOWN = .85;

  private final IndexReading reading;
  private final TextAnalysis analysis;
  private final SubjectNames names;
  private final VectorSpaces spaces;

  ConceptContrast(
      IndexReading reading, TextAnalysis analysis, SubjectNames names, VectorSpaces spaces) {
    this.reading = reading;
    this.analysis = analysis;
    this.names = names;
    this.spaces = spaces;
  }

  /** Returns whether nothing was learnt of the concept's subject: a tagger says more than this. */
  boolean counts(TaggedConcept concept) {
    return !spaces.isEmpty() && !analysis.hasLearnt(concept.concept());
  }

  /**
   * Returns how much nearer entries are to a concept than to others of its subject, the nearest
   * {@code most}, the farthest 0; less, the more surely one of them is known to be about it, and
   * nothing where people gave it to one.
   *
   * @param text of the search, which stands for the concept
   * @param most at least 0
   * @return empty if fewer than two have a vector, all are as near, or the subject has few concepts
   */
  Optional<IndexQuery> of(
      String text, TaggedConcept concept, List<CatalogEntry> entries, double most)
      throws IOException {
    Optional<VectorSpaces.Space> space = spaces.of(text);
    if (space.isEmpty()) {
      return Optional.empty();
    }
    double surest = surest(concept.concept(), entries);
    double weight = most * (1 - surest);
    if (surest >= KNOWN || weight <= 0) {
      return Optional.empty();
    }
    List<float[]> others = names.around(concept.concept(), Language.of(text), space.get());
    if (others.isEmpty()) {
      return Optional.empty();
    }
    float[] sought = space.get().embedder().embed(text, TextRole.QUERY);
    SortedMap<String, Double> contrasts = new TreeMap<>();
    vectors(entries, space.get().field())
        .forEach((id, vector) -> contrasts.put(id, contrast(vector, sought, others)));
    return stretched(contrasts, weight);
  }

  private double surest(String concept, List<CatalogEntry> entries) throws IOException {
    List<String> ids = entries.stream().map(CatalogEntry::id).toList();
    return reading.scores(List.of(new IndexQuery.About(concept, 1)), ids).values().stream()
        .mapToDouble(List::getFirst)
        .max()
        .orElse(0);
  }

  private Map<String, float[]> vectors(List<CatalogEntry> entries, String field)
      throws IOException {
    SortedMap<String, Long> digests = new TreeMap<>();
    for (CatalogEntry entry : entries) {
      String text = EmbeddedText.of(entry);
      spaces
          .of(text)
          .filter(space -> space.field().equals(field))
          .ifPresent(
              space -> digests.put(entry.id(), EmbeddedText.digest(text, space.embedder().id())));
    }
    return reading.vectors(digests, field);
  }

  /** Returns how many standard deviations a vector is nearer to one than to others. */
  static double contrast(float[] vector, float[] sought, List<float[]> others) {
    double sum = 0;
    double squares = 0;
    for (float[] other : others) {
      double near = dot(vector, other);
      sum += near;
      squares += near * near;
    }
    double mean = sum / others.size();
    double variance = squares / others.size() - mean * mean;
    return variance <= 1e-12 ? 0 : (dot(vector, sought) - mean) / Math.sqrt(variance);
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static Optional<IndexQuery> stretched(SortedMap<String, Double> contrasts, double most) {
    if (contrasts.size() < 2) {
      return Optional.empty();
    }
    double least = Collections.min(contrasts.values());
    double best = Collections.max(contrasts.values());
    SortedMap<String, Float> scores = new TreeMap<>();
    contrasts.forEach(
        (id, contrast) -> {
          if (contrast > least) {
            scores.put(id, (float) (most * (contrast - least) / (best - least)));
          }
        });
    return scores.isEmpty() ? Optional.empty() : Optional.of(new IndexQuery.Listed(scores));
  }
}
