package xueban.tutor.homework;

/**
 * How much may still be tried, in looks at one option of one learner: some twenty nanoseconds each.
 * It bounds the search by the same amount on every machine, so the answer does not depend on the
 * clock. Not thread-safe.
 */
final class Work {
  private long left;

  Work(long most) {
    left = most;
  }

  void spend(long looks) {
    left -= looks;
  }

  boolean isSpent() {
    return left <= 0;
  }

  /** Runs a step with no more than a share of what is left, and gives back what it has not used. */
  void within(double share, Runnable step) {
    long kept = left - (long) (left * share);
    left -= kept;
    step.run();
    left += kept;
  }
}
