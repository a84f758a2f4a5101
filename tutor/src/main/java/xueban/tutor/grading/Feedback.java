package xueban.tutor.grading;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What to tell a learner after an answer.
 *
 * @param text one to three sentences, never empty; it never states the right answer, though a hint
 *     at the sign, the decimal point or the form tells that the rest is right
 * @param misconception name of the wrong idea that leads to the answer, or empty if none is known
 * @param blanks which blanks are right, in their order; empty if the item has none
 */
public record Feedback(String text, String misconception, List<Boolean> blanks) {
  public Feedback {
    requireNonNull(misconception, "misconception");
    if (text.isBlank()) {
      throw new IllegalArgumentException("text of a feedback must not be blank.");
    }
    blanks = List.copyOf(blanks);
  }
}
