package xueban.nlp;

/**
 * A stretch of folded text of one kind.
 *
 * @param kind what it is
 * @param term form that is compared; the text itself for {@link Kind#HAN}
 * @param start offset of its first unit in the folded text
 * @param end offset after its last
 */
record Piece(Kind kind, String term, int start, int end) {
  enum Kind {
    /** Chinese characters, not yet cut into words. */
    HAN,
    /** An English word, stemmed, or a name such as a point's or a variable's. */
    WORD,
    /** A number, without sign. */
    NUMBER,
    /** A mathematical symbol, by its Unicode character. */
    SYMBOL,
    /** A base with its exponent; overlaps the piece of the base. */
    POWER
  }
}
