package xueban.nlp.relation;

/**
 * How alike two concepts are, in [0, 1]: by the cosine of their vectors and the characters that
 * their names share.
 */
final class Likeness {
  private static final double WIDTH = .15;
  private static final double OF_NAMES = .25;

  private Likeness() {}

  /** Returns {@code [concepts][concepts]}, symmetric, 1 on the diagonal. */
  static double[][] of(ConceptTable table) {
    int n = table.size();
    double[][] likeness = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double names = ConceptSignals.overlap(table.nameWords(i), table.nameWords(j));
        double meaning =
            table.embedded() ? StrictMath.exp((table.cosine(i, j) - 1) / WIDTH) : names;
        likeness[i][j] = (1 - OF_NAMES) * meaning + OF_NAMES * names;
        likeness[j][i] = likeness[i][j];
      }
      likeness[i][i] = 1;
    }
    return likeness;
  }
}
