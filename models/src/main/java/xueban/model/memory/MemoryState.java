package xueban.model.memory;

import xueban.XuebanException;

/**
 * What is kept of one learner's memory of one concept.
 *
 * @param stabilityDays days after which recall has fallen to .9, in [0.001, 36,500]; FSRS's S
 * @param difficulty how little a review strengthens it, 1 (easy) to 10; FSRS's D
 */
public record MemoryState(double stabilityDays, double difficulty) {
  /** Least stability, in days. */
  public static final double LEAST_STABILITY = 0.001;

  /** Greatest stability, in days: a hundred years. */
  public static final double MOST_STABILITY = 36_500;

  static final double LEAST_DIFFICULTY = 1;
  static final double MOST_DIFFICULTY = 10;

  public MemoryState {
    if (!(stabilityDays >= LEAST_STABILITY && stabilityDays <= MOST_STABILITY)) {
      throw XuebanException.invalid(
          "stabilityDays",
          "%s must be in [%s, %s] days.".formatted(stabilityDays, LEAST_STABILITY, MOST_STABILITY));
    }
    if (!(difficulty >= LEAST_DIFFICULTY && difficulty <= MOST_DIFFICULTY)) {
      throw XuebanException.invalid("difficulty", difficulty + " must be in [1, 10].");
    }
  }
}
