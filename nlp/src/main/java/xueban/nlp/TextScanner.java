package xueban.nlp;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a folded text into stretches of Chinese, English words, numbers and mathematical signs.
 *
 * <p>Knows enough LaTeX to read a formula as its signs: commands, {@code x^{2}}, {@code a_{1}}.
 * Everything else (punctuation, brackets, emoji) lies between the pieces.
 */
final class TextScanner {
  /** Longest Chinese stretch given to the segmenter at once, in characters: bounds its memory. */
  static final int MAX_HAN = 2000;

  private static final int MAX_WORD = 100;
  private static final int MAX_EXPONENT = 12;

  private final FoldedText folded;
  private final String text;
  private final List<Piece> pieces = new ArrayList<>();
  private int at;

  private TextScanner(FoldedText folded) {
    this.folded = folded;
    this.text = folded.text();
  }

  /** Returns the pieces by start; only a {@link Piece.Kind#POWER} overlaps the one before it. */
  static List<Piece> scan(FoldedText folded) {
    return new TextScanner(folded).run();
  }

  private List<Piece> run() {
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      char c = text.charAt(at);
      if (isHan(codePoint)) {
        han(codePoint);
      } else if (isLatin(c)) {
        latin();
      } else if (isDigit(c)) {
        number();
      } else if (c == '\\') {
        command();
      } else if (MathSymbols.isKept(c)) {
        add(Piece.Kind.SYMBOL, MathSymbols.term(c), at, at + 1);
        at++;
      } else if (Character.isLetterOrDigit(codePoint)) {
        otherLetters();
      } else {
        at += Character.charCount(codePoint);
      }
    }
    return pieces;
  }

  /** A character outside the basic plane stands alone: HanLP would cut it in two. */
  private void han(int first) {
    int start = at;
    if (first > 0xFFFF) {
      at += 2;
    } else {
      while (at < text.length() && at - start < MAX_HAN && isHan(text.charAt(at))) {
        at++;
      }
    }
    add(Piece.Kind.HAN, text.substring(start, at), start, at);
  }

  /** Reads English words with single blanks, hyphens or apostrophes between them. */
  private void latin() {
    int start = at;
    boolean prose = false;
    while (at < text.length() && isLatin(text.charAt(at))) {
      int word = at;
      while (at < text.length() && isLatin(text.charAt(at)) && at - word < MAX_WORD) {
        at++;
      }
      if (at < text.length() && continuesName(text.charAt(at))) {
        english(start, word, prose);
        name(word);
        return;
      }
      prose |= at - word >= 2 && !isCapital(word, at);
      if (at + 1 < text.length() && isJoint(text.charAt(at)) && isLatin(text.charAt(at + 1))) {
        at++;
      }
    }
    english(start, at, prose);
    power();
  }

  /** Adds the words of {@code [start, end)}; without prose, each is a name and stays as it is. */
  private void english(int start, int end, boolean prose) {
    String run = text.substring(start, end);
    if (prose) {
      EnglishWords.each(run, (stem, s, e) -> add(Piece.Kind.WORD, stem, start + s, start + e));
      return;
    }
    for (int i = 0; i < run.length(); i++) {
      int word = i;
      while (i < run.length() && isLatin(run.charAt(i))) {
        i++;
      }
      if (i > word) {
        add(Piece.Kind.WORD, run.substring(word, i), start + word, start + i);
      }
    }
  }

  /** Reads a name such as x1, a_{n}, H_2O: letters, digits and subscripts without a break. */
  private void name(int start) {
    StringBuilder term = new StringBuilder();
    at = start;
    int close = -1;
    while (at < text.length() && term.length() < MAX_WORD) {
      char c = text.charAt(at);
      if (isLatin(c) || isDigit(c)) {
        term.append(c);
      } else if (c == '}' && close >= 0) {
        close = -1;
      } else if (c == '_' && at + 1 < text.length() && isSubscript(text.charAt(at + 1))) {
        close = text.charAt(at + 1) == '{' ? at + 1 : -1;
        at += close >= 0 ? 1 : 0;
      } else {
        break;
      }
      at++;
    }
    add(Piece.Kind.WORD, term.toString(), start, at);
    power();
  }

  private void number() {
    int start = at;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    if (at + 1 < text.length() && isDecimalPoint(at) && isDigit(text.charAt(at + 1))) {
      at++;
      while (at < text.length() && isDigit(text.charAt(at))) {
        at++;
      }
    }
    add(Piece.Kind.NUMBER, text.substring(start, at), start, at);
    power();
  }

  /** A Chinese full stop folds to a point, but 有3。5个 has no 3.5 in it. */
  private boolean isDecimalPoint(int index) {
    return text.charAt(index) == '.'
        && folded.original().charAt(folded.originalStart(index)) != '。';
  }

  /** Adds base and exponent as one word if the last piece is raised to something. */
  private void power() {
    if (at >= text.length() || text.charAt(at) != '^' || pieces.isEmpty()) {
      return;
    }
    Piece last = pieces.get(pieces.size() - 1);
    if (last.end() != at || last.kind() == Piece.Kind.HAN) {
      return;
    }
    int i = at + 1;
    boolean braced = i < text.length() && text.charAt(i) == '{';
    i += braced ? 1 : 0;
    int exponent = i;
    while (i < text.length() && i - exponent < MAX_EXPONENT && isExponent(i, exponent, braced)) {
      i++;
    }
    if (i == exponent || (braced && (i >= text.length() || text.charAt(i) != '}'))) {
      return;
    }
    int base = baseOf(last);
    String raised = text.substring(base, at) + '^' + text.substring(exponent, i);
    int end = braced ? i + 1 : i;
    add(Piece.Kind.POWER, raised, base, end);
    at = end;
  }

  /** In ax^2 only x is raised; in AB^2, x_1^2, 10^3 and sin^2 all of it. */
  private int baseOf(Piece last) {
    boolean product =
        last.end() - last.start() == 2
            && isLatin(text.charAt(last.start()))
            && isLatin(text.charAt(last.start() + 1))
            && !isCapital(last.start(), last.end());
    return product ? last.end() - 1 : last.start();
  }

  /** Without braces LaTeX raises one character; people type all digits of a number. */
  private boolean isExponent(int i, int first, boolean braced) {
    char c = text.charAt(i);
    if (braced) {
      return isLatin(c) || isDigit(c) || c == '-' || c == '+';
    }
    return isDigit(c)
        ? isDigit(text.charAt(first)) || text.charAt(first) == '-'
        : i == first && (isLatin(c) || c == '-');
  }

  private void command() {
    int start = at++;
    while (at < text.length() && text.charAt(at) < 0x80 && isLatin(text.charAt(at))) {
      at++;
    }
    @Nullable String term = MathSymbols.ofCommand(text.substring(start + 1, at));
    if (term != null) {
      add(Piece.Kind.SYMBOL, term, start, at);
    }
  }

  /** Greek, Cyrillic, kana and the like: a word is a run of letters of one script. */
  private void otherLetters() {
    int start = at;
    Character.UnicodeScript script = Character.UnicodeScript.of(text.codePointAt(at));
    while (at < text.length() && at - start < MAX_WORD) {
      int codePoint = text.codePointAt(at);
      if (!Character.isLetterOrDigit(codePoint)
          || Character.UnicodeScript.of(codePoint) != script) {
        break;
      }
      at += Character.charCount(codePoint);
    }
    add(Piece.Kind.WORD, text.substring(start, at), start, at);
    power();
  }

  private void add(Piece.Kind kind, String term, int start, int end) {
    pieces.add(new Piece(kind, term, start, end));
  }

  /** Returns whether a word stood in capitals: AB, SAS, ABC name points and rules. */
  private boolean isCapital(int start, int end) {
    if (end - start > 4) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (!Character.isUpperCase(folded.original().charAt(folded.originalStart(i)))) {
        return false;
      }
    }
    return true;
  }

  private boolean continuesName(char c) {
    return isDigit(c) || (c == '_' && at + 1 < text.length() && isSubscript(text.charAt(at + 1)));
  }

  private static boolean isSubscript(char c) {
    return c == '{' || isDigit(c) || isLatin(c);
  }

  private static boolean isJoint(char c) {
    return c == ' ' || c == '-' || c == '\'';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 0xC0
            && Character.isLetter(c)
            && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
  }

  private static boolean isHan(int codePoint) {
    return (codePoint >= 0x4E00 && codePoint <= 0x9FFF)
        || (codePoint >= 0x2E80 && Character.isIdeographic(codePoint));
  }
}
