package xueban.tutor.answer.draft;

import java.util.List;
import java.util.Set;

/**
 * The least part of a text that is compared: a Chinese character, a word of other scripts, a number
 * or a formula.
 *
 * @param text as compared: folded, an English word without its ending
 */
record Unit(Kind kind, String text) {
  enum Kind {
    HAN,
    WORD,
    NUMBER,
    FORMULA
  }

  private static final String NUMERALS = "一二三四五六七八九十百千万亿两零半";
  private static final String NEGATIONS = "不没无非未";
  private static final Set<String> ENGLISH_NEGATIONS =
      Set.of("not", "no", "never", "none", "noth", "cannot", "without", "neither", "nor");
  private static final String JOINING =
      "的了是在和与及或把被也就都而则还又再且但即为以于从到自往向给让使得地着之其这那它他她我你们才可能会要叫称作成等所因由此时当呢吗吧啊那么很最就有说按照如果应该";
  private static final List<String> ENDINGS = List.of("ing", "ed", "es", "s", "e");
  private static final Set<String> ENGLISH_JOINING =
      Set.of(
          "a", "an", "the", "is", "are", "be", "of", "to", "in", "on", "at", "and", "or", "so",
          "it", "its", "that", "this", "thes", "thos", "they", "we", "you", "with", "by", "for",
          "from", "as", "has", "hav", "do", "does", "can", "will", "when", "which", "their", "your",
          "our", "then", "also", "ther", "her", "what", "how", "if", "but", "us");

  static Unit han(char c) {
    return new Unit(Kind.HAN, String.valueOf(c));
  }

  /** Returns a word without the commonest endings, so that {@code takes} is {@code take}. */
  static Unit word(String letters) {
    for (String ending : ENDINGS) {
      if (letters.length() - ending.length() >= 3 && letters.endsWith(ending)) {
        return new Unit(Kind.WORD, letters.substring(0, letters.length() - ending.length()));
      }
    }
    return new Unit(Kind.WORD, letters);
  }

  boolean isNumeral() {
    return kind == Kind.HAN && NUMERALS.contains(text);
  }

  boolean isNegation() {
    return kind == Kind.HAN
        ? NEGATIONS.contains(text)
        : kind == Kind.WORD && ENGLISH_NEGATIONS.contains(text);
  }

  /** Returns whether it only joins words. */
  boolean isJoining() {
    return kind == Kind.HAN
        ? JOINING.contains(text)
        : kind == Kind.WORD && ENGLISH_JOINING.contains(text);
  }

  /** Returns how much it says, at least 0. */
  double weight() {
    return switch (kind) {
      case HAN -> isJoining() ? .3 : 1;
      case WORD -> isJoining() ? .4 : 2;
      case NUMBER -> 2;
      case FORMULA -> 3;
    };
  }
}
