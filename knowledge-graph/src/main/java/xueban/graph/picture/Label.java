package xueban.graph.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Text on lines of a limited width. Widths are in ems: 1 for a Chinese character, less for Latin.
 */
final class Label {
  private static final double LATIN_EM = 0.56;

  private Label() {}

  /**
   * Returns the lines of a name; what exceeds the last one ends in an ellipsis.
   *
   * @param ems widest line, at least 2
   * @param most most lines, at least 1
   */
  static List<String> lines(String name, double ems, int most) {
    double whole = name.codePoints().mapToDouble(Label::em).sum();
    double count = Math.ceil(whole / ems);
    double even = count > most ? ems : whole / count + 0.5; // no last line of one character
    return broken(name, Math.min(ems, Math.max(2, even)), most);
  }

  private static List<String> broken(String name, double ems, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    double width = 0;
    for (int c : name.codePoints().toArray()) {
      double em = em(c);
      if (width + em > ems && !line.isEmpty()) {
        lines.add(line.toString().strip());
        line.setLength(0);
        width = 0;
      }
      line.appendCodePoint(c);
      width += em;
    }
    if (!line.toString().isBlank()) {
      lines.add(line.toString().strip());
    }
    if (lines.size() <= most) {
      return lines;
    }
    String last = lines.get(most - 1);
    int end = last.offsetByCodePoints(0, Math.max(1, last.codePointCount(0, last.length()) - 1));
    lines.set(most - 1, last.substring(0, end) + "…");
    return List.copyOf(lines.subList(0, most));
  }

  private static double em(int codePoint) {
    return codePoint < 0x2E80 ? LATIN_EM : 1;
  }
}
