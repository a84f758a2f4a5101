package xueban.tutor.generator;

import java.util.List;
import java.util.Map;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Rational;

/** Turns the signs of inequalities, and reads printed inequalities in x back to check them. */
final class Inequalities {
  static final List<String> SIGNS = List.of("<", ">", "≤", "≥");

  private Inequalities() {}

  /** Returns the sign as it reads from the other side: {@code >} for {@code <}. */
  static String turned(String sign) {
    return switch (sign) {
      case "<" -> ">";
      case ">" -> "<";
      case "≤" -> "≥";
      default -> "≤";
    };
  }

  /** Returns whether {@code left sign right} is true. */
  static boolean compares(Rational left, String sign, Rational right) {
    int order = left.compareTo(right);
    return switch (sign) {
      case "<" -> order < 0;
      case ">" -> order > 0;
      case "≤" -> order <= 0;
      default -> order >= 0;
    };
  }

  /** Returns the sign with the equality added or taken away: {@code ≤} for {@code <}. */
  static String flip(String sign) {
    return switch (sign) {
      case "<" -> "≤";
      case ">" -> "≥";
      case "≤" -> "<";
      default -> ">";
    };
  }

  /** An inequality in x as it is printed, read back for checking. */
  record Comparison(Expression left, String sign, Expression right) {
    static Comparison parse(String text) {
      String sign = SIGNS.stream().filter(text::contains).findFirst().orElseThrow();
      String[] sides = text.split(sign);
      return new Comparison(Expression.parse(sides[0]), sign, Expression.parse(sides[1]));
    }

    boolean holds(Rational x) {
      Map<Character, Rational> at = Map.of('x', x);
      return compares(left.value(at), sign, right.value(at));
    }
  }
}
