package xueban.storage;

/** What a write is for, and so what share of a commit it may take. */
enum WriteLane {
  /** Someone waits for it: an answer, a roster. Durable when acknowledged. */
  ANSWER,
  /** A large batch. At most half of a commit, and of the queue. Durable when acknowledged. */
  IMPORT,
  /** Can be derived again. At most half of a commit; a crash of the machine may lose it. */
  DERIVED
}
