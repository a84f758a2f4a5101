package xueban.tutor.generator;

import xueban.tutor.Layer;

/** How hard a generated item is: from its structure first, from responses as they come. */
public final class Difficulty {
  /** How many responses the estimate from structure is worth. */
  private static final double PRIOR_RESPONSES = 20;

  private Difficulty() {}

  /**
   * Returns an estimate in [.05, .95] from layer, solution steps and concepts involved: the middle
   * of the layer's expected failure, and .03 for each step after the second and concept after the
   * first, at most .12 together.
   */
  static double ofStructure(Template template, Layer layer, Exercise exercise) {
    double middle = 1 - (layer.least() + layer.most()) / 2;
    int more =
        Math.max(0, exercise.steps().size() - 2) + Math.max(0, template.concepts().size() - 1);
    return Math.clamp(middle + Math.min(.12, .03 * more), .05, .95);
  }

  /**
   * Returns the share wrong expected of the next learner: a beta-binomial estimate whose prior is
   * the estimate from structure, worth 20 responses.
   *
   * @param structural in [0, 1], of {@code ofStructure} or an author
   * @param wrong independent wrong responses so far, at least 0
   * @param responses independent responses so far, at least {@code wrong}
   */
  public static double calibrated(double structural, long wrong, long responses) {
    if (!(structural >= 0 && structural <= 1)) {
      throw new IllegalArgumentException("structural (" + structural + ") must be in [0, 1].");
    }
    if (wrong < 0 || responses < wrong) {
      throw new IllegalArgumentException(
          "wrong (%d) must be in 0..responses (%d).".formatted(wrong, responses));
    }
    return (structural * PRIOR_RESPONSES + wrong) / (PRIOR_RESPONSES + responses);
  }
}
