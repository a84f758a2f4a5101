package xueban.graph;

import java.util.List;

/**
 * Something about a graph that a person should look at.
 *
 * @param kind what it is
 * @param concepts ids of the concepts it is about, at least one
 * @param text what was found and what to do, in a sentence that names the ids
 */
public record GraphFinding(Kind kind, List<String> concepts, String text) {
  /** What can be found, the gravest first. */
  public enum Kind {
    /** Two concepts of a subject have a name or alias in common, so labels are ambiguous. */
    SAME_NAME(true),
    /** A prerequisite is taught later than what needs it, and no reason is stated. */
    BACKWARDS(true),
    /** A concept has no prerequisite and nothing needs it. */
    ISOLATED(true),
    /** Some concepts of a subject hang together with each other but not with the rest. */
    DISCONNECTED(true),
    /** A prerequisite follows from others; harmless, and gone in {@link GraphAudit#reduced}. */
    REDUNDANT(false);

    private final boolean fault;

    Kind(boolean fault) {
      this.fault = fault;
    }

    /** Returns whether the graph should be corrected; else it is only for information. */
    public boolean fault() {
      return fault;
    }
  }

  public GraphFinding {
    concepts = List.copyOf(concepts);
  }
}
