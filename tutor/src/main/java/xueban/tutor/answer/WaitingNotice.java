package xueban.tutor.answer;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import xueban.Ids;
import xueban.XuebanException;

/**
 * A notice on its way to the adult.
 *
 * @param id the same at every try, so that the receiver can tell a second delivery
 * @param tries how often it was tried in vain, at least 0
 * @param next when to try again
 */
public record WaitingNotice(String id, DistressNotice notice, int tries, Instant next) {
  /** How long it is tried. After that a person must be told by the log of the service. */
  public static final Duration LONGEST = Duration.ofHours(24);

  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
  private static final int MOST_DOUBLINGS = 10; // to some half an hour

  public WaitingNotice {
    Ids.require("notice.id", id);
    requireNonNull(notice, "notice");
    requireNonNull(next, "next");
    if (tries < 0) {
      throw XuebanException.invalid("notice.tries", tries + " must be at least 0.");
    }
  }

  /** Returns the notice after one more try in vain; each wait is twice as long as the last. */
  public WaitingNotice failed(Instant now) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries, MOST_DOUBLINGS));
    return new WaitingNotice(id, notice, tries + 1, now.plus(wait));
  }

  /** Returns whether it has been tried for {@link #LONGEST}. */
  public boolean isTooOld(Instant now) {
    return !now.isBefore(notice.at().plus(LONGEST));
  }
}
