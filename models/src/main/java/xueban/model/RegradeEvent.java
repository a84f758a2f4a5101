package xueban.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import xueban.Ids;
import xueban.XuebanException;

/**
 * A response got another score; the fold uses the new one in the old place.
 *
 * @param response event id of the response
 * @param score 0 (wrong) to 1 (right)
 * @param reason why, for the learner
 */
public record RegradeEvent(
    String eventId, String learner, Instant at, String response, double score, String reason)
    implements LearnerEvent {
  public RegradeEvent {
    Ids.require("event_id", eventId);
    Ids.require("learner", learner);
    Ids.require("response", response);
    requireNonNull(at, "at");
    requireNonNull(reason, "reason");
    if (!(score >= 0 && score <= 1)) {
      throw XuebanException.invalid("score", score + " must be in [0, 1].");
    }
  }
}
