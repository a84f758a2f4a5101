package xueban.model.adaptive;

import xueban.XuebanException;

/**
 * How a {@link GraphDiagnostic} asks and when it ends.
 *
 * @param guess usual probability of a right answer without mastery, in [0, 1); it decides what to
 *     ask, the answer brings its item's own
 * @param slip usual probability of a wrong answer despite mastery, in [0, 1), guess + slip &lt; 1
 * @param leap probability that a concept is mastered although a prerequisite is not, in (0, .5)
 * @param sure end when each concept is mastered or not with at least this probability, in (.5, 1)
 * @param maxItems end after so many answers, at least 1
 * @param perConcept most answers to one concept, at least 1
 * @param states how many knowledge states stand for the learner, a multiple of 64 in 64..8192
 */
public record DiagnosticSettings(
    double guess, double slip, double leap, double sure, int maxItems, int perConcept, int states) {
  public DiagnosticSettings {
    requireGuessAndSlip(guess, slip);
    if (!(leap > 0 && leap < 0.5)) {
      throw XuebanException.invalid("leap", leap + " must be in (0, .5); .02 is usual.");
    }
    if (!(sure > 0.5 && sure < 1)) {
      throw XuebanException.invalid("sure", sure + " must be in (.5, 1); .85 is usual.");
    }
    if (maxItems < 1 || perConcept < 1) {
      throw XuebanException.invalid(
          "maxItems",
          "maxItems (%d) and perConcept (%d) must be at least 1.".formatted(maxItems, perConcept));
    }
    if (states < 64 || states > 8192 || states % 64 != 0) {
      throw XuebanException.invalid(
          "states", states + " must be a multiple of 64 in 64..8192; 512 is usual.");
    }
  }

  /** Returns guess .2, slip .1, leap .02, sure .85, 25 items, 2 a concept, 512 states. */
  public static DiagnosticSettings standard() {
    return new DiagnosticSettings(0.2, 0.1, 0.02, 0.85, 25, 2, 512);
  }

  /** Returns the same with another end. */
  public DiagnosticSettings ending(double probability, int items) {
    return new DiagnosticSettings(guess, slip, leap, probability, items, perConcept, states);
  }

  static void requireGuessAndSlip(double guess, double slip) {
    if (!(guess >= 0 && slip >= 0 && guess + slip < 1)) {
      throw XuebanException.invalid(
          "guess",
          "guess (%s) + slip (%s) must be below 1, and each at least 0. Maybe swap them."
              .formatted(guess, slip));
    }
  }
}
