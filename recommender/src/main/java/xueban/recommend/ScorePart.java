package xueban.recommend;

/**
 * One summand of a hit's score.
 *
 * @param kind what side of the search it belongs to
 * @param subject the term or concept that it is about, or empty
 * @param query gives the summand as its score
 * @param most that it can give; {@code NaN} for a word, which has no such bound
 */
record ScorePart(Kind kind, String subject, IndexQuery query, double most) {
  /** The sides of a search, in the order in which they are explained. */
  enum Kind {
    WORDS,
    MEANING,
    PAIRS,
    CONCEPTS,
    MAIN_CONCEPT,
    QUALITY
  }
}
