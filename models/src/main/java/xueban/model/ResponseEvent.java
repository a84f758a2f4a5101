package xueban.model;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xueban.Ids;
import xueban.XuebanException;

/**
 * A response 作答: one learner's answer to one item.
 *
 * @param item item id
 * @param itemRevision revision of the item then, from 1; 0 if the item was not in the catalog
 * @param concepts concept ids of the item then, the main one first; at most 16
 * @param score 0 (wrong) to 1 (right)
 * @param help the most help given before
 * @param elapsed time spent, or null if unknown; a negative one is clamped to zero
 * @param answer what the learner answered, or empty if only the score came; at most 4,000
 *     characters
 */
public record ResponseEvent(
    String eventId,
    String learner,
    Instant at,
    String item,
    int itemRevision,
    List<String> concepts,
    double score,
    Help help,
    @Nullable Duration elapsed,
    String answer)
    implements LearnerEvent {
  /** Most concepts one response may carry. */
  public static final int MAX_CONCEPTS = 16;

  /** Longest answer kept, in UTF-16 units. */
  public static final int MAX_ANSWER_LENGTH = 4_000;

  public ResponseEvent {
    Ids.require("event_id", eventId);
    Ids.require("learner", learner);
    Ids.require("item", item);
    requireNonNull(at, "at");
    requireNonNull(help, "help");
    if (itemRevision < 0) {
      throw XuebanException.invalid("item_revision", itemRevision + " must not be negative.");
    }
    if (!(score >= 0 && score <= 1)) {
      throw XuebanException.invalid(
          "score",
          score + " must be in [0, 1]: 0 is wrong, 1 is right, between is partial credit.");
    }
    concepts = List.copyOf(concepts);
    if (concepts.size() > MAX_CONCEPTS) {
      throw XuebanException.invalid(
          "concepts",
          concepts.size() + " are too many; a response has at most " + MAX_CONCEPTS + ".");
    }
    for (String concept : concepts) {
      Ids.require("concepts", concept);
    }
    if (elapsed != null && elapsed.isNegative()) {
      elapsed = Duration.ZERO;
    }
    if (answer.length() > MAX_ANSWER_LENGTH) {
      throw XuebanException.invalid(
          "answer",
          "has %d characters; at most %d are kept.".formatted(answer.length(), MAX_ANSWER_LENGTH));
    }
  }

  /** Returns the same response with another score, as a re-grade makes it. */
  public ResponseEvent withScore(double newScore) {
    return new ResponseEvent(
        eventId, learner, at, item, itemRevision, concepts, newScore, help, elapsed, answer);
  }
}
