package xueban.model;

import static java.util.Objects.requireNonNull;

/**
 * An event and its place in the log.
 *
 * @param position from 1, increasing for each learner; with gaps
 */
public record LoggedEvent(long position, LearnerEvent event) {
  public LoggedEvent {
    if (position < 1) {
      throw new IllegalArgumentException("position (" + position + ") must be at least 1.");
    }
    requireNonNull(event, "event");
  }
}
