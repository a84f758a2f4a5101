package xueban.model;

import java.time.Instant;

/**
 * One thing that happened to a learner, as the log keeps it for good. An event carries all that the
 * fold needs as it was then.
 */
public sealed interface LearnerEvent
    permits ResponseEvent,
        UngradedEvent,
        HintEvent,
        RegradeEvent,
        ContestEvent,
        RetractionEvent,
        MigrationEvent {

  /**
   * Returns the id that makes the event idempotent: a learner's second event of an id is skipped.
   */
  String eventId();

  String learner();

  /** Returns when it happened by the sender's clock: shown to people, never used for order. */
  Instant at();
}
