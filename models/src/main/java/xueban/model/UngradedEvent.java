package xueban.model;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A response whose answer no machine can grade: it waits for a person. It is no evidence until a
 * {@link RegradeEvent} names it; from then on it counts as a response in its own place.
 *
 * @param item item id
 * @param itemRevision revision of the item then, from 1; 0 if the item was not in the catalog
 * @param concepts concept ids of the item then, the main one first; at most 16
 * @param help the most help given before
 * @param elapsed time spent, or null if unknown; a negative one is clamped to zero
 * @param answer what the learner answered, at most 4,000 characters
 */
public record UngradedEvent(
    String eventId,
    String learner,
    Instant at,
    String item,
    int itemRevision,
    List<String> concepts,
    Help help,
    @Nullable Duration elapsed,
    String answer)
    implements LearnerEvent {
  public UngradedEvent {
    requireNonNull(answer, "answer");
    ResponseEvent checked =
        new ResponseEvent(
            eventId, learner, at, item, itemRevision, concepts, 0, help, elapsed, answer);
    concepts = checked.concepts();
    elapsed = checked.elapsed();
  }

  /** Returns what waits for a grade of the response; its score says nothing. */
  public static UngradedEvent of(ResponseEvent response) {
    return new UngradedEvent(
        response.eventId(),
        response.learner(),
        response.at(),
        response.item(),
        response.itemRevision(),
        response.concepts(),
        response.help(),
        response.elapsed(),
        response.answer());
  }

  /** Returns the response that it is once a person has given it a score in [0, 1]. */
  public ResponseEvent graded(double score) {
    return new ResponseEvent(
        eventId, learner, at, item, itemRevision, concepts, score, help, elapsed, answer);
  }
}
