package xueban.tutor.grading;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the LaTeX of school into plain signs. Brackets are put wherever a sign beside would bind
 * tighter than LaTeX does, so the meaning stays; a command that is not known stays with its stroke.
 */
final class Latex {
  private static final String ARGUMENT = "(?:\\{([^{}]*)}|\\s*(\\d|(?<=\\s)[a-z]))";
  private static final String NEXT = "(?:\\{([^{}]*)}|\\s*([0-9a-z]))";
  private static final Pattern FRACTION = Pattern.compile("\\\\[dtc]?frac" + ARGUMENT + NEXT);
  private static final Pattern ROOT = Pattern.compile("\\\\sqrt(\\[3])?" + ARGUMENT);
  private static final Pattern TEXT = Pattern.compile("\\\\(?:text|mathrm|rm|mathbf)\\{([^{}]*)}");
  private static final Pattern CASES = Pattern.compile("\\\\(?:begin|end)\\{cases}");
  private static final Pattern POWER = Pattern.compile("\\^\\{([^{}]*)}");

  /** Factors that stay together above a line. */
  private static final Pattern FACTORS = Pattern.compile("[0-9a-zπ√.]+");

  /** One number, letter, or root of one, which needs no brackets anywhere. */
  private static final Pattern SINGLE = Pattern.compile("√?(?:[0-9.]+|[a-zπ])");

  private static final Pattern TIGHT_BEFORE = Pattern.compile("(?:[/÷^√∛]|\\\\div|除以)\\s*$");
  private static final Pattern RAISED_BEFORE =
      Pattern.compile("(?:[\\^√∛]-?[\\d.]+|[⁰¹²³⁴⁵⁶⁷⁸⁹])\\s*$");
  private static final Pattern RAISES = Pattern.compile("(?:\\^|\\\\sqrt(?:\\[3])?)$");
  private static final Pattern TIGHT_AFTER =
      Pattern.compile("^\\s*(?:[\\d^⁰¹²³⁴⁵⁶⁷⁸⁹]|\\\\[dtc]?frac)");

  private static final String[][] SIGNS = {
    {"left", ""},
    {"right", ""},
    {"times", "×"},
    {"cdot", "×"},
    {"div", "÷"},
    {"pi", "π"},
    {"pm", "±"},
    {"circ", "°"},
    {"leqslant", "≤"},
    {"geqslant", "≥"},
    {"leq", "≤"},
    {"geq", "≥"},
    {"neq", "≠"},
    {"le", "≤"},
    {"ge", "≥"},
    {"ne", "≠"},
    {"lt", "<"},
    {"gt", ">"},
    {"approx", "≈"},
    {"infty", "∞"},
    {"cup", "∪"},
    {"cap", "∩"},
    {"in", "∈"},
    {"cdots", "……"},
    {"ldots", "……"},
    {"dots", "……"},
    {"triangle", "△"},
    {"angle", "∠"},
    {"parallel", "∥"},
    {"perp", "⊥"},
    {"cong", "≌"},
    {"sim", "∽"},
    {"rightarrow", "→"},
    {"to", "→"},
    {"alpha", "α"},
    {"beta", "β"},
    {"theta", "θ"},
    {"prime", "'"},
    {"quad", " "}
  };
  private static final Pattern COMMAND = Pattern.compile("\\\\([a-zA-Z]+)");

  private Latex() {}

  /** Returns the text with the commands that are known as signs. */
  static String plain(String written) {
    if (written.indexOf('\\') < 0 && written.indexOf('^') < 0) {
      return written;
    }
    String lines = CASES.matcher(written).replaceAll("");
    String listed = lines.equals(written) ? written : lines.replace("\\\\", ";");
    String text = TEXT.matcher(listed).replaceAll("$1");
    for (String before = ""; !before.equals(text); ) {
      before = text;
      text = replaced(FRACTION.matcher(text), text, Latex::quotient);
      text = replaced(ROOT.matcher(text), text, Latex::root);
      text = replaced(POWER.matcher(text), text, Latex::power);
    }
    text = COMMAND.matcher(text).replaceAll(m -> Matcher.quoteReplacement(sign(m)));
    return text.replace("^°", "°")
        .replace("\\%", "%")
        .replaceAll("\\\\[,;:! ]", "")
        .replaceAll("\\\\([{}])", "$1");
  }

  private interface Writing {
    String of(MatchResult command, String before, String after);
  }

  private static String replaced(Matcher commands, String text, Writing writing) {
    return commands.replaceAll(
        m ->
            Matcher.quoteReplacement(
                writing.of(m, text.substring(0, m.start()), text.substring(m.end()))));
  }

  private static String quotient(MatchResult m, String before, String after) {
    String top = argument(m, 1);
    String above = FACTORS.matcher(top).matches() ? top : "(" + top + ")";
    return placed(above + "/" + single(argument(m, 3)), before, after);
  }

  /** Returns a fraction with brackets where what stands beside it would take a part of it. */
  static String placed(String fraction, String before, String after) {
    if (RAISED_BEFORE.matcher(before).find() || endsRaised(before)) {
      return "*(" + fraction + ")";
    }
    boolean tight = TIGHT_BEFORE.matcher(before).find() || TIGHT_AFTER.matcher(after).find();
    return AnswerText.START + (tight ? "(" + fraction + ")" : fraction);
  }

  /** Returns whether the text ends in the braces of a power or a root. */
  private static boolean endsRaised(String text) {
    String before = text.stripTrailing();
    int open = before.length() - 1;
    for (int depth = 0; open >= 0; open--) {
      char c = before.charAt(open);
      depth += c == '}' ? 1 : c == '{' ? -1 : 0;
      if (depth == 0) {
        break;
      }
    }
    return before.endsWith("}") && RAISES.matcher(before.substring(0, Math.max(open, 0))).find();
  }

  private static String root(MatchResult m, String before, String after) {
    String root = (m.group(1) == null ? "√" : "∛") + single(argument(m, 2));
    boolean digit = Character.isDigit(root.charAt(root.length() - 1));
    return digit && TIGHT_AFTER.matcher(after).find() ? "(" + root + ")" : root;
  }

  private static String power(MatchResult m, String before, String after) {
    String exponent = m.group(1).strip();
    if (exponent.equals("\\circ")) {
      return "°";
    }
    return "^" + (TIGHT_AFTER.matcher(after).find() ? "(" + exponent + ")" : single(exponent));
  }

  private static String argument(MatchResult m, int group) {
    String braced = m.group(group);
    return (braced == null ? m.group(group + 1) : braced).strip();
  }

  private static String single(String part) {
    return SINGLE.matcher(part).matches() ? part : "(" + part + ")";
  }

  private static String sign(MatchResult command) {
    for (String[] sign : SIGNS) {
      if (sign[0].equals(command.group(1))) {
        return sign[1];
      }
    }
    return command.group();
  }
}
