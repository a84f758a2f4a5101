package xueban.tutor.generator;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import xueban.nlp.math.Expression;
import xueban.nlp.math.Rational;

/** Prints and reads sets of solutions, and compares expressions by their values. */
final class Solutions {
  private static final int POINTS = 8;

  private Solutions() {}

  /** Returns {@code x₁=−1，x₂=3}, the smaller one first, or {@code x₁=x₂=3}. */
  static String two(Rational one, Rational other) {
    if (one.equals(other)) {
      return "x₁=x₂=" + MathText.number(one);
    }
    boolean ascending = one.compareTo(other) < 0;
    Rational less = ascending ? one : other;
    Rational more = ascending ? other : one;
    return "x₁=%s，x₂=%s".formatted(MathText.number(less), MathText.number(more));
  }

  static String two(long one, long other) {
    return two(Rational.of(one), Rational.of(other));
  }

  /** Returns {@code −1或3}, the smaller one first. */
  static String either(Rational one, Rational other) {
    return one.compareTo(other) < 0
        ? MathText.number(one) + "或" + MathText.number(other)
        : MathText.number(other) + "或" + MathText.number(one);
  }

  static String either(long one, long other) {
    return either(Rational.of(one), Rational.of(other));
  }

  /** Reads the numbers of {@code x₁=−1，x₂=3} or {@code −1或3} back, in the order written. */
  static List<Rational> read(String printed) {
    if (printed.startsWith("x₁=x₂=")) {
      return List.of(MathText.read(printed.substring(6)));
    }
    return Arrays.stream(printed.split("[，,或]"))
        .map(part -> MathText.read(part.replaceFirst("^[a-z][₁₂]?=", "")))
        .toList();
  }

  /**
   * Returns whether two expressions have the same value for several values of their letters,
   * exactly where roots allow it; points where one is not defined are left out.
   */
  static boolean same(String one, String other) {
    Expression left = Expression.parse(one);
    Expression right = Expression.parse(other);
    TreeSet<Character> letters = new TreeSet<>();
    for (char c : (one + other).toCharArray()) {
      if (c >= 'a' && c <= 'z') {
        letters.add(c);
      }
    }
    int compared = 0;
    for (int point = 1; point <= POINTS; point++) {
      Map<Character, Rational> exact = new HashMap<>();
      Map<Character, Double> near = new HashMap<>();
      int nth = 0;
      for (char letter : letters) {
        Rational value = Rational.of(11L * point + 7L * nth * point + 5, 2 + nth % 2);
        exact.put(letter, value);
        near.put(letter, value.doubleValue());
        nth++;
      }
      double l = left.approximate(near);
      double r = right.approximate(near);
      if (!Double.isFinite(l) || !Double.isFinite(r)) {
        continue;
      }
      if (!close(l, r) || !exactlySame(left, right, exact)) {
        return false;
      }
      compared++;
    }
    return compared > 2;
  }

  /** Returns whether a printed equation holds for these values of its letters. */
  static boolean holds(String equation, Map<Character, Rational> letters) {
    String[] sides = equation.split("=");
    return Expression.parse(sides[0])
        .value(letters)
        .equals(Expression.parse(sides[1]).value(letters));
  }

  /** Returns whether an expression without letters has exactly that value. */
  static boolean evaluates(String expression, Rational value) {
    return Expression.parse(expression).value().equals(value);
  }

  /** Returns whether the printed solutions are that many different roots of {@code left = 0}. */
  static boolean roots(String printed, String left, int count) {
    Expression e = Expression.parse(left);
    List<Rational> x = read(printed);
    return x.size() == count
        && x.stream().distinct().count() == count
        && x.stream().allMatch(v -> e.value(Map.of('x', v)).signum() == 0);
  }

  private static boolean exactlySame(
      Expression left, Expression right, Map<Character, Rational> letters) {
    try {
      return left.value(letters).equals(right.value(letters));
    } catch (ArithmeticException e) {
      return true; // a root that is not rational: the floating values decide
    }
  }

  /** Returns whether two values are equal up to rounding. */
  static boolean close(double one, double other) {
    return Plane.near(one, other);
  }
}
