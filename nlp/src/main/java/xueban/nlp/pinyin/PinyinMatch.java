package xueban.nlp.pinyin;

/**
 * How what was typed stands at the beginning of a text.
 *
 * @param kind the closest way in which it does
 * @param units how many units of the text it covers, at least 1
 */
public record PinyinMatch(Kind kind, int units) {
  /** Ways to match, the closest first. */
  public enum Kind {
    /** The very characters. */
    TEXT,
    /** Readings in full, the last one perhaps not yet. */
    PINYIN,
    /** First letters of readings. */
    INITIALS,
    /** Characters and letters, or readings and first letters. */
    MIXED,
    /** Other characters of the same sound. */
    SAME_SOUND
  }
}
