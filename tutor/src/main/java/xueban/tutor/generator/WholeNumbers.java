package xueban.tutor.generator;

/** Divisors of whole numbers. */
final class WholeNumbers {
  private WholeNumbers() {}

  /** Returns the greatest common divisor, never negative; of 0 and n it is |n|. */
  static int gcd(int a, int b) {
    return b == 0 ? Math.abs(a) : gcd(b, a % b);
  }
}
