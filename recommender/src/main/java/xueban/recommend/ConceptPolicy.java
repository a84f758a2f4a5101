package xueban.recommend;

/** What to do with a label of a concept that the graph does not have. */
public enum ConceptPolicy {
  /** Add a concept of that name to the graph. */
  CREATE,
  /** Leave the label out; an entry that keeps none is tagged from its text. */
  MATCH,
  /** Refuse the row. */
  REJECT
}
