package xueban.tutor.answer.draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says whether a formula is one of a source, or a chain of its neighbouring sides. */
final class Formulas {
  private static final Pattern RELATION = Pattern.compile("[=<>≤≥≠≈≌∽∥⊥]");

  private Formulas() {}

  /** Returns whether the formula is the source's, or follows from leaving out its outer sides. */
  static boolean isIn(String formula, String source) {
    return Collections.indexOfSubList(sides(source), sides(formula)) >= 0;
  }

  private static List<String> sides(String formula) {
    List<String> sides = new ArrayList<>();
    Matcher relation = RELATION.matcher(formula);
    int at = 0;
    while (relation.find()) {
      sides.add(formula.substring(at, relation.start()));
      sides.add(relation.group());
      at = relation.end();
    }
    sides.add(formula.substring(at));
    return sides;
  }
}
