package xueban.model.stack;

/**
 * Smooth steps made of sums, products and quotients alone: quicker than {@link StrictMath} and, as
 * these are exact by IEEE 754, the same bits everywhere.
 */
final class Squash {
  private static final float MOST = 4.9f;

  private Squash() {}

  /**
   * Returns tanh(x) to within 2e-4, in (-1, 1): Lambert's continued fraction to its seventh term.
   */
  static float tanh(float x) {
    float held = Math.max(-MOST, Math.min(MOST, x));
    float s = held * held;
    float above = held * (135135 + s * (17325 + s * (378 + s)));
    float below = 135135 + s * (62370 + s * (3150 + s * 28));
    return above / below;
  }

  /** Returns 1 / (1 + e^-x) likewise, in (0, 1). */
  static float step(float x) {
    return 0.5f + 0.5f * tanh(0.5f * x);
  }
}
