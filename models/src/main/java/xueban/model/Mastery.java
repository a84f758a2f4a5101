package xueban.model;

/**
 * Mastery 掌握度: the probability that a learner answers a typical item of a concept correctly.
 *
 * @param probability in [0, 1]
 * @param standardError in [0, 0.5]
 */
public record Mastery(double probability, double standardError) {
  public Mastery {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability (" + probability + ") must be in [0, 1].");
    }
    if (!(standardError >= 0 && standardError <= 0.5)) {
      throw new IllegalArgumentException(
          "standardError (" + standardError + ") must be in [0, .5].");
    }
  }
}
