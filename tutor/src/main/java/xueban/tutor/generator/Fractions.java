package xueban.tutor.generator;

import xueban.nlp.math.Rational;

/** Fractions in lowest terms, as items of grades 5 and 6 draw and read them. */
final class Fractions {
  private Fractions() {}

  /** Returns a fraction between 0 and 1 whose denominator, in lowest terms, is 2 to the most. */
  static Rational proper(Draw draw, int most) {
    int d = draw.between(2, most);
    int n = draw.between(1, d - 1);
    Rational value = Rational.of(n, d);
    draw.require(value.denominator().intValue() == d);
    return value;
  }

  static long top(Rational value) {
    return value.numerator().longValueExact();
  }

  static long bottom(Rational value) {
    return value.denominator().longValueExact();
  }
}
