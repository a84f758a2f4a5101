package xueban.model.eval;

import java.util.List;
import java.util.Optional;

/**
 * One answered item, and how each of its concepts stood before.
 *
 * @param row the answer
 * @param concepts in the item's order, each once
 */
public record MetRow(ResponseRow row, List<MetConcept> concepts) {
  public MetRow {
    concepts = List.copyOf(concepts);
  }

  /** Returns the concept that was not met for the longest time, if that is a day or more. */
  public Optional<MetConcept> longestUnmet() {
    MetConcept longest = null;
    for (MetConcept concept : concepts) {
      if (concept.isReview()
          && (longest == null || concept.elapsedDays() > longest.elapsedDays())) {
        longest = concept;
      }
    }
    return Optional.ofNullable(longest);
  }

  /** Returns whether at least one concept is met again a day or more after the last time. */
  public boolean isReview() {
    return longestUnmet().isPresent();
  }
}
