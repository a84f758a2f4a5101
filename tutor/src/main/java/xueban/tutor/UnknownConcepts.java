package xueban.tutor;

/** What an import does with a row that names a concept the graph lacks. */
public enum UnknownConcepts {
  /** Adds it to the graph under that name, in the row's subject, without prerequisites. */
  CREATE,
  /** Rejects the row, naming the concept. */
  REJECT
}
