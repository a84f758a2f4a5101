package xueban.nlp.request;

/** What a slot says something of. The examples are of a slot's values. */
public enum SlotKind {
  /** {@code mathematics}; one value. */
  SUBJECT,
  /** {@code PRIMARY}, {@code JUNIOR} or {@code SENIOR}. */
  STAGE,
  /** {@code 8}, or several grades of {@code 1} to {@code 12}, ascending. */
  GRADE,
  /** {@code 1} or {@code 2}: term of the school year. */
  TERM,
  /** The id of a concept of the graph. */
  CONCEPT,
  /**
   * {@code LESSON}, {@code VIDEO}, {@code ANIMATION}, {@code AUDIO}, {@code SLIDES}, {@code
   * LESSON_PLAN}, {@code EXERCISE_SET}, {@code TEST_PAPER}, {@code READING}, {@code EXPERIMENT} or
   * {@code ITEM}.
   */
  TYPE,
  /** Ids of the graph's editions of that name, none if it has none; the label is the name. */
  EDITION,
  /** Seconds, at least 1. */
  MAX_DURATION,
  /** Seconds, at least 1. */
  MIN_DURATION,
  /** {@code EASY}, {@code MEDIUM} or {@code HARD}. */
  DIFFICULTY,
  /** {@code zh} or {@code en}. */
  LANGUAGE,
  /** {@code NEWEST}, {@code QUALITY} or {@code SHORTEST}. */
  SORT
}
