package xueban.tutor.generator;

import xueban.tutor.Layer;

/**
 * How hard a generated item is, from its structure. A model trained on responses knows how easy
 * each item was and then goes by that.
 */
final class Difficulty {
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
}
