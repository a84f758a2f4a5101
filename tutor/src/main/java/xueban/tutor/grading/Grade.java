package xueban.tutor.grading;

import static java.util.Objects.requireNonNull;

/** What grading an answer came to. */
public sealed interface Grade {

  /**
   * A rule decided.
   *
   * @param score 0 (wrong) to 1 (right); between is partial credit
   */
  record Graded(double score, Feedback feedback) implements Grade {
    public Graded {
      requireNonNull(feedback, "feedback");
      if (!(score >= 0 && score <= 1)) {
        throw new IllegalArgumentException("score (" + score + ") must be in [0, 1].");
      }
    }
  }

  /**
   * No rule decides; a person must.
   *
   * @param reason why, for the teacher
   */
  record NeedsPerson(String reason) implements Grade {
    public NeedsPerson {
      requireNonNull(reason, "reason");
    }
  }
}
