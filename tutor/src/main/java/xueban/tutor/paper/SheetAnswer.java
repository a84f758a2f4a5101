package xueban.tutor.paper;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import xueban.XuebanException;
import xueban.tutor.grading.ItemAnswer;

/**
 * What a learner wrote at one number of a printed paper.
 *
 * @param number as printed
 * @param written letters of options as they are printed on this version, what stands in each blank,
 *     or a text; without parts it was left blank
 * @param score what a teacher gave, 0 (wrong) to 1 (right); null to have it graded
 */
public record SheetAnswer(int number, ItemAnswer written, @Nullable Double score) {
  public SheetAnswer {
    requireNonNull(written, "written");
    if (score != null && !(score >= 0 && score <= 1)) {
      throw XuebanException.invalid("score", score + " must be in [0, 1]: 0 is wrong, 1 is right.");
    }
  }

  /** Returns an answer to be graded. */
  public static SheetAnswer of(int number, String... written) {
    return new SheetAnswer(number, ItemAnswer.of(written), null);
  }

  /** Returns the answer with what a teacher gave, in [0, 1]. */
  public SheetAnswer withScore(double newScore) {
    return new SheetAnswer(number, written, newScore);
  }
}
