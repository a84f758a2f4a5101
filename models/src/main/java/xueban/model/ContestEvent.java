package xueban.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import xueban.Ids;

/**
 * The learner or a teacher says that a concept's mastery is wrong; the concept is to be tested
 * anew. The evidence stays; until the next independent response the concept counts as not mastered.
 *
 * @param concept concept id
 * @param note what they said, or empty
 * @param response event id of the response that they hold to be judged wrongly, or empty if they
 *     mean the concept as a whole
 */
public record ContestEvent(
    String eventId, String learner, Instant at, String concept, String note, String response)
    implements LearnerEvent {
  public ContestEvent {
    Ids.require("event_id", eventId);
    Ids.require("learner", learner);
    Ids.require("concept", concept);
    requireNonNull(at, "at");
    requireNonNull(note, "note");
    if (!response.isEmpty()) {
      Ids.require("response", response);
    }
  }

  /** Makes one that is about the concept as a whole. */
  public ContestEvent(String eventId, String learner, Instant at, String concept, String note) {
    this(eventId, learner, at, concept, note, "");
  }
}
