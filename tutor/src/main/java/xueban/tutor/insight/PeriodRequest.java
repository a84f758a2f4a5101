package xueban.tutor.insight;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import xueban.Ids;
import xueban.XuebanException;

/**
 * What happened in a class since a time.
 *
 * @param since responses from then on; not in the future
 * @param subject only this subject, or empty for all
 * @param most most entries, 1 to 100: concepts of growth, misconceptions, groups of the help list
 */
public record PeriodRequest(String classId, Instant since, String subject, int most) {
  public PeriodRequest {
    Ids.require("class_id", classId);
    requireNonNull(since, "since");
    requireNonNull(subject, "subject");
    if (most < 1 || most > 100) {
      throw XuebanException.invalid("most", most + " must be in 1..100.");
    }
  }

  /** Returns the request for all subjects, at most twenty entries. */
  public static PeriodRequest since(String classId, Instant since) {
    return new PeriodRequest(classId, since, "", 20);
  }

  /** Fails if the time asked for has not begun. */
  public void requireBegun(Instant now) {
    if (since.isAfter(now)) {
      throw XuebanException.invalid(
          "since", "(%s) must not be after now (%s).".formatted(since, now));
    }
  }
}
