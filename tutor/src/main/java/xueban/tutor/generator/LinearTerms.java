package xueban.tutor.generator;

import static xueban.tutor.generator.MathText.sum;

import java.util.List;
import xueban.nlp.math.Rational;

/** Prints sums of two terms: ax + by, kx + b. */
final class LinearTerms {
  private LinearTerms() {}

  /** Returns the sum of two terms with these letters, the letter {@code ""} for a plain number. */
  static String both(long one, long other, List<String> letters) {
    return sum(List.of(Rational.of(one), Rational.of(other)), letters);
  }

  /** Returns {@code 2x − 3y}: the left side of an equation in x and y. */
  static String left(long a, long b) {
    return both(a, b, List.of("x", "y"));
  }

  /** Returns {@code 2x − 3} or {@code −(3/2)x + 1}: the right side of y = kx + b. */
  static String line(Rational k, Rational b) {
    if (!k.isWhole()) {
      return "%s(%s)x%s"
          .formatted(
              k.signum() < 0 ? "−" : "",
              MathText.number(k.abs()),
              b.signum() == 0 ? "" : MathText.added(b));
    }
    return sum(List.of(k, b), List.of("x", ""));
  }

  static String line(long k, long b) {
    return line(Rational.of(k), Rational.of(b));
  }

  /** Returns {@code " − 3y"}: a term that follows another. */
  static String signed(int coefficient, String letter) {
    return (coefficient < 0 ? " − " : " + ") + MathText.term(Math.abs(coefficient), letter);
  }
}
