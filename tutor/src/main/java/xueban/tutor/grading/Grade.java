package xueban.tutor.grading;

import static java.util.Objects.requireNonNull;

/** What grading an answer came to. */
public sealed interface Grade {

  /**
   * A rule decided, or a model that is sure.
   *
   * @param score 0 (wrong) to 1 (right); between is partial credit
   * @param confidence 1 if a rule decided; of a short text the probability that a teacher's score
   *     is near
   */
  record Graded(double score, double confidence, Feedback feedback) implements Grade {
    /** What a rule decided. */
    public Graded(double score, Feedback feedback) {
      this(score, 1, feedback);
    }

    public Graded {
      if (!(confidence >= 0 && confidence <= 1)) {
        throw new IllegalArgumentException("confidence (" + confidence + ") must be in [0, 1].");
      }
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
