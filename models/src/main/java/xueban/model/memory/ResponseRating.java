package xueban.model.memory;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import xueban.XuebanException;
import xueban.model.Help;
import xueban.model.ResponseEvent;

/**
 * What a response says about memory. FSRS asks learners how hard recalling was; here nobody is
 * asked, and help counts:
 *
 * <pre>
 *   score below ½                                          AGAIN
 *   any score after the solution of this very item         AGAIN   (copied, not recalled)
 *   score from ½, after a hint or a worked example         HARD
 *   score from ½ to below 1, unaided                       HARD
 *   right, unaided, in at most half the usual time         EASY
 *   right, unaided, slower or in unknown time              GOOD
 * </pre>
 *
 * <p>The usual time is the item's, such as its median; where it or the time spent is unknown, a
 * right answer is never EASY.
 */
public final class ResponseRating {
  private static final double RECALLED = 0.5;

  private ResponseRating() {}

  /**
   * Returns the rating of a response.
   *
   * @param score 0 (wrong) to 1 (right)
   * @param help the most help given before the response
   * @param elapsed time spent, or null if unknown
   * @param usual time that learners usually spend on the item, or null if unknown
   * @throws XuebanException {@code INVALID_INPUT} if the score is NaN or out of range
   */
  public static Rating of(
      double score, Help help, @Nullable Duration elapsed, @Nullable Duration usual) {
    if (!(score >= 0 && score <= 1)) {
      throw XuebanException.invalid(
          "score", score + " must be in [0, 1]: 0 is wrong, 1 is right, between is partial.");
    }
    if (score < RECALLED || help == Help.SOLUTION) {
      return Rating.AGAIN;
    }
    if (help.assisted() || score < 1) {
      return Rating.HARD;
    }
    boolean quick =
        elapsed != null
            && usual != null
            && usual.isPositive()
            && elapsed.multipliedBy(2).compareTo(usual) <= 0;
    return quick ? Rating.EASY : Rating.GOOD;
  }

  /** Returns the rating of a response whose usual time is unknown: never EASY. */
  public static Rating of(ResponseEvent response) {
    return of(response.score(), response.help(), response.elapsed(), null);
  }
}
