package xueban.tutor.handoff;

import static java.util.Objects.requireNonNull;

import xueban.tutor.answer.Answer;

/** What became of a question that a learner wished to hand on. */
public sealed interface HandOff {
  /** It waits for a teacher, durably. */
  record Handed(HandedQuestion question) implements HandOff {
    public Handed {
      requireNonNull(question, "question");
    }
  }

  /** It got the fixed reply that such words get, and is kept nowhere. */
  record Replied(Answer.SafetyReply reply) implements HandOff {
    public Replied {
      requireNonNull(reply, "reply");
    }
  }
}
