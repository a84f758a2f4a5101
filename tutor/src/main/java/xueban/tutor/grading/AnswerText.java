package xueban.tutor.grading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xueban.nlp.TextFolding;

/**
 * Brings what learners write to one form, so that equal forms are equal answers: width, case,
 * punctuation and traditional characters by {@link TextFolding}; then LaTeX to plain signs, one
 * kind of minus, multiplication and division, and no blanks. It never changes the meaning.
 */
final class AnswerText {
  private static final Pattern FRACTION = Pattern.compile("\\\\[dt]?frac\\{([^{}]*)}\\{([^{}]*)}");
  private static final Pattern ROOT = Pattern.compile("\\\\sqrt\\{([^{}]*)}");
  private static final Pattern TEXT = Pattern.compile("\\\\(?:text|mathrm|rm|mathbf)\\{([^{}]*)}");
  private static final Pattern POWER = Pattern.compile("\\^\\{([^{}]*)}");
  private static final Pattern INDEX = Pattern.compile("_\\{?([0-9a-z])}?");
  private static final Pattern VULGAR = Pattern.compile("[¼½¾⅐-⅞]");
  private static final Pattern MIXED = Pattern.compile("(\\d)(?: *\u0001| +(?=\\d+/\\d))");
  private static final Pattern SIMPLE = Pattern.compile("[0-9a-zπ√.]+");

  /** Stands before a fraction while it is not known whether a whole number precedes it. */
  private static final String START = "\u0001";

  /** Stands between the whole and the fraction of a mixed number: 1&1/2 is 3/2. */
  static final String AND = "&";

  private AnswerText() {}

  static String normalise(String written) {
    String plain = VULGAR.matcher(plainLatex(written)).replaceAll(START + "$0");
    String text = TextFolding.fold(MIXED.matcher(plain).replaceAll("$1" + AND).replace(START, ""));
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '$' -> {}
        case ' ' -> {
          if (betweenDigits(text, i)) {
            out.append(' ');
          }
        }
        case '÷' -> out.append('/');
        case '·', '⋅', '×', '✕' -> out.append('*');
        case '−', '–', '—' -> out.append('-');
        case '，', '、' -> out.append(',');
        default -> out.append(c);
      }
    }
    String bare = out.toString();
    while (bare.length() > 1 && ".;:。".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
      bare = bare.substring(0, bare.length() - 1);
    }
    return INDEX.matcher(bare).replaceAll("$1");
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

  private static String plainLatex(String written) {
    if (written.indexOf('\\') < 0 && written.indexOf('^') < 0) {
      return written;
    }
    String text = TEXT.matcher(written).replaceAll("$1");
    for (String before = ""; !before.equals(text); ) {
      before = text;
      Matcher fraction = FRACTION.matcher(text);
      text = fraction.replaceAll(m -> Matcher.quoteReplacement(quotient(m.group(1), m.group(2))));
      text =
          ROOT.matcher(text).replaceAll(m -> Matcher.quoteReplacement("√" + grouped(m.group(1))));
      text =
          POWER.matcher(text).replaceAll(m -> Matcher.quoteReplacement("^" + grouped(m.group(1))));
    }
    return text.replace("\\left", "")
        .replace("\\right", "")
        .replace("\\times", "×")
        .replace("\\cdot", "×")
        .replace("\\div", "÷")
        .replace("\\pi", "π")
        .replace("\\pm", "±")
        .replace("\\circ", "°")
        .replace("^°", "°")
        .replace("\\leqslant", "≤")
        .replace("\\geqslant", "≥")
        .replace("\\leq", "≤")
        .replace("\\geq", "≥")
        .replace("\\neq", "≠")
        .replace("\\%", "%")
        .replace("\\,", "")
        .replace("\\ ", "");
  }

  private static String quotient(String top, String bottom) {
    return START + grouped(top) + "/" + grouped(bottom);
  }

  private static String grouped(String part) {
    return SIMPLE.matcher(part.strip()).matches() ? part.strip() : "(" + part + ")";
  }
}
