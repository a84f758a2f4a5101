package xueban.tutor.answer;

import java.util.List;
import xueban.Ids;
import xueban.XuebanException;

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
 */
public record Question(
    String text,
    String learner,
    String subject,
    int grade,
    boolean fullAnswer,
    List<String> earlier) {
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
    this(text, learner, subject, grade, fullAnswer, List.of());
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

  public Question by(String newLearner) {
    return new Question(text, newLearner, subject, grade, fullAnswer, earlier);
  }

  public Question withSubject(String newSubject) {
    return new Question(text, learner, newSubject, grade, fullAnswer, earlier);
  }

  public Question withGrade(int newGrade) {
    return new Question(text, learner, subject, newGrade, fullAnswer, earlier);
  }

  public Question withFullAnswer(boolean newFullAnswer) {
    return new Question(text, learner, subject, grade, newFullAnswer, earlier);
  }

  public Question withText(String newText) {
    return new Question(newText, learner, subject, grade, fullAnswer, earlier);
  }

  /** Returns the question as one that follows others, oldest first. */
  public Question after(List<String> newEarlier) {
    return new Question(text, learner, subject, grade, fullAnswer, newEarlier);
  }
}
