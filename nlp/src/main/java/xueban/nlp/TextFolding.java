package xueban.nlp;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Makes texts that a reader takes for the same the same: full and half width, case, traditional and
 * simplified characters, punctuation, invisible characters.
 *
 * <p>Each character (with the combining marks after it) is folded on its own, so the fold of a
 * piece is the same wherever the piece stands, and a folded name is found in any folded text that
 * has it. In order: NFKC (Unicode 15, UAX #15), lower case, Chinese punctuation to ASCII, blanks to
 * one kind of space, and traditional to simplified by the single characters of HanLP's table.
 * Format and control characters and variation selectors go; a lone surrogate becomes U+FFFD; a
 * superscript keeps its meaning: {@code x²} gives {@code x^2}.
 *
 * <p>Unlike HanLP's own converter, words do not decide (乾坤 becomes 干坤): that would make a fold
 * depend on what stands beside. Folding twice equals folding once.
 */
public final class TextFolding {
  private static final int ROUNDS = 4;
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹ⁿⁱ⁺⁻";
  private static final String FROM = "。、“”„‘’‚′「」『』《》〈〉【】〔〕〖〗–—―‐‑‒−─～〜∼•・∙⋅∶∕⁄≦≧⩽⩾‖";
  private static final String TO = ".,\"\"\"''''\"\"\"\"\"\"\"\"[][][]--------~~~····://≤≥≤≥∥";

  /** Blocks of punctuation and full-width forms that texts are full of: first and last of each. */
  private static final String FREQUENT = "\u2010\u2040\u3000\u3030\uFF01\uFF5E";

  /** [characters] the folded form of what folds to one character whatever stands beside, or 0. */
  private static final char[] ALONE = alone();

  private TextFolding() {}

  private static char[] alone() {
    char[] alone = new char[1 << 16];
    for (char c = ' '; c < 0x7F; c++) {
      alone[c] = mapped(c);
    }
    for (int c = 0x4E00; c <= 0x9FFF; c++) {
      alone[c] = mapped((char) c);
    }
    for (int block = 0; block < FREQUENT.length(); block += 2) {
      for (char c = FREQUENT.charAt(block); c <= FREQUENT.charAt(block + 1); c++) {
        String folded = unit(String.valueOf(c));
        if (!joins(c) && folded.length() == 1) {
          alone[c] = folded.charAt(0);
        }
      }
    }
    return alone;
  }

  /** Returns the folded form of a text of any length. */
  public static String fold(String text) {
    return of(text).text();
  }

  /** Returns the folded form with its way back to the original. */
  public static FoldedText of(String text) {
    Output out = new Output(text.length());
    boolean raised = false;
    int i = 0;
    while (i < text.length()) {
      char alone = ALONE[text.charAt(i)];
      if (alone != 0 && (i + 1 == text.length() || ALONE[text.charAt(i + 1)] != 0)) {
        out.append(alone, i, i + 1);
        raised = false;
        i++;
        continue;
      }
      int codePoint = text.codePointAt(i);
      int next = i + Character.charCount(codePoint);
      while (next < text.length() && joins(text.codePointAt(next))) {
        next += Character.charCount(text.codePointAt(next));
      }
      boolean superscript = SUPERSCRIPTS.indexOf(codePoint) >= 0;
      if (superscript && !raised) {
        out.append('^', i, next);
      }
      if (next == i + 1 && (codePoint < 0x80 || isCommonHan(codePoint))) {
        char folded = mapped((char) codePoint);
        if (folded != 0) {
          out.append(folded, i, next);
        }
      } else {
        out.append(unit(text.substring(i, next)), i, next);
      }
      raised = superscript;
      i = next;
    }
    return out.toFolded(text);
  }

  private static boolean isCommonHan(int codePoint) {
    return codePoint >= 0x4E00 && codePoint <= 0x9FFF;
  }

  /** Returns whether a character belongs to the one before it. */
  private static boolean joins(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || codePoint == 0xFF9E
        || codePoint == 0xFF9F
        || isInvisible(codePoint);
  }

  private static boolean isInvisible(int codePoint) {
    return Character.getType(codePoint) == Character.FORMAT
        || (Character.isISOControl(codePoint) && !Character.isWhitespace(codePoint))
        || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
  }

  /** Folds a character with its marks until nothing changes any more. */
  private static String unit(String unit) {
    String before = unit;
    for (int round = 0; round < ROUNDS; round++) {
      String after = mapped(Normalizer.normalize(before, Normalizer.Form.NFKC));
      if (after.equals(before)) {
        return after;
      }
      before = after;
    }
    return before;
  }

  private static String mapped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (codePoint > 0xFFFF) {
        if (!isInvisible(codePoint)) {
          out.appendCodePoint(Character.toLowerCase(codePoint));
        }
      } else {
        char folded = mapped((char) codePoint);
        if (folded != 0) {
          out.append(folded);
        }
      }
    }
    return out.toString();
  }

  /** Returns the folded form of a character of the basic plane, or 0 where it has none. */
  private static char mapped(char c) {
    if (Character.isSurrogate(c)) {
      return '\uFFFD';
    }
    if (isCommonHan(c)) {
      return ChineseCharacters.simplified(c);
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return ' ';
    }
    if (isInvisible(c)) {
      return 0;
    }
    int at = FROM.indexOf(c);
    char ascii = at >= 0 ? TO.charAt(at) : Character.toLowerCase(c);
    return c < 0x80 ? ascii : ChineseCharacters.simplified(ascii);
  }

  /** Collects folded characters and, once one is not where it was, where they came from. */
  private static final class Output {
    private static final int[] NONE = {};
    private char[] text;
    private int length;
    private int[] starts = NONE;
    private int[] ends = NONE;

    Output(int expected) {
      text = new char[expected];
    }

    void append(String folded, int start, int end) {
      for (int i = 0; i < folded.length(); i++) {
        append(folded.charAt(i), start, end);
      }
    }

    void append(char folded, int start, int end) {
      if (length == text.length) {
        text = Arrays.copyOf(text, length * 2 + 16);
      }
      if (starts.length > 0 || start != length || end != length + 1) {
        place(start, end);
      }
      text[length++] = folded;
    }

    private void place(int start, int end) {
      if (length >= starts.length) {
        int known = starts.length;
        starts = Arrays.copyOf(starts, text.length);
        ends = Arrays.copyOf(ends, text.length);
        for (int i = known; i < length; i++) {
          starts[i] = i;
          ends[i] = i + 1;
        }
      }
      starts[length] = start;
      ends[length] = end;
    }

    FoldedText toFolded(String original) {
      int moved = starts.length == 0 ? 0 : length;
      return new FoldedText(
          original,
          new String(text, 0, length),
          Arrays.copyOf(starts, moved),
          Arrays.copyOf(ends, moved));
    }
  }
}
