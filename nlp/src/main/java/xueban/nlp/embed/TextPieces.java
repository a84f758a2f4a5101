package xueban.nlp.embed;

import java.util.Arrays;
import xueban.nlp.TextFolding;

/**
 * The pieces of a text that have vectors: every Chinese character and every two that stand side by
 * side, the longest known parts of words in other letters and of numbers (a part inside a word
 * begins with {@code ##}), and signs. Pieces overlap, so no words need to be found first.
 */
public final class TextPieces {
  /** Known pieces that are taken of a text; longer texts are cut there. */
  public static final int MOST = 1_024;

  private static final long START = 0xCBF29CE484222325L;
  private static final long STEP = 0x100000001B3L;
  private static final int LONGEST_WORD = 40;
  private static final long INSIDE = key("##");

  private TextPieces() {}

  /** Tells the row of a piece. */
  public interface Known {
    /** Returns the row of the piece of this {@link #key}, or a negative number. */
    int row(long key);
  }

  /** Returns what stands for a piece: 64 bits, in which two of some ten thousands hardly meet. */
  public static long key(String piece) {
    long key = START;
    for (int i = 0; i < piece.length(); i++) {
      key = next(key, piece.charAt(i));
    }
    return key;
  }

  private static long next(long key, char c) {
    return (key ^ c) * STEP;
  }

  /** Returns the rows of the known pieces of a text, in order, at most {@link #MOST}. */
  public static int[] rows(String text, Known known) {
    String folded = TextFolding.fold(text);
    Rows rows = new Rows(Math.min(MOST, 2 * folded.length()));
    for (int i = 0; i < folded.length() && rows.size < MOST; ) {
      char c = folded.charAt(i);
      if (isHan(c)) {
        long key = next(START, c);
        rows.add(known.row(key));
        i++;
        if (i < folded.length() && isHan(folded.charAt(i))) {
          rows.add(known.row(next(key, folded.charAt(i))));
        }
      } else if (Character.isLetterOrDigit(c)) {
        int end = i + 1;
        while (end < folded.length() && isWord(folded.charAt(end))) {
          end++;
        }
        word(folded, i, Math.min(end, i + LONGEST_WORD), known, rows);
        i = end;
      } else {
        rows.add(known.row(next(START, c)));
        i++;
      }
    }
    return rows.taken();
  }

  /** Adds the longest known parts of a word from its start; an unknown character is passed over. */
  private static void word(String text, int from, int to, Known known, Rows rows) {
    for (int start = from; start < to; ) {
      long key = start == from ? START : INSIDE;
      int longest = -1;
      int after = start + 1;
      for (int end = start; end < to; end++) {
        key = next(key, text.charAt(end));
        int row = known.row(key);
        if (row >= 0) {
          longest = row;
          after = end + 1;
        }
      }
      rows.add(longest);
      start = after;
    }
  }

  private static boolean isWord(char c) {
    return !isHan(c) && Character.isLetterOrDigit(c);
  }

  private static boolean isHan(char c) {
    return c >= 0x4E00 && c <= 0x9FFF;
  }

  private static final class Rows {
    private int[] values;
    private int size;

    Rows(int room) {
      values = new int[Math.max(1, room)];
    }

    void add(int row) {
      if (row >= 0 && size < MOST) {
        if (size == values.length) {
          values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = row;
      }
    }

    int[] taken() {
      return Arrays.copyOf(values, size);
    }
  }
}
