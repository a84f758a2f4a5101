package xueban.nlp;

import java.util.Arrays;
import java.util.List;

/**
 * A text in the form in which names are looked for: Chinese characters as they are, every other
 * word as its stem between two {@link #EDGE}s, {@link #BREAK} for punctuation.
 *
 * <p>So "quadratic equations" holds the name "Quadratic equation", "x 轴" and "x-轴" hold "x轴",
 * "triangle" does not hold "angle", and no name runs across a comma.
 */
final class CanonicalText {
  /** Before and after a word that is not Chinese. */
  static final char EDGE = '\u0001';

  /** In place of punctuation. */
  static final char BREAK = '\u0002';

  private static final String JOINTS = " -'${}";

  private final StringBuilder writing;
  private int[] starts;
  private int[] ends;
  private String text = "";

  private CanonicalText(int expected) {
    writing = new StringBuilder(expected);
    starts = new int[expected];
    ends = new int[expected];
  }

  static CanonicalText of(FoldedText folded) {
    return of(folded.text(), TextScanner.scan(folded));
  }

  /** Returns the canonical form of a folded text, given its pieces. */
  static CanonicalText of(String folded, List<Piece> pieces) {
    CanonicalText canonical = new CanonicalText(folded.length() + 16);
    int reached = 0;
    for (Piece piece : pieces) {
      if (piece.kind() == Piece.Kind.POWER) {
        reached = Math.max(reached, piece.end());
        continue;
      }
      if (reached > 0 && breaks(folded, reached, piece.start())) {
        canonical.append(BREAK, reached, piece.start());
      }
      canonical.append(piece);
      reached = piece.end();
    }
    canonical.text = canonical.writing.toString();
    return canonical;
  }

  private static boolean breaks(String folded, int start, int end) {
    for (int i = start; i < end; i++) {
      if (JOINTS.indexOf(folded.charAt(i)) < 0 && !Character.isLetter(folded.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private void append(Piece piece) {
    if (piece.kind() == Piece.Kind.HAN) {
      for (int i = 0; i < piece.term().length(); i++) {
        append(piece.term().charAt(i), piece.start() + i, piece.start() + i + 1);
      }
      return;
    }
    if (writing.isEmpty() || writing.charAt(writing.length() - 1) != EDGE) {
      append(EDGE, piece.start(), piece.start());
    }
    for (int i = 0; i < piece.term().length(); i++) {
      append(piece.term().charAt(i), piece.start(), piece.end());
    }
    append(EDGE, piece.end(), piece.end());
  }

  private void append(char c, int start, int end) {
    int at = writing.length();
    if (at == starts.length) {
      starts = Arrays.copyOf(starts, at * 2);
      ends = Arrays.copyOf(ends, at * 2);
    }
    starts[at] = start;
    ends[at] = end;
    writing.append(c);
  }

  String text() {
    return text;
  }

  /** Returns where in the folded text the span that begins at {@code begin} here begins. */
  int foldedStart(int begin) {
    boolean edge = text.charAt(begin) == EDGE && begin + 1 < text.length();
    return starts[edge ? begin + 1 : begin];
  }

  /** Returns where in the folded text the span that ends at {@code end} here (exclusive) ends. */
  int foldedEnd(int end) {
    boolean edge = text.charAt(end - 1) == EDGE && end >= 2;
    return ends[edge ? end - 2 : end - 1];
  }
}
