package xueban.model;

import static java.util.Objects.requireNonNull;

/**
 * A learner's state as bytes: a copy that saves folding, of no authority.
 *
 * @param position position of the last event that is folded in
 * @param model version of the model that folded it; with another model it is worthless
 * @param state serialised {@code LearnerState}; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; the bytes are handed through
public record Snapshot(String learner, long position, String model, byte[] state) {
  public Snapshot {
    requireNonNull(learner, "learner");
    requireNonNull(model, "model");
    requireNonNull(state, "state");
  }
}
