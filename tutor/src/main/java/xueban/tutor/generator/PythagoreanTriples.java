package xueban.tutor.generator;

/** Whole sides of right triangles. */
final class PythagoreanTriples {
  /** Both legs, the shorter one first, then the hypotenuse. */
  static final int[][] TRIPLES = {{3, 4, 5}, {5, 12, 13}, {8, 15, 17}, {7, 24, 25}};

  private PythagoreanTriples() {}

  /** Draws a triple and enlarges it. */
  static int[] triple(Draw draw) {
    int[] base = draw.byLayer(TRIPLES[0], draw.pick(TRIPLES[0], TRIPLES[1]), draw.pick(TRIPLES));
    int k = draw.between(1, draw.byLayer(9, 4, 3));
    return new int[] {base[0] * k, base[1] * k, base[2] * k};
  }
}
