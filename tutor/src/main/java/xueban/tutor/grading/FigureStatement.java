package xueban.tutor.grading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is said of two figures: △ABC≌△DEF, AB∥CD, ∠A=∠B. Figures may change places; the vertices of
 * triangles correspond by their order, ends of segments have none.
 *
 * @param parts what is related, in a canonical order
 */
record FigureStatement(String relation, List<String> parts) {
  private static final Pattern TRIANGLES =
      Pattern.compile(
          "(?:△|三角形)?([a-z]'?\\d?)([a-z]'?\\d?)([a-z]'?\\d?)(≌|∽|全等于|相似于|≅|~|和|与)"
              + "(?:△|三角形)?([a-z]'?\\d?)([a-z]'?\\d?)([a-z]'?\\d?)(全等|相似)?");
  private static final Pattern SEGMENTS =
      Pattern.compile("([a-z]{2})(∥|//|⊥|=|平行于?|垂直于?)([a-z]{2})");
  private static final Pattern ANGLES =
      Pattern.compile("∠([a-z]|[a-z]{3}|\\d)=∠([a-z]|[a-z]{3}|\\d)");

  FigureStatement {
    parts = List.copyOf(parts);
  }

  /** Returns the statement that a normalised text is; empty if it is none. */
  static Optional<FigureStatement> read(String text) {
    Matcher triangles = TRIANGLES.matcher(text);
    boolean marked = text.contains("△") || text.contains("三角形");
    if (marked && triangles.matches()) {
      String relation = triangles.group(4) + (triangles.group(8) == null ? "" : triangles.group(8));
      boolean equal = relation.matches("≌|≅|全等于|[和与]全等");
      boolean similar = relation.matches("∽|~|相似于|[和与]相似");
      if (!equal && !similar) {
        return Optional.empty();
      }
      List<String> straight = new ArrayList<>();
      List<String> turned = new ArrayList<>();
      for (int i = 1; i <= 3; i++) {
        straight.add(triangles.group(i) + triangles.group(i + 4));
        turned.add(triangles.group(i + 4) + triangles.group(i));
      }
      Collections.sort(straight);
      Collections.sort(turned);
      boolean first = straight.toString().compareTo(turned.toString()) <= 0;
      return Optional.of(new FigureStatement(equal ? "≌" : "∽", first ? straight : turned));
    }
    Matcher segments = SEGMENTS.matcher(text);
    if (segments.matches()) {
      String relation = segments.group(2).replaceAll("//|平行于?", "∥").replaceAll("垂直于?", "⊥");
      return Optional.of(
          new FigureStatement(relation, sorted(ends(segments.group(1)), ends(segments.group(3)))));
    }
    Matcher angles = ANGLES.matcher(text);
    return angles.matches()
        ? Optional.of(
            new FigureStatement("∠", sorted(angle(angles.group(1)), angle(angles.group(2)))))
        : Optional.empty();
  }

  private static List<String> sorted(String one, String other) {
    return one.compareTo(other) <= 0 ? List.of(one, other) : List.of(other, one);
  }

  private static String ends(String segment) {
    return segment.charAt(0) <= segment.charAt(1)
        ? segment
        : new StringBuilder(segment).reverse().toString();
  }

  private static String angle(String name) {
    boolean turn = name.length() == 3 && name.charAt(0) > name.charAt(2);
    return turn ? new StringBuilder(name).reverse().toString() : name;
  }
}
