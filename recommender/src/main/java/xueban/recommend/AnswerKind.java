package xueban.recommend;

/** What a blank asks for. */
public enum AnswerKind {
  /** Nobody said: the key tells. */
  INFERRED,
  /** A number, with a unit if the rule names one. */
  NUMBER,
  /** An expression in letters. */
  EXPRESSION,
  /** An equation, or several: those with the same solutions are equal. */
  EQUATION,
  /** Values of unknowns: all of them, in any order. */
  SOLUTIONS,
  /** Where an unknown lies, by inequalities or intervals. */
  INTERVAL,
  /** Several things in any order. */
  SET,
  /** Several things in order. */
  LIST,
  /** Pairs, in any order: {@code A-2, B-1}. */
  MATCHING,
  /** Coordinates. */
  POINT,
  /** A ratio of two or more. */
  RATIO,
  /** A quotient and a remainder. */
  REMAINDER,
  /** A time of day. */
  TIME,
  /** A sum of money. */
  MONEY,
  /** Words or a sign. */
  WORD,
  /**
   * A short text, of an open item: each list of accepted forms is a part of the answer with
   * reference wordings, of which one is enough.
   */
  TEXT
}
