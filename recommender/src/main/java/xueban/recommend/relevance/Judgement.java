package xueban.recommend.relevance;

import xueban.Ids;
import xueban.XuebanException;

/**
 * How right an entry of the catalog is as an answer to a search.
 *
 * @param query text of the search, at most {@value #MOST_CHARACTERS} characters
 * @param entry id of the entry
 * @param grade 0 wrong, 1 touches it, 2 right, 3 just what was looked for
 */
public record Judgement(String query, String entry, int grade) {
  /** From this grade on an entry counts as right. */
  public static final int RIGHT = 1;

  public static final int MOST_GRADE = 3;
  public static final int MOST_CHARACTERS = 1_000;

  public Judgement {
    if (query.isBlank() || query.length() > MOST_CHARACTERS) {
      throw XuebanException.invalid(
          "query",
          "of a judgement has %d characters; it must have 1 to %,d, not all blank."
              .formatted(query.length(), MOST_CHARACTERS));
    }
    Ids.require("entry", entry);
    if (grade < 0 || grade > MOST_GRADE) {
      throw XuebanException.invalid("grade", "%d must be in 0..%d.".formatted(grade, MOST_GRADE));
    }
  }
}
