package xueban.tutor.grading;

import java.util.regex.Pattern;
import xueban.nlp.TextFolding;

/**
 * Brings what learners write to one form, so that equal forms are equal answers: width, case,
 * punctuation and traditional characters by {@link TextFolding}; LaTeX to plain signs by {@link
 * Latex}; one kind of minus and multiplication, and no blanks but between digits. 、 and ， separate
 * and become semicolons, since a comma may be part of a number. It never changes the meaning.
 */
final class AnswerText {
  private static final Pattern INDEX = Pattern.compile("(?<=[a-zα-ω'])_\\{?([0-9a-z])}?");
  private static final Pattern VULGAR = Pattern.compile("[¼½¾⅐-⅞]");
  private static final Pattern MIXED = Pattern.compile("(\\d)(?:\\$? *\u0001| +(?=\\d+/\\d))");

  /** Signs that only separate: a comma of ASCII may stand in a number. */
  private static final Pattern LIST = Pattern.compile("[、，]");

  /** A digit after a raised one would become part of the exponent. */
  private static final Pattern RAISED = Pattern.compile("(?<=[⁰¹²³⁴⁵⁶⁷⁸⁹])(?=\\d)");

  /** Stands before a fraction while it is not known whether a whole number precedes it. */
  static final String START = "\u0001";

  /** Stands between the whole and the fraction of a mixed number: 1&1/2 is 3/2. */
  static final String AND = "&";

  private AnswerText() {}

  static String normalise(String written) {
    String listed = RAISED.matcher(LIST.matcher(written).replaceAll(";")).replaceAll(" ");
    String mixed = MIXED.matcher(vulgar(Latex.plain(listed))).replaceAll("$1" + AND);
    String text = TextFolding.fold(mixed.replace(START, "").replace('$', ' '));
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case ' ' -> {
          if (betweenDigits(text, i)) {
            out.append(' ');
          }
        }
        case '·', '⋅', '×', '✕' -> out.append('*');
        case '−', '–', '—' -> out.append('-');
        default -> out.append(c);
      }
    }
    String bare = out.toString();
    while (bare.length() > 1 && ".;:。".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
      bare = bare.substring(0, bare.length() - 1);
    }
    return INDEX.matcher(bare).replaceAll("$1");
  }

  private static String vulgar(String text) {
    return VULGAR
        .matcher(text)
        .replaceAll(
            m -> Latex.placed(m.group(), text.substring(0, m.start()), text.substring(m.end())));
  }

  /** Returns whether taking the blank out would make one number of two. */
  private static boolean betweenDigits(String text, int blank) {
    int before = blank - 1;
    int after = blank + 1;
    while (before >= 0 && text.charAt(before) == ' ') {
      before--;
    }
    while (after < text.length() && text.charAt(after) == ' ') {
      after++;
    }
    return before == blank - 1
        && before >= 0
        && after < text.length()
        && Character.isDigit(text.charAt(before))
        && Character.isDigit(text.charAt(after));
  }
}
