package xueban.nlp;

import static java.util.Objects.requireNonNull;

/**
 * A concept that a text is about.
 *
 * @param concept concept id
 * @param probability in [0, 1]
 * @param evidence the words or the reason that led to it, for a person
 */
public record TaggedConcept(String concept, double probability, String evidence) {
  public TaggedConcept {
    requireNonNull(concept, "concept");
    requireNonNull(evidence, "evidence");
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability (" + probability + ") must be in [0, 1].");
    }
  }
}
