package xueban.tutor;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xueban.Ids;
import xueban.XuebanException;
import xueban.model.Help;
import xueban.tutor.grading.ItemAnswer;

/**
 * A response 作答 as a caller reports it; xueban completes it from the catalog.
 *
 * @param eventId makes recording idempotent, unique for the learner; empty to let xueban make one
 * @param item item id; it must be in the catalog unless {@code concepts} says what it is about
 * @param itemRevision revision that was answered; 0 for the newest
 * @param concepts concept ids as the caller knows them; empty for those of the catalog
 * @param score 0 (wrong) to 1 (right), or null to have the answer graded
 * @param answer what was answered, or null if only the score is known; one of both is needed
 * @param help help that xueban does not know of; the most of this and what it recorded counts
 * @param elapsed time from seeing the item to answering, or null if unknown
 * @param at when it was answered, by the learner's clock; null for now
 * @param mayWait whether an answer that no machine can grade is recorded all the same and waits for
 *     a teacher's grade, instead of being refused
 */
public record Response(
    String eventId,
    String learner,
    String item,
    int itemRevision,
    List<String> concepts,
    @Nullable Double score,
    @Nullable ItemAnswer answer,
    Help help,
    @Nullable Duration elapsed,
    @Nullable Instant at,
    boolean mayWait) {
  public Response {
    if (!eventId.isEmpty()) {
      Ids.require("event_id", eventId);
    }
    Ids.require("learner", learner);
    Ids.require("item", item);
    requireNonNull(help, "help");
    concepts = concepts.stream().distinct().toList();
    if (score == null && answer == null) {
      throw XuebanException.invalid("score", "is missing; give a score or an answer to grade.");
    }
    if (score != null && !(score >= 0 && score <= 1)) {
      throw XuebanException.invalid("score", score + " must be in [0, 1]: 0 is wrong, 1 is right.");
    }
    if (itemRevision < 0) {
      throw XuebanException.invalid("item_revision", itemRevision + " must not be negative.");
    }
  }

  /** A response that is refused if no machine can grade it. */
  public Response(
      String eventId,
      String learner,
      String item,
      int itemRevision,
      List<String> concepts,
      @Nullable Double score,
      @Nullable ItemAnswer answer,
      Help help,
      @Nullable Duration elapsed,
      @Nullable Instant at) {
    this(eventId, learner, item, itemRevision, concepts, score, answer, help, elapsed, at, false);
  }

  public static Response correct(String learner, String item) {
    return scored(learner, item, 1);
  }

  public static Response wrong(String learner, String item) {
    return scored(learner, item, 0);
  }

  /** Returns a response that was graded elsewhere; {@code score} in [0, 1]. */
  public static Response scored(String learner, String item, double score) {
    return new Response("", learner, item, 0, List.of(), score, null, Help.NONE, null, null);
  }

  /** Returns a response that xueban grades. */
  public static Response answered(String learner, String item, String... parts) {
    return new Response(
        "", learner, item, 0, List.of(), null, ItemAnswer.of(parts), Help.NONE, null, null);
  }

  public Response withEventId(String newEventId) {
    return new Response(
        newEventId,
        learner,
        item,
        itemRevision,
        concepts,
        score,
        answer,
        help,
        elapsed,
        at,
        mayWait);
  }

  public Response withConcepts(List<String> newConcepts) {
    return new Response(
        eventId,
        learner,
        item,
        itemRevision,
        newConcepts,
        score,
        answer,
        help,
        elapsed,
        at,
        mayWait);
  }

  public Response withHelp(Help newHelp) {
    return new Response(
        eventId,
        learner,
        item,
        itemRevision,
        concepts,
        score,
        answer,
        newHelp,
        elapsed,
        at,
        mayWait);
  }

  public Response withElapsed(Duration newElapsed) {
    return new Response(
        eventId,
        learner,
        item,
        itemRevision,
        concepts,
        score,
        answer,
        help,
        newElapsed,
        at,
        mayWait);
  }

  public Response withAt(Instant newAt) {
    return new Response(
        eventId,
        learner,
        item,
        itemRevision,
        concepts,
        score,
        answer,
        help,
        elapsed,
        newAt,
        mayWait);
  }

  /** Returns the response as one that may wait for a teacher's grade, or may not. */
  public Response withMayWait(boolean newMayWait) {
    return new Response(
        eventId,
        learner,
        item,
        itemRevision,
        concepts,
        score,
        answer,
        help,
        elapsed,
        at,
        newMayWait);
  }
}
