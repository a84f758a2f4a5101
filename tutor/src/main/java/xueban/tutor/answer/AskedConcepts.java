package xueban.tutor.answer;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import xueban.nlp.TaggedConcept;
import xueban.nlp.TextAnalysis;

/**
 * The concepts that a question is about: those that it means, and those that it names, which count
 * the less, the surer the meaning is. 「两个角对应相等就能说两个三角形形状一样吗」 names triangles and means how similar
 * ones are told.
 *
 * @param all the likeliest first, ties by id
 * @param meant those that it means, the likeliest first
 */
record AskedConcepts(List<TaggedConcept> all, List<TaggedConcept> meant) {
  private static final int MOST = 10;
  private static final int MOST_MEANT = 5;
  private static final double OVERRULED = .7;

  AskedConcepts {
    all = List.copyOf(all);
    meant = List.copyOf(meant);
  }

  static AskedConcepts of(Question question, TextAnalysis words) {
    List<TaggedConcept> meant = words.meant(question.text(), question.subject(), MOST_MEANT);
    double surest = meant.isEmpty() ? 0 : meant.getFirst().probability();
    Map<String, TaggedConcept> all = new TreeMap<>();
    meant.forEach(concept -> all.put(concept.concept(), concept));
    for (TaggedConcept named : words.tag(question.text(), question.subject(), MOST)) {
      double probability = named.probability() * (1 - OVERRULED * surest);
      all.merge(
          named.concept(),
          new TaggedConcept(named.concept(), probability, named.evidence()),
          AskedConcepts::either);
    }
    return new AskedConcepts(sorted(all.values()), meant);
  }

  /**
   * Returns how sure it is that one of the passages is first of all about a concept that the
   * question means, in [0, 1].
   */
  double coveredBy(List<Passage> passages) {
    return meant.stream()
        .filter(c -> passages.stream().anyMatch(p -> p.concepts().indexOf(c.concept()) == 0))
        .mapToDouble(TaggedConcept::probability)
        .max()
        .orElse(0);
  }

  /** Returns a concept that is both meant and named. */
  private static TaggedConcept either(TaggedConcept meant, TaggedConcept named) {
    double probability = 1 - (1 - meant.probability()) * (1 - named.probability());
    return new TaggedConcept(named.concept(), probability, named.evidence());
  }

  private static List<TaggedConcept> sorted(Collection<TaggedConcept> all) {
    return all.stream()
        .sorted(
            comparingDouble(TaggedConcept::probability)
                .reversed()
                .thenComparing(comparing(TaggedConcept::concept)))
        .limit(MOST)
        .toList();
  }
}
