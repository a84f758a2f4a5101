package xueban.tutor.openai;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Tells of one call when a busy endpoint is asked again. Not safe for concurrent use. */
final class Retries {
  private static final Duration FIRST_WAIT = Duration.ofMillis(400);

  private final int most;
  private final TimeLimit limit;
  private final RandomGenerator random;
  private int made;

  /**
   * @param most how often it is asked again, at least 0
   * @param limit of all tries and the waits between them
   */
  Retries(int most, TimeLimit limit, RandomGenerator random) {
    this.most = most;
    this.limit = limit;
    this.random = random;
  }

  /**
   * Returns when it is time to ask again: after the endpoint's own word, else twice as long each
   * time, and by chance up to half longer, so that callers do not come back at once.
   *
   * @throws ChatFault the fault itself if it is none to ask again after, it was asked often enough,
   *     or the time is too short
   */
  void await(ChatFault fault) throws ChatFault {
    long millis = FIRST_WAIT.toMillis() << made;
    Duration wait = fault.waitOr(Duration.ofMillis(millis + random.nextLong(millis / 2 + 1)));
    if (!fault.mayAskAgain() || made >= most || !limit.has(wait)) {
      throw fault;
    }
    limit.sleep(wait);
    made++;
  }
}
