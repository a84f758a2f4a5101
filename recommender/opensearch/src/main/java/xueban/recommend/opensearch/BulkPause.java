package xueban.recommend.opensearch;

import java.util.random.RandomGenerator;

/**
 * Waits 100 ms, then twice as long each time, at most 5 seconds; each up to a half shorter, so that
 * many writers do not come back at once.
 */
final class BulkPause implements BulkWriter.Pause {
  private static final long FIRST_MILLIS = 100;
  private static final long LONGEST_MILLIS = 5_000;

  private final RandomGenerator random;

  BulkPause(RandomGenerator random) {
    this.random = random;
  }

  @Override
  public void before(int tryNumber) throws InterruptedException {
    Thread.sleep(millis(tryNumber));
  }

  /** Returns how long to wait, in milliseconds. */
  long millis(int tryNumber) {
    long most = Math.min(LONGEST_MILLIS, FIRST_MILLIS << Math.min(tryNumber - 1, 10));
    return most - random.nextLong(most / 2 + 1);
  }
}
