package xueban.tutor.grading;

import static java.util.Objects.requireNonNull;

import xueban.Ids;
import xueban.XuebanException;

/**
 * A short text that a teacher graded in the service.
 *
 * @param response event id of the response, unique for the learner
 * @param question what was asked and expected then ({@link GradedTexts#question}); grades of
 *     another question say nothing
 * @param position position of the grade in the log: later is newer
 * @param score what the teacher gave, 0 (wrong) to 1 (right)
 */
public record GradedText(
    String item,
    String learner,
    String response,
    String question,
    long position,
    String text,
    double score) {
  public GradedText {
    Ids.require("item", item);
    Ids.require("learner", learner);
    Ids.require("response", response);
    Ids.require("question", question);
    requireNonNull(text, "text");
    if (!(score >= 0 && score <= 1)) {
      throw XuebanException.invalid("score", score + " must be in [0, 1].");
    }
  }
}
