package xueban.nlp.relation;

import static java.util.Objects.requireNonNull;

import xueban.model.trees.Growth;

/**
 * How to learn relations.
 *
 * @param seed of every draw
 * @param scope what is read off the known pairs
 * @param trees number of trees, 1 to 5,000
 * @param depth most splits on a path, 1 to 12
 */
public record RelationOptions(long seed, Scope scope, int trees, int depth) {
  /** What is read off the known pairs. */
  public enum Scope {
    /** They are examples, and the graph they form is a premise: what follows from it, who leads. */
    STRUCTURE,
    /** They are examples only. */
    EXAMPLES,
    /**
     * They are examples of other subjects than those to be judged: only what holds from one of
     * their subjects to the next is learnt, so they must come from at least two.
     */
    OTHER_SUBJECTS
  }

  public RelationOptions {
    requireNonNull(scope, "scope");
    if (trees < 1 || trees > 5_000) {
      throw new IllegalArgumentException(
          "trees (" + trees + ") must be in 1..5000. Maybe leave it at 200.");
    }
    if (depth < 1 || depth > 12) {
      throw new IllegalArgumentException(
          "depth (" + depth + ") must be in 1..12. Maybe leave it at 4.");
    }
  }

  /** Returns 200 trees of depth 4 that use the graph of known pairs. */
  public static RelationOptions standard(long seed) {
    return new RelationOptions(seed, Scope.STRUCTURE, 200, 4);
  }

  /** Returns these options with another scope. */
  public RelationOptions withScope(Scope other) {
    return new RelationOptions(seed, other, trees, depth);
  }

  Growth growth() {
    return new Growth(trees, 1 << depth, depth, .05, 1, 1, 1, .7, .5, seed);
  }
}
