package xueban.tutor.answer.draft;

import static java.util.Objects.requireNonNull;

/** How a draft ended. */
public sealed interface DraftEnd {
  /** All that was to be said has been said. */
  record Whole() implements DraftEnd {}

  /**
   * It ended before it was whole; sentences before that stand for themselves.
   *
   * @param detail for the log of whoever runs the service: no key, no text of learners
   */
  record Broken(Fault fault, String detail) implements DraftEnd {
    public Broken {
      requireNonNull(fault, "fault");
      requireNonNull(detail, "detail");
    }
  }

  /** Why a draft broke off. */
  enum Fault {
    /** A budget of tokens is spent; nothing was sent. */
    SPENT,
    /** What was to be sent is over the limit; nothing was sent. */
    TOO_MUCH_TO_READ,
    /** It has failed so often that it is left alone for a while; nothing was sent. */
    RESTING,
    /** Nobody answers there. */
    AWAY,
    /** It has too much to do. */
    BUSY,
    /** It took too long. */
    LATE,
    /** It refused: a wrong key, an unknown name, or its own rules. */
    REFUSED,
    /** What came back cannot be read, or broke off. */
    UNREADABLE,
    /** It wrote more than it was allowed to. */
    TOO_LONG,
    /** Whoever asked has gone. */
    NOBODY_WAITS,
    /** It failed in another way. */
    FAILED
  }
}
