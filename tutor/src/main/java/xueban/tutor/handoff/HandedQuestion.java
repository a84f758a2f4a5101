package xueban.tutor.handoff;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xueban.Ids;
import xueban.XuebanException;

/**
 * A learner's question on its way to a teacher and back. It holds the question and what it is
 * about, nothing else that was said.
 *
 * @param id unique in the tenant
 * @param classId in whose queue it waits; empty for the remote teachers' queue
 * @param text the question, 1 to 1,000 characters, personal data masked
 * @param concepts ids of what it is about, likeliest first
 * @param nearest ids of the nearest resources and items, best first
 * @param state as it was stored; see {@link #stateAt}
 * @param lease who has taken it and until when, or null
 * @param reply what came back, or null
 */
public record HandedQuestion(
    String id,
    String learner,
    String classId,
    String text,
    List<String> concepts,
    List<String> nearest,
    Instant askedAt,
    State state,
    @Nullable Lease lease,
    @Nullable Reply reply) {
  /** How far a question is. */
  public enum State {
    WAITING,
    TAKEN,
    ANSWERED,
    CLOSED;

    /** Returns whether somebody has still to answer it. */
    public boolean isOpen() {
      return this == WAITING || this == TAKEN;
    }
  }

  /**
   * A teacher answers it; others leave it alone.
   *
   * @param until first instant at which anybody may take it again
   */
  public record Lease(String teacher, Instant until) {
    public Lease {
      Ids.require("teacher", teacher);
      requireNonNull(until, "until");
    }
  }

  /**
   * What a teacher answered.
   *
   * @param published id of the help-centre entry or resource that it became, or empty
   * @param read whether the learner has seen it
   */
  public record Reply(String teacher, String text, Instant at, String published, boolean read) {
    /** Longest reply, in UTF-16 units. */
    public static final int MAX_LENGTH = 5_000;

    public Reply {
      Ids.require("teacher", teacher);
      if (text.isBlank() || text.length() > MAX_LENGTH) {
        throw XuebanException.invalid(
            "text",
            "has %d characters; a reply has 1 to %d, not all blank."
                .formatted(text.length(), MAX_LENGTH));
      }
      requireNonNull(at, "at");
      requireNonNull(published, "published");
    }
  }

  public HandedQuestion {
    Ids.require("id", id);
    Ids.require("learner", learner);
    if (!classId.isEmpty()) {
      Ids.require("class_id", classId);
    }
    if (text.isBlank()) {
      throw XuebanException.invalid("question", "is blank; write what is asked.");
    }
    concepts = List.copyOf(concepts);
    nearest = List.copyOf(nearest);
    requireNonNull(askedAt, "askedAt");
    if ((state == State.TAKEN) != (lease != null) || (state == State.ANSWERED) != (reply != null)) {
      throw new IllegalArgumentException(
          "state (%s) must go with lease (%s) and reply (%s).".formatted(state, lease, reply));
    }
  }

  /** Returns a question that waits. */
  public static HandedQuestion waiting(
      String id,
      String learner,
      String classId,
      String text,
      List<String> concepts,
      List<String> nearest,
      Instant askedAt) {
    return new HandedQuestion(
        id, learner, classId, text, concepts, nearest, askedAt, State.WAITING, null, null);
  }

  /** Returns how far it is now: a lease that has run out leaves it waiting. */
  public State stateAt(Instant now) {
    return state == State.TAKEN && isFree(now) ? State.WAITING : state;
  }

  private boolean isFree(Instant now) {
    return lease == null || !now.isBefore(lease.until());
  }

  /** Returns whether a teacher may take or answer it now. */
  public boolean isFreeFor(String teacher, Instant now) {
    return state.isOpen() && (isFree(now) || (lease != null && lease.teacher().equals(teacher)));
  }

  public HandedQuestion taken(Lease newLease) {
    return with(State.TAKEN, newLease, null);
  }

  public HandedQuestion answered(Reply newReply) {
    return with(State.ANSWERED, null, newReply);
  }

  public HandedQuestion closed() {
    return with(State.CLOSED, null, null);
  }

  /** Returns it with its reply read by the learner; unchanged without one. */
  public HandedQuestion read() {
    return reply == null
        ? this
        : answered(new Reply(reply.teacher(), reply.text(), reply.at(), reply.published(), true));
  }

  private HandedQuestion with(State newState, @Nullable Lease newLease, @Nullable Reply newReply) {
    return new HandedQuestion(
        id, learner, classId, text, concepts, nearest, askedAt, newState, newLease, newReply);
  }
}
