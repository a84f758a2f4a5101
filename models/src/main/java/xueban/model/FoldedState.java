package xueban.model;

import static java.util.Objects.requireNonNull;

/**
 * A learner's state and how far in the log it goes.
 *
 * @param state the fold of the events up to the position
 * @param position of the last event folded; 0 if there is none
 */
public record FoldedState(LearnerState state, long position) {
  public FoldedState {
    requireNonNull(state, "state");
    if (position < 0) {
      throw new IllegalArgumentException("position (" + position + ") must not be negative.");
    }
  }
}
