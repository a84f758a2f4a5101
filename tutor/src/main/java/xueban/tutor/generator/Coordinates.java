package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.number;

import java.util.Arrays;
import java.util.List;
import xueban.nlp.math.Rational;

/** Prints points of the coordinate plane and reads them back. */
final class Coordinates {
  private Coordinates() {}

  /** Returns {@code (−1，1/2)}. */
  static String point(Rational x, Rational y) {
    return "(%s，%s)".formatted(number(x), number(y));
  }

  static String point(long x, long y) {
    return point(Rational.of(x), Rational.of(y));
  }

  /** Reads the numbers of one or more printed points back, in the order written. */
  static List<Rational> coordinates(String printed) {
    return Arrays.stream(printed.replaceAll("[()]", "").split("，")).map(MathText::read).toList();
  }
}
