package xueban.nlp.relation;

import static java.util.Objects.requireNonNull;

import xueban.Explanation;

/**
 * Something about a graph that a person should look at.
 *
 * @param before concept id
 * @param after concept id
 * @param probability that {@code before} is a prerequisite of {@code after}, in (0, 1), judged
 *     without knowing whether the graph has it
 * @param reverseProbability the same of the other direction
 * @param reason in one sentence, Chinese
 * @param explanation how the probability's log-odds come about
 */
public record RelationSuggestion(
    String before,
    String after,
    double probability,
    double reverseProbability,
    String reason,
    Explanation explanation) {
  public RelationSuggestion {
    requireNonNull(before, "before");
    requireNonNull(after, "after");
    requireNonNull(reason, "reason");
    requireNonNull(explanation, "explanation");
  }
}
