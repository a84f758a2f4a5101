package xueban.tutor;

import static java.util.Objects.requireNonNull;

import xueban.model.LearnerEvent;

/**
 * An event of a learner and what later events did to it.
 *
 * @param position position in the log, its order
 * @param contested whether a later event holds this response to be wrong and none decided since
 * @param retracted whether a later event took it back
 * @param score score in [0, 1] that counts now, after re-grading; NaN if it is no response or waits
 *     for a grade
 */
public record EventView(
    long position, LearnerEvent event, boolean contested, boolean retracted, double score) {
  public EventView {
    requireNonNull(event, "event");
  }
}
