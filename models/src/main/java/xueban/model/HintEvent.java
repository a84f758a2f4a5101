package xueban.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import xueban.Ids;
import xueban.XuebanException;

/**
 * A hint was shown.
 *
 * @param item item id
 * @param step which hint, from 1
 * @param help what kind of help it was, never {@link Help#NONE}
 */
public record HintEvent(
    String eventId, String learner, Instant at, String item, int step, Help help)
    implements LearnerEvent {
  public HintEvent {
    Ids.require("event_id", eventId);
    Ids.require("learner", learner);
    Ids.require("item", item);
    requireNonNull(at, "at");
    if (step < 1) {
      throw XuebanException.invalid("step", step + " must be at least 1.");
    }
    if (!help.assisted()) {
      throw XuebanException.invalid(
          "help", "a hint event must say which help was given, not NONE.");
    }
  }
}
