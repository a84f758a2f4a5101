package xueban.tutor.homework;

import xueban.XuebanException;

/**
 * An item that a learner could be given.
 *
 * @param item number of the item, from 0
 * @param value what it is worth to the learner as the first of its concept, in [0, 1]
 * @param seconds time it takes, at least 1
 * @param concept number of the concept it is given for, from 0
 * @param purpose a {@link Trait} that is a purpose
 * @param kind a {@link Trait} that is a kind of work
 * @param common whether it may be in the common core; then its purpose is an aim
 */
public record AssemblyOption(
    int item, double value, int seconds, int concept, Trait purpose, Trait kind, boolean common) {
  public AssemblyOption {
    if (item < 0 || concept < 0) {
      throw XuebanException.invalid(
          "option", "item (%d) and concept (%d) count from 0.".formatted(item, concept));
    }
    if (!(value >= 0 && value <= 1)) {
      throw XuebanException.invalid(
          "value", "%s of item %d must be in [0, 1]; divide by the most.".formatted(value, item));
    }
    if (seconds < 1) {
      throw XuebanException.invalid(
          "seconds", "%d of item %d must be at least 1.".formatted(seconds, item));
    }
    if (!purpose.isPurpose() || kind.isPurpose()) {
      throw XuebanException.invalid(
          "option",
          "purpose (%s) and kind (%s) of item %d may be swapped.".formatted(purpose, kind, item));
    }
    if (common && !purpose.isAim()) {
      throw XuebanException.invalid(
          "common", "item %d is for %s; only aims are common.".formatted(item, purpose));
    }
  }
}
