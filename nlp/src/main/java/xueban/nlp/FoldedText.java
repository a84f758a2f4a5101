package xueban.nlp;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;

/**
 * A folded text that remembers where each of its characters came from.
 *
 * <p>Immutable. Offsets are UTF-16 units. Folding one original character may give several folded
 * ones (½) or none (zero-width space); a span of the folded text always maps to a span of the
 * original that holds everything it was made of.
 */
public final class FoldedText {
  private final String original;
  private final String text;

  /** [text.length()] first original unit behind each folded unit; [0] if all are in place. */
  private final int[] starts;

  /** [as many] original unit after the last one behind each folded unit. */
  private final int[] ends;

  FoldedText(String original, String text, int[] starts, int[] ends) {
    this.original = requireNonNull(original, "original");
    this.text = requireNonNull(text, "text");
    this.starts = starts;
    this.ends = ends;
  }

  /** Returns lines one after another, with an end of line between every two. */
  static FoldedText lines(List<FoldedText> lines) {
    if (lines.size() == 1) {
      return lines.getFirst();
    }
    StringJoiner original = new StringJoiner("\n");
    StringJoiner text = new StringJoiner(" "); // what an end of line is folded to
    boolean inPlace = true;
    for (FoldedText line : lines) {
      original.add(line.original);
      text.add(line.text);
      // What folds to nothing has no starts either, but moves what follows.
      inPlace &= line.starts.length == 0 && line.text.length() == line.original.length();
    }
    int length = inPlace ? 0 : text.length();
    FoldedText whole =
        new FoldedText(original.toString(), text.toString(), new int[length], new int[length]);
    if (!inPlace) {
      whole.place(lines);
    }
    return whole;
  }

  private void place(List<FoldedText> lines) {
    int at = 0;
    int from = 0;
    for (int l = 0; l < lines.size(); l++) {
      FoldedText line = lines.get(l);
      if (l > 0) {
        starts[at] = from;
        ends[at++] = ++from;
      }
      for (int i = 0; i < line.text.length(); i++) {
        starts[at] = from + line.originalStart(i);
        ends[at++] = from + line.originalEnd(i + 1);
      }
      from += line.original.length();
    }
  }

  /** Returns the folded text. */
  public String text() {
    return text;
  }

  /** Returns whether each folded unit stands where its original did. */
  boolean isInPlace() {
    return starts.length == 0;
  }

  /** Returns the text before folding. */
  public String original() {
    return original;
  }

  /**
   * Returns the original offset where the folded unit at {@code index} begins.
   *
   * @param index in [0, length of the folded text); the length itself gives the original's length
   * @throws IndexOutOfBoundsException if {@code index} is outside that
   */
  public int originalStart(int index) {
    Objects.checkIndex(index, text.length() + 1);
    if (index == text.length()) {
      return original.length();
    }
    return starts.length == 0 ? index : starts[index];
  }

  /**
   * Returns the original offset after what the folded span that ends at {@code end} came from.
   *
   * @param end exclusive folded offset, in [0, length of the folded text]
   * @throws IndexOutOfBoundsException if {@code end} is outside that
   */
  public int originalEnd(int end) {
    Objects.checkIndex(end, text.length() + 1);
    return end == 0 || ends.length == 0 ? end : ends[end - 1];
  }

  /** Returns the words of the original behind the folded span {@code [start, end)}. */
  public String originalWords(int start, int end) {
    return start == end ? "" : original.substring(originalStart(start), originalEnd(end));
  }
}
