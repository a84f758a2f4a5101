package xueban.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import xueban.Ids;

/**
 * An event is taken back; the fold goes as if it had not happened.
 *
 * @param retracted event id
 * @param reason why, for the learner
 */
public record RetractionEvent(
    String eventId, String learner, Instant at, String retracted, String reason)
    implements LearnerEvent {
  public RetractionEvent {
    Ids.require("event_id", eventId);
    Ids.require("learner", learner);
    Ids.require("retracted", retracted);
    requireNonNull(at, "at");
    requireNonNull(reason, "reason");
  }
}
