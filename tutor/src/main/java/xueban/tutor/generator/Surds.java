package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.number;

import java.util.Map;
import xueban.nlp.math.Expression;

/** Prints numbers that hold one square root, and checks them. */
final class Surds {
  private Surds() {}

  /** Returns a + b√n in simplest form, n without square factors. */
  static String surd(long a, long b, int n) {
    if (b == 0) {
      return number(a);
    }
    String part = (Math.abs(b) == 1 ? "" : Math.abs(b)) + "√" + n;
    if (a == 0) {
      return (b < 0 ? "−" : "") + part;
    }
    return number(a) + (b < 0 ? " − " : " + ") + part;
  }

  /** Returns whether a printed number has that value up to rounding. */
  static boolean near(String printed, double value) {
    return Solutions.close(Expression.parse(printed).approximate(Map.of()), value);
  }

  /** Returns whether the number under the root still holds a square: {@code 2√12}. */
  static boolean hasSquare(String surd) {
    int inside = Integer.parseInt(surd.substring(surd.indexOf('√') + 1));
    return !simple(inside);
  }

  /** Returns whether no square above 1 divides it. */
  static boolean simple(int n) {
    for (int f = 2; f * f <= n; f++) {
      if (n % (f * f) == 0) {
        return false;
      }
    }
    return true;
  }
}
