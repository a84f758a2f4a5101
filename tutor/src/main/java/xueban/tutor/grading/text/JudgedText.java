package xueban.tutor.grading.text;

import static java.util.Objects.requireNonNull;

import xueban.XuebanException;

/**
 * An answer that a person has graded.
 *
 * @param score 0 (wrong) to 1 (all there)
 * @param contradicts whether it says the opposite of a reference answer
 */
public record JudgedText(String text, double score, boolean contradicts) {
  public JudgedText {
    requireNonNull(text, "text");
    if (!(score >= 0 && score <= 1)) {
      throw XuebanException.invalid("score", score + " must be in [0, 1]; divide by the points.");
    }
  }
}
