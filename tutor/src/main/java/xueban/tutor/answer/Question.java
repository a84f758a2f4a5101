package xueban.tutor.answer;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xueban.Ids;
import xueban.XuebanException;
import xueban.tutor.faq.FaqAudience;

/**
 * A question.
 *
 * @param text 1 to 1,000 characters
 * @param learner who asks, or empty if nobody known
 * @param subject only this subject, or empty for all
 * @param grade of who asks, 1 to 12; 0 if unknown
 * @param fullAnswer whether the full answer of an exercise is asked for; it is given only where the
 *     settings allow it
 * @param earlier what the learner asked before in the same conversation, oldest first, at most
 *     {@value #MAX_EARLIER}, each as long as a question may be
 * @param audience as whom they ask, or null if not said: a known learner asks as such
 */
public record Question(
    String text,
    String learner,
    String subject,
    int grade,
    boolean fullAnswer,
    List<String> earlier,
    @Nullable FaqAudience audience) {
  /** Longest question, in UTF-16 units. */
  public static final int MAX_LENGTH = 1_000;

  /** Most earlier questions. */
  public static final int MAX_EARLIER = 8;

  public Question {
    requireText("question", text);
    earlier = List.copyOf(earlier);
    if (earlier.size() > MAX_EARLIER) {
      throw XuebanException.invalid(
          "earlier", "has %d questions; give the last %d.".formatted(earlier.size(), MAX_EARLIER));
    }
    earlier.forEach(one -> requireText("earlier", one));
    if (!learner.isEmpty()) {
      Ids.require("learner", learner);
    }
    if (grade < 0 || grade > 12) {
      throw XuebanException.invalid("grade", grade + " must be in 0..12 (0 is unknown).");
    }
  }

  /** A question that no other went before. */
  public Question(String text, String learner, String subject, int grade, boolean fullAnswer) {
    this(text, learner, subject, grade, fullAnswer, List.of(), null);
  }

  private static void requireText(String field, String text) {
    if (text.isBlank() || text.length() > MAX_LENGTH) {
      throw XuebanException.invalid(
          field,
          "has %d characters; a question has 1 to %d, not all blank."
              .formatted(text.length(), MAX_LENGTH));
    }
    if (text.chars().anyMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c))) {
      throw XuebanException.invalid(field, "holds a control character; remove it.");
    }
  }

  /** Returns a question of nobody known. */
  public static Question of(String text) {
    return new Question(text, "", "", 0, false);
  }

  /** Returns as whom they ask; empty if that is not known. */
  Optional<FaqAudience> asker() {
    return audience == null && !learner.isEmpty()
        ? Optional.of(FaqAudience.LEARNER)
        : Optional.ofNullable(audience);
  }

  public Question by(String newLearner) {
    return new Question(text, newLearner, subject, grade, fullAnswer, earlier, audience);
  }

  public Question withSubject(String newSubject) {
    return new Question(text, learner, newSubject, grade, fullAnswer, earlier, audience);
  }

  public Question withGrade(int newGrade) {
    return new Question(text, learner, subject, newGrade, fullAnswer, earlier, audience);
  }

  public Question withFullAnswer(boolean newFullAnswer) {
    return new Question(text, learner, subject, grade, newFullAnswer, earlier, audience);
  }

  public Question withText(String newText) {
    return new Question(newText, learner, subject, grade, fullAnswer, earlier, audience);
  }

  /** Returns the question as one that follows others, oldest first. */
  public Question after(List<String> newEarlier) {
    return new Question(text, learner, subject, grade, fullAnswer, newEarlier, audience);
  }

  public Question withAudience(FaqAudience newAudience) {
    return new Question(text, learner, subject, grade, fullAnswer, earlier, newAudience);
  }
}
