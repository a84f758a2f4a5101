package xueban.model.adaptive;

/**
 * What a diagnostic found of a concept.
 *
 * @param concept concept id
 * @param probability that the concept is mastered, in (0, 1)
 * @param answers how many items of the concept itself were answered; 0 means it was inferred
 */
public record ConceptBelief(String concept, double probability, int answers) {
  /** Returns whether the concept is more likely mastered than not. */
  public boolean likelyMastered() {
    return probability >= 0.5;
  }

  /** Returns the probability of the likelier side, in [.5, 1). */
  public double certainty() {
    return Math.max(probability, 1 - probability);
  }
}
